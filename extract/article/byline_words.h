// The words of bylines and date lines, of all languages: what stands before a name or a day, what
// ends a name, and what is no person's.
//
//   words.prefix("Par Jeanne Martin")        // 3
//   words.is_desk("Redazione ANSA")          // true
//   words.says_updated("Mis à jour le 12")   // true
//
// A part of Boilerplate, which loads it.

#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace pige {

class Section;

class BylineWords {
 public:
  // The lists of one language; those of lang/und, which every language shares.
  void read(const Section& root);
  void read_shared(const Section& root);
  void read_given_names(const Section& root);

  // Words before an author's name ("by"), the length of the one that starts `text`, else 0.
  std::size_t prefix(std::string_view text) const;
  // Whether a line says when it was published, or by whom, and nothing else.
  bool starts_date(std::string_view text) const;
  // Whether the words before a day say that it is a later change's: "updated".
  bool says_updated(std::string_view text) const;
  // Whether a word joins two names of a byline ("and").
  bool joins_names(std::string_view word) const;
  // Whether a name is over where `word` stands, in capitals or not ("for", "photos").
  bool ends_name(std::string_view word) const;
  // Whether `name` (or a part of it) is a job: no person's name.
  bool is_role(std::string_view name) const;
  // Whether `name` is an agency's, a newsroom's, a company's.
  bool is_desk(std::string_view name) const;
  // Whether a name begins with one that people are given: a guess at a line needs that.
  bool has_given_name(std::string_view name) const;
  // Whether `word` is a small word inside people's names ("van").
  bool is_particle(std::string_view word) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  using Words = std::unordered_set<std::string, Hash, std::equal_to<>>;

  // What lines start with, by its first byte, so that a line is compared with few.
  class Starts {
   public:
    void add(std::string start) {
      if (!start.empty()) by_first_[static_cast<unsigned char>(start.front())].push_back(start);
    }
    const std::vector<std::string>& of(std::string_view line) const {
      return by_first_[line.empty() ? 0 : static_cast<unsigned char>(line.front())];
    }

   private:
    std::array<std::vector<std::string>, 256> by_first_;
  };

  Starts prefixes_;
  Starts date_prefixes_;
  std::vector<std::string> updates_;
  Words joiners_;
  Words name_ends_;
  Words desks_;
  Words organisation_words_;
  Words roles_;
  Words particles_;
  Words given_names_;
};

}  // namespace pige
