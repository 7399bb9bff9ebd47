// A whole string as one number.
//
//   parse_number("zweihundertdrei", de)             // 203
//   parse_number("deux millions et demi", fr)       // 2500000
//   parse_number("environ deux millions", fr)       // nothing: not a number, all of it
//
// An article is read as the number it may be ("un": 1), unlike in a running text.

#pragma once

#include <optional>
#include <string_view>

#include "normalize/decimal.h"

namespace pige {

class Pack;

// `text` must be valid UTF-8. Nothing throws.
std::optional<Decimal> parse_number(std::string_view text, const Pack& pack);

}  // namespace pige
