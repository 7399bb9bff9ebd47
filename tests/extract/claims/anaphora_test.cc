// "Cette opération est estimée à 3 milliards": claims that take up another.

#include "extract/claims/anaphora.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/extract/claims/french.h"

namespace pige {
namespace {

Rule rule_of(Antecedent antecedent) {
  Rule rule;
  rule.antecedent = antecedent;
  return rule;
}
const Rule kPlain = rule_of(Antecedent::none);
const Rule kUnpriced = rule_of(Antecedent::unpriced);
const Rule kObjectless = rule_of(Antecedent::objectless);
const Rule kValued = rule_of(Antecedent::valued);

// One claim of the text's sentence `sentence`; without an amount where `amount` is null.
Try said(const Rule& rule, std::size_t sentence, const char* type, const char* subject,
         const char* object, const char* amount) {
  Try made;
  made.rule = &rule;
  made.sentence = sentence;
  made.matched = true;
  made.claim.emplace();
  made.claim->type = type;
  made.claim->subject.name = subject;
  if (*object != '\0') made.claim->object = Party{object, "", ""};
  if (amount != nullptr) {
    made.claim->value.emplace();
    made.claim->value->amount = Decimal::parse(amount);
    made.claim->value->unit = "EUR";
  }
  made.claim->span = {sentence * 100, sentence * 100 + 50};
  made.claim->confidence = 0.8;
  return made;
}

std::string resolved(std::vector<Try> tries) {
  resolve_anaphora(tries);
  std::string lines;
  for (const Try& each : tries) {
    if (!each.claim) continue;
    if (!lines.empty()) lines += "; ";
    lines += meaning(*each.claim);
  }
  return lines;
}

TEST(Anaphora, AnObjectIsGivenToTheClaimToldBefore) {
  EXPECT_EQ(resolved({said(kPlain, 0, "funding", "Nubia", "", "3"),
                      said(kObjectless, 1, "funding", "", "Temasek", nullptr)}),
            "funding Nubia > Temasek, 3 EUR");
  // One that has an object keeps it, and another type is not meant.
  EXPECT_EQ(resolved({said(kPlain, 0, "funding", "Nubia", "Partech", "3"),
                      said(kObjectless, 1, "funding", "", "Temasek", nullptr)}),
            "funding Nubia > Partech, 3 EUR");
  EXPECT_EQ(resolved({said(kPlain, 0, "valuation", "Nubia", "", "3"),
                      said(kObjectless, 1, "funding", "", "Temasek", nullptr)}),
            "valuation Nubia, 3 EUR");
}

TEST(Anaphora, APriceCompletesTheDealToldBefore) {
  EXPECT_EQ(resolved({said(kPlain, 0, "acquisition", "Nubia", "Wiz", nullptr),
                      said(kUnpriced, 1, "acquisition", "", "", "3")}),
            "acquisition Nubia > Wiz, 3 EUR");
}

TEST(Anaphora, APriceIsOfTheSameKindOfDealAndOfOneThatHasNone) {
  EXPECT_EQ(resolved({said(kPlain, 0, "acquisition", "Nubia", "Wiz", "5"),
                      said(kUnpriced, 1, "acquisition", "", "", "3")}),
            "acquisition Nubia > Wiz, 5 EUR");
  EXPECT_EQ(resolved({said(kPlain, 0, "partnership", "Nubia", "Wiz", nullptr),
                      said(kUnpriced, 1, "acquisition", "", "", "3")}),
            "partnership Nubia > Wiz");
}

TEST(Anaphora, AnotherValueRepeatsTheClaimBefore) {
  EXPECT_EQ(resolved({said(kPlain, 0, "funding", "Nubia", "Wiz", "5"),
                      said(kValued, 1, "loss", "", "", "3")}),
            "funding Nubia > Wiz, 5 EUR; funding Nubia > Wiz, 3 EUR");
}

TEST(Anaphora, TakesUpTheNearestClaim) {
  EXPECT_EQ(
      resolved({said(kPlain, 0, "funding", "Nubia", "", "5"),
                said(kPlain, 1, "loss", "Calame", "", "6"), said(kValued, 2, "loss", "", "", "3")}),
      "funding Nubia, 5 EUR; loss Calame, 6 EUR; loss Calame, 3 EUR");
}

TEST(Anaphora, IsNothingWithoutAClaimNearBeforeIt) {
  EXPECT_EQ(resolved({said(kValued, 0, "loss", "", "", "3")}), "");
  EXPECT_EQ(resolved({said(kPlain, 0, "funding", "Nubia", "", "5"),
                      said(kValued, 4, "loss", "", "", "3")}),
            "funding Nubia, 5 EUR");
  // Nor does it take up what comes later.
  EXPECT_EQ(resolved({said(kValued, 0, "loss", "", "", "3"),
                      said(kPlain, 1, "funding", "Nubia", "", "5")}),
            "funding Nubia, 5 EUR");
}

TEST(Anaphora, SaysWhyThereIsNoClaim) {
  std::vector<Try> tries = {said(kValued, 0, "loss", "", "", "3")};
  resolve_anaphora(tries);
  EXPECT_FALSE(tries.front().claim);
  EXPECT_EQ(tries.front().reason, "there is no claim before it to take up");
}

TEST(Anaphora, ARepetitionIsLessSure) {
  std::vector<Try> tries = {said(kPlain, 0, "funding", "Nubia", "", "5"),
                            said(kValued, 1, "loss", "", "", "3")};
  resolve_anaphora(tries);
  ASSERT_TRUE(tries.back().claim);
  EXPECT_LT(tries.back().claim->confidence, tries.front().claim->confidence);
}

}  // namespace
}  // namespace pige
