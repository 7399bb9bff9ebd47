#include "ingest/utf8.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <string_view>

namespace pige {
namespace {

struct Repair {
  std::string_view bytes;
  std::string_view text;
};

// Unicode 15, 3.9, "U+FFFD Substitution of Maximal Subparts", and its tables 3-7 to 3-11.
constexpr Repair kRepairs[] = {
    // Table 3-8: overlong forms, each byte stands for itself.
    {"\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA"},
    // Table 3-9: surrogates.
    {"\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA"},
    // Table 3-10: past U+10FFFF, and bytes that no sequence holds.
    {"\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42",
     "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
     "A\uFFFD\uFFFD"
     "B"},
    // Table 3-11: what is cut short becomes one character.
    {"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", "\uFFFD\uFFFD\uFFFD\uFFFDA"},
    // Cut at the very end.
    {"caf\xC3", "caf\uFFFD"},
    {"prix : 3 \xE2\x82", "prix : 3 \uFFFD"},
    // Latin-1 in the middle of a page.
    {"d\xE9j\xE0 vu", "d\uFFFDj\uFFFD vu"},
};

TEST(Utf8, RepairsTheMaximalSubpart) {
  for (const auto& [bytes, text] : kRepairs) {
    EXPECT_FALSE(is_valid_utf8(bytes)) << text;
    EXPECT_EQ(repair_utf8(bytes), text);
    EXPECT_TRUE(is_valid_utf8(text));
  }
}

TEST(Utf8, LeavesWhatIsValid) {
  constexpr std::string_view kValid[] = {
      "",
      "a",
      "un texte sans accent, plus long que huit octets",
      "déjà 3,5 M€ \U0001F4B6",
      "\u0080\u07FF\u0800\uD7FF\uE000\uFFFF\U00010000\U0010FFFF",
      "\uFEFFmarque",
  };
  for (const std::string_view text : kValid) {
    EXPECT_TRUE(is_valid_utf8(text)) << text;
    EXPECT_EQ(repair_utf8(text), text);
  }
}

// The fast path looks at eight bytes together: a bad byte must be seen wherever it stands.
TEST(Utf8, SeesABadByteAtEveryPlace) {
  for (std::size_t length = 1; length < 40; ++length) {
    for (std::size_t at = 0; at < length; ++at) {
      std::string text(length, 'a');
      text[at] = '\xFF';
      EXPECT_FALSE(is_valid_utf8(text)) << at << " of " << length;
      EXPECT_EQ(repair_utf8(text).size(), length + 2);
    }
  }
}

RC_GTEST_PROP(Utf8, RepairedIsAlwaysValidAndStaysSo, (const std::string& bytes)) {
  const std::string text = repair_utf8(bytes);
  RC_ASSERT(is_valid_utf8(text));
  RC_ASSERT(repair_utf8(text) == text);
  RC_ASSERT((text == bytes) == is_valid_utf8(bytes));
}

RC_GTEST_PROP(Utf8, EveryCodePointAppendedIsValid, ()) {
  const auto code_points =
      *rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(0, 0x120000));
  std::string text;
  for (const std::uint32_t code_point : code_points) append_utf8(text, code_point);
  RC_ASSERT(is_valid_utf8(text));
}

}  // namespace
}  // namespace pige
