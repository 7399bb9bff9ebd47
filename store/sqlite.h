// SQLite's C API, as three types that let go of what they hold: a Connection, its Statements, and
// a Cursor over the rows of one of them. Internal to the store.
//
//   db.run("BEGIN IMMEDIATE");
//   db.rows("DELETE FROM failures WHERE source = ?", source);
//   for (auto row = db.rows("SELECT id FROM documents WHERE size > ?", 1000); row.next();) {
//     ids.push_back(row.text(0));
//   }
//   if (auto done = db.checked(); !done) return tl::unexpected(done.error());
//
// Nothing fails on the spot: the first thing wrong is noted, whatever is asked next does nothing,
// and checked() tells. So a dozen statements of one transaction need one check, and none of them
// runs after one that failed.

#pragma once

#include <sqlite3.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "ingest/result.h"

namespace pige::sqlite {

struct Blob {
  std::string_view bytes;
};

// What may be bound to a ? or read from a column. Text is copied when it is bound.
using Value = std::variant<std::nullptr_t, std::int64_t, double, std::string_view, Blob>;

inline Value to_value(std::nullptr_t) { return nullptr; }
inline Value to_value(std::int64_t value) { return value; }
inline Value to_value(int value) { return std::int64_t{value}; }
inline Value to_value(std::size_t value) { return static_cast<std::int64_t>(value); }
inline Value to_value(double value) { return value; }
inline Value to_value(std::string_view value) { return value; }
inline Value to_value(const char* value) { return std::string_view(value); }
inline Value to_value(const std::string& value) { return std::string_view(value); }
inline Value to_value(Blob value) { return value; }
template <class T>
Value to_value(const std::optional<T>& value) {
  return value ? to_value(*value) : Value(nullptr);
}

struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

class Connection;

// The rows of one statement; those of a statement that returns none are all done when rows()
// returns. Resets its statement at the end. What text() and blob() return lasts until next().
class Cursor {
 public:
  Cursor(Connection* connection, sqlite3_stmt* statement);
  ~Cursor();
  Cursor(Cursor&& other) noexcept;
  Cursor(const Cursor&) = delete;
  Cursor& operator=(const Cursor&) = delete;
  Cursor& operator=(Cursor&&) = delete;

  bool next();  // false after the last row, and after an error
  bool is_null(int column) const;
  std::int64_t integer(int column) const;
  std::size_t size(int column) const { return static_cast<std::size_t>(integer(column)); }
  double real(int column) const;
  std::string text(int column) const;  // empty for null
  std::string blob(int column) const;

 private:
  void step();
  Connection* connection_;
  sqlite3_stmt* statement_;  // null after an error
  bool has_row_ = false;
  bool stepped_ahead_ = false;
};

class Connection {
 public:
  // `flags` as sqlite3_open_v2 takes them. `path` stands in every Error; `patience` is how long
  // to wait for a lock.
  static Result<std::unique_ptr<Connection>> open(const std::string& path, int flags,
                                                  std::chrono::milliseconds patience);

  // One or several statements, without parameters and without rows.
  void run(const char* sql);
  // One statement, kept prepared by its text. A statement cannot be asked again while a Cursor of
  // it is alive.
  template <class... T>
  Cursor rows(std::string_view sql, const T&... values) {
    return rows_of(sql, {to_value(values)...});
  }
  Cursor rows_of(std::string_view sql, const std::vector<Value>& values);
  // The first column of the first row as a number; 0 where there is no row.
  std::int64_t number(std::string_view sql);
  std::int64_t last_row_id() const { return sqlite3_last_insert_rowid(handle_.get()); }
  bool in_transaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }
  bool is_read_only() const { return sqlite3_db_readonly(handle_.get(), "main") == 1; }

  // The first error since the last call, which forgets it.
  Result<void> checked();
  // Ends a transaction that failed, and forgets any error of doing so.
  void roll_back();

 private:
  friend class Cursor;
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
  };
  Connection(std::string path, sqlite3* handle) : path_(std::move(path)), handle_(handle) {}
  void note(int code);

  std::string path_;
  std::unique_ptr<sqlite3, Close> handle_;
  std::unordered_map<std::string, Statement> prepared_;  // finalised before the handle is closed
  std::optional<Error> error_;
};

// What went wrong and how to mend it, from SQLite's extended result code and the system's errno.
Error describe(const std::string& path, int code, int system_error, const char* message);

}  // namespace pige::sqlite
