// The scan before the parse must not change what the parser sees. Pages made of the pieces that
// decide between the tokenizer's states, in any order, and pages of the corpus with bytes
// changed, are parsed twice: as they are, and after the scan. The text and the links must be
// the same. The generator is seeded: a failure prints the page, and comes back.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "extract/article/prescan.h"
#include "ingest/charset.h"
#include "ingest/page.h"
#include "tests/extract/article/visible_text.h"

namespace pige {
namespace {

void expect_same(const std::string& bytes) {
  Page page;
  page.bytes = bytes;
  if (!decode_page(page)) return;
  const std::string_view html = page.markup();
  const bool foreign =
      html.find("<svg") != std::string_view::npos || html.find("<math") != std::string_view::npos;
  if (foreign && misleads_gumbo(html)) return;
  const Prescan scan = prescan(html);
  EXPECT_EQ(visible_text(unscanned(html)), visible_text(scan)) << "the page:\n"
                                                               << html << "\nscanned:\n"
                                                               << scan.markup;
}

constexpr std::string_view kPieces[] = {
    "un ",
    "deux",
    " ",
    "\n\t ",
    "\r",
    "\n",
    "<",
    "</",
    "<!",
    "<?",
    ">",
    "/",
    "=",
    "\"",
    "'",
    "-",
    "--",
    "&amp;",
    "&am",
    "p;",
    "&#38",
    ";",
    "&lt",
    "b>",
    "!--",
    "]]>",
    "<div>",
    "</div>",
    "<div class=a style='x:y' id=b>",
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<i class=x>",
    "</i>",
    "<a href=/x>",
    "<a href=\"/y\" onclick='z>'>",
    "</a>",
    "<br/>",
    "<br>",
    "<img src=x alt='a>b'>",
    "<span data-x=1 hidden>",
    "</span>",
    "<h1>",
    "</h1>",
    "<ul>",
    "<li>",
    "</li>",
    "</ul>",
    "<table>",
    "<tr>",
    "<td>",
    "</td>",
    "</tr>",
    "</table>",
    "<caption>",
    "<colgroup>",
    "<col>",
    "<script>",
    "</script>",
    "</script >",
    "<script src=x>",
    "<script/>",
    "<!--",
    "-->",
    "--!>",
    "<!-->",
    "<!--->",
    "<!---->",
    "<!-- c -->",
    "<!doctype html>",
    "<!DOCTYPE x \"y>z\">",
    "<![CDATA[",
    "<![CDATA[x]]>",
    "<style>",
    "</style>",
    "p > a { }",
    "<title>",
    "</title>",
    "<textarea>",
    "</textarea>",
    "<xmp>",
    "</xmp>",
    "<pre>",
    "</pre>",
    "<pre>\n",
    "<listing>",
    "</listing>",
    "<svg>",
    "</svg>",
    "<svg/>",
    "<path d='M0'/>",
    "<g>",
    "</g>",
    "<svg viewBox='0'><title>t</title><path/></svg>",
    "<foreignObject>",
    "</foreignObject>",
    "<desc>",
    "</desc>",
    "<math>",
    "</math>",
    "<mi>x</mi>",
    "<mo>",
    "</mo>",
    "<annotation-xml encoding='text/html'>",
    "</annotation-xml>",
    "<mtext>",
    "</mtext>",
    "<math><mi>x</mi></math>",
    "<template>",
    "</template>",
    "<noscript>",
    "</noscript>",
    "<iframe>",
    "</iframe>",
    "<noembed>",
    "</noembed>",
    "<select>",
    "<option>",
    "</select>",
    "<input type=hidden>",
    "<button>",
    "</button>",
    "<form>",
    "</form>",
    "<link rel=canonical href=/c>",
    "<link rel=stylesheet>",
    "<meta name=a content=b>",
    "<meta charset=utf-8>",
    "<html lang=fr>",
    "<head>",
    "</head>",
    "<body class=c>",
    "</body>",
    "</html>",
    "<font color=red>",
    "</font>",
    "<nobr>",
    "</nobr>",
    "<section>",
    "</section>",
    "<article>",
    "</article>",
    "<blockquote>",
    "</blockquote>",
    "<dl>",
    "<dt>",
    "<dd>",
    "<ruby>",
    "<rt>",
    "<object>",
    "</object>",
    "<center>",
    "<x-y>",
    "</x-y>",
    "\xC3\xA9t\xC3\xA9 ",
    "\xC2\xA0",
    // What no stand-in may be taken for, and what a parser changes in text.
    "\xF3\xB0\x80\x80",
    "\xF3\xB0\x80\x81x",
    "&#983040;",
    "&#xF0001",
    "\xF3\xA0\x81\xBF",
    "\xF0\x9F\x98\x80",
    "\xC2\x85",
    "\xEF\xBF\xBF",
    "\x01",
    "\x7F",
    "<a href='/z?a=1&amp;b=2' class=k>",
    "<a href='/\r\nz' rel=author>",
    "<div id=d class='e f' itemprop=g>",
    "<em class=h>",
    "</em>",
    "<font class=j>",
    "<frameset>",
    "<input type=text>",
    "<html class=l id=m>",
    "a<b ",
    "1 < 2",
    "if (a<b && c>d) {}",
    "<div",
    " class='",
    "></div>",
};

std::string random_page(std::mt19937& random) {
  std::string page;
  const std::size_t pieces = 1 + random() % 24;
  for (std::size_t i = 0; i < pieces; ++i) page.append(kPieces[random() % std::size(kPieces)]);
  return page;
}

TEST(PrescanProperty, RandomPagesKeepTheirTextAndLinks) {
  for (unsigned seed = 0; seed < 60000; ++seed) {
    std::mt19937 random(seed);
    SCOPED_TRACE(seed);
    expect_same(random_page(random));
    if (::testing::Test::HasFailure()) return;
  }
}

std::vector<std::string> corpus_pages() {
  std::vector<std::string> pages;
  const std::filesystem::path folder = std::filesystem::path(PIGE_SOURCE_DIR) / "corpus";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".html") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    pages.push_back(std::move(bytes).str());
  }
  return pages;
}

TEST(PrescanProperty, CorpusPagesKeepTheirTextAndLinks) {
  const auto pages = corpus_pages();
  ASSERT_FALSE(pages.empty());
  for (const std::string& page : pages) expect_same(page);
}

// Bytes lost, doubled or swapped for mark-up, as a broken connection or template would.
TEST(PrescanProperty, MutatedPagesKeepTheirTextAndLinks) {
  const auto pages = corpus_pages();
  ASSERT_FALSE(pages.empty());
  for (unsigned seed = 0; seed < 2000; ++seed) {
    std::mt19937 random(seed);
    std::string page = pages[random() % pages.size()];
    const std::size_t begin = random() % page.size();
    page = page.substr(begin, 400 + random() % 4000);
    for (int change = 0; change < 6; ++change) {
      const std::size_t at = random() % page.size();
      const std::string_view piece = kPieces[random() % std::size(kPieces)];
      switch (random() % 3) {
        case 0:
          page.erase(at, random() % 12);
          break;
        case 1:
          page.insert(at, piece);
          break;
        default:
          page.replace(at, std::min<std::size_t>(piece.size(), page.size() - at), piece);
          break;
      }
      if (page.empty()) page = "x";
    }
    SCOPED_TRACE(seed);
    expect_same(page);
    if (::testing::Test::HasFailure()) return;
  }
}

}  // namespace
}  // namespace pige
