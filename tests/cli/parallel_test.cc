// ordered_map: the results of the same work on many things, in the order of the things.

#include "cli/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <random>
#include <string>

namespace pige {
namespace {

// 0, 1, 2, ... below `end`.
std::function<std::optional<int>()> count_to(int end) {
  return [at = 0, end]() mutable -> std::optional<int> {
    if (at == end) return std::nullopt;
    return at++;
  };
}

// Work whose duration differs from thing to thing.
int spin(int thing) {
  std::minstd_rand random(static_cast<unsigned>(thing) + 1);
  volatile auto sink = 0UL;
  for (auto i = random() % 20'000; i > 0; --i) sink = sink + i;
  return thing * 2;
}

TEST(OrderedMap, GivesResultsInTheOrderOfTheInputWhateverTheThreads) {
  for (const unsigned threads : {0U, 1U, 2U, 7U}) {
    std::vector<int> results;
    ordered_map<int, int>({.threads = threads}, count_to(500), spin, [&](int result) {
      results.push_back(result);
      return true;
    });
    ASSERT_EQ(results.size(), 500U) << threads << " threads";
    for (int i = 0; i < 500; ++i) EXPECT_EQ(results[static_cast<std::size_t>(i)], i * 2);
  }
}

TEST(OrderedMap, OfNothingIsNothing) {
  int consumed = 0;
  ordered_map<int, int>({.threads = 3}, count_to(0), spin, [&](int) { return ++consumed > 0; });
  EXPECT_EQ(consumed, 0);
}

TEST(OrderedMap, ReadsNoFurtherAheadThanItsWindow) {
  std::atomic<int> read = 0;
  int consumed = 0;
  int furthest = 0;
  ordered_map<int, int>(
      {.threads = 2, .window = 5},
      [&, next = count_to(200)]() mutable {
        ++read;
        return next();
      },
      spin,
      [&](int) {
        // One more is here, and one more may have been read and be waiting for room.
        furthest = std::max(furthest, read.load() - consumed);
        ++consumed;
        return true;
      });
  EXPECT_EQ(consumed, 200);
  EXPECT_LE(furthest, 5 + 2);
}

TEST(OrderedMap, EndsWhenItsConsumerHasEnough) {
  int consumed = 0;
  std::atomic<int> read = 0;
  ordered_map<int, int>(
      {.threads = 2, .window = 4}, [&]() -> std::optional<int> { return read++; },  // no end
      spin, [&](int) { return ++consumed < 10; });
  EXPECT_EQ(consumed, 10);
  EXPECT_LE(read.load(), 10 + 4 + 1);
}

TEST(OrderedMap, MovesThingsThatCannotBeCopied) {
  std::string joined;
  ordered_map<std::unique_ptr<int>, std::unique_ptr<int>>(
      {.threads = 2},
      [next = count_to(5)]() mutable -> std::optional<std::unique_ptr<int>> {
        const auto number = next();
        if (!number) return std::nullopt;
        return std::make_unique<int>(*number);
      },
      [](std::unique_ptr<int> thing) { return thing; },
      [&](std::unique_ptr<int> thing) {
        joined += std::to_string(*thing);
        return true;
      });
  EXPECT_EQ(joined, "01234");
}

TEST(WorkerCount, IsOneACoreUnlessToldOtherwise) {
  EXPECT_EQ(worker_count(3), 3U);
  EXPECT_GE(worker_count(0), 1U);
}

}  // namespace
}  // namespace pige
