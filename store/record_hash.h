// What tells whether a page, or what was read from it, is still the same. Internal to the store.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "store/store.h"

namespace pige {

// XXH3-64, and as 16 hex digits.
std::uint64_t hash_number(std::string_view bytes);
std::string hash_of(std::string_view bytes);

// As fingerprint(page) of the page that the record was made from.
std::string fingerprint(const PageRecord& record);

// Of all that a record leaves in the store but its source: records of equal content are stored
// alike. XXH3-128 as 32 hex digits.
std::string content_hash(const PageRecord& record);

}  // namespace pige
