// Which program this is.

#pragma once

#include <string>

namespace pige {

// "0.1.0", of the release.
std::string program_version();

// Of the very bytes that run, as hex: two builds that differ in one instruction may read a page
// differently, and a store remembers which one read it.
std::string program_fingerprint();

}  // namespace pige
