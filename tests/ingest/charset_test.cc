#include "ingest/charset.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "ingest/converter.h"

namespace pige {
namespace {

using namespace std::string_view_literals;

Page page_of(std::string_view bytes, PageKind kind = PageKind::html) {
  Page page;
  page.kind = kind;
  page.source = "page.html";
  page.bytes = bytes;
  return page;
}

struct Order {
  std::string_view what;
  std::string_view bytes;
  std::string_view given;
  std::string_view encoding;
};

// https://html.spec.whatwg.org/#determining-the-character-encoding
constexpr Order kOrder[] = {
    {"a mark beats all", "\xEF\xBB\xBF<meta charset=koi8-r>", "big5", "UTF-8"},
    {"UTF-16, little end first", "\xFF\xFE<\0p\0"sv, "utf-8", "UTF-16LE"},
    {"UTF-16, big end first", "\xFE\xFF\0<\0p"sv, "utf-8", "UTF-16BE"},
    {"what is given beats <meta>", "<meta charset=koi8-r>\xC1", "iso-8859-15", "ISO-8859-15"},
    {"an unknown label is nothing given", "<meta charset=koi8-r>\xC1", "utf8mb4", "KOI8-R"},
    {"<meta> beats the bytes", "<meta charset=iso-8859-1>\xC3\xA9", "", "windows-1252"},
    {"<meta> beats the bytes, wrongly", "<meta charset=utf-8>caf\xC3\xA9 caf\xE9", "", "UTF-8"},
    {"the first <meta> counts", "<meta charset=koi8-r><meta charset=big5>\xC1", "", "KOI8-R"},
    {"an XML declaration", "<?xml version='1.0' encoding='koi8-r'?>\xC1", "", "KOI8-R"},
    {"what is given beats UTF-8", "<p>caf\xC3\xA9", "koi8-r", "KOI8-R"},
    {"nothing said, not valid: the detector's", "<p>caf\xE9", "", "windows-1252"},
    {"nothing said, valid", "<p>caf\xC3\xA9", "", "UTF-8"},
    {"nothing said, ASCII", "<p>cafe", "", "UTF-8"},
};

TEST(Charset, IsDecidedInTheStandardsOrder) {
  for (const auto& [what, bytes, given, encoding] : kOrder) {
    EXPECT_EQ(find_encoding(bytes, given, PageKind::html), encoding) << what;
  }
}

TEST(Charset, PlainTextHasNoMeta) {
  EXPECT_EQ(find_encoding("<meta charset=koi8-r>\xC3\xA9", "", PageKind::text), "UTF-8");
}

TEST(Charset, PrescanStopsAfter1024Bytes) {
  const std::string inside = std::string(1000, ' ') + "<meta charset=big5>\xC3\xA9";
  const std::string across = std::string(1010, ' ') + "<meta charset=big5>\xC3\xA9";
  EXPECT_EQ(find_encoding(inside, "", PageKind::html), "Big5");
  EXPECT_EQ(find_encoding(across, "", PageKind::html), "UTF-8");
}

// Browsers change the encoding when they meet the <meta> later, in the head.
TEST(Charset, ALateMetaCountsWhereUtf8IsExcluded) {
  const std::string page =
      "<script>" + std::string(3000, ' ') + "</script><meta charset=windows-1251>\xCF\xF0\xE8";
  EXPECT_EQ(find_encoding(page, "", PageKind::html), "windows-1251");
}

// Seen: pages that a tool saved as UTF-8 under their first <meta>.
TEST(Charset, ASavedPageOverrulesItsStaleMeta) {
  const std::string saved =
      "<meta charset=iso-8859-15><p>La société a déjà levé 3,5 M€ l'été passé, à Orléans.";
  EXPECT_EQ(find_encoding(saved, "", PageKind::html), "UTF-8");
  EXPECT_EQ(find_encoding(saved, "iso-8859-15", PageKind::html), "ISO-8859-15");
}

// Seen: pages of windows-1252 under a template's, or a server's, UTF-8.
TEST(Charset, UndoesALyingLabel) {
  constexpr std::string_view kText = "La soci\xE9t\xE9 a lev\xE9 3,5 M\x80 \x96 l\x92\xE9t\xE9.";
  constexpr std::string_view kRead = "La société a levé 3,5 M€ – l’été.";
  for (const std::string_view label : {"utf-8", "iso-8859-1", "us-ascii", "windows-1252"}) {
    const std::string meta = "<meta charset=" + std::string(label) + "><p>";
    Page declared = page_of(meta + std::string(kText));
    ASSERT_TRUE(decode_page(declared));
    EXPECT_EQ(declared.markup(), meta + std::string(kRead));
    Page late = page_of(std::string(2000, ' ') + meta + std::string(kText));
    ASSERT_TRUE(decode_page(late));
    EXPECT_TRUE(late.markup().ends_with(kRead)) << label;
    Page given = page_of(kText);
    ASSERT_TRUE(decode_page(given, label));
    EXPECT_EQ(given.markup(), kRead) << label;
  }
  // What is UTF-8 but for a few bytes, as where it was cut short, stays UTF-8.
  for (const std::string_view bytes :
       {"<meta charset=utf-8>\xC3\xA9t\xC3\xA9 \xE9", "<meta charset=utf-8>\xC3\xA9 \xC3"}) {
    EXPECT_EQ(find_encoding(bytes, "", PageKind::html), "UTF-8");
  }
}

struct Encoded {
  std::string_view charset;
  std::string_view bytes;
  std::string_view text;
};

constexpr Encoded kEncoded[] = {
    {"iso-8859-1", "3,5 M\x80 \x96 l\x92\xE9t\xE9 \x9Cuvre", "3,5 M€ – l’été œuvre"},
    {"windows-1252", "\x81\x8D\x8F\x90\x9D", "\u0081\u008D\u008F\u0090\u009D"},
    {"iso-8859-15", "3,5 M\xA4, \xBDuvre, \xA6, \xA8, \xB4, \xB8, \xBC, \xBE",
     "3,5 M€, œuvre, Š, š, Ž, ž, Œ, Ÿ"},
    {"iso-8859-2",
     "\xA3\xF3"
     "d\xBC",
     "Łódź"},
    {"iso-8859-16", "\xBA i \xFE, \xA4 \xE9", "ș i ț, € é"},
    {"windows-1250", "\x8A\x9A\x80", "Šš€"},
    {"windows-1251", "\xCF\xF0\xE8\xE2\xE5\xF2", "Привет"},
    {"koi8-r", "\xF0\xD2\xC9\xD7\xC5\xD4", "Привет"},
    {"koi8-u", "\xA4\xA6\xA7\xAD", "єіїґ"},
    {"ibm866", "\x8F\xE0\xA8\xA2\xA5\xE2", "Привет"},
    {"windows-1253", "\xC1\xE8\xDE\xED\xE1", "Αθήνα"},
    {"windows-1254", "\xDDstanbul", "İstanbul"},
    {"windows-1256", "\xE3\xD1\xCD\xC8\xC7", "مرحبا"},
    {"iso-8859-8-i", "\xF9\xEC\xE5\xED", "שלום"},
    {"windows-874", "\xE4\xB7\xC2", "ไทย"},
    {"macintosh", "\x8E\x8F \xDB", "éè €"},
    {"shift_jis", "\x93\xFA\x96\x7B\x8C\xEA \\~", "日本語 \\~"},
    {"euc-jp", "\xC6\xFC\xCB\xDC\xB8\xEC", "日本語"},
    {"iso-2022-jp", "\x1B$B\x46\x7C\x4B\x5C\x38\x6C\x1B(B.", "日本語."},
    {"gb2312", "\xC4\xE3\xBA\xC3 \x80", "你好 €"},
    {"gb18030", "\xC4\xE3\xBA\xC3 \x81\x30\x81\x30", "你好 \u0080"},
    {"big5", "\xA7\x41\xA6\x6E", "你好"},
    {"euc-kr", "\xBE\xC8\xB3\xE7 \x81\x41", "안녕 갂"},
    {"utf-16le", "\xE9\x00 \x00\x3D\xD8\xB6\xDC"sv, "é \U0001F4B6"},
    {"utf-16be", "\x00\xE9\xD8\x3D\xDC\xB6"sv, "é\U0001F4B6"},
    {"x-user-defined", "a\x80\xFF", "a\uF780\uF7FF"},
};

TEST(Decode, ReadsEveryFamilyOfEncodings) {
  for (const auto& [charset, bytes, text] : kEncoded) {
    Page page = page_of(bytes);
    const auto decoded = decode_page(page, charset);
    ASSERT_TRUE(decoded) << charset;
    EXPECT_EQ(page.markup(), text) << charset;
  }
}

// Markup is ASCII: an encoding that bends one of its characters would break the page.
TEST(Decode, KeepsAsciiInEveryEncoding) {
  std::string ascii = "\t\n\f\r";
  for (char c = ' '; c < 127; ++c) ascii.push_back(c);
  for (const auto& [charset, bytes, text] : kEncoded) {
    if (charset.starts_with("utf-16")) continue;
    Page page = page_of(ascii);
    ASSERT_TRUE(decode_page(page, charset)) << charset;
    EXPECT_EQ(page.markup(), ascii) << charset;
  }
}

struct Broken {
  std::string_view charset;
  std::string_view bytes;
  std::string_view text;
};

constexpr Broken kBroken[] = {
    {"utf-8", "d\xC3\xA9j\xE0, \xC3\xA9t\xE9", "déj\uFFFD, ét\uFFFD"},
    {"utf-16le",
     "a\0\x3D\xD8"
     "b\0"sv,
     "a\uFFFDb"},                                 // half a pair
    {"utf-16le", "a\0b"sv, "a\uFFFD"},            // half a unit
    {"shift_jis", "\x93\xFA\xFF.", "日\uFFFD."},  // a byte that leads nowhere
    {"euc-jp", "\xC6", "\uFFFD"},                 // cut short
    {"windows-1253", "\xC1\xD2", "Α\uFFFD"},      // unassigned
    // Zero bytes are no text in any encoding.
    {"utf-8", "a\0b"sv, "a\uFFFDb"},
    {"iso-8859-1", "\xE9\0"sv, "é\uFFFD"},
};

TEST(Decode, PutsAReplacementForWhatItCannotRead) {
  for (const auto& [charset, bytes, text] : kBroken) {
    Page page = page_of(bytes);
    ASSERT_TRUE(decode_page(page, charset)) << charset;
    EXPECT_EQ(page.markup(), text) << charset;
  }
}

TEST(Decode, ValidUtf8IsNotCopied) {
  Page page = page_of("\xEF\xBB\xBF<p>déjà");
  ASSERT_TRUE(decode_page(page));
  EXPECT_EQ(page.decoded, "");
  EXPECT_EQ(page.charset, "UTF-8");
  EXPECT_EQ(page.markup(), "<p>déjà");
}

TEST(Decode, LeavesOutTheMarkOfUtf16) {
  Page page = page_of("\xFF\xFE<\0p\0>\0\xE9\0"sv);
  ASSERT_TRUE(decode_page(page));
  EXPECT_EQ(page.markup(), "<p>é");
}

TEST(Decode, APageOfNothingIsEmpty) {
  for (const std::string_view bytes : {"\xEF\xBB\xBF"sv, "\xFF\xFE"sv, "\xFE\xFF"sv}) {
    Page page = page_of(bytes);
    const auto decoded = decode_page(page);
    ASSERT_FALSE(decoded);
    EXPECT_EQ(decoded.error().message(), "page.html: empty");
  }
}

TEST(Decode, RefusesWhatBrowsersRefuse) {
  Page page = page_of("<meta charset=iso-2022-kr>x");
  const auto decoded = decode_page(page);
  ASSERT_FALSE(decoded);
  EXPECT_EQ(decoded.error().message(),
            "page.html: its encoding, \"replacement\", is one that browsers refuse: save it as "
            "UTF-8");
}

// Undeclared pages, as ICU's detector sees them.
TEST(Detect, FindsUndeclaredLegacyEncodings) {
  constexpr std::string_view kFrench =
      "<p>La soci\xE9t\xE9 lyonnaise a annonc\xE9 mardi une lev\xE9"
      "e de fonds de douze millions "
      "d'euros aupr\xE8s de ses investisseurs historiques, destin\xE9"
      "e \xE0 financer son "
      "d\xE9veloppement \xE0 l'\xE9tranger et le recrutement de soixante ing\xE9nieurs.";
  Page french = page_of(kFrench);
  ASSERT_TRUE(decode_page(french));
  EXPECT_EQ(french.charset, "windows-1252");
  EXPECT_NE(french.markup().find("levée de fonds"), std::string_view::npos);

  // "The company announced on Tuesday that it would open an office in the city", in Russian.
  Page russian = page_of(
      "<p>\xCA\xEE\xEC\xEF\xE0\xED\xE8\xFF \xEE\xE1\xFA\xFF\xE2\xE8\xEB\xE0 \xE2\xEE "
      "\xE2\xF2\xEE\xF0\xED\xE8\xEA, \xF7\xF2\xEE \xEE\xF2\xEA\xF0\xEE\xE5\xF2 "
      "\xEE\xF4\xE8\xF1 \xE2 \xE3\xEE\xF0\xEE\xE4\xE5 \xE8 \xED\xE0 \xE7\xE0\xE2\xEE\xE4\xE5");
  ASSERT_TRUE(decode_page(russian));
  EXPECT_EQ(russian.charset, "windows-1251");
}

TEST(Detect, AFewBytesAreTheWebsUsualLegacy) {
  for (const std::string_view bytes : {"\xE9", "d\xE9j\xE0", "prix : 3 \x80"}) {
    EXPECT_EQ(find_encoding(bytes, "", PageKind::text), "windows-1252") << repair_utf8(bytes);
  }
}

const std::vector<std::string_view>& charsets() {
  static const auto* const kAll = [] {
    auto* all = new std::vector<std::string_view>{""};
    for (const Encoded& row : kEncoded) all->push_back(row.charset);
    return all;
  }();
  return *kAll;
}

RC_GTEST_PROP(Decode, NeverGivesInvalidUtf8, (const std::string& bytes)) {
  Page page = page_of(bytes);
  if (!decode_page(page, *rc::gen::elementOf(charsets()))) return;
  RC_ASSERT(is_valid_utf8(page.markup()));
  RC_ASSERT(page.markup().find('\0') == std::string_view::npos);
}

// A converter that works in pieces gives the same text wherever a piece ends.
RC_GTEST_PROP(Decode, DoesNotDependOnWhereItsBuffersEnd, ()) {
  const auto& row = *rc::gen::element(kEncoded[16], kEncoded[17], kEncoded[19], kEncoded[23]);
  const auto padding = *rc::gen::inRange<std::size_t>(4000, 4200);
  const std::string encoding(row.charset);
  std::string bytes;
  if (encoding == "utf-16le") {
    for (std::size_t i = 0; i < padding; ++i) bytes += std::string("x\0", 2);
  } else {
    bytes = std::string(padding, 'x');
  }
  Page page = page_of(bytes + std::string(row.bytes));
  RC_ASSERT(bool(decode_page(page, encoding)));
  const bool same = page.markup() == std::string(padding, 'x') + std::string(row.text);
  RC_ASSERT(same);
}

}  // namespace
}  // namespace pige
