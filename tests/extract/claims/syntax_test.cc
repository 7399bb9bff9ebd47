#include "extract/claims/syntax.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
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

// The syntax of a small language, and the error that some lines of it in place of others make.
constexpr std::string_view kSmall = R"([classes]
determiner = ["le", "la"]
possessive = ["son"]
preposition = ["de"]
subject_pronoun = ["il"]
demonstrative = ["celui-ci"]
clitic = ["se"]
relative = ["qui"]
coordinator = ["et"]
subordinator = ["si"]
negation = ["ne"]
adverb = ["par ailleurs"]
[elision]
prefixes = ["l'"]
[clauses]
owner_links = ["de"]
emphatic = ["lui"]
[verbs]
have = "avoir"
be = "être"
agent = ["par"]
[contractions]
"de" = ["du"]
)";

std::string error_with(std::string_view old, std::string_view replacement) {
  const fs::path root = fs::temp_directory_path() / ("pige_syntax_" + std::to_string(::getpid()));
  fs::remove_all(root);
  fs::create_directories(root / "fr");
  fs::create_directory_symlink(fs::path(PIGE_LANG_DIR) / "und", root / "und");
  std::string text(kSmall);
  text.replace(text.find(old), old.size(), replacement);
  std::ofstream(root / "fr" / "syntax.toml") << text;
  const auto syntax = Syntax::load(root, "fr");
  fs::remove_all(root);
  if (syntax) return "";
  const std::string message = syntax.error().message();
  const std::string folder = (root / "fr").string() + "/";
  EXPECT_TRUE(message.starts_with(folder)) << message;
  return message.substr(std::min(message.size(), folder.size()));
}

TEST(Syntax, AMistakeIsToldWithItsFileAndLine) {
  EXPECT_EQ(error_with("have", "have"), "");
  EXPECT_EQ(error_with("emphatic =", "emphatics ="), "syntax.toml:17: unknown key 'emphatics'");
  EXPECT_EQ(error_with("[contractions]", "[contraction]"),
            "syntax.toml:22: unknown key 'contraction'");
  EXPECT_EQ(error_with("agent = [\"par\"]", "agent = []"),
            "syntax.toml:21: 'agent' is an empty list");
  EXPECT_EQ(error_with("[\"lui\"]", "[\"lui\", \"lui\"]"),
            "syntax.toml:17: 'lui' stands twice in 'emphatic'");
  EXPECT_EQ(error_with("have = \"avoir\"\n", ""), "syntax.toml:18: [verbs]: 'have' is missing");
  EXPECT_EQ(error_with("\"avoir\"", "3"), "syntax.toml:19: 'have' must be a string with text");
}

TEST(Syntax, OfALanguageThatHasNoneIsAnError) {
  const auto syntax = Syntax::load(PIGE_LANG_DIR, "xx");
  ASSERT_FALSE(syntax);
  EXPECT_NE(syntax.error().message().find("xx/syntax.toml"), std::string::npos);
}

}  // namespace
}  // namespace pige
