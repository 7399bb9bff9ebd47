#include "extract/claims/sentence.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "tests/extract/claims/marked_text.h"

namespace pige {
namespace {

std::vector<Sentence> sentences_of(const MarkedText& text) {
  return find_sentences(text.article, text.annotations, french_lexicon(), french_syntax());
}

// The tokens of a text: words in lower case, a name as [Name], an item as {item}, sentences
// separated by " // ".
std::string cut(const MarkedText& text) {
  std::string all;
  for (const Sentence& sentence : sentences_of(text)) {
    if (!all.empty()) all += " //";
    for (const Token& token : sentence.tokens) {
      if (!all.empty()) all += ' ';
      if (token.kind == TokenKind::name) {
        all += '[' + token.lower + ']';
      } else if (token.kind == TokenKind::item) {
        all += '{' + token.lower + '}';
      } else {
        all += token.lower;
      }
    }
  }
  return all;
}

struct Row {
  const char* text;  // marked_text.h: [name], {item}
  const char* tokens;
};

constexpr Row kTokens[] = {
    {"La firme lève des fonds.", "la firme lève des fonds ."},
    {"Élue ÎLE DE FRANCE", "élue île de france"},
    // A name and an item are one token each, as printed.
    {"[The Exploration Company] lève {40 millions de dollars}.",
     "[The Exploration Company] lève {40 millions de dollars} ."},
    {"l'[Oréal]", "l' [Oréal]"},
    {"d'{un million}", "d' {un million}"},
    {"({3 M€})", "( {3 M€} )"},
    // An elision is a word of its own, whichever apostrophe it is typed with.
    {"L'entreprise n'a pas l'argent", "l' entreprise n' a pas l' argent"},
    {"l’entreprise qu’elle lorsqu’il", "l' entreprise qu' elle lorsqu' il"},
    // Words that hold an apostrophe of their own.
    {"aujourd'hui, d'abord, d’ailleurs", "aujourd'hui , d'abord , d'ailleurs"},
    {"d'abandonner", "d' abandonner"},
    // A pronoun behind its verb.
    {"compte-t-elle lever", "compte -t-elle lever"},
    {"assure-il, ont-ils", "assure -il , ont -ils"},
    {"COMPTE-T-ON", "compte -t-on"},
    // Other hyphens stay inside.
    {"la start-up, le rendez-vous", "la start-up , le rendez-vous"},
    {"R&D", "r&d"},
    // Full stops inside a word: initials, an address, but no missing space.
    {"le P.-D.G. de [Nubia] parle", "le p.-d.g. de [Nubia] parle"},
    {"layoffs.fyi recense", "layoffs.fyi recense"},
    {"", ""},
    {" \n\t ", ""},
};

TEST(Tokens, AreWhatAReaderCallsWords) {
  for (const Row& row : kTokens) EXPECT_EQ(cut(read_marked(row.text)), row.tokens) << row.text;
}

constexpr Row kSentences[] = {
    {"Il lève. Elle vend ! Qui paie ? Fin", "il lève . // elle vend ! // qui paie ? // fin"},
    {"Il hésite… Elle vend.", "il hésite … // elle vend ."},
    // Abbreviations and initials.
    {"Selon M. Dupont, [Nubia] vend.", "selon m. dupont , [Nubia] vend ."},
    {"J. Dupont vend.", "j . dupont vend ."},
    {"Le groupe vend, loue, etc. Puis il achète.", "le groupe vend , loue , etc. puis il achète ."},
    // No new sentence before a small letter, nor without a space.
    {"Chez [Yahoo]! on vend.", "chez [Yahoo] ! on vend ."},
    {"Le site v2.Beta vend", "le site v2.beta vend"},
    // A name or an item may open one.
    {"Il vend. [Nubia] achète. {3 millions} suffisent.",
     "il vend . // [Nubia] achète . // {3 millions} suffisent ."},
    // A sentence that has but its mark.
    {"Il vend. ! Fin.", "il vend . // ! // fin ."},
};

TEST(Sentences, EndWhereAReaderStops) {
  for (const Row& row : kSentences) EXPECT_EQ(cut(read_marked(row.text)), row.tokens) << row.text;
}

TEST(Sentences, OfABlockNeverRunIntoTheNext) {
  MarkedText text = read_marked("Un titre\nUn texte");
  text.article.blocks = {{BlockKind::heading, {0, 8}}, {BlockKind::paragraph, {9, 17}}};
  EXPECT_EQ(cut(text), "un titre // un texte");
}

TEST(Sentences, AreNotReadInCaptionsCodeAndBoilerplate) {
  for (const BlockKind kind : {BlockKind::caption, BlockKind::code, BlockKind::boilerplate}) {
    MarkedText text = read_marked("Il vend.");
    text.article.blocks.front().kind = kind;
    EXPECT_EQ(cut(text), "");
  }
}

TEST(Sentences, SpanTheirTokens) {
  const MarkedText text = read_marked("Il vend.  [Nubia] achète.");
  const auto sentences = sentences_of(text);
  ASSERT_EQ(sentences.size(), 2U);
  EXPECT_EQ(quote(text.article.text, sentences[0].span), "Il vend.");
  EXPECT_EQ(quote(text.article.text, sentences[1].span), "Nubia achète.");
}

// "100 millions d'euros (109 millions de dollars)": the same amount twice.
std::string cut_converted(const char* marked) {
  MarkedText text = read_marked(marked);
  text.annotations.items.back().converts = 0;
  return cut(text);
}

TEST(Conversions, AreDroppedWithTheirBrackets) {
  EXPECT_EQ(cut_converted("Il lève {100 M€} ({109 M$}) hier."), "il lève {100 M€} hier .");
  EXPECT_EQ(cut_converted("Il lève {100 M€} (soit environ {109 M$}) hier."),
            "il lève {100 M€} hier .");
  // Brackets that say more stay.
  EXPECT_EQ(cut_converted("Il lève {100 M€} ({109 M$} au cours de ce jour) hier."),
            "il lève {100 M€} ( {109 M$} au cours de ce jour ) hier .");
  EXPECT_EQ(cut_converted("Il lève {100 M€}, soit {109 M$}."),
            "il lève {100 M€} , soit {109 M$} .");
}

// What a word is may depend on its neighbours.
struct VerbRow {
  const char* text;
  const char* word;
  bool verb;
};

constexpr VerbRow kVerbs[] = {
    {"[Nubia] offre un service.", "offre", true},
    {"L'offre de [Nubia] plaît.", "offre", false},
    {"La nouvelle offre plaît.", "offre", false},
    {"[Nubia] la lancera demain.", "lancera", true},
    {"Le groupe vend.", "groupe", false},
    {"[Nubia] est en hausse.", "hausse", false},
    {"En levant des fonds, il grandit.", "levant", true},
    {"Il prévoit de lever des fonds.", "lever", true},
    {"Il emploie plus de cent personnes.", "plus", false},
    {"[Nubia] entre au capital.", "entre", true},
    {"Il vaut entre {3} et {5 millions}.", "entre", false},
};

const Token* token_at(const Sentence& sentence, std::string_view word) {
  for (const Token& token : sentence.tokens) {
    if (token.lower == word) return &token;
  }
  ADD_FAILURE() << "no token " << word;
  return nullptr;
}

TEST(Tokens, AreVerbsWhereTheirPlaceDoesNotMakeThemNouns) {
  for (const VerbRow& row : kVerbs) {
    const auto sentences = sentences_of(read_marked(row.text));
    ASSERT_EQ(sentences.size(), 1U) << row.text;
    const Token* token = token_at(sentences.front(), row.word);
    ASSERT_NE(token, nullptr);
    EXPECT_EQ(token->verb(), row.verb) << row.text;
  }
}

TEST(Tokens, AreObjectPronounsBeforeAVerbOnly) {
  const auto pronoun = [](const char* text, const char* word) {
    const auto sentences = sentences_of(read_marked(text));
    const Token* token = token_at(sentences.front(), word);
    return token != nullptr && token->pronoun;
  };
  EXPECT_TRUE(pronoun("L'opération la valorise {3 M€}.", "la"));
  EXPECT_TRUE(pronoun("[Nubia] l'a racheté.", "l'"));
  EXPECT_TRUE(pronoun("Cela lui rapporte {3 M€}.", "lui"));
  EXPECT_FALSE(pronoun("Elle vend la société.", "la"));
}

TEST(Tokens, OfABoundAreMarked) {
  MarkedText text = read_marked("Il lève près de {3 M€} hier.");
  text.annotations.items.front().qualified.begin = text.article.text.find("près");
  const auto sentences = sentences_of(text);
  std::string qualifiers;
  for (const Token& token : sentences.front().tokens) {
    if (token.qualifier) qualifiers += token.lower + ' ';
  }
  EXPECT_EQ(qualifiers, "près de ");
}

TEST(Tokens, BelongToSeveralClasses) {
  const auto sentences = sentences_of(read_marked("Il la paie, par ailleurs, aux uns."));
  const Sentence& sentence = sentences.front();
  EXPECT_TRUE(token_at(sentence, "la")->is(WordClass::determiner));
  EXPECT_TRUE(token_at(sentence, "la")->is(WordClass::clitic));
  EXPECT_TRUE(token_at(sentence, "ailleurs")->is(WordClass::adverb));
  EXPECT_TRUE(token_at(sentence, "par")->is(WordClass::adverb));  // "par ailleurs" as one
  EXPECT_TRUE(token_at(sentence, "aux")->is(WordClass::preposition));
}

}  // namespace
}  // namespace pige
