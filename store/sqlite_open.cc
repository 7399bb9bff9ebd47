// Opening is checked in two steps. The first reads the file's header as plain bytes, because
// SQLite's own open is not innocent: it may roll back or check-point what another program left.
// The second asks SQLite for the schema's version, which may still stand in the write-ahead log.

#include "store/sqlite_open.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "store/schema.h"

namespace pige {
namespace {

namespace fs = std::filesystem;
using sqlite::Connection;

constexpr const char* kInMemory = ":memory:";

// https://www.sqlite.org/fileformat.html#the_database_header
constexpr std::string_view kMagic{"SQLite format 3\0", 16};
constexpr std::size_t kHeaderSize = 100;
constexpr std::size_t kApplicationIdOffset = 68;

std::uint32_t big_endian(const char* bytes) {
  std::uint32_t value = 0;
  for (int i = 0; i < 4; ++i) value = value << 8U | static_cast<unsigned char>(bytes[i]);
  return value;
}

Result<void> check_header(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    return failure(path, std::string("it cannot be read (") + std::strerror(errno) +
                             "): check its permissions");
  }
  std::array<char, kHeaderSize> header{};
  file.read(header.data(), header.size());
  if (static_cast<std::size_t>(file.gcount()) < header.size() ||
      std::string_view(header.data(), kMagic.size()) != kMagic) {
    return failure(path,
                   "it is not a store but some other file: name another path; "
                   "this file was left untouched");
  }
  const std::uint32_t application = big_endian(header.data() + kApplicationIdOffset);
  if (application != std::uint32_t{kApplicationId}) {
    return failure(path, "it is another program's SQLite file (application id " +
                             std::to_string(application) +
                             "): name another path; this file was left untouched");
  }
  return {};
}

// Whether there is a file to open: an empty one counts as none.
Result<bool> exists(const std::string& path, Access access) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) {
    if (access != Access::create) return failure(path, "there is no such store");
    const fs::path folder = fs::path(path).parent_path();
    if (!folder.empty() && !fs::is_directory(folder, error)) {
      return failure(path, "there is no folder " + folder.string() + ": make it first");
    }
    return false;
  }
  if (fs::is_directory(status)) return failure(path, "it is a folder: name a file in it");
  if (!fs::is_regular_file(status)) {
    return failure(path, "it cannot be opened as a file: check the path and its permissions");
  }
  if (fs::file_size(path, error) == 0) {
    if (access != Access::create) return failure(path, "it is an empty file, not a store");
    return false;
  }
  if (auto ours = check_header(path); !ours) return tl::unexpected(ours.error());
  return true;
}

// Applies what is missing, all of it or nothing.
void migrate(Connection& db, int from) {
  for (const Migration& migration : migrations()) {
    if (migration.version > from) db.run(migration.sql);
  }
  db.run(("PRAGMA application_id = " + std::to_string(kApplicationId)).c_str());
  db.run(("PRAGMA user_version = " + std::to_string(newest_schema())).c_str());
}

Result<void> bring_up_to_date(Connection& db, const std::string& path) {
  int version = static_cast<int>(db.number("PRAGMA user_version"));
  db.number("SELECT count(*) FROM sqlite_master");  // reads the schema, for what may be wrong in it
  if (auto read = db.checked(); !read) return read;
  if (version == newest_schema()) return {};
  if (version > newest_schema()) {
    return failure(path, "its schema is version " + std::to_string(version) +
                             " and this program knows up to " + std::to_string(newest_schema()) +
                             ": use the newer program that wrote it");
  }
  db.run("BEGIN IMMEDIATE");
  // Another process may have been faster.
  version = static_cast<int>(db.number("PRAGMA user_version"));
  if (version < newest_schema()) {
    if (version == 0 && db.number("SELECT count(*) FROM sqlite_master") != 0) {
      db.roll_back();
      return failure(path, "its schema has no version: it is damaged, restore a copy");
    }
    migrate(db, version);
  }
  db.run("COMMIT");
  auto done = db.checked();
  if (!done) db.roll_back();
  return done;
}

}  // namespace

Result<std::unique_ptr<Connection>> open_sqlite(const std::string& path, Access access,
                                                std::chrono::milliseconds patience) {
  if (path.empty()) return failure("", "a store needs a path: give one");
  if (path != kInMemory) {
    if (auto there = exists(path, access); !there) return tl::unexpected(there.error());
  }
  // Even who only reads may have to finish what a killed writer left, so all open for writing,
  // which SQLite turns into reading where the file or its folder do not permit it.
  const int create = access == Access::create ? SQLITE_OPEN_CREATE : 0;
  auto opened = Connection::open(path, SQLITE_OPEN_READWRITE | create, patience);
  if (!opened) return opened;
  Connection& db = **opened;
  if (access != Access::read && db.is_read_only()) {
    return failure(path, "it cannot be written: allow writing to the file and to its folder");
  }
  if (auto current = bring_up_to_date(db, path); !current) return tl::unexpected(current.error());
  if (access == Access::read) {
    db.run("PRAGMA query_only = ON");
    if (auto done = db.checked(); !done) return tl::unexpected(done.error());
  }
  return opened;
}

}  // namespace pige
