// Rules prove themselves: every example of a language's rule files is run through the whole of
// extraction. `pige rules test` and the test suite print the failures.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract/claims/extract_claims.h"
#include "normalize/pack.h"

namespace pige {

struct RuleFailure {
  std::string where;  // the example's file:line
  std::string rule;
  std::string text;
  std::string what;  // "finds nothing", "subject is 'Nubia', not 'Calame'", "finds a claim"
};

struct RuleReport {
  std::size_t rules = 0;
  std::size_t examples = 0;
  std::vector<RuleFailure> failures;
};

// An example that must be found is found when its rule makes a claim with every field given; one
// that must be ignored is ignored when its rule makes none.
RuleReport test_rules(const Pack& pack, const Grammar& grammar, const Gazetteer& gazetteer);

}  // namespace pige
