// Money, percents, quantities and durations, with their bounds, ranges and rates.

#include "tests/normalize/french.h"

namespace pige::test {
namespace {

void expect(const Row& row) { EXPECT_EQ(meanings(row.text), row.meaning) << row.text; }

TEST(Money, IsWrittenInEveryNewsroomsWay) {
  constexpr Row kRows[] = {
      {"54 M€", "money 54000000 EUR"},
      {"1,16 Md€", "money 1160000000 EUR"},
      {"18,02\u00a0Md$", "money 18020000000 USD"},
      {"3 k€", "money 3000 EUR"},
      {"683 M€", "money 683000000 EUR"},
      {"500 M$", "money 500000000 USD"},
      {"$450M", "money 450000000 USD"},
      {"£3000", "money 3000 GBP"},
      {"10,99 €", "money 10.99 EUR"},
      {"10,99€", "money 10.99 EUR"},
      {"8.000 euros", "money 8000 EUR"},
      {"6 millions de dollars", "money 6000000 USD"},
      {"10 000 US $", "money 10000 USD"},
      {"2,8 milliards de dollars US", "money 2800000000 USD"},
      {"40 millions de dollars canadiens", "money 40000000 CAD"},
      {"41 millions de dollars taïwanais", "money 41000000 TWD"},
      {"7 milliards de livres sterling", "money 7000000000 GBP"},
      {"1 milliard de francs suisses", "money 1000000000 CHF"},
      {"CHF 20", "money 20 CHF"},
      {"20 CHF", "money 20 CHF"},
      {"300 milliards de yens", "money 300000000000 JPY"},
      {"12 couronnes suédoises", "money 12 SEK"},
      {"3 euros 50 centimes", "money 3.5 EUR"},
      {"3 euros 50", "money 3.5 EUR"},
      {"12€99", "money 12.99 EUR"},
      {"200 M d'euros", "money 200000000 EUR"},
      {"3 bn €", "money 3000000000 EUR"},
      {"EUR 20m", ""},
      {"10 et 20 millions d'euros", "money 10000000 EUR; money 20000000 EUR"},
      {"en 2023 et 120 millions d'euros", "date 2023; money 120000000 EUR"},
      {"une rançon de 500 bitcoins", "money 500 BTC"},
      {"50 centimes", "money 0.5 EUR"},
      {"treize euros et quarante-cinq cents", "money 13.45 EUR"},
      {"vendu 99 cents", "money 0.99 USD"},
      {"15 dollars et 20 cents", "money 15.2 USD"},
      {"361 millions de livres", "money 361000000 GBP"},
      // Books.
      {"neuf livres", "number 9"},
      {"trois millions de livres vendus", "number 3000000"},
      // In Switzerland and in Canada.
      {"CHF 1'234.50", "money 1234.5 CHF"},
      {"1\u00a0234,50\u00a0$ CA", "money 1234.5 CAD"},
      {"un dollar", "money 1 USD"},
      {"un demi-milliard de dollars", "money 500000000 USD"},
      {"une trentaine d'euros", "money 30 EUR about"},
      // A scale without a currency stays a number.
      {"5,8 milliards au capital", "number 5800000000"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Money, LinksAConversionToWhatItConverts) {
  const auto items = find_items(
      "un tour de 100 millions d'euros (109 millions de dollars), puis 5 €", french(), {});
  ASSERT_EQ(items.size(), 3u);
  EXPECT_FALSE(items[0].converts);
  EXPECT_EQ(items[1].converts, 0u);
  EXPECT_FALSE(items[2].converts);
}

TEST(Percents, AreSignedAndSpelled) {
  constexpr Row kRows[] = {
      {"12,1 %", "percent 12.1 %"},
      {"12,1%", "percent 12.1 %"},
      {"(+ 7,8 %)", "percent 7.8 %"},
      {"(-2,9 %)", "percent -2.9 %"},
      {"dix pour cent", "percent 10 %"},
      {"deux points de pourcentage", "percent 2 pp"},
      {"50 points de base", "percent 0.5 pp"},
      {"la marge atteint 28,3 % (+2 pts)", "percent 28.3 %; percent 2 pp"},
      {"un jeu à trois points", "number 3"},
      // A point is one of percentage beside a percent.
      {"Le taux a reculé de 0,3 point, à 7,1 %.", "percent 0.3 pp; percent 7.1 %"},
      {"Le taux est de 7,1 % (+ 0,3 point).", "percent 7.1 %; percent 0.3 pp"},
      {"L'indice a perdu 0,3 point.", "number 0.3"},
      {"un tireur à trois points, avec 32,8 % de réussite", "number 3; percent 32.8 %"},
      {"relevé de 25 points de base", "percent 0.25 pp"},
      {"moins 15 %", "percent -15 %"},
      {"Il fait moins 15 degrés.", "quantity -15 deg"},
      {"entre -5 et +3 °C", "quantity -5..3 Cel"},
      {"Il y a moins 15 personnes.", "number 15 people"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Quantities, CarryUcumUnits) {
  constexpr Row kRows[] = {
      {"3 tCO2e par salarié", "quantity 3 t"},
      {"un parc de 40 MWc", "quantity 40 MW"},
      {"500 MW", "quantity 500 MW"},
      {"un gigawatt", "quantity 1 GW"},
      {"150 TWh", "quantity 150 TW.h"},
      {"1 000 m²", "quantity 1000 m2"},
      {"20 000 mètres carrés", "quantity 20000 m2"},
      {"4 hectares", "quantity 4 har"},
      {"6 Go de mémoire", "quantity 6 GBy"},
      {"gravée en 3 nm", "quantity 3 nm"},
      {"cadencé à 3,2 GHz", "quantity 3.2 GHz"},
      {"37 °C", "quantity 37 Cel"},
      {"100 millions de tonnes", "quantity 100000000 t"},
      {"un tronçon de 2,5-km", "quantity 2.5 km"},
      {"120 µg", "quantity 120 ug"},
      {"à 60 miles à l'heure", "quantity 60 [mi_i]/h"},
      // An abbreviation of something else.
      {"une t.", ""},
      {"250 000 tCO2", "quantity 250000 t"},
      {"1,2 Mt de CO2", "quantity 1200000 t"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Durations, AreCountedInTheirUnit) {
  constexpr Row kRows[] = {
      {"pendant trois ans", "duration 3 a"},
      {"pendant un an et demi", "duration 1.5 a"},
      {"une durée de 3 heures", "duration 3 h"},
      {"une demi-heure", "duration 0.5 h"},
      {"3heures", "duration 3 h"},
      {"pendant dix-huit mois", "duration 18 mo"},
      {"dans les 72 h suivantes", "duration 72 h about"},
      {"une dizaine d'années", "duration 10 a about"},
      {"de 16 à 17 ans", "duration 16..17 a"},
      {"dans deux ou trois semaines", "duration 2..3 wk"},
      {"toute la journée", "duration 1 d"},
      {"pendant tout le mois", "duration 1 mo"},
      {"tout le mois de mai", "date XXXX-05"},
      {"un an et un quart", "duration 1.25 a"},
      {"trois heures et trois quarts", "duration 3.75 h"},
      {"deux ans et un quart des salariés", "duration 2 a; number 0.25 fraction"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Bounds, AreTakenFromTheWordsAround) {
  constexpr Row kRows[] = {
      {"environ 5 €", "money 5 EUR about"},
      {"près de 5 €", "money 5 EUR about"},
      {"quelque 5 €", "money 5 EUR about"},
      {"de l'ordre de 5 €", "money 5 EUR about"},
      {"estimé à 5 €", "money 5 EUR about"},
      {"une capitalisation voisine de 5 €", "money 5 EUR about"},
      {"le prix avoisine les 5 €", "money 5 EUR about"},
      {"5 € environ", "money 5 EUR about"},
      {"plus de 5 €", "money 5 EUR at_least"},
      {"un peu plus de 5 €", "money 5 EUR at_least"},
      {"au moins 5 €", "money 5 EUR at_least"},
      {"pas moins de 5 €", "money 5 EUR at_least"},
      {"elle dépasse les 5 €", "money 5 EUR at_least"},
      {"elle dépasse désormais 5 €", "money 5 EUR at_least"},
      {"elle vise le milliard d'euros", "money 1000000000 EUR"},
      {"elle vise le milliard", ""},
      {"franchir la barre des 5 €", "money 5 EUR at_least"},
      {"jusqu'à 5 €", "money 5 EUR at_most"},
      {"moins de 5 €", "money 5 EUR at_most"},
      {"5 € au maximum", "money 5 EUR at_most"},
      {"supérieur ou égal à 5 €", "money 5 EUR at_least"},
      {"plus cher que 5 €", "money 5 EUR at_least"},
      {"plus légers que 5 kg", "quantity 5 kg at_most"},
      {">= 5 €", "money 5 EUR at_least"},
      // A denied verb turns its bound around.
      {"il n'excède jamais 5 €", "money 5 EUR at_most"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Bounds, StandInTheQualifiedSpan) {
  constexpr std::string_view kText = "Elle a levé près de 100 millions d'euros.";
  const auto items = find_items(kText, french(), {});
  ASSERT_EQ(items.size(), 1u);
  EXPECT_EQ(quote(kText, items[0].span), "100 millions d'euros");
  EXPECT_EQ(quote(kText, items[0].qualified), "près de 100 millions d'euros");
}

TEST(Ranges, ShareTheirScaleAndUnit) {
  constexpr Row kRows[] = {
      {"entre 30 et 50 milliards d'euros", "money 30000000000..50000000000 EUR"},
      {"de 300 à 600 millions", "number 300000000..600000000"},
      {"de 500 000 à 1 million d'euros", "money 500000..1000000 EUR"},
      {"100 à 200 serveurs", "number 100..200 servers"},
      {"10-15 %", "percent 10..15 %"},
      {"2–4 €", "money 2..4 EUR"},
      {"£3000 à £5000", "money 3000..5000 GBP"},
      {"entre un et deux milliards d'euros", "money 1000000000..2000000000 EUR"},
      {"d'un à deux milliards", "number 1000000000..2000000000"},
      {"de un à cinq salariés", "number 1..5 staff"},
      {"un ou deux ans", "duration 1..2 a"},
      {"l'un à deux enfants, l'autre aucun", "number 2 people"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Ranges, AreTwoValuesWhereOneBecomesTheOther) {
  constexpr Row kRows[] = {
      {"le résultat est tombé de 350 à 222 millions d'euros",
       "money 350000000 EUR; money 222000000 EUR"},
      {"ses revenus passaient de 9,7 à 9,3 milliards", "number 9700000000; number 9300000000"},
      {"la part est passée de 25,7 % à 47,5 %", "percent 25.7 %; percent 47.5 %"},
      {"le revenu est passé d'un à plus de cinq milliards de dollars",
       "money 1000000000 USD; money 5000000000 USD at_least"},
      // What falls does not rise; a share without its unit is told "by", not "from".
      {"reculé de 10 à 15 %", "percent 10..15 %"},
      {"reculé de 15 à 10 millions", "number 15000000; number 10000000"},
      {"progresser de 3 à 5 %", "percent 3..5 %"},
      {"augmenté de 3 % à 5 %", "percent 3 %; percent 5 %"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Rates, SayPerWhat) {
  constexpr Row kRows[] = {
      {"700 000 dollars par jour", "money 700000 USD per day"},
      {"10,99 € par mois", "money 10.99 EUR per month"},
      {"9 €/mois", "money 9 EUR per month"},
      {"5 millions d'euros annuels", "money 5000000 EUR per year"},
  };
  for (const Row& row : kRows) expect(row);
}

}  // namespace
}  // namespace pige::test
