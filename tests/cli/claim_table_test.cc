// How claims are shown to people.

#include "cli/claim_table.h"

#include <gtest/gtest.h>

namespace pige {
namespace {

Value value_of(const char* amount, const char* unit, Bound bound = Bound::exact) {
  Value value;
  value.amount = Decimal::parse(amount);
  value.unit = unit;
  value.bound = bound;
  return value;
}

TEST(ValueText, SaysHowMuchAsAReaderWould) {
  EXPECT_EQ(to_text(value_of("100000000", "EUR"), ""), "100 000 000 EUR");
  EXPECT_EQ(to_text(value_of("700000", "USD"), "day"), "700 000 USD a day");
  EXPECT_EQ(to_text(value_of("-12.5", "percent"), ""), "-12.5 %");
  // Four digits stand together, a year among them.
  EXPECT_EQ(to_text(value_of("1500", "person"), ""), "1500 person");
  EXPECT_EQ(to_text(value_of("-15000", "person"), ""), "-15 000 person");
  EXPECT_EQ(to_text(value_of("1234567.25", "EUR"), ""), "1 234 567.25 EUR");
  EXPECT_EQ(to_text(value_of("20", "GW", Bound::about), ""), "about 20 GW");
  EXPECT_EQ(to_text(value_of("20", "GW", Bound::at_least), ""), "at least 20 GW");
  EXPECT_EQ(to_text(value_of("20", "GW", Bound::at_most), ""), "at most 20 GW");
}

TEST(ValueText, SaysBothEndsOfARangeAndTheWordsOfAVagueAmount) {
  Value range;
  range.min = Decimal(2, 6);
  range.max = Decimal(35, 5);
  range.unit = "EUR";
  range.bound = Bound::range;
  EXPECT_EQ(to_text(range, ""), "2 000 000 to 3 500 000 EUR");
  range.max.reset();
  EXPECT_EQ(to_text(range, ""), "2 000 000 or more EUR");

  Value vague;
  vague.bound = Bound::vague;
  vague.unit = "EUR";
  vague.text = "plusieurs\nmilliards";
  EXPECT_EQ(to_text(vague, ""), "\"plusieurs milliards\" EUR");
}

TEST(Fit, CutsAndPadsToColumnsNotBytes) {
  EXPECT_EQ(fit("été", 5), "été  ");
  EXPECT_EQ(fit("société générale", 10), "société...");
  EXPECT_EQ(fit("日本語", 7), "日本語 ");                    // two columns each
  EXPECT_EQ(fit("日本語です", 8), "日本... ");               // a wide one is never halved
  EXPECT_EQ(fit("e\u0301te\u0301", 4), "e\u0301te\u0301 ");  // marks take none
  EXPECT_EQ(display_width("été 日本"), 8U);
}

TEST(ClaimTable, PutsTheWordsBeneathTheClaim) {
  Claim claim;
  claim.type = "funding";
  claim.subject.name = "Pasqal";
  claim.object = Party{"Temasek", "", ""};
  claim.value = value_of("100000000", "EUR", Bound::about);
  claim.time = "2023-01";
  claim.modality = Modality::uncertain;
  claim.attribution = "Les Echos";
  constexpr std::string_view kQuote = "Pasqal aurait levé\nprès de 100 millions";
  const std::string first =
      "funding       Pasqal                about 100 000 000 EUR       2023-01    "
      "uncertain, -> Temasek, says Les Echos\n";
  EXPECT_EQ(ClaimTable().row(claim, {.quote = kQuote, .sentence = {}}, "pasqal-2023"),
            first + "              \"Pasqal aurait levé près de 100 millions\"  pasqal-2023\n");

  // With the sentence around, as far as a line of 110 columns holds it.
  EXPECT_EQ(
      ClaimTable().row(claim, {kQuote, "Hier, Pasqal aurait levé\nprès de 100 millions."}, ""),
      first + "              \"Hier, Pasqal aurait levé près de 100 millions.\"\n");
  EXPECT_EQ(
      ClaimTable().row(claim,
                       {kQuote,
                        "Selon le quotidien économique, qui cite deux sources, Pasqal aurait levé\n"
                        "près de 100 millions auprès de Temasek, un fonds souverain de Singapour."},
                       ""),
      first +
          "              \"... qui cite deux sources, Pasqal aurait levé près de 100 millions "
          "auprès de Temasek, un ...\"\n");
}

}  // namespace
}  // namespace pige
