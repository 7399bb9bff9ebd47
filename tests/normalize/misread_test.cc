// What is easily misread by a factor of a hundred, a thousand or more: what cannot be told for sure
// must not be told.

#include "tests/normalize/french.h"

namespace pige::test {
namespace {

TEST(Misread, TheFirstOfTwoValuesLeavesItsHundredsUnsaid) {
  constexpr Row kRows[] = {
      {"trois à quatre cents euros", "money 300..400 EUR"},
      {"deux ou trois cents personnes", "number 200..300 people"},
      {"deux ou trois cent mille personnes", "number 200000..300000 people"},
      {"cinq à six cents millions de dollars", "money 500000000..600000000 USD"},
      {"2 à 3 cents millions d'euros", "money 200000000..300000000 EUR"},
      {"cent à deux cents", "number 100..200"},
      // Two, or two hundred?
      {"deux à trois cent cinquante personnes", "number 350 at_most people"},
  };
  for (const auto& [text, meant] : kRows) EXPECT_EQ(meanings(text), meant) << text;
}

TEST(Misread, TheFirstOfTwoValuesMayLeaveItsThousandsUnsaid) {
  constexpr Row kRows[] = {
      {"5 ou 6 000 euros", "money 5000..6000 EUR"},
      {"deux ou trois mille personnes", "number 2000..3000 people"},
      // From a hundred euros on, or from a hundred thousand? That it is no more is sure.
      {"de 100 à 150 000 euros", "money 150000 EUR at_most"},
      {"entre 10 et 20.000 euros", "money 20000 EUR at_most"},
      {"de 100 euros à 150 000 euros", "money 100..150000 EUR"},
      {"de 135 à 3 750 euros", "money 135..3750 EUR"},
      {"de 0 à 100 000", "number 0..100000"},
  };
  for (const auto& [text, meant] : kRows) EXPECT_EQ(meanings(text), meant) << text;
}

TEST(Misread, AScaleIsSharedOnlyByValuesThatItBringsTogether) {
  constexpr Row kRows[] = {
      {"passé de 900 à 1 200 millions", "number 900000000; number 1200000000"},
      {"tombé de 350 à 222 millions", "number 350000000; number 222000000"},
      {"passé de 800 à 1,2 milliard d'euros", "money 1200000000 EUR"},
      {"de 500 à 1,2 milliard d'euros", "money 1200000000 EUR at_most"},
      {"un à deux millions d'euros", "money 1000000..2000000 EUR"},
      {"vendu un à 300 euros", "money 300 EUR"},
      {"passé de 1,2 million à 1,5 en un an", "number 1200000; duration 1 a"},
      {"500 k à 1 M", "number 500000..1000000"},
      {"12 M d'abonnés", "number 12000000 subscribers"},
  };
  for (const auto& [text, meant] : kRows) EXPECT_EQ(meanings(text), meant) << text;
}

TEST(Misread, AnAbbreviatedScaleIsNoUnit) {
  constexpr Row kRows[] = {
      {"3 cents euros", "money 300 EUR"},
      {"4 mille 3 cents", "number 4300"},
      {"5 mille 200 euros", "money 5200 EUR"},
      {"deux millions et trois cent mille euros", "money 2300000 EUR"},
      {"trois millions et deux enfants", "number 3000000; number 2 people"},
      {"3 cents", "money 0.03 USD"},
      {"3 mn", "duration 3 min"},
      {"3 mn d'euros", "money 3000000 EUR"},
      {"5 mds d'euros", "money 5000000000 EUR"},
      {"12 M d'euros", "money 12000000 EUR"},
      {"M€ 12,5", "money 12500000 EUR"},
      {"M€ 2023 2022", "date 2023; date 2022"},
  };
  for (const auto& [text, meant] : kRows) EXPECT_EQ(meanings(text), meant) << text;
}

TEST(Misread, OneMarkGroupsOrStartsDecimalsAsWhatItCountsAllows) {
  constexpr Row kRows[] = {
      {"1.234 habitants", "number 1234 people"},
      {"12.500 euros", "money 12500 EUR"},
      {"l'euro à 1,085 dollar", "money 1.085 USD"},
      {"2,350 kg", "quantity 2.35 kg"},
      {"2,345 %", "percent 2.345 %"},
      // The singular counts less than two.
      {"1.234 million d'euros", "money 1234000 EUR"},
      {"1.234 millions d'euros", "money 1234000000 EUR"},
      // Nobody tells a price to a tenth of a cent, or counts parts of people.
      {"12,500 euros", "money 12500 EUR"},
      {"$1,200", "money 1200 USD"},
      {"de 12,500 à 15,000 euros", "money 12500..15000 EUR"},
      {"1,500 salariés", "number 1500 staff"},
      {"99.999 %", "percent 99.999 %"},
      // A price at the pump or a wage?
      {"1,500 €", ""},
      {"entre 1,500 et 2,500 €", ""},
      {"$1,234", ""},
  };
  for (const auto& [text, meant] : kRows) EXPECT_EQ(meanings(text), meant) << text;
}

TEST(Misread, CellsOfATableAreNotGroupsOfDigits) {
  EXPECT_EQ(meanings("5 000-10 000 euros"), "money 5000..10000 EUR");
  EXPECT_EQ(meanings("12\t500\t13"), "number 12; number 500; number 13");
}

}  // namespace
}  // namespace pige::test
