// The tables of a store, and how an older one becomes a newer one. docs/store.md explains each
// column to those who read them.

#pragma once

#include <span>

namespace pige {

// Stands in the file's header and says whose it is ("PIGE"): PRAGMA application_id.
constexpr int kApplicationId = 0x50494745;

// What takes a store from version - 1 to version (PRAGMA user_version). Once released, a migration
// never changes: the next one mends it.
struct Migration {
  int version;
  const char* sql;
};

// In order, the first one starting from an empty file.
std::span<const Migration> migrations();

inline int newest_schema() { return migrations().back().version; }

}  // namespace pige
