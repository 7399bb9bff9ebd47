// How sure the text is of a noun, from its own phrase and the nouns it hangs on.
//
//   "une éventuelle levée"                       uncertain
//   "un accord en vue de l'acquisition"          future
//   "l'échec du projet de rachat"                negated
//
// What the verb makes of the phrase is for modality.h.

#pragma once

#include <cstddef>

#include "extract/claims/modality_words.h"
#include "extract/claims/sentence.h"
#include "extract/claims/syntax.h"

namespace pige {

// Of the noun at the tokens [first, last).
Modality noun_phrase_modality(const Sentence& sentence, std::size_t first, std::size_t last,
                              const Syntax& syntax, const ModalityWords& words);

}  // namespace pige
