// Dates, absolute and relative to the day a text was published.

#include "tests/normalize/french.h"

namespace pige::test {
namespace {

constexpr Day kToday{2024, 5, 14};  // a Tuesday

void expect(const Row& row) { EXPECT_EQ(meanings(row.text, kToday), row.meaning) << row.text; }

TEST(Dates, AreAbsolute) {
  constexpr Row kRows[] = {
      {"le 30 septembre 2023", "date 2023-09-30"},
      {"le 1er mars 2022", "date 2022-03-01"},
      {"en janvier 2022", "date 2022-01"},
      {"Fondée en 2015.", "date 2015"},
      {"le 24/12/2014", "date 2014-12-24"},
      {"accédé le 2006-08-07", "date 2006-08-07"},
      {"au troisième trimestre 2023", "date 2023-35"},
      {"au 3e trimestre de l'exercice 2023", "date 2023-35"},
      {"les revenus du T3 2023", "date 2023-35"},
      {"au premier semestre 2023", "date 2023-01/2023-06"},
      {"au printemps 2023", "date 2023-21"},
      {"les années 1960", "date 196X"},
      {"au XXIe siècle", "date 20XX"},
      {"les années soixante", "date 196X"},
      {"(1914-18)", "date 1914/1918"},
      {"au Ve siècle avant J.-C.", ""},
      {"au dix-neuvième siècle", "date 18XX"},
      {"en deux mille vingt", "date 2020"},
      {"du 13 au 15 juillet 2023", "date 2023-07-13/2023-07-15"},
      {"entre le 13 et le 15 juillet 2023", "date 2023-07-13/2023-07-15"},
      {"la période de 2014-2018", "date 2014/2018"},
      {"en 2019 et 2020", "date 2019; date 2020"},
      {"sur l'exercice 2022-2023", "date 2022/2023"},
      {"(1901-1985)", "date 1901/1985"},
      {"entre 2019 et 2020", "date 2019/2020"},
      {"de 1980 à 1996", "date 1980/1996"},
      {"les neuf premiers mois de 2023", "date 2023-01/2023-09"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Dates, OfNoYearAreTheNearestOnTheirSide) {
  constexpr Row kRows[] = {
      // What has happened, has happened last.
      {"Elle a levé des fonds le 20 juillet.", "date 2023-07-20"},
      {"Elle a levé des fonds en octobre.", "date 2023-10"},
      {"en septembre dernier", "date 2023-09"},
      {"Lancé en juin, le service avait séduit.", "date 2023-06"},
      {"entre janvier et juin, elle a perdu des clients", "date 2023-01/2023-06"},
      // What will happen, comes next.
      {"Le service ouvrira en octobre.", "date 2024-10"},
      {"Le service sera lancé en mars.", "date 2025-03"},
      {"Prévu pour mars, le lancement tarde.", "date 2025-03"},
      {"dès la fin juin", "date 2024-06"},
      {"en juillet prochain", "date 2024-07"},
      // A quarter is told once it is over.
      {"au premier trimestre, les ventes ont baissé", "date 2024-33"},
      {"au deuxième trimestre, les ventes ont baissé", "date 2023-34"},
      // The company's own year starts when it likes.
      {"au troisième trimestre de son exercice décalé", "ordinal 3"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Dates, AreToldFromToday) {
  constexpr Row kRows[] = {
      {"l'an dernier", "date 2023"},
      {"L’année dernière", "date 2023"},
      {"l'an prochain", "date 2025"},
      {"cette année", "date 2024"},
      {"cet été", "date 2024-22"},
      {"la semaine dernière", "date 2024-W19"},
      {"le mois prochain", "date 2024-06"},
      {"hier", "date 2024-05-13"},
      {"annoncé lundi", "date 2024-05-13"},
      {"annoncé mardi", "date 2024-05-14"},
      {"annoncé mercredi", "date 2024-05-08"},
      {"jeudi prochain", "date 2024-05-16"},
      {"le mercredi 22", "date 2024-05-22"},
      {"mardi de la semaine prochaine", "date 2024-05-21"},
      {"le dernier trimestre", "date 2024-33"},
      {"né il y a quatre ans", "date 2020"},
      {"il y a six mois", "date 2023-11"},
      {"il y a trois semaines", "date 2024-04-23"},
      {"dans deux ans", "date 2026"},
      {"ces trois dernières années", "date 2021/2023"},
      // Told from another date than today: read as a duration, or not at all.
      {"sept ans plus tard", "duration 7 a"},
      {"cette année-là", ""},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Dates, AreToldFromTheOneBefore) {
  constexpr Row kRows[] = {
      {"Lancé en 2009, le service a été vendu sept ans plus tard.", "date 2009; date 2016"},
      {"En juin 2023, puis deux mois plus tôt.", "date 2023-06; date 2023-04"},
      {"au troisième trimestre 2023, contre une perte trois mois auparavant",
       "date 2023-35; date 2023-34"},
      {"le 31 mars 2023, puis un mois auparavant", "date 2023-03-31; date 2023-02-28"},
      // The year does not tell the month, and a comparison tells no date.
      {"Lancé en 2009, vendu sept mois plus tard.", "date 2009; duration 7 mo"},
      {"en juin 2023, plus qu'un an auparavant", "date 2023-06; duration 1 a"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Dates, AreOpenWhereTheTextSaysSo) {
  constexpr Row kRows[] = {
      {"d'ici 2030", "date ../2030"},        {"d'ici à 2030", "date ../2030"},
      {"d'ici décembre", "date ../2024-12"}, {"d'ici la fin de l'année", "date ../2024"},
      {"à l'horizon 2030", "date 2030"},     {"depuis 2019", "date 2019/.."},
      {"depuis janvier", "date 2024-01/.."}, {"dès 2024", "date 2024"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Dates, KeepTheirPartOfAPeriodOutOfTheSpan) {
  constexpr std::string_view kText = "Elle visait la rentabilité fin 2024.";
  const auto items = find_items(kText, french(), kToday);
  ASSERT_EQ(items.size(), 1u);
  EXPECT_EQ(items[0].date, "2024");
  EXPECT_EQ(quote(kText, items[0].span), "2024");
  EXPECT_EQ(quote(kText, items[0].qualified), "fin 2024");
}

TEST(Dates, AreLeftOutWhereNothingSaysFromWhen) {
  EXPECT_EQ(meanings("l'an dernier, hier et mardi"), "");
  EXPECT_EQ(meanings("le 5 octobre"), "date XXXX-10-05");
}

TEST(Dates, AreNotEveryFourDigitsNorEveryMonthsName) {
  constexpr Row kRows[] = {
      {"Ils étaient 1850 salariés.", "number 1850 staff"},
      {"Elle attendra au moins 2029, dit-elle.", "date 2029"},
      {"Elle emploie 2020 personnes.", "number 2020 people"},
      {"une mission vers Mars", ""},
      {"elle a été rachetée", ""},
      {"selon La Tribune Dimanche", ""},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Day, IsReadFromAnIsoDate) {
  EXPECT_EQ(parse_day("2024-02-29"), (Day{2024, 2, 29}));
  EXPECT_EQ(parse_day("2024-02-29T10:00:00Z"), (Day{2024, 2, 29}));
  for (const char* text :
       {"", "2024", "2024-02", "2023-02-29", "2024-13-01", "2024-2-29", "x024-02-29"}) {
    EXPECT_FALSE(parse_day(text)) << text;
  }
}

}  // namespace
}  // namespace pige::test
