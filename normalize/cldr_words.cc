#include "normalize/cldr_words.h"

#include <unicode/ucurr.h>
#include <unicode/udat.h>
#include <unicode/uenum.h>
#include <unicode/unistr.h>
#include <unicode/unum.h>
#include <unicode/unumberformatter.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

namespace pige::values {
namespace {

constexpr std::int32_t kLongestText = 256;

std::string utf8(const UChar* text, std::int32_t length) {
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

bool has_sign(const std::string& text) { return !std::all_of(text.begin(), text.end(), is_letter); }

// A name with its years ("franc (1944-1957)") is not what anybody prints.
bool is_plain_name(const std::string& name, const std::string& code) {
  return !name.empty() && name != code && name.find_first_of("0123456789(") == std::string::npos;
}

void add_new(std::vector<std::string>& list, std::string text) {
  if (!text.empty() && std::find(list.begin(), list.end(), text) == list.end()) {
    list.push_back(std::move(text));
  }
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
    std::string text = name([&](std::int32_t* length, UErrorCode* status) {
      UBool choice = 0;
      return ucurr_getPluralName(code_text, locale.c_str(), &choice, count, length, status);
    });
    if (is_plain_name(text, code)) add_new(result.names, std::move(text));
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

struct UnitName {
  const char* cldr;
  const char* code;
  bool duration = false;
  bool symbol = true;  // whether its short form is safe to read in running text
};

// CLDR's identifiers of units, and UCUM's.
constexpr UnitName kUnits[] = {
    {"duration-millisecond", "ms", true},
    {"duration-second", "s", true},
    {"duration-minute", "min", true},
    {"duration-hour", "h", true},
    {"duration-day", "d", true, false},
    {"duration-week", "wk", true, false},
    {"duration-month", "mo", true, false},
    {"duration-quarter", "quarter", true, false},
    {"duration-year", "a", true, false},
    {"duration-decade", "decade", true, false},
    {"duration-century", "century", true, false},
    {"length-kilometer", "km"},
    {"length-meter", "m"},
    {"length-decimeter", "dm"},
    {"length-centimeter", "cm"},
    {"length-millimeter", "mm"},
    {"length-micrometer", "um"},
    {"length-nanometer", "nm"},
    {"length-mile", "[mi_i]", false, false},
    {"length-yard", "[yd_i]", false, false},
    {"length-foot", "[ft_i]", false, false},
    {"length-inch", "[in_i]", false, false},
    {"length-light-year", "[ly]", false, false},
    {"area-square-kilometer", "km2"},
    {"area-hectare", "har"},
    {"area-square-meter", "m2"},
    {"area-square-centimeter", "cm2"},
    {"area-acre", "[acr_us]", false, false},
    {"volume-cubic-kilometer", "km3"},
    {"volume-cubic-meter", "m3"},
    {"volume-cubic-centimeter", "cm3"},
    {"volume-hectoliter", "hL"},
    {"volume-liter", "L", false, false},
    {"volume-deciliter", "dL"},
    {"volume-centiliter", "cL"},
    {"volume-milliliter", "mL"},
    {"volume-gallon", "[gal_us]"},
    {"volume-barrel", "[bbl_us]", false, false},
    {"mass-metric-ton", "t"},
    {"mass-kilogram", "kg"},
    {"mass-gram", "g"},
    {"mass-milligram", "mg"},
    {"mass-microgram", "ug"},
    {"mass-ounce", "[oz_av]", false, false},
    {"mass-pound", "[lb_av]", false, false},
    {"speed-kilometer-per-hour", "km/h"},
    {"speed-meter-per-second", "m/s"},
    {"speed-mile-per-hour", "[mi_i]/h"},
    {"temperature-celsius", "Cel"},
    {"temperature-fahrenheit", "[degF]"},
    {"temperature-kelvin", "K", false, false},
    {"angle-degree", "deg"},
    {"angle-radian", "rad"},
    {"power-gigawatt", "GW"},
    {"power-megawatt", "MW"},
    {"power-kilowatt", "kW"},
    {"power-watt", "W"},
    {"power-milliwatt", "mW"},
    {"energy-joule", "J", false, false},
    {"energy-kilojoule", "kJ"},
    {"energy-kilowatt-hour", "kW.h"},
    {"electric-volt", "V"},
    {"frequency-gigahertz", "GHz"},
    {"frequency-megahertz", "MHz"},
    {"frequency-kilohertz", "kHz"},
    {"frequency-hertz", "Hz"},
    {"digital-petabyte", "PBy"},
    {"digital-terabyte", "TBy"},
    {"digital-gigabyte", "GBy"},
    {"digital-megabyte", "MBy"},
    {"digital-kilobyte", "kBy"},
    {"digital-terabit", "Tbit"},
    {"digital-gigabit", "Gbit"},
    {"digital-megabit", "Mbit"},
    {"digital-byte", "By", false, false},
    {"digital-bit", "bit", false, false},
};

// The unit alone: the formatted text without the number and the spaces around it.
std::string without_number(std::string text) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  text.erase(std::remove_if(text.begin(), text.end(), digit), text.end());
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

std::vector<std::string> unit_names(const std::string& cldr, const char* width,
                                    const std::string& locale) {
  std::vector<std::string> names;
  const icu::UnicodeString skeleton =
      icu::UnicodeString::fromUTF8("measure-unit/" + cldr + " " + width);
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormatter* formatter = unumf_openForSkeletonAndLocale(
      skeleton.getBuffer(), skeleton.length(), locale.c_str(), &status);
  UFormattedNumber* formatted = unumf_openResult(&status);
  for (const std::int64_t count : {1, 2, 5}) {
    unumf_formatInt(formatter, count, formatted, &status);
    if (U_FAILURE(status)) break;
    add_new(names, without_number(text_of([&](UChar* buffer, std::int32_t size, UErrorCode* e) {
              return unumf_resultToString(formatted, buffer, size, e);
            })));
  }
  unumf_closeResult(formatted);
  unumf_close(formatter);
  return names;
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

bool cldr_month_first(const std::string& locale) {
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat* format =
      udat_open(UDAT_NONE, UDAT_SHORT, locale.c_str(), nullptr, 0, nullptr, 0, &status);
  if (U_FAILURE(status)) return false;
  const std::string pattern = text_of([&](UChar* buffer, std::int32_t size, UErrorCode* failed) {
    return udat_toPattern(format, false, buffer, size, failed);
  });
  udat_close(format);
  return pattern.find('M') < pattern.find('d');
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
  list_currencies(static_cast<std::uint32_t>(UCURR_COMMON) | UCURR_DEPRECATED, codes);
  std::vector<CldrCurrency> currencies;
  currencies.reserve(codes.size());
  for (const std::string& code : codes) currencies.push_back(currency(code, locale));
  return currencies;
}

std::vector<CldrUnit> cldr_units(const std::string& locale) {
  std::vector<CldrUnit> units;
  for (const UnitName& name : kUnits) {
    CldrUnit unit;
    unit.code = name.code;
    unit.duration = name.duration;
    unit.names = unit_names(name.cldr, "unit-width-full-name", locale);
    if (name.symbol) unit.symbols = unit_names(name.cldr, "unit-width-short", locale);
    units.push_back(std::move(unit));
  }
  return units;
}

}  // namespace pige::values
