// Pages of our own writing in the mark-up of the systems that newsrooms use, with what a reader
// would call their text: systems/NAME.html and systems/NAME.txt.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "extract/article/extract_article.h"
#include "tests/extract/article/pages.h"

namespace pige {
namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(Systems, GiveTheTextThatAReaderSees) {
  const std::filesystem::path folder = PIGE_SOURCE_DIR "/tests/extract/article/systems";
  std::set<std::filesystem::path> pages;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".html") pages.insert(entry.path());
  }
  ASSERT_GE(pages.size(), 50u);
  for (const std::filesystem::path& path : pages) {
    Page page;
    page.bytes = read_file(path);
    const std::string text = read_file(std::filesystem::path(path).replace_extension(".txt"));
    EXPECT_EQ(extract_article(page, phrases())->text + "\n", text) << path.stem();
  }
}

}  // namespace
}  // namespace pige
