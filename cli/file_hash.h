// A hash of files, to tell whether what they hold has changed.

#pragma once

#include <filesystem>
#include <memory>
#include <string>

namespace pige {

// XXH3-64 (xxHash) of everything added, names and bytes.
class FileHash {
 public:
  FileHash();
  FileHash(FileHash&&) noexcept;
  FileHash& operator=(FileHash&&) noexcept;
  ~FileHash();

  // A file that cannot be read counts as an empty one.
  void add(const std::filesystem::path& path, std::string_view name);
  std::string hex() const;  // 16 digits

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace pige
