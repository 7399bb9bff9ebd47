#include "normalize/cldr_words.h"

#include <unicode/ucurr.h>
#include <unicode/udat.h>
#include <unicode/uenum.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>
#include <unicode/unum.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

#include "normalize/cldr_text.h"

namespace pige::values {
namespace {

using Format = std::unique_ptr<UNumberFormat, void (*)(UNumberFormat*)>;

Format open_format(UNumberFormatStyle style, const std::string& locale) {
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat* format = unum_open(style, nullptr, 0, locale.c_str(), nullptr, &status);
  return Format(U_SUCCESS(status) ? format : nullptr, &unum_close);
}

// The public rule sets whose names hold one of `kinds`: "%spellout-cardinal-feminine", ... Those
// for years count in hundreds, and some run words together.
std::vector<icu::UnicodeString> rule_sets(const UNumberFormat* format,
                                          std::initializer_list<std::string_view> kinds) {
  std::vector<icu::UnicodeString> sets;
  std::array<UChar, 4096> buffer{};
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length =
      unum_getTextAttribute(format, UNUM_PUBLIC_RULESETS, buffer.data(),
                            static_cast<std::int32_t>(buffer.size()), &status);
  if (U_FAILURE(status)) return sets;
  const std::string names = utf8(buffer.data(), length);
  for (std::size_t at = 0; at < names.size();) {
    const std::size_t end = std::min(names.find(';', at), names.size());
    const std::string name = names.substr(at, end - at);
    const bool wanted = std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) {
      return name.find(kind) != std::string::npos;
    });
    if (wanted && name.find("-year") == std::string::npos) {
      sets.push_back(icu::UnicodeString::fromUTF8(name));
    }
    at = end + 1;
  }
  return sets;
}

void spell(const UNumberFormat* format, int value, std::vector<CldrNumber>& words) {
  std::string text = text_of([&](UChar* buffer, std::int32_t size, UErrorCode* status) {
    return unum_format(format, value, buffer, size, nullptr, status);
  });
  if (!text.empty()) words.push_back({std::move(text), value});
}

std::vector<CldrNumber> spelled(const std::string& locale,
                                std::initializer_list<std::string_view> kinds, int first) {
  std::vector<CldrNumber> words;
  const Format format = open_format(UNUM_SPELLOUT, locale);
  if (!format) return words;
  for (const icu::UnicodeString& set : rule_sets(format.get(), kinds)) {
    UErrorCode status = U_ZERO_ERROR;
    unum_setTextAttribute(format.get(), UNUM_DEFAULT_RULESET, set.getBuffer(), set.length(),
                          &status);
    if (U_FAILURE(status)) continue;
    for (int value = first; value <= 100; ++value) spell(format.get(), value, words);
    for (int value = 200; value < 1000; value += 100) spell(format.get(), value, words);
    for (const int value : {1000, 1000000, 1000000000}) {
      if (first > 0) spell(format.get(), value, words);
    }
  }
  return words;
}

std::vector<CldrNumber> symbols(const std::string& locale,
                                std::initializer_list<UDateFormatSymbolType> types, int offset) {
  std::vector<CldrNumber> words;
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat* format =
      udat_open(UDAT_NONE, UDAT_LONG, locale.c_str(), nullptr, 0, nullptr, 0, &status);
  if (U_FAILURE(status)) return words;
  for (const UDateFormatSymbolType type : types) {
    const std::int32_t count = udat_countSymbols(format, type);
    for (std::int32_t i = 0; i < count; ++i) {
      std::string text = text_of([&](UChar* buffer, std::int32_t size, UErrorCode* failed) {
        return udat_getSymbols(format, type, i, buffer, size, failed);
      });
      if (!text.empty()) words.push_back({std::move(text), i + offset});
    }
  }
  udat_close(format);
  return words;
}

std::vector<CldrNumber> weekdays(const std::string& locale,
                                 std::initializer_list<UDateFormatSymbolType> types) {
  // ICU counts from an empty entry and Sunday.
  std::vector<CldrNumber> days = symbols(locale, types, -1);
  for (CldrNumber& day : days) {
    if (day.value == 0) day.value = 7;
  }
  return days;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// What is no word: "$CA", "€", and the francs' "FCFA"; but "kr", "Lei" and "Ft" may be anything.
bool has_sign(const std::string& text) {
  constexpr std::size_t kLongSign = 4;
  const bool capitals =
      std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return (capitals && text.size() >= kLongSign) ||
         !std::all_of(text.begin(), text.end(), is_letter);
}

// A name with its years ("franc (1944-1957)") is not what anybody prints.
bool is_printed(const std::string& name, const std::string& code) {
  return !name.empty() && name != code && name.find_first_of("0123456789") == std::string::npos;
}

CldrCurrency currency(const std::string& code, const std::string& locale) {
  CldrCurrency result;
  result.code = code;
  const icu::UnicodeString iso = icu::UnicodeString::fromUTF8(code);
  icu::UnicodeString terminated = iso;
  const UChar* code_text = terminated.getTerminatedBuffer();
  const auto name = [&](auto get) {
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t length = 0;
    const UChar* text = get(&length, &status);
    return U_SUCCESS(status) ? utf8(text, length) : std::string();
  };
  for (const char* count : {"one", "few", "many", "other"}) {
    const std::string text = name([&](std::int32_t* length, UErrorCode* status) {
      UBool choice = 0;
      return ucurr_getPluralName(code_text, locale.c_str(), &choice, count, length, status);
    });
    if (!is_printed(text, code)) continue;
    const std::size_t aside = text.find(" (");
    add_new(aside == std::string::npos ? result.names : result.short_names, text.substr(0, aside));
  }
  for (const UCurrNameStyle style : {UCURR_SYMBOL_NAME, UCURR_NARROW_SYMBOL_NAME}) {
    std::string text = name([&](std::int32_t* length, UErrorCode* status) {
      UBool choice = 0;
      return ucurr_getName(code_text, locale.c_str(), style, &choice, length, status);
    });
    if (has_sign(text)) add_new(result.signs, std::move(text));
  }
  return result;
}

void list_currencies(std::uint32_t type, std::vector<std::string>& codes) {
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration* all = ucurr_openISOCurrencies(type, &status);
  if (U_FAILURE(status)) return;
  std::int32_t length = 0;
  while (const char* code = uenum_next(all, &length, &status)) {
    add_new(codes, std::string(code, static_cast<std::size_t>(length)));
  }
  uenum_close(all);
}

// "dd.MM.yy"
std::string short_date_pattern(const std::string& locale) {
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat* format =
      udat_open(UDAT_NONE, UDAT_SHORT, locale.c_str(), nullptr, 0, nullptr, 0, &status);
  if (U_FAILURE(status)) return {};
  std::string pattern = text_of([&](UChar* buffer, std::int32_t size, UErrorCode* failed) {
    return udat_toPattern(format, false, buffer, size, failed);
  });
  udat_close(format);
  return pattern;
}

}  // namespace

char cldr_decimal_mark(const std::string& locale) {
  const Format format = open_format(UNUM_DECIMAL, locale);
  if (!format) return '.';
  const std::string mark = text_of([&](UChar* buffer, std::int32_t size, UErrorCode* status) {
    return unum_getSymbol(format.get(), UNUM_DECIMAL_SEPARATOR_SYMBOL, buffer, size, status);
  });
  return mark == "," ? ',' : '.';
}

std::vector<std::string> cldr_other_mark_currencies(const std::string& language) {
  std::vector<std::string> codes;
  const std::string prefix = language + "_";
  const char mark = cldr_decimal_mark(language);
  for (std::int32_t at = 0; at < uloc_countAvailable(); ++at) {
    const std::string locale = uloc_getAvailable(at);
    if (!locale.starts_with(prefix) || cldr_decimal_mark(locale) == mark) continue;
    const std::string code = text_of([&](UChar* buffer, std::int32_t size, UErrorCode* status) {
      return ucurr_forLocale(locale.c_str(), buffer, size, status);
    });
    if (!code.empty()) add_new(codes, code);
  }
  return codes;
}

bool cldr_month_first(const std::string& locale) {
  const std::string pattern = short_date_pattern(locale);
  return pattern.find('M') < pattern.find('d');
}

char cldr_date_mark(const std::string& locale) {
  const std::string pattern = short_date_pattern(locale);
  const std::size_t mark = pattern.find_first_not_of("dMy");
  return mark == std::string::npos ? '/' : pattern[mark];
}

std::vector<CldrNumber> cldr_cardinals(const std::string& locale) {
  return spelled(locale, {"spellout-cardinal", "spellout-numbering"}, 0);
}

std::vector<CldrNumber> cldr_ordinals(const std::string& locale) {
  return spelled(locale, {"spellout-ordinal"}, 1);
}

std::vector<CldrNumber> cldr_months(const std::string& locale) {
  return symbols(locale, {UDAT_MONTHS, UDAT_STANDALONE_MONTHS, UDAT_SHORT_MONTHS}, 1);
}

std::vector<CldrNumber> cldr_weekdays(const std::string& locale) {
  return weekdays(locale, {UDAT_WEEKDAYS, UDAT_STANDALONE_WEEKDAYS});
}

std::vector<CldrNumber> cldr_short_weekdays(const std::string& locale) {
  return weekdays(locale, {UDAT_SHORT_WEEKDAYS});
}

std::vector<CldrCurrency> cldr_currencies(const std::string& locale) {
  std::vector<std::string> codes;
  list_currencies(static_cast<std::uint32_t>(UCURR_COMMON) | UCURR_NON_DEPRECATED, codes);
  const std::size_t in_use = codes.size();
  list_currencies(static_cast<std::uint32_t>(UCURR_COMMON) | UCURR_DEPRECATED, codes);
  std::vector<CldrCurrency> currencies;
  currencies.reserve(codes.size());
  for (const std::string& code : codes) {
    currencies.push_back(currency(code, locale));
    currencies.back().in_use = currencies.size() <= in_use;
  }
  return currencies;
}

int cldr_last_year(const std::string& currency) {
  constexpr int kFirst = 1900;
  constexpr int kLast = 2100;
  constexpr double kYear = 365.2425 * 86400 * 1000;  // in milliseconds, as ICU counts
  const icu::UnicodeString iso = icu::UnicodeString::fromUTF8(currency);
  icu::UnicodeString terminated = iso;
  const auto in_use = [&](int year) {
    UErrorCode status = U_ZERO_ERROR;
    const double start = (year - 1970) * kYear;
    return ucurr_isAvailable(terminated.getTerminatedBuffer(), start, start + kYear, &status) != 0;
  };
  if (in_use(kLast)) return 0;
  for (int year = kLast; year > kFirst; --year) {
    if (in_use(year)) return year;
  }
  return 0;
}

}  // namespace pige::values
