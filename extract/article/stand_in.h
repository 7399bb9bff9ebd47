// The character that stands for a piece of text while a page is parsed. To a parser all text but
// white space is alike, and it reads it letter by letter: so it is given one letter a piece, of
// the private use plane 15, whose number is the piece's.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pige::stand_in {

constexpr std::size_t kMost = 0xFFFE;  // the plane's last two code points are no characters
constexpr std::size_t kBytes = 4;
constexpr char kFirstByte = '\xF3';

// The UTF-8 of U+F0000 + number; `number` < kMost.
constexpr std::array<char, kBytes> of(std::size_t number) {
  return {kFirstByte, static_cast<char>(0xB0 | (number >> 12)),
          static_cast<char>(0x80 | (number >> 6 & 0x3F)),
          static_cast<char>(0x80 | (number & 0x3F))};
}

// Is the character that starts at `at` of valid UTF-8 one of these?
constexpr bool stands_at(std::string_view text, std::size_t at) {
  return text[at] == kFirstByte && static_cast<unsigned char>(text[at + 1]) >= 0xB0;
}

constexpr std::size_t number_at(std::string_view text, std::size_t at) {
  const auto bits = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]) & 0x3FU; };
  return (bits(1) & 0xFU) << 12 | bits(2) << 6 | bits(3);
}

// Could a parser read one of these in `markup`, as itself or by a character reference? Then they
// cannot be told from the page's own.
bool may_occur_in(std::string_view markup);

}  // namespace pige::stand_in
