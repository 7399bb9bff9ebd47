// Latin letters, nearly all there is, are answered from a table filled once from ICU; the rest
// of Unicode goes to ICU directly.

#include "normalize/letters.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

#include <array>

namespace pige {
namespace {

constexpr char32_t kTabled = 0x250;  // the end of Latin Extended-B

// Letters that Unicode does not decompose, but a careless keyboard does.
const char* spelled_out(char32_t lower) {
  switch (lower) {
    case 0x00E6:
      return "ae";
    case 0x0153:
      return "oe";
    case 0x00F8:
      return "o";
    case 0x0142:
      return "l";
    case 0x0111:
    case 0x00F0:
      return "d";
    case 0x00FE:
      return "th";
    case 0x00DF:
      return "ss";
    case 0x0131:
      return "i";
    default:
      return nullptr;
  }
}

void append_utf8(std::string& out, char32_t c) {
  std::array<char, U8_MAX_LENGTH> bytes{};
  int32_t length = 0;
  U8_APPEND_UNSAFE(bytes.data(), length, static_cast<UChar32>(c));
  out.append(bytes.data(), static_cast<std::size_t>(length));
}

// The base letter under any number of accents.
char32_t without_accents(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfd = unorm2_getNFDInstance(&status);
  if (U_FAILURE(status) != 0) return c;
  std::array<UChar, 8> buffer{};
  const int32_t length = unorm2_getDecomposition(nfd, static_cast<UChar32>(c), buffer.data(),
                                                 static_cast<int32_t>(buffer.size()), &status);
  if (U_FAILURE(status) != 0 || length <= 0 || U16_IS_SURROGATE(buffer[0])) return c;
  return buffer[0];
}

// Names end in raised figures, and are spelled with plain ones as well.
bool is_superscript(char32_t c) { return c == 0xB9 || c == 0xB2 || c == 0xB3; }

std::string folded(char32_t c) {
  std::string out;
  if (is_superscript(c)) return c == 0xB9 ? "1" : c == 0xB2 ? "2" : "3";
  if (u_isalnum(static_cast<UChar32>(c)) == 0) {
    // Symbols that belong to a name stay: "AT&T", "Canal+". Combining accents go.
    if (c == U'&' || c == U'+') append_utf8(out, c);
    return out;
  }
  const auto lower = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  if (const char* letters = spelled_out(lower); letters != nullptr) return letters;
  const char32_t base = without_accents(lower);
  append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(base))));
  return out;
}

struct Letter {
  bool upper = false;
  bool lower = false;
  bool letter = false;
  std::string key;
};

const std::array<Letter, kTabled>& table() {
  static const std::array<Letter, kTabled> letters = [] {
    std::array<Letter, kTabled> made;
    for (char32_t c = 0; c < kTabled; ++c) {
      made[c].upper = u_isUUppercase(static_cast<UChar32>(c)) != 0;
      made[c].lower = u_isULowercase(static_cast<UChar32>(c)) != 0;
      made[c].letter = u_isalpha(static_cast<UChar32>(c)) != 0;
      made[c].key = folded(c);
    }
    return made;
  }();
  return letters;
}

}  // namespace

char32_t next_character(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) {
    ++at;
    return first;
  }
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  auto position = static_cast<int64_t>(at);
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(bytes, position, static_cast<int64_t>(text.size()), c);
  at = static_cast<std::size_t>(position);
  return static_cast<char32_t>(c);
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z';
  return c < kTabled ? table()[c].upper : u_isUUppercase(static_cast<UChar32>(c)) != 0;
}
bool is_lower(char32_t c) {
  if (c < 0x80) return c >= U'a' && c <= U'z';
  return c < kTabled ? table()[c].lower : u_isULowercase(static_cast<UChar32>(c)) != 0;
}
bool is_letter(char32_t c) {
  if (c < 0x80) return (c | 0x20U) >= U'a' && (c | 0x20U) <= U'z';
  return c < kTabled ? table()[c].letter : u_isalpha(static_cast<UChar32>(c)) != 0;
}
bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || is_superscript(c); }
bool is_space(char32_t c) {
  return c == U' ' || c == U'\t' || c == 0xA0 || c == 0x202F || (c >= 0x2000 && c <= 0x200B);
}
bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == 0x2019 || c == 0x02BC || c == 0x2018 || c == 0x60 || c == 0xB4;
}
bool is_hyphen(char32_t c) { return c == U'-' || c == 0x2010 || c == 0x2011; }

void append_key(std::string& key, char32_t c) {
  if ((c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9')) {
    key.push_back(static_cast<char>(c));
  } else if (c < kTabled) {
    key += table()[c].key;
  } else if (u_isalnum(static_cast<UChar32>(c)) != 0) {
    key += folded(c);
  }
}

}  // namespace pige
