// Every example beside every rule of every language holds: what `pige rules test` tells.

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "extract/claims/rule_test.h"
#include "tests/extract/claims/french.h"

namespace pige {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> languages_with_rules() {
  std::vector<std::string> codes;
  for (const auto& entry : fs::directory_iterator(PIGE_LANG_DIR)) {
    if (fs::is_directory(entry.path() / "rules")) codes.push_back(entry.path().filename().string());
  }
  return codes;
}

TEST(Rules, FindAndIgnoreWhatTheirExamplesSay) {
  const auto languages = languages_with_rules();
  ASSERT_FALSE(languages.empty());
  for (const std::string& language : languages) {
    const Pack pack = loaded_or_abort(Pack::load(PIGE_LANG_DIR, language));
    const Grammar grammar = loaded_or_abort(Grammar::load(PIGE_LANG_DIR, language));
    const RuleReport report = test_rules(pack, grammar, french().gazetteer);
    EXPECT_GT(report.rules, 0U) << language;
    EXPECT_GE(report.examples, report.rules) << language;
    for (const RuleFailure& failure : report.failures) {
      ADD_FAILURE() << failure.where << ": " << failure.rule << ": " << failure.what << "\n    "
                    << failure.text;
    }
  }
}

}  // namespace
}  // namespace pige
