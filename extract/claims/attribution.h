// Who a sentence says a claim from.
//
//   "Selon des informations publiées par The Information, OpenAI ..."   The Information
//   "« ... », assure Firmin Zocchetto, cofondateur et PDG."            Firmin Zocchetto
//   "... a indiqué le patron de Brookfield, Bruce Flatt."               Bruce Flatt
//   "Marianne évoque un trou de 110 millions."                          Marianne
//   "Pasqal annonce avoir levé 100 millions."                           nobody: its own news
//
// A source in front of a clause ("selon") covers its sentence, up to a semicolon; an aside
// (", rapporte X") what stands before it; a verb of saying what hangs on it.

#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/claims/modality_words.h"
#include "extract/claims/sentence.h"
#include "extract/claims/syntax.h"
#include "ingest/result.h"
#include "normalize/find_names.h"

namespace pige {

// lang/<code>/attribution.toml, whose head says what each list is for. A plain value, filled
// once; may be shared between threads.
struct AttributionWords {
  static Result<AttributionWords> load(const std::filesystem::path& lang_dir,
                                       const std::string& language, const Lexicon& lexicon,
                                       const Syntax& syntax);

  ModalPhrases sources;
  ModalPhrases weak_sources;
  std::vector<bool> saying;     // by lemma
  std::vector<bool> reporting;  // by lemma
  WordSet speakers;
  WordSet holders;
  WordSet asides;
  WordSet quotes;
};

// The canonical name of a verb's subject, pronouns resolved; empty where it is nobody.
using SubjectName = std::function<std::string(std::size_t verb)>;

// Of the claim whose trigger is the tokens [first, last). `parties` are the claim's own: what a
// party says of itself has no source. `text` is the article's: with it a title is read to its end,
// "La Tribune Dimanche". Empty where nobody else is named.
std::string attribution_of(const Sentence& sentence, std::size_t first, std::size_t last,
                           const Names& names, std::span<const std::string_view> parties,
                           const Syntax& syntax, const AttributionWords& words,
                           const SubjectName& subject_of, std::string_view text = {});

}  // namespace pige
