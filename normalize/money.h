// What only money has: a sign or a code before the amount, hundredths after it.
//
//   "$450m"  "CHF 20"  "dólares 22,5 millones"  "3 euros 50"  "5 dollars and 20 cents"

#pragma once

#include <cstddef>
#include <optional>

#include "normalize/amount.h"
#include "normalize/reading.h"

namespace pige::values {

// Whether a currency's word may be one beside this number.
bool may_be_currency(const Sense& sense, const Number& number);

// The amount after the currency at `i`.
std::optional<Amount> after_currency(const Reading& reading, std::size_t i);

// "75 USD milhões": a scale behind the code or sign of an amount that has none.
void add_scale_after(const Reading& reading, Amount& amount, const Sense& currency);

// "3 euros 50", "3 euros et 50 centimes".
void add_hundredths(const Reading& reading, Amount& amount);

// "15 centesimi": a count of hundredths, which words of fractions spell too.
std::optional<Amount> read_hundredths(const Reading& reading, const Number& number);

}  // namespace pige::values
