// From every rule's claims to the article's: one claim a statement (claims/GUIDE.md, 1).

#pragma once

#include <vector>

#include "extract/claims/claim.h"
#include "extract/claims/match.h"

namespace pige {

// An amount belongs to the surest claim that uses it; what is said twice is one claim, which
// keeps the evidence that says most. In the order of their evidence.
std::vector<Claim> merge(std::vector<Try> tries);

}  // namespace pige
