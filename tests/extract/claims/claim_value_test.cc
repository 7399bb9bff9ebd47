#include "extract/claims/claim_value.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/extract/claims/french.h"

namespace pige {
namespace {

// The value of the item that `words` start, as a rule (that asks for money or not) reads it.
std::string value_of(const char* words, const char* item, bool money, const Rule& rule = {}) {
  const ReadText text(words);
  const std::size_t at = text.article.text.find(item);
  for (std::size_t i = 0; i < text.annotations.items.size(); ++i) {
    if (text.annotations.items[i].span.begin != at) continue;
    const auto value = claim_value(text.annotations, i, money, rule, text.article.text);
    if (!value) return "nothing";
    std::string out = std::string(to_string(value->kind)) + " " + amount_of(*value);
    if (!value->unit.empty()) out += " " + value->unit;
    if (value->bound != Bound::exact) out += " " + std::string(to_string(value->bound));
    return out;
  }
  return "no item";
}

struct Row {
  const char* text;
  const char* item;
  bool money;  // the rule takes it for money
  const char* value;
};

constexpr Row kRows[] = {
    {"Il lève 3 millions d'euros.", "3 millions", true, "money 3000000 EUR"},
    {"Il lève près de 3 millions d'euros.", "3 millions", true, "money 3000000 EUR about"},
    {"Il lève plus de 3 millions d'euros.", "3 millions", true, "money 3000000 EUR at_least"},
    {"Il lève entre 3 et 5 millions d'euros.", "3 et 5", true, "money 3000000..5000000 EUR range"},
    {"Il lève des millions d'euros.", "millions", true, "money ? EUR vague"},
    // A currency left out is the one told last before, or first after.
    {"Il lève 3 millions d'euros, puis 5 millions.", "5 millions", true, "money 5000000 EUR"},
    {"Il perd 1 million de dollars, lève 3 millions d'euros, puis 5 millions.", "5 millions", true,
     "money 5000000 EUR"},
    {"Il lève 5 millions, puis 3 millions d'euros.", "5 millions", true, "money 5000000 EUR"},
    // A conversion in brackets tells no currency of the discussion.
    {"Il lève 3 millions d'euros (3,3 millions de dollars), puis 5 millions.", "5 millions", true,
     "money 5000000 EUR"},
    {"Il lève 5 millions.", "5 millions", true, "nothing"},
    // A count counts something; a percent, a part, a quantity keep theirs.
    {"Il emploie 300 salariés.", "300", false, "count 300 person"},
    {"Il recule de 12 %.", "12 %", false, "percent 12 percent"},
    {"Il vend la moitié de ses parts.", "la moitié", false, "percent 50 percent"},
    {"Il vend les trois quarts de ses parts.", "trois quarts", false, "percent 75 percent"},
    {"Il licencie un salarié sur cinq.", "un salarié sur cinq", false, "percent 20 percent"},
    {"Il installe 2 gigawatts.", "2 gigawatts", false, "quantity 2 GW"},
};

TEST(ClaimValue, IsTheItemAsTheGuideWritesIt) {
  for (const Row& row : kRows) {
    EXPECT_EQ(value_of(row.text, row.item, row.money), row.value) << row.text;
  }
}

TEST(ClaimValue, ARuleMayFixItsUnitItsBoundAndItsSign) {
  Rule rule;
  rule.unit = "times";
  EXPECT_EQ(value_of("Il multiplie par 3 ses ventes.", "3", false, rule), "count 3 times");
  rule = {};
  rule.bound = Bound::at_least;
  EXPECT_EQ(value_of("Il recule de 12 %.", "12 %", false, rule), "percent 12 percent at_least");
  rule = {};
  rule.negative = true;
  EXPECT_EQ(value_of("Il recule de 12 %.", "12 %", false, rule), "percent -12 percent");
  EXPECT_EQ(value_of("Il recule de -12 %.", "-12 %", false, rule), "percent -12 percent");
}

// A range that shrinks was printed upside down: from -3 to -5.
TEST(ClaimValue, ANegativeRangeStillRunsUpwards) {
  const ReadText text("Il recule entre 3 et 5 %.");
  ASSERT_EQ(text.annotations.items.size(), 1U);
  Rule rule;
  rule.negative = true;
  const auto value = claim_value(text.annotations, 0, false, rule, text.article.text);
  ASSERT_TRUE(value);
  EXPECT_EQ(value->min, Decimal(-5));
  EXPECT_EQ(value->max, Decimal(-3));
}

TEST(ClaimValue, KeepsTheWordsItIsPrintedIn) {
  const ReadText text("Il lève près de 3 millions d'euros.");
  ASSERT_EQ(text.annotations.items.size(), 1U);
  const auto value = claim_value(text.annotations, 0, true, {}, text.article.text);
  ASSERT_TRUE(value);
  EXPECT_EQ(value->text, "3 millions d'euros");
}

TEST(FixedValue, IsWhatARulesOwnWordsSay) {
  Rule rule;
  EXPECT_FALSE(fixed_value(rule));
  rule.amount = Decimal(2);
  rule.unit = "times";
  auto value = fixed_value(rule);
  ASSERT_TRUE(value);
  EXPECT_EQ(value->kind, ValueKind::count);
  EXPECT_EQ(value->amount, Decimal(2));
  EXPECT_EQ(value->unit, "times");
  rule.amount = Decimal(50);
  rule.unit = "percent";
  rule.negative = true;
  rule.bound = Bound::about;
  value = fixed_value(rule);
  ASSERT_TRUE(value);
  EXPECT_EQ(value->kind, ValueKind::percent);
  EXPECT_EQ(value->amount, Decimal(-50));
  EXPECT_EQ(value->bound, Bound::about);
}

}  // namespace
}  // namespace pige
