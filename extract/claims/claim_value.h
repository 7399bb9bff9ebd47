// What a claim's value is: an item as the guide writes it.

#pragma once

#include <cstddef>
#include <optional>

#include "extract/claims/claim.h"
#include "extract/claims/rule.h"
#include "normalize/annotate.h"

namespace pige {

// The value of items[item]. A bare number that a rule takes for money carries the currency of the
// amount that the article told last before it, or first after it (claims/GUIDE.md, 4); nothing
// where the article tells none.
std::optional<Value> claim_value(const Annotations& annotations, std::size_t item, bool money,
                                 const Rule& rule, std::string_view text);

// The value that a rule's own words are: "doubler" is 2 times.
std::optional<Value> fixed_value(const Rule& rule);

}  // namespace pige
