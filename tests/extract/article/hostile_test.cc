// Pages made to be slow or large. What bounds the work is tested by its bound (nesting,
// formatting, attributes, elements, bytes held at once); that it is quick enough, by running to
// the end here under ctest's time limit, on pages that take an unbounded parser minutes.
// bench/article_hostile prints the time and the memory each of them takes.

#include <gtest/gtest.h>
#include <malloc.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <new>
#include <string>
#include <string_view>

#include "extract/article/dom.h"
#include "extract/article/extract_article.h"
#include "extract/article/html_text.h"
#include "extract/article/prescan.h"
#include "tests/extract/article/hostile_pages.h"
#include "tests/extract/article/pages.h"

namespace {

std::atomic<std::size_t> held_bytes = 0;
std::atomic<std::size_t> most_bytes = 0;

}  // namespace

// Counts what the program holds, all the blocks of the arenas among it.
void* operator new(std::size_t size, const std::nothrow_t& /*tag*/) noexcept {
  void* const bytes = std::malloc(size == 0 ? 1 : size);
  if (bytes == nullptr) return nullptr;
  held_bytes += malloc_usable_size(bytes);
  most_bytes = std::max(most_bytes.load(), held_bytes.load());
  return bytes;
}
void* operator new(std::size_t size) {
  void* const bytes = operator new(size, std::nothrow);
  if (bytes == nullptr) throw std::bad_alloc();
  return bytes;
}
void* operator new[](std::size_t size) { return operator new(size); }
void operator delete(void* bytes) noexcept {
  if (bytes != nullptr) held_bytes -= malloc_usable_size(bytes);
  std::free(bytes);
}
void operator delete(void* bytes, std::size_t) noexcept { operator delete(bytes); }
void operator delete[](void* bytes) noexcept { operator delete(bytes); }
void operator delete[](void* bytes, std::size_t) noexcept { operator delete(bytes); }

namespace pige {
namespace {

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

TEST(Hostile, HoldsNoMoreThanThirtyTimesThePage) {
  // What a page takes whatever its size: the blocks of the arenas, and the elements that are free.
  constexpr std::size_t kAnyPage = 2'000'000;
  for (const HostileKind& kind : kHostileKinds) {
    Page page;
    page.bytes = hostile_page(kind, 300'000);
    const std::size_t before = held_bytes;
    most_bytes = before;
    static_cast<void>(extract_article(page, phrases()));
    EXPECT_LT(most_bytes - before, 30 * page.bytes.size() + kAnyPage) << kind.name;
  }
}

TEST(Hostile, BoundsElementsByThePagesSize) {
  constexpr std::size_t kBytes = 300'000;
  constexpr std::size_t kMost = Prescan::kFreeNodes + kBytes / Prescan::kBytesANode;
  for (const HostileKind& kind : kHostileKinds) {
    const std::string page = hostile_page(kind, kBytes);
    const Prescan scan = prescan(page);
    // The last one counted may be a tag that opens all formatting again.
    EXPECT_LE(scan.nodes, kMost + 100) << kind.name;
    // An open <a> is opened again in each block it is open around.
    EXPECT_LE(parse_dom(scan).size(), scan.nodes + Prescan::kMaxDepth + 10) << kind.name;
  }
}

TEST(Hostile, KeepsTheTextBehindTooManyElements) {
  const std::string page = times(50000, "<br>") + "<script>x</script><p class=a>un &amp; " +
                           "deux<!-- x -->trois</p><title>x</title> < quatre";
  const Prescan scan = prescan(page);
  const Dom document = parse_dom(scan);
  const Node& last = document[document.size() - 1];
  EXPECT_EQ(last.tag, Tag::text);
  EXPECT_EQ(collapsed(last.text), "un & deuxtrois < quatre");
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

// Each step of the cleaning looks at what stands around a block: many alike in one element.
TEST(Hostile, ManyBlocksOfOneKind) {
  const std::string text = times(200, kSentence);
  for (const std::string_view block :
       {"<li><a href=x>Le nuage qui valait trois milliards</a></li>", "<h1>Un titre</h1>",
        "<p style='display:none'>La jeune pousse a levé douze millions d'euros, dit-elle.</p>",
        "<h3>Commentaires</h3>",
        "<h3>Lire aussi</h3><p>Une autre société a levé trois millions.</p>",
        "<article><h2>Nubia</h2><a href=x>lève</a></article>", "<div>00:12</div>",
        "<figure><div>Le siège</div></figure>",
        "<p class=chapo>Une société lève des millions.</p>"}) {
    const std::string many = times(20000, block);
    read("<div><ul>" + text + many + "</ul></div>");
    EXPECT_TRUE(holds_sentence(read("<div>" + text + many + "</div>" + text))) << block;
  }
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
  read(std::string("\x01\x02<p>\x7F</p>\x03", 11));
}

}  // namespace
}  // namespace pige
