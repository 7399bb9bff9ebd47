// Whose money: currencies that share a word or a sign, and amounts that lean on the one before.

#include <algorithm>

#include "tests/normalize/french.h"

namespace pige::test {
namespace {

struct Currency {
  const char* language;
  const char* text;
  const char* currency;
  const char* settled_by;  // the words that chose; empty: the language's own choice
  const char* rivals;      // those that must be told, joined by a space
};

std::string joined(const std::vector<std::string>& codes) {
  std::string text;
  for (const std::string& code : codes) text += (text.empty() ? "" : " ") + code;
  return text;
}

TEST(AmbiguousCurrency, IsSettledByTheTextOrCarriesItsRivals) {
  constexpr Currency kRows[] = {
      // A country of the sentence, the nearest of two.
      {"es", "La empresa vale en Chile 12 millones de pesos.", "CLP", "Chile", ""},
      {"es", "Vendió en Chile y compró en Argentina por 12 millones de pesos.", "ARS", "Argentina",
       "CLP"},
      // The only country of the text.
      {"es", "Todo pasó en Uruguay. Costó 12 pesos.", "UYU", "Uruguay", ""},
      // An adjective that the name of a currency has.
      {"fr", "Le groupe suisse a perdu 3 millions de francs en 2023.", "CHF", "suisse", ""},
      // Nothing tells: the language's choice, and all who share the word.
      {"es", "Costó 12 pesos.", "MXN", "", "ARS CLP COP CUC CUP DOP PHP UYU"},
      {"it", "Costava 100 lire.", "ITL", "", "LBP SYP TRY"},
      // Money that is history, in its own day.
      {"fr", "Il avait reçu un million de francs en 1997 sur un compte en Suisse.", "FRF", "", ""},
      // Dollars are printed everywhere: a country tells nothing, another dollar is a rival.
      {"fr", "La société du Canada a levé 20 M$.", "USD", "", ""},
      {"fr", "Elle a levé 20 M$, puis 3 millions de dollars canadiens.", "USD", "", "CAD"},
  };
  for (const Currency& row : kRows) {
    const auto items = find_items(row.text, pack_of(row.language), {});
    const auto money = std::find_if(items.begin(), items.end(),
                                    [](const Item& item) { return item.kind == ItemKind::money; });
    ASSERT_NE(money, items.end()) << row.text;
    EXPECT_EQ(money->unit, row.currency) << row.text;
    EXPECT_EQ(joined(money->rivals), row.rivals) << row.text;
    EXPECT_EQ(money->settled_by ? quote(row.text, *money->settled_by) : "", row.settled_by)
        << row.text;
  }
}

// A code that is a word too is money beside a grouped or a scaled number alone.
TEST(Currency, IsACodeThatIsAWordOnlyBesideMoreThanAFewDigits) {
  EXPECT_EQ(meanings("Il les veut ALL 5."), "");
  EXPECT_EQ(meanings("TRY 1 200,50"), "money 1200.5 TRY");
  EXPECT_EQ(meanings("61 000 000 TRY"), "money 61000000 TRY");
}

TEST(Currency, StandsBeforeItsAmountInItsNameToo) {
  EXPECT_EQ(meanings("dollars 22,5 millions"), "money 22500000 USD");
  // Four digits may be a year, and what is counted is no money.
  EXPECT_EQ(meanings("l'euro 2024"), "date 2024");
  EXPECT_EQ(meanings("en euros 3 fois plus"), "number 3");
}

TEST(Elided, IsWhatANumberAfterOfWhichMayMean) {
  const auto items = find_items("10 millions d'euros, dont trois de dette", french(), {});
  ASSERT_EQ(items.size(), 2u);
  EXPECT_EQ(meaning(items[1]), "number 3");
  ASSERT_TRUE(items[1].elided);
  EXPECT_EQ(items[1].elided->item, 0u);
  EXPECT_EQ(to_string(items[1].elided->value) + " " + items[1].elided->unit, "3000000 EUR");
}

TEST(Elided, IsNothingWhereTheNumberCountsSomething) {
  for (const char* text : {"10 millions d'euros, dont trois salariés", "10 euros, dont la moitié",
                           "10 millions d'euros, dont trois ans de loyer"}) {
    for (const Item& item : find_items(text, french(), {})) EXPECT_FALSE(item.elided) << text;
  }
}

}  // namespace
}  // namespace pige::test
