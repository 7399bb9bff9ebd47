// Numbers written in digits, with every habit of grouping and decimals.
//
//   "6 700"  "6.700"  "6'700"  "6 700,5"  "1,234.56"  "61.5"
//
// The language decides what one mark before three digits means; the shape overrules it wherever
// only one reading is possible. What has the shape of no number (an address, a telephone
// number, a date, a version) is refused.

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "normalize/decimal.h"

namespace pige::values {

// What a language's numbers, or one text's own, print before their decimals.
struct DigitHabits {
  char decimal_mark = '.';
  bool apostrophe = false;  // "2'5" is two and a half
};

// One mark before the last three digits: the language says whether it groups them or starts
// decimals, and may be overruled by what they count.
enum class OneMark { none, group, decimals };

struct Digits {
  Decimal value;
  std::size_t end = 0;    // in the text, after the last digit
  bool plain = false;     // nothing but digits: "2024"
  bool decimals = false;  // "1,5"
  OneMark one_mark = OneMark::none;
  std::size_t integral = 0;  // digits before the mark, groups included
};

// `at` is the first digit, and no digit stands before it. Nothing where no number starts here.
std::optional<Digits> read_digits(std::string_view text, std::size_t at, const DigitHabits& habits);

}  // namespace pige::values
