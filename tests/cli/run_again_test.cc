// A run repeated, killed, interrupted, or on more cores leaves the same store as one run.

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <iostream>
#include <memory>
#include <random>

#include "program.h"
#include "store/store.h"

namespace pige {
namespace {

namespace fs = std::filesystem;
using std::chrono::microseconds;
using std::chrono::steady_clock;

// All that the store says, whatever the history of its runs.
std::string dump(const std::string& path) {
  auto store = open_store(path, Access::read);
  EXPECT_TRUE(store) << store.error().message();
  std::string text;
  if (store) {
    EXPECT_TRUE((*store)->canonical_dump([&](std::string_view line) {
      text += line;
      text += '\n';
    }));
  }
  return text;
}

// The rows of every table, the history of runs and the search index included.
std::string row_counts(const std::string& path) {
  sqlite3* opened = nullptr;
  sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READONLY, nullptr);
  const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> db(opened, sqlite3_close);
  const auto rows_of = [&](const std::string& sql) {
    std::vector<std::string> rows;
    sqlite3_exec(
        db.get(), sql.c_str(),
        [](void* into, int, char** values, char**) {
          static_cast<std::vector<std::string>*>(into)->emplace_back(values[0]);
          return 0;
        },
        &rows, nullptr);
    return rows;
  };
  std::string counts;
  for (const auto& table : rows_of("SELECT name FROM sqlite_master WHERE type = 'table'")) {
    const auto rows = rows_of("SELECT count(*) FROM \"" + table + "\"");
    counts += table + " " + (rows.empty() ? "?" : rows[0]) + "\n";
  }
  return counts;
}

class RunAgain : public ::testing::Test {
 protected:
  // A copy of the languages: what a run reads pages with must not change between two runs.
  void SetUp() override { fs::copy(lang_dir(), folder_.name("lang"), fs::copy_options::recursive); }
  std::vector<std::string> run_into(const std::string& store,
                                    const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments = {"run", corpus(),     "--store",
                                          store, "--lang-dir", folder_.name("lang")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
  }

  TempFolder folder_;
  std::string store_ = folder_.name("store.sqlite");
};

TEST_F(RunAgain, WritesNothingWhereNothingChanged) {
  const Ran first = run_pige(run_into(store_));
  ASSERT_EQ(first.status, 0) << first.err;
  const std::string bytes = read_file(store_);
  const std::string counts = row_counts(store_);
  ASSERT_GT(lines_of(dump(store_)).size(), 30U);

  const Ran second = run_pige(run_into(store_));
  EXPECT_EQ(second.status, 0) << second.err;
  EXPECT_NE(second.err.find(" 0 added, 0 changed, "), std::string::npos) << second.err;
  EXPECT_EQ(row_counts(store_), counts);
  EXPECT_EQ(read_file(store_), bytes);  // not a byte of the file

  // Not skipped, but read again: the same claims, so still nothing to write.
  const Ran forced = run_pige(run_into(store_, {"--force"}));
  EXPECT_EQ(forced.status, 0) << forced.err;
  EXPECT_NE(forced.err.find(" 0 added, 0 changed, "), std::string::npos) << forced.err;
  EXPECT_EQ(read_file(store_), bytes);
}

TEST_F(RunAgain, OnMoreCoresGivesTheSameStore) {
  ASSERT_EQ(run_pige(run_into(store_, {"--jobs", "1"})).status, 0);
  const std::string alone = dump(store_);
  for (const char* jobs : {"2", "7"}) {
    const std::string other = folder_.name(std::string("jobs") + jobs);
    ASSERT_EQ(run_pige(run_into(other, {"--jobs", jobs})).status, 0);
    EXPECT_EQ(dump(other), alone) << jobs << " jobs";
  }
}

TEST_F(RunAgain, ReadsAgainWhatAChangedPackMightReadOtherwise) {
  ASSERT_EQ(run_pige(run_into(store_)).status, 0);
  folder_.write("lang/und/note.txt", "another version of the pack");
  const Ran again = run_pige(run_into(store_));
  EXPECT_EQ(again.status, 0) << again.err;
  EXPECT_EQ(again.err.find(" 0 changed"), std::string::npos) << again.err;
}

TEST_F(RunAgain, AfterAKillAtAnyMomentCompletesTheStore) {
  ASSERT_EQ(run_pige(run_into(store_)).status, 0);
  const std::string uninterrupted = dump(store_);

  const unsigned seed = std::random_device()();
  std::cout << "seed " << seed << "\n";
  std::minstd_rand random(seed);
  // How long a run takes depends on what else the machine does: a run that ends before its kill
  // tells it anew, so that the next moments fall inside a run.
  microseconds whole = std::chrono::seconds(1);
  int killed = 0;
  for (int round = 0; killed < 20; ++round) {
    ASSERT_LT(round, 200) << "only " << killed << " of the kills came before the end";
    const std::string store = folder_.name("killed" + std::to_string(round));
    const microseconds moment(std::uniform_int_distribution<long>(0, whole.count())(random));
    const auto start = steady_clock::now();
    if (run_pige(run_into(store), {.signal_after = moment}).status == -1) {
      ++killed;
    } else {
      whole = std::chrono::duration_cast<microseconds>(steady_clock::now() - start);
      continue;
    }
    const Ran again = run_pige(run_into(store));
    ASSERT_EQ(again.status, 0) << again.err;
    ASSERT_EQ(dump(store), uninterrupted)
        << "killed after " << moment.count() << " us, seed " << seed;
  }
}

TEST_F(RunAgain, AfterASignalGoesOnWhereItStopped) {
  // A source that never ends: the run can only stop because it was told to.
  const std::string endless = folder_.name("endless.jsonl");
  ASSERT_EQ(mkfifo(endless.c_str(), 0600), 0);
  const pid_t writer = fork();
  if (writer == 0) {
    std::ofstream out(endless);
    for (long i = 0; out; ++i) {
      // The pipe holds a few hundred of these: when this many are written, many were read.
      if (i == 3000) folder_.write("well-under-way", "");
      out << R"({"id":")" << i << R"(","lang":"fr","text":"Pasqal vaut )" << i + 2
          << R"( millions d'euros."})" << std::endl;
    }
    _exit(0);
  }
  const Ran ran = run_pige({"run", endless, "--store", store_, "--lang-dir", folder_.name("lang")},
                           {.signal_once = folder_.name("well-under-way"), .signal = SIGTERM});
  kill(writer, SIGKILL);
  waitpid(writer, nullptr, 0);
  EXPECT_EQ(ran.status, 1) << ran.err;
  EXPECT_NE(ran.err.find("pages read in"), std::string::npos) << ran.err;
  EXPECT_NE(ran.err.find("Stopped by a signal"), std::string::npos) << ran.err;
  EXPECT_GT(lines_of(dump(store_)).size(), 1U);
}

}  // namespace
}  // namespace pige
