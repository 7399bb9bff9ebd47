// One rule tried on one text: its claim, or the reason why there is none.

#include "extract/claims/match.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "tests/extract/claims/french.h"

namespace pige {
namespace {

namespace fs = std::filesystem;

// French with one rule file of the test's own.
Grammar grammar_with(const std::string& rules) {
  const fs::path root = fs::temp_directory_path() / ("pige_match_" + std::to_string(::getpid()));
  fs::remove_all(root);
  fs::create_directories(root / "fr" / "rules");
  fs::create_directory_symlink(fs::path(PIGE_LANG_DIR) / "und", root / "und");
  for (const auto& entry : fs::directory_iterator(fs::path(PIGE_LANG_DIR) / "fr")) {
    if (entry.is_regular_file())
      fs::create_symlink(entry.path(), root / "fr" / entry.path().filename());
  }
  std::ofstream(root / "fr" / "rules" / "test.toml") << rules;
  auto grammar = Grammar::load(root, "fr");
  fs::remove_all(root);
  return loaded_or_abort(std::move(grammar));
}

constexpr const char* kHead = R"(type = "funding"
[verbs]
raise = ["lever"]
buy = ["racheter"]
[nouns]
round = ["tour de table"]
[aspects]
debt = ["en dette"]
total = ["au total"]
[links]
object = ["auprès de", "auprès du"]
[[rule]]
id = "tried"
)";
constexpr const char* kExample = R"(
[[rule.finds]]
text = "x"
claim = { subject = "x" }
)";

// What came of a rule with these keys: claims and reasons, each once.
std::string tried(const std::string& keys, const char* words) {
  const Grammar grammar = grammar_with(std::string(kHead) + keys + kExample);
  const Article article = article_of(words);
  const Annotations annotations = annotate(article, french().pack, french().gazetteer);
  const Matcher matcher(article, annotations, grammar.tables(), french().gazetteer);
  std::set<std::string> outcomes;
  for (std::size_t s = 0; s < matcher.sentences().size(); ++s) {
    for (const Try& each : matcher.try_rules(s, Matcher::Keep::all)) {
      outcomes.insert(each.claim ? meaning(*each.claim) : each.reason);
    }
  }
  std::string all;
  for (const std::string& outcome : outcomes) all += (all.empty() ? "" : "; ") + outcome;
  return all;
}

struct Row {
  std::string keys;
  const char* text;
  const char* outcome;
};

constexpr const char* kRaise = "trigger = \"raise\"\npattern = \"<raise> .. {value:money}\"\n";

TEST(Matcher, MakesAClaimOrSaysWhyNot) {
  const std::string raise = kRaise;
  const Row rows[] = {
      {raise, "OpenAI lève 3 millions d'euros.", "funding OpenAI, 3000000 EUR, round"},
      {raise, "OpenAI recrute.", ""},  // no trigger: not even tried
      // Parties.
      {raise, "Une start-up lève 3 millions d'euros.", "the subject is nobody in particular"},
      {raise, "Elle lève 3 millions d'euros.", "no subject is found"},
      {raise, "OpenAI lève 3 millions d'euros auprès de SoftBank.",
       "funding OpenAI > SoftBank, 3000000 EUR, round"},
      {raise, "OpenAI lève 3 millions d'euros auprès du fonds japonais SoftBank.",
       "funding OpenAI > SoftBank, 3000000 EUR, round"},
      {raise + "object = \"other\"\n", "OpenAI lève 3 millions d'euros.", "no object is found"},
      {"trigger = \"buy\"\nobject = \"bought\"\npattern = \"<buy> .. {bought:org}\"\n",
       "Google rachète Google.", "subject and object are the same"},
      // Values.
      {raise, "OpenAI lève 3 millions.",
       "the amount has no currency, nor does the article tell one"},
      {raise + "amount = \"2\"\nunit = \"times\"\n", "OpenAI lève 3 millions d'euros.",
       "funding OpenAI, 3000000 times, round"},
      {"trigger = \"raise\"\npattern = \"<raise> des fonds\"\namount = \"2\"\nunit = \"times\"\n",
       "OpenAI lève des fonds.", "funding OpenAI, 2 times, round"},
      {raise, "OpenAI lève 3 millions d'euros par mois.",
       "funding OpenAI, 3000000 EUR per month, round"},
      {raise + "per = \"week\"\n", "OpenAI lève 3 millions d'euros.",
       "funding OpenAI, 3000000 EUR per week, round"},
      // What a rule fixes, and what the words around tell.
      {raise + "modality = \"uncertain\"\n", "OpenAI lève 3 millions d'euros.",
       "funding OpenAI, 3000000 EUR, round, uncertain"},
      {raise, "OpenAI lève au total 3 millions d'euros.", "funding OpenAI, 3000000 EUR, total"},
      {raise, "OpenAI lève 3 millions d'euros en dette.", "funding OpenAI, 3000000 EUR, debt"},
      {raise + "aspect = \"total\"\n", "OpenAI lève 3 millions d'euros en dette.",
       "funding OpenAI, 3000000 EUR, total"},
      // Conditions.
      {raise + "unless = [\"bénéfice net\"]\n",
       "OpenAI lève 3 millions d'euros malgré son bénéfice net.",
       "a word of 'unless' stands in the sentence"},
      {raise + "unless = [\"bénéfice net\"]\n",
       "OpenAI lève 3 millions d'euros malgré son bénéfice.", "funding OpenAI, 3000000 EUR, round"},
      // The verb before the trigger.
      {"trigger = \"raise\"\npattern = \"<raise> .. {value:money}\"\nunless_verb = \"buy\"\n",
       "OpenAI rachète Wiz pour lever 3 millions d'euros.", "its verb is one of 'unless_verb'"},
      {"trigger = \"raise\"\npattern = \"<raise> .. {value:money}\"\nunless_verb = \"buy\"\n",
       "OpenAI lève 3 millions d'euros.", "funding OpenAI, 3000000 EUR, round"},
      {raise + "needs_time = true\n", "OpenAI lève 3 millions d'euros.", "no date is told"},
      {raise + "needs_time = true\n", "OpenAI a levé 3 millions d'euros en 2023.",
       "funding OpenAI, 3000000 EUR, round, 2023"},
      {"trigger = \"buy\"\nvoice = \"active\"\npattern = \"<buy>\"\n",
       "Wiz est racheté par Google.", "the verb is passive"},
      {"trigger = \"buy\"\nvoice = \"passive\"\npattern = \"<buy>\"\n", "Google a racheté Wiz.",
       "the verb is active"},
      {"trigger = \"buy\"\nvoice = \"passive\"\npattern = \"<buy>\"\n",
       "Wiz est racheté par Google.", "funding Wiz, round"},
      // A post fires the rules of titles.
      {"type = \"role\"\ntrigger = \"title\"\nsubject = \"who\"\nsubject_kind = \"person\"\n"
       "object = \"firm\"\npattern = \"{who:person} , {title:title} de {firm:org}\"\n",
       "Jeanne Roux, directrice générale de Google, parle.",
       "role Jeanne Roux > Google, directrice générale"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(tried(row.keys, row.text), row.outcome) << row.keys << row.text;
  }
}

TEST(Matcher, AClaimIsTheLessSureTheLessItsPartiesAre) {
  const Grammar grammar = grammar_with(std::string(kHead) + kRaise + kExample);
  const auto confidence = [&](const char* words) {
    const Article article = article_of(words);
    const Annotations annotations = annotate(article, french().pack, french().gazetteer);
    const auto claims = extract_claims(article, annotations, grammar, french().gazetteer);
    return claims.size() == 1 ? claims.front().confidence : 0.0;
  };
  const double named = confidence("OpenAI lève 3 millions d'euros.");
  const double described = confidence("OpenAI recrute. La firme lève 3 millions d'euros.");
  const double pronoun = confidence("OpenAI recrute. Elle lève 3 millions d'euros.");
  EXPECT_GT(named, described);
  EXPECT_GT(described, pronoun);
  EXPECT_GT(pronoun, 0);
}

}  // namespace
}  // namespace pige
