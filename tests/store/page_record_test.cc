// How a page is kept: its bytes, and what tells it from another.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/store/records.h"

namespace pige {
namespace {

RC_GTEST_PROP(CompressedBytes, GiveBackWhatWasCompressed, (const std::string& bytes)) {
  const auto plain = decompress(compress(bytes));
  RC_ASSERT(plain.has_value());
  RC_ASSERT(*plain == bytes);
}

TEST(CompressedBytes, AreSmallerThanAPage) {
  std::string page;
  for (int i = 0; i < 1000; ++i) page += "<p>paragraph " + std::to_string(i) + "</p>";
  EXPECT_LT(compress(page).zstd.size(), page.size() / 4);
}

TEST(CompressedBytes, AreRefusedWhereTheyAreDamaged) {
  const CompressedBytes sound = compress("<p>une page</p>");
  CompressedBytes cut = sound;
  cut.zstd.pop_back();
  EXPECT_FALSE(decompress(cut));
  CompressedBytes resized = sound;
  ++resized.size;
  EXPECT_FALSE(decompress(resized));
  CompressedBytes other = sound;
  other.hash = compress("<p>une autre</p>").hash;
  EXPECT_FALSE(decompress(other));
  CompressedBytes huge = sound;
  huge.size = ~std::size_t{0};
  EXPECT_FALSE(decompress(huge));
}

TEST(Fingerprint, FollowsAllThatAReadingDependsOn) {
  const Page page{.kind = PageKind::html,
                  .id = "a",
                  .source = "a.html",
                  .url = "https://exemple.fr/a",
                  .bytes = "<p>a</p>",
                  .charset = "UTF-8",
                  .decoded = {},
                  .lang = "fr",
                  .published = "2024-01-01"};
  std::vector<Page> others(6, page);
  others[0].kind = PageKind::text;
  others[1].url += "x";
  others[2].bytes += "x";
  others[3].charset = "windows-1252";
  others[4].lang = "de";
  others[5].published = "2024-01-02";
  for (const Page& other : others) EXPECT_NE(fingerprint(other), fingerprint(page));

  Page moved = page;
  moved.source = "elsewhere/a.html";
  EXPECT_EQ(fingerprint(moved), fingerprint(page));
}

}  // namespace
}  // namespace pige
