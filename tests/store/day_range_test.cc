#include "store/day_range.h"

#include <gtest/gtest.h>

namespace pige {
namespace {

struct Row {
  const char* edtf;
  const char* first;
  const char* last;
};

constexpr Row kRanges[] = {
    {"2024", "2024-01-01", "2024-12-31"},
    {"2024-02", "2024-02-01", "2024-02-29"},
    {"2024-09-30", "2024-09-30", "2024-09-30"},
    {"2024-09-30T23:59:00+02:00", "2024-09-30", "2024-09-30"},
    // Quarters, thirds and halves, ISO 8601-2 §4.8.
    {"2024-33", "2024-01-01", "2024-03-31"},
    {"2024-36", "2024-10-01", "2024-12-31"},
    {"2024-38", "2024-05-01", "2024-08-31"},
    {"2024-41", "2024-07-01", "2024-12-31"},
    // Seasons; winter ends in the next year.
    {"2024-21", "2024-03-01", "2024-05-31"},
    {"2024-24", "2024-12-01", "2025-02-28"},
    // A decade, a century.
    {"202X", "2020-01-01", "2029-12-31"},
    {"19XX", "1900-01-01", "1999-12-31"},
    // Doubt is no matter of days.
    {"2024~", "2024-01-01", "2024-12-31"},
    {"2024-05?", "2024-05-01", "2024-05-31"},
    // Intervals, open ones too.
    {"2022-01/2022-06", "2022-01-01", "2022-06-30"},
    {"../2030", "", "2030-12-31"},
    {"/2030", "", "2030-12-31"},
    {"2019/..", "2019-01-01", ""},
    {"2019/", "2019-01-01", ""},
};

TEST(DayRange, SpansWhatTheDateSays) {
  for (const auto& [edtf, first, last] : kRanges) {
    const auto range = day_range(edtf);
    ASSERT_TRUE(range) << edtf;
    EXPECT_EQ(range->first, first) << edtf;
    EXPECT_EQ(range->last, last) << edtf;
  }
}

TEST(DayRange, IsNothingForWhatIsNoDate) {
  for (const char* text :
       {"", "soon", "24", "2024-13", "2024-02-30", "2024-99", "20240101", "../..", "2024-1-1",
        "2030/2020", "2024-00", "2024/2025/2026", "X", "/"}) {
    EXPECT_FALSE(day_range(text)) << text;
  }
}

}  // namespace
}  // namespace pige
