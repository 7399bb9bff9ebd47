// Parts of a whole, in words and signs: "trois quarts", "half a million", "five and a half",
// "2 1/4", "½".

#pragma once

#include <cstddef>
#include <optional>

#include "normalize/number.h"
#include "normalize/reading.h"

namespace pige::values {

// A part of a whole as a decimal: exact where it can be, else rounded at twelve digits.
std::optional<Decimal> share_of(const Decimal& numerator, const Decimal& denominator);

// "trois quarts", "le quart", "la moitié": `numerator` is what was counted, 1 for an article, and
// `i` where the part's name stands.
std::optional<Number> read_fraction(const Reading& reading, std::size_t first, std::size_t i,
                                    const Decimal& numerator);

// "demi-million", "une demi-heure", "half a dozen": the word for half at `i`, and what it halves.
std::optional<Number> read_half(const Reading& reading, std::size_t first, std::size_t i);

// A sign that is a fraction: "½". And digits that make one: "3/4 Tasse", "1/2" alone on its line;
// two numbers with a stroke between them are far more often a score, a date or a reference.
std::optional<Number> read_fraction_sign(const Reading& reading, std::size_t i);
std::optional<Number> read_stroke_fraction(const Reading& reading, std::size_t i);

// The same behind a whole number: "(2)½", "(2) 1/4".
struct PrintedPart {
  Decimal value;
  std::size_t next = 0;
};
std::optional<PrintedPart> fraction_sign_at(const Reading& reading, std::size_t i);

// Something that half of can be had in any language: a unit of time or of measure.
bool is_measured(const Reading& reading, std::size_t i);
// Past "of", "of a": what a part is told of.
std::size_t past_of(const Reading& reading, std::size_t i);

// What follows a number and is part of its last scale: "(deux millions) et demi", "(cinq) et un
// quart", "(2) 1/4", "(2)½".
void add_half(const Reading& reading, Number& number);
void add_parts(const Reading& reading, Number& number);

// "(un quart) de million", "(une centaine) de millions".
void apply_scale_after_of(const Reading& reading, Number& number);

}  // namespace pige::values
