// What the scan before the parse leaves out, and where it must stop, state by state of the
// HTML standard's tokenizer (the numbers are its sections).

#include "extract/article/prescan.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "extract/article/dom.h"
#include "extract/article/markup_scan.h"
#include "extract/article/stand_in.h"
#include "ingest/utf8.h"

namespace pige {
namespace {

// The markup with what was put aside back in its place.
std::string whole_markup(const Prescan& scan) {
  constexpr std::string_view kNames[] = {
      "class",   "id",          "href",       "rel",  "itemprop",   "datetime",
      "content", "property",    "role",       "lang", "hidden",     "type",
      "title",   "aria-hidden", "aria-modal", "name", "http-equiv", "style"};
  std::string whole;
  auto tag = scan.start_tags.begin();
  for (std::size_t at = 0; at < scan.markup.size(); ++at) {
    if (stand_in::stands_at(scan.markup, at)) {
      whole.append(scan.piece(stand_in::number_at(scan.markup, at)));
      at += stand_in::kBytes - 1;
      continue;
    }
    whole.push_back(scan.markup[at]);
    if (tag == scan.start_tags.end() || tag->at != at) continue;
    while (markup::is_letter(scan.markup[at + 1])) whole.push_back(scan.markup[++at]);
    for (std::size_t i = 0; i < tag->attribute_count; ++i) {
      const NodeAttribute& attribute = scan.attributes[tag->attributes + i];
      whole.append(" ").append(kNames[static_cast<std::size_t>(attribute.name)]);
      whole.append("=").append(attribute.value);
    }
    ++tag;
  }
  return whole;
}

struct Row {
  std::string_view page;
  std::string_view scanned;
};

void expect_rows(std::initializer_list<Row> rows) {
  for (const auto& [page, scanned] : rows) EXPECT_EQ(whole_markup(prescan(page)), scanned) << page;
}

TEST(Prescan, LeavesOutScriptsByTheScriptDataStates) {
  expect_rows({
      {"<p>a<script>x</script>b", "<p>a<!---->b"},
      {"<p>a</p><script>x</script>b", "<p>a</p>b"},
      // 13.2.5.15: the end tag's name ends at white space, "/" or ">", whatever its case.
      {"<p>a</p><script>x</scripts></SCRIPT\n>b", "<p>a</p>b"},
      {"<p>a</p><script>x</script/>b", "<p>a</p>b"},
      {"<p>a</p><script>x</script y='>'>b", "<p>a</p>b"},
      // Markup inside is no markup.
      {"<p>a</p><script>if (a<b) { '</p><p>' }</script>b", "<p>a</p>b"},
      // 13.2.5.20: after "<!--" a </script> still ends it,
      {"<p>a</p><script><!-- x </script>b", "<p>a</p>b"},
      // 13.2.5.26: but not after "<!--<script", before that one's own end,
      {"<p>a</p><script><!--<script></script>x</script>b", "<p>a</p>b"},
      // 13.2.5.24: unless "-->" came in between; "<!-->" closes what it opens.
      {"<p>a</p><script><!--<script>--></script>b", "<p>a</p>b"},
      {"<p>a</p><script><!--><script></script>b", "<p>a</p>b"},
      // "<scripty" opens nothing twice.
      {"<p>a</p><script><!--<scripty></script>b", "<p>a</p>b"},
      // A script that never ends takes the rest with it, as in a browser.
      {"<p>a</p><script>x</p>", "<p>a</p>"},
  });
}

TEST(Prescan, LeavesOutRawTextElements) {
  expect_rows({
      {"<p>a</p><style>p > a { }</style>b", "<p>a</p>b"},
      {"<p>a</p><style><!-- </style> -->b", "<p>a</p> -->b"},
      {"<p>a</p><iframe><p>x</p></iframe>b", "<p>a</p>b"},
      {"<p>a</p><noembed><p></noembed>b", "<p>a</p>b"},
  });
}

TEST(Prescan, KeepsTheTextOfTitlesAsItIs) {
  expect_rows({
      {"<title>A <b> &amp;  <!-- C --></title>", "<title>A <b> &amp;  <!-- C --></title>"},
      {"<body><textarea>\n  <p></textarea>x", "<body><textarea>\n  <p></textarea>x"},
      {"<body><plaintext><p>\n\n</plaintext>", "<body><plaintext><p>\n\n</plaintext>"},
  });
}

TEST(Prescan, EndsCommentsByAllTheirWays) {
  expect_rows({
      {"<p>a</p><!-- x -->b", "<p>a</p>b"},
      {"<p>a</p><!-->b", "<p>a</p>b"},   // 13.2.5.43: abrupt closing
      {"<p>a</p><!--->b", "<p>a</p>b"},  // 13.2.5.44
      {"<p>a</p><!---->b", "<p>a</p>b"},
      {"<p>a</p><!-- x --!>b", "<p>a</p>b"},  // 13.2.5.52
      {"<p>a</p><!-- x -- > --!x -->b", "<p>a</p>b"},
      {"<p>a</p><!-- x --->b", "<p>a</p>b"},
      {"<p>a</p><!-- x", "<p>a</p>"},
      {"<p>a</p><!x>b", "<p>a</p>b"},  // 13.2.5.41: a bogus comment
      {"<p>a</p><?php echo 1 ?>b", "<p>a</p>b"},
      {"<p>a</p></ x>b", "<p>a</p>b"},
      {"<p>a</p></>b", "<p>a</p>b"},
      {"<p>a</p><![CDATA[x]]>b", "<p>a</p>b"},  // outside foreign content
  });
}

TEST(Prescan, KeepsWhatItLeavesApart) {
  expect_rows({
      {"<p><<!-- -->b>", "<p><<!---->b>"},      // "<" and "b>" would be a tag
      {"<p>&am<!-- -->p;", "<p>&am<!---->p;"},  // "&am" and "p;" a reference
      {"<pre>a <!-- --> b</pre>", "<pre>a <!----> b</pre>"},
  });
}

TEST(Prescan, ShrinksWhiteSpaceButNotInPre) {
  expect_rows({
      {"<p>un\n   deux\t\ttrois</p>", "<p>un\ndeux trois</p>"},
      {"<pre>un\n   deux</pre>", "<pre>un\n   deux</pre>"},
      {"<p>3,5\xC2\xA0\xC2\xA0M</p>", "<p>3,5\xC2\xA0\xC2\xA0M</p>"},  // no-break spaces are text
  });
}

TEST(Prescan, LeavesOutBalancedDrawingsOnly) {
  expect_rows({
      {"<p>a</p><svg><title>t</title><path d=x /></svg>b", "<p>a</p>b"},
      {"<p>a</p><svg viewBox=0 />b", "<p>a</p>b"},
      // A <p> ends the drawing (13.2.6.5): from there on nothing is sure.
      {"<p>a</p><svg><p>x</svg>b", "<p>a</p><svg><p>x</svg>b"},
      {"<p>a</p><svg><g></svg><p data-x>b", "<p>a</p><p>b"},
  });
}

TEST(Prescan, LeavesOutTemplates) {
  expect_rows({
      {"<p>a</p><template><p>x</p><template>y</template></template>b", "<p>a</p>b"},
      {"<p>a</p><template><p>x", "<p>a</p><template><p>x"},
  });
}

TEST(Prescan, KeepsTheAttributesSomebodyReads) {
  expect_rows({
      {"<p onclick='a>b' class=c data-x=\"1\" id='d' srcset=e>", "<p class=c id=d>"},
      {"<a HREF = \"/x?a=1&amp;b=2\" target=_blank>", "<a HREF = \"/x?a=1&amp;b=2\">"},
      {"<p style='color:red'>", "<p>"},
      {"<p style='x:y; DISPLAY : none'>", "<p style=none>"},
      {"<p class=a class=b>", "<p class=a>"},  // the first counts
      {"<p ='x' class=a/>", "<p class=a/>"},   // "/" belongs to a bare value
      {"<hr class=a />", "<hr />"},  // nobody reads what an element without text is called
      {"<div class=a />", "<div class=a />"},
      {"<meta name=author content='A B' data-x>", "<meta name=author content=A B>"},
      {"<link rel=canonical href=/x>", "<link rel=canonical href=/x>"},
      {"<link rel=stylesheet href=/x>", ""},
      {"<p>a<p class='x", "<p>a"},  // the page ends in the tag
  });
}

TEST(Prescan, PutsTextAndAttributesAside) {
  const Prescan scan = prescan("<p class=c>Un texte.<b>gras</b> &amp; la suite</p>");
  ASSERT_EQ(scan.pieces.size(), 3u);
  EXPECT_EQ(scan.piece(0), "Un texte.");
  EXPECT_EQ(scan.piece(1), "gras");
  EXPECT_EQ(scan.piece(2), "la suite");
  EXPECT_EQ(scan.markup, "<p>\U000F0000<b>\U000F0001</b> &amp; \U000F0002</p>");
  ASSERT_EQ(scan.attributes.size(), 1u);
  EXPECT_EQ(scan.attributes[0].value, "c");
}

TEST(Prescan, LeavesTheParserWhatItChangesItself) {
  for (const std::string_view page : {
           "<p class='a&amp;b'>", "<p class='a\rb'>",         // references and carriage returns
           "<b class=a>", "<body class=a>", "<html class=a>"  // compared, and merged
       }) {
    const Prescan scan = prescan(page);
    EXPECT_EQ(scan.markup, page);
    EXPECT_TRUE(scan.attributes.empty()) << page;
  }
  // Controls and noncharacters, which it replaces.
  EXPECT_EQ(prescan("<p>\x01\x02\x7F\u0085\uFDD0\uFFFF</p>").markup,
            "<p>\x01\x02\x7F\u0085\uFDD0\uFFFF</p>");
}

// In the text of a page the characters that stand for pieces may not be told from its own.
TEST(Prescan, WritesTextOutWhereThePageHoldsStandIns) {
  for (const std::string_view page : {"<p>un</p><title>\U000F0000</title>", "<p>un</p>&#983040;x",
                                      "<p>un</p>&#xF0000 x", "<p>un</p><svg><p>\U000F0001"}) {
    const Prescan scan = prescan(page);
    EXPECT_TRUE(scan.pieces.empty()) << page;
    EXPECT_EQ(scan.markup, page);
  }
  // In a piece they are as good as others; and there are others in their neighbourhood.
  EXPECT_EQ(prescan("<p>un\U000F0000</p>").piece(0), "un\U000F0000");
  EXPECT_EQ(prescan("<p>un\U000E007F &#65536; &#x10FF</p>").pieces.size(), 1u);
}

// Gumbo's number overflows, and what it writes then is no UTF-8.
TEST(Prescan, TextIsValidWhateverNumberAReferenceHas) {
  for (const std::string_view page : {"<p>&#4294967539;x</p>", "<title>&#4294967411;</title>",
                                      "<b class='&#4294967539;'>x", "<p>&#11111111111111111;"}) {
    const Prescan scan = prescan(page);
    const Dom document = parse_dom(scan);
    for (NodeId n = 1; n < document.size(); ++n) {
      EXPECT_TRUE(is_valid_utf8(document[n].text)) << page;
      for (const auto& [name, value] : document.attributes(n)) {
        EXPECT_TRUE(is_valid_utf8(value)) << page;
      }
    }
  }
}

TEST(Prescan, CopiesAPageWhoseFramesMayBeIgnored) {
  constexpr std::string_view kPage = "<svg>x</svg><frameset><p class=a data-x>deux";
  const Prescan scan = prescan(kPage);
  EXPECT_TRUE(scan.copied);
  EXPECT_EQ(scan.markup, kPage);
}

TEST(Prescan, TakesNothingForTheStartOfThePage) {
  // "</>" and comments do not count: this is its doctype still, which <table> in <p> depends on.
  expect_rows({{"</><!-- x --><!doctype html><p>", "<!doctype html><p>"},
               {"</p><!doctype html><p>", "</p><p>"}});
}

TEST(Prescan, KeepsJsonAside) {
  const std::string page =
      "<script type='application/ld+json'>{\"a\": 1}</script>"
      "<script id=__STATE__ type=\"application/json\">{}</script><p>x";
  const Prescan scan = prescan(page);
  EXPECT_EQ(whole_markup(scan), "<p>x");
  ASSERT_EQ(scan.json_ld.size(), 1u);
  EXPECT_EQ(scan.json_ld[0], "{\"a\": 1}");
  ASSERT_EQ(scan.state.size(), 1u);
  EXPECT_EQ(scan.state[0], "{}");
}

std::string times(std::size_t count, std::string_view text) {
  std::string all;
  all.reserve(count * text.size());
  for (std::size_t i = 0; i < count; ++i) all.append(text);
  return all;
}

std::size_t count_of(std::string_view text, std::string_view piece) {
  std::size_t count = 0;
  for (std::size_t at = text.find(piece); at != std::string_view::npos;
       at = text.find(piece, at + piece.size())) {
    ++count;
  }
  return count;
}

TEST(Prescan, BoundsNestingAndKeepsTheTextBelow) {
  const std::string page = times(100000, "<div>") + "fond" + times(100000, "</div>") + "<p>fin";
  const std::string scanned = whole_markup(prescan(page));
  EXPECT_EQ(count_of(scanned, "<div>"), Prescan::kMaxDepth);
  EXPECT_EQ(count_of(scanned, "</div>"), Prescan::kMaxDepth);
  EXPECT_NE(scanned.find("fond"), std::string::npos);
  EXPECT_NE(scanned.find("<p>fin"), std::string::npos);
}

TEST(Prescan, DoesNotCountElementsThatCloseThemselves) {
  const std::string page = times(800, "<p>un<br>deux<li>trois");
  EXPECT_EQ(count_of(whole_markup(prescan(page)), "<p>"), 800u);
}

TEST(Prescan, BoundsUnclosedFormatting) {
  const std::string page = times(2000, "<p><b class=a>x");
  EXPECT_EQ(count_of(whole_markup(prescan(page)), "<b class=a>"), Prescan::kMaxFormatting);
  // What is closed is not counted.
  EXPECT_EQ(count_of(whole_markup(prescan(times(1000, "<p><b>x</b>"))), "<b>"), 1000u);
}

TEST(Prescan, BoundsNestingWhereItCopiesToo) {
  const std::string page = "<svg><p>" + times(100000, "<div>") + "fond";
  const Prescan scan = prescan(page);
  EXPECT_TRUE(scan.copied);
  EXPECT_LE(count_of(scan.markup, "<div>"), Prescan::kMaxDepth);
}

}  // namespace
}  // namespace pige
