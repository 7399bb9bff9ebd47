// SQLite's result codes as what a person can do about them.

#include <cstring>
#include <string>

#include "store/sqlite.h"

namespace pige::sqlite {
namespace {

// A full disk is SQLITE_FULL where SQLite meets it in a plain write; a quota, a limit to a file's
// size and a log that cannot grow are failed writes like any other.
bool is_failed_write(int code) {
  switch (code) {
    case SQLITE_IOERR_WRITE:
    case SQLITE_IOERR_FSYNC:
    case SQLITE_IOERR_DIR_FSYNC:
    case SQLITE_IOERR_TRUNCATE:
    case SQLITE_IOERR_SHMSIZE:
    case SQLITE_IOERR_SHMMAP:
      return true;
    default:
      return (code & 0xff) == SQLITE_FULL;
  }
}

std::string in_words(int system_error) {
  return system_error == 0 ? std::string() : std::string(" (") + std::strerror(system_error) + ")";
}

std::string explain(int code, int system_error, const char* message) {
  if (is_failed_write(code)) {
    return "no room left to write" + in_words(system_error) +
           ": free some space, or name a file on another disk, and run again; what was committed "
           "is "
           "kept";
  }
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "another program is writing to it: wait until that ends, then run again";
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return "it cannot be written: allow writing to the file and to its folder, or copy it";
    case SQLITE_CANTOPEN:
      return "it cannot be opened" + in_words(system_error) +
             ": check the path and the permissions of the file and its folder";
    case SQLITE_NOTADB:
      return "it is not an SQLite file: name another one";
    case SQLITE_CORRUPT:
      return std::string("it is damaged (") + message +
             "): restore a copy, or remove it and run again";
    case SQLITE_IOERR:
      return std::string("the disk failed: ") + message + in_words(system_error);
    default:
      return message;
  }
}

}  // namespace

Error describe(const std::string& path, int code, int system_error, const char* message) {
  return {.where = path, .what = explain(code, system_error, message)};
}

}  // namespace pige::sqlite
