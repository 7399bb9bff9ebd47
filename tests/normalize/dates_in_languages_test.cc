// Dates in the other languages: the same reader, in the order and with the words of each.

#include <map>

#include "tests/normalize/french.h"

namespace pige::test {
namespace {

constexpr Day kToday{2024, 5, 14};  // a Tuesday

const Pack& pack_of(const std::string& language) {
  static std::map<std::string, Pack> packs;
  auto found = packs.find(language);
  if (found == packs.end()) {
    auto pack = Pack::load(PIGE_LANG_DIR, language);
    if (!pack) {
      std::cerr << pack.error().message() << "\n";
      std::abort();
    }
    found = packs.emplace(language, *pack).first;
  }
  return found->second;
}

struct Foreign {
  const char* language;
  const char* text;
  const char* dates;
};

std::string dates_in(const Foreign& row) {
  std::string all;
  for (const Item& item : find_items(row.text, pack_of(row.language), kToday)) {
    if (item.kind == ItemKind::date) all += (all.empty() ? "" : "; ") + item.date;
  }
  return all;
}

void expect(const Foreign& row) { EXPECT_EQ(dates_in(row), row.dates) << row.text; }

TEST(DatesInLanguages, FollowTheOrderOfEach) {
  constexpr Foreign kRows[] = {
      {"en", "It opened on March 3, 2019.", "2019-03-03"},
      {"en", "It opened on 3/9/2021.", "2021-03-09"},
      {"es", "Abrió el 3/9/2021.", "2021-09-03"},
      {"es", "Abrió el diez de octubre de dos mil dieciocho.", "2018-10-10"},
      {"de", "Am 15. Februar 2019 begann es.", "2019-02-15"},
      {"de", "vom 3.10. bis zum 5.10.2019", "2019-10-03/2019-10-05"},
      {"de", "Im 3. Quartal 2019 wuchs der Umsatz.", "2019-35"},
      {"nl", "Het begon op 15 februari 2019.", "2019-02-15"},
      {"it", "Ha aperto il 3 marzo 2019.", "2019-03-03"},
      {"pt", "Abriu em 3 de março de 2019.", "2019-03-03"},
      {"es", "en el siglo XIX", "18XX"},
      {"it", "negli anni '80", "198X"},
      {"it", "degli anni Duemila", "200X"},
      {"es", "a finales de los noventa", "199X"},
      {"es", "en los 90", "199X"},
      {"es", "en los 90 minutos", ""},
      {"pt", "no 4T23", "2023-36"},
      {"pt", "no 1T 2024", "2024-33"},
  };
  for (const Foreign& row : kRows) expect(row);
}

TEST(DatesInLanguages, AreToldFromTodayOnEitherSideOfTheDistance) {
  constexpr Foreign kRows[] = {
      {"en", "It closed three days ago.", "2024-05-11"},
      {"en", "It closed a week ago.", "2024-05-07"},
      {"it", "Ha chiuso tre giorni fa.", "2024-05-11"},
      {"es", "Cerró hace tres días.", "2024-05-11"},
      {"de", "Es schloss vor drei Tagen.", "2024-05-11"},
      {"en", "the first Tuesday in October 2023", "2023-10-03"},
      {"en", "the last two quarters", "2023-36/2024-33"},
      {"en", "the 20th of next month", "2024-06-20"},
      {"pt", "quarta da próxima semana", "2024-05-22"},
  };
  for (const Foreign& row : kRows) expect(row);
}

TEST(DatesInLanguages, AreNoOtherWords) {
  constexpr Foreign kRows[] = {
      {"en", "It may open, and one may ask why.", ""},
      {"en", "the 10 best of the twenty", ""},
      {"pt", "a segunda edição e a quarta parte", ""},
      {"de", "Er kam auf Platz 3.", ""},
  };
  for (const Foreign& row : kRows) expect(row);
}

}  // namespace
}  // namespace pige::test
