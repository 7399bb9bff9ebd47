// What looks like a number and is none: telephone numbers, codes, scores, ratings, addresses,
// labels and the numbers in product names.

#pragma once

#include <cstddef>
#include <optional>

#include "normalize/amount.h"
#include "normalize/reading.h"

namespace pige::values {

// The token after an hour told by words that nothing else follows: "a las 9", "dalle 9 alle 18".
std::optional<std::size_t> read_hour(const Reading& reading, std::size_t i);

// The token after a run of digits that is no number at all; nothing where `i` starts none.
std::optional<std::size_t> read_code(const Reading& reading, std::size_t i);

// The token after two numbers that are no values together: a rating ("4,5/5", "9 / 10"), a score
// or a ratio ("3:1"), a time of day ("13 h 45", "14:30") or the hours of an opening ("de 17 à
// 19h").
std::optional<std::size_t> read_pair(const Reading& reading, std::size_t i);

// The token after all of something, which is none of it in particular: "24 heures sur 24".
std::optional<std::size_t> read_all_of(const Reading& reading, const Amount& first);

// Whether a bare number belongs to the word before it ("iPhone 16", "article 4") or to the one
// after it ("12 rue de la Paix", "75002 Paris").
bool is_part_of_name(const Reading& reading, const Amount& amount);

}  // namespace pige::values
