#include "ingest/limits.h"

namespace pige {

std::string too_large(const Limits& limits) {
  constexpr std::size_t kMegabyte = 1'000'000;
  const std::string size = limits.max_bytes % kMegabyte == 0 && limits.max_bytes != 0
                               ? std::to_string(limits.max_bytes / kMegabyte) + " MB"
                               : std::to_string(limits.max_bytes) + " bytes";
  return "larger than " + size + ": raise it with --max-bytes";
}

}  // namespace pige
