// What ICU formats is read back: every currency in every width, every unit, percents, in every
// language. ICU's formatting is the reference, its parsing is not.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/cldr_units.h"
#include "tests/normalize/french.h"
#include "tests/normalize/packs.h"
#include "tests/normalize/printed_numbers.h"

namespace pige::test {
namespace {

std::string printed(const std::string& skeleton, const std::string& locale, const char* number) {
  return Printer(skeleton, locale).print(number);
}

// The one amount of a text, as "1234.5 EUR"; a currency among its rivals is as good as its own.
std::string amount_in(const std::string& language, const std::string& text,
                      const std::string& code) {
  const std::vector<Item> items = find_items(text, pack_of(language), {});
  if (items.size() != 1 || !items[0].value) return meanings_in(language, text);
  const std::vector<std::string>& rivals = items[0].rivals;
  const bool rival = std::find(rivals.begin(), rivals.end(), code) != rivals.end();
  return to_string(*items[0].value) + " " + (rival ? code : items[0].unit);
}

class CldrAmounts : public testing::TestWithParam<const char*> {};

// "bolivar (2008-2018)": the years of a name are CLDR's own, printed by nobody.
bool has_years(const std::string& text) {
  return text.find('(') != std::string::npos &&
         text.find_first_of("0123456789", text.find('(')) != std::string::npos;
}

TEST_P(CldrAmounts, OfEveryCurrencyAreReadBackByName) {
  const std::string language = GetParam();
  for (const std::string& code : currencies_in_use()) {
    for (const char* number : {"1", "2", "1234.5", "61000000"}) {
      const std::string text = printed(
          "currency/" + code + " precision-unlimited unit-width-full-name", language, number);
      if (has_years(text)) continue;
      EXPECT_EQ(amount_in(language, text, code), std::string(number) + " " + code) << text;
    }
  }
}

// Some codes are words ("ALL"): beside a number of one or two figures they are that word.
TEST_P(CldrAmounts, OfEveryCurrencyAreReadBackByCode) {
  const std::string language = GetParam();
  for (const std::string& code : currencies_in_use()) {
    for (const char* number : {"1234.5", "61000000"}) {
      const std::string text = printed(
          "currency/" + code + " precision-unlimited unit-width-iso-code", language, number);
      EXPECT_EQ(amount_in(language, text, code), std::string(number) + " " + code) << text;
    }
  }
}

// Names that mean something else more often: "quart" is a fraction, "pound" money, "julio" a month.
const std::set<std::string> kOtherWords = {
    "fr [qt_us]", "fr [lb_av]",   "fr circ",     "fr [stone_av]", "en quarter",
    "en [lb_av]", "en [ston_av]", "en [fdr_us]", "de [ppm]",      "de [lb_av]",
    "es [qt_us]", "it [ston_av]", "it [qt_us]",  "pt [qt_us]",    "nl [ston_av]",
};

TEST_P(CldrAmounts, OfEveryUnitAreReadBack) {
  const std::string language = GetParam();
  for (const values::CldrUnit& unit : values::cldr_units(language)) {
    if (unit.names.empty() || kOtherWords.contains(language + " " + unit.code)) continue;
    const std::string text = "2 " + unit.names.back();
    EXPECT_EQ(amount_in(language, text, ""), "2 " + unit.code) << text;
  }
}

TEST_P(CldrAmounts, InPercentAreReadBack) {
  const std::string language = GetParam();
  for (const char* number : {"1", "12.5", "-3", "1234.5"}) {
    const std::string text = printed("percent precision-unlimited", language, number);
    EXPECT_EQ(amount_in(language, text, ""), std::string(number) + " %") << text;
  }
}

INSTANTIATE_TEST_SUITE_P(EveryLanguage, CldrAmounts, testing::ValuesIn(kLanguages),
                         [](const auto& language) { return std::string(language.param); });

}  // namespace
}  // namespace pige::test
