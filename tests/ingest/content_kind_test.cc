#include "ingest/content_kind.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace pige {
namespace {

using namespace std::string_view_literals;

struct Binary {
  std::string_view head;
  std::string_view kind;  // empty: can be read
};

constexpr Binary kHeads[] = {
    {"%PDF-1.7\n", "PDF"},
    {"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv, "PNG image"},
    {"\xFF\xD8\xFF\xE0\0\x10JFIF"sv, "JPEG image"},
    {"GIF89a", "GIF image"},
    {"PK\3\4", "ZIP archive"},
    {"SQLite format 3\0"sv, "SQLite database"},
    {"\x28\xB5\x2F\xFD", "zstd data"},
    {"un texte\0avec un zero"sv, "binary data"},
    {"\1\2\3\4 presque rien", "binary data"},
    // Text: any encoding, the control characters of terminals and forms.
    {"<p>Bonjour", ""},
    {"d\xE9j\xE0 vu, 3,5 M\x80", ""},
    {"page une\f\npage deux\r\n\ttabul\xC3\xA9"
     "e \x1B[1mgras\x1B[0m",
     ""},
    // One stray control character in a page is a mistake of its author.
    {"Un long paragraphe d'une page ordinaire, avec un seul \x02 au milieu, et la suite.", ""},
    {"", ""},
};

TEST(ContentKind, KnowsWhatIsNeitherHtmlNorText) {
  for (const auto& [head, kind] : kHeads) {
    EXPECT_EQ(binary_kind(head, false).value_or(""), kind) << head;
  }
}

TEST(ContentKind, Utf16HasZeroBytes) {
  constexpr std::string_view kUtf16 = "\xFF\xFE<\0p\0>\0"sv;
  EXPECT_EQ(binary_kind(kUtf16, true), std::nullopt);
  EXPECT_EQ(binary_kind(kUtf16, false), "binary data");
  EXPECT_EQ(binary_kind("%PDF-1.7", true), "PDF");
}

TEST(ContentKind, LooksAtTheFirstEightKilobytes) {
  const std::string text(8000, 'a');
  EXPECT_EQ(binary_kind(text + '\0', false), std::nullopt);
  EXPECT_EQ(binary_kind(text.substr(1) + '\0', false), "binary data");
}

TEST(ContentKind, TellsMarkupFromText) {
  for (const std::string_view head :
       {"<!doctype html>"sv, "\xEF\xBB\xBF \n<HTML>"sv, "<p>x"sv, "<!-- x -->"sv, "<?xml?>"sv,
        "\xFF\xFE<\0p\0"sv, "\xFE\xFF\0<\0p"sv}) {
    EXPECT_TRUE(looks_like_markup(head)) << head;
    EXPECT_FALSE(looks_like_json_lines(head)) << head;
  }
  for (const std::string_view head : {""sv, "Calame <calame@example.org> a dit"sv,
                                      "<3 les chiffres"sv, "< p>"sv, "<"sv, "{}"sv}) {
    EXPECT_FALSE(looks_like_markup(head)) << head;
  }
}

TEST(ContentKind, TellsJsonLines) {
  EXPECT_TRUE(looks_like_json_lines("{\"id\":"));
  EXPECT_TRUE(looks_like_json_lines("\xEF\xBB\xBF\n {"));
  for (const std::string_view head : {"", "[{\"id\"", "Texte {", "<p>{"}) {
    EXPECT_FALSE(looks_like_json_lines(head)) << head;
  }
}

}  // namespace
}  // namespace pige
