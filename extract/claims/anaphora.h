// Claims that take up another: "Cette opération est estimée à 3 milliards de dollars."
//
// The rule finds the value (Rule::antecedent); whose it is, the claim before it tells.

#pragma once

#include <vector>

#include "extract/claims/match.h"

namespace pige {

// Gives every claim that takes up another its parties, or drops it where none stands near enough
// before it. `tries` are in text order, sentence by sentence.
void resolve_anaphora(std::vector<Try>& tries);

}  // namespace pige
