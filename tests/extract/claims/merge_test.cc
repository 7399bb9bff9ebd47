#include "extract/claims/merge.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/extract/claims/french.h"

namespace pige {
namespace {

// A claim under construction: "funding Nubia, 3000000 EUR", said at offset `at`.
struct Said {
  Try made;

  Said(const Rule& rule, const char* type, const char* subject, std::size_t at) {
    made.rule = &rule;
    made.matched = true;
    made.claim.emplace();
    made.claim->type = type;
    made.claim->subject.name = subject;
    made.claim->confidence = rule.confidence;
    made.claim->rule = rule.id;
    made.claim->span = {at, at + 5};
  }
  Said& amount(const char* number, Bound bound = Bound::exact, const char* unit = "EUR") {
    Value value;
    value.amount = Decimal::parse(number);
    value.unit = unit;
    value.bound = bound;
    made.claim->value = value;
    return *this;
  }
  Said& object(const char* name) {
    made.claim->object.emplace();
    made.claim->object->name = name;
    return *this;
  }
  Said& time(const char* edtf) {
    made.claim->time = edtf;
    return *this;
  }
  Said& per(const char* period) {
    made.claim->per = period;
    return *this;
  }
  Said& title(const char* words) {
    made.claim->title = words;
    return *this;
  }
  Said& attribution(const char* name) {
    made.claim->attribution = name;
    return *this;
  }
  Said& item(std::size_t index) {
    made.item = index;
    return *this;
  }
};

Rule rule_of(const char* id, double confidence) {
  Rule rule;
  rule.id = id;
  rule.confidence = confidence;
  return rule;
}

const Rule& sure() {
  static const Rule kRule = rule_of("sure", 0.9);
  return kRule;
}
const Rule& unsure() {
  static const Rule kRule = rule_of("unsure", 0.5);
  return kRule;
}
const Rule& sharing() {
  static const Rule kRule = [] {
    Rule rule = rule_of("sharing", 0.5);
    rule.shares_value = true;
    return rule;
  }();
  return kRule;
}

std::string merged(const std::vector<Said>& all) {
  std::vector<Try> tries;
  tries.reserve(all.size());
  for (const Said& one : all) tries.push_back(one.made);
  std::string lines;
  for (const Claim& claim : merge(std::move(tries))) {
    if (!lines.empty()) lines += "; ";
    lines += meaning(claim);
  }
  return lines;
}

TEST(Merge, WhatIsSaidTwiceIsOneClaim) {
  const Said first = Said(sure(), "funding", "Nubia", 0).amount("3");
  const Said again = Said(sure(), "funding", "Nubia", 50).amount("3");
  EXPECT_EQ(merged({first, again}), "funding Nubia, 3 EUR");
}

TEST(Merge, WhatDiffersIsTwo) {
  const auto base = [](std::size_t at) { return Said(sure(), "funding", "Nubia", at).amount("3"); };
  EXPECT_EQ(merged({base(0), base(9).amount("4")}), "funding Nubia, 3 EUR; funding Nubia, 4 EUR");
  EXPECT_EQ(merged({base(0), base(9).amount("3", Bound::exact, "USD")}),
            "funding Nubia, 3 EUR; funding Nubia, 3 USD");
  EXPECT_EQ(merged({base(0).per("month"), base(9).per("year")}),
            "funding Nubia, 3 EUR per month; funding Nubia, 3 EUR per year");
  EXPECT_EQ(merged({base(0).object("Wiz"), base(9).object("Arm")}),
            "funding Nubia > Wiz, 3 EUR; funding Nubia > Arm, 3 EUR");
  EXPECT_EQ(merged({base(0), Said(sure(), "loss", "Nubia", 9).amount("3")}),
            "funding Nubia, 3 EUR; loss Nubia, 3 EUR");
  EXPECT_EQ(merged({base(0), Said(sure(), "funding", "Calame", 9).amount("3")}),
            "funding Nubia, 3 EUR; funding Calame, 3 EUR");
}

TEST(Merge, KeepsTheEvidenceThatSaysMost) {
  const auto base = [](std::size_t at) { return Said(sure(), "funding", "Nubia", at).amount("3"); };
  const char* kFull = "funding Nubia > Wiz, 3 EUR, 2023, says Reuters";
  const Said full = base(9).object("Wiz").time("2023").attribution("Reuters");
  EXPECT_EQ(merged({base(0), full}), kFull);
  EXPECT_EQ(merged({full, base(20)}), kFull);
  // Where both say as much, the surer, then the first.
  const Said doubtful = Said(unsure(), "funding", "Nubia", 0).amount("3").time("2022");
  EXPECT_EQ(merged({doubtful, base(9).time("2023")}), "funding Nubia, 3 EUR, 2023");
  EXPECT_EQ(merged({base(9).time("2023"), base(0).time("2022")}), "funding Nubia, 3 EUR, 2022");
}

TEST(Merge, ARoundedAmountIsTheExactOneThatIsTold) {
  const auto rough = [](const char* amount) {
    return Said(sure(), "funding", "Nubia", 0).amount(amount, Bound::about).time("2023");
  };
  const Said exact = Said(sure(), "funding", "Nubia", 9).amount("1900");
  EXPECT_EQ(merged({rough("2000"), exact}), "funding Nubia, 1900 EUR");
  EXPECT_EQ(merged({exact, rough("2000")}), "funding Nubia, 1900 EUR");
  EXPECT_EQ(merged({rough("2100"), exact}),
            "funding Nubia, 2100 EUR about, 2023; funding Nubia, 1900 EUR");
}

TEST(Merge, AnAmountBelongsToTheSurestRule) {
  const Said raised = Said(sure(), "funding", "Nubia", 0).amount("3").item(7);
  const Said earned = Said(unsure(), "revenue", "Nubia", 0).amount("3").item(7);
  EXPECT_EQ(merged({raised, earned}), "funding Nubia, 3 EUR");
  EXPECT_EQ(merged({earned, raised}), "funding Nubia, 3 EUR");
  // Another's amount is another statement, even where it is as large.
  const Said other = Said(unsure(), "revenue", "Nubia", 9).amount("3").item(8);
  EXPECT_EQ(merged({raised, other}), "funding Nubia, 3 EUR; revenue Nubia, 3 EUR");
  // Some rules share theirs.
  const Said shared = Said(sharing(), "valuation", "Nubia", 2).amount("3").item(7);
  EXPECT_EQ(merged({raised, shared}), "funding Nubia, 3 EUR; valuation Nubia, 3 EUR");
}

TEST(Merge, ADealTwiceToldOncePricedIsOne) {
  const Said told = Said(sure(), "acquisition", "Nubia", 0).object("Wiz");
  const Said priced = Said(sure(), "acquisition", "Nubia", 9).object("Wiz").amount("3");
  EXPECT_EQ(merged({told, priced}), "acquisition Nubia > Wiz, 3 EUR");
  const Said other = Said(sure(), "acquisition", "Nubia", 9).object("Arm").amount("3");
  EXPECT_EQ(merged({told, other}), "acquisition Nubia > Wiz; acquisition Nubia > Arm, 3 EUR");
}

TEST(Merge, WhatHappensOnceIsToldApartByItsTime) {
  const auto founded = [](const char* time, std::size_t at) {
    return Said(sure(), "founding", "Nubia", at).time(time);
  };
  EXPECT_EQ(merged({founded("2019", 0), founded("2019", 9)}), "founding Nubia, 2019");
  EXPECT_EQ(merged({founded("2019", 0), founded("2020", 9)}),
            "founding Nubia, 2019; founding Nubia, 2020");
}

TEST(Merge, APostOfOnePersonInOneHouseIsOneClaim) {
  const auto post = [](const char* title, std::size_t at) {
    return Said(sure(), "role", "Jeanne Roux", at).object("Nubia").title(title);
  };
  EXPECT_EQ(merged({post("PDG", 0), post("patronne", 9)}), "role Jeanne Roux > Nubia, PDG");
}

TEST(Merge, KeepsTheOrderOfTheEvidence) {
  EXPECT_EQ(merged({Said(sure(), "loss", "Nubia", 20).amount("1"),
                    Said(sure(), "funding", "Nubia", 3).amount("2")}),
            "funding Nubia, 2 EUR; loss Nubia, 1 EUR");
}

TEST(Merge, TriesWithoutAClaimAreNone) {
  Said failed(sure(), "loss", "Nubia", 0);
  failed.made.claim.reset();
  failed.made.reason = "no subject is found";
  EXPECT_EQ(merged({failed}), "");
  EXPECT_EQ(merged({}), "");
}

}  // namespace
}  // namespace pige
