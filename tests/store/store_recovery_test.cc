// A run that ends badly, killed at any moment or out of room, is completed by running it again:
// the store then holds what one uninterrupted run would have left.

#include <sys/resource.h>
#include <sys/wait.h>

#include <csignal>
#include <random>

#include "tests/store/records.h"

namespace pige {
namespace {

std::vector<PageRecord> many_records(int count) {
  std::vector<PageRecord> records;
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    records.push_back(funding("page-" + number, "Maison " + std::to_string(i % 7), number));
    // Bytes that do not compress, so that the file grows.
    std::minstd_rand random(static_cast<unsigned>(i));
    std::string noise(2000, ' ');
    for (char& c : noise) c = static_cast<char>(random());
    records.back().bytes = compress(noise);
  }
  return records;
}

// In a process of its own: a run that kills itself after so many pages.
void run_and_die(const std::string& path, const std::vector<PageRecord>& records,
                 std::size_t pages) {
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    auto store = open_store(path, Access::create);
    if (!store || !(*store)->begin_run({"1.0", "t"})) _exit(1);
    for (std::size_t i = 0; i < pages; ++i) {
      if (!(*store)->put(records[i])) _exit(1);
    }
    raise(SIGKILL);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFSIGNALED(status)) << "the run failed before it was killed";
}

TEST(Recovery, CompletesAKilledRun) {
  const TemporaryFolder folder;
  const auto records = many_records(200);
  run(folder / "whole.sqlite", records);
  const std::string whole = dump(folder / "whole.sqlite");

  // Before the first page, within a batch, at its end, after it, before the last.
  for (const std::size_t pages : {0U, 1U, 63U, 64U, 65U, 130U, 199U, 200U}) {
    const std::string path = folder / (std::to_string(pages) + ".sqlite");
    run_and_die(path, records, pages);
    run(path, records);
    EXPECT_EQ(dump(path), whole) << "killed after " << pages << " pages";
  }
}

TEST(Recovery, CompletesARunKilledOverAndOver) {
  const TemporaryFolder folder;
  const std::string path = folder / "s.sqlite";
  const auto records = many_records(200);
  std::minstd_rand random(7);
  for (int i = 0; i < 10; ++i) run_and_die(path, records, random() % records.size());
  run(path, records);
  run(folder / "whole.sqlite", records);
  EXPECT_EQ(dump(path), dump(folder / "whole.sqlite"));
  EXPECT_EQ(folder.files().size(), 2u);  // no journal is left
}

TEST(Recovery, CompletesAReplacementThatWasKilled) {
  const TemporaryFolder folder;
  const std::string path = folder / "s.sqlite";
  const auto old = many_records(100);
  auto now = old;
  for (PageRecord& record : now) {
    record.pack = "pack-2";
    record.claims[0].subject.name = "Nouveau";
  }
  run(path, old);
  run_and_die(path, now, 80);
  run(path, now);
  run(folder / "whole.sqlite", now);
  EXPECT_EQ(dump(path), dump(folder / "whole.sqlite"));
}

// The writes of one process stop at `bytes`, as on a full disk.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) {
    signal(SIGXFSZ, SIG_IGN);  // EFBIG instead
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &before_); }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;

 private:
  rlimit before_{};
};

// The first error of a run, or nothing.
std::optional<Error> run_until_it_fails(const std::string& path,
                                        const std::vector<PageRecord>& records) {
  auto store = open_store(path, Access::create);
  if (!store) return store.error();
  if (auto begun = (*store)->begin_run({"1.0", "t"}); !begun) return begun.error();
  for (const PageRecord& record : records) {
    if (auto outcome = (*store)->put(record); !outcome) return outcome.error();
  }
  if (auto finished = (*store)->finish_run("t"); !finished) return finished.error();
  return std::nullopt;
}

TEST(Recovery, SaysThatThereIsNoRoomAndCompletesTheRunOnceThereIs) {
  const TemporaryFolder folder;
  const auto records = many_records(200);
  run(folder / "whole.sqlite", records);
  const std::string whole = dump(folder / "whole.sqlite");

  for (const rlim_t room : {0U, 4096U, 60'000U, 200'000U, 400'000U}) {
    const std::string path = folder / (std::to_string(room) + ".sqlite");
    std::optional<Error> error;
    {
      const FileSizeLimit limit(room);
      error = run_until_it_fails(path, records);
    }
    ASSERT_TRUE(error) << room;
    EXPECT_EQ(error->where, path);
    EXPECT_TRUE(error->what.starts_with("no room left to write")) << error->what;
    EXPECT_NE(error->what.find("free some space"), std::string::npos);

    run(path, records);
    EXPECT_EQ(dump(path), whole) << room;
  }
}

}  // namespace
}  // namespace pige
