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

struct Range {
  std::vector<FoundItem> items;  // one range, two values, or none: a score ("4 à 3", "36-32")
  std::size_t next = 0;
};

// The range that starts at token `i`, at an opening word or at the first value.
std::optional<Range> read_range(const Reading& reading, std::size_t i);

}  // namespace pige::values
