// The store in one SQLite file. Internal: open_store() makes it.
//
// Writes are gathered into batches, one transaction each, because a commit costs as much as the
// rows of fifty pages. The journal is a write-ahead log while there is something to write, so that
// others can read meanwhile, and an ordinary one at rest, so that the store is one file that can
// be copied, mounted read-only and hashed. A run that changes nothing writes not a byte.

#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

#include "store/sqlite.h"
#include "store/sqlite_rows.h"
#include "store/store.h"

namespace pige {

class SqliteStore final : public Store {
 public:
  static Result<std::unique_ptr<Store>> open(const std::string& path, Access access,
                                             std::chrono::milliseconds patience);
  ~SqliteStore() override;

  Result<void> begin_run(RunFacts facts) override;
  Result<Outcome> put(const PageRecord& record) override;
  Result<Outcome> put_unchanged(std::string_view id, std::string_view source) override;
  Result<Outcome> put_failure(std::string_view id, std::string_view source,
                              const Error& why) override;
  Result<void> commit() override;
  Result<RunSummary> finish_run(std::string finished) override;

  Result<void> each_claim(const Query& query,
                          const std::function<bool(const StoredClaim&)>& take) override;
  Result<void> each_failure(const std::function<bool(const StoredFailure&)>& take) override;
  Result<std::vector<SearchHit>> search(std::string_view words, std::size_t limit) override;
  Result<std::optional<Page>> get_page(std::string_view id) override;
  Result<std::optional<KnownPage>> find_page(std::string_view id) override;
  Result<StoreCounts> counts() override;
  Result<void> canonical_dump(const std::function<void(std::string_view)>& line) override;

 private:
  SqliteStore(std::string path, Access access, std::unique_ptr<sqlite::Connection> db)
      : path_(std::move(path)), access_(access), db_(std::move(db)) {}

  // The steps of put(), which notes errors in the connection and lets put() check them.
  Outcome write(const PageRecord& record);
  Outcome write_failure(std::string_view id, std::string_view source, const std::string& reason);
  // Whether another source of this run had this id before.
  bool is_taken(std::string_view id, std::string_view source);
  void forget_failure(std::string_view source);
  bool has_failure(std::string_view source);

  Result<void> writable();
  // Opens a batch, and the run's row, unless they are open.
  void begin_batch();
  // After a step: commits the batch where it is due; where anything failed, drops it, and with it
  // whatever is put later.
  Result<void> end_step();
  Result<void> break_off(Error error);

  std::string path_;
  Access access_;
  std::unique_ptr<sqlite::Connection> db_;
  std::optional<Error> broken_;  // what ended the writing
  bool logs_ahead_ = false;      // the journal is a write-ahead log

  std::size_t batch_size_ = 0;
  std::chrono::steady_clock::time_point batch_begin_;

  RunFacts facts_;
  RunSummary summary_;
  std::int64_t run_ = 0;  // 0 until the run has a row
  // Which source each id of this run came from, as hashes: a run may be of millions of pages.
  std::unordered_map<std::uint64_t, std::uint64_t> seen_;
};

}  // namespace pige
