#include "cli/eval_text.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "extract/article/language_file.h"

namespace pige::eval {
namespace {

icu::UnicodeString utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string utf8(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

bool is_word(UChar32 c) {
  return c == '_' || (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
}

// The information separators are white space too.
bool is_space(UChar32 c) { return u_isUWhiteSpace(c) != 0 || (c >= 0x1C && c <= 0x1F); }

icu::UnicodeString squashed(const icu::UnicodeString& text) {
  icu::UnicodeString line;
  bool space = false;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    if (is_space(c)) {
      space = !line.isEmpty();
      continue;
    }
    if (space) line.append(static_cast<UChar32>(' '));
    space = false;
    line.append(c);
  }
  return line;
}

UChar32 straight(UChar32 c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0xB4:
    case '`':
      return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
      return '"';
    default:
      return c;
  }
}

icu::UnicodeString composed(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
  icu::UnicodeString normal = nfc->normalize(text, status);
  return U_SUCCESS(status) ? normal : text;
}

char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// Whether `lower` stands at `at`, whatever the case there.
bool stands_at(const std::string& text, std::size_t at, std::string_view lower) {
  if (at + lower.size() > text.size()) return false;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    if (to_lower(text[at + i]) != lower[i]) return false;
  }
  return true;
}

std::string trimmed(const std::string& text, const char* what) {
  const std::size_t begin = text.find_first_not_of(what);
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(what) - begin + 1);
}

}  // namespace

std::vector<std::string> tokens(std::string_view text) {
  std::vector<std::string> found;
  const icu::UnicodeString units = utf16(text);
  for (std::int32_t i = 0; i < units.length();) {
    std::int32_t end = i;
    while (end < units.length() && is_word(units.char32At(end))) end = units.moveIndex32(end, 1);
    if (end > i) found.push_back(utf8(units.tempSubStringBetween(i, end)));
    i = end > i ? end : units.moveIndex32(i, 1);
  }
  return found;
}

std::string squash(std::string_view text) { return utf8(squashed(utf16(text))); }

std::string normal_form(std::string_view text) { return utf8(composed(utf16(text))); }

std::string lower(std::string_view text) {
  return utf8(utf16(text).toLower(icu::Locale::getRoot()));
}

std::string folded(std::string_view text) { return utf8(utf16(text).foldCase()); }

std::string title(std::string_view text) {
  const icu::UnicodeString normal = composed(utf16(text));
  icu::UnicodeString quoted;
  for (std::int32_t i = 0; i < normal.length(); i = normal.moveIndex32(i, 1)) {
    quoted.append(straight(normal.char32At(i)));
  }
  return utf8(squashed(quoted));
}

Result<AuthorNames> AuthorNames::load(const std::filesystem::path& lang_dir) {
  const auto file = LanguageFile::read(lang_dir / "und" / "eval.toml");
  if (!file) return tl::unexpected(file.error());
  AuthorNames names;
  names.before_ = file->root().words("before");
  names.between_ = file->root().words("between");
  if (const auto checked = file->checked(); !checked) return tl::unexpected(checked.error());
  return names;
}

std::string AuthorNames::without_by(const std::string& name) const {
  for (const std::string& word : before_) {
    if (!stands_at(name, 0, word)) continue;
    std::size_t end = word.size();
    if (end == name.size() || (name[end] != ':' && name[end] != ' ')) continue;
    end = name.find_first_not_of(' ', end + 1);
    return end == std::string::npos ? "" : name.substr(end);
  }
  return name;
}

// The position behind a joint of two names that starts at `at`; `at` where none does.
std::size_t AuthorNames::joint_at(const std::string& name, std::size_t at) const {
  std::size_t end = std::min(name.find_first_not_of(' ', at), name.size());
  if (end < name.size() && std::string_view(";,|/&+\n").find(name[end]) != std::string_view::npos) {
    return std::min(name.find_first_not_of(' ', end + 1), name.size());
  }
  if (end == at) return at;
  for (const std::string& word : between_) {
    const std::size_t behind = end + word.size();
    if (!stands_at(name, end, word) || behind >= name.size() || name[behind] != ' ') continue;
    return std::min(name.find_first_not_of(' ', behind), name.size());
  }
  return at;
}

std::vector<std::string> AuthorNames::parts(const std::string& name) const {
  std::vector<std::string> found(1);
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t behind = joint_at(name, at);
    if (behind > at) {
      found.emplace_back();
      at = behind;
    } else {
      found.back().push_back(name[at++]);
    }
  }
  return found;
}

std::set<std::string> AuthorNames::read(const std::vector<std::string>& authors) const {
  std::set<std::string> names;
  for (const std::string& author : authors) {
    for (const std::string& part : parts(without_by(title(author)))) {
      std::string name = folded(trimmed(without_by(part), " .:-"));
      if (!tokens(name).empty()) names.insert(std::move(name));
    }
  }
  return names;
}

}  // namespace pige::eval
