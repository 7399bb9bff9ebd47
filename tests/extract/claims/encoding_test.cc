#include "extract/claims/encoding.h"

#include <gtest/gtest.h>

#include <string>

#include "extract/claims/rule.h"
#include "tests/extract/claims/french.h"

namespace pige {
namespace {

VerbClasses classes() {
  VerbClasses verbs;
  const Lexicon& lexicon = ReadText::tables().lexicon;
  verbs.of_lemma[*lexicon.lemma_id("lever")] = {"raise"};
  verbs.of_lemma[*lexicon.lemma_id("vendre")] = {"sell", "give"};
  return verbs;
}

// The line of a one-sentence text, its marks made visible: "!" a finite verb, "N." a name, "V." a
// value, "P." a description, "T." a post, "O." an object pronoun.
std::string line(const char* words) {
  const ReadText text(words);
  EXPECT_EQ(text.sentences.size(), 1U) << words;
  const EncodedSentence encoded =
      encode(text.sentences[0], text.discourse.mentions(0), text.annotations, classes());
  std::string out;
  for (const char c : encoded.line) {
    switch (c) {
      case mark::kName:
        out += "N.";
        break;
      case mark::kItem:
        out += "V.";
        break;
      case mark::kDescription:
        out += "P.";
        break;
      case mark::kTitle:
        out += "T.";
        break;
      case mark::kFinite:
        out += '!';
        break;
      case mark::kPronoun:
        out += "O.";
        break;
      default:
        out += c;
    }
  }
  return out;
}

struct Row {
  const char* text;
  const char* line;
};

constexpr Row kRows[] = {
    // Verbs carry their classes; those that can have a subject are marked.
    {"Ils lèvent.", "ils !lèvent/raise . "},
    {"Ils veulent lever.", "ils !veulent lever/raise . "},
    {"Ils vendent.", "ils !vendent/sell/give . "},
    // Names, by the kind of party.
    {"Microsoft recrute Bill Gates à Paris.", "N.o !recrute N.h à N.l . "},
    // A description of somebody known, however long, is one segment; its preposition another.
    {"La firme derrière ChatGPT recrute.", "P.o derrière N.r !recrute . "},
    {"Ils traitent avec le fonds japonais SoftBank.", "ils !traitent avec N.o . "},
    {"Ils parlent du fonds japonais SoftBank.", "ils !parlent du N.o . "},
    // One of nobody known stays words.
    {"Une start-up recrute.", "une start-up !recrute . "},
    // Posts.
    {"Le PDG recrute.", "le T.t !recrute . "},
    {"Le cofondateur recrute.", "le T.f !recrute . "},
    // Values, by kind; a bound's words are left out.
    {"Ils lèvent près de 3 millions d'euros.", "ils !lèvent/raise V.ml . "},
    {"Ils payent 12 euros.", "ils !payent V.ms . "},
    {"Ils lèvent 3 millions.", "ils !lèvent/raise V.n$ . "},
    {"Ils recrutent 12 personnes.", "ils !recrutent V.n:people personnes . "},
    {"Ils cèdent 12 %.", "ils !cèdent V.p . "},
    {"Ils recrutent en 2023.", "ils !recrutent en V.d . "},
    {"Ils installent 3 gigawatts.", "ils !installent V.q:GW . "},
    // Object pronouns.
    {"Ils la vendent.", "ils O.la !vendent/sell/give . "},
};

TEST(Encoding, IsOneSegmentATokenANameAValueOrADescription) {
  for (const Row& row : kRows) EXPECT_EQ(line(row.text), row.line) << row.text;
}

TEST(Encoding, KnowsWhichTokensASegmentStandsFor) {
  const ReadText text("La firme derrière ChatGPT lève près de 3 millions d'euros.");
  const EncodedSentence encoded =
      encode(text.sentences[0], text.discourse.mentions(0), text.annotations, classes());
  // Every offset of the line belongs to the segment that holds it.
  for (std::size_t s = 0; s < encoded.segments.size(); ++s) {
    const std::size_t end =
        s + 1 < encoded.segments.size() ? encoded.segments[s + 1].offset : encoded.line.size();
    ASSERT_LT(encoded.segments[s].offset, end);
    EXPECT_EQ(encoded.line[end - 1], ' ');
    for (std::size_t at = encoded.segments[s].offset; at < end; ++at) {
      EXPECT_EQ(&encoded.at(at), &encoded.segments[s]);
    }
  }
  const auto& first = encoded.segments.front();
  EXPECT_EQ(first.first, 0U);
  EXPECT_EQ(first.last, 2U);  // "La firme"
}

TEST(Encoding, ABareNumberMayBeMoneyFromAMillionOn) {
  const auto may_be = [](const char* words) {
    const ReadText text(words);
    EXPECT_FALSE(text.annotations.items.empty()) << words;
    return !text.annotations.items.empty() && may_be_money(text.annotations.items.front());
  };
  EXPECT_TRUE(may_be("Il encaisse 10 milliards."));
  EXPECT_TRUE(may_be("Il encaisse 1 million."));
  EXPECT_FALSE(may_be("Il encaisse 900 000 pour sa part."));
  EXPECT_FALSE(may_be("Il compte 10 millions d'abonnés."));
  EXPECT_FALSE(may_be("Il cède les trois quarts."));
  EXPECT_FALSE(may_be("Il encaisse 10 millions d'euros."));
}

}  // namespace
}  // namespace pige
