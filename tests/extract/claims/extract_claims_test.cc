// Whole texts, and every claim that they make: a line each, as meaning() of french.h writes it.

#include "extract/claims/extract_claims.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/extract/claims/french.h"

namespace pige {
namespace {

struct Row {
  const char* text;  // read on 14 June 2024
  const char* claims;
};

constexpr Row kRows[] = {
    // Who raises, how much, from whom, when.
    {"La start-up Nubia a levé 12 millions d'euros auprès de Temasek en mars 2023.",
     "funding Nubia > Temasek, 12000000 EUR, round, 2023-03"},
    {"Nubia recrute. La start-up vient de boucler un tour de table de 12,5 millions de dollars.",
     "funding Nubia, 12500000 USD, round"},
    {"La start-up Nubia a levé près de 12 millions d'euros, selon Reuters.",
     "funding Nubia, 12000000 EUR about, round, says Reuters"},
    // How sure the text is.
    {"OpenAI aurait levé plus de 40 milliards de dollars.",
     "funding OpenAI, 40000000000 USD at_least, round, uncertain"},
    {"OpenAI n'a pas levé 40 milliards de dollars.",
     "funding OpenAI, 40000000000 USD, round, negated"},
    {"OpenAI va lever 40 milliards de dollars.", "funding OpenAI, 40000000000 USD, round, future"},
    {"OpenAI veut lever jusqu'à 40 milliards de dollars.",
     "funding OpenAI, 40000000000 USD at_most, round, future"},
    {"OpenAI envisage de racheter Windsurf pour 3 milliards de dollars.",
     "acquisition OpenAI > Windsurf, 3000000000 USD, uncertain"},
    // Deals, active and passive, priced behind.
    {"Google a racheté Wiz pour 32 milliards de dollars.",
     "acquisition Google > Wiz, 32000000000 USD"},
    {"Wiz a été racheté par Google.", "acquisition Google > Wiz"},
    {"Google a racheté Wiz. Cette opération est estimée à 32 milliards de dollars.",
     "acquisition Google > Wiz, 32000000000 USD about"},
    // What a company is worth, earns, loses.
    {"OpenAI est valorisée 157 milliards de dollars.", "valuation OpenAI, 157000000000 USD"},
    {"Valorisée 157 milliards de dollars, OpenAI recrute.", "valuation OpenAI, 157000000000 USD"},
    {"Doctolib a réalisé un chiffre d'affaires de 348 millions d'euros en 2023.",
     "revenue Doctolib, 348000000 EUR, 2023"},
    {"Doctolib a perdu 54 millions d'euros en 2023.", "loss Doctolib, 54000000 EUR, net, 2023"},
    // People.
    {"Doctolib emploie 2 900 salariés.", "headcount Doctolib, 2900 person"},
    {"Doctolib a licencié entre 100 et 150 salariés.", "layoffs Doctolib, 100..150 person"},
    {"Doctolib compte 80 millions d'utilisateurs.", "users Doctolib, 80000000 person, users"},
    {"Jeanne Roux, cofondatrice de Nubia, recrute.", "founding Nubia > Jeanne Roux, cofondatrice"},
    {"OpenAI a été fondée en 2015 par Sam Altman.", "founding OpenAI > Sam Altman, 2015"},
    // Shares, growth, rates and quantities.
    {"SoftBank détient 90 % du capital d'Arm.", "share SoftBank > Arm, 90 percent, capital"},
    {"Le chiffre d'affaires de Doctolib a reculé de 12 % en 2023.",
     "growth Doctolib, -12 percent, revenue, 2023"},
    {"Doctolib a doublé son chiffre d'affaires.", "growth Doctolib, 2 times, revenue"},
    {"ChatGPT coûte 20 dollars par mois.", "price ChatGPT, 20 USD per month"},
    {"OpenAI construit un centre de données de 5 gigawatts.", "capacity OpenAI, 5 GW, power"},
    {"La capitalisation de Nvidia atteint 3 000 milliards de dollars.",
     "market_cap Nvidia, 3000000000000 USD"},
    {"Nubia annonce être rentable depuis 2022.", "profitability Nubia, 2022/.."},
    // Authorities and their fines.
    {"La CNIL a infligé une amende de 50 millions d'euros à Google.",
     "fine Google > CNIL, 50000000 EUR"},
    // Figures that a text tells in a row are not mixed up.
    {"En 2022, Doctolib avait perdu 54 millions d'euros, puis 20 millions en 2023.",
     "loss Doctolib, 54000000 EUR, net, 2022"},
    {"La start-up Nubia a levé 12 millions d'euros, et Calame 5 millions.",
     "funding Nubia, 12000000 EUR, round"},
    // Said twice, claimed once.
    {"La start-up Nubia lève 12 millions d'euros.\nNubia a levé 12 millions d'euros en mai 2024.",
     "funding Nubia, 12000000 EUR, round, 2024-05"},
    // Nobody in particular claims nothing, nor does what is no claim at all.
    {"Une start-up belge a levé 12 millions d'euros.", ""},
    {"Elle a levé 12 millions d'euros.", ""},
    {"Nubia a levé le voile sur son produit.", ""},
    {"La start-up Nubia recrute. On a levé 12 millions d'euros.", ""},
    {"Le livre coûte 12 euros.", ""},
    {"Nubia existe depuis 2019 et habite Paris.", ""},
    {"", ""},
};

TEST(ExtractClaims, FindsWhatATextSaysAndNothingElse) {
  for (const Row& row : kRows) EXPECT_EQ(claims_in(row.text), row.claims) << row.text;
}

TEST(ExtractClaims, ResolvesRelativeDatesAgainstThePublication) {
  constexpr const char* kText = "L'an dernier, la start-up Nubia a levé 12 millions d'euros.";
  EXPECT_EQ(claims_in(kText, "2021-03-05"), "funding Nubia, 12000000 EUR, round, 2020");
  EXPECT_EQ(claims_in(kText, ""), "funding Nubia, 12000000 EUR, round");
}

TEST(ExtractClaims, CarriesItsEvidence) {
  const Article article =
      article_of("Il pleut. La firme derrière ChatGPT a levé 40 milliards de dollars. Il vente.");
  const std::vector<Claim> claims = extract_from(article);
  ASSERT_EQ(claims.size(), 1U);
  const Claim& claim = claims.front();
  EXPECT_EQ(claim.subject.name, "OpenAI");
  EXPECT_EQ(claim.subject.mention, "La firme derrière ChatGPT");
  EXPECT_EQ(quote(article.text, claim.sentence),
            "La firme derrière ChatGPT a levé 40 milliards de dollars.");
  EXPECT_EQ(quote(article.text, claim.span), "levé 40 milliards de dollars");
  ASSERT_TRUE(claim.value);
  EXPECT_EQ(claim.value->text, "40 milliards de dollars");
  EXPECT_TRUE(claim.rule.starts_with("fr.funding.")) << claim.rule;
  EXPECT_GT(claim.confidence, 0);
  EXPECT_LE(claim.confidence, 1);
}

TEST(ExtractClaims, AreInTheOrderOfTheirEvidence) {
  const Article article = article_of(
      "Doctolib emploie 2 900 salariés.\nOpenAI a levé 40 milliards de dollars.\nGoogle a racheté "
      "Wiz.");
  const std::vector<Claim> claims = extract_from(article);
  ASSERT_EQ(claims.size(), 3U);
  EXPECT_LT(claims[0].span.begin, claims[1].span.begin);
  EXPECT_LT(claims[1].span.begin, claims[2].span.begin);
}

TEST(ExtractClaims, ACaptionClaimsNothing) {
  Article article = article_of("OpenAI a levé 40 milliards de dollars.");
  EXPECT_EQ(extract_from(article).size(), 1U);
  article.blocks.front().kind = BlockKind::caption;
  EXPECT_TRUE(extract_from(article).empty());
}

TEST(Grammar, OfALanguageThatHasNoneIsAnError) {
  const auto grammar = Grammar::load(PIGE_LANG_DIR, "xx");
  ASSERT_FALSE(grammar);
  EXPECT_NE(grammar.error().message().find("xx"), std::string::npos);
}

TEST(Grammar, HasAVersionOfItsFiles) {
  const auto again = Grammar::load(PIGE_LANG_DIR, "fr");
  ASSERT_TRUE(again) << again.error().message();
  EXPECT_EQ(again->version(), french().grammar.version());
  EXPECT_EQ(again->version().size(), 16U);
  EXPECT_EQ(again->language(), "fr");
}

}  // namespace
}  // namespace pige
