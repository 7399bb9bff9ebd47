// The words that make a claim less than asserted: lang/<code>/modality.toml, whose head says
// what each list is for. A plain value, filled once; may be shared between threads.

#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/claims/claim.h"
#include "extract/claims/lexicon.h"
#include "extract/claims/sentence.h"
#include "extract/claims/syntax.h"
#include "ingest/result.h"

namespace pige {

// Phrases by their first word, each with what it says.
class ModalPhrases {
 public:
  struct Match {
    std::size_t length = 0;  // in tokens
    Modality modality = Modality::asserted;
  };

  void add(std::vector<std::string> words, Modality modality);
  // The longest phrase that stands at a token.
  std::optional<Match> at(const std::vector<Token>& tokens, std::size_t token) const;
  // The longest that ends before `end`.
  std::optional<Match> before(const std::vector<Token>& tokens, std::size_t end) const;

 private:
  struct Phrase {
    std::vector<std::string> words;
    Modality modality;
  };
  std::unordered_map<std::string, std::vector<Phrase>, WordHash, std::equal_to<>> by_first_;
  std::unordered_map<std::string, std::vector<Phrase>, WordHash, std::equal_to<>> by_last_;
};

using WordModality = std::unordered_map<std::string, Modality, WordHash, std::equal_to<>>;

// What an outer word makes of what it governs; a denied denial only leaves doubt.
Modality combine(Modality outer, Modality inner);

struct ModalityWords {
  static Result<ModalityWords> load(const std::filesystem::path& lang_dir,
                                    const std::string& language, const Lexicon& lexicon,
                                    const Syntax& syntax);

  // What a verb makes of what hangs on it; asserted where it makes nothing of it.
  Modality of_verb(std::uint32_t lemma, bool governs_verb) const;

  // What a map says of a word; asserted where it says nothing.
  static Modality in(const WordModality& map, std::string_view lower);

  // Does a date's text put it off: "d'ici 2030"?
  bool is_deadline(std::string_view printed) const;

  std::vector<Modality> verbs;             // by lemma
  std::vector<Modality> infinitive_verbs;  // by lemma
  WordModality nouns;
  WordModality modifiers;
  ModalPhrases phrases;
  ModalPhrases conjunctions;
  ModalPhrases prepositions;
  ModalPhrases no_hypothesis;  // shields what it holds

  std::vector<bool> announcing_conditional;  // by lemma, as those below
  std::vector<bool> done_in_perfect;
  std::vector<bool> presupposing;
  std::vector<bool> results;

  WordSet links;
  WordSet complementizers;
  WordSet before_complementizer;
  WordSet elided_conjunctions;
  WordSet elided_subjects;
  ModalPhrases sources;
  WordSet question_words;
  std::vector<std::string> deadlines;  // as printed: dates are one token

  WordSet particles;
  WordSet negations;
  WordSet restrictions;
  WordSet alone;
};

}  // namespace pige
