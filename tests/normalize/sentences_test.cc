// Sentences as newspapers print them, each with all its values: every one of them is read as
// annotated, and nothing else is.
//
// sentences/<lang>.jsonl:
// {"text","reference","expected":[{"start","end","kind","value","unit",...}]}, the keys of
// docs/values.md, offsets in code points. `alts` are equally good; `optional` may be read or not.

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "extract/article/span.h"
#include "normalize/find_items.h"
#include "tests/normalize/packs.h"

namespace pige::test {
namespace {

using nlohmann::json;

std::string kind_of(const Item& item) {
  const bool range = item.kind == ItemKind::number && item.min && item.max;
  return range ? "range" : std::string(to_string(item.kind));
}

bool same_number(const std::optional<Decimal>& read, const json& expected, const char* key) {
  if (!expected.contains(key)) return !read;
  return read && *read == Decimal::parse(expected[key].get<std::string>());
}

bool same_date(const Item& item, const json& expected) {
  std::vector<std::string> read = item.rivals;
  read.push_back(item.date);
  read.push_back(item.period);
  std::vector<std::string> good = expected.value("alts", std::vector<std::string>());
  good.push_back(expected.at("date"));
  return std::find_first_of(read.begin(), read.end(), good.begin(), good.end()) != read.end();
}

bool is_meant(const Item& item, const json& expected) {
  if (kind_of(item) != expected.at("kind")) return false;
  if (item.kind == ItemKind::date) return same_date(item, expected);
  return same_number(item.value, expected, "value") && same_number(item.min, expected, "min") &&
         same_number(item.max, expected, "max") && item.unit == expected.value("unit", "") &&
         to_string(item.bound) == expected.value("bound", "exact");
}

bool overlap(const json& expected, std::size_t start, std::size_t end) {
  return expected.at("start") < end && start < expected.at("end");
}

// What of one sentence was not read, or read besides, a line each.
std::string differences(const std::string& language, const json& sentence) {
  const std::string text = sentence.at("text");
  const auto reference = parse_day(sentence.value("reference", std::string()));
  const std::vector<Item> items = find_items(text, pack_of(language), reference);
  const CodePoints points(text);
  const json& expected = sentence.at("expected");
  std::vector<bool> found(expected.size(), false);
  std::string all;
  for (const Item& item : items) {
    const std::size_t start = points.offset(item.span.begin);
    const std::size_t end = points.offset(item.span.end);
    bool meant = false;
    for (std::size_t i = 0; i < expected.size(); ++i) {
      if (!overlap(expected[i], start, end)) continue;
      const bool right = is_meant(item, expected[i]);
      found[i] = found[i] || right;
      meant = meant || right || expected[i].value("optional", false);
    }
    if (!meant) all += "\n  besides: " + std::string(quote(text, item.span));
  }
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (!found[i] && !expected[i].value("optional", false))
      all += "\n  unread: " + expected[i].dump();
  }
  return all;
}

class Sentences : public testing::TestWithParam<const char*> {};

TEST_P(Sentences, HaveTheValuesThatAPersonReads) {
  const std::string path = PIGE_SENTENCES_DIR "/" + std::string(GetParam()) + ".jsonl";
  std::ifstream in(path);
  std::size_t count = 0;
  for (std::string line; std::getline(in, line); ++count) {
    const json sentence = json::parse(line);
    EXPECT_EQ(differences(GetParam(), sentence), "") << sentence.at("text");
  }
  EXPECT_GT(count, 0U) << path;
}

INSTANTIATE_TEST_SUITE_P(EveryLanguage, Sentences, testing::ValuesIn(kLanguages),
                         [](const auto& test) { return std::string(test.param); });

}  // namespace
}  // namespace pige::test
