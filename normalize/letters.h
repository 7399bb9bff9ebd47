// Single characters of UTF-8 text, as names are read: case, accents, digits.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace pige {

// The character at `at`, which moves past it. A byte that starts no character is U+FFFD; `at`
// must be inside `text`.
char32_t next_character(std::string_view text, std::size_t& at);

bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_letter(char32_t c);
bool is_digit(char32_t c);  // 0 to 9, and those raised above the line
bool is_space(char32_t c);  // any space but a line's end: no-break and narrow ones too
bool is_apostrophe(char32_t c);
bool is_hyphen(char32_t c);  // joins a word's parts; a dash between words is none

// Appends the letter without case and accents, or nothing where names are compared without the
// character: spaces, hyphens, apostrophes, full stops, trade marks.
void append_key(std::string& key, char32_t c);

}  // namespace pige
