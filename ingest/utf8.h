// UTF-8 as Unicode defines it (Table 3-7): no overlong form, no surrogate, nothing above U+10FFFF.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace pige {

bool is_valid_utf8(std::string_view text);

// How many bytes of `text` come before the first that is not ASCII.
std::size_t ascii_prefix(std::string_view text);

// `text` with each maximal subpart of an ill-formed sequence replaced by U+FFFD, the practice
// that Unicode (3.9) recommends and the WHATWG decoder follows: "\xE2\x82X" gives one U+FFFD
// and "X", "\xC0\x80" gives two. Valid text comes back as it was.
std::string repair_utf8(std::string_view text);

// Appends `code_point` in UTF-8; U+FFFD for a surrogate or a number that is no code point.
void append_utf8(std::string& out, char32_t code_point);

}  // namespace pige
