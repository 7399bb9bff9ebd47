// Two values that share their scale and unit: a range, or what was and what became of it.
//
//   "de 300 à 600 millions"  "entre 30 et 50 milliards d'euros"  "10-15 %"   one item
//   "tombé de 350 à 222 millions d'euros"                                  two items

#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "normalize/context.h"

namespace pige::values {

// The items that start at token `i`, at an opening word or at the first value.
std::optional<std::vector<FoundItem>> read_range(const Reading& reading, std::size_t i);

}  // namespace pige::values
