// What the extractor asks of a character. Decoding is by hand and fast for ASCII; categories of
// other characters come from ICU.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace pige {

struct CodePoint {
  std::size_t bytes = 1;
  char32_t value = 0;
  bool is_space = false;           // collapses with others in a browser
  bool is_no_break_space = false;  // kept: it says what belongs together
  bool is_ignored = false;         // zero-width: joiners, marks, soft hyphens
  bool is_wide = false;            // a letter of a script that writes without spaces
  bool is_phrase_script = false;   // one of them in which spaces part phrases, as commas do
  bool is_comma = false;
  bool is_stop = false;
};

// `text` is valid UTF-8 and `at` the start of one of its characters.
CodePoint code_point_at(std::string_view text, std::size_t at);

std::string to_lower(std::string_view text);     // by the root locale
void append_lower(std::string& to, char32_t c);  // the same of one character
bool is_uppercase(char32_t c);
bool is_lowercase(char32_t c);
bool is_alphabetic(char32_t c);
bool is_decimal_digit(char32_t c);
bool is_ornament(char32_t c);  // an arrow, a bullet, a picture: beside the words
// The last character that is not a closing quote or bracket: what a line ends with.
char32_t last_mark(std::string_view text);
bool ends_sentence(std::string_view text);

}  // namespace pige
