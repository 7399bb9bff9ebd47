// Every number, amount, percent, quantity, duration and date of a text, in one pass.
//
//   find_items("Elle a levé de 2 à 3,5 M€ l'an dernier.", fr, {2024, 5, 2})
//     // money 2000000..3500000 EUR; date 2023
//
// The longest reading of each, from left to right, never overlapping. What cannot be read
// exactly is absent. Pure and thread-safe; nothing here throws.

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "normalize/item.h"

namespace pige {

class Pack;

// A day of the proleptic Gregorian calendar, what relative words are resolved against.
struct Day {
  int year = 0;
  int month = 0;  // 1 to 12
  int day = 0;    // 1 to 31
  friend bool operator==(const Day&, const Day&) = default;
};

// The day of an ISO 8601 date or date-time; nothing where it is not one.
std::optional<Day> parse_day(std::string_view iso);

// `text` must be valid UTF-8. Without a reference, relative dates are left out.
std::vector<Item> find_items(std::string_view text, const Pack& pack, std::optional<Day> reference);

}  // namespace pige
