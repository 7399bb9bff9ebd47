// Which of "1.234,50" and "1,234.50" a text prints, in a language that has both habits.

#pragma once

#include <cstddef>

#include "normalize/number_words.h"
#include "normalize/reading.h"

namespace pige::values {

// The mark that the text's own numbers put before their decimals; '\0' where none tells.
char printed_decimal_mark(const Reading& reading);

// What "1,234" means where no other number of the text tells: `either` where nothing beside it
// does.
enum class OneGroup { decimals, group, either };
OneGroup meaning_of_group(const Reading& reading, std::size_t i, std::size_t next);

}  // namespace pige::values
