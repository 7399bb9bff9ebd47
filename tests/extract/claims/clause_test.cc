// Who does it and whose it is: a row a construction.

#include "extract/claims/clause.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/extract/claims/french.h"

namespace pige {
namespace {

struct Row {
  const char* text;
  const char* word;   // the verb or the noun asked about, where it stands last
  const char* party;  // "-": nobody found; "nobody": nobody in particular
};

constexpr Row kSubjects[] = {
    {"Nubia lève 3 millions d'euros.", "lève", "Nubia"},
    {"Hier, Nubia a levé 3 millions d'euros.", "levé", "Nubia"},
    // Over what stands between the subject and its verb.
    {"Legrand, qui possédait 20 % de Netatmo, devient actionnaire.", "devient", "Legrand"},
    {"Nubia (ex-Calame) lève 3 millions d'euros.", "lève", "Nubia"},
    {"Nubia, fondée par Jeanne Roux, lève 3 millions d'euros.", "lève", "Nubia"},
    {"La filiale de Nubia, Calame, lève 3 millions d'euros.", "lève", "Calame"},
    {"Nubia, qui recrute chez Calame, près de Nantes, lève 3 millions d'euros.", "lève", "Nubia"},
    // Who an opening participle names is not the subject behind it.
    {"Nubia recrute. Soutenue par Calame, elle lève 3 millions d'euros.", "lève", "Nubia"},
    {"Nubia recrute. Soutenue par Calame, la start-up lève 3 millions d'euros.", "lève", "Nubia"},
    // A relative's subject is what stands before it.
    {"Nubia travaille avec Calame, qui lève 3 millions d'euros.", "lève", "Calame"},
    // A second verb has the first one's subject.
    {"Nubia recrute et lève 3 millions d'euros.", "lève", "Nubia"},
    {"Nubia recrute, vend et lève 3 millions d'euros.", "lève", "Nubia"},
    // So have an infinitive and a gerund.
    {"OpenAI prévoit d'acquérir Windsurf.", "acquérir", "OpenAI"},
    {"Nubia recrute pour lever 3 millions d'euros.", "lever", "Nubia"},
    {"En levant 3 millions d'euros, Nubia grandit.", "levant", "Nubia"},
    {"Nubia grandit en levant 3 millions d'euros.", "levant", "Nubia"},
    // A participle belongs to the noun before it, or opens the sentence for the one behind.
    {"Valorisée 5,8 milliards d'euros, Nubia recrute.", "Valorisée", "Nubia"},
    {"Nubia, valorisée 5,8 milliards d'euros, recrute.", "valorisée", "Nubia"},
    {"Nubia travaille avec Calame, valorisée 5,8 milliards d'euros.", "valorisée", "Calame"},
    // Of a passive, who undergoes it.
    {"Calame a été rachetée par Nubia.", "rachetée", "Calame"},
    // Of names in a row before a plural, the first; a verb in the singular has the last.
    {"Hier, Nubia et Calame lèvent 3 millions d'euros.", "lèvent", "Nubia"},
    {"Orque, Nubia et Calame lèvent 3 millions d'euros.", "lèvent", "Orque"},
    {"Orque a racheté Nubia et Calame lève 3 millions d'euros.", "lève", "Calame"},
    // Pronouns and descriptions.
    {"Nubia recrute. Elle lève 3 millions d'euros.", "lève", "Nubia"},
    {"Nubia recrute. Combien compte-t-elle lever ?", "lever", "Nubia"},
    {"Nubia recrute. La start-up lève 3 millions d'euros.", "lève", "Nubia"},
    // A noun that is no party: whose it is.
    {"La direction de Nubia lève 3 millions d'euros.", "lève", "Nubia"},
    // Nobody in particular, and no other is asked for.
    {"Nubia recrute. Une start-up belge lève 3 millions d'euros.", "lève", "nobody"},
    {"Nubia recrute. On lève 3 millions d'euros.", "lève", "nobody"},
    {"Nubia recrute. Il faut 3 millions d'euros.", "faut", "nobody"},
    // Nobody at all.
    {"Elle lève 3 millions d'euros.", "lève", "-"},
};

TEST(Clauses, KnowTheSubjectOfAVerb) {
  for (const Row& row : kSubjects) {
    const ReadText text(row.text);
    const auto place = text.place(row.word);
    EXPECT_EQ(text.name(text.clauses.subject(place.sentence, place.first, Wanted::organisation)),
              row.party)
        << row.text;
  }
}

TEST(Clauses, ANamedPersonSpeaksForAHouse) {
  const ReadText text("Jean Roux, patron de Nubia, vise l'équilibre.");
  const auto place = text.place("vise");
  EXPECT_EQ(text.name(text.clauses.house(place.sentence, place.first, Wanted::organisation)),
            "Nubia");
  EXPECT_EQ(text.name(text.clauses.subject(place.sentence, place.first, Wanted::organisation)),
            "nobody");
}

constexpr Row kPatients[] = {
    {"Nubia rachète Calame.", "rachète", "Calame"},
    {"Nubia a racheté la start-up Calame.", "racheté", "Calame"},
    {"Calame est rachetée par Nubia.", "rachetée", "Calame"},
    {"Calame, rachetée par Nubia, recrute.", "rachetée", "Calame"},
    // A pronoun before the verb.
    {"Calame recrute. Nubia la rachète.", "rachète", "Calame"},
    {"Calame recrute. Nubia l'a rachetée.", "rachetée", "Calame"},
    // What a preposition governs undergoes nothing.
    {"Nubia rachète à Calame.", "rachète", "-"},
    {"Nubia rachète une start-up belge.", "rachète", "nobody"},
    {"Nubia recrute.", "recrute", "-"},
};

TEST(Clauses, KnowWhoUndergoesAVerb) {
  for (const Row& row : kPatients) {
    const ReadText text(row.text);
    const auto place = text.place(row.word);
    EXPECT_EQ(text.name(text.clauses.patient(place.sentence, place.first, Wanted::organisation)),
              row.party)
        << row.text;
  }
}

constexpr Row kHolders[] = {
    // A named person's figures are those of the house behind his post; an unnamed one's are not.
    {"Jean Roux, patron de Nubia, vise un revenu de 3 millions d'euros.", "revenu", "Nubia"},
    {"Nubia recrute. Jean Roux vise un revenu de 3 millions d'euros.", "revenu", "Nubia"},
    // The owner behind the noun, over adjectives and common nouns.
    {"Les revenus de Nubia progressent.", "revenus", "Nubia"},
    {"Le revenu annualisé d'Anthropic progresse.", "revenu", "Anthropic"},
    {"Les frais de personnel de Nubia progressent.", "frais", "Nubia"},
    {"Calame vend. Les revenus (bruts) de Nubia progressent.", "revenus", "Nubia"},
    {"L'action Ubisoft recule.", "action", "Ubisoft"},
    {"Nubia recrute. Les revenus de la start-up progressent.", "revenus", "Nubia"},
    // The party before "dont".
    {"Calame affronte Nubia, dont les revenus progressent.", "revenus", "Nubia"},
    // The subject of its clause.
    {"Nubia affiche des revenus de 3 millions d'euros.", "revenus", "Nubia"},
    {"Wave a levé 200 millions de dollars, sur la base d'une valorisation de 1,7 milliard.",
     "valorisation", "Wave"},
    // A possessive.
    {"Nubia recrute. Ses revenus progressent.", "revenus", "Nubia"},
    // What stands before the subject.
    {"Avec des revenus de 3 millions d'euros, Nubia recrute.", "revenus", "Nubia"},
    // Nobody in particular.
    {"Nubia recrute. Les revenus d'une start-up belge progressent.", "revenus", "nobody"},
    {"Les revenus progressent.", "revenus", "-"},
};

TEST(Clauses, KnowWhoseANounIs) {
  for (const Row& row : kHolders) {
    const ReadText text(row.text);
    const auto place = text.place(row.word);
    EXPECT_EQ(text.name(text.clauses.holder(place.sentence, place.first, place.last,
                                            Wanted::organisation)),
              row.party)
        << row.text;
  }
}

TEST(Clauses, KnowTheSubjectOfTheClauseANounStandsIn) {
  const auto clause = [](const char* words, const char* noun) {
    const ReadText text(words);
    const auto place = text.place(noun);
    return text.name(
        text.clauses.clause(place.sentence, place.first, place.last, Wanted::organisation));
  };
  // Whose the noun is does not matter here.
  EXPECT_EQ(clause("Nubia met la main sur 11 % du capital de Calame.", "capital"), "Nubia");
  EXPECT_EQ(clause("Nubia recrute et entre au capital de Calame.", "capital"), "Nubia");
  EXPECT_EQ(clause("Pour entrer au capital de Calame, Nubia débourse 3 millions.", "capital"),
            "Nubia");
}

TEST(Clauses, KnowTheOtherPartyOfAClause) {
  const auto other = [](const char* words, const char* subject, const char* trigger) {
    const ReadText text(words);
    const auto party = text.place(subject);
    const auto place = text.place(trigger);
    return text.name(text.clauses.other(place.sentence, place.first,
                                        text.discourse.named(party.sentence, party.first)->party));
  };
  // The party before "dont", or the one most spoken of.
  EXPECT_EQ(other("Arm, dont SoftBank détient 90 % du capital, recrute.", "SoftBank", "détient"),
            "Arm");
  EXPECT_EQ(other("Calame recrute. Nubia met la main sur 11 % du capital.", "Nubia", "capital"),
            "Calame");
}

TEST(Clauses, AskForTheKindOfPartyThatIsWanted) {
  const ReadText text("Jeanne Roux, qui dirige Nubia, fonde Calame.");
  const auto place = text.place("fonde");
  EXPECT_EQ(text.name(text.clauses.subject(place.sentence, place.first, Wanted::person)),
            "Jeanne Roux");
  EXPECT_EQ(text.name(text.clauses.subject(place.sentence, place.first, Wanted::organisation)),
            "nobody");
}

}  // namespace
}  // namespace pige
