// Which pages hold an article, and which are something else.

#include "extract/article/page_type.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "extract/article/extract_article.h"
#include "tests/extract/article/pages.h"

namespace pige {
namespace {

constexpr std::string_view kArticleUrl = "https://lecalepin.example/economie/calame.html";
constexpr std::string_view kFrontUrl = "https://lecalepin.example/";

std::string_view type_of(std::string_view html, std::string_view url = kArticleUrl) {
  Page page;
  page.url = url;
  page.bytes = html;
  return type_name(extract_article(page, phrases())->type);
}

std::string paragraphs(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text +=
        "<p>Calame a levé douze millions d'euros auprès de deux fonds, a annoncé sa directrice, "
        "et veut doubler ses effectifs, qui sont de 40 personnes, avant la fin de l'année.</p>";
  }
  return text;
}

std::string teasers(int count) {
  std::string list;
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    list += "<div class=item><h2><a href=/economie/" + number + ".html>La levée de fonds numéro " +
            number + " de la semaine</a></h2><p>Calame a levé douze millions d'euros auprès de " +
            "deux fonds, a annoncé sa directrice.</p></div>";
  }
  return list;
}

#define LD(json) "<script type=application/ld+json>" json "</script>"

TEST(PageType, IsAnArticleUnlessThereIsProofAgainstIt) {
  EXPECT_EQ(type_of("<h1>Calame</h1>" + paragraphs(4)), "article");
  // A single sentence is enough.
  EXPECT_EQ(type_of("<p>Calame a levé douze millions d'euros auprès de deux fonds.</p>"),
            "article");
  // At the address of a front page, with a date or by its own word.
  EXPECT_EQ(type_of("<p>Publié le 11 février 2026</p>" + paragraphs(4), kFrontUrl), "article");
  EXPECT_EQ(type_of("<meta property=og:type content=article>" + paragraphs(4), kFrontUrl),
            "article");
  // With a list of others behind it.
  EXPECT_EQ(type_of("<h1>Calame</h1>" + paragraphs(8) + teasers(12)), "article");
  // A manual, whose titles lead to themselves.
  std::string manual;
  for (int i = 0; i < 12; ++i) {
    manual += "<h2><a href=#part>Une partie du manuel, la suivante</a></h2>" + paragraphs(1);
  }
  EXPECT_EQ(type_of(manual), "article");
}

TEST(PageType, TellsOtherPagesByWhatTheySay) {
  EXPECT_EQ(type_of(LD("{\"@type\":\"LiveBlogPosting\",\"headline\":\"x\"}") + paragraphs(9)),
            "live blog");
  EXPECT_EQ(type_of(LD("{\"@type\":\"ImageGallery\",\"name\":\"x\"}") + paragraphs(2)), "gallery");
  EXPECT_EQ(type_of(LD("{\"@type\":\"VideoObject\",\"name\":\"x\"}") + paragraphs(1)), "video");
  EXPECT_EQ(type_of("<meta property=og:type content=video.other>" + paragraphs(1)), "video");
  // A video in an article is a part of it.
  EXPECT_EQ(type_of(LD("{\"@type\":\"NewsArticle\",\"headline\":\"x\",\"video\":{\"@type\":"
                       "\"VideoObject\",\"name\":\"x\"}}") +
                    paragraphs(2)),
            "article");
}

TEST(PageType, TellsListsAndFrontPagesByTheirShape) {
  EXPECT_EQ(type_of("<h1>Économie</h1>" + teasers(12)), "list");
  EXPECT_EQ(type_of(LD("{\"@type\":\"CollectionPage\",\"name\":\"Économie\"}") + teasers(3)),
            "list");
  EXPECT_EQ(type_of(teasers(12), kFrontUrl), "homepage");
  EXPECT_EQ(type_of(paragraphs(2), kFrontUrl), "homepage");
  EXPECT_EQ(type_of(paragraphs(2), "https://lecalepin.example/fr/"), "homepage");
  EXPECT_EQ(type_of(paragraphs(2), "https://lecalepin.example/index.html?a=1"), "homepage");
}

TEST(PageType, IsOtherWhereNothingIsSaid) {
  EXPECT_EQ(type_of("<h1>Erreur 404</h1><p>Page introuvable</p>"), "other");
  EXPECT_EQ(type_of(""), "other");
}

TEST(PageType, DecidesWhatMayHoldClaims) {
  EXPECT_TRUE(holds_article(PageType::article));
  EXPECT_TRUE(holds_article(PageType::live_blog));
  EXPECT_TRUE(holds_article(PageType::gallery));
  EXPECT_TRUE(holds_article(PageType::video));
  EXPECT_FALSE(holds_article(PageType::list));
  EXPECT_FALSE(holds_article(PageType::homepage));
  EXPECT_FALSE(holds_article(PageType::other));
}

}  // namespace
}  // namespace pige
