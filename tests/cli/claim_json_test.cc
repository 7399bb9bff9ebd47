// The two forms in which claims leave the program, field by field.

#include "cli/claim_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "cli/claim_csv.h"

namespace pige {
namespace {

using nlohmann::ordered_json;

constexpr std::string_view kText = "Été : « Écrin a levé 12,5 M€ », dit Zoé.";

StoredClaim sample() {
  StoredClaim stored;
  stored.document = "a";
  stored.url = "https://exemple.fr/a";
  stored.published = "2024-03-15";
  stored.headline = "Écrin, \"la pépite\"";
  Claim& claim = stored.claim;
  claim.type = "funding";
  claim.subject = {"Écrin", "Q42", "Écrin"};
  claim.participants = {{"Un", "", "un"}, {"Deux", "", ""}};
  Value value;
  value.amount = Decimal::parse("12.5")->scaled(6);
  value.unit = "EUR";
  value.bound = Bound::about;
  claim.value = value;
  claim.aspect = "round";
  claim.modality = Modality::uncertain;
  claim.rule = "fr.funding.raise";
  claim.confidence = 0.9;
  stored.evidence = {.sentence_start = 0,
                     .sentence_end = 40,
                     .start = 14,
                     .end = 28,
                     .sentence = std::string(kText),
                     .quote = "a levé 12,5 M€"};
  return stored;
}

TEST(ClaimJson, HoldsEveryFieldOfTheGuideInOrder) {
  const StoredClaim stored = sample();
  EXPECT_EQ(to_json(stored.claim, stored.evidence), ordered_json::parse(R"json({
    "type": "funding",
    "subject": {"name": "Écrin", "id": "Q42", "mention": "Écrin"},
    "object": null,
    "participants": [{"name": "Un", "id": null, "mention": "un"},
                     {"name": "Deux", "id": null, "mention": null}],
    "amount": "12500000", "min": null, "max": null, "unit": "EUR", "per": null,
    "aspect": "round", "time": null, "modality": "uncertain", "bound": "about",
    "attribution": null, "title": null, "start": 14, "end": 28,
    "sentence": "Été : « Écrin a levé 12,5 M€ », dit Zoé.", "quote": "a levé 12,5 M€",
    "rule": "fr.funding.raise", "confidence": 0.9})json"));
}

TEST(ClaimJson, HasNoBoundWithoutAValue) {
  StoredClaim stored = sample();
  stored.claim.value.reset();
  const ordered_json json = to_json(stored.claim, stored.evidence);
  for (const char* field : {"amount", "min", "max", "unit", "bound"}) {
    EXPECT_TRUE(json.at(field).is_null()) << field;
  }
}

TEST(ClaimJson, CountsCodePointsOfTheArticle) {
  Article article;
  article.text = kText;
  Claim claim = sample().claim;
  const std::size_t begin = kText.find("a levé");
  claim.span = {begin, begin + std::string_view("a levé 12,5 M€").size()};
  claim.sentence = {0, kText.size()};
  const ordered_json json = to_json(claim, article, CodePoints(article.text));
  EXPECT_EQ(json.at("start"), 14);
  EXPECT_EQ(json.at("end"), 28);
  EXPECT_EQ(json.at("quote"), "a levé 12,5 M€");
  EXPECT_EQ(json.at("sentence"), kText);
}

TEST(ClaimJson, SaysWhereAStoredClaimStands) {
  const ordered_json json = to_json(sample());
  EXPECT_EQ(json.begin().key(), "document");
  EXPECT_EQ(json.at("headline"), "Écrin, \"la pépite\"");
  EXPECT_TRUE(json.at("site").is_null());
  EXPECT_EQ(json.at("type"), "funding");
}

TEST(ClaimCsv, HasAFieldForEachNameOfItsHeading) {
  EXPECT_EQ(claim_csv_heading(),
            "document,url,site,lang,published,headline,type,subject,subject_id,subject_mention,"
            "object,object_id,object_mention,participants,amount,min,max,unit,per,aspect,time,"
            "modality,bound,attribution,title,start,end,sentence,quote,rule,confidence\n");
  EXPECT_EQ(
      claim_csv_row(sample()),
      "a,https://exemple.fr/a,,,2024-03-15,\"Écrin, \"\"la pépite\"\"\",funding,Écrin,Q42,Écrin,"
      ",,,Un; Deux,12500000,,,EUR,,round,,uncertain,about,,,14,28,"
      "\"Été : « Écrin a levé 12,5 M€ », dit Zoé.\",\"a levé 12,5 M€\",fr.funding.raise,0.9\n");
}

// RFC 4180 §2.
TEST(ClaimCsv, QuotesWhatNeedsIt) {
  EXPECT_EQ(csv_field("plain"), "plain");
  EXPECT_EQ(csv_field(""), "");
  EXPECT_EQ(csv_field("a,b"), "\"a,b\"");
  EXPECT_EQ(csv_field("a\"b"), "\"a\"\"b\"");
  EXPECT_EQ(csv_field("a\nb"), "\"a\nb\"");
}

}  // namespace
}  // namespace pige
