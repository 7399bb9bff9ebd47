// Loading rules, and what a mistake in a rule file is answered with: file, line and what is wrong.

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "extract/claims/rule.h"
#include "tests/extract/claims/marked_text.h"

namespace pige {
namespace {

namespace fs = std::filesystem;

// A folder of rule files that is gone at the end of its test.
class RuleFolder {
 public:
  RuleFolder() {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    path_ = fs::temp_directory_path() /
            (std::string("pige_rules_") + test->name() + "_" + std::to_string(::getpid()));
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~RuleFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  RuleFolder(const RuleFolder&) = delete;
  RuleFolder& operator=(const RuleFolder&) = delete;

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name) << text;
  }
  Result<RuleSet> load() const { return load_rules(path_, french_lexicon(), french_syntax()); }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

// Lines 1 to 4.
constexpr const char* kHead = R"(type = "funding"
[verbs]
raise = ["lever"]
[nouns])";

constexpr const char* kExample = R"(
[[rule.finds]]
text = "Nubia lève 3 millions d'euros."
claim = { subject = "Nubia" }
)";

// The error of a file whose lines from the fifth on are `lines`, its folder left out.
std::string error_of(const std::string& lines) {
  const RuleFolder folder;
  folder.write("funding.toml", std::string(kHead) + "\n" + lines);
  const auto rules = folder.load();
  if (rules) return "";
  const std::string message = rules.error().message();
  const std::string prefix = folder.path().string() + "/";
  EXPECT_TRUE(message.starts_with(prefix)) << message;
  return message.substr(std::min(message.size(), prefix.size()));
}

std::string rule(const std::string& keys, const std::string& example = kExample) {
  return "[[rule]]\nid = \"x.raise\"\ntrigger = \"raise\"\npattern = \"<raise> .. "
         "{value:money}\"\n" +
         keys + example;
}

TEST(Rules, KeepTheirKeys) {
  const RuleFolder folder;
  folder.write("funding.toml", std::string(kHead) + R"(
money = ["argent frais", "fonds"]
[aspects]
debt = ["en dette"]
[links]
object = ["auprès d'"]
)" + rule(R"(object = "value or clause"
object_kind = "party"
aspect = "total"
per = "year"
modality = "future"
bound = "about"
unit = "EUR"
amount = "-1.5"
negative = true
needs_time = true
shares_value = true
antecedent = "valued"
voice = "passive"
confidence = 0.5
unless = ["bénéfice net", "chiffre d'affaires"]
)") + R"([[rule.ignores]]
text = "Il lève le voile."
published = "2024-01-02"
)");
  const auto loaded = folder.load();
  ASSERT_TRUE(loaded) << loaded.error().message();
  ASSERT_EQ(loaded->rules.size(), 1U);
  const Rule& rule = loaded->rules.front();
  EXPECT_EQ(rule.id, "x.raise");
  EXPECT_EQ(rule.type, "funding");  // the file's
  EXPECT_EQ(rule.where, (folder.path() / "funding.toml").string() + ":10");
  EXPECT_EQ(rule.subject.role, Role::subject);  // unless the rule says another
  EXPECT_EQ(rule.object.role, Role::slot);
  EXPECT_EQ(rule.object.slot, "value");
  EXPECT_EQ(rule.object.otherwise, Role::clause);
  EXPECT_EQ(rule.object.wanted, Wanted::party);
  EXPECT_EQ(rule.aspect, "total");
  EXPECT_EQ(rule.per, "year");
  EXPECT_EQ(rule.modality, Modality::future);
  EXPECT_EQ(rule.bound, Bound::about);
  EXPECT_EQ(rule.unit, "EUR");
  EXPECT_EQ(rule.amount, Decimal(-15, -1));
  EXPECT_TRUE(rule.negative);
  EXPECT_TRUE(rule.needs_time);
  EXPECT_TRUE(rule.shares_value);
  EXPECT_EQ(rule.antecedent, Antecedent::valued);
  EXPECT_EQ(rule.passive, true);
  EXPECT_EQ(rule.confidence, 0.5);
  EXPECT_EQ(rule.unless, (Phrases{{"bénéfice", "net"}, {"chiffre", "d'", "affaires"}}));
  ASSERT_EQ(rule.examples.size(), 2U);
  EXPECT_TRUE(rule.examples[0].finds);
  EXPECT_EQ(rule.examples[0].claim.size(), 1U);
  EXPECT_FALSE(rule.examples[1].finds);
  EXPECT_EQ(rule.examples[1].published, "2024-01-02");
  ASSERT_EQ(loaded->files.size(), 1U);
  EXPECT_EQ(loaded->files[0].object_links, (Phrases{{"auprès", "d'"}}));
  ASSERT_EQ(loaded->files[0].aspects.size(), 1U);
  EXPECT_EQ(loaded->files[0].aspects[0].first, "debt");
}

TEST(Rules, AreFiredByTheirTrigger) {
  const RuleFolder folder;
  folder.write("a.toml", R"(type = "role"
[nouns]
post = ["poste de direction", "poste"]
[[rule]]
id = "noun"
trigger = "post"
pattern = "<post>"
[[rule.finds]]
text = "x"
claim = { subject = "x" }
[[rule]]
id = "title"
trigger = "title"
pattern = "{title:title}"
[[rule.finds]]
text = "x"
claim = { subject = "x" }
)");
  folder.write("b.toml", std::string(kHead) + "\n" + rule(""));
  const auto loaded = folder.load();
  ASSERT_TRUE(loaded) << loaded.error().message();
  ASSERT_EQ(loaded->rules.size(), 3U);
  EXPECT_EQ(loaded->by_word.at("poste"), (std::vector<std::size_t>{0}));
  EXPECT_EQ(loaded->by_title, (std::vector<std::size_t>{1}));
  EXPECT_EQ(loaded->by_lemma.at(*french_lexicon().lemma_id("lever")),
            (std::vector<std::size_t>{2}));
}

TEST(Rules, MayUseTheWordClassesOfAnotherFile) {
  const RuleFolder folder;
  folder.write("a.toml", "type = \"funding\"\n" + rule(""));
  folder.write("b.toml", std::string(kHead) + "\n");
  EXPECT_TRUE(folder.load());
}

struct Row {
  std::string lines;  // from line 5 on
  std::string error;
};

TEST(Rules, AMistakeIsToldWithItsFileAndLine) {
  const Row rows[] = {
      {rule("colour = \"red\"\n"), "funding.toml:9: unknown key 'colour'"},
      {rule("type = \"weather\"\n"), "funding.toml:9: no claim type is called 'weather'"},
      {rule("aspect = \"weekly\"\n"), "funding.toml:5: [rule]: 'weekly' is no aspect of funding"},
      {rule("subject = \"giver\"\n"),
       "funding.toml:9: 'giver' is neither subject, patient, holder, clause nor a slot of the "
       "pattern"},
      {rule("subject = \"value or giver\"\n"),
       "funding.toml:9: behind 'or' stands subject, patient, holder or clause"},
      {rule("subject_kind = \"ship\"\n"),
       "funding.toml:5: [rule]: 'ship' is no kind of party: organisation, person, product, "
       "party or anyone"},
      {rule("modality = \"perhaps\"\n"), "funding.toml:9: 'perhaps' is no modality"},
      {rule("bound = \"some\"\n"), "funding.toml:9: 'some' is no bound"},
      {rule("amount = \"two\"\n"), "funding.toml:9: must be a decimal number as a string"},
      {rule("antecedent = \"that\"\n"), "funding.toml:9: is unpriced, objectless or valued"},
      {rule("voice = \"middle\"\n"), "funding.toml:9: is active or passive"},
      {rule("unless_verb = \"ships\"\n"), "funding.toml:9: no class of verbs is called 'ships'"},
      {rule("unless = []\n"), "funding.toml:9: 'unless' is an empty list"},
      {rule("unless = [\"a\", \"a\"]\n"), "funding.toml:9: 'a' stands twice in 'unless'"},
      {rule("", ""), "funding.toml:5: [rule]: x.raise: a rule needs an example that it finds"},
      {rule("", "[[rule.ignores]]\ntext = \"x\"\n"),
       "funding.toml:5: [rule]: x.raise: a rule needs an example that it finds"},
      {rule("", "[[rule.finds]]\nclaim = { subject = \"x\" }\n"),
       "funding.toml:9: [finds]: 'text' is missing"},
      {rule("") + rule(""), "funding.toml:14: 'x.raise' is another rule's id too"},
      {"buy = []\n", "funding.toml:5: 'buy' is an empty list"},
      {"raise = [\"levée\"]\n", "funding.toml:5: another class is called 'raise' too"},
      {"[[rule]]\nid = \"x\"\ntrigger = \"raise\"\npattern = \"<rise>\"\n",
       "funding.toml:8: x: pattern: no class is called <rise> at character 7"},
      {"[[rule]]\nid = \"x\"\ntrigger = \"raise\"\npattern = \"[<raise>\"\n",
       "funding.toml:8: x: pattern: unclosed ']' at character 9"},
      {"[[rule]]\ntrigger = \"raise\"\npattern = \"<raise>\"\n",
       "funding.toml:5: [rule]: 'id' is missing"},
      {"[[rule]]\nid = \"x\"\npattern = \"<raise>\"\n",
       "funding.toml:5: [rule]: 'trigger' is missing"},
  };
  for (const Row& row : rows) EXPECT_EQ(error_of(row.lines), row.error) << row.lines;
}

TEST(Rules, AVerbTheLexiconDoesNotKnowIsAMistake) {
  const RuleFolder folder;
  folder.write("funding.toml", "type = \"funding\"\n[verbs]\nraise = [\"lever\", \"fluber\"]\n");
  const auto rules = folder.load();
  ASSERT_FALSE(rules);
  EXPECT_EQ(rules.error().message(),
            (folder.path() / "funding.toml").string() + ":3: 'fluber' is no verb of verbs.toml");
}

TEST(Rules, ATypeOrAnAspectOfTheFileMustBeKnown) {
  const RuleFolder folder;
  folder.write("a.toml", "type = \"weather\"\n");
  auto rules = folder.load();
  ASSERT_FALSE(rules);
  EXPECT_EQ(rules.error().message(),
            (folder.path() / "a.toml").string() + ":1: no claim type is called 'weather'");
  folder.write("a.toml", "type = \"funding\"\n[aspects]\nweekly = [\"par semaine\"]\n");
  rules = folder.load();
  ASSERT_FALSE(rules);
  EXPECT_NE(rules.error().message().find("'weekly' is no aspect of funding"), std::string::npos);
}

TEST(Rules, AFileThatIsNoTomlOrAFolderThatIsMissingIsAnError) {
  const RuleFolder folder;
  folder.write("a.toml", "type = \n");
  auto rules = folder.load();
  ASSERT_FALSE(rules);
  EXPECT_TRUE(rules.error().message().starts_with((folder.path() / "a.toml").string() + ":1"))
      << rules.error().message();
  rules = load_rules(folder.path() / "missing", french_lexicon(), french_syntax());
  ASSERT_FALSE(rules);
  EXPECT_NE(rules.error().message().find("cannot be listed"), std::string::npos);
}

TEST(Rules, OtherFilesOfTheFolderAreLeftAlone) {
  const RuleFolder folder;
  folder.write("notes.md", "no toml");
  const auto rules = folder.load();
  ASSERT_TRUE(rules);
  EXPECT_TRUE(rules->rules.empty());
}

}  // namespace
}  // namespace pige
