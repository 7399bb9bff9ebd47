// Where a sentence speaks of a party, and how.

#include "extract/claims/mention.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/extract/claims/french.h"

namespace pige {
namespace {

// Every mention of a one-sentence text: its words in brackets and what holds of it.
std::string mentions(const char* words) {
  const ReadText text(words);
  EXPECT_EQ(text.sentences.size(), 1U) << words;
  const Sentence& sentence = text.sentences.front();
  const auto& tables = ReadText::tables();
  std::string all;
  for (const Mention& mention :
       find_mentions(sentence, text.annotations.names, tables.descriptions, tables.syntax)) {
    const Span span = {sentence.tokens[mention.first].span.begin,
                       sentence.tokens[mention.last - 1].span.end};
    if (!all.empty()) all += ' ';
    all += '[' + std::string(quote(text.article.text, span)) + ']';
    all += mention.kind == MentionKind::name            ? " name"
           : mention.kind == MentionKind::demonstrative ? " demonstrative"
                                                        : " description";
    if (mention.noun != nullptr && mention.name) all += " introduced";
    if (!mention.demonyms.empty()) all += " demonym";
    if (!mention.complements.empty()) all += " complement";
    if (mention.possessive) all += " possessive";
    if (mention.indefinite) all += " indefinite";
    if (mention.plural) all += " plural";
    if (mention.governed) all += " governed";
    if (mention.predicate) all += " predicate";
    if (mention.apposition) all += " apposition";
    all += ';';
  }
  return all;
}

struct Row {
  const char* text;
  const char* mentions;
};

constexpr Row kRows[] = {
    {"Nubia recrute.", "[Nubia] name;"},
    {"Ils travaillent avec Nubia.", "[Nubia] name governed;"},
    // A noun and its adjectives introduce the name behind them.
    {"La start-up belge Nubia recrute.", "[La start-up belge Nubia] name introduced demonym;"},
    {"Le fabricant de puces Nvidia recrute.", "[Le fabricant de puces Nvidia] name introduced;"},
    {"Ils parlent du fonds japonais SoftBank.",
     "[du fonds japonais SoftBank] name introduced demonym governed;"},
    {"Ils saluent la chimiste Jeanne Roux.", "[la chimiste Jeanne Roux] name;"},
    // Descriptions, with their adjectives and complement; the name inside is none of its own.
    {"La pépite recrute.", "[La pépite] description;"},
    {"La pépite toulousaine recrute.", "[La pépite toulousaine] description demonym;"},
    {"La jeune pousse recrute.", "[La jeune pousse] description;"},
    {"La firme derrière ChatGPT recrute.", "[La firme derrière ChatGPT] description complement;"},
    {"La filiale de Google recrute.", "[La filiale de Google] description complement;"},
    {"Sa filiale recrute.", "[Sa filiale] description possessive;"},
    {"Une start-up recrute.", "[Une start-up] description indefinite;"},
    {"Les pépites recrutent.", "[Les pépites] description plural;"},
    {"Ils vendent à la start-up.", "[la start-up] description governed;"},
    {"Le coréen recrute.", "[Le coréen] description demonym;"},
    // What a subject is said to be, and what stands beside a name.
    {"Nubia devient le leader.", "[Nubia] name; [le leader] description predicate;"},
    {"Nubia, spécialiste de la paie, recrute.",
     "[Nubia] name; [spécialiste] description apposition;"},
    // Demonstratives.
    {"Cette dernière recrute.", "[Cette dernière] demonstrative;"},
    {"Ils traitent avec celui-ci.", "[celui-ci] demonstrative governed;"},
    // A noun without a determiner is nobody; a step is no party; nor is a verb.
    {"Ils recrutent sans start-up.", ""},
    {"Elle boucle une série B.", ""},
    {"Elle recrute.", ""},
};

TEST(Mentions, AreNamesDescriptionsAndDemonstratives) {
  for (const Row& row : kRows) EXPECT_EQ(mentions(row.text), row.mentions) << row.text;
}

}  // namespace
}  // namespace pige
