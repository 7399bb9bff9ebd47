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
      {"es", "a principios de los 2000 cayó", "200X"},
      {"es", "Desde 2019 ha despedido a muchos.", "2019/.."},
      {"it", "Dal 2019 ha licenziato molti.", "2019/.."},
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
      {"pt", "Nesta segunda-feira (13), a empresa anunciou.", "2024-05-13"},
      {"pt", "nesta segunda, a empresa anunciou", "2024-05-13"},
      {"pt", "nesta segunda edição", ""},
      {"es", "¿el domingo 19?", "2024-05-19"},
      {"es", "el próximo día 3 de junio", "2024-06-03"},
      {"es", "La tienda abrirá el día 12.", "2024-06-12"},
      {"es", "Abrió el día 12.", "2024-05-12"},
      {"pt", "Abriu no dia 17.", "2024-04-17"},
      {"pt", "o dia 12 empresas", ""},
      {"es", "el 20", "2024-04-20"},
      {"es", "el 20 empresas", ""},
      {"es", "jue 16", "2024-05-16"},
      {"es", "Se vendieron en dos años.", ""},
      {"es", "Abrirá en dos años.", "2026"},
      {"it", "trent'anni fa", "1994"},
      {"it", "il primo martedì del mese di ottobre 2023", "2023-10-03"},
      {"it", "L'app arriva a settembre.", "2024-09"},
  };
  for (const Foreign& row : kRows) expect(row);
}

TEST(DatesInLanguages, KnowDaysThatHaveAName) {
  constexpr Foreign kRows[] = {
      {"es", "el Viernes Santo de 2024", "2024-03-29"},
      {"es", "el Black Friday de 2023", "2023-11-24"},
      {"it", "a Ferragosto 2023", "2023-08-15"},
      {"it", "la Pasquetta del 2024", "2024-04-01"},
      {"pt", "na sexta-feira santa de 2024", "2024-03-29"},
      {"pt", "no dia das mães de 2024", "2024-05-12"},
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
