// The one file that knows CLD2.

#include "extract/article/language.h"

#include <cstdio>
// CLD2's header needs <cstdio> before it.
#include <cld2/public/compact_lang_det.h>
#include <unicode/uloc.h>

#include <algorithm>

#include "extract/article/unicode.h"

namespace pige {

std::string primary_language(std::string_view tag) {
  const std::string lower = to_lower(tag);
  const std::size_t begin = std::min(lower.find_first_not_of(" \t\n"), lower.size());
  const std::size_t end =
      std::min(lower.find_first_not_of("abcdefghijklmnopqrstuvwxyz", begin), lower.size());
  const std::string primary = lower.substr(begin, end - begin);
  if (primary.size() == 2) return primary == "xx" ? std::string() : primary;
  if (primary.size() < 3) return {};
  for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) {
    if (primary.size() == 3 && primary == uloc_getISO3Language(*code)) return *code;
  }
  return {};
}

std::string detect_language(std::string_view text) {
  constexpr std::size_t kEnough = 1200;
  if (text.size() < 100) return {};
  // A cut inside a character is for the detector to skip: it reads valid text only.
  std::size_t length = std::min(text.size(), kEnough);
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) {
    ++length;
  }
  bool reliable = false;
  const CLD2::Language language =
      CLD2::DetectLanguage(text.data(), static_cast<int>(length), true, &reliable);
  if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return {};
  return primary_language(CLD2::LanguageCode(language));
}

}  // namespace pige
