// The words that make one verb.

#include <gtest/gtest.h>

#include <string>

#include "extract/claims/sentence.h"
#include "tests/extract/claims/marked_text.h"

namespace pige {
namespace {

struct Row {
  const char* text;   // the main verb between stars
  const char* words;  // the group's: from its first token to its main verb
  const char* verbs;  // outermost first
  const char* marks;  // what holds of it: finite, passive, negated, reflexive
};

constexpr Row kRows[] = {
    // One verb.
    {"[Nubia] *lève* {3 M€}.", "lève", "lève", "finite"},
    {"[Nubia] les *lève*.", "les lève", "lève", "finite"},
    // Auxiliary and participle, over adverbs.
    {"[Nubia] a *levé* {3 M€}.", "a levé", "a levé", "finite"},
    {"[Nubia] avait déjà *levé* {3 M€}.", "avait déjà levé", "avait levé", "finite"},
    {"[Nubia] a discrètement *levé* {3 M€}.", "a discrètement levé", "a levé", "finite"},
    {"[Nubia] est *devenue* rentable.", "est devenue", "est devenue", "finite"},
    // Infinitives hang on the verb before them, with or without a preposition.
    {"[Nubia] va *lever* {3 M€}.", "va lever", "va lever", "finite"},
    {"[Nubia] prévoit d'*acquérir* [Wiz].", "prévoit d' acquérir", "prévoit acquérir", "finite"},
    {"[Nubia] vient de *lever* {3 M€}.", "vient de lever", "vient lever", "finite"},
    {"[Nubia] a annoncé avoir *levé* {3 M€}.", "a annoncé avoir levé", "a annoncé avoir levé",
     "finite"},
    {"[Nubia] pourrait vouloir *lever* {3 M€}.", "pourrait vouloir lever", "pourrait vouloir lever",
     "finite"},
    // Nothing finite: it has no subject of its own.
    {"*Lever* {3 M€} suffit.", "lever", "lever", ""},
    {"En *levant* {3 M€}, il grandit.", "en levant", "levant", ""},
    // The passive: with "être", a verb like it, or nothing at all.
    {"[Wiz] est *racheté* par [Google].", "est racheté", "est racheté", "finite passive"},
    {"[Wiz] a été *racheté*.", "a été racheté", "a été racheté", "finite passive"},
    {"[Wiz] pourrait être *valorisée* {3 M€}.", "pourrait être valorisée",
     "pourrait être valorisée", "finite passive"},
    {"[Wiz] se trouve *valorisée* {3 M€}.", "se trouve valorisée", "trouve valorisée",
     "finite passive reflexive"},
    {"[Wiz], *racheté* par [Google], grandit.", "racheté", "racheté", "passive"},
    {"*Valorisée* {3 M€}, elle grandit.", "valorisée", "valorisée", "passive"},
    // Denied, and only restricted.
    {"[Nubia] n'a pas *levé* {3 M€}.", "n' a pas levé", "a levé", "finite negated"},
    {"[Nubia] n'a pas encore *levé* {3 M€}.", "n' a pas encore levé", "a levé", "finite negated"},
    {"[Nubia] n'a jamais *levé* {3 M€}.", "n' a jamais levé", "a levé", "finite negated"},
    {"[Nubia] ne *lève* rien.", "ne lève", "lève", "finite negated"},
    {"[Nubia] ne *lève* que {3 M€}.", "ne lève", "lève", "finite"},
    {"[Nubia] n'a *levé* que {3 M€}.", "n' a levé", "a levé", "finite"},
    // Reflexive.
    {"[Nubia] s'est *délesté* de [Wiz].", "s' est délesté", "est délesté", "finite reflexive"},
    {"[Nubia] va se *séparer* de [Wiz].", "va se séparer", "va séparer", "finite reflexive"},
    // Inverted: the pronoun stands inside the group.
    {"Compte-t-elle *lever* {3 M€} ?", "compte -t-elle lever", "compte lever", "finite"},
};

TEST(VerbGroup, GrowsFromItsMainVerbToTheOutermost) {
  for (const Row& row : kRows) {
    const MarkedText text = read_marked(row.text);
    const auto sentences =
        find_sentences(text.article, text.annotations, french_lexicon(), french_syntax());
    ASSERT_EQ(sentences.size(), 1U) << row.text;
    const Sentence& sentence = sentences.front();
    const std::size_t verb = tokens_in(sentence, text.trigger).first;
    const VerbGroup group = verb_group(sentence, verb, french_syntax());
    std::string words;
    for (std::size_t i = group.first; i <= group.main; ++i) {
      words += (words.empty() ? "" : " ") + sentence.tokens[i].lower;
    }
    std::string verbs;
    for (const std::size_t v : group.verbs) {
      verbs += (verbs.empty() ? "" : " ") + sentence.tokens[v].lower;
    }
    std::string marks;
    const auto mark = [&](bool holds, const char* name) {
      if (holds) marks += (marks.empty() ? "" : " ") + std::string(name);
    };
    mark(group.finite, "finite");
    mark(group.passive, "passive");
    mark(group.negated, "negated");
    mark(group.reflexive, "reflexive");
    EXPECT_EQ(group.main, verb) << row.text;
    EXPECT_EQ(words, row.words) << row.text;
    EXPECT_EQ(verbs, row.verbs) << row.text;
    EXPECT_EQ(marks, row.marks) << row.text;
  }
}

TEST(OutermostReading, IsTheOneThatFitsItsPlace) {
  const auto reading = [](const char* marked) {
    const MarkedText text = read_marked(marked);
    const auto sentences =
        find_sentences(text.article, text.annotations, french_lexicon(), french_syntax());
    const Sentence& sentence = sentences.front();
    const VerbGroup group =
        verb_group(sentence, tokens_in(sentence, text.trigger).first, french_syntax());
    const Reading* found = outermost_reading(sentence, group);
    return found == nullptr ? std::string() : to_string(*found);
  };
  EXPECT_EQ(reading("[Nubia] aurait *levé* {3 M€}."), "conditional present 3s");
  EXPECT_EQ(reading("[Nubia] *lèvera* {3 M€}."), "indicative future 3s");
  EXPECT_EQ(reading("[Wiz], *produit* par [Nubia], plaît."), "past_participle ms");
  EXPECT_EQ(reading("[Nubia] *produit* {3 M€}."), "indicative present 3s");
}

}  // namespace
}  // namespace pige
