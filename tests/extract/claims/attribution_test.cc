#include "extract/claims/attribution.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>

#include "tests/extract/claims/marked_text.h"

namespace pige {
namespace {

const AttributionWords& french_words() {
  static const AttributionWords words = [] {
    auto loaded = AttributionWords::load(PIGE_LANG_DIR, "fr", french_lexicon(), french_syntax());
    EXPECT_TRUE(loaded) << loaded.error().message();
    return std::move(loaded).value();
  }();
  return words;
}

struct Row {
  const char* text;  // the claim's trigger between stars; its subject is Calame
  const char* source;
};

constexpr Row kFrench[] = {
    // A source in front.
    {"Selon [Canalys], les livraisons ont *crû* de {5 %}.", "Canalys"},
    {"[Calame] prévoit d'*injecter* {20 milliards}, selon [La Tribune].", "La Tribune"},
    {"D'après le quotidien taïwanais [Ctee], l'activité a *rapporté* {41 millions}.", "Ctee"},
    {"Selon des informations récentes publiées par [The Information], [Calame] a *perdu* "
     "{5 milliards}.",
     "The Information"},
    {"Selon une étude du cabinet [Gartner] publiée mardi, [Calame] *emploie* {12 personnes}.",
     "Gartner"},
    {"À en croire [@Jeanne Roux], [Calame] *perd* {5 millions}.", "Jeanne Roux"},
    {"Si l'on en croit [Reuters], [Calame] *perd* {5 millions}.", "Reuters"},
    {"[Calame] serait *rentable*, à en croire son patron, [@Jean Roux], interrogé par [BFM TV].",
     "Jean Roux"},
    {"Selon le patron de [Brookfield], [@Bruce Flatt], [Calame] *vaut* {3 milliards}.",
     "Bruce Flatt"},
    {"Selon le patron de [Brookfield], [Calame] *vaut* {3 milliards}.", "Brookfield"},
    // Titles that go on behind the name, and those nobody knows.
    {"[Calame] a *levé* {3 millions}, selon [La Tribune] {Dimanche}.", "La Tribune Dimanche"},
    {"[Calame] a *levé* {3 millions}, selon [L’Écho] de [Lutèce].", "L'Écho de Lutèce"},
    {"Selon [Le Courrier] du soir, [Calame] a *levé* {3 millions}.", "Le Courrier du soir"},
    {"[Calame] a *levé* {3 millions}, d’après L’Usine du Nord.", "L'Usine du Nord"},
    {"[Calame] a *levé* {3 millions}, selon Les Affaires du jeu.", "Les Affaires du jeu"},
    {"[Calame] a *levé* {3 millions}, selon [Bloomberg] de source sûre.", "Bloomberg"},
    // Nobody is named.
    {"Selon nos informations, [Calame] a *levé* {3 millions}.", ""},
    {"[Calame] a *perdu* {3 millions}, selon l'indicateur qu'elle met en avant.", ""},
    {"[Calame] a *levé* {3 millions}.", ""},
    // A semicolon ends what a source covers.
    {"Selon [Canalys], le marché recule ; [Calame] a *levé* {3 millions}.", ""},
    // Asides.
    {"[Calame] a *levé* {3 millions}, rapporte [Bloomberg].", "Bloomberg"},
    {"[Calame] a *levé* {3 millions}, a indiqué {mardi} le PDG, [@Yves Roux].", "Yves Roux"},
    {"« Nous *employons* {30 personnes} », assure [@Jeanne Roux], cofondatrice.", "Jeanne Roux"},
    {"Elle ne sera pas *rentable* avant 2029, estime le [New York Times].", "New York Times"},
    {"Elle pourrait *lever* {3 millions}, croit savoir [Bloomberg].", "Bloomberg"},
    {"« Nous avons *levé* {3 millions} », sourit [@Adèle Roux].", "Adèle Roux"},
    {"Le groupe, indique [Bloomberg], va *lever* {10 millions}.", "Bloomberg"},
    {"Comme le rapporte [Reuters], [Calame] a *levé* {3 millions}.", "Reuters"},
    {"[Calame] a *levé* {3 millions}, indique la société.", ""},
    // What follows the speaker is no longer said by him.
    {"Ils rebondiront, assure [@Jeanne Roux], patronne de la société, qui *emploie* {30 "
     "personnes}.",
     ""},
    // Verbs over a clause, and over a noun.
    {"[Bloomberg] indique que [Calame] a *levé* {3 millions}.", "Bloomberg"},
    {"[Bloomberg] a révélé {mardi} que [Calame] *perd* {3 millions}.", "Bloomberg"},
    {"[Marianne] évoque un *trou* de {110 millions}.", "Marianne"},
    {"[@Jeanne Roux] résume : « Nous avons *levé* {3 millions} ».", "Jeanne Roux"},
    // One's own news has no source.
    {"[Calame] annonce avoir *levé* {3 millions}.", ""},
    {"[Calame] indique que ses ventes ont *bondi* de {3 %}.", ""},
    {"[Calame], pépite de la santé, annonce l'*acquisition* de [Nubia].", ""},
    {"[Calame] *revendique* {30 000 clients}.", ""},
    // Weaker words, where nothing else is said.
    {"Interrogée par [BFM TV], la société dit *employer* {30 personnes}.", "BFM TV"},
};

// Stands in for the resolution of parties: the name before the verb.
std::string name_before(const Sentence& sentence, const Names& names, std::size_t verb) {
  for (std::size_t i = verb; i-- > 0;) {
    const Token& token = sentence.tokens[i];
    if (token.kind == TokenKind::name) {
      return names.entities[names.mentions[token.ref].entity].entity.name;
    }
  }
  return {};
}

TEST(Attribution, IsWhoTheSentenceSaysItFrom) {
  for (const auto& [text, source] : kFrench) {
    const MarkedText marked = read_marked(text);
    const auto sentences =
        find_sentences(marked.article, marked.annotations, french_lexicon(), french_syntax());
    ASSERT_EQ(sentences.size(), 1U) << text;
    const Sentence& sentence = sentences.front();
    const auto [first, last] = tokens_in(sentence, marked.trigger);
    const Names& names = marked.annotations.names;
    constexpr std::array<std::string_view, 1> kParties = {"Calame"};
    EXPECT_EQ(attribution_of(
                  sentence, first, last, names, kParties, french_syntax(), french_words(),
                  [&](std::size_t verb) { return name_before(sentence, names, verb); },
                  marked.article.text),
              source)
        << text;
  }
}

TEST(Attribution, IsTheCanonicalName) {
  const MarkedText marked = read_marked("Selon [=SoftBank|Softbank], l'activité a *crû* de {5 %}.");
  const auto sentences =
      find_sentences(marked.article, marked.annotations, french_lexicon(), french_syntax());
  const auto [first, last] = tokens_in(sentences.front(), marked.trigger);
  EXPECT_EQ(attribution_of(sentences.front(), first, last, marked.annotations.names, {},
                           french_syntax(), french_words(), [](std::size_t) { return ""; }),
            "SoftBank");
}

}  // namespace
}  // namespace pige
