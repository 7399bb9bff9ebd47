// Values as Spanish texts print them.

#include "tests/normalize/french.h"

namespace pige::test {
namespace {

void expect(const Row& row) { EXPECT_EQ(meanings_in("es", row.text), row.meaning) << row.text; }

TEST(Spanish, SpellsNumbersInEveryWay) {
  constexpr Row kRows[] = {
      {"treinta y un barcos", "number 31"},
      {"veintiún barcos", "number 21"},
      {"ciento tres barcos", "number 103"},
      {"dos mil quinientos barcos", "number 2500"},
      {"dos mil millones de barcos", "number 2000000000"},
      {"un billón de barcos", "number 1000000000000"},
      {"tres millones doscientos mil barcos", "number 3200000"},
      {"dos coma cinco millones de barcos", "number 2500000"},
      {"un millón y medio de barcos", "number 1500000"},
      {"millón y medio de barcos", "number 1500000"},
      {"el billón de dólares", "money 1000000000000 USD"},
      {"el billón de dudas", ""},
      {"el vigésimo quinto barco", "ordinal 25"},
      {"la 3.ª edición", "ordinal 3"},
      {"tres quintos del casco", "number 0.6 fraction"},
      {"la mitad de la flota", "number 0.5 fraction"},
      {"uno de cada cinco", "number 0.2 fraction"},
      {"una docena de barcos", "number 12"},
      {"el dosmilésimo barco", "ordinal 2000"},
      {"la tresmillonésima parte del barco", "ordinal 3000000"},
      {"cero ocho", "number 8"},
      {"cero coma ocho", "number 0.8"},
      // An article counts nothing.
      {"un barco", ""},
  };
  for (const Row& row : kRows) expect(row);
}

// Three orders of magnitude lie between a right reading and a wrong one.
TEST(Spanish, SharesTheScaleThatIsMeant) {
  constexpr Row kRows[] = {
      {"de 2,5 a 3 mil millones de euros", "money 2500000000..3000000000 EUR"},
      {"entre dos mil y tres mil millones", "number 2000000000..3000000000"},
      {"de mil a dos mil millones", "number 1000000000..2000000000"},
      {"de 500 a mil millones", "number 500000000..1000000000"},
      {"entre 1.200 y 1.500 millones de euros", "money 1200000000..1500000000 EUR"},
      {"de 500 mil a 2 millones", "number 500000..2000000"},
      {"de 5.000 a 2 millones", "number 5000..2000000"},
      {"un billón y medio millón", "number 1000000500000"},
      {"un billón y medio", "number 1500000000000"},
      {"más de 3 y menos de 5 mil millones", "number 3000000000..5000000000"},
      {"10.000-15.000 euros", "money 10000..15000 EUR"},
      {"5 o 6 mil millones", "number 5000000000..6000000000"},
      {"un millón de millones", "number 1000000000000"},
      {"$1.2 billion", "money 1200000000 USD"},
      {"miles de millones de euros", ""},
  };
  for (const Row& row : kRows) expect(row);
}

// As newspapers of Mexico do.
TEST(Spanish, PutsDigitsBehindAThousandInWords) {
  constexpr Row kRows[] = {
      {"12 mil 345 personas", "number 12345 people"},
      {"3 mil 500 millones de euros", "money 3500000000 EUR"},
      {"1 millón 234 mil 567 euros", "money 1234567 EUR"},
      {"de 3 mil 500 a 4 mil 200 millones de euros", "money 3500000000..4200000000 EUR"},
      {"en 5 mil 2 veces", "number 5000; number 2"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Spanish, KeepsWhatIsNoValueOut) {
  constexpr Row kRows[] = {
      {"Llame al +34 600 123 456.", ""},
      {"La reunión empieza a las 9 y dura dos horas.", "duration 2 h"},
      {"Abre a las 20.30 horas.", ""},
      {"Sale a las 9 y 20 de Madrid.", ""},
      {"a las 9 empresas", "number 9 companies"},
      {"Vive en la calle Alcalá, 45, de Madrid.", ""},
      {"la avenida de la Constitución 12", ""},
      {"el Real Decreto 5/2023 y la ley 3/2018", ""},
      {"El banco 15 ha subido 3 puntos.", "number 15; number 3"},
      {"un bosque de 40 ha.", "quantity 40 har"},
      {"según el apartado 3.2 del informe", ""},
      // Billions of English or of Spanish.
      {"USD 2B", ""},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Spanish, WritesMoneyInEveryNewsroomsWay) {
  constexpr Row kRows[] = {
      {"1.234,56 €", "money 1234.56 EUR"},
      {"US$ 450 millones", "money 450000000 USD"},
      {"450 millones de dólares", "money 450000000 USD"},
      {"3 M€", "money 3000000 EUR"},
      {"12 soles", "money 12 PEN"},
      {"tres euros con 50", "money 3.5 EUR"},
      {"3 euros y 20 céntimos", "money 3.2 EUR"},
      {"75 USD millones", "money 75000000 USD"},
      {"MXN$ 15", "money 15 MXN"},
      {"40 millones de dólares canadienses", "money 40000000 CAD"},
      // The name behind tells whose "$" it is.
      {"$2.500 millones de pesos colombianos", "money 2500000000 COP"},
      {"$500 pesos", "money 500 MXN"},
      {"500 MDD", "money 500000000 USD"},
      // A pound weighs, a million of them pays.
      {"dos libras de harina", "quantity 2 [lb_av]"},
      {"30 millones de libras", "money 30000000 GBP"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Spanish, BoundsAndRanges) {
  constexpr Row kRows[] = {
      {"más de 5 €", "money 5 EUR at_least"},
      {"unos 5 €", "money 5 EUR about"},
      {"como máximo 5 €", "money 5 EUR at_most"},
      {"hasta 5 €", "money 5 EUR at_most"},
      {"no menos de 5 €", "money 5 EUR at_least"},
      {"supera los 5 €", "money 5 EUR at_least"},
      {"5 € o más", "money 5 EUR at_least"},
      {"entre 5 y 10 €", "money 5..10 EUR"},
      {"entre un 2 y un 2,5 %", "percent 2..2.5 %"},
      {"de 5 a 10 millones de euros", "money 5000000..10000000 EUR"},
      {"pasó de 5 a 3 millones de euros", "money 5000000 EUR; money 3000000 EUR"},
      // Two bounds of one value are its range.
      {"más de 5 y menos de 10 %", "percent 5..10 %"},
      {"mayor que cien, menor que doscientos", "number 100..200"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Spanish, MeasuresAndDurations) {
  constexpr Row kRows[] = {
      {"12 kilómetros cuadrados", "quantity 12 km2"},
      {"medio litro", "quantity 0.5 L"},
      {"3 gigavatios", "quantity 3 GW"},
      {"37 grados centígrados", "quantity 37 Cel"},
      {"tres años", "duration 3 a"},
      {"media hora", "duration 0.5 h"},
      {"una hora y 30 minutos", "duration 90 min"},
      {"tres cuartos de hora", "duration 0.75 h"},
      {"12 por ciento", "percent 12 %"},
      {"dos puntos porcentuales", "percent 2 pp"},
      {"9 € al mes", "money 9 EUR per month"},
      {"200 empleados", "number 200 staff"},
  };
  for (const Row& row : kRows) expect(row);
}

}  // namespace
}  // namespace pige::test
