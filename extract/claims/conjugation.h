// How the verbs of one language are conjugated: lang/<code>/conjugation.toml, whose head says
// how a form is put together from stem, change and ending. Knows no language.

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "extract/claims/lexicon.h"
#include "ingest/result.h"

namespace pige {

// One form of every verb of a class: what is added to the verb's stem, and what it then is.
struct Inflection {
  std::string suffix;
  std::vector<std::uint32_t> changes;  // in Conjugation::changes, applied to the stem in turn
  Reading reading;                     // without its lemma
};

// In the last place where a stem holds `old`, it holds `replacement` instead.
struct StemChange {
  std::string old;
  std::string replacement;
  friend bool operator==(const StemChange&, const StemChange&) = default;
};

struct ConjugationClass {
  std::string name;
  std::string cut;  // what an infinitive ends in; the rest is the verb's stem
  std::vector<Inflection> inflections;
};

struct Conjugation {
  std::vector<StemChange> changes;
  std::vector<ConjugationClass> classes;

  // An Error names the file and the line.
  static Result<Conjugation> load(const std::filesystem::path& path);

  const ConjugationClass* find(std::string_view name) const;
  std::string changed(std::string_view stem, const std::vector<std::uint32_t>& changes) const;
};

}  // namespace pige
