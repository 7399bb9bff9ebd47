#include "store/sqlite_store.h"

#include <utility>

#include "store/record_hash.h"
#include "store/sqlite_open.h"

namespace pige {
namespace {

using sqlite::Cursor;

// A killed run loses at most a batch, and another writer waits for at most one.
constexpr std::size_t kBatchSize = 64;
constexpr std::chrono::milliseconds kBatchTime{500};

}  // namespace

Result<std::unique_ptr<Store>> SqliteStore::open(const std::string& path, Access access,
                                                 std::chrono::milliseconds patience) {
  auto db = open_sqlite(path, access, patience);
  if (!db) return tl::unexpected(db.error());
  return std::unique_ptr<Store>(new SqliteStore(path, access, std::move(*db)));
}

SqliteStore::~SqliteStore() {
  db_->roll_back();
  // A killed run may have left its log too. While somebody else reads, the log stays: the next
  // writer will fold it in.
  if (access_ == Access::read) return;
  bool is_log = logs_ahead_;
  if (Cursor mode = db_->rows("PRAGMA journal_mode"); mode.next()) is_log = mode.text(0) == "wal";
  if (is_log) db_->run("PRAGMA journal_mode = DELETE");
}

Result<void> SqliteStore::begin_run(RunFacts facts) {
  facts_ = std::move(facts);
  summary_ = {};
  run_ = 0;
  seen_.clear();
  return writable();
}

Result<void> SqliteStore::writable() {
  if (broken_) return tl::unexpected(*broken_);
  if (access_ == Access::read) return failure(path_, "it was opened for reading");
  return {};
}

Result<Outcome> SqliteStore::put(const PageRecord& record) {
  if (auto ready = writable(); !ready) return tl::unexpected(ready.error());
  const Outcome outcome = write(record);
  if (auto done = end_step(); !done) return tl::unexpected(done.error());
  switch (outcome) {
    case Outcome::added:
      ++summary_.added;
      break;
    case Outcome::changed:
      ++summary_.changed;
      break;
    case Outcome::unchanged:
      ++summary_.unchanged;
      break;
    case Outcome::refused:
      ++summary_.failed;
      break;
  }
  return outcome;
}

Outcome SqliteStore::write(const PageRecord& record) {
  const std::string content = content_hash(record);
  StoredDocument stored = find_document(*db_, record.id);
  const bool is_other = is_taken(record.id, record.source);

  if (stored.document != 0 && stored.content_hash == content) {
    forget_failure(record.source);
    return Outcome::unchanged;
  }
  if (stored.document != 0 && is_other) {
    write_failure(record.id, record.source,
                  "its id \"" + record.id + "\" is also that of " + stored.source +
                      ", which differs: give each page an id of its own");
    return Outcome::refused;
  }
  begin_batch();
  // Now that nobody else can write: another process may have put this page meanwhile.
  stored = find_document(*db_, record.id);
  if (stored.document == 0) {
    insert_record(*db_, record, content);
  } else {
    update_record(*db_, stored, record, content);
  }
  forget_failure(record.source);
  return stored.document == 0 ? Outcome::added : Outcome::changed;
}

Result<Outcome> SqliteStore::put_unchanged(std::string_view id, std::string_view source) {
  if (auto ready = writable(); !ready) return tl::unexpected(ready.error());
  is_taken(id, source);
  forget_failure(source);
  if (auto done = end_step(); !done) return tl::unexpected(done.error());
  ++summary_.unchanged;
  return Outcome::unchanged;
}

bool SqliteStore::is_taken(std::string_view id, std::string_view source) {
  const auto [seen, is_first] = seen_.emplace(hash_number(id), hash_number(source));
  return !is_first && seen->second != hash_number(source);
}

Result<Outcome> SqliteStore::put_failure(std::string_view id, std::string_view source,
                                         const Error& why) {
  if (auto ready = writable(); !ready) return tl::unexpected(ready.error());
  const std::string reason = why.where == source ? why.what : why.message();
  const Outcome outcome = write_failure(id, source, reason);
  if (auto done = end_step(); !done) return tl::unexpected(done.error());
  ++summary_.failed;
  return outcome;
}

Outcome SqliteStore::write_failure(std::string_view id, std::string_view source,
                                   const std::string& reason) {
  bool is_new = true;
  {
    Cursor row =
        db_->rows("SELECT coalesce(id, ''), reason FROM failures WHERE source = ?", source);
    if (row.next()) {
      if (row.text(0) == id && row.text(1) == reason) return Outcome::unchanged;
      is_new = false;
    }
  }
  begin_batch();
  db_->rows(
      "INSERT INTO failures (source, id, reason) VALUES (?1, nullif(?2, ''), ?3)"
      " ON CONFLICT (source) DO UPDATE SET id = excluded.id, reason = excluded.reason",
      source, id, reason);
  return is_new ? Outcome::added : Outcome::changed;
}

bool SqliteStore::has_failure(std::string_view source) {
  return db_->rows("SELECT 1 FROM failures WHERE source = ?", source).next();
}

void SqliteStore::forget_failure(std::string_view source) {
  if (!has_failure(source)) return;
  begin_batch();
  db_->rows("DELETE FROM failures WHERE source = ?", source);
}

void SqliteStore::begin_batch() {
  if (!db_->in_transaction()) {
    if (!logs_ahead_) {
      // Without it (in memory, or while another program reads) the ordinary journal does as well.
      { Cursor mode = db_->rows("PRAGMA journal_mode = WAL"); }
      static_cast<void>(db_->checked());
      db_->run("PRAGMA synchronous = NORMAL");
      logs_ahead_ = true;
    }
    db_->run("BEGIN IMMEDIATE");
    batch_begin_ = std::chrono::steady_clock::now();
    batch_size_ = 0;
  }
  if (run_ == 0) {
    db_->rows("INSERT INTO runs (program, started) VALUES (?, ?)", facts_.program, facts_.started);
    run_ = db_->last_row_id();
  }
}

Result<void> SqliteStore::end_step() {
  if (auto done = db_->checked(); !done) return break_off(done.error());
  if (!db_->in_transaction()) return {};
  ++batch_size_;
  const auto age = std::chrono::steady_clock::now() - batch_begin_;
  return batch_size_ >= kBatchSize || age >= kBatchTime ? commit() : Result<void>();
}

Result<void> SqliteStore::break_off(Error error) {
  db_->roll_back();
  broken_ = error;
  return tl::unexpected(std::move(error));
}

Result<void> SqliteStore::commit() {
  if (broken_) return tl::unexpected(*broken_);
  if (!db_->in_transaction()) return {};
  db_->run("COMMIT");
  if (auto done = db_->checked(); !done) return break_off(done.error());
  return {};
}

Result<RunSummary> SqliteStore::finish_run(std::string finished) {
  if (auto ready = writable(); !ready) return tl::unexpected(ready.error());
  if (run_ != 0) {
    begin_batch();
    db_->rows(
        "UPDATE runs SET finished = ?, added = ?, changed = ?, unchanged = ?, failed = ?"
        " WHERE run = ?",
        finished, summary_.added, summary_.changed, summary_.unchanged, summary_.failed, run_);
    if (auto done = db_->checked(); !done) return tl::unexpected(break_off(done.error()).error());
  }
  if (auto done = commit(); !done) return tl::unexpected(done.error());
  const RunSummary summary = summary_;
  if (auto next = begin_run(facts_); !next) return tl::unexpected(next.error());
  return summary;
}

}  // namespace pige
