// Who wrote an article, row by row: what a page says, and whom it names.

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "extract/article/byline.h"
#include "extract/article/extract_article.h"
#include "tests/extract/article/pages.h"

namespace pige {
namespace {

using List = std::vector<std::string>;

struct Row {
  std::string_view head;
  std::string_view before;
  std::string_view after;
  List authors;
};

Article read(const Row& row) {
  Page page;
  page.url = "https://www.lecalepin.example/economie/calame.html";
  page.bytes.append("<html lang=fr><head>").append(row.head).append("</head><body>");
  page.bytes.append(row.before).append(kSmallArticle).append(row.after);
  return *extract_article(page, phrases());
}

void expect(const Row& row, AuthorKind kind = AuthorKind::people) {
  const Article article = read(row);
  EXPECT_EQ(article.authors, row.authors) << row.head << row.before << row.after;
  EXPECT_EQ(article.author_kind, kind) << row.head << row.before << row.after;
}

#define META(name, content) "<meta name='" name "' content='" content "'>"
#define LD(author)                                                                  \
  "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"x\"," \
  "\"author\":" author                                                              \
  ",\"publisher\":{\"@type\":\"Organization\",\"name\":\"Le Calepin\"}}</script>"

TEST(Authors, StandInFields) {
  const Row kRows[] = {
      {META("author", "Jeanne Martin"), "", "", {"Jeanne Martin"}},
      {META("author", "Jeanne Martin et Paul Durand"), "", "", {"Jeanne Martin", "Paul Durand"}},
      {META("author", "By Jeanne Martin"), "", "", {"Jeanne Martin"}},
      {"<meta property=article:author content='Jeanne Martin'>"
       "<meta property=article:author content='Paul Durand'>",
       "",
       "",
       {"Jeanne Martin", "Paul Durand"}},
      // The surer field: "author" is often the account's.
      {META("author", "Équipe web") META("DC.creator", "Jeanne Martin"), "", "", {"Jeanne Martin"}},
      {LD("[{\"@type\":\"Person\",\"name\":\"Jeanne Martin\"},{\"@type\":\"Person\","
          "\"name\":\"Paul Durand\"}]"),
       "",
       "",
       {"Jeanne Martin", "Paul Durand"}},
      {LD("\"Jeanne Martin\""), "", "", {"Jeanne Martin"}},
      {LD("{\"givenName\":\"Jeanne\",\"familyName\":\"Martin\"}"), "", "", {"Jeanne Martin"}},
      // By reference, as @graph documents do.
      {"<script type=application/ld+json>{\"@graph\":[{\"@type\":\"Person\",\"@id\":\"#1\","
       "\"name\":\"Jeanne Martin\"},{\"@type\":\"Article\",\"headline\":\"x\",\"author\":"
       "{\"@id\":\"#1\"}}]}</script>",
       "",
       "",
       {"Jeanne Martin"}},
      // A login behind the name.
      {LD("{\"@type\":\"Person\",\"name\":\"Jeanne Martin @jmartin\"}"), "", "", {"Jeanne Martin"}},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Authors, AreMarkedOnThePage) {
  const Row kRows[] = {
      {"", "<a rel=author href=/jm>Jeanne Martin</a>", "", {"Jeanne Martin"}},
      {"", "<span itemprop=author>Jeanne Martin</span>", "", {"Jeanne Martin"}},
      {"",
       "<p class=byline>Par Jeanne Martin, Paul Durand</p>",
       "",
       {"Jeanne Martin", "Paul Durand"}},
      {"",
       "<div class=article-author><a href=/jm>Jeanne Martin</a><span>Suivre</span></div>",
       "",
       {"Jeanne Martin"}},
      {"",
       "<p class=byline>Par <a href=/jm>Jeanne Martin</a> le 11 février 2026</p>",
       "",
       {"Jeanne Martin"}},
      // The name's own elements are no borders.
      {"", "<a rel=author><span>Jeanne</span> <span>Martin</span></a>", "", {"Jeanne Martin"}},
      // A job, a town.
      {"", "<p class=byline>Par Jeanne Martin, journaliste, à Nantes</p>", "", {"Jeanne Martin"}},
      {"", "<p class=byline>Journaliste Jeanne Martin</p>", "", {"Jeanne Martin"}},
      // Authors of comments, of other articles and of photographs are others.
      {"", "<div class=comments><span class=author>Luc Petit</span></div>", "", {}},
      {"", "<div class=related><a rel=author>Luc Petit</a></div>", "", {}},
      {"", "<figure><img><figcaption class=author>Luc Petit</figcaption></figure>", "", {}},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Authors, StandInALineByTheText) {
  const Row kRows[] = {
      {"", "<p>Propos recueillis par Jeanne Martin</p>", "", {"Jeanne Martin"}},
      {"", "<p>Publié le 11 février 2026 par Jeanne Martin</p>", "", {"Jeanne Martin"}},
      {"", "<p>Jeanne Martin / 11.02.2026 / 06:15 / 150</p>", "", {"Jeanne Martin"}},
      {"", "<ul><li>Jeanne Martin</li><li>11 février 2026</li></ul>", "", {"Jeanne Martin"}},
      {"", "", "<p><b>Jeanne Martin</b></p>", {"Jeanne Martin"}},
      {"", "", "<p>(Jeanne Martin)</p>", {"Jeanne Martin"}},
      // A line that only looks like it.
      {"", "<p>Par temps de pluie, un parapluie.</p>", "", {}},
      {"", "<h2>Jeanne Martin</h2>", "", {}},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Authors, AreComparedBetweenPlaces) {
  const Row kRows[] = {
      // The byline has the other one too, in its order.
      {LD("\"Paul Durand\""),
       "<div class=byline><a rel=author>Jeanne Martin</a><a rel=author>Paul Durand</a></div>",
       "",
       {"Jeanne Martin", "Paul Durand"}},
      // The account that published, against two that agree.
      {LD("\"Luc Petit\"") META("parsely-author", "Jeanne Martin"),
       "<a rel=author>Jeanne Martin</a>",
       "",
       {"Jeanne Martin"}},
      {LD("\"Jeanne\"") META("author", "Jeanne Martin"), "", "", {"Jeanne Martin"}},
      {LD("\"Jeanne Martin\""), "<a rel=author>Jeanne C. Martin</a>", "", {"Jeanne Martin"}},
      // Handles, addresses and jobs are nobody's name.
      {META("author", "jmartin"),
       "<p class=byline>Par Jeanne Martin, journaliste</p>",
       "",
       {"Jeanne Martin"}},
      {META("author", "https://lecalepin.example/jm"), "", "", {}},
      {META("author", "jm@lecalepin.example"), "", "", {}},
      // A person of the byline before the site of JSON-LD.
      {LD("{\"@type\":\"Organization\",\"name\":\"Le Calepin\"}"),
       "<p>Par Jeanne Martin</p>",
       "",
       {"Jeanne Martin"}},
      {LD("[{\"@type\":\"Person\",\"name\":\"Jeanne Martin\"},{\"@type\":\"Organization\","
          "\"name\":\"Le Calepin\"}]"),
       "",
       "",
       {"Jeanne Martin"}},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Authors, AreDesksOrPenNamesWhereNobodyIsNamed) {
  const Row kDesks[] = {
      {LD("{\"@type\":\"Organization\",\"name\":\"AFP\"}"), "", "", {"AFP"}},
      {META("author", "La rédaction"), "", "", {"La rédaction"}},
      // An agency before the site.
      {LD("{\"@type\":\"Organization\",\"name\":\"Le Calepin\"}") META("articleAuthor", "AFP"),
       "",
       "",
       {"AFP"}},
      // The site's address is not three authors.
      {META("author", "lecalepin.example, Nantes, France"), "", "", {"lecalepin.example"}},
  };
  for (const Row& row : kDesks) expect(row, AuthorKind::desks);
  const Row kPenNames[] = {
      {"", "<span class=author><a rel=author>surfguard</a></span>", "", {"surfguard"}},
      {"", "<p>Posted on 11 février 2026 by surfguard</p>", "", {"surfguard"}},
      {"", "<p class=byline>Par Zoé</p>", "", {"Zoé"}},
  };
  for (const Row& row : kPenNames) expect(row, AuthorKind::pen_names);
}

TEST(NameReader, TakesWhatIsNoNameInAFieldForADesk) {
  PageFacts facts;
  facts.url = "https://www.lecalepin.example/economie/calame.html";
  const NameReader reader(phrases(), facts, MonthNames::of("fr"));
  const struct {
    std::string_view field;
    List people;
    List desks;
  } kRows[] = {
      {"Union des pompiers de France", {}, {"Union des pompiers de France"}},
      {"Das Magazin für Leser", {}, {"Das Magazin für Leser"}},
      {"Bund der Verbraucher e.V.", {}, {"Bund der Verbraucher e.V."}},
      {"Deutsche Presse-Agentur", {}, {"Deutsche Presse-Agentur"}},
      {"Le Calepin", {}, {"Le Calepin"}},
      {"Jeanne Martin avec AFP", {"Jeanne Martin"}, {}},
      {"Charles de Gaulle", {"Charles de Gaulle"}, {}},
      {"Jeanne Martin", {"Jeanne Martin"}, {}},
  };
  for (const auto& [field, people, desks] : kRows) {
    const Names names = reader.read(field, NameSource::field);
    EXPECT_EQ(names.people, people) << field;
    EXPECT_EQ(names.desks, desks) << field;
  }
}

TEST(NameReader, TakesNamesOutOfABylinesWords) {
  const PageFacts facts;
  const NameReader reader(phrases(), facts, MonthNames::of("de"));
  const struct {
    std::string_view line;
    List people;
  } kRows[] = {
      {"Von Anna Lee und Ben Ray, dpa", {"Anna Lee", "Ben Ray"}},
      {"Von Anna Lee am Samstag, 19. Oktober 2019", {"Anna Lee"}},
      {"By Anna Lee March 2, 2019", {"Anna Lee"}},
      {"ANNA LEE", {"ANNA LEE"}},
      {"Anna von der Leyen", {"Anna von der Leyen"}},
      {"Anna Lee/SP-X", {"Anna Lee"}},
      {"Von Anna Lee. Fotos: Ben Ray", {"Anna Lee"}},
      {"Anna Lee Illustration von Ben Ray", {"Anna Lee"}},
      {"ANNA LEE FOR THE COURIER", {"ANNA LEE"}},
      {"Anna Lee Senior Reporter", {"Anna Lee"}},
      {"REUTERS BERLIN", {}},
      {"Die Stiftung Warentest", {}},
      {"Von", {}},
      {"Anna Lee \u2013 Ben Ray", {"Anna Lee", "Ben Ray"}},
      {"Interview: Anna Lee", {"Anna Lee"}},
      {"牛镛、岳弘彬", {"牛镛", "岳弘彬"}},
      {"the section US & Canada", {}},
      {"ku Frankfurt", {}},
      {"19. Oktober 2019", {}},
      {"", {}},
  };
  for (const auto& [line, people] : kRows) {
    EXPECT_EQ(reader.read(line, NameSource::page).people, people) << line;
  }
}

}  // namespace
}  // namespace pige
