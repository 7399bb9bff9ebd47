// One number of a text, in digits or in words, with its scale: "61,5 milliards", "trois quarts",
// "une centaine de millions", "quatre-vingt-dix-sept", "deux millions et demi".

#pragma once

#include <cstddef>
#include <optional>

#include "normalize/decimal.h"
#include "normalize/digits.h"
#include "normalize/reading.h"

namespace pige::values {

struct Number {
  std::size_t first = 0;  // tokens
  std::size_t next = 0;
  std::optional<Decimal> value;  // none: vague
  Decimal plain;                 // before its last scale: 61.5
  int power = 0;                 // of that scale: 9
  bool thousands = false;        // it is a thousand times another: "mil millones"
  bool about = false;            // "une trentaine"
  bool fraction = false;         // "trois quarts"
  bool article = false;          // "un", no more
  bool definite = false;         // of a scale alone: "le milliard"
  bool ambiguous = false;        // "neuf", no more
  bool in_digits = false;
  bool bare = false;  // digits without a group, a mark or a scale: a year, a code, a name
  bool collective = false;
  OneMark one_mark = OneMark::none;  // "1.234", "1,234", without a scale
  bool unclear = false;              // one of two values, a thousand times apart
};

// The longest number at token `i`.
std::optional<Number> read_number(const Reading& reading, std::size_t i);

// Whether a sign starts a number: "½", and the mark of ".5" where nothing stands before it.
bool is_number_sign(const Reading& reading, std::size_t i);

// "plusieurs milliards", "des dizaines de milliers": `i` is the word after the determiner.
std::optional<Number> read_vague(const Reading& reading, std::size_t i);

// "25,000": the mark of decimals, and two zeros that no decimals end in.
bool ends_in_zeros(const Number& number);
// Leaves the number without a value: nobody can tell which.
void leave_unclear(Number& number);
// Reads the one mark of decimals as one that groups thousands.
void take_as_group(Number& number);

// The number with the scale of another, where it leaves its own to it: "de 300" beside "600
// millions", "2,5" beside "3 mil millones".
Number rescaled(Number number, const Number& like);

// Four digits that a year prints, too: "l'euro 2024".
bool may_be_year(const Reading& reading, const Number& number);

}  // namespace pige::values
