// A language pack says where it is wrong, and adds to what CLDR knows.

#include "normalize/pack.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace pige {
namespace {

namespace fs = std::filesystem;

// A copy of the French folder that a test may break.
class BrokenPack : public testing::Test {
 protected:
  void SetUp() override {
    folder_ =
        fs::path(testing::TempDir()) /
        ("pack_" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    fs::copy(PIGE_LANG_DIR, folder_, fs::copy_options::recursive);
  }
  void TearDown() override { fs::remove_all(folder_); }

  void append(const std::string& file, const std::string& line) const {
    std::ofstream(folder_ / "fr" / file, std::ios::app) << line << "\n";
  }
  std::string error() const {
    const auto pack = Pack::load(folder_, "fr");
    return pack ? std::string() : pack.error().message();
  }

  fs::path folder_;
};

TEST_F(BrokenPack, IsReadWholeAsItStands) { EXPECT_EQ(error(), ""); }

TEST_F(BrokenPack, NamesTheFileAndTheLineOfAnUnknownKey) {
  append("counted.toml", "[[noun]]\nclass = \"boats\"\nunit = \"boat\"\nwrods = [\"bateaux\"]");
  EXPECT_NE(error().find("counted.toml:"), std::string::npos) << error();
  EXPECT_NE(error().find("wrods"), std::string::npos) << error();
}

TEST_F(BrokenPack, RefusesAnEmptyList) {
  append("units.toml", "[[quantity]]\nunit = \"kn\"\nwords = []");
  EXPECT_NE(error().find("units.toml:"), std::string::npos) << error();
}

TEST_F(BrokenPack, RefusesAWordThatStandsTwice) {
  append("units.toml", "[[quantity]]\nunit = \"kn\"\nwords = [\"nœuds\", \"nœuds\"]");
  EXPECT_NE(error().find("stands twice"), std::string::npos) << error();
}

TEST_F(BrokenPack, RefusesAValueThatIsNoNumber) {
  append("numbers.toml", "[[collective]]\nvalue = \"seven\"\nwords = [\"septaine\"]");
  EXPECT_NE(error().find("numbers.toml:"), std::string::npos) << error();
}

TEST_F(BrokenPack, NamesAMissingFile) {
  fs::remove(folder_ / "fr" / "bounds.toml");
  EXPECT_NE(error().find("bounds.toml"), std::string::npos) << error();
}

TEST_F(BrokenPack, ReadsValuesWithoutTheFilesOfNames) {
  fs::remove(folder_ / "fr" / "names.toml");
  EXPECT_NE(error().find("names.toml"), std::string::npos) << error();  // one of two
  fs::remove(folder_ / "fr" / "descriptions.toml");
  EXPECT_EQ(error(), "");
}

TEST(Pack, IsThereForEveryLanguageWithFilesOfValues) {
  for (const char* language : {"de", "en", "es", "fr", "it", "nl", "pt"}) {
    const auto pack = Pack::load(PIGE_LANG_DIR, language);
    EXPECT_TRUE(pack) << pack.error().message();
  }
}

TEST_F(BrokenPack, NamesAMissingLanguage) {
  const auto pack = Pack::load(folder_, "xx");
  ASSERT_FALSE(pack);
  EXPECT_NE(pack.error().message().find("xx"), std::string::npos);
}

}  // namespace
}  // namespace pige
