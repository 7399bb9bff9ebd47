#include "bench/page_files.h"

#include <zlib.h>

#include <array>
#include <filesystem>
#include <utility>

#include "ingest/charset.h"

namespace bench {
namespace {

void add_page(const std::filesystem::path& path, std::vector<pige::Page>& pages) {
  const std::string name = path.string();
  if (!name.ends_with(".html") && !name.ends_with(".html.gz")) return;
  pige::Page page;
  page.id = name;
  page.bytes = read_file(name);
  if (pige::decode_page(page)) pages.push_back(std::move(page));
}

}  // namespace

std::string read_file(const std::string& path) {
  std::string bytes;
  gzFile file = gzopen(path.c_str(), "rb");  // reads plain files too
  if (file == nullptr) return bytes;
  std::array<char, 1U << 16U> buffer{};
  for (int n = 0; (n = gzread(file, buffer.data(), buffer.size())) > 0;) {
    bytes.append(buffer.data(), static_cast<std::size_t>(n));
  }
  gzclose(file);
  return bytes;
}

std::vector<pige::Page> pages_of(const std::vector<std::string>& paths) {
  std::vector<pige::Page> pages;
  for (const std::string& path : paths) {
    if (!std::filesystem::is_directory(path)) {
      add_page(path, pages);
      continue;
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
      add_page(entry.path(), pages);
    }
  }
  return pages;
}

}  // namespace bench
