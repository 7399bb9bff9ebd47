// The words that surround proper names in one language, and those that look like names but are
// none: lang/<code>/names.toml, with the given names of the world from lang/und/given_names.toml
// and the forms of company names from lang/und/name_forms.toml.
//
// A plain value, filled once; never changes afterwards and may be shared between threads. Every
// word is kept as Gazetteer::key makes it unless said otherwise.

#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "ingest/result.h"

namespace pige {

// Hashes std::string and std::string_view alike, so that a look-up allocates nothing.
struct WordHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const {
    return std::hash<std::string_view>{}(word);
  }
};
using WordSet = std::unordered_set<std::string, WordHash, std::equal_to<>>;
using WordMap = std::unordered_map<std::string, std::string, WordHash, std::equal_to<>>;

struct NameWords {
  static Result<NameWords> load(const std::filesystem::path& lang_dir, const std::string& language);

  // Whether a word ends as only ordinary words do: what is not in `common` may still be one.
  bool ends_ordinary(std::string_view key) const;
  // Whether it looks like the verb that follows a subject.
  bool is_verb(std::string_view key) const;
  // Whether it may be one, where what follows looks like an object.
  bool may_be_verb(std::string_view key) const;

  // lang/<code>/names.toml
  WordSet common;             // ordinary words that may begin a sentence: "chez", "valorisee"
  WordSet common_endings;     // what only ordinary words end in: "ement", "ations"
  WordSet never;              // capitalised, and yet no name: "ia", "gpu", months, weekdays
  WordSet articles;           // "le", "la", "l", "un"
  WordSet definite_articles;  // "le", "la", "l"
  WordMap contractions;       // "du" -> "le": "du Monde" is "Le Monde"
  WordSet elisions;           // "l", "d", "qu": what an apostrophe cuts from the word it precedes
  WordSet of;                 // "de", "d", "du": between a post and its organisation
  WordSet organisation_cues;  // "chez": before a name, it is an organisation
  WordSet enclitics;          // what a hyphen hangs on a verb: "il", "vous"
  WordSet naming;             // "nomme", "baptise": between a description and its name
  WordSet copulas;            // "est", "etait": between a name and its description
  WordSet person_titles;      // "m", "mme", "dr"
  WordSet verbs;              // what follows a subject: "leve", "annonce", "a", "se"
  WordSet verb_endings;       // "erait", "era"
  WordSet present_endings;    // weaker: only before what an object begins with
  WordSet institutions;       // heads of names that go on after "de": "banque", "universite"

  // lang/und/name_forms.toml
  WordSet name_starts;        // kept before a name that begins a sentence: "the"
  WordSet links;              // inside any name: "of", "and"
  WordSet particles;          // inside a person's name: "van", "der"
  WordSet legal_forms;        // dropped from a canonical name: "sas", "inc"
  WordSet long_forms;         // at its end, it is the same as without: "labs", "technology"
  WordSet organisation_ends;  // last words of an organisation: "labs", "ventures"

  // lang/und/given_names.toml
  WordSet given_names;
};

}  // namespace pige
