// What stands between a number and its scale: "100k", "2.4-billion", "drei Komma zwei Millionen",
// "five and a half million", "2½ million". Each takes what follows the sum, if it is there.

#pragma once

#include <cstddef>

#include "normalize/number_words.h"
#include "normalize/reading.h"

namespace pige::values {

// "100k", "1,2 Md": `first` is the number's first token. False where the form has two readings
// ("2 B" in Spanish): then the digits have none.
bool apply_compact(const Reading& reading, std::size_t first, WordSum& sum);

// "100-million", "2.4-billion": before the noun it belongs to, a number is joined to its scale.
void apply_hyphenated_scale(const Reading& reading, WordSum& sum);

// "zero point five", "drei Komma zwei (Millionen)", "1 komma 1".
void add_spoken_decimals(const Reading& reading, WordSum& sum);

// "five and a half million": the half belongs to what is scaled.
void add_half_before_scale(const Reading& reading, WordSum& sum);

// "one and three quarter million", "2½ million": so do the parts.
void add_parts_before_scale(const Reading& reading, WordSum& sum);

}  // namespace pige::values
