// Text that ICU's C functions give, as UTF-8: for the files that ask CLDR.

#pragma once

#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pige::values {

inline constexpr std::int32_t kLongestText = 256;

inline std::string utf8(const UChar* text, std::int32_t length) {
  std::string result;
  icu::UnicodeString(text, length).toUTF8String(result);
  return result;
}

template <class Call>
std::string text_of(Call call) {
  std::array<UChar, kLongestText> buffer{};
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length = call(buffer.data(), kLongestText, &status);
  return U_SUCCESS(status) && length < kLongestText ? utf8(buffer.data(), length) : std::string();
}

// Without the spaces around it, no-break ones included.
inline std::string trimmed(std::string text) {
  constexpr std::string_view kSpaces[] = {" ", "\xC2\xA0", "\xE2\x80\xAF"};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view space : kSpaces) {
      if (text.starts_with(space)) {
        text.erase(0, space.size());
        again = true;
      }
      if (text.ends_with(space)) {
        text.erase(text.size() - space.size());
        again = true;
      }
    }
  }
  return text;
}

// Adds a text that says something and is not in the list yet.
inline void add_new(std::vector<std::string>& list, std::string text) {
  if (!text.empty() && std::find(list.begin(), list.end(), text) == list.end()) {
    list.push_back(std::move(text));
  }
}

}  // namespace pige::values
