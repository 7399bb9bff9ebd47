// What holds of every text, whatever it says.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>  // needs gtest before it

#include <array>
#include <string>
#include <thread>
#include <vector>

#include "extract/claims/explain.h"
#include "ingest/utf8.h"
#include "tests/extract/claims/french.h"

namespace pige {
namespace {

using Pieces = std::vector<std::string>;

// What claims are made of, and what breaks them.
const Pieces kParties = {"OpenAI",       "Google",
                         "Wiz",          "La start-up Nubia",
                         "Calame",       "Sam Altman",
                         "la firme",     "elle",
                         "La start-up",  "Cette dernière",
                         "La CNIL",      "une pépite belge",
                         "L'entreprise", "La firme derrière ChatGPT",
                         "ChatGPT",      "Son PDG"};
const Pieces kVerbs = {"a levé",
                       "lève",
                       "rachète",
                       "va racheter",
                       "aurait perdu",
                       "n'a pas levé",
                       "ne perd que",
                       "emploie",
                       "est valorisée",
                       "s'est délesté de",
                       "prévoit de lever",
                       "qui lève",
                       "dont le chiffre d'affaires atteint",
                       "compte-t-elle lever",
                       "a été rachetée par",
                       "est estimée à",
                       "la valorise",
                       "a doublé"};
const Pieces kValues = {"40 milliards de dollars",
                        "3 millions",
                        "près de 12 millions d'euros",
                        "12 %",
                        "la moitié",
                        "200 salariés",
                        "3 M€ (3,3 M$)",
                        "5 gigawatts",
                        "des millions d'euros",
                        "entre 3 et 5 millions d'euros",
                        "20 dollars par mois"};
const Pieces kTails = {"en 2023",
                       "hier",
                       "selon Reuters",
                       "auprès de Temasek",
                       "pour Wiz",
                       "de Nubia",
                       ", dit-elle,",
                       "et",
                       ", ",
                       ";",
                       ":",
                       "(",
                       ")"};
const Pieces kNoise = {
    ".",       "…",          "\n",        "\u00a0", "’",    "L’",      "jusqu'",          "«",
    "M.",      "J.",         "P.-D.G.",   "R&D",    "日本", "\u00ad",  "\u200b",          "\u0001o",
    "e\u0301", "\u0005",     "\u0002ml ", "/raise", "|",    "<raise>", "{v:money}",       "İ",
    "É",       "\U0001f600", "-",         "–",      "@",    "0",       "Cette opération", ". . ."};

// Of the whole range from the first test on, whatever rapidcheck's size.
int below(int limit) { return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, limit)); }

const std::string& one_of(const Pieces& pieces) {
  return pieces[static_cast<std::size_t>(below(static_cast<int>(pieces.size())))];
}

// Sentences such as "Calame va racheter 12 % hier.", some of them torn.
std::string any_text() {
  std::string text;
  const int sentences = below(6);
  for (int i = 0; i < sentences; ++i) {
    for (const Pieces* pieces : {&kParties, &kVerbs, &kValues, &kTails, &kParties}) {
      const int what = below(10);
      if (what == 0) continue;
      text += one_of(what == 1 ? kNoise : *pieces);
      if (what != 2) text += ' ';
    }
    text += *rc::gen::element<std::string>(". ", ".\n", ", ", "");
  }
  return text;
}

bool starts_character(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

bool lies_in(const std::string& text, Span span) {
  return span.begin < span.end && span.end <= text.size() && starts_character(text, span.begin) &&
         starts_character(text, span.end);
}

void check(const Article& article, const std::vector<Claim>& claims) {
  std::size_t before = 0;
  for (const Claim& claim : claims) {
    RC_ASSERT(lies_in(article.text, claim.sentence));
    RC_ASSERT(lies_in(article.text, claim.span));
    RC_ASSERT(claim.sentence.contains(claim.span));
    RC_ASSERT(claim.span.begin >= before);
    before = claim.span.begin;
    RC_ASSERT(find_claim_type(claim.type) != nullptr);
    RC_ASSERT(!claim.subject.name.empty());
    if (claim.object) RC_ASSERT(claim.object->name != claim.subject.name);
    RC_ASSERT(article.text.find(claim.subject.mention) != std::string::npos);
    RC_ASSERT(is_valid_utf8(claim.subject.mention));
    RC_ASSERT(claim.confidence > 0 && claim.confidence <= 1);
    if (claim.value) RC_ASSERT(is_valid_utf8(claim.value->text));
  }
}

RC_GTEST_PROP(ExtractClaimsProperty, EvidenceLiesInItsSentenceAndTheText, ()) {
  const Article article = article_of(any_text());
  check(article, extract_from(article));
}

RC_GTEST_PROP(ExtractClaimsProperty, TokensFollowEachOtherInTheirSentence, ()) {
  const ReadText text(any_text());
  std::size_t end = 0;
  for (const Sentence& sentence : text.sentences) {
    RC_ASSERT(lies_in(text.article.text, sentence.span));
    RC_ASSERT(sentence.span.begin >= end);
    end = sentence.span.begin;
    for (const Token& token : sentence.tokens) {
      RC_ASSERT(lies_in(text.article.text, token.span));
      RC_ASSERT(sentence.span.contains(token.span));
      RC_ASSERT(token.span.begin >= end);
      end = token.span.end;
    }
    end = sentence.span.end;
  }
}

RC_GTEST_PROP(ExtractClaimsProperty, AnExplanationComesToTheSameClaims, ()) {
  const Article article = article_of(any_text());
  const Annotations annotations = annotate(article, french().pack, french().gazetteer);
  const Explanation explanation =
      explain(article, annotations, french().grammar, french().gazetteer);
  std::string explained;
  for (const Claim& claim : explanation.claims) explained += meaning(claim) + '\n';
  std::string extracted;
  for (const Claim& claim : extract_from(article)) extracted += meaning(claim) + '\n';
  RC_ASSERT(explained == extracted);
}

RC_GTEST_PROP(ExtractClaimsProperty, ReadsAnyBytes, ()) {
  const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
  const Article article = article_of(repair_utf8(bytes));
  check(article, extract_from(article));
}

constexpr const char* kText =
    "La start-up Nubia a levé 12 millions d'euros auprès de Temasek en mars 2023. La pépite belge "
    "emploie 40 salariés, selon Reuters.\nGoogle a racheté Wiz. Cette opération est estimée à 32 "
    "milliards de dollars. OpenAI, la firme derrière ChatGPT, aurait perdu 5 milliards de dollars.";

TEST(ExtractClaims, FindsTheSameEveryTimeAndOnEveryThread) {
  const std::string expected = claims_in(kText);
  ASSERT_NE(expected, "");
  EXPECT_EQ(claims_in(kText), expected);
  std::array<std::string, 4> found;
  std::vector<std::thread> threads;
  threads.reserve(found.size());
  for (std::string& one : found) {
    threads.emplace_back([&one] {
      for (int i = 0; i < 3; ++i) one = claims_in(kText);
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& one : found) EXPECT_EQ(one, expected);
}

TEST(ExtractClaims, EndsSoonOnALongSentence) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "OpenAI a levé, elle dit, la start-up qui lève et ";
  const Article article = article_of(text);
  EXPECT_NO_THROW((void)extract_from(article));
}

}  // namespace
}  // namespace pige
