#include "extract/article/stand_in.h"

namespace pige::stand_in {
namespace {

// "&#983040;" and "&#xF0000": a number of plane 15, and what is too large for any.
bool is_large_reference(std::string_view digits) {
  const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
  if (hexadecimal) digits.remove_prefix(1);
  const unsigned base = hexadecimal ? 16 : 10;
  std::uint32_t number = 0;
  for (const char c : digits) {
    unsigned digit = base;
    if (c >= '0' && c <= '9') digit = static_cast<unsigned>(c - '0');
    const char lower = static_cast<char>(c | 0x20);
    if (hexadecimal && lower >= 'a' && lower <= 'f')
      digit = static_cast<unsigned>(lower - 'a') + 10;
    if (digit >= base) break;
    number = number * base + digit;
    if (number >= 0xF0000) return true;
  }
  return false;
}

}  // namespace

bool may_occur_in(std::string_view markup) {
  for (std::size_t at = markup.find(kFirstByte); at != std::string_view::npos;
       at = markup.find(kFirstByte, at + 1)) {
    if (at + kBytes > markup.size() || stands_at(markup, at)) return true;
  }
  for (std::size_t at = markup.find("&#"); at != std::string_view::npos;
       at = markup.find("&#", at + 2)) {
    if (is_large_reference(markup.substr(at + 2))) return true;
  }
  return false;
}

}  // namespace pige::stand_in
