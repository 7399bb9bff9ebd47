// Pages made to be slow. What bounds the work is tested by its bound (nesting, formatting,
// attributes); that it is quick enough, by running to the end here under ctest's time limit,
// on pages that take an unbounded parser minutes.

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "extract/article/boilerplate.h"
#include "extract/article/extract_article.h"

namespace pige {
namespace {

const Boilerplate& phrases() {
  static const Boilerplate loaded = *Boilerplate::load(PIGE_LANG_DIR);
  return loaded;
}

std::string times(std::size_t count, std::string_view text) {
  std::string all;
  all.reserve(count * text.size());
  for (std::size_t i = 0; i < count; ++i) all.append(text);
  return all;
}

constexpr std::string_view kSentence =
    "<p>La jeune pousse a levé douze millions d'euros auprès de deux fonds, assure sa "
    "direction.</p>";

Article read(std::string html) {
  Page page;
  page.bytes = std::move(html);
  return *extract_article(page, phrases());
}

bool holds_sentence(const Article& article) {
  return article.text.find("douze millions d'euros") != std::string::npos;
}

TEST(Hostile, NestedElements) {
  for (const std::string_view tag :
       {"<div>", "<i>", "<span>", "<blockquote>", "<table><tr><td>", "<ul><li>", "<a href=x>",
        "<b class=x>", "<x-y>", "<svg>", "<math>", "<template>", "<object>", "<button>", "<select>",
        "<p>", "<h1>", "<font color=red>"}) {
    const std::string sentence(kSentence);
    read(times(100000, tag) + sentence);
    EXPECT_TRUE(holds_sentence(read(sentence + times(100000, tag)))) << tag;
  }
}

TEST(Hostile, TextBelowDeepNestingIsFound) {
  EXPECT_TRUE(holds_sentence(read(times(100000, "<div>") + std::string(kSentence))));
  EXPECT_TRUE(holds_sentence(read(times(100000, "<i>") + std::string(kSentence))));
}

TEST(Hostile, EndTagsOfNothing) {
  EXPECT_TRUE(holds_sentence(
      read(times(50000, "<div>") + times(100000, "</span></b></p>") + std::string(kSentence))));
}

TEST(Hostile, ManyAttributes) {
  std::string attributes;
  for (int i = 0; i < 100000; ++i) attributes.append(" a").append(std::to_string(i)).append("=x");
  EXPECT_TRUE(holds_sentence(read("<body" + attributes + ">" + std::string(kSentence))));
  EXPECT_TRUE(holds_sentence(read("<p" + attributes + " class=" + times(100000, "x-") + ">x</p>" +
                                  std::string(kSentence))));
}

TEST(Hostile, UnclosedEverything) {
  for (const std::string_view piece :
       {"<!--", "<script>", "<style>", "<title>", "<textarea>", "<p class='", "<![CDATA[", "<?",
        "</", "<", "&", "<svg><path d='", "<!doctype"}) {
    read(std::string(kSentence) + times(100000, piece));
  }
}

TEST(Hostile, FormattingOpenedAgainInEachParagraph) {
  EXPECT_TRUE(holds_sentence(read(times(30000, "<p><b class=a><i class=b><u class=c><s class=d>x") +
                                  std::string(kSentence))));
}

TEST(Hostile, WideAndLongPages) {
  EXPECT_TRUE(
      holds_sentence(read(std::string(kSentence) + times(100000, "<br>") + times(200000, "<hr>"))));
  EXPECT_TRUE(holds_sentence(read(std::string(kSentence) + "<p>" + times(2000000, "x "))));
  read("<table>" + times(50000, "x<b></b>"));
  read(times(20000, "<p>Le m\xC3\xAAme mot.</p>") + times(20000, "<a href=x>lien</a><div>"));
}

TEST(Hostile, JsonThatIsNone) {
  const std::string open = "<script type='application/ld+json'>";
  read(open + times(200000, "[") + "</script>" + std::string(kSentence));
  read(open + times(200000, "{\"a\":") + "</script>" + std::string(kSentence));
  read(open + "{\"@type\":\"Article\",\"author\":" + times(150, "[") + times(150, "]") +
       "}</script>");
  EXPECT_TRUE(holds_sentence(
      read(open + "{\"@type\":[3,{}],\"headline\":7,\"author\":[null,{\"name\":false}]}</script>" +
           std::string(kSentence))));
}

TEST(Hostile, EmptyAndBinary) {
  EXPECT_EQ(read("").text, "");
  EXPECT_EQ(read("<html>").text, "");
  read(std::string("\x01\x02<p>\x7F</p>\x03", 12));
}

}  // namespace
}  // namespace pige
