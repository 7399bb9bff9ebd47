// Numbers, shares and what they count, as French texts print them.

#include "tests/normalize/french.h"

namespace pige::test {
namespace {

void expect(const Row& row) { EXPECT_EQ(meanings(row.text), row.meaning) << row.text; }

TEST(Numbers, GroupDigitsInEveryHabit) {
  constexpr Row kRows[] = {
      {"Elle vend 6 700 bateaux.", "number 6700"},
      {"Elle vend 6\u00a0700 bateaux.", "number 6700"},
      {"Elle vend 6\u202f700 bateaux.", "number 6700"},
      {"Elle vend 6\u2009700 bateaux.", "number 6700"},
      {"Elle vend 6.700 bateaux.", "number 6700"},
      {"Elle vend 1'250'000 bateaux.", "number 1250000"},
      {"Elle vend 1,234,567 bateaux.", "number 1234567"},
      {"Elle vend 10.500,25 litres.", "quantity 10500.25 L"},
      {"Elle vend 10,500.25 litres.", "quantity 10500.25 L"},
      // One mark: a comma starts decimals, a point too unless three digits follow it.
      {"Le cours monte à 1,234.", "number 1.234"},
      {"Le cours monte à 0.8647.", "number 0.8647"},
      {"Le cours monte à 61.5 milliards.", "number 61500000000"},
      // One more is an estimate, anything else a choice; both share their unit.
      {"Il en reste 3 ou 4.", "number 3..4"},
      {"une carte de 16 ou 32 Go", "quantity 16 GBy; quantity 32 GBy"},
      {"Il en reste 3 ou 8.", "number 3; number 8"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Numbers, AreSpelledInEveryWay) {
  constexpr Row kRows[] = {
      {"quatre-vingt-dix-sept bateaux", "number 97"},
      {"quatre vingt dix sept bateaux", "number 97"},
      {"nonante-sept bateaux", "number 97"},
      {"septante et un bateaux", "number 71"},
      {"huitante bateaux", "number 80"},
      {"soixante-et-onze bateaux", "number 71"},
      {"mille cent bateaux", "number 1100"},
      {"dix-neuf cent quatre bateaux", "number 1904"},
      {"deux cent mille bateaux", "number 200000"},
      {"trois millions cinq cent mille bateaux", "number 3500000"},
      {"cinquante et un million deux cent mille trois bateaux", "number 51200003"},
      {"un million et demi de bateaux", "number 1500000"},
      {"un demi-milliard de bateaux", "number 500000000"},
      {"un quart de million de bateaux", "number 250000"},
      {"2 milliards 300 millions de bateaux", "number 2300000000"},
      {"une demi-douzaine de bateaux", "number 6 about"},
      {"cinq milliards et trois quarts", "number 5750000000"},
      {"12,3e+14", "number 1230000000000000"},
      // Two numbers that stand side by side stay two.
      {"cinquante soixante", "number 50; number 60"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Numbers, KnowCollectivesAndVagueAmounts) {
  constexpr Row kRows[] = {
      {"une trentaine de bateaux", "number 30 about"},
      {"une centaine de millions de bateaux", "number 100000000 about"},
      {"trois douzaines d'huîtres", "number 36 about"},
      {"des milliers de bateaux", "number vague"},
      {"plusieurs dizaines de millions d'euros", "money EUR vague"},
      {"quelques milliards de dollars", "money USD vague"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Numbers, TellSharesFromPlainNumbers) {
  constexpr Row kRows[] = {
      {"les trois quarts de ses capacités", "number 0.75 fraction"},
      {"le quart de ses troupes", "number 0.25 fraction"},
      {"la moitié du capital", "number 0.5 fraction"},
      {"deux cinquièmes des parts", "number 0.4 fraction"},
      {"un salarié sur trois", "number 0.333333333333 fraction"},
      {"réduire de moitié", "number 0.5 fraction"},
      {"un poste sur cinq", "number 0.2 fraction"},
      {"deux clients sur cinq", "number 0.4 fraction"},
      {"il a perdu près d'un tiers.", "number 0.333333333333 about fraction"},
      {"Un Français sur trois utilise l'application", "number 0.333333333333 fraction"},
      // Not a part of anything.
      {"la confier à un tiers", ""},
      {"un accord sur trois ans", "duration 3 a"},
      {"un rapport sur trois fermetures", "number 3"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Numbers, AreParts) {
  constexpr Row kRows[] = {
      {"un huitième du capital", "number 0.125 fraction"},
      {"un tiers des salariés", "number 0.333333333333 fraction"},
      {"un centième de seconde", "duration 0.01 s"},
      {"deux et un quart", "number 2.25"},
      {"un quart de million d'euros", "money 250000 EUR"},
      {"½ million d'euros", "money 500000 EUR"},
      // All that is said: a part. Beside a noun: a rank.
      {"un vingt-cinquième", "number 0.04 fraction"},
      {"cinq huitième", "number 0.625 fraction"},
      {"vingt cinquièmes", "number 4 fraction"},
      {"un cinquième salarié", "ordinal 5"},
      {"les vingt-cinquièmes rencontres", "ordinal 25"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Numbers, SayHowManyTimes) {
  for (const char* text :
       {"Il a doublé son prix.", "Son prix est multiplié par deux.", "Elle vaut deux fois plus."}) {
    const auto items = find_items(text, french(), {});
    ASSERT_EQ(items.size(), 1u) << text;
    EXPECT_EQ(items[0].value, Decimal(2)) << text;
    EXPECT_TRUE(items[0].multiple) << text;
  }
  EXPECT_EQ(meanings("une double peine, un triple saut"), "");
}

TEST(Numbers, LieBelowZero) {
  constexpr Row kRows[] = {
      {"La réponse est négatif trois.", "number -3"},
      {"- 1 200", "number -1200"},
      {"dix degrés en dessous de zéro", "quantity -10 deg"},
      {"5 °C sous zéro", "quantity -5 Cel"},
      // An item of a list.
      {"- 1 200 bateaux", "number 1200"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Numbers, AreRaisedToPowers) {
  constexpr Row kRows[] = {
      {"au-delà de 10^25 opérations", "number 10000000000000000000000000 at_least"},
      {"de l'ordre de 10²³ opérations", "number 100000000000000000000000 about"},
      {"soit 6 × 10⁹ opérations", "number 6000000000"},
      {"soit 1,5x10^6 opérations", "number 1500000"},
      {"10⁻³ gramme", "quantity 0.001 g"},
      {"2,5^-1", "number 0.4"},
      // A raised figure elsewhere calls a note.
      {"Elle vend 12² bateaux.", "number 12"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Numbers, AreDictated) {
  constexpr Row kRows[] = {
      {"sept un zéro", "number 7; number 1; number 0"},
      {"un deux trois", "number 1; number 2; number 3"},
      {"le bureau numéro neuf", "number 9"},
      // In a sentence an article is one.
      {"un bateau neuf, un capitaine", ""},
      {"un/une", ""},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Numbers, CountANoun) {
  constexpr Row kRows[] = {
      {"8,8 millions de nouveaux clients", "number 8800000 customers"},
      {"10 millions d'utilisateurs actifs", "number 10000000 users"},
      {"400 millions d'utilisateurs hebdomadaires", "number 400000000 per week users"},
      {"quelque 600 clients", "number 600 about customers"},
      {"512 GPU Nvidia", "number 512 gpus"},
      {"3 000 milliards de tokens", "number 3000000000000 tokens"},
      {"une machine de 1 000 qubits", "number 1000 qubits"},
      {"ses trois centres de données", "number 3 datacenters"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Numbers, AreOrdinalsToo) {
  constexpr Row kRows[] = {
      {"entre le dixième et le quinzième", "number 10..15"},
      {"entre le 10e et le 15e rang", "number 10..15"},
      {"entre le premier et le second tour", "ordinal 1; ordinal 2"},
      {"la 3e édition", "ordinal 3"},
      {"le 1er groupe", "ordinal 1"},
      {"la vingt-et-unième édition", "ordinal 21"},
      {"le cent vingt-cinquième client", "ordinal 125"},
      {"une avant-première", ""},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Numbers, AreNotWhatOnlyLooksLikeThem) {
  for (const char* text : {
           "Le modèle GPT-4 et l'avion A380.",
           "Un téléphone 5G sous iOS 17.2; la 5G couvre le pays.",
           "Une carte RTX 4090, un iPhone 16 et une Model 3.",
           "Joignable au 01 42 68 53 00 ou au +33 6 12 34 56 78.",
           "L'adresse est 192.168.1.254, ou https://exemple.fr/2024/500.",
           "Le dossier n° 12, à la page 7, suit la norme ISO 27001.",
           "Rendez-vous à 9h, à 18h30, à 13 h 45 ou à 20 heures, de 17 à 19h.",
           "Rendez-vous à 14:30, en 1:02:45, dans un rapport de 3:1.",
           "Un téléviseur 8K, une vidéo en 4K.",
           "Ouvert 24 heures sur 24, sept jours sur sept.",
           "Victoire 3 à 1, puis défaite 36-32 et nul (0-0).",
           "Note : 4,5/5. Verdict : 9 / 10.",
           "Au 12 rue de la Paix, 75002 Paris.",
           "Le code FR40303265045 et l'ISBN 978-2-07-036822-8.",
           "Un logement neuf, l'un comme l'autre.",
           "Le code vingt-un, sept-neuf.",
           "À Trois-Rivières, le studio de Rainbow Six recrute.",
           "Écrire à contact2024@exemple.fr ou suivre #Salon2024.",
       }) {
    EXPECT_EQ(meanings(text), "") << text;
  }
}

}  // namespace
}  // namespace pige::test
