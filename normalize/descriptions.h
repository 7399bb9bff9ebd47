// The nouns by which newsrooms name a party again, and the adjectives that go with them, from
// lang/<code>/descriptions.toml.
//
//   "la pépite toulousaine"       noun "pépite" (organisation, feminine), demonym: Toulouse
//   "le réseau social chinois"    noun "réseau social" (sector social), demonym: CN
//   "son directeur général"       noun "directeur général" (person, a title)
//
// A plain value, filled once; may be shared between threads.

#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ingest/result.h"
#include "normalize/gazetteer.h"
#include "normalize/name_words.h"

namespace pige {

enum class Gender { either, masculine, feminine };

struct Description {
  std::string noun;  // the singular it is listed under: "jeune pousse"
  EntityKind kind = EntityKind::organisation;
  Gender gender = Gender::either;
  std::vector<std::string> sectors;  // those it fits; empty: any
  bool title = false;                // a person's post: "PDG", not "milliardaire"
  bool founder = false;              // "cofondateur"
  bool people = false;               // an organisation's noun that people go by as well: "pionnier"
};

// One form of a Description, as a text spells it: "jeunes pousses".
struct DescriptionForm {
  const Description* description;
  bool plural;
};

// "américaine" -> US; "toulousaine" -> FR, town Toulouse. Also of the noun: "l'américain".
struct Demonym {
  std::string country;             // ISO 3166-1 alpha-2
  std::vector<std::string> towns;  // seats it fits, where it names a town or a region; else empty
};

struct DemonymForm {
  const Demonym* demonym;
  Gender gender;
  bool plural;
};

class Descriptions {
 public:
  // An Error names the file and the line: an unknown key or sector, a form that stands twice.
  static Result<Descriptions> load(const std::filesystem::path& lang_dir,
                                   const std::string& language);

  // One noun or adjective, whole, without its article, case and accents aside (Gazetteer::key):
  // "start-ups", "jeune pousse", "P.-D.G.".
  std::optional<DescriptionForm> noun(std::string_view words) const;
  std::optional<DemonymForm> demonym(std::string_view word) const;
  // Adjectives that tell nothing of whom they qualify: "jeune", "célèbre", "nouvelle".
  bool is_empty_adjective(std::string_view word) const;

  // The same, of a key that Gazetteer::key made before: "reseausocial".
  std::optional<DescriptionForm> noun_by_key(std::string_view key) const;
  std::optional<DemonymForm> demonym_by_key(std::string_view key) const;

  // How many words the longest noun has ("société de capital-risque": 3): how far to look.
  std::size_t longest_noun() const { return longest_noun_; }

  // Every noun, in the file's order.
  const std::vector<Description>& nouns() const { return nouns_; }

 private:
  struct NounAt {
    std::size_t noun;
    bool plural;
  };
  struct DemonymAt {
    std::size_t demonym;
    Gender gender;
    bool plural;
  };
  friend struct DescriptionsReader;
  std::vector<Description> nouns_;
  std::vector<Demonym> demonyms_;
  std::unordered_map<std::string, NounAt, WordHash, std::equal_to<>> noun_forms_;
  std::unordered_map<std::string, DemonymAt, WordHash, std::equal_to<>> demonym_forms_;
  WordSet empty_adjectives_;
  std::size_t longest_noun_ = 0;
};

}  // namespace pige
