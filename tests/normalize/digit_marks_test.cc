// "1,234" in Spanish: what the text's other numbers, the money and the noun beside it tell.

#include "tests/normalize/french.h"

namespace pige::test {
namespace {

void expect(const Row& row) { EXPECT_EQ(meanings_in("es", row.text), row.meaning) << row.text; }

TEST(DigitMarks, FollowTheTextsOwnNumbers) {
  constexpr Row kRows[] = {
      {"El dólar cerró en 16.85 pesos mexicanos y se vendieron 1,234 unidades.",
       "money 16.85 MXN; number 1234 devices"},
      {"Creció un 3.5 %, a 2.345 millones.", "percent 3.5 %; number 2345000"},
      {"Creció un 3,5 %, a 2.345 millones.", "percent 3.5 %; number 2345000000"},
      {"Ganó 1,250.50 pesos mexicanos y gastó 1,250.", "money 1250.5 MXN; number 1250"},
      // Both habits in one text: the language's own.
      {"Subió un 3,5 % y luego un 3.5 %, a 1.234 euros.",
       "percent 3.5 %; percent 3.5 %; money 1234 EUR"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(DigitMarks, FollowTheMoneyWhereNoNumberTells) {
  constexpr Row kRows[] = {
      {"una multa de S/ 4,600", "money 4600 PEN"},
      {"MXN 210,500 millones", "money 210500000000 MXN"},
      {"USD 1,250 millones", "money 1250000000 USD"},
      {"12,345 dólares", "money 12345 USD"},
      {"3,500 MDP", "money 3500000000 MXN"},
      // Petrol, by the litre.
      {"1,459 euros", "money 1.459 EUR"},
      {"45,000 euros", "money 45000 EUR"},
      {"45,678 euros", ""},
      // A rate of exchange, or an amount a thousand times as large: none.
      {"1,085 dólares", ""},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(DigitMarks, FollowTheNounWhereNoMoneyTells) {
  constexpr Row kRows[] = {
      {"1,234 personas", "number 1234 people"}, {"1,234 km", "quantity 1.234 km"},
      {"1,250 millones", "number 1250000000"},  {"1,234 millones", ""},
      {"0,345 metros", "quantity 0.345 m"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(DigitMarks, AnApostropheMayStandBeforeDecimals) {
  constexpr Row kRows[] = {
      {"2'5 millones", "number 2500000"},
      {"2´5 %", "percent 2.5 %"},
      {"1'234'567 barcos", "number 1234567"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(DigitMarks, AreOneInOtherLanguages) {
  EXPECT_EQ(meanings_in("it", "12,345 dollari e 1.5 %"), "money 12.345 USD; percent 1.5 %");
  EXPECT_EQ(meanings_in("pt", "12,345 dólares"), "money 12.345 USD");
}

}  // namespace
}  // namespace pige::test
