// Dates of markup and of visible lines.

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "extract/article/iso_date.h"
#include "extract/article/visible_date.h"

namespace pige {
namespace {

struct Row {
  std::string_view written;
  std::string_view meant;  // empty: no date
};

TEST(IsoDate, ReadsWhatMarkupHolds) {
  constexpr Row kRows[] = {
      {"2024-05-01", "2024-05-01"},
      {"2024-05-01T10:30:00+02:00", "2024-05-01T10:30:00+02:00"},
      {"2024-05-01T10:30:00.123Z", "2024-05-01T10:30:00+00:00"},
      {"2024-05-01 10:30", "2024-05-01T10:30:00"},
      {"2024-05-01T10:30:00+0200", "2024-05-01T10:30:00+02:00"},
      {"20240501", "2024-05-01"},
      {"2024/5/1", "2024-05-01"},
      {"01/05/2024", "2024-05-01"},  // the day first
      {"13.05.2024 08:00", "2024-05-13T08:00:00"},
      {"05/13/2024", "2024-05-13"},  // unless that cannot be
      {"Wed, 01 May 2024 10:30:00 GMT", "2024-05-01T10:30:00+00:00"},
      {"May 1, 2024", "2024-05-01"},
      {"1714559400", "2024-05-01T10:30:00+00:00"},
      {"1714559400000", "2024-05-01T10:30:00+00:00"},
      {"2024-02-30", ""},
      {"2024-13-01", ""},
      {"hier", ""},
      {"", ""},
      {"2024", ""},
  };
  for (const auto& [written, meant] : kRows) {
    EXPECT_EQ(parse_iso_date(written).value_or(""), meant) << written;
  }
}

TEST(IsoDate, ReadsTheDayInAnAddress) {
  constexpr Row kRows[] = {
      {"https://a.fr/2024/05/01/titre.html", "2024-05-01"},
      {"https://a.fr/actu/2024-05-01-titre", "2024-05-01"},
      {"https://a.fr/article_20240501_12.html", "2024-05-01"},
      {"https://a.fr/article/12024050199", ""},
      {"https://a.fr/2024/05/titre", ""},
      {"", ""},
  };
  for (const auto& [written, meant] : kRows) {
    EXPECT_EQ(date_in_url(written).value_or(""), meant) << written;
  }
}

TEST(VisibleDate, ReadsWholeDaysInTheLanguagesOfIcu) {
  struct Line {
    std::string_view language;
    std::string_view line;
    std::string_view meant;
  };
  constexpr Line kLines[] = {
      {"fr", "Publié le 28 avril 2020 à 10h12, par Jeanne Martin", "2020-04-28"},
      {"fr", "Le 1er août 2023", "2023-08-01"},
      {"fr", "Mis à jour le 03/02/2021", "2021-02-03"},
      {"de", "28. April 2020, 10:12 Uhr", "2020-04-28"},
      {"de", "Stand: 3. März 2021", "2021-03-03"},
      {"en", "April 28, 2020", "2020-04-28"},
      {"es", "28 de abril de 2020", "2020-04-28"},
      {"ja", "2020年4月28日 10時", "2020-04-28"},
      {"fr", "2020-04-28", "2020-04-28"},
      {"fr", "En avril 2020, tout a changé", ""},
      {"fr", "Temps de lecture : 4 minutes", ""},
      {"fr", "31/02/2021", ""},
      // The month comes first where the day of the week says so.
      {"en", "Wed, 02/11/2026 - 08:30", "2026-02-11"},
      {"en", "Mon, 02/11/2026 - 08:30", "2026-11-02"},
      {"fr", "mer 11/02/2026 - 08:30", "2026-02-11"},
  };
  for (const auto& [language, line, meant] : kLines) {
    EXPECT_EQ(find_day(line, MonthNames(language)).value_or(""), meant) << line;
  }
}

}  // namespace
}  // namespace pige
