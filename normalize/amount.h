// A number with its unit: money, a percent, a quantity, a duration, or the number alone.
//
//   "54 M€"  "$450m"  "12,1 %"  "1 000 m²"  "deux ans et demi"  "5 milliards"

#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "normalize/item.h"
#include "normalize/number.h"

namespace pige::values {

struct Amount {
  ItemKind kind = ItemKind::number;
  Number number;
  std::string unit;
  int family = 0;         // of an ambiguous currency: Sense::family
  std::size_t first = 0;  // tokens, currency and sign included
  std::size_t next = 0;

  bool has_unit() const { return kind != ItemKind::number; }
};

// The longest amount that starts at token `i`; nothing where the number is part of a name, a
// code or a time of day.
std::optional<Amount> read_amount(const Reading& reading, std::size_t i);

// The same of a number that was already read, from its first token on.
std::optional<Amount> with_unit(const Reading& reading, Number number);
// The same without what a second unit adds: of "2 ans et 3 mois" the years.
std::optional<Amount> with_one_unit(const Reading& reading, Number number);

// What digits are glued to on their right must be a unit, a scale or a suffix.
bool is_glued_to_letters(const Reading& reading, const Number& number);

// "à 9 heures", "22h", "12H30": a time of day, no duration.
bool is_time_of_day(const Reading& reading, const Number& number);

// Gives `amount` what it shares with the one after it: "de 300 à 600 millions d'euros".
void share_unit(Amount& amount, const Amount& with);

}  // namespace pige::values
