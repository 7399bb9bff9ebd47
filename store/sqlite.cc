#include "store/sqlite.h"

#include <cassert>
#include <utility>

namespace pige::sqlite {
namespace {

int bind(sqlite3_stmt* statement, int index, const Value& value) {
  struct Binder {
    sqlite3_stmt* statement;
    int index;
    int operator()(std::nullptr_t) const { return sqlite3_bind_null(statement, index); }
    int operator()(std::int64_t number) const {
      return sqlite3_bind_int64(statement, index, number);
    }
    int operator()(double number) const { return sqlite3_bind_double(statement, index, number); }
    int operator()(std::string_view text) const {
      // A null pointer would bind NULL: an empty text is a text.
      return sqlite3_bind_text64(statement, index, text.data() == nullptr ? "" : text.data(),
                                 text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    }
    int operator()(Blob blob) const {
      return sqlite3_bind_blob64(statement, index,
                                 blob.bytes.data() == nullptr ? "" : blob.bytes.data(),
                                 blob.bytes.size(), SQLITE_TRANSIENT);
    }
  };
  return std::visit(Binder{statement, index}, value);
}

}  // namespace

Cursor::Cursor(Connection* connection, sqlite3_stmt* statement)
    : connection_(connection), statement_(statement) {
  // Writes happen here, so that a caller who expects no rows need not ask for them.
  step();
  stepped_ahead_ = true;
}

Cursor::Cursor(Cursor&& other) noexcept
    : connection_(other.connection_),
      statement_(std::exchange(other.statement_, nullptr)),
      has_row_(std::exchange(other.has_row_, false)),
      stepped_ahead_(other.stepped_ahead_) {}

Cursor::~Cursor() {
  if (statement_ == nullptr) return;
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
}

void Cursor::step() {
  has_row_ = false;
  if (statement_ == nullptr || connection_->error_) return;
  const int code = sqlite3_step(statement_);
  has_row_ = code == SQLITE_ROW;
  if (code != SQLITE_ROW && code != SQLITE_DONE) connection_->note(code);
}

bool Cursor::next() {
  if (stepped_ahead_) {
    stepped_ahead_ = false;
  } else if (has_row_) {
    step();
  }
  return has_row_;
}

bool Cursor::is_null(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

std::int64_t Cursor::integer(int column) const { return sqlite3_column_int64(statement_, column); }

double Cursor::real(int column) const { return sqlite3_column_double(statement_, column); }

std::string Cursor::text(int column) const {
  const unsigned char* text = sqlite3_column_text(statement_, column);
  if (text == nullptr) return {};
  return {reinterpret_cast<const char*>(text),
          static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::string Cursor::blob(int column) const {
  const void* bytes = sqlite3_column_blob(statement_, column);
  if (bytes == nullptr) return {};
  return {static_cast<const char*>(bytes),
          static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

Result<std::unique_ptr<Connection>> Connection::open(const std::string& path, int flags,
                                                     std::chrono::milliseconds patience) {
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  std::unique_ptr<Connection> connection(new Connection(path, handle));
  if (handle == nullptr) return failure(path, "no memory left to open it");
  sqlite3_extended_result_codes(handle, 1);
  if (code != SQLITE_OK) {
    return tl::unexpected(describe(path, sqlite3_extended_errcode(handle),
                                   sqlite3_system_errno(handle), sqlite3_errmsg(handle)));
  }
  sqlite3_busy_timeout(handle, static_cast<int>(patience.count()));
  connection->run("PRAGMA foreign_keys = ON");
  if (auto done = connection->checked(); !done) return tl::unexpected(done.error());
  return connection;
}

void Connection::run(const char* sql) {
  if (error_) return;
  const int code = sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) note(code);
}

Cursor Connection::rows_of(std::string_view sql, const std::vector<Value>& values) {
  if (error_) return {this, nullptr};
  Statement& statement = prepared_[std::string(sql)];
  if (!statement) {
    sqlite3_stmt* prepared = nullptr;
    const int code = sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
    if (code != SQLITE_OK) {
      note(code);
      return {this, nullptr};
    }
    statement.reset(prepared);
  }
  assert(sqlite3_stmt_busy(statement.get()) == 0);
  assert(sqlite3_bind_parameter_count(statement.get()) == static_cast<int>(values.size()));
  int index = 0;
  for (const Value& value : values) {
    const int code = bind(statement.get(), ++index, value);
    if (code != SQLITE_OK) {
      note(code);
      return {this, nullptr};
    }
  }
  return {this, statement.get()};
}

std::int64_t Connection::number(std::string_view sql) {
  Cursor row = rows(sql);
  return row.next() ? row.integer(0) : 0;
}

void Connection::note(int code) {
  if (error_) return;
  const int extended = sqlite3_extended_errcode(handle_.get());
  error_ = describe(path_, extended == SQLITE_OK ? code : extended,
                    sqlite3_system_errno(handle_.get()), sqlite3_errmsg(handle_.get()));
}

Result<void> Connection::checked() {
  if (!error_) return {};
  Error error = *std::exchange(error_, std::nullopt);
  return tl::unexpected(std::move(error));
}

void Connection::roll_back() {
  error_.reset();
  // After some errors (a full disk) SQLite has ended the transaction by itself.
  if (in_transaction()) run("ROLLBACK");
  error_.reset();
}

}  // namespace pige::sqlite
