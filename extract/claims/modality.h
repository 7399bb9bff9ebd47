// How sure the text is of what a clause says.
//
//   "OpenAI aurait levé 40 milliards."                          uncertain: hearsay
//   "La société compte doubler ses effectifs."                  future: "doubler" hangs on "compte"
//   "Il dément y avoir investi le moindre dollar."              negated
//   "Une rumeur indique que Microsoft allait investir ..."      uncertain
//   "OpenAI, valorisée 157 milliards, envisage de racheter X."  "valorisée": asserted
//
// From a claim's verb outwards: what its own group says (mood, tense, negation, modals), the words
// beside it, then what governs it: another verb, a noun ("projet de"), a conjunction ("si"), a
// preposition ("sans"). A noun asks the verb of its clause. Outer words win over inner ones as
// docs/claims.md says: negated, uncertain, future, asserted.

#pragma once

#include <cstddef>

#include "extract/claims/claim.h"
#include "extract/claims/modality_words.h"
#include "extract/claims/sentence.h"
#include "extract/claims/syntax.h"

namespace pige {

// Of the claim whose trigger (verb, noun or adjective) is the tokens [first, last), not empty.
// Pure and thread-safe.
Modality modality_of(const Sentence& sentence, std::size_t first, std::size_t last,
                     const Syntax& syntax, const ModalityWords& words);

}  // namespace pige
