// What one page may cost. Input is hostile: every bound here has a test that hits it.

#pragma once

#include <cstddef>
#include <string>

namespace pige {

struct Limits {
  // Bytes of one page (or of one line of JSON Lines), once decompressed. News pages weigh
  // 0.2 MB on average; a hundred times as much is still a page, more is a mistake or an attack.
  std::size_t max_bytes = 64'000'000;
};

// "larger than 64 MB: raise it with --max-bytes", the same words wherever a page is refused.
std::string too_large(const Limits& limits);

}  // namespace pige
