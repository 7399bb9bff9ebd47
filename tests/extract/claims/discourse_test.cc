// Who is meant by a name, a description, a pronoun: a row a construction.

#include "extract/claims/discourse.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/extract/claims/french.h"

namespace pige {
namespace {

struct Row {
  const char* text;
  const char* words;  // the last place they stand in
  const char* party;  // "-": nobody
};

std::string who(const Row& row) {
  const ReadText text(row.text);
  const auto place = text.place(row.words);
  const Mention* mention = text.discourse.mention_at(place.sentence, place.first);
  if (mention == nullptr) return "no mention";
  return text.name(text.discourse.who(place.sentence, *mention));
}

constexpr Row kDescriptions[] = {
    // The party spoken of last that fits.
    {"Nubia a levé 3 millions d'euros. La start-up veut recruter.", "La start-up", "Nubia"},
    {"Nubia affronte Calame. Nubia lève des fonds. La start-up recrute.", "La start-up", "Nubia"},
    // The maker of what the complement names, said before or not.
    {"OpenAI recrute. La firme derrière ChatGPT lève des fonds.", "La firme", "OpenAI"},
    {"La firme derrière ChatGPT lève des fonds.", "La firme", "OpenAI"},
    // Whoever leads: the company of its chief.
    {"La société de Sam Altman lève des fonds.", "La société", "OpenAI"},
    // Where it sits.
    {"Microsoft et Google recrutent. La firme de Redmond lève des fonds.", "La firme", "Microsoft"},
    {"Microsoft et Apple recrutent. La firme de Cupertino lève des fonds.", "La firme", "Apple"},
    // Nationality: of the gazetteer, or as the text told.
    {"Nvidia affronte Samsung. Le groupe coréen recrute.", "Le groupe coréen", "Samsung"},
    {"Nvidia affronte Samsung. Le groupe américain recrute.", "Le groupe américain", "Nvidia"},
    {"La start-up belge Nubia affronte la start-up danoise Calame. La pépite danoise recrute.",
     "La pépite danoise", "Calame"},
    {"La start-up belge Nubia affronte la start-up danoise Calame. La pépite belge recrute.",
     "La pépite belge", "Nubia"},
    // The noun a party was introduced with.
    {"La biotech Nubia travaille avec Calame. La biotech recrute.", "La biotech", "Nubia"},
    // Sector.
    {"Renault travaille avec Orange. Le constructeur recrute.", "Le constructeur", "Renault"},
    {"Renault travaille avec Orange. L'opérateur recrute.", "L'opérateur", "Orange"},
    // A name behind a comma tells who the description is.
    {"Nubia recrute. Sa maison mère, Calame, vend.", "Sa maison mère", "Calame"},
    {"Nubia, spécialiste de la paie, recrute.", "spécialiste", "Nubia"},
    // Nobody in particular, several, and what a subject is said to be.
    {"Nubia recrute. Une start-up belge vend.", "Une start-up", "-"},
    {"Nubia recrute. Les pépites vendent.", "Les pépites", "-"},
    {"Nubia recrute. Calame devient le leader du marché.", "le leader", "-"},
    {"Le groupe recrute.", "Le groupe", "-"},
    // A subject does not act on itself.
    {"Nubia recrute. Microsoft investit dans la start-up.", "la start-up", "Nubia"},
    // What belongs to a party is not that party.
    {"Nubia recrute. Google cède. La filiale de Nubia vend.", "La filiale", "Google"},
    // A person is no company, a company no person.
    {"Nubia recrute, selon Jeanne Roux. L'entreprise vend.", "L'entreprise", "Nubia"},
    // An authority is no company.
    {"Nubia recrute. La CNIL enquête. L'entreprise se défend.", "L'entreprise", "Nubia"},
};

TEST(Discourse, KnowsWhomADescriptionMeans) {
  for (const Row& row : kDescriptions) EXPECT_EQ(who(row), row.party) << row.text;
}

constexpr Row kNames[] = {
    {"Nubia recrute.", "Nubia", "Nubia"},
    {"Le fonds japonais SoftBank investit.", "fonds", "SoftBank"},
    {"Facebook devient Meta.", "Meta", "Meta"},
    // "ce dernier" takes up what was named last.
    {"Nubia a racheté Calame. Cette dernière recrute.", "Cette dernière", "Calame"},
    {"Nubia a racheté Calame. Celle-ci recrute.", "Celle-ci", "Calame"},
};

TEST(Discourse, KnowsNamesAndDemonstratives) {
  for (const Row& row : kNames) EXPECT_EQ(who(row), row.party) << row.text;
}

TEST(Discourse, APronounIsThePartyMostSpokenOf) {
  const auto pronoun = [](const char* text, const char* words, Wanted wanted) {
    const ReadText read(text);
    const auto place = read.place(words);
    return read.name(read.discourse.pronoun(place.sentence, place.first, wanted));
  };
  EXPECT_EQ(pronoun("Nubia a racheté Calame. Elle recrute.", "Elle", Wanted::organisation),
            "Nubia");
  EXPECT_EQ(pronoun("Jeanne Roux dirige Nubia. Elle recrute.", "Elle", Wanted::person),
            "Jeanne Roux");
  EXPECT_EQ(pronoun("Jeanne Roux dirige Nubia. Elle recrute.", "Elle", Wanted::organisation),
            "Nubia");
  EXPECT_EQ(pronoun("Elle recrute.", "Elle", Wanted::organisation), "-");
  // An object pronoun is another party than its verb's subject.
  EXPECT_EQ(pronoun("Nubia recrute. Calame la rachète.", "la", Wanted::organisation), "Nubia");
}

TEST(Discourse, ANameIsSurerThanADescriptionAndAPronoun) {
  const ReadText text("Nubia recrute. La start-up vend. Elle loue.");
  const auto named = text.discourse.named(0, 0);
  ASSERT_TRUE(named);
  const Mention* start_up = text.discourse.mention_at(1, 0);
  ASSERT_NE(start_up, nullptr);
  const auto described = text.discourse.who(1, *start_up);
  ASSERT_TRUE(described);
  const auto pronoun = text.discourse.pronoun(2, 0, Wanted::organisation);
  ASSERT_TRUE(pronoun);
  EXPECT_GT(named->certainty, described->certainty);
  EXPECT_GT(described->certainty, pronoun->certainty);
  EXPECT_EQ(quote(text.article.text, described->words), "La start-up");
}

TEST(Discourse, TheOtherIsTheOrganisationMostSpokenOfButOne) {
  const ReadText text("La start-up Nubia affronte Calame. Nubia recrute.");
  const auto nubia = text.discourse.named(1, 0);
  ASSERT_TRUE(nubia);
  EXPECT_EQ(text.name(text.discourse.other(1, 1, nubia->party)), "Calame");
}

TEST(Discourse, AnAuthorityIsNoCompany) {
  const ReadText text("La CNIL sanctionne Google.");
  const auto authority = text.place("CNIL");
  const auto company = text.place("Google");
  EXPECT_TRUE(text.discourse.is_no_company(text.discourse.named(0, authority.first)->party));
  EXPECT_FALSE(text.discourse.is_no_company(text.discourse.named(0, company.first)->party));
}

}  // namespace
}  // namespace pige
