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
      {"le 3 mars deux mille vingt", "date 2020-03-03"},
      {"en mai de 87", "date 1987-05"},
      {"dim. 3 mars 2019", "date 2019-03-03"},
      {"du 13 au 15 juillet 2023", "date 2023-07-13/2023-07-15"},
      {"entre le 13 et le 15 juillet 2023", "date 2023-07-13/2023-07-15"},
      {"la période de 2014-2018", "date 2014/2018"},
      {"en 2019 et 2020", "date 2019; date 2020"},
      {"sur l'exercice 2022-2023", "date 2022/2023"},
      {"(1901-1985)", "date 1901/1985"},
      {"entre 2019 et 2020", "date 2019/2020"},
      {"de 1980 à 1996", "date 1980/1996"},
      {"les neuf premiers mois de 2023", "date 2023-01/2023-09"},
      {"lundi de Pâques 2019", "date 2019-04-22"},
      {"lundi de Pentecôte 2024", "date 2024-05-20"},
      {"le vendredi noir 2010", "date 2010-11-26"},
      {"en 52 avant J.-C.", ""},
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
      {"hier soir", "date 2024-05-13"},
      {"ce matin", "date 2024-05-14"},
      {"le vendredi 13 octobre", "date 2023-10-13"},
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
      {"d'ici la fin du trimestre", "date ../2024-34"},
      {"à la fin du mois", "date 2024-05"},
      {"ces trois dernières années", "date 2021/2023"},
      {"les dernières trois années", "date 2021/2023"},
      {"la dernière décennie", "date 201X"},
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

TEST(Dates, AreJoinedByOneSign) {
  constexpr Row kRows[] = {
      {"le 03/09/2021", "date 2021-09-03"},
      // The shape overrules the language where only one reading is possible.
      {"le 12/31/2021", "date 2021-12-31"},
      {"au 15.06.98", "date 1998-06-15"},
      {"le 23/sept./2020", "date 2020-09-23"},
      {"le 5-mars-2021", "date 2021-03-05"},
      {"en 07/2019", "date 2019-07"},
      {"clos en 2019-07", "date 2019-07"},
      {"Signé le 20 02 2014.", "date 2014-02-20"},
      {"du 10/01/2023 au 11/02/2023", "date 2023-01-10/2023-02-11"},
      // A mark, a format, a habit and the name of a file are none.
      {"une note de 9/10, en 16/9, ouvert 24/7", ""},
      {"voir rapport-2021-10-09.xlsx", ""},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Dates, AreToldByTheirPlace) {
  constexpr Row kRows[] = {
      {"le premier lundi de mars 2023", "date 2023-03-06"},
      {"le dernier jour d'octobre 2022", "date 2022-10-31"},
      {"la dernière semaine de 2022", "date 2022-W52"},
      {"la 3e semaine de 2023", "date 2023-W03"},
      {"le dernier trimestre 2022", "date 2022-36"},
      {"les quatre derniers mois de 2022", "date 2022-09/2022-12"},
      {"le dernier vendredi du mois prochain", "date 2024-06-28"},
      {"la semaine du 7 octobre 2024", "date 2024-W41"},
      {"le 4e jour de juillet 1998", "date 1998-07-04"},
      {"en semaine 42", "date 2024-W42"},
      {"le jour de l'an 2020", "date 2020-01-01"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Dates, AreNumberedOnEitherSideOfTheirYear) {
  constexpr Row kRows[] = {
      {"2023 T3", "date 2023-35"},
      {"T3-2023", "date 2023-35"},
      {"le trimestre 3 2023", "date 2023-35"},
      {"trimestre1-2019", "date 2019-33"},
      {"2019 H2", "date 2019-07/2019-12"},
      {"FY24", "date 2024"},
      {"au 3T24", "date 2024-35"},
      {"le 1S 2025", "date 2025-01/2025-06"},
      {"sur 9M 2024", "date 2024-01/2024-09"},
      {"sur les neuf mois 2024", "date 2024-01/2024-09"},
      {"une Renault 4S", ""},
      {"les années 1990, les 1990s", "date 199X; date 199X"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Dates, AreToldFromAnother) {
  constexpr Row kRows[] = {
      {"deux semaines avant le 13 mai 1999", "date 1999-04-29"},
      {"trois jours après le 12 janvier 2023", "date 2023-01-15"},
      {"deux jours à partir d'aujourd'hui", "date 2024-05-16"},
      {"le lendemain du 28 février 2023", "date 2023-03-01"},
      {"la veille du 1er mars 2024", "date 2024-02-29"},
      {"mardi en huit", "date 2024-05-21"},
      {"lundi en quinze", "date 2024-06-03"},
      {"la semaine prochaine lundi", "date 2024-05-20"},
      // The month does not tell the day.
      {"deux jours avant mars 2023", "duration 2 d; date 2023-03"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Dates, RunFromOneToAnother) {
  constexpr Row kRows[] = {
      {"10 juin au 1er juillet 2023", "date 2023-06-10/2023-07-01"},
      {"du 20 décembre 2022 au 3 janvier 2023", "date 2022-12-20/2023-01-03"},
      {"de décembre 2022 à mars", "date 2022-12/2023-03"},
      {"novembre-décembre 2022", "date 2022-11/2022-12"},
      {"de 2007 à la fin de 2008", "date 2007/2008"},
      {"du 13 au 18", "date 2024-05-13/2024-05-18"},
      {"du lundi prochain au vendredi", "date 2024-05-20/2024-05-24"},
      {"entre janvier 2023 et aujourd'hui", "date 2023-01/2024-05-14"},
      {"la période 2014~2018", "date 2014/2018"},
      {"depuis mars 2019 jusqu'en juin 2020", "date 2019-03/2020-06"},
      {"T3 2022 à T1 2023", "date 2022-35/2023-33"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Dates, CarryTheOtherReadingWhereTwoAreAsGood) {
  const auto rival = [](std::string_view text) {
    const auto items = find_items(text, french(), kToday);
    return items.size() == 1 && items[0].rivals.size() == 1
               ? items[0].date + " or " + items[0].rivals[0]
               : std::string();
  };
  EXPECT_EQ(rival("Jeudi."), "2024-05-09 or 2024-05-16");
  EXPECT_EQ(rival("3 octobre"), "2024-10-03 or 2023-10-03");
  EXPECT_EQ(rival("du 3 au 5 octobre"), "2024-10-03/2024-10-05 or 2023-10-03/2023-10-05");
  EXPECT_EQ(rival("il y a trois mois"), "2024-02 or 2024-02-14");
  EXPECT_EQ(rival("les deux prochains mois"), "2024-06/2024-07 or 2024-05-15/2024-07-14");
  EXPECT_EQ(rival("samedi prochain"), "2024-05-18 or 2024-05-25");
  // The day's name tells the year, unless it is a slip.
  EXPECT_EQ(rival("vendredi 13 octobre"), "2023-10-13 or 2024-10-13");
  EXPECT_EQ(rival("mardi 14 mai"), "");
  EXPECT_EQ(rival("Elle l'avait annoncé le jeudi 13 octobre."), "2022-10-13 or 2023-10-13");
  // The verb tells.
  EXPECT_EQ(rival("Elle l'a annoncé jeudi."), "");
}

TEST(Dates, SayWhatTheyWereToldFrom) {
  const auto items =
      find_items("Lancé en 2009, vendu sept ans plus tard, fermé l'an dernier.", french(), kToday);
  ASSERT_EQ(items.size(), 3u);
  EXPECT_FALSE(items[0].from_reference);
  EXPECT_EQ(items[1].told_from, 0u);
  EXPECT_TRUE(items[2].from_reference);
}

TEST(Dates, SayWhenTheYearIsTheCompanysOwn) {
  for (const char* text : {"l'exercice fiscal 2023", "au T2 de l'exercice 2023", "FY23"}) {
    const auto items = find_items(text, french(), kToday);
    ASSERT_EQ(items.size(), 1u) << text;
    EXPECT_TRUE(items[0].fiscal) << text;
  }
}

TEST(Dates, NeverInventAFebruary29th) {
  EXPECT_EQ(meanings("le 29/02", Day{2019, 9, 18}), "date 2020-02-29");
  EXPECT_EQ(meanings("le 29 février", Day{2021, 3, 1}), "date 2020-02-29");
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
