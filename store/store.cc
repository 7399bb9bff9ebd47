#include "store/store.h"

#include "store/sqlite_store.h"

namespace pige {

Result<std::unique_ptr<Store>> open_store(const std::string& location, Access access,
                                          std::chrono::milliseconds patience) {
  for (const char* scheme : {"postgresql://", "postgres://"}) {
    if (location.starts_with(scheme)) {
      return failure(location, "stores are kept in SQLite files so far: give a path");
    }
  }
  return SqliteStore::open(location, access, patience);
}

}  // namespace pige
