#include "normalize/find_names.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "normalize/descriptions.h"

namespace pige {
namespace {

struct Tables {
  Gazetteer gazetteer;
  NameWords words;
  Descriptions descriptions;
};

template <class T>
T loaded(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message());
  return std::move(*result);
}

const Tables& french() {
  static const Tables tables{
      loaded(Gazetteer::load(std::filesystem::path(PIGE_LANG_DIR) / "und" / "entities")),
      loaded(NameWords::load(PIGE_LANG_DIR, "fr")),
      loaded(Descriptions::load(PIGE_LANG_DIR, "fr"))};
  return tables;
}

Names names_in(std::string text, const std::vector<Item>& items = {}) {
  Article article;
  article.text = std::move(text);
  return find_names(article, items, french().words, french().descriptions, french().gazetteer);
}

// "OpenAI, Sam Altman": the canonical name of every mention, from left to right.
std::string mentioned(const std::string& text) {
  const Names names = names_in(text);
  std::string list;
  for (const Name& mention : names.mentions) {
    if (!list.empty()) list += ", ";
    list += names.entities[mention.entity].entity.name;
  }
  return list;
}

// "Calame organisation": each entity once, with its kind.
std::string kinds(const std::string& text) {
  std::string list;
  for (const Names::Known& known : names_in(text).entities) {
    if (!list.empty()) list += ", ";
    list += known.entity.name + " " + std::string(to_string(known.entity.kind));
  }
  return list;
}

struct Row {
  const char* text;
  const char* names;
};

constexpr Row kKnown[] = {
    // Whatever the spelling and the article that is cut from it.
    {"La start-up d'OpenAI, alias Open AI ou OpenAi, a séduit Softbank.",
     "OpenAI, OpenAI, OpenAI, SoftBank"},
    {"L’Oréal et l'Hexagone", "L'Oréal, France"},
    {"une amende de la Commission nationale de l’informatique et des libertés (CNIL)",
     "CNIL, CNIL"},
    {"la Commission européenne et la Banque de France", "Commission européenne, Banque de France"},
    // An article that is part of the name, and one that a preposition has swallowed.
    {"Un accord entre La Poste et la Redoute, selon une enquête du Monde et des Échos.",
     "La Poste, La Redoute, Le Monde, Les Échos"},
    // The longest name wins.
    {"Amazon Web Services, filiale d'Amazon", "Amazon Web Services, Amazon"},
    {"Claude Code et Claude", "Claude Code, Claude"},
    // Signs inside a name; "&" between two names parts them.
    {"AT&T, Procter & Gamble, Canal+ et OpenAI & Microsoft",
     "AT&T, Procter & Gamble, Canal+, OpenAI, Microsoft"},
    // Names that begin small.
    {"un iPhone, un iPad et xAI", "iPhone, iPad, xAI"},
    // The same organisation, in one country, or with its legal form.
    {"Microsoft France et Exotec SAS", "Microsoft, Exotec"},
    // An accent that the name does not have makes another word of it.
    {"un ciel Azuré sur Azure", "Azuré, Azure"},
    // A full stop ends the sentence, never the name.
    {"Le groupe a acquis Aesop.", "Aesop"},
    {"Le groupe a acquis Booking.com.", "Booking.com"},
};

TEST(FindNames, FindsWhatTheGazetteerHolds) {
  for (const auto& [text, expected] : kKnown) EXPECT_EQ(mentioned(text), expected) << text;
}

constexpr Row kOrdinaryWords[] = {
    // A name that is an ordinary word as well needs more than a capital at a sentence's start.
    {"Une orange, un signal. Orange amère, signal faible.", ""},
    {"Il a quitté Orange. Orange n'a pas réagi.", "Orange, Orange"},
    {"Orange annonce un plan de départs.", "Orange"},
    {"Elle a rejoint Signal puis Free.", "Signal, Free"},
    // Sentences begin with capitals.
    {"Selon la presse, rien ne va. Fondée en 2015, elle grandit. Difficile de dire pourquoi.", ""},
    {"Actuellement, tout va bien. Faut-il y croire ? Dites-nous tout.", ""},
    {"Si OpenAI vend, Google achète.", "OpenAI, Google"},
    // Capitals that are no names: acronyms, months, posts, peoples.
    {"L'IA, le RGPD et les GPU en Janvier : le PDG et les Américains s'inquiètent.", ""},
    {"L'IA ChatGPT et le PDG Sam Altman", "ChatGPT, Sam Altman"},
    // A headline in capitals proves nothing, but known names stand out.
    {"LES PLUS GROSSES LEVÉES DE MISTRAL AI CETTE ANNÉE", "Mistral AI"},
    {"Les Plus Grosses Levées De La Semaine Chez Mistral AI", "Mistral AI"},
};

TEST(FindNames, IsNotFooledByCapitals) {
  for (const auto& [text, expected] : kOrdinaryWords) EXPECT_EQ(mentioned(text), expected) << text;
}

constexpr Row kUnknown[] = {
    {"Le bailleur Calame a racheté Nubia Labs pour 13 millions d'euros.", "Calame, Nubia Labs"},
    {"Steno lève 3 millions.", "Steno"},
    {"Hier, Wa’ed Nubia et Don’t Calame ont signé.", "Wa'ed Nubia, Don't Calame"},
    {"The Nubia Company a signé avec Calame La Grande.", "The Nubia Company, Calame La Grande"},
    {"L'Université de Corvane et la Bank of Nubia", "Université de Corvane, Bank of Nubia"},
    {"Calame & Steno ont fusionné.", "Calame & Steno"},
    {"Elle a retenu N-Calame, PayNubia, NQM et Nubi 42.", "N-Calame, PayNubia, NQM, Nubi 42"},
    // A figure after a name is its version, unless it counts something.
    {"Le jeu Plume 2 est sorti. On dit que Nubia 3 millions de fois s'est vendu.",
     "Plume 2, Nubia"},
    {"Mistral Large 3 arrive.", "Mistral Large 3"},
    // A known name that is an ordinary word as well does not break a longer one.
    {"Le fonds parisien Nubia Capital détient la Tech Calame.", "Nubia Capital, Tech Calame"},
    {"Les fonds 10T Holdings et Calame ont suivi.", "10T Holdings, Calame"},
    // What an acronym abbreviates is a name, small words and all.
    {"Une Commission de protection des abeilles (CPA) est née. La CPA est à Niort.",
     "Commission de protection des abeilles, Commission de protection des abeilles, "
     "Commission de protection des abeilles, Niort"},
    {"L'outil « Plume » a été lancé chez Nubia.", "Plume, Nubia"},
};

TEST(FindNames, FindsWhatItDoesNotHold) {
  for (const auto& [text, expected] : kUnknown) EXPECT_EQ(mentioned(text), expected) << text;
}

constexpr Row kPeople[] = {
    {"selon Georges-Olivier Nadir, son PDG", "Georges-Olivier Nadir person"},
    {"Marie Hug de Lacombe a cofondé Nubia.", "Marie Hug de Lacombe person, Nubia name"},
    {"Ursula van der Calame dirige la société.", "Ursula van der Calame person"},
    {"Xavier de La Combe et M. Nubia", "Xavier de La Combe person, Nubia person"},
    {"Paul Nadir de Nubia a parlé. Nubia grandit, dit-on chez Nubia.",
     "Paul Nadir person, Nubia organisation"},
    // Some nouns of companies are nouns of people too.
    {"l'investisseur Paul Nadir", "Paul Nadir person"},
    {"le groupe Paul Nadir", "Paul Nadir organisation"},
    {"le patron Zyx Calame", "Zyx Calame person"},
    {"Zyx Calame, cofondateur de Nubia,", "Zyx Calame person, Nubia organisation"},
    {"J.-P. Nadir préside le conseil.", "J.-P. Nadir name"},
};

constexpr Row kOrganisations[] = {
    {"la start-up Calame", "Calame organisation"},
    {"la pépite toulousaine Calame", "Calame organisation"},
    {"l'américain Calame et le finlandais Nubia", "Calame organisation, Nubia organisation"},
    {"une société baptisée Calame", "Calame organisation"},
    {"le fabricant de batteries Calame", "Calame organisation"},
    {"Nous l'avons vu chez Calame.", "Calame organisation"},
    {"le PDG de Calame", "Calame organisation"},
    {"avec Calame, une jeune pousse française", "Calame organisation"},
    {"Hier, Calame est un studio de jeux.", "Calame organisation"},
    {"avec Calame Ventures et Nubia SAS", "Calame Ventures organisation, Nubia organisation"},
    {"Orange Ventures et Calame Ventures",
     "Orange Ventures organisation, Calame Ventures organisation"},
    // "s'offre" is no offer.
    {"Le groupe s'offre Calame.", "Calame name"},
    // A definite article after a comma proves little.
    {"Selon Calame, l'entreprise grandit.", "Calame name"},
};

constexpr Row kOther[] = {
    {"le modèle Calame, concurrent de GPT-4", "Calame product, GPT-4 product"},
    {"le projet Calame", "Calame project"},
    {"la ville de Calame", "Calame place"},
    {"Elle part à Calame.", "Calame name"},
};

TEST(FindNames, TellsPeople) {
  for (const auto& [text, expected] : kPeople) EXPECT_EQ(kinds(text), expected) << text;
}
TEST(FindNames, TellsOrganisations) {
  for (const auto& [text, expected] : kOrganisations) EXPECT_EQ(kinds(text), expected) << text;
}
TEST(FindNames, TellsOtherThings) {
  for (const auto& [text, expected] : kOther) EXPECT_EQ(kinds(text), expected) << text;
}

constexpr Row kSame[] = {
    // A family name alone, and a given name.
    {"Georges-Olivier Nadir dirige. Nadir a dit non.",
     "Georges-Olivier Nadir, Georges-Olivier Nadir"},
    {"Paul Nadir parle. Hier, Paul riait.", "Paul Nadir, Paul Nadir"},
    // The short form of an organisation.
    {"avec Calame Technology. Chez Calame, on rit.", "Calame Technology, Calame Technology"},
    {"Chez Mistral, on vise haut.", "Mistral AI"},
    // An acronym in brackets.
    {"l'Université Nationale de Calame (UNC) et l'UNC",
     "Université Nationale de Calame, Université Nationale de Calame, Université Nationale de "
     "Calame"},
    // Case and hyphens differ: the most frequent spelling names it.
    {"chez Pay-Nubia, chez PayNubia et chez PayNubia", "PayNubia, PayNubia, PayNubia"},
};

TEST(FindNames, KnowsANameAgain) {
  for (const auto& [text, expected] : kSame) EXPECT_EQ(mentioned(text), expected) << text;
}

TEST(FindNames, PointsAtTheWordsWithoutTheirArticle) {
  const std::string text = "Selon l’Hexagone, la firme d’OpenAI et « Nubia » : fin.";
  const Names names = names_in(text);
  std::vector<std::string_view> words;
  for (const Name& mention : names.mentions) words.push_back(quote(text, mention.span));
  EXPECT_EQ(words, (std::vector<std::string_view>{"Hexagone", "OpenAI", "Nubia"}));
}

TEST(FindNames, PointsIntoTheGazetteer) {
  const Names names = names_in("OpenAI et Calame");
  ASSERT_EQ(names.entities.size(), 2u);
  EXPECT_EQ(names.entities[0].known, french().gazetteer.find("OpenAI"));
  EXPECT_EQ(names.entities[0].entity.id, "Q21708200");
  EXPECT_EQ(names.entities[1].known, nullptr);
}

TEST(FindNames, KeepsOutOfItems) {
  // The month of a date, printed with a capital, and the year that is part of a known name.
  const std::string text = "En Brumaire 2024, France 2030 a payé Calame.";
  std::vector<Item> items(2);
  items[0].kind = ItemKind::date;
  items[0].span = {3, 16};
  items[1].kind = ItemKind::date;
  items[1].span = {25, 29};
  const Names names = names_in(text, items);
  ASSERT_EQ(names.mentions.size(), 2u);
  EXPECT_EQ(quote(text, names.mentions[0].span), "France 2030");
  EXPECT_EQ(quote(text, names.mentions[1].span), "Calame");
}

TEST(FindNames, LeavesAmountsToTheirItems) {
  // "9" begins an amount, and is no version of the plan; "GWh" is its unit, and no name.
  const std::string text = "le forfait Plume 9,99 euros, GPT-4 et 3 GWh";
  std::vector<Item> items(3);
  items[0].kind = ItemKind::money;
  items[0].span = {17, 27};
  items[1].kind = ItemKind::number;
  items[1].span = {33, 34};
  items[2].kind = ItemKind::quantity;
  items[2].span = {38, 43};
  const Names names = names_in(text, items);
  ASSERT_EQ(names.mentions.size(), 2u);
  EXPECT_EQ(quote(text, names.mentions[0].span), "Plume");
  EXPECT_EQ(quote(text, names.mentions[1].span), "GPT-4");
}

TEST(FindNames, ReadsOnlyBlocksThatMakeStatements) {
  Article article;
  article.text = "Photo Nubia\nCalame recrute chez Steno\n";
  article.blocks = {{BlockKind::caption, {0, 11}}, {BlockKind::paragraph, {12, 37}}};
  const Names names =
      find_names(article, {}, french().words, french().descriptions, french().gazetteer);
  ASSERT_EQ(names.entities.size(), 2u);
  EXPECT_EQ(names.entities[0].entity.name, "Calame");
  EXPECT_EQ(names.entities[1].entity.name, "Steno");
}

TEST(FindNames, NeverOverlapsAndKeepsTheOrder) {
  const std::string text =
      "Sam Altman (OpenAI), Microsoft France, la Banque de France et l'Université de Paris-Saclay "
      "ont signé avec Xavier de La Combe, d'AG2R La Mondiale, et The Nubia Company & Cie.";
  const Names names = names_in(text);
  ASSERT_GT(names.mentions.size(), 5u);
  for (std::size_t i = 0; i < names.mentions.size(); ++i) {
    EXPECT_LT(names.mentions[i].entity, names.entities.size());
    EXPECT_LE(names.mentions[i].span.end, text.size());
    if (i == 0) continue;
    EXPECT_LE(names.mentions[i - 1].span.end, names.mentions[i].span.begin);
  }
}

TEST(FindNames, StandsTextThatIsNoText) {
  EXPECT_EQ(mentioned(""), "");
  EXPECT_EQ(mentioned("\n\n \u00a0\n"), "");
  EXPECT_EQ(mentioned("« ' ’ & + - . ( ) » …"), "");
  EXPECT_EQ(mentioned("'''' d' l' D' L'"), "");
  EXPECT_EQ(mentioned("OpenAI&"), "OpenAI");
  EXPECT_EQ(mentioned(std::string(20000, 'A')), "");
}

// Each of these once took time in the square of its length, or the stack with it.
TEST(FindNames, TakesItsTimeInProportion) {
  for (const char* unit : {"Alan ", "Jean Paul de ", "Commission ", "l'", "A-", "« ", "X & "}) {
    std::string text;
    while (text.size() < 500000) text += unit;
    EXPECT_LE(names_in(text).mentions.size(), text.size());
  }
  std::string people;
  for (int i = 0; i < 40000; ++i)
    people +=
        "Jean Nadir" + std::string(1, static_cast<char>('a' + i % 26)) + std::to_string(i) + ". ";
  EXPECT_GT(names_in(people).entities.size(), 1000u);
}

TEST(FindNames, GivesEveryThreadTheSame) {
  const std::string text = "Calame lève 3 millions chez Nubia Labs, dit Paul Nadir, son PDG.";
  const std::string expected = kinds(text);
  std::vector<std::string> results(4);
  std::vector<std::thread> threads;
  threads.reserve(results.size());
  for (std::string& result : results) threads.emplace_back([&] { result = kinds(text); });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) EXPECT_EQ(result, expected);
}

}  // namespace
}  // namespace pige
