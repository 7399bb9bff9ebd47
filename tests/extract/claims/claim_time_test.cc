#include "extract/claims/claim_time.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/extract/claims/french.h"

namespace pige {
namespace {

struct Row {
  const char* text;   // read on 14 June 2024
  const char* claim;  // the claim's own words
  const char* time;
};

constexpr Row kRows[] = {
    {"Nubia a levé 3 millions d'euros en 2023.", "levé 3 millions d'euros", "2023"},
    {"En mars 2023, Nubia a levé 3 millions d'euros.", "levé 3 millions d'euros", "2023-03"},
    {"Nubia a levé mardi 3 millions d'euros.", "levé mardi 3 millions d'euros", "2024-06-11"},
    {"L'an dernier, Nubia a levé 3 millions d'euros.", "levé 3 millions d'euros", "2023"},
    // The nearest date is the claim's.
    {"En juin 2021, elle avait réuni 25 millions d'euros, puis 100 millions en 2023.",
     "réuni 25 millions d'euros", "2021-06"},
    {"En juin 2021, elle avait réuni 25 millions d'euros, puis 100 millions en 2023.",
     "100 millions", "2023"},
    // One that opens the sentence frames all that follows.
    {"En 2022, Nubia a levé 3 millions d'euros et perdu 5 millions d'euros.",
     "perdu 5 millions d'euros", "2022"},
    // Over a colon or a semicolon no date reaches.
    {"En 2022 Nubia recrute ; elle lève 3 millions d'euros.", "lève 3 millions d'euros", ""},
    {"Nubia lève 3 millions d'euros : elle date de 2019.", "lève 3 millions d'euros", ""},
    // A date in an aside is the aside's, not the main verb's.
    {"Wiz, fondée en 2020, a levé 3 millions d'euros.", "levé 3 millions d'euros", ""},
    {"Wiz, que Google a racheté en 2024, a levé 3 millions d'euros.", "levé 3 millions d'euros",
     ""},
    {"Créée en 2019, Doctolib emploie 2 900 salariés.", "emploie 2 900 salariés", ""},
    // What a figure is set against has its own date.
    {"Nubia emploie 120 salariés, contre 70 en 2022.", "emploie 120 salariés", ""},
    // A duration is no date.
    {"Nubia a levé 3 millions d'euros en trois mois.", "levé 3 millions d'euros", ""},
    {"Nubia a levé 3 millions d'euros.", "levé 3 millions d'euros", ""},
};

TEST(ClaimTime, IsTheDateThatStandsNearest) {
  for (const Row& row : kRows) {
    const ReadText text(row.text);
    const auto place = text.place(row.claim);
    EXPECT_EQ(claim_time(text.sentences[place.sentence], text.annotations,
                         ReadText::tables().syntax, place.first, place.last),
              row.time)
        << row.text << "  " << row.claim;
  }
}

TEST(ClaimTime, OfASpanOfYearsAClaimMayHoldAtOneEnd) {
  EXPECT_EQ(end_of_span("2019/2020", SpanEnd::first), "2019");
  EXPECT_EQ(end_of_span("2019/2020", SpanEnd::last), "2020");
  EXPECT_EQ(end_of_span("2019/2020", SpanEnd::none), "2019/2020");
  EXPECT_EQ(end_of_span("2022-01/2022-06", SpanEnd::last), "2022-01/2022-06");
  EXPECT_EQ(end_of_span("../2030", SpanEnd::last), "../2030");
  EXPECT_EQ(end_of_span("2024", SpanEnd::first), "2024");
  EXPECT_EQ(end_of_span("", SpanEnd::first), "");
}

TEST(ClaimTime, ADateTooFarAwayIsAnotherSubjects) {
  std::string far = "Nubia lève 3 millions d'euros";
  for (int i = 0; i < 12; ++i) far += " bien et mal";
  EXPECT_EQ(
      [&] {
        const ReadText text(far + " en 2023.");
        const auto place = text.place("lève 3 millions d'euros");
        return claim_time(text.sentences[0], text.annotations, ReadText::tables().syntax,
                          place.first, place.last);
      }(),
      "");
}

}  // namespace
}  // namespace pige
