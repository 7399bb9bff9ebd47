#include "normalize/gazetteer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace pige {
namespace {

const Gazetteer& gazetteer() {
  static const Gazetteer loaded = [] {
    auto result = Gazetteer::load(std::filesystem::path(PIGE_LANG_DIR) / "und" / "entities");
    if (!result) throw std::runtime_error(result.error().message());
    return std::move(*result);
  }();
  return loaded;
}

std::vector<std::string> names(const std::vector<const Entity*>& entities) {
  std::vector<std::string> result;
  for (const Entity* entity : entities) result.push_back(entity->name);
  std::sort(result.begin(), result.end());
  return result;
}

TEST(GazetteerKey, LeavesOutWhatNamesAreComparedWithout) {
  EXPECT_EQ(Gazetteer::key("OpenAI"), "openai");
  EXPECT_EQ(Gazetteer::key("Open AI"), "openai");
  EXPECT_EQ(Gazetteer::key("Vestiaire\u00a0Collective"), "vestiairecollective");
  EXPECT_EQ(Gazetteer::key("Mistral-AI"), "mistralai");
  EXPECT_EQ(Gazetteer::key("Électricité de France"), "electricitedefrance");
  EXPECT_EQ(Gazetteer::key("L’Oréal"), "loreal");
  EXPECT_EQ(Gazetteer::key("L'Oréal"), "loreal");
  EXPECT_EQ(Gazetteer::key("P.-D.G."), "pdg");
  EXPECT_EQ(Gazetteer::key("Œuvre Ægir Ørsted"), "oeuvreaegirorsted");
}

TEST(GazetteerKey, KeepsTheSignsThatTellNamesApart) {
  EXPECT_EQ(Gazetteer::key("AT&T"), "at&t");
  EXPECT_EQ(Gazetteer::key("Canal+"), "canal+");
  EXPECT_EQ(Gazetteer::key("Iris²"), "iris2");
}

TEST(Gazetteer, FindsANameHoweverItIsSpelled) {
  for (const char* spelling : {"OpenAI", "OpenAi", "Open AI", "OPENAI", "Open-AI"}) {
    const Entity* found = gazetteer().find(spelling);
    ASSERT_NE(found, nullptr) << spelling;
    EXPECT_EQ(found->name, "OpenAI");
  }
  EXPECT_EQ(gazetteer().find("Softbank")->name, "SoftBank");
  EXPECT_EQ(gazetteer().find("Commission nationale de l’informatique et des libertés")->name,
            "CNIL");
  EXPECT_EQ(gazetteer().find("Calame et fils"), nullptr);
}

TEST(Gazetteer, KnowsWhoMakesLeadsAndSitsWhere) {
  EXPECT_EQ(names(gazetteer().makers_of("ChatGPT")), std::vector<std::string>{"OpenAI"});
  EXPECT_EQ(names(gazetteer().led_by("Sam Altman")), std::vector<std::string>{"OpenAI"});
  EXPECT_EQ(names(gazetteer().led_by("Altman")), std::vector<std::string>{"OpenAI"});
  EXPECT_EQ(names(gazetteer().seated_in("Redmond")), std::vector<std::string>{"Microsoft"});
  EXPECT_TRUE(gazetteer().makers_of("le pain").empty());
  const auto musk = names(gazetteer().led_by("Elon Musk"));
  EXPECT_NE(std::find(musk.begin(), musk.end(), "SpaceX"), musk.end());
  EXPECT_NE(std::find(musk.begin(), musk.end(), "Tesla"), musk.end());
}

TEST(GazetteerWalk, GoesOnAsLongAsSomeNameBeginsSo) {
  Gazetteer::Walk walk(gazetteer());
  ASSERT_TRUE(walk.step("vestiaire"));
  EXPECT_EQ(walk.entity(), nullptr);
  ASSERT_TRUE(walk.step("collective"));
  ASSERT_NE(walk.entity(), nullptr);
  EXPECT_EQ(walk.entity()->name, "Vestiaire Collective");
  EXPECT_FALSE(walk.may_begin_small());
  EXPECT_FALSE(walk.step("durable"));
}

TEST(GazetteerWalk, TellsNamesThatBeginSmall) {
  Gazetteer::Walk walk(gazetteer());
  ASSERT_TRUE(walk.step("iphone"));
  EXPECT_TRUE(walk.may_begin_small());
}

// The whole of our own data: load() refuses names that stand twice and relations that lead
// nowhere; this is what it cannot see.
TEST(GazetteerData, HoldsTheTechWorld) {
  std::map<EntityKind, int> count;
  for (const Entity& entity : gazetteer().entities()) ++count[entity.kind];
  EXPECT_GT(count[EntityKind::organisation], 2000);
  EXPECT_GT(count[EntityKind::product], 500);
  EXPECT_GT(count[EntityKind::person], 300);
  EXPECT_GT(count[EntityKind::place], 300);
  EXPECT_GT(count[EntityKind::project], 30);
}

TEST(GazetteerData, GivesEveryOrganisationASector) {
  for (const Entity& entity : gazetteer().entities()) {
    if (entity.kind == EntityKind::organisation) {
      EXPECT_FALSE(entity.sectors.empty()) << entity.name;
    }
  }
}

TEST(GazetteerData, LetsNobodyOwnOrMakeItself) {
  for (const Entity& entity : gazetteer().entities()) {
    EXPECT_NE(entity.parent, entity.name);
    if (!entity.parent.empty()) {
      EXPECT_EQ(gazetteer().find(entity.parent)->kind, EntityKind::organisation) << entity.name;
    }
    for (const std::string& led : entity.leads) {
      EXPECT_EQ(gazetteer().find(led)->name, led) << "not canonical, at " << entity.name;
    }
    if (entity.kind != EntityKind::organisation) {
      EXPECT_TRUE(entity.makes.empty()) << entity.name;
    }
  }
}

class GazetteerFiles : public testing::Test {
 protected:
  void SetUp() override {
    root_ = std::filesystem::path(testing::TempDir()) /
            testing::UnitTest::GetInstance()->current_test_info()->name();
    std::filesystem::remove_all(root_);
    std::filesystem::create_directories(root_ / "entities");
    write("sectors.toml", "sectors = [\"ai\"]\n");
  }
  void TearDown() override { std::filesystem::remove_all(root_); }

  void write(const std::string& name, const std::string& toml) {
    std::ofstream(root_ / name) << toml;
  }
  std::string error_of_loading() const {
    const auto loaded = Gazetteer::load(root_ / "entities");
    if (loaded) return "none";
    const std::string message = loaded.error().message();
    return message.substr(message.rfind('/') + 1);
  }

  std::filesystem::path root_;
};

TEST_F(GazetteerFiles, ReadsEntities) {
  write("entities/a.toml", R"([[entity]]
name = "Nubia"
kind = "organisation"
makes = ["Nubia Un"]
sectors = ["ai"]
)");
  EXPECT_EQ(error_of_loading(), "none");
}

TEST_F(GazetteerFiles, RefusesANameThatStandsTwice) {
  write("entities/a.toml", "[[entity]]\nname = \"Nubia\"\nkind = \"organisation\"\n");
  write("entities/b.toml",
        "[[entity]]\nname = \"Calame\"\nkind = \"person\"\naliases = [\"NU BIA\"]\n");
  EXPECT_NE(error_of_loading().find("a.toml:2"), std::string::npos) << error_of_loading();
}

TEST_F(GazetteerFiles, RefusesWhatItDoesNotKnow) {
  const std::pair<const char*, const char*> bad[] = {
      {"kind = \"firm\"", "unknown kind 'firm'"},
      {"kind = \"organisation\"\nsectors = [\"magic\"]", "unknown sector 'magic'"},
      {"kind = \"organisation\"\nparent = \"Calame\"", "'Calame' is no entity"},
      {"kind = \"organisation\"\ncountry = \"fr\"", "'fr' is no ISO 3166-1 alpha-2 code"},
      {"kind = \"organisation\"\nid = \"21708200\"", "'21708200' is no Wikidata id"},
      {"kind = \"organisation\"\nleads = [\"Nubia\"]", "only a person leads"},
      {"kind = \"organisation\"\nseats = \"Paris\"", "unknown key 'seats'"},
  };
  for (const auto& [fields, message] : bad) {
    write("entities/a.toml", std::string("[[entity]]\nname = \"Nubia\"\n") + fields + "\n");
    EXPECT_NE(error_of_loading().find(message), std::string::npos)
        << fields << ": " << error_of_loading();
    EXPECT_EQ(error_of_loading().rfind("a.toml:", 0), 0u) << error_of_loading();
  }
}

TEST(Gazetteer, NamesTheFolderItCannotRead) {
  const auto loaded = Gazetteer::load("/nowhere/entities");
  ASSERT_FALSE(loaded);
  EXPECT_NE(loaded.error().message().find("/nowhere"), std::string::npos);
}

}  // namespace
}  // namespace pige
