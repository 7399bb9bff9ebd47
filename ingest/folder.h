// The pages under a folder, always in the same order.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ingest/result.h"

namespace pige {

struct FolderFile {
  std::string path;  // the folder's, as given, and the file's path in it
  std::string id;    // unique among the folder's files
};

struct Folder {
  std::vector<FolderFile> files;  // sorted by path, byte by byte
  std::vector<Error> unreadable;  // folders inside that cannot be listed
  std::size_t skipped = 0;        // names that are hidden, or end in nothing we read
};

// Reads names only. Links to files are followed, links to folders are not: they may lead back.
Folder list_folder(const std::string& path);

}  // namespace pige
