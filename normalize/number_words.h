// The parts a number in words is made of, and how they add up.
//
//   "zwei hundert", "quatre-vingt-dix-sept"         a part below a thousand
//   "two hundred and thirty-five thousand, twelve"  a chunk below a million
//   "3 millones 200 mil", "dos mil millones"        a sum: chunks times scales that fall
//
// Nothing here knows of fractions, halves, collectives or units.

#pragma once

#include <cstddef>
#include <optional>

#include "normalize/decimal.h"
#include "normalize/digits.h"
#include "normalize/reading.h"

namespace pige::values {

struct WordSum {
  Decimal value;
  std::size_t next = 0;
  Decimal first;           // what stands before the first scale: 61.5
  int power = 0;           // of that scale: 9
  bool thousands = false;  // the scale is a thousand times another: "mil millones"
  int open = 0;            // what may still be added is below ten to this power; 0: nothing
  bool in_digits = false;  // the first part is
  bool bare = false;       // digits without a group, a mark or a scale
  OneMark one_mark = OneMark::none;  // of digits without a scale
};

// The mark of decimals that nothing stands before: ".5".
bool is_leading_mark(const Reading& reading, std::size_t i);

// Digits in any habit, or words below a thousand: the first part of a sum. Digits are extended by
// the scale words behind them, too.
std::optional<WordSum> read_first_part(const Reading& reading, std::size_t i);

// Adds the scales that follow, then the smaller parts: "trois millions | cinq cent mille".
void add_scales_and_parts(const Reading& reading, WordSum& sum);

// Both in one: the longest sum at `i`.
std::optional<WordSum> read_sum(const Reading& reading, std::size_t i);

// Words below a thousand alone.
std::optional<WordSum> read_below_thousand(const Reading& reading, std::size_t i);

// The scale that continues a number right before `i`.
Match scale_at(const Reading& reading, std::size_t i);

// The value as a whole number; nothing where it is none, or too large.
std::optional<std::int64_t> whole_part(const Decimal& value);

}  // namespace pige::values
