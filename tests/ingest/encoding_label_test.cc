#include "ingest/encoding_label.h"

#include <gtest/gtest.h>

#include <string_view>

namespace pige {
namespace {

struct Label {
  std::string_view label;
  std::string_view encoding;
};

// https://encoding.spec.whatwg.org/#names-and-labels
constexpr Label kLabels[] = {
    {"utf-8", "UTF-8"},
    {"utf8", "UTF-8"},
    // Latin-1 and ASCII mean what Windows writes.
    {"iso-8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"ISO-8859-9", "windows-1254"},
    // The euro's Latin alphabet is its own.
    {"iso-8859-15", "ISO-8859-15"},
    {"l9", "ISO-8859-15"},
    // Asian names mean the larger set.
    {"gb2312", "GBK"},
    {"ks_c_5601-1987", "EUC-KR"},
    {"ms932", "Shift_JIS"},
    {"tis-620", "windows-874"},
    {"utf-16", "UTF-16LE"},
    {"unicodeFFFE", "UTF-16BE"},
    {"iso-2022-kr", "replacement"},
    {"logical", "ISO-8859-8-I"},
    // "get an encoding": ASCII white space around, any case.
    {" \t\n\f\rWindows-1252 ", "windows-1252"},
};

TEST(EncodingLabel, IsReadAsBrowsersDo) {
  for (const auto& [label, encoding] : kLabels) {
    EXPECT_EQ(encoding_of_label(label), encoding) << label;
  }
}

TEST(EncodingLabel, UnlistedIsNothing) {
  for (const std::string_view label :
       {"", " ", "utf", "utf-88", "utf-7", "cesu-8", "utf-32", "utf8mb4", "none", "iso-8859-12",
        "windows 1252", "utf-8,", "\u00a0utf-8"}) {
    EXPECT_EQ(encoding_of_label(label), std::nullopt) << label;
  }
}

}  // namespace
}  // namespace pige
