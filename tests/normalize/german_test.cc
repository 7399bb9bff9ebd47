// What German texts print: numbers in one word, commas for decimals, capitals on every noun.

#include "tests/normalize/french.h"

namespace pige::test {
namespace {

constexpr Day kToday{2024, 5, 14};

void expect(const Row& row) {
  EXPECT_EQ(meanings_in("de", row.text, kToday), row.meaning) << row.text;
}

TEST(German, NumbersAreOneWord) {
  constexpr Row kRows[] = {
      {"zweihundertfünfunddreißigtausend Boote", "number 235000"},
      {"Zweihundertfünfunddreissigtausend Boote", "number 235000"},
      {"fuenfhundertneun Boote", "number 509"},
      {"eintausendneunhundertzwanzig Boote", "number 1920"},
      {"siebenhunderteinundzwanzigtausendundzwölf Boote", "number 721012"},
      {"zwei\u00adhundert\u00addrei Boote", "number 203"},  // soft hyphens
      {"zehntausend Boote", "number 10000"},  // though "pro Zehntausend" is a unit of CLDR
      {"zwei und vierzig Boote", "number 42"},
      {"drei Millionen zweihunderttausend Boote", "number 3200000"},
      {"zweieinhalb Millionen Boote", "number 2500000"},
      {"anderthalb Jahre", "duration 1.5 a"},
      {"eine halbe Million Boote", "number 500000"},
      {"tausendvierhundert Komma fünf Meter", "quantity 1400.5 m"},
      {"drei Viertel der Boote, ein Drittel der Schiffe",
       "number 0.75 fraction; number 0.333333333333 fraction"},
      // All of a word must be a number: these only begin like one.
      {"einander, Zweifel, Achtung und Dreieck", ""},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(German, TwoNumbersMayStandInARange) {
  constexpr Row kRows[] = {
      {"zwischen fünf und zwanzig Prozent", "percent 5..20 %"},
      {"zwischen drei und fünf Kilometern", "quantity 3..5 km"},
      {"von 10 bis 20 Millionen Euro", "money 10000000..20000000 EUR"},
      {"Der Umsatz stieg von 10 auf 20 Millionen Euro.", "money 10000000 EUR; money 20000000 EUR"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(German, AmountsAndBounds) {
  constexpr Row kRows[] = {
      {"Der Preis beträgt 1.234,50 Euro.", "money 1234.5 EUR"},
      {"Das sind rund 3,5 Mio. Euro.", "money 3500000 EUR about"},
      {"mehr als 2 Mrd. US-Dollar", "money 2000000000 USD at_least"},
      {"höchstens zwölf Prozent", "percent 12 % at_most"},
      {"400 Mitarbeiter", "number 400 staff"},
      {"15 Dollar und 15 Cent", "money 15.15 USD"},
      {"eine Stunde und zweiunddreißig Minuten", "duration 92 min"},
      {"minus 5 Grad", "quantity -5 deg"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(German, AFullStopMakesAnOrdinal) {
  constexpr Row kRows[] = {
      {"Das ist der 3. Versuch.", "ordinal 3"},
      {"Das war beim 21. Mal so.", "ordinal 21"},
      {"der einhundertfünfundzwanzigste Kunde", "ordinal 125"},
      {"der zweitausendste Kunde", "ordinal 2000"},
      // Here it ends a sentence.
      {"Es waren 3. Dann kamen mehr.", "number 3"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(German, Dates) {
  constexpr Row kRows[] = {
      {"am 3. März 2019", "date 2019-03-03"},
      {"im Jahr 2019", "date 2019"},
      {"vor zwei Wochen", "date 2024-04-30"},
      {"Das Werk öffnet morgen.", "date 2024-05-15"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(German, UnitsInOneWordWithTheirNumber) {
  constexpr Row kRows[] = {
      {"nach sechsmonatiger Pause", "duration 6 mo"},
      {"die dreieinhalbjährige Haft", "duration 3.5 a"},
      {"ein zehnköpfiges Team", "number 10 people"},
      {"eine fünfprozentige Beteiligung", "percent 5 %"},
      {"die 30-prozentige Beteiligung", "percent 30 %"},
      {"der 100-Meter-Lauf und die 10-Euro-Marke", "quantity 100 m; money 10 EUR"},
      {"das Dreifache, eine zehnfache Menge", "number 3; number 10"},
      {"Das ist ganz einfach.", ""},  // simple, and no multiple
      {"Der Gewinn hat sich verdoppelt.", "number 2"},
      {"Dreihundert Stellen fallen weg.", "number 300 jobs"},
      {"ein gutes Dutzend Banken", "number 12 at_least companies"},
      {"450 Tsd. Euro", "money 450000 EUR"},
      {"Ich bin den ganzen Tag weg.", "duration 1 d"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(German, AmountsThatMayBeMisread) {
  constexpr Row kRows[] = {
      {"1.234 Euro und 1,234 Euro", "money 1234 EUR; money 1.234 EUR"},
      {"1'250'000 Franken, CHF 1.2 Mio.", "money 1250000 CHF; money 1200000 CHF"},
      {"1,5 Billionen Dollar", "money 1500000000000 USD"},
      {"Man peilt 2023 120 Millionen Euro an.", "date 2023; money 120000000 EUR"},
      {"2,5 bis 3 Milliarden Dollar", "money 2500000000..3000000000 USD"},
      {"Der Umsatz stieg um 1,5 Millionen auf 3 Millionen Euro.",
       "number 1500000; money 3000000 EUR"},
      {"3.500,- Euro, Fr. 20.–", "money 3500 EUR; money 20 CHF"},
      {"fünf Euro fünfzig", "money 5.5 EUR"},
      {"zehn Euro zwanzig Leute", "money 10 EUR; number 20 people"},
      {"eine Dreiviertelmillion Euro", "money 750000 EUR"},
      {"Der Kurs stieg um 10 Prozent.", "percent 10 %"},  // by ten, not about ten
      {"Das Handy kann 5G und 4K.", ""},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(German, YearsWeeksAndHalves) {
  constexpr Row kRows[] = {
      {"Das Unternehmen wurde 1998 gegründet.", "date 1998"},
      {"Es schuf 1998 neue Stellen.", "number 1998 jobs"},
      {"Die Messe war in der 12. Kalenderwoche.", "date 2024-W12"},
      {"KW 32 2023", "date 2023-W32"},
      {"in der zweiten Hälfte 2023", "date 2023-07/2023-12"},
      {"in der ersten Hälfte des vergangenen Jahres", "date 2023-01/2023-06"},
      {"In der zweiten Hälfte fiel das Tor.", "ordinal 2"},
      {"Ende des Monats läuft die Frist ab.", "date 2024-05"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(German, APerfectIsPastThePresentIsNot) {
  constexpr Row kRows[] = {
      {"Das Büro ist im März umgezogen.", "date 2024-03"},
      {"Der Konzern hat im Juni 200 Stellen gestrichen.", "date 2023-06; number 200 jobs"},
      {"Vom 1. bis 5. Juni ist das Büro zu.", "date 2024-06-01/2024-06-05"},
      {"Am ersten Montag im September startet die Messe.", "date 2024-09-02"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(German, DaysInFigures) {
  constexpr Row kRows[] = {
      {"Die Messe war vom 14. bis 15.10. dort.", "date 2023-10-14/2023-10-15"},
      {"3.-5.10.2023", "date 2023-10-03/2023-10-05"},
      {"Er kam am 10.10 an.", "date 2023-10-10"},
      {"Am 7. 4. 2023 begann es.", "date 2023-04-07"},
      {"Sie trafen sich am Donnerstag, den siebenundzwanzigsten zwölften.", "date 2023-12-27"},
      {"Er kommt am Dienstag, den 21.", "date 2024-05-21"},
      // A full stop groups thousands, and stands in versions.
      {"Der 3.5 Liter große Tank", "quantity 3.5 L"},
      {"Am 2.5 Prozent hohen Zins hängt es.", "percent 2.5 %"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(German, DaysToldFromAnotherDay) {
  constexpr Row kRows[] = {
      {"Heute in einer Woche endet die Frist.", "date 2024-05-21"},
      {"Heute vor zehn Jahren starb er.", "date 2014-05-14"},
      {"morgen in drei Wochen", "date 2024-06-05"},
      {"von 2014 bis Mai 2018", "date 2014/2018-05"},
      {"zwischen 2019 und heute", "date 2019/2024-05-14"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(German, Decades) {
  constexpr Row kRows[] = {
      {"Mitte der neunziger Jahre", "date 199X"},
      {"in den Neunzigern und Mitte der Achtziger", "date 199X; date 198X"},
      {"in den 1980er-Jahren", "date 198X"},
      {"in den '60er Jahren", "date 196X"},
      {"Ein Zwanziger reicht.", ""},  // a banknote
  };
  for (const Row& row : kRows) expect(row);
}

TEST(German, OnePeriodIsPassedOver) {
  constexpr Row kRows[] = {
      {"Im vorletzten Jahr stieg der Umsatz.", "date 2022"},
      {"Die übernächste Woche wird hart.", "date 2024-W22"},
      {"Er kam am vorletzten Dienstag.", "date 2024-04-30"},
      {"der vorletzte Freitag im Mai 2023", "date 2023-05-19"},
      {"Das Gesetz kommt im übernächsten Quartal.", "date 2024-36"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(German, DaysThatHaveAName) {
  constexpr Row kRows[] = {
      {"Am Karfreitag war die Börse zu.", "date 2024-03-29"},
      {"Am Ostermontag wird gearbeitet.", "date 2025-04-21"},
      {"Ostern 1818 und Ostern 2038", "date 1818-03-22; date 2038-04-25"},
      {"Pfingsten im nächsten Jahr", "date 2025-06-08"},
      {"Er kam zu Weihnachten des vergangenen Jahres.", "date 2023-12-25"},
      {"Seit dem Black Friday 2023 ist es teurer.", "date 2023-11-24/.."},
      {"1. Advent 2023", "date 2023-12-03"},
      {"am letzten Muttertag", "date 2024-05-12"},
  };
  for (const Row& row : kRows) expect(row);
}

}  // namespace
}  // namespace pige::test
