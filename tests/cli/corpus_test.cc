// Our own pages, from HTML to claims, against the gold beside them. Their score is pinned: it
// goes down only in a commit that says so.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <random>

#include "core_match.h"
#include "program.h"

namespace pige {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

constexpr double kPinnedF1 = 0.95;

std::map<std::string, ordered_json> gold_documents() {
  std::map<std::string, ordered_json> documents;
  for (const auto& entry : fs::recursive_directory_iterator(corpus())) {
    if (entry.path().extension() != ".json") continue;
    ordered_json document = ordered_json::parse(read_file(entry.path()));
    if (document.contains("claims")) {
      const std::string id = document["id"];
      documents[id] = std::move(document);
    }
  }
  return documents;
}

std::map<std::string, ordered_json> predictions(const std::string& json_lines) {
  std::map<std::string, ordered_json> documents;
  for (const std::string& line : lines_of(json_lines)) {
    const ordered_json document = ordered_json::parse(line);
    documents[document["id"]] = document["claims"];
  }
  return documents;
}

CoreScore score(const std::map<std::string, ordered_json>& gold,
                const std::map<std::string, ordered_json>& said) {
  CoreScore sum;
  for (const auto& [id, document] : gold) {
    const auto found = said.find(id);
    CoreScore one =
        score_core(document["claims"], found == said.end() ? ordered_json::array() : found->second);
    for (std::string& error : one.errors) error.insert(0, id + ": ");
    sum += one;
  }
  return sum;
}

const std::string& claims_of_the_corpus() {
  static const Ran ran = run_pige({"claims", "--format", "jsonl", corpus()});
  EXPECT_EQ(ran.status, 0) << ran.err;
  return ran.out;
}

TEST(Corpus, HasAGoldForEveryPage) {
  const auto gold = gold_documents();
  const auto said = predictions(claims_of_the_corpus());
  EXPECT_GE(gold.size(), 30U);
  for (const auto& [id, document] : gold) EXPECT_TRUE(said.contains(id)) << id << ": no page";
  for (const auto& [id, claims] : said) EXPECT_TRUE(gold.contains(id)) << id << ": no gold";
}

TEST(Corpus, ReachesItsPinnedScore) {
  const CoreScore sum = score(gold_documents(), predictions(claims_of_the_corpus()));
  std::string errors;
  for (const std::string& error : sum.errors) errors += error + "\n";
  std::cout << "core F1 " << sum.f1() << ": matched " << sum.matched << ", missed " << sum.missed
            << ", false alarms " << sum.false_alarms << "\n";
  EXPECT_GE(sum.f1(), kPinnedF1) << errors;
}

// What a careless extractor would say: gold claims dropped, repeated, or wrong in one field.
std::string mangled(const std::map<std::string, ordered_json>& gold, unsigned seed) {
  std::minstd_rand random(seed);
  std::string lines;
  for (const auto& [id, document] : gold) {
    ordered_json claims = ordered_json::array();
    for (ordered_json claim : document["claims"]) {
      claim.erase("optional");
      for (auto& [key, field] : claim.items()) {
        if (field.is_array()) field = ordered_json(field[random() % field.size()]);
      }
      switch (random() % 8) {
        case 0:
          continue;
        case 1:
          claims.push_back(claim);
          break;
        case 2:
          claim["subject"] = "Nobody";
          break;
        case 3:
          claim["amount"] = "17";
          break;
        case 4:
          claim["time"] = "1999";
          break;
        case 5:
          claim.erase("object");
          break;
        default:
          break;
      }
      claims.push_back(claim);
    }
    lines += ordered_json({{"id", id}, {"claims", claims}}).dump() + "\n";
  }
  return lines;
}

TEST(Corpus, IsScoredAsTheReferenceScorerDoes) {
  const std::string scorer = std::string(PIGE_SOURCE_DIR) + "/../shared/eval/claims.py";
  if (!fs::exists(scorer)) GTEST_SKIP() << "the reference scorer is not on this machine";
  const auto gold = gold_documents();
  std::vector<std::string> predicted = {claims_of_the_corpus()};
  for (unsigned seed = 1; seed <= 5; ++seed) predicted.push_back(mangled(gold, seed));
  for (const std::string& lines : predicted) {
    const TempFolder folder;
    const std::string command = "python3 " + scorer + " " + corpus() + " --json --pred " +
                                folder.write("predicted.jsonl", lines) + " >" +
                                folder.name("score.json");
    ASSERT_EQ(std::system(command.c_str()), 0);
    const ordered_json reference = ordered_json::parse(read_file(folder.name("score.json")));
    const CoreScore ours = score(gold, predictions(lines));
    EXPECT_EQ(reference["micro"]["matched"], ours.matched);
    EXPECT_EQ(reference["micro"]["gold"], ours.matched + ours.missed);
    EXPECT_EQ(reference["micro"]["predicted"], ours.matched + ours.false_alarms);
  }
}

}  // namespace
}  // namespace pige
