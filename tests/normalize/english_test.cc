// What English texts print.

#include "tests/normalize/french.h"

namespace pige::test {
namespace {

constexpr Day kToday{2024, 5, 14};

void expect(const Row& row) {
  EXPECT_EQ(meanings_in("en", row.text, kToday), row.meaning) << row.text;
}

TEST(English, NumbersAreSpelledInEveryWay) {
  constexpr Row kRows[] = {
      {"They built twenty-one boats.", "number 21"},
      {"They built two hundred and thirty-five boats.", "number 235"},
      {"They built two thousand, four hundred and twelve boats.", "number 2412"},
      {"They built nineteen hundred boats.", "number 1900"},
      {"They built a hundred thousand boats.", "number 100000"},
      {"They built three million two hundred thousand boats.", "number 3200000"},
      {"They built one and a half million boats.", "number 1500000"},
      {"They built a million and a half boats.", "number 1500000"},
      {"They built half a million boats.", "number 500000"},
      {"They built two million and three fifths.", "number 2600000"},
      {"They built a quarter million boats.", "number 250000"},
      {"They built zero point five boats.", "number 0.5"},
      {"They built two dozen boats and half a dozen ships.", "number 24; number 6"},
      {"They built three crore twelve lakh boats.", "number 31200000"},
      {"The ratio is \u00bd, then .75, then 2\u00bd.",
       "number 0.5 fraction; number 0.75; number 2.5"},
      {"They built thousands of boats.", ""},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(English, TheLanguageDecidesWhatOneMarkMeans) {
  constexpr Row kRows[] = {
      {"They sold 1,234 boats.", "number 1234"},
      {"They sold 1.234 boats.", "number 1.234"},
      {"They sold 1.234.567 boats.", "number 1234567"},
      {"They sold 12,50 boats.", "number 12.5"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(English, MoneyIsReadBeforeAndAfterItsSign) {
  constexpr Row kRows[] = {
      {"It raised $450m.", "money 450000000 USD"},
      {"It raised $1.2bn, or \u20ac1.1 billion.", "money 1200000000 USD; money 1100000000 EUR"},
      {"It raised 13 million Canadian dollars.", "money 13000000 CAD"},
      {"It raised more than US$40 million.", "money 40000000 USD at_least"},
      {"It is a $4 billion deal.", "money 4000000000 USD"},
      {"Rates start at 3 pounds 50 pence.", "money 3.5 GBP"},
      {"It costs between 10 and 20 dollars.", "money 10..20 USD"},
      {"Its debt is 120 MEUR, 300 MSEK and 40 kUSD.",
       "money 120000000 EUR; money 300000000 SEK; money 40000 USD"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(English, MeasuresAndSpansOfTime) {
  constexpr Row kRows[] = {
      {"It is 5 feet 10 inches long.", "quantity 70 [in_i]"},
      {"It weighs 5 lb 3 oz.", "quantity 83 [oz_av]"},
      {"It took one and three quarters of an hour.", "duration 1.75 h"},
      {"It took an hour and 45 minutes.", "duration 105 min"},
      {"It took 2 hours ten.", "duration 130 min"},
      {"It took two and a half years.", "duration 2.5 a"},
      {"It covers 24,703m2, some 50km2 more.", "quantity 24703 m2; quantity 50 km2 about"},
      {"It grew 12 percent, or 3 percentage points.", "percent 12 %; percent 3 pp"},
      {"Doors open at five o'clock, and close at 11 pm.", ""},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(English, OrdinalsAndShares) {
  constexpr Row kRows[] = {
      {"the 21st boat", "ordinal 21"},
      {"the twenty-first boat", "ordinal 21"},
      {"the two hundred and fifth boat", "ordinal 205"},
      {"two thirds of the fleet", "number 0.666666666667 fraction"},
      {"one in three boats", "number 0.333333333333 fraction"},
      {"the one you saw", ""},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(English, DatesAndWordsThatOnlyLookLikeThem) {
  constexpr Row kRows[] = {
      {"It was founded on March 3, 2019.", "date 2019-03-03"},
      {"It was founded on 3 March 2019.", "date 2019-03-03"},
      {"It was founded in May.", "date 2024-05"},
      {"It opened two weeks ago.", "date 2024-04-30"},
      {"It will open tomorrow.", "date 2024-05-15"},
      {"It will open in Q3 2025.", "date 2025-35"},
      {"You may ask, and they march on.", ""},
      {"May I ask?", ""},
  };
  for (const Row& row : kRows) expect(row);
}

}  // namespace
}  // namespace pige::test
