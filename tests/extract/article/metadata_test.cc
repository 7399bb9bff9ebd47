// Dates and the rest, each from the places it stands in. Titles: title_test.cc; authors:
// authors_test.cc.

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "extract/article/boilerplate.h"
#include "extract/article/extract_article.h"

namespace pige {
namespace {

const Boilerplate& phrases() {
  static const Boilerplate loaded = *Boilerplate::load(PIGE_LANG_DIR);
  return loaded;
}

constexpr std::string_view kText =
    "<div class=article-body><p>Calame a levé douze millions d'euros auprès de deux fonds, a "
    "annoncé sa directrice.</p>"
    "<p>La jeune pousse nantaise, qui emploie 40 personnes, veut doubler ses effectifs.</p></div>";

Article read(std::string_view head, std::string_view before, std::string_view after = "") {
  Page page;
  page.url = "https://www.lecalepin.example/economie/calame.html";
  page.bytes.append("<html><head>").append(head).append("</head><body>").append(before);
  page.bytes.append(kText).append(after);
  return *extract_article(page, phrases());
}

TEST(Dates, ComeFromTheSurestPlace) {
  const struct {
    std::string_view head;
    std::string_view body;
    std::string_view published;
  } kRows[] = {
      {"<meta property=article:published_time content='2026-02-11T08:00:00+01:00'>",
       "<time datetime=2020-01-01>x</time>", "2026-02-11T08:00:00+01:00"},
      {"<script "
       "type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-02-11\"}</"
       "script>",
       "<time datetime=2020-01-01>x</time>", "2026-02-11"},
      {"", "<time datetime='2026-02-11T08:00Z'>hier</time>", "2026-02-11T08:00:00+00:00"},
      {"", "<span itemprop=datePublished content=2026-02-11>hier</span>", "2026-02-11"},
      {"", "<p>Publié le 11 février 2026 à 8h</p>", "2026-02-11"},
      // A related article's date is another article's.
      {"", "<div class=related><time datetime=2020-01-01>x</time></div><p>Le 11/02/2026</p>",
       "2026-02-11"},
      {"", "", ""},
  };
  for (const auto& [head, body, published] : kRows)
    EXPECT_EQ(read(head, body).published, published) << head << body;
}

TEST(Dates, TellWhenThePageWasModified) {
  EXPECT_EQ(read("<meta property=article:modified_time content='2026-02-12'>", "").modified,
            "2026-02-12");
}

TEST(JsonLd, IsReadAsSitesBreakIt) {
  constexpr std::string_view kBroken[] = {
      "{\"@type\":\"NewsArticle\",\"headline\":\"Un titre\nsur deux lignes\"}",  // a raw line break
      "{\"@type\":\"NewsArticle\",\"headline\":\"Un titre sur deux lignes\",}",  // a comma too many
      "<!-- {\"@type\":\"NewsArticle\",\"headline\":\"Un titre sur deux lignes\"} -->",
      "//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"Un titre sur deux lignes\"}\n//]]>",
      "[{\"@type\":\"BreadcrumbList\"},{\"@type\":[\"Article\"],\"headline\":\"Un titre sur deux "
      "lignes\"}]",
      "{\"@type\":\"NewsArticle\",\"headline\":\"Un titre\\' sur deux lignes\"}",  // an escape of
                                                                                   // JavaScript's
  };
  for (const std::string_view json : kBroken) {
    const std::string title =
        read("<script type=application/ld+json>" + std::string(json) + "</script>", "").title;
    EXPECT_TRUE(title.starts_with("Un titre") && title.ends_with("sur deux lignes"))
        << json << title;
  }
}

TEST(Page, SaysItsSiteAndAddress) {
  const Article article = read(
      "<meta property=og:site_name content='Le Calepin'><link rel=canonical "
      "href='https://a.example/b'>",
      "");
  EXPECT_EQ(article.site, "Le Calepin");
  EXPECT_EQ(article.canonical_url, "https://a.example/b");
}

}  // namespace
}  // namespace pige
