#include "store/search_words.h"

#include <gtest/gtest.h>

namespace pige {
namespace {

struct Row {
  const char* typed;
  const char* expression;
};

constexpr Row kSearches[] = {
    {"levée", R"("levée")"},
    {"  levée   de fonds ", R"("levée" "de" "fonds")"},
    {R"("levée de fonds" Paris)", R"("levée de fonds" "Paris")"},
    // Nothing is an operator: FTS5 would choke on each of these.
    {"l'IA AND OR NOT *", R"("l'IA" "AND" "OR" "NOT" "*")"},
    {"title:x (y)", R"--("title:x" "(y)")--"},
    {"-12 %", R"("-12" "%")"},
    // Quotes anyhow.
    {R"(a"b c"d)", R"("a" "b c" "d")"},
    {R"("never closed)", R"("never closed")"},
    {R"("")", ""},
    {R"(")", ""},
    {" \t ", ""},
};

TEST(MatchExpression, TakesWhateverIsTypedAsWords) {
  for (const auto& [typed, expression] : kSearches) {
    EXPECT_EQ(match_expression(typed), expression) << typed;
  }
}

}  // namespace
}  // namespace pige
