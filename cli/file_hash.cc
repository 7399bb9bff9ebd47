#include "cli/file_hash.h"

#include <xxhash.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <vector>

namespace pige {

struct FileHash::State {
  XXH3_state_t* xxh = XXH3_createState();
  State() { XXH3_64bits_reset(xxh); }
  ~State() { XXH3_freeState(xxh); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
};

FileHash::FileHash() : state_(std::make_unique<State>()) {}
FileHash::FileHash(FileHash&&) noexcept = default;
FileHash& FileHash::operator=(FileHash&&) noexcept = default;
FileHash::~FileHash() = default;

void FileHash::add(const std::filesystem::path& path, std::string_view name) {
  const std::string title = std::string(name) + '\0';  // ends the name: "a" "bc" is not "ab" "c"
  XXH3_64bits_update(state_->xxh, title.data(), title.size());
  std::ifstream in(path, std::ios::binary);
  std::vector<char> buffer(1 << 16);
  while (in.read(buffer.data(), static_cast<std::streamsize>(buffer.size())), in.gcount() > 0) {
    XXH3_64bits_update(state_->xxh, buffer.data(), static_cast<std::size_t>(in.gcount()));
  }
}

std::string FileHash::hex() const {
  std::array<char, 17> digits{};
  std::snprintf(digits.data(), digits.size(), "%016llx",
                static_cast<unsigned long long>(XXH3_64bits_digest(state_->xxh)));
  return digits.data();
}

}  // namespace pige
