#include "extract/claims/explain.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/extract/claims/french.h"

namespace pige {
namespace {

struct Explained {
  Article article;
  Explanation explanation;
};

Explained explained(const char* words) {
  Explained out{article_of(words), {}};
  const Annotations annotations = annotate(out.article, french().pack, french().gazetteer);
  out.explanation = explain(out.article, annotations, french().grammar, french().gazetteer);
  return out;
}

std::string recognised(const Explained& text) {
  std::string all;
  for (const ExplainedSentence& sentence : text.explanation.sentences) {
    for (const Recognised& found : sentence.recognised) {
      all += std::string(quote(text.article.text, found.span)) + " = " + found.kind;
      if (!found.value.empty()) all += " " + found.value;
      all += "; ";
    }
  }
  return all;
}

TEST(Explain, NamesEveryValueAndParty) {
  EXPECT_EQ(recognised(explained("La firme derrière ChatGPT a levé près de 3 millions d'euros en "
                                 "2023 auprès de SoftBank.")),
            "3 millions d'euros = money 3000000 EUR, about; 2023 = date 2023; "
            "La firme derrière ChatGPT = description OpenAI; SoftBank = organisation SoftBank; ");
  EXPECT_EQ(recognised(explained("Une start-up emploie 12 salariés.")),
            "12 = number 12 person (staff); Une start-up = description; ");
}

TEST(Explain, ShowsTheLineThatPatternsAreMatchedAgainst) {
  const Explained text = explained("Nubia vend 3 millions d'euros.");
  ASSERT_EQ(text.explanation.sentences.size(), 1U);
  const std::string& line = text.explanation.sentences[0].line;
  EXPECT_TRUE(line.starts_with("NAME.")) << line;
  EXPECT_NE(line.find(" VALUE.m"), std::string::npos) << line;
  EXPECT_TRUE(std::none_of(line.begin(), line.end(), [](char c) {
    return static_cast<unsigned char>(c) < ' ';
  })) << line;
}

TEST(Explain, TellsOfEachTriedRuleWhatCameOfIt) {
  const Explained text = explained("La start-up Nubia a levé 3 millions d'euros.");
  ASSERT_EQ(text.explanation.sentences.size(), 1U);
  const auto& tried = text.explanation.sentences[0].tried;
  const auto claims = std::count_if(tried.begin(), tried.end(), [](const TriedRule& rule) {
    return rule.matched && rule.outcome == "claim";
  });
  EXPECT_GE(claims, 1);
  for (const TriedRule& rule : tried) {
    EXPECT_NE(rule.id, "");
    EXPECT_NE(rule.where.find(".toml:"), std::string::npos) << rule.where;
    EXPECT_NE(rule.outcome, "");
    EXPECT_TRUE(rule.matched || rule.outcome != "claim") << rule.id;
  }
}

TEST(Explain, TellsWhyAMatchMadeNoClaim) {
  const Explained text = explained("Une start-up a levé 3 millions d'euros.");
  ASSERT_EQ(text.explanation.sentences.size(), 1U);
  const auto& tried = text.explanation.sentences[0].tried;
  EXPECT_TRUE(std::any_of(tried.begin(), tried.end(), [](const TriedRule& rule) {
    return rule.matched && rule.outcome == "the subject is nobody in particular";
  }));
  EXPECT_TRUE(text.explanation.claims.empty());
}

TEST(Explain, TriesNoRuleWithoutATrigger) {
  const Explained text = explained("Ah ! ");
  ASSERT_EQ(text.explanation.sentences.size(), 1U);
  EXPECT_TRUE(text.explanation.sentences[0].tried.empty());
}

TEST(Explain, ComesToTheSameClaimsAsExtraction) {
  const char* words =
      "La start-up Nubia a levé 3 millions d'euros en 2023.\nElle emploie 40 salariés, selon "
      "Reuters.\nGoogle a racheté Wiz. Cette opération est estimée à 3 milliards de dollars.";
  std::string lines;
  for (const Claim& claim : explained(words).explanation.claims) {
    if (!lines.empty()) lines += '\n';
    lines += meaning(claim);
  }
  EXPECT_NE(lines, "");
  EXPECT_EQ(lines, claims_in(words));
}

}  // namespace
}  // namespace pige
