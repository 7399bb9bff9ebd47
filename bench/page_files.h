// The pages of a benchmark, as they are kept: .html or .html.gz files in folders.

#pragma once

#include <string>
#include <vector>

#include "ingest/page.h"

namespace bench {

// The bytes of a file, decompressed where it is a .gz.
std::string read_file(const std::string& path);

// Every page among `paths`, which are files and folders, decoded; those that cannot be are left
// out.
std::vector<pige::Page> pages_of(const std::vector<std::string>& paths);

}  // namespace bench
