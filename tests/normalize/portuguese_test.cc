// Values as Portuguese texts print them.

#include "tests/normalize/french.h"

namespace pige::test {
namespace {

void expect(const Row& row) { EXPECT_EQ(meanings_in("pt", row.text), row.meaning) << row.text; }

TEST(Portuguese, SpellsNumbersInEveryWay) {
  constexpr Row kRows[] = {
      {"trinta e um barcos", "number 31"},
      {"cento e três barcos", "number 103"},
      {"dois mil e quinhentos barcos", "number 2500"},
      {"dezesseis barcos", "number 16"},
      {"dezasseis barcos", "number 16"},
      {"mil duzentos e sessenta e seis barcos", "number 1266"},
      {"três milhões e duzentos mil barcos", "number 3200000"},
      {"dois vírgula cinco milhões de barcos", "number 2500000"},
      {"dois bilhões de barcos", "number 2000000000"},
      {"mil milhões de barcos", "number 1000000000"},
      {"o vigésimo quinto barco", "ordinal 25"},
      {"a 3ª edição", "ordinal 3"},
      {"três quintos do casco", "number 0.6 fraction"},
      {"cinco doze avos", "number 0.416666666667 fraction"},
      {"um em cada cinco", "number 0.2 fraction"},
      {"uma dúzia de barcos", "number 12"},
      // An article counts nothing.
      {"um barco", ""},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Portuguese, KeepsWhatIsNoValueOut) {
  constexpr Row kRows[] = {
      {"Ligue para (11) 91234-5678 ou +351 912 345 678.", ""},
      {"A reunião começa às 9 e dura duas horas.", "duration 2 h"},
      {"Mora na rua Augusta, 45.", ""},
      {"Flamengo 2 x 1 Palmeiras", ""},
      {"o Decreto-Lei n.º 5/2023", ""},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Portuguese, WritesMoneyInEveryNewsroomsWay) {
  constexpr Row kRows[] = {
      {"R$ 1.234,56", "money 1234.56 BRL"},
      {"R$ 5 milhões", "money 5000000 BRL"},
      {"R$ 2 bi", "money 2000000000 BRL"},
      {"US$ 450 milhões", "money 450000000 USD"},
      {"450 milhões de dólares", "money 450000000 USD"},
      {"3 euros e 20 cêntimos", "money 3.2 EUR"},
      {"3 reais com 50 centavos", "money 3.5 BRL"},
      {"100 escudos", "money 100 PTE"},
      {"30 milhões de libras", "money 30000000 GBP"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Portuguese, BoundsAndRanges) {
  constexpr Row kRows[] = {
      {"mais de 5 €", "money 5 EUR at_least"},
      {"cerca de 5 €", "money 5 EUR about"},
      {"no máximo 5 €", "money 5 EUR at_most"},
      {"até 5 €", "money 5 EUR at_most"},
      {"ultrapassa 5 €", "money 5 EUR at_least"},
      {"5 € ou mais", "money 5 EUR at_least"},
      {"entre 5 e 10 €", "money 5..10 EUR"},
      {"de 5 a 10 milhões de euros", "money 5000000..10000000 EUR"},
      {"passou de 5 a 3 milhões de euros", "money 5000000 EUR; money 3000000 EUR"},
      {"mais de 5 mas menos de 10", "number 5..10"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Portuguese, MeasuresAndDurations) {
  constexpr Row kRows[] = {
      {"12 quilômetros quadrados", "quantity 12 km2"},
      {"12 quilómetros quadrados", "quantity 12 km2"},
      {"meio litro", "quantity 0.5 L"},
      {"3 gigawatts", "quantity 3 GW"},
      {"três anos", "duration 3 a"},
      {"meia hora", "duration 0.5 h"},
      {"2 horas e 30 minutos", "duration 150 min"},
      {"12 por cento", "percent 12 %"},
      {"9 € por mês", "money 9 EUR per month"},
      {"200 funcionários", "number 200 staff"},
  };
  for (const Row& row : kRows) expect(row);
}

}  // namespace
}  // namespace pige::test
