// Values as Italian texts print them.

#include "tests/normalize/french.h"

namespace pige::test {
namespace {

void expect(const Row& row) { EXPECT_EQ(meanings_in("it", row.text), row.meaning) << row.text; }

TEST(Italian, SpellsNumbersInEveryWay) {
  constexpr Row kRows[] = {
      {"ventuno navi", "number 21"},
      {"duecentotrentacinquemila navi", "number 235000"},
      {"duemila navi", "number 2000"},
      {"mille e cinquecento navi", "number 1500"},
      {"tre milioni duecentomila navi", "number 3200000"},
      {"due virgola cinque milioni di navi", "number 2500000"},
      {"un milione e mezzo di navi", "number 1500000"},
      {"3 milioni e 200 mila navi", "number 3200000"},
      {"3 milioni e 20 navi", "number 3000000; number 20"},
      {"un miliardo e mezzo milione", "number 1000500000"},
      {"la ventitreesima nave", "ordinal 23"},
      {"la centocinquesima nave", "ordinal 105"},
      {"la cinquecentunesima nave", "ordinal 501"},
      {"la 3ª edizione", "ordinal 3"},
      {"tre quinti dello scafo", "number 0.6 fraction"},
      {"la metà della flotta", "number 0.5 fraction"},
      // What changes by one part, where the clause ends.
      {"Il consumo cala di un quinto.", "number 0.2 fraction"},
      {"dopo un quinto posto", "ordinal 5"},
      {"uno su cinque", "number 0.2 fraction"},
      {"una dozzina di navi", "number 12"},
      // An article counts nothing.
      {"una nave", ""},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Italian, KeepsWhatIsNoValueOut) {
  constexpr Row kRows[] = {
      {"La riunione comincia alle 9 e dura due ore.", "duration 2 h"},
      {"aperto dalle 9 alle 18", ""},
      {"alle ore 20.30", ""},
      {"Abita in via Garibaldi, 45.", ""},
      {"in corso 45 progetti", "number 45"},
      {"il decreto-legge 5/2023", ""},
      {"il +39 06 1234 5678", ""},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Italian, WritesMoneyInEveryNewsroomsWay) {
  constexpr Row kRows[] = {
      {"1.234,56 €", "money 1234.56 EUR"},
      {"450 milioni di dollari", "money 450000000 USD"},
      {"2 mld di euro", "money 2000000000 EUR"},
      {"5 mln €", "money 5000000 EUR"},
      {"300 miliardi di yen", "money 300000000000 JPY"},
      {"3 euro e 20 centesimi", "money 3.2 EUR"},
      {"50 centesimi", "money 0.5 EUR"},
      {"dollari 996", "money 996 USD"},
      {"40 milioni di franchi svizzeri", "money 40000000 CHF"},
      {"7 sterline", "money 7 GBP"},
      {"100 lire", "money 100 ITL"},
      {"420 milioni di marchi finlandesi", "money 420000000 FIM"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Italian, BoundsAndRanges) {
  constexpr Row kRows[] = {
      {"più di 5 €", "money 5 EUR at_least"},
      {"oltre i 5 €", "money 5 EUR at_least"},
      {"circa 5 €", "money 5 EUR about"},
      {"al massimo 5 €", "money 5 EUR at_most"},
      {"non inferiore a 5 €", "money 5 EUR at_least"},
      {"5 € o meno", "money 5 EUR at_most"},
      {"tra 5 e 10 €", "money 5..10 EUR"},
      {"da 5 a 10 milioni di euro", "money 5000000..10000000 EUR"},
      {"è passato da 5 a 3 milioni di euro", "money 5000000 EUR; money 3000000 EUR"},
      {"maggiore di 5 ma minore di 10", "number 5..10"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Italian, MeasuresAndDurations) {
  constexpr Row kRows[] = {
      {"12 chilometri quadrati", "quantity 12 km2"},
      {"mezzo litro", "quantity 0.5 L"},
      {"due quintali", "quantity 200 kg"},
      {"3 gigawatt", "quantity 3 GW"},
      {"tre anni", "duration 3 a"},
      {"trent'anni", "duration 30 a"},
      {"ventun anni", "duration 21 a"},
      {"in tre anni", "duration 3 a"},
      {"tutto il mese", "duration 1 mo"},
      {"mezz'ora", "duration 0.5 h"},
      {"2 ore e 30 minuti", "duration 150 min"},
      {"12 per cento", "percent 12 %"},
      {"9 € al mese", "money 9 EUR per month"},
      {"200 dipendenti", "number 200 staff"},
  };
  for (const Row& row : kRows) expect(row);
}

}  // namespace
}  // namespace pige::test
