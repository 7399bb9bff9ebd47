#include "normalize/descriptions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace pige {
namespace {

const Descriptions& french() {
  static const Descriptions loaded = [] {
    auto result = Descriptions::load(PIGE_LANG_DIR, "fr");
    if (!result) throw std::runtime_error(result.error().message());
    return std::move(*result);
  }();
  return loaded;
}

struct NounRow {
  const char* printed;
  const char* noun;
  EntityKind kind;
  Gender gender;
  bool plural;
};

constexpr NounRow kNouns[] = {
    {"entreprise", "entreprise", EntityKind::organisation, Gender::feminine, false},
    {"Sociétés", "société", EntityKind::organisation, Gender::feminine, true},
    {"start-up", "start-up", EntityKind::organisation, Gender::feminine, false},
    {"startups", "start-up", EntityKind::organisation, Gender::feminine, true},
    {"jeune pousse", "jeune pousse", EntityKind::organisation, Gender::feminine, false},
    {"jeunes pousses", "jeune pousse", EntityKind::organisation, Gender::feminine, true},
    {"moteur de recherche", "moteur de recherche", EntityKind::organisation, Gender::masculine,
     false},
    {"réseaux sociaux", "réseau social", EntityKind::organisation, Gender::masculine, true},
    {"fonds", "fonds", EntityKind::organisation, Gender::masculine, false},
    {"chatbot", "chatbot", EntityKind::product, Gender::masculine, false},
    {"application", "application", EntityKind::product, Gender::feminine, false},
    {"projet", "projet", EntityKind::project, Gender::masculine, false},
    {"P.-D.G.", "PDG", EntityKind::person, Gender::masculine, false},
    {"directrice générale", "directrice générale", EntityKind::person, Gender::feminine, false},
    {"cofondateurs", "cofondateur", EntityKind::person, Gender::masculine, true},
    {"ville", "ville", EntityKind::place, Gender::feminine, false},
};

TEST(Descriptions, KnowsNounsInAllTheirForms) {
  for (const NounRow& row : kNouns) {
    const auto found = french().noun(row.printed);
    ASSERT_TRUE(found) << row.printed;
    EXPECT_EQ(found->description->noun, row.noun) << row.printed;
    EXPECT_EQ(found->description->kind, row.kind) << row.printed;
    EXPECT_EQ(found->description->gender, row.gender) << row.printed;
    EXPECT_EQ(found->plural, row.plural) << row.printed;
  }
  EXPECT_FALSE(french().noun("pain"));
  EXPECT_FALSE(french().noun(""));
}

bool fits(const char* noun, const char* sector) {
  const auto& sectors = french().noun(noun)->description->sectors;
  return sectors.empty() || std::find(sectors.begin(), sectors.end(), sector) != sectors.end();
}

TEST(Descriptions, TellsWhichSectorsANounFits) {
  EXPECT_TRUE(fits("géant", "cars")) << "a generic noun fits any";
  EXPECT_TRUE(fits("fondeur", "chips"));
  EXPECT_FALSE(fits("fondeur", "bank"));
  EXPECT_TRUE(fits("avionneur", "aerospace"));
  EXPECT_FALSE(fits("moteur de recherche", "cars"));
  EXPECT_TRUE(fits("gendarme", "regulator"));
}

TEST(Descriptions, TellsPostsFromFounders) {
  EXPECT_TRUE(french().noun("PDG")->description->title);
  EXPECT_FALSE(french().noun("PDG")->description->founder);
  EXPECT_TRUE(french().noun("cofondatrice")->description->founder);
  EXPECT_FALSE(french().noun("milliardaire")->description->title);
}

TEST(Descriptions, KnowsWhereAnAdjectiveComesFrom) {
  const auto american = french().demonym("américaine");
  ASSERT_TRUE(american);
  EXPECT_EQ(american->demonym->country, "US");
  EXPECT_TRUE(american->demonym->towns.empty());
  EXPECT_EQ(american->gender, Gender::feminine);
  EXPECT_FALSE(american->plural);
  EXPECT_EQ(french().demonym("belge")->gender, Gender::either);
  EXPECT_TRUE(french().demonym("coréens")->plural);
  EXPECT_EQ(french().demonym("sud-coréen")->demonym->country, "KR");

  const auto toulousain = french().demonym("Toulousain");
  ASSERT_TRUE(toulousain);
  EXPECT_EQ(toulousain->demonym->country, "FR");
  EXPECT_EQ(toulousain->demonym->towns.front(), "Toulouse");
  EXPECT_FALSE(french().demonym("martien"));
}

TEST(Descriptions, KnowsAdjectivesThatTellNothing) {
  EXPECT_TRUE(french().is_empty_adjective("célèbre"));
  EXPECT_TRUE(french().is_empty_adjective("nouvelle"));
  EXPECT_FALSE(french().is_empty_adjective("quantique"));
}

TEST(Descriptions, TellsHowFarToLook) {
  EXPECT_GE(french().longest_noun(), 4u);
  for (const Description& description : french().nouns()) {
    const auto spaces = std::count(description.noun.begin(), description.noun.end(), ' ');
    EXPECT_LT(static_cast<std::size_t>(spaces), french().longest_noun()) << description.noun;
  }
}

TEST(Descriptions, NamesALanguageThatIsNotThere) {
  const auto loaded = Descriptions::load(PIGE_LANG_DIR, "tlh");
  ASSERT_FALSE(loaded);
  EXPECT_NE(loaded.error().message().find("tlh"), std::string::npos);
}

}  // namespace
}  // namespace pige
