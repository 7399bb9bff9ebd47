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

// An amount misread by its scale is worse than none.
TEST(English, TheScaleBelongsToWhatSharesIt) {
  constexpr Row kRows[] = {
      {"Revenue of $1.2 to 1.5 billion.", "money 1200000000..1500000000 USD"},
      {"It seeks \u00a32-3bn.", "money 2000000000..3000000000 GBP"},
      {"It seeks $5-$10m.", "money 5000000..10000000 USD"},
      {"It seeks $500 to $1 million.", "money 500..1000000 USD"},
      {"It pays $100k-200k.", "money 100000..200000 USD"},
      {"It rose from $1.2 to 1.5 billion.", "money 1200000000 USD; money 1500000000 USD"},
      {"It sold 5 or 10 million.", "number 5000000; number 10000000"},
      {"It sold three or four million boats.", "number 3000000..4000000"},
      {"A $100-million fund, and a 2.4-billion-euro one.",
       "money 100000000 USD; money 2400000000 EUR"},
      {"It sold 2\u00bd million boats, 2 1/2 million ships and 1/2 million masts.",
       "number 2500000; number 2500000; number 500000"},
      {"It sold one and three quarter million boats.", "number 1750000"},
      {"It cost $.5 million.", "money 500000 USD"},
      {"A loss of $(1.2) million, then -$5m.", "money -1200000 USD; money -5000000 USD"},
      // Metres and millimetres, and millions.
      {"The 100m sprint on a ship 300m long.", "quantity 100 m; quantity 300 m"},
      {"It is 5mm thick and cost $5mm.", "quantity 5 mm; money 5000000 USD"},
      {"It has 5 m users.", "number 5000000 users"},
      {"Set it to 1_000_000.", ""},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(English, UnitsOfSeveralWords) {
  constexpr Row kRows[] = {
      {"The Fed added 25 basis points, or 30bps.", "percent 0.25 pp; percent 0.3 pp"},
      {"A 51pc stake.", "percent 51 %"},
      {"He is 6ft 2in tall.", "quantity 74 [in_i]"},
      {"He is six foot two.", "quantity 74 [in_i]"},
      {"It needs 2 more minutes, after five straight days.", "duration 2 min; duration 5 d"},
      {"It took 1 year, 2 days.", "duration 367 d"},
      {"It took thirty (30) days.", "duration 30 d"},
      {"It was 5 degrees below zero.", "quantity -5 deg"},
      {"It snowed all day.", "duration 1 d"},
      {"It has a 65W charger.", "quantity 65 W"},
      {"It pays 15 dollars and 15.", "money 15.15 USD"},
      {"It paid 15 dollars and 15 of them left.", "money 15 USD; number 15"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(English, WhatIsNoAmount) {
  constexpr Row kRows[] = {
      {"Call us on 020 7946 0018.", ""},
      {"The team won 3-1.", ""},
      {"It won 1.5 million.", "number 1500000"},
      {"It cost 5,000 won.", "money 5000 KRW"},
      {"It landed at 10:45.", ""},
      {"A $100m fund.", "money 100000000 USD"},
      {"A Fortune 500 company.", ""},
      {"It plays 4K video over 5G.", ""},
      {"It costs 1,080p.", "money 10.8 GBP"},
      {"3M's shares fell.", "number 3000000"},
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

// The reference is Tuesday, May 14th 2024.
TEST(English, DatesToldFromToday) {
  constexpr Row kRows[] = {
      {"In March last year it fell.", "date 2023-03"},
      {"It fell in the third quarter of last year.", "date 2023-35"},
      {"It opens in June next year.", "date 2025-06"},
      {"It opens the week after next.", "date 2024-W22"},
      {"It opened the week before last.", "date 2024-W18"},
      {"It opens the Friday after next.", "date 2024-05-24"},
      {"It opened two Thursdays ago.", "date 2024-05-02"},
      {"It will close on the 20th.", "date 2024-05-20"},
      {"It opens on the 20th floor.", "ordinal 20"},
      {"It will close the rest of the week.", "date 2024-05-14/2024-05-19"},
      {"It opens the third last week of 2024.", "date 2024-W50"},
      {"It will open 3 days after January 12th.", "date 2025-01-15"},
      // How long it took, and when it will be.
      {"It grew in three years.", "duration 3 a"},
      {"It will open in three years.", "date 2027"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(English, PeriodsOfACompany) {
  constexpr Row kRows[] = {
      {"In the three months ended March 31, it grew.", "date 2024-01/2024-03"},
      {"In the six months to 30 September 2023 it grew.", "date 2023-04/2023-09"},
      {"For the year ended December 31, 2022.", "date 2022"},
      {"In the week to May 4, 2024.", "date 2024-04-28/2024-05-04"},
      {"It grew in Q1'24, 2Q23 and 2019-Q1.", "date 2024-33; date 2023-34; date 2019-33"},
      {"It grew in the first 2 weeks of 2021.", "date 2021-01-04/2021-01-17"},
      {"The last ten days of March 2024.", "date 2024-03-22/2024-03-31"},
      {"Windows 11 23H2 is out.", ""},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(English, RatesAndPricesOfOne) {
  constexpr Row kRows[] = {
      {"It costs \u00a39.99 a month and $84 a barrel.", "money 9.99 GBP per month; money 84 USD"},
      {"It was $5 a year ago.", "money 5 USD; date 2023"},
      {"It employs 20,000-plus people.", "number 20000 at_least people"},
      {"Sales rose 4%, plus or minus 2%.", "percent 4 %; percent 2 % about"},
      {"The 2024 budget is $6.8 trillion.", "date 2024; money 6800000000000 USD"},
      {"They hired 2024 boats.", "number 2024"},
      {"It will be paid in March.", "date 2025-03"},
      {"The deal closes in the second half of the year.", "date 2024-07/2024-12"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(English, DaysAndDecadesThatHaveAName) {
  constexpr Row kRows[] = {
      {"Thanksgiving 2023", "date 2023-11-23"}, {"Good Friday 2023", "date 2023-04-07"},
      {"Memorial Day 2024", "date 2024-05-27"}, {"They met in the nineties.", "date 199X"},
      {"She is in her sixties.", ""},           {"They met in the late sixties.", "date 196X"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(English, DatesInEveryOrder) {
  constexpr Row kRows[] = {
      {"Born on January 25 nineteen eighty-six.", "date 1986-01-25"},
      {"It sailed on 6 April seventeen hundred thirty three.", "date 1733-04-06"},
      {"It sailed in 2017 April.", "date 2017-04"},
      {"It closes from April twenty-seventh to the third.", "date 2025-04-27/2025-05-03"},
      {"It closes from 10/1 to 11/7.", "date 2024-10-01/2024-11-07"},
      {"It closes between now and November 15th.", "date 2024-05-14/2024-11-15"},
      {"It closes from this May to Oct 2025.", "date 2024-05/2025-10"},
      {"From the 27th to the 3rd of April 2024.", "date 2024-03-27/2024-04-03"},
      {"It is dated 20161016 and 23/08/14.", "date 2016-10-16; date 2014-08-23"},
      {"It has 20161016 users.", "number 20161016 users"},
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
