#include "ingest/folder.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <unordered_map>

#include "ingest/read_page.h"
#include "ingest/utf8.h"

namespace pige {
namespace {

namespace fs = std::filesystem;

class Listing {
 public:
  explicit Listing(Folder& folder) : folder_(folder) {}

  // The folders still to list
  // wait in a vector, not on the stack: they nest as deep as their maker likes.
  void walk(const fs::path& root) {
    pending_.push_back(root);
    while (!pending_.empty()) {
      const fs::path next = std::move(pending_.back());
      pending_.pop_back();
      list(next);
    }
  }

 private:
  void list(const fs::path& path) {
    std::error_code error;
    fs::directory_iterator entry(path, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) add(*entry);
    if (error) {
      folder_.unreadable.push_back(
          {repair_utf8(path.string()), "cannot be listed: " + error.message()});
    }
  }

  void add(const fs::directory_entry& entry) {
    std::error_code error;
    const bool hidden = entry.path().filename().native().starts_with('.');
    const bool is_link = entry.is_symlink(error);
    if (entry.is_directory(error)) {
      if (hidden || is_link) {
        ++folder_.skipped;
      } else {
        pending_.push_back(entry.path());
      }
      return;
    }
    const Ending ending = ending_of(entry.path().native());
    const bool is_page =
        ending == Ending::html || ending == Ending::text || ending == Ending::documents;
    // A dangling link is kept, so that reading it says what is wrong.
    if (hidden || !is_page || !(is_link || entry.is_regular_file(error))) {
      ++folder_.skipped;
      return;
    }
    folder_.files.push_back({entry.path().string(), {}});
  }

  Folder& folder_;
  std::vector<fs::path> pending_;
};

// The name alone where no other file of the folder has it; else the path in the folder without
// its ending; else that path whole.
void give_ids(Folder& folder, std::size_t prefix) {
  std::unordered_map<std::string, std::size_t> names;
  std::unordered_map<std::string, std::size_t> stems;
  const auto inside = [prefix](const FolderFile& file) {
    return std::string_view(file.path).substr(prefix);
  };
  const auto stem = [inside](const FolderFile& file) {
    const std::string_view path = inside(file);
    return repair_utf8(path.substr(0, path.find_last_of('/') + 1)) + page_name(path);
  };
  for (const FolderFile& file : folder.files) {
    ++names[page_name(file.path)];
    ++stems[stem(file)];
  }
  for (FolderFile& file : folder.files) {
    file.id = page_name(file.path);
    if (names[file.id] == 1) continue;
    file.id = stem(file);
    if (stems[file.id] > 1) file.id = repair_utf8(inside(file));
  }
}

}  // namespace

Folder list_folder(const std::string& path) {
  Folder folder;
  Listing(folder).walk(path);
  const auto by_path = [](const FolderFile& a, const FolderFile& b) { return a.path < b.path; };
  std::sort(folder.files.begin(), folder.files.end(), by_path);
  std::sort(folder.unreadable.begin(), folder.unreadable.end(),
            [](const Error& a, const Error& b) { return a.where < b.where; });
  give_ids(folder, path.ends_with('/') ? path.size() : path.size() + 1);
  return folder;
}

}  // namespace pige
