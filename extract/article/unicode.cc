#include "extract/article/unicode.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>

namespace pige {
namespace {

CodePoint describe_ascii(char32_t c) {
  CodePoint point;
  point.value = c;
  point.is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  point.is_ignored = c < 0x20 && !point.is_space;
  point.is_comma = c == ',';
  point.is_stop = c == '.' || c == '!' || c == '?';
  return point;
}

constexpr std::size_t kAscii = 128;

const std::array<CodePoint, kAscii>& ascii() {
  static const std::array<CodePoint, kAscii> table = [] {
    std::array<CodePoint, kAscii> made;
    for (char32_t c = 0; c < kAscii; ++c) made[c] = describe_ascii(c);
    return made;
  }();
  return table;
}

UChar32 decode(std::string_view text, std::size_t at, std::size_t& bytes) {
  int32_t i = 0;
  const auto length = static_cast<int32_t>(std::min<std::size_t>(text.size() - at, 4));
  const auto* data = reinterpret_cast<const std::uint8_t*>(text.data() + at);
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(data, i, length, c);
  bytes = static_cast<std::size_t>(i);
  return c;
}

// Thai, Lao, Burmese and Khmer.
constexpr bool is_phrase_script(UChar32 c) {
  return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) ||
         (c >= 0x1780 && c <= 0x17FF);
}

constexpr bool is_stop_mark(UChar32 c) {
  switch (c) {
    case '.':
    case '!':
    case '?':
    case 0x2026:  // ellipsis
    case 0x3002:  // ideographic, full width
    case 0xFF01:
    case 0xFF0E:
    case 0xFF1F:
    case 0x061F:  // Arabic
    case 0x06D4:
    case 0x0964:  // Devanagari
    case 0x0965:
    case 0x0589:  // Armenian
    case 0x1362:  // Ethiopic
    case 0x104B:  // Burmese
    case 0x17D4:  // Khmer
      return true;
    default:
      return false;
  }
}

constexpr bool is_comma_mark(UChar32 c) {
  return c == 0x3001 || c == 0xFF0C || c == 0xFF1B || c == 0x060C || c == 0x061B || c == 0x055D ||
         c == 0x1363 || c == 0x104A;
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < kAscii) return ascii()[first];
  CodePoint point;
  const UChar32 c = decode(text, at, point.bytes);
  point.value = static_cast<char32_t>(c);
  if (c < 0x250) {  // the Latin letters
    point.is_no_break_space = c == 0xA0;
    point.is_ignored = c == 0xAD || c < 0xA0;
    return point;
  }
  point.is_no_break_space = c == 0x202F || c == 0x2007;
  point.is_space = (c >= 0x2000 && c <= 0x200A && c != 0x2007) || c == 0x2028 || c == 0x2029 ||
                   c == 0x3000 || c == 0x205F;
  point.is_ignored = c == 0x200B || c == 0xFEFF || c == 0x2060 || (c >= 0x200E && c <= 0x200F) ||
                     (c >= 0x202A && c <= 0x202E);
  point.is_phrase_script = is_phrase_script(c);
  point.is_wide = point.is_phrase_script || (c >= 0x3040 && c <= 0x9FFF) ||
                  (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || c >= 0x20000;
  point.is_comma = is_comma_mark(c);
  point.is_stop = is_stop_mark(c);
  return point;
}

void append_lower(std::string& to, char32_t c) {
  std::array<std::uint8_t, 4> encoded{};
  int32_t length = 0;
  UBool failed = 0;
  U8_APPEND(encoded.data(), length, 4, u_tolower(static_cast<UChar32>(c)), failed);
  if (failed == 0) to.append(encoded.begin(), encoded.begin() + length);
}

std::string to_lower(std::string_view text) {
  std::string lower;
  lower.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto first = static_cast<unsigned char>(text[i]);
    if (first < kAscii) {
      lower.push_back(first >= 'A' && first <= 'Z' ? static_cast<char>(first + 32) : text[i]);
      ++i;
      continue;
    }
    std::size_t bytes = 1;
    append_lower(lower, static_cast<char32_t>(decode(text, i, bytes)));
    i += bytes;
  }
  return lower;
}

bool is_uppercase(char32_t c) { return u_isupper(static_cast<UChar32>(c)) != 0; }
bool is_lowercase(char32_t c) { return u_islower(static_cast<UChar32>(c)) != 0; }
bool is_ornament(char32_t c) {
  constexpr char32_t kBullet = 0x2022;
  constexpr char32_t kAsPicture = 0xFE0F;
  if (c < 0x2000) return false;  // "(c)" stands among them
  if (c == kBullet || c == kAsPicture) return true;
  const std::uint32_t kinds = U_MASK(u_charType(static_cast<UChar32>(c)));
  return (kinds & (U_GC_SO_MASK | U_GC_SM_MASK | U_GC_SK_MASK | U_GC_CF_MASK)) != 0;
}

bool is_alphabetic(char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; }
bool is_decimal_digit(char32_t c) { return u_isdigit(static_cast<UChar32>(c)) != 0; }

char32_t last_mark(std::string_view text) {
  while (!text.empty()) {
    std::size_t start = text.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
    const CodePoint c = code_point_at(text, start);
    const auto type = u_charType(static_cast<UChar32>(c.value));
    const bool closing = type == U_END_PUNCTUATION || type == U_FINAL_PUNCTUATION ||
                         type == U_INITIAL_PUNCTUATION || c.value == '"' || c.value == '\'' ||
                         c.value == 0x201C || c.is_space || c.is_no_break_space || c.is_ignored;
    if (!closing) return c.value;
    text.remove_suffix(text.size() - start);
  }
  return 0;
}

bool ends_sentence(std::string_view text) {
  return is_stop_mark(static_cast<UChar32>(last_mark(text)));
}

}  // namespace pige
