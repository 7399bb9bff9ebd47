// The scorer that the corpus is judged by.

#include "core_match.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace pige {
namespace {

using nlohmann::ordered_json;

struct Row {
  const char* why;
  const char* gold;
  const char* predicted;
  std::size_t matched, missed, false_alarms;
};

constexpr Row kRows[] = {
    {"names compare without case, accents, spaces and hyphens",
     R"([{"type":"funding","subject":"Soft Bank","amount":"100","unit":"EUR"}])",
     R"([{"type":"funding","subject":{"name":"Söftbank"},"amount":"100.0","unit":"EUR"}])", 1, 0,
     0},
    {"another amount is another claim", R"([{"type":"price","subject":"A","amount":"10"}])",
     R"([{"type":"price","subject":"A","amount":"100"}])", 0, 1, 1},
    {"a field that the gold leaves out is not judged", R"([{"type":"price","subject":"A"}])",
     R"([{"type":"price","subject":"A","amount":"100","unit":"EUR"}])", 1, 0, 0},
    {"an object that must be absent", R"([{"type":"price","subject":"A","object":null}])",
     R"([{"type":"price","subject":"A","object":{"name":"B"}}])", 0, 1, 1},
    {"a list allows any of its members, null among them",
     R"([{"type":["price","cost"],"subject":"A","object":[null,"B"]}])",
     R"([{"type":"cost","subject":"A","object":{"name":"B"}}])", 1, 0, 0},
    {"saying it again is no false alarm, even where it is wrong",
     R"([{"type":"price","subject":"A","amount":"1"}])",
     R"([{"type":"price","subject":"A","amount":"1"},{"type":"price","subject":"A","amount":"1"},
         {"type":"price","subject":"B"},{"type":"price","subject":"B"}])",
     1, 0, 1},
    {"an optional claim is neither missed nor a false alarm",
     R"([{"type":"price","subject":"A","optional":true},{"type":"cost","subject":"A","optional":true}])",
     R"([{"type":"price","subject":"A"}])", 0, 0, 0},
    {"both ends of a range", R"([{"type":"price","subject":"A","min":"1","max":"2"}])",
     R"([{"type":"price","subject":"A","min":"1","max":"3"}])", 0, 1, 1},
    {"two aspects of one sum are two claims",
     R"([{"type":"funding","subject":"A","amount":"1","aspect":"round"},
         {"type":"funding","subject":"A","amount":"1","aspect":"total"}])",
     R"([{"type":"funding","subject":"A","amount":"1","aspect":"round"},
         {"type":"funding","subject":"A","amount":"1","aspect":"debt"}])",
     2, 0, 0},
    {"the time of a founding counts, a quarter in either spelling",
     R"([{"type":"founding","subject":"A","time":"2024-Q3"},{"type":"founding","subject":"B","time":"2021"}])",
     R"([{"type":"founding","subject":"A","time":"2024-35"},{"type":"founding","subject":"B","time":"2022"}])",
     1, 1, 1},
    {"the time of a price does not", R"([{"type":"price","subject":"A","time":"2024"}])",
     R"([{"type":"price","subject":"A","time":null}])", 1, 0, 0},
    {"the better assignment: the first prediction fits both, the second only one",
     R"([{"type":"price","subject":"A"},{"type":"price","subject":"A","amount":"1"}])",
     R"([{"type":"price","subject":"A","amount":"1"},{"type":"price","subject":"A","amount":"2"}])",
     2, 0, 0},
};

TEST(CoreMatch, JudgesAsTheGuideSays) {
  for (const Row& row : kRows) {
    const CoreScore score =
        score_core(ordered_json::parse(row.gold), ordered_json::parse(row.predicted));
    EXPECT_EQ(score.matched, row.matched) << row.why;
    EXPECT_EQ(score.missed, row.missed) << row.why;
    EXPECT_EQ(score.false_alarms, row.false_alarms) << row.why;
  }
}

TEST(CoreMatch, SumsDocuments) {
  CoreScore sum;
  EXPECT_EQ(sum.f1(), 1.0);  // nothing to say, nothing said
  sum += CoreScore{3, 1, 0, {"missed"}};
  sum += CoreScore{1, 0, 1, {"false alarm"}};
  EXPECT_DOUBLE_EQ(sum.f1(), 0.8);
  EXPECT_EQ(sum.errors.size(), 2U);
}

}  // namespace
}  // namespace pige
