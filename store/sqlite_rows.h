// A record as rows of the store's tables, and back. Internal to the store; every function is used
// inside a transaction of its caller, who checks the connection afterwards.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "store/sqlite.h"
#include "store/store.h"

namespace pige {

// The document of this id as it is stored; `document` is 0 where there is none.
struct StoredDocument {
  std::int64_t document = 0;
  std::string source;
  std::string fingerprint;
  std::string content_hash;
};
StoredDocument find_document(sqlite::Connection& db, std::string_view id);

void insert_record(sqlite::Connection& db, const PageRecord& record, std::string_view content_hash);
// Replaces all that `stored` holds but what is the same.
void update_record(sqlite::Connection& db, const StoredDocument& stored, const PageRecord& record,
                   std::string_view content_hash);

// The columns of claims_flat that read_claim() takes, in its order.
extern const char* const kClaimColumns;
StoredClaim read_claim(sqlite::Connection& db, const sqlite::Cursor& row);

}  // namespace pige
