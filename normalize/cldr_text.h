// Text that ICU's C functions give, as UTF-8: for the files that ask CLDR.

#pragma once

#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
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

// Adds a text that says something and is not in the list yet.
inline void add_new(std::vector<std::string>& list, std::string text) {
  if (!text.empty() && std::find(list.begin(), list.end(), text) == list.end()) {
    list.push_back(std::move(text));
  }
}

}  // namespace pige::values
