#include "cli/version.h"

#include "cli/file_hash.h"

namespace pige {

std::string program_version() { return PIGE_VERSION; }

std::string program_fingerprint() {
  FileHash hash;
  hash.add("/proc/self/exe", "program");
  return hash.hex();
}

}  // namespace pige
