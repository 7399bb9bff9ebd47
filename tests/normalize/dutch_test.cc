// What Dutch texts print: numbers in one word or with spaces between their groups.

#include "tests/normalize/french.h"

namespace pige::test {
namespace {

constexpr Day kToday{2024, 5, 14};

void expect(const Row& row) {
  EXPECT_EQ(meanings_in("nl", row.text, kToday), row.meaning) << row.text;
}

TEST(Dutch, NumbersAreOneWordOrGroups) {
  constexpr Row kRows[] = {
      {"driehonderdvijfentwintig boten", "number 325"},
      {"zeshonderdenachtenzeventig boten", "number 678"},
      {"tweeduizend tweehonderdtwintig boten", "number 2220"},
      {"negentienhonderd boten", "number 1900"},
      {"éénmiljard vijfentwintigmiljoen boten", "number 1025000000"},
      {"twaalfenhalve kilometer", "quantity 12.5 km"},
      {"anderhalf miljoen boten", "number 1500000"},
      {"een half miljoen boten", "number 500000"},
      {"nul komma vijf meter", "quantity 0.5 m"},
      {"drie kwart van de boten, een kwart van de schepen",
       "number 0.75 fraction; number 0.25 fraction"},
      {"een tiental boten", "number 10 about"},
      {"vijf achtsten", "number 0.625 fraction"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Dutch, AmountsAndBounds) {
  constexpr Row kRows[] = {
      {"De prijs is 1.234,50 euro.", "money 1234.5 EUR"},
      {"Dat is ongeveer 3,5 mln. euro.", "money 3500000 EUR about"},
      {"meer dan 2 mld. dollar", "money 2000000000 USD at_least"},
      {"ten hoogste twaalf procent", "percent 12 % at_most"},
      {"tussen 10 en 20 procent", "percent 10..20 %"},
      {"400 werknemers", "number 400 staff"},
      {"vijf ons kaas", "quantity 500 g"},
      {"twee uur en drie kwartier", "duration 2.75 h"},
      {"hij is 1,65m lang", "quantity 1.65 m"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Dutch, Ordinals) {
  constexpr Row kRows[] = {
      {"de 17de klant", "ordinal 17"},
      {"de honderdachtste klant", "ordinal 108"},
      {"de tweeduizend en zestiende klant", "ordinal 2016"},
      {"de drieduizendste klant", "ordinal 3000"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Dutch, Dates) {
  constexpr Row kRows[] = {
      {"op 3 maart 2019", "date 2019-03-03"},
      {"in het jaar 2019", "date 2019"},
      {"twee weken geleden", "date 2024-04-30"},
      {"De fabriek opent morgen.", "date 2024-05-15"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Dutch, UnitsInOneWordWithTheirNumber) {
  constexpr Row kRows[] = {
      {"een driejarige opleiding en een tweedaagse staking", "duration 3 a; duration 2 d"},
      {"een tienkoppig team", "number 10 people"},
      {"De winst is verdrievoudigd.", "number 3"},
      {"een eenvoudige vraag", ""},  // simple, and no multiple
      {"Hij rustte een hele week.", "duration 1 wk"},
      {"een miljard en een half miljoen", "number 1000500000"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Dutch, AmountsThatMayBeMisread) {
  constexpr Row kRows[] = {
      {"€ 12.500 en € 1,234", "money 12500 EUR; money 1.234 EUR"},
      {"1,5 biljoen dollar", "money 1500000000000 USD"},
      {"3 ton euro, 3 ton staal", "money 300000 EUR; quantity 3 t"},
      {"vijf euro vijftig, € 3.500,-", "money 5.5 EUR; money 3500 EUR"},
      {"450 mln. euro", "money 450000000 EUR"},
      {"een kwart miljoen, driekwart miljoen euro", "number 250000; money 750000 EUR"},
      {"van 3 naar 5 procent", "percent 3 %; percent 5 %"},
      {"Kerkstraat 12, 1012 AB Amsterdam", ""},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Dutch, HoursOfTheDayAreNoDurations) {
  constexpr Row kRows[] = {
      {"De vergadering begint om 14.30 uur.", ""},
      {"Om acht uur gaan de winkels open.", ""},
      {"De vergadering duurt acht uur.", "duration 8 h"},
      {"binnen 24 uur", "duration 24 h"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Dutch, HalvesAndEnds) {
  constexpr Row kRows[] = {
      {"in de tweede helft van 2023", "date 2023-07/2023-12"},
      {"Aan het eind van de maand loopt het af.", "date 2024-05"},
      {"De beurs is in week 32.", "date 2024-W32"},
      {"De beurs is in week 32 gehouden.", "date 2023-W32"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Dutch, DaysInFigures) {
  constexpr Row kRows[] = {
      {"Hij was hier van 25-10 tot 25-1.", "date 2023-10-25/2024-01-25"},
      {"Het begint maandag 10-6.", "date 2024-06-10"},
      {"Hij kwam op 10-10, niet op 3-1 voorsprong.", "date 2023-10-10"},
      // Scores and ranges.
      {"Ajax kwam van 3-1 naar 4-1.", ""},
      {"De 3-1 viel laat.", ""},
      {"tussen 5-10 procent", "percent 5..10 %"},
      {"in de jaren '90", "date 199X"},
      {"dinsdag over een week", "date 2024-05-21"},
      {"tussen 2019 en nu", "date 2019/2024-05-14"},
      {"de week beginnend 3 juni", "date 2024-W23"},
      {"za.", "date 2024-05-11"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Dutch, DaysThatHaveAName) {
  constexpr Row kRows[] = {
      {"Op Goede Vrijdag was de beurs dicht.", "date 2024-03-29"},
      {"op tweede paasdag 2023", "date 2023-04-10"},
      {"Hemelvaartsdag 2024", "date 2024-05-09"},
      {"Prinsjesdag 2023", "date 2023-09-19"},
      {"de volgende nieuwjaarsdag", "date 2025-01-01"},
  };
  for (const Row& row : kRows) expect(row);
}

}  // namespace
}  // namespace pige::test
