// Whole pages, small and of our own writing: what must come out of each, and what must not.

#include "extract/article/extract_article.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "extract/article/explanation.h"
#include "tests/extract/article/pages.h"

namespace pige {
namespace {

Article read(std::string html) {
  Page page;
  page.id = "p1";
  page.url = "https://www.le-calepin.example/2026/02/11/calame";
  page.bytes = std::move(html);
  return *extract_article(page, phrases());
}

// Three paragraphs that are the article of most pages below.
const std::string kParagraphs[] = {
    "Calame a levé douze millions d'euros auprès de deux fonds européens, a annoncé mardi sa "
    "directrice.",
    "La jeune pousse nantaise, qui emploie 40 personnes, veut doubler ses effectifs d'ici deux "
    "ans.",
    "Elle prépare aussi, selon nos informations, l'ouverture d'un bureau à Lisbonne au printemps.",
};

std::string body_of(std::string_view tag = "p") {
  std::string html;
  for (const std::string& paragraph : kParagraphs) {
    html += "<" + std::string(tag) + ">" + paragraph + "</" + std::string(tag) + ">\n";
  }
  return html;
}

std::string body_text() { return kParagraphs[0] + "\n" + kParagraphs[1] + "\n" + kParagraphs[2]; }

TEST(ExtractArticle, LeavesOutTheSiteAroundTheArticle) {
  const Article article = read(
      "<html lang=fr><head><title>Calame lève douze millions | Le Calepin</title></head><body>"
      "<nav><ul><li><a href=/>Accueil</a></li><li><a href=/eco>Économie</a></li></ul></nav>"
      "<header><h1>Calame lève douze millions</h1><p class=byline>Par Jeanne Martin</p></header>"
      "<div class=article-body>" +
      body_of() +
      "<div class=newsletter><p>Inscrivez-vous à notre lettre du matin, elle est gratuite et sans "
      "publicité.</p></div>"
      "<p>À lire aussi : <a href=/x>Le nuage qui valait trois milliards</a></p></div>"
      "<aside><h3>Les plus lus</h3><ul><li><a href=/1>Un titre qui attire, et puis un "
      "autre</a></ul></aside>"
      "<div id=comments><p>Je ne crois pas un mot de cette histoire, et vous non plus, j'espère "
      "bien.</p></div>"
      "<footer><p>Le Calepin, 12 rue des Halles. Tous droits réservés.</p></footer></body></html>");
  EXPECT_EQ(article.text, body_text());
  EXPECT_EQ(article.title, "Calame lève douze millions");
  EXPECT_EQ(article.authors, std::vector<std::string>{"Jeanne Martin"});
  EXPECT_EQ(article.lang, "fr");
  EXPECT_EQ(article.published, "2026-02-11");  // the address
  EXPECT_EQ(article.id, "p1");
}

TEST(ExtractArticle, BlocksPointIntoTheText) {
  const Article article =
      read("<article><h1>Un titre de page</h1>" + body_of() +
           "<h2>La suite du projet</h2><ul><li>Un bureau à Lisbonne, dès le printemps.</li></ul>"
           "<blockquote>Nous serons quatre-vingts en 2028, et rentables.</blockquote>"
           "<p>La directrice n'a pas souhaité dire à quelle valorisation.</p></article>");
  const BlockKind kinds[] = {BlockKind::paragraph, BlockKind::paragraph, BlockKind::paragraph,
                             BlockKind::heading,   BlockKind::list_item, BlockKind::quotation,
                             BlockKind::paragraph};
  ASSERT_EQ(article.blocks.size(), std::size(kinds));
  std::size_t next = 0;
  for (std::size_t i = 0; i < article.blocks.size(); ++i) {
    EXPECT_EQ(static_cast<int>(article.blocks[i].kind), static_cast<int>(kinds[i])) << i;
    EXPECT_EQ(article.blocks[i].span.begin, next);
    next = article.blocks[i].span.end + 1;
  }
  EXPECT_EQ(next, article.text.size() + 1);
}

TEST(ExtractArticle, TheStandfirstBelongsToTheArticle) {
  const Article article = read(
      "<div class=top><h1>Calame lève douze millions</h1>"
      "<p class=chapo>La directrice veut ouvrir à Lisbonne, et doubler les effectifs de la jeune "
      "pousse.</p>"
      "<span>Publié le 11 février 2026</span></div><div class=texte>" +
      body_of() + "</div>");
  EXPECT_TRUE(article.text.starts_with("La directrice veut ouvrir"));
  ASSERT_FALSE(article.blocks.empty());
  EXPECT_EQ(article.blocks[0].kind, BlockKind::standfirst);
}

TEST(ExtractArticle, KeepsNoBreakSpacesAndCollapsesTheOthers) {
  const Article article = read(
      "<article><p>Calame   a levé\n 3,5\xC2\xA0M\xE2\x82\xAC, soit\t4,1&nbsp;millions "
      "de dollars, auprès de <b>deux</b> fonds.</p>" +
      body_of() + "</article>");
  EXPECT_TRUE(article.text.starts_with(
      "Calame a levé 3,5\xC2\xA0M\xE2\x82\xAC, soit 4,1\xC2\xA0millions de "
      "dollars, auprès de deux fonds."));
}

TEST(ExtractArticle, ReadsParagraphsCutByLineBreaks) {
  const Article article = read(
      "<table><tr><td width=120><a href=/>Accueil</a><br><a href=/b>Brèves</a></td><td>"
      "<font size=4><b>Calame lève douze millions</b></font><br><br>" +
      kParagraphs[0] + "<br><br>" + kParagraphs[1] + "<br>\n<br>" + kParagraphs[2] +
      "</td></tr></table>");
  EXPECT_NE(article.text.find(body_text()), std::string::npos) << article.text;
  EXPECT_EQ(article.text.find("Accueil"), std::string::npos);
}

TEST(ExtractArticle, ReadsAmpPages) {
  const Article article = read(
      "<html amp lang=fr><body><amp-sidebar><ul><li><a href=/>Accueil</a></ul></amp-sidebar>"
      "<main><h1>Calame lève douze millions</h1><amp-img src=x></amp-img><div class=texte>" +
      body_of() + "<amp-ad>Publicité</amp-ad></div></main></body></html>");
  EXPECT_EQ(article.text, body_text());
}

TEST(ExtractArticle, LeavesOutCaptionsAndConsent) {
  const Article article = read(
      "<article><figure><img src=x><figcaption>Le siège de Calame, à Nantes. Photo Jeanne "
      "Martin</figcaption></figure>" +
      body_of() +
      "<div role=dialog><p>Nous et nos partenaires utilisons des traceurs, avec votre accord, pour "
      "mesurer l'audience.</p></div>"
      "</article>");
  EXPECT_EQ(article.text, body_text());
}

TEST(ExtractArticle, TakesATextThatStandsOnlyInJsonLd) {
  const Article article = read(
      "<script "
      "type=application/ld+json>{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\","
      "\"headline\":\"Calame lève douze millions\",\"articleBody\":\"" +
      kParagraphs[0] + "\\n" + kParagraphs[1] + "\\n" + kParagraphs[2] + " " + kParagraphs[1] +
      " " + kParagraphs[2] + "\"}</script><body><div id=root></div></body>");
  EXPECT_TRUE(article.text.starts_with(kParagraphs[0] + "\n" + kParagraphs[1] + "\n"));
  EXPECT_EQ(article.title, "Calame lève douze millions");
}

TEST(ExtractArticle, APageWithoutArticleHasNoText) {
  EXPECT_EQ(read("<body><nav><a href=/>Accueil</a> <a href=/b>Brèves</a></nav></body>").text, "");
}

TEST(ExtractArticle, GivenFieldsCountWhereThePageIsLessSure) {
  Page page;
  page.bytes = "<p>Ok</p>";
  page.lang = "fr-BE";
  page.published = "2026-02-11";
  const Article silent = *extract_article(page, phrases());
  EXPECT_EQ(silent.lang, "fr");
  EXPECT_EQ(silent.published, "2026-02-11");
  page.bytes =
      "<html lang=nl><meta property='article:published_time' content='2025-01-02'><p>Ok</p>";
  const Article telling = *extract_article(page, phrases());
  EXPECT_EQ(telling.lang, "fr");  // whoever gives it knows; a template does not
  EXPECT_EQ(telling.published, "2025-01-02");
}

TEST(ExtractArticle, TheTextsOwnLanguageOverrulesATemplates) {
  EXPECT_EQ(read("<html lang=en><article>" + body_of() + "</article>").lang, "fr");
}

TEST(ExtractArticle, ExplainsItsDecisions) {
  Page page;
  page.bytes =
      "<title>Un titre - Le Banc</title><meta name=author content='Anne Martin'>"
      "<meta property='article:published_time' content='2024-03-12'>"
      "<nav><a href=/>Accueil du site</a></nav><article>" +
      body_of() + "</article>";
  const Explanation why = *explain_article(page, phrases());
  EXPECT_EQ(why.article.text, extract_article(page, phrases())->text);
  ASSERT_EQ(why.titles.size(), 1u);
  EXPECT_EQ(why.titles[0].place, "<title>");
  EXPECT_TRUE(why.titles[0].chosen);
  ASSERT_EQ(why.authors.size(), 1u);
  EXPECT_EQ(why.authors[0].place, "<meta>");
  EXPECT_EQ(why.authors[0].value, "Anne Martin");
  EXPECT_TRUE(why.authors[0].chosen);
  ASSERT_EQ(why.dates.size(), 1u);
  EXPECT_EQ(why.dates[0].value, "2024-03-12");
  EXPECT_EQ(std::ranges::count(why.containers, true, &ExplainedContainer::chosen), 1);
  const auto& blocks = why.blocks;
  ASSERT_EQ(blocks.size(), 4u);
  EXPECT_FALSE(blocks[0].reason.empty());
  EXPECT_EQ(blocks[0].zones, "navigation");
  EXPECT_EQ(blocks[1].reason, "");
  EXPECT_EQ(blocks[1].path, "html > body > article > p");
}

}  // namespace
}  // namespace pige
