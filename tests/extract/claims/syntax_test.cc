#include "extract/claims/syntax.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/extract/claims/marked_text.h"

namespace pige {
namespace {

namespace fs = std::filesystem;

TEST(Syntax, CutsAPhraseAsTextIsCut) {
  const auto cut = [](const char* phrase) {
    std::string all;
    for (const std::string& token : french_syntax().tokens_of(phrase)) all += token + "|";
    return all;
  };
  EXPECT_EQ(cut("chiffre d'affaires"), "chiffre|d'|affaires|");
  EXPECT_EQ(cut("en passe d'être racheté"), "en|passe|d'|être|racheté|");
  EXPECT_EQ(cut("aujourd'hui"), "aujourd'hui|");
  EXPECT_EQ(cut("d'abord"), "d'abord|");
  EXPECT_EQ(cut("  un   deux "), "un|deux|");
  EXPECT_EQ(cut("auprès d'"), "auprès|d'|");
  EXPECT_EQ(cut(""), "");
}

TEST(Syntax, KnowsEveryClassAFormBelongsTo) {
  const auto is = [](const char* form, WordClass c) {
    return (french_syntax().classes(form) >> static_cast<unsigned>(c) & 1U) != 0;
  };
  EXPECT_TRUE(is("la", WordClass::determiner));
  EXPECT_TRUE(is("la", WordClass::clitic));
  EXPECT_TRUE(is("du", WordClass::determiner));
  EXPECT_TRUE(is("du", WordClass::preposition));
  EXPECT_TRUE(is("d'après", WordClass::preposition));
  EXPECT_TRUE(is("celui-ci", WordClass::demonstrative));
  EXPECT_FALSE(is("la", WordClass::preposition));
  EXPECT_EQ(french_syntax().classes("licorne"), 0U);
}

// A copy of French syntax in a folder of its own, with a change.
std::string error_with(const std::string& old, const std::string& replacement) {
  const fs::path root = fs::temp_directory_path() / ("pige_syntax_" + std::to_string(::getpid()));
  fs::remove_all(root);
  fs::create_directories(root / "fr");
  fs::create_directories(root / "und");
  fs::copy_file(fs::path(PIGE_LANG_DIR) / "und/discourse.toml", root / "und/discourse.toml");
  std::ifstream in(fs::path(PIGE_LANG_DIR) / "fr/syntax.toml");
  std::string text{std::istreambuf_iterator<char>(in), {}};
  const std::size_t at = text.find(old);
  EXPECT_NE(at, std::string::npos) << old;
  if (at != std::string::npos) text.replace(at, old.size(), replacement);
  std::ofstream(root / "fr/syntax.toml") << text;
  const auto syntax = Syntax::load(root, "fr");
  fs::remove_all(root);
  const auto line =
      1 + std::count(text.begin(),
                     text.begin() + static_cast<std::ptrdiff_t>(std::min(at, text.size())), '\n');
  if (syntax) return "";
  std::string message = syntax.error().message();
  const std::string file = (root / "fr/syntax.toml").string() + ":" + std::to_string(line) + ": ";
  if (message.starts_with(file)) return message.substr(file.size());
  return message;
}

TEST(Syntax, AMistakeIsToldWithItsFileAndLine) {
  EXPECT_EQ(error_with("have = \"avoir\"", "have = \"avoir\""), "");
  EXPECT_EQ(error_with("semi_auxiliaries = [", "semi_auxiliary = ["),
            "unknown key 'semi_auxiliary'");
  EXPECT_EQ(error_with("agent = [\"par\", \"auprès\"]", "agent = []"), "'agent' is an empty list");
  EXPECT_EQ(error_with("emphatic = [\"lui\", \"eux\"]", "emphatic = [\"lui\", \"lui\"]"),
            "'lui' stands twice in 'emphatic'");
  EXPECT_EQ(error_with("[contractions]", "[contraction]"), "unknown key 'contraction'");
}

TEST(Syntax, OfALanguageThatHasNoneIsAnError) {
  const auto syntax = Syntax::load(PIGE_LANG_DIR, "xx");
  ASSERT_FALSE(syntax);
  EXPECT_NE(syntax.error().message().find("xx/syntax.toml"), std::string::npos);
}

}  // namespace
}  // namespace pige
