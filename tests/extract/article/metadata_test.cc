// Dates and the rest, each from the places it stands in. Titles: title_test.cc; authors:
// authors_test.cc.

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "extract/article/extract_article.h"
#include "tests/extract/article/pages.h"

namespace pige {
namespace {

Article read(std::string_view head, std::string_view before, std::string_view after = "") {
  Page page;
  page.url = "https://www.lecalepin.example/economie/calame.html";
  page.bytes.append("<html><head>").append(head).append("</head><body>").append(before);
  page.bytes.append(kSmallArticle).append(after);
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
      R"([{"@type":"BreadcrumbList"},{"@type":["Article"],"headline":"Un titre sur deux lignes"}])",
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

#define JSON_LD(members) \
  "<script type=application/ld+json>{\"@type\":\"NewsArticle\"," members "}</script>"

TEST(Site, IsCalledAsReadersSay) {
  const struct {
    std::string_view head;
    std::string_view site;
  } kRows[] = {
      {"<meta property=og:site_name content='Le Calepin'>", "Le Calepin"},
      {JSON_LD("\"publisher\":{\"@type\":\"Organization\",\"name\":\"Le Calepin\"}"), "Le Calepin"},
      {JSON_LD("\"publisher\":\"Le Calepin\""), "Le Calepin"},
      // By reference, which is no name.
      {JSON_LD("\"publisher\":{\"@id\":\"#publisher\"}"), ""},
      {"<script type=application/ld+json>[{\"@type\":\"Organization\",\"@id\":\"#us\",\"name\":"
       "\"Le Calepin\"},{\"@type\":\"NewsArticle\",\"publisher\":{\"@id\":\"#us\"}}]</script>",
       "Le Calepin"},
      {"<script type=application/ld+json>{\"@type\":\"WebSite\",\"name\":\"Le Calepin\"}</script>",
       "Le Calepin"},
      {"<meta name=application-name content='Le Calepin'>", "Le Calepin"},
      {"", ""},
  };
  for (const auto& [head, site] : kRows) EXPECT_EQ(read(head, "").site, site) << head;
}

TEST(CanonicalUrl, IsWhole) {
  const struct {
    std::string_view head;
    std::string_view url;
  } kRows[] = {
      {"<link rel=canonical href='https://a.example/b'>", "https://a.example/b"},
      {"<link rel=canonical href='/b'>", "https://www.lecalepin.example/b"},
      {"<link rel=canonical href='//a.example/b'>", "https://a.example/b"},
      {"<meta property=og:url content='https://a.example/b'>", "https://a.example/b"},
      // <link> is surer.
      {"<meta property=og:url content='https://a.example/c'><link rel=canonical "
       "href='https://a.example/b'>",
       "https://a.example/b"},
      {"", ""},
  };
  for (const auto& [head, url] : kRows) EXPECT_EQ(read(head, "").canonical_url, url) << head;
}

TEST(Section, AndTagsComeFromTheirFields) {
  const struct {
    std::string_view head;
    std::string_view section;
    std::vector<std::string> tags;
  } kRows[] = {
      {"<meta property=article:section content=Économie><meta property=article:tag content=IA>"
       "<meta property=article:tag content='Levées de fonds'>",
       "Économie",
       {"IA", "Levées de fonds"}},
      {JSON_LD("\"articleSection\":[\"Économie\",\"Une\"],\"keywords\":[\"IA\",\"Nantes\"]"),
       "Économie",
       {"IA", "Nantes"}},
      {JSON_LD("\"keywords\":\"IA, Nantes\""), "", {"IA", "Nantes"}},
      {JSON_LD("\"keywords\":[{\"@type\":\"DefinedTerm\",\"name\":\"IA\"}]"), "", {"IA"}},
      // The keywords of search engines, where there are no others; each once.
      {"<meta name=keywords content='IA, ia,, Nantes'>", "", {"IA", "Nantes"}},
      {"<meta name=keywords content=site><meta property=article:tag content=IA>", "", {"IA"}},
      {"", "", {}},
  };
  for (const auto& [head, section, tags] : kRows) {
    EXPECT_EQ(read(head, "").section, section) << head;
    EXPECT_EQ(read(head, "").tags, tags) << head;
  }
}

TEST(Paywall, IsToldByTheArticleOrAPart) {
  const struct {
    std::string_view head;
    Paywall paywall;
  } kRows[] = {
      {JSON_LD("\"isAccessibleForFree\":true"), Paywall::none},
      {JSON_LD("\"isAccessibleForFree\":\"True\""), Paywall::none},
      {JSON_LD("\"isAccessibleForFree\":false"), Paywall::present},
      {JSON_LD("\"isAccessibleForFree\":\"https://schema.org/False\""), Paywall::present},
      {JSON_LD("\"hasPart\":{\"@type\":\"WebPageElement\",\"isAccessibleForFree\":\"False\","
               "\"cssSelector\":\".paywall\"}"),
       Paywall::present},
      {JSON_LD("\"isAccessibleForFree\":true,\"hasPart\":[{\"isAccessibleForFree\":false}]"),
       Paywall::present},
      {"<meta property=article:content_tier content=free>", Paywall::none},
      {"<meta property=article:content_tier content=locked>", Paywall::present},
      {"<meta property=article:content_tier content=metered>", Paywall::present},
      {JSON_LD("\"isAccessibleForFree\":\"maybe\""), Paywall::unknown},
      {"", Paywall::unknown},
  };
  for (const auto& [head, paywall] : kRows) EXPECT_EQ(read(head, "").paywall, paywall) << head;
}

TEST(Lang, IsWhatIsSurestAndSaysWhy) {
  const std::string english =
      "<div class=article-body><p>The company has raised twelve million euros from two European "
      "funds, its chief executive told reporters on Tuesday in Nantes, where it was founded by "
      "two engineers five years ago.</p><p>It employs forty people and wants to double its staff "
      "before the end of the year, most of them in research, as its rivals have done before it. "
      "Analysts had expected less, and said so in notes to their clients last week.</p></div>";
  const struct {
    std::string_view given;
    std::string_view page;  // before the English text, or all of it
    std::string_view lang;
    LanguageSource source;
  } kRows[] = {
      {"", "<html lang=en>", "en", LanguageSource::declared},
      {"", "<html lang=en-GB>", "en", LanguageSource::declared},
      {"", "<meta property=og:locale content=en_US>", "en", LanguageSource::declared},
      {"", "", "en", LanguageSource::detected},
      // A template copied with its language.
      {"", "<html lang=de>", "en", LanguageSource::detected},
      // What came with the page is not put in doubt.
      {"nl", "<html lang=de>", "nl", LanguageSource::given},
      {"zz", "<html lang=en>", "zz", LanguageSource::given},
  };
  for (const auto& [given, start, lang, source] : kRows) {
    Page page;
    page.lang = given;
    page.bytes = std::string(start) + english;
    const Article article = *extract_article(page, phrases());
    EXPECT_EQ(article.lang, lang) << start;
    EXPECT_EQ(article.lang_source, source) << start;
  }
  // Too short to overrule the page.
  Page page;
  page.bytes =
      "<html lang=fr><p>The company has raised twelve million euros from two European funds, its "
      "chief executive told reporters on Tuesday.</p>";
  EXPECT_EQ(extract_article(page, phrases())->lang, "fr");
}

}  // namespace
}  // namespace pige
