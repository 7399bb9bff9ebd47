// Every amount that CLDR prints in a locale by a currency's sign, and every one it shortens ("1,2
// Mio. €", "450 mil millones de pesos"), read back: all currencies in use, in all patterns.

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "normalize/find_items.h"
#include "normalize/pack.h"
#include "tests/normalize/printed_numbers.h"

namespace pige::test {
namespace {

const std::vector<std::string> kWhole = {"1", "2", "1234567", "12000", "0.5", "1234.56"};
// Each with as many digits as a compact form shows.
const std::vector<std::string> kRound = {
    "1",          "20",          "300",           "1200",         "45000",
    "670000",     "1000000",     "1200000",       "23000000",     "450000000",
    "3500000000", "67000000000", "1000000000000", "2000000000000"};

// Printed by these, no currency can be told: words and abbreviations that packs refuse to read as
// codes (`not_codes`), the sign that two francs share, a currency told by its years in brackets.
bool tells_nothing(const std::string& text) {
  static const std::set<std::string> kWords = {"ALL", "TOP", "TRY", "CUP", "MAD", "GEL", "LAK",
                                               "PEN", "BAM", "MOP", "AMD", "COP", "SOS", "FCFA"};
  if (text.find('(') != std::string::npos) return true;
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

// Forms of a thousand millions to some readers and of a million millions to others, which packs
// refuse (`ambiguous_compact`): "2 B" in Spanish.
bool is_ambiguous(const std::string& text, const std::string& language) {
  if (language == "es") return text.find("\u00a0B") != std::string::npos;
  return language == "it" && text.find("Bln") != std::string::npos;
}

// "1200000 EUR"; of several items or of none, whatever there is. Where rivals share a sign, each is
// as good.
std::string amount_in(const std::string& text, const Pack& pack, const std::string& code) {
  std::string all;
  for (const Item& item : find_items(text, pack, std::nullopt)) {
    const bool rival = std::find(item.rivals.begin(), item.rivals.end(), code) != item.rivals.end();
    all += (all.empty() ? "" : "; ") + (item.value ? to_string(*item.value) : "?");
    all += " " + (rival ? code : item.unit);
  }
  return all;
}

class CompactAmounts : public testing::TestWithParam<SpelledLocale> {
 protected:
  // How many amounts were read; stops where ten were wrong.
  int check(const std::string& skeleton, const std::vector<std::string>& values,
            const std::string& unit) {
    const Printer printer(skeleton + " .##", GetParam().locale);
    int read = 0;
    for (const std::string& value : values) {
      const std::string text = printer.print(value);
      if (tells_nothing(text) || is_ambiguous(text, GetParam().language)) continue;
      EXPECT_FALSE(text.empty()) << skeleton;
      std::string meant = value;
      meant.append(" ").append(unit);
      EXPECT_EQ(amount_in(text, *pack_, unit), meant) << text << " by " << skeleton;
      ++read;
    }
    return read;
  }

  void SetUp() override {
    auto pack = Pack::load(PIGE_LANG_DIR, GetParam().language);
    ASSERT_TRUE(pack) << pack.error().message();
    pack_ = *pack;
  }

  std::optional<Pack> pack_;
};

TEST_P(CompactAmounts, AreReadBack) {
  int read = check("compact-short", kRound, "") + check("compact-long", kRound, "");
  for (const std::string& code : currencies_in_use()) {
    read += check("currency/" + code, kWhole, code);
    for (const char* width : {"", " unit-width-iso-code", " unit-width-full-name"}) {
      for (const char* form : {" compact-short", " compact-long"}) {
        read += check("currency/" + code + width + form, kRound, code);
      }
    }
    if (HasFailure()) return;  // more of them tell no more
  }
  EXPECT_GT(read, 10000);
}

INSTANTIATE_TEST_SUITE_P(AllLocales, CompactAmounts, testing::ValuesIn(kSpelledLocales),
                         [](const auto& of) { return test_name(of.param); });

}  // namespace
}  // namespace pige::test
