// From a path to a connection whose schema is the newest. Internal to the store.

#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "ingest/result.h"
#include "store/sqlite.h"
#include "store/store.h"

namespace pige {

// A file that is no store of ours, or a newer one, is refused before anything is written to it.
Result<std::unique_ptr<sqlite::Connection>> open_sqlite(const std::string& path, Access access,
                                                        std::chrono::milliseconds patience);

}  // namespace pige
