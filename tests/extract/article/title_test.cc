// Which of a page's wordings is the article's title, row by row.

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "extract/article/extract_article.h"
#include "extract/article/headings.h"
#include "extract/article/wording.h"
#include "tests/extract/article/pages.h"

namespace pige {
namespace {

std::string title_of(std::string_view head, std::string_view body) {
  Page page;
  page.url = "https://www.lecalepin.example/economie/calame.html";
  page.bytes.append("<html><head>").append(head).append("</head><body>").append(body);
  page.bytes.append(kSmallArticle);
  return extract_article(page, phrases())->title;
}

struct Row {
  std::string_view head;
  std::string_view body;
  std::string_view title;
};

#define OG(title) "<meta property=og:title content='" title "'>"
#define SITE(name) "<meta property=og:site_name content='" name "'>"
#define LD(headline)                                                                     \
  "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"" headline \
  "\"}</script>"

void expect(const Row& row) {
  EXPECT_EQ(title_of(row.head, row.body), row.title) << row.head << row.body;
}

TEST(Title, IsWhatItsPlacesAgreeOn) {
  const Row kRows[] = {
      {"<title>Calame lève douze millions</title>", "", "Calame lève douze millions"},
      {"<title>Calame : la levée | Le Calepin</title>", "<h1>Calame : la levée</h1>",
       "Calame : la levée"},
      // What <title> shortens for search engines, og:title and <h1> say in full.
      {"<title>Calame lève 12 M</title>" OG("Calame lève douze millions d’euros"),
       "<h1>Calame lève douze millions d’euros</h1>", "Calame lève douze millions d’euros"},
      // The same wording: as the reader sees it.
      {"<title>Calame - douze millions</title>", "<h1>Calame : douze millions</h1>",
       "Calame : douze millions"},
      {OG("L&amp;#8217;or de Calame"), "", "L’or de Calame"},
      {"<meta name='DC.Title' content='La levée de Calame'><title>calame-2026</title>", "",
       "La levée de Calame"},
      // Several names in one property.
      {"<meta property='x:title dc:title' content='La levée de Calame'><title>calame-2026</title>",
       "", "La levée de Calame"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Title, LosesTheSitesNameByEvidence) {
  const Row kRows[] = {
      {"<title>Calame lève douze millions - Le Calepin</title>" SITE("Le Calepin"), "",
       "Calame lève douze millions"},
      {"<title>Le Calepin - Calame lève douze millions</title>" SITE("Le Calepin"), "",
       "Calame lève douze millions"},
      {"<title>Le Calepin : Calame lève douze millions</title>" SITE("Le Calepin"), "",
       "Calame lève douze millions"},
      {OG("Calame lève douze millions | Le Calepin, journal") SITE("Le Calepin"), "",
       "Calame lève douze millions"},
      // The section before it goes too.
      {"<title>Calame lève douze millions - lecalepin.example - lecalepin</title>", "",
       "Calame lève douze millions"},
      // The host's name, where the page does not tell the site's.
      {"<title>Calame lève douze millions | lecalepin</title>", "", "Calame lève douze millions"},
      // The name that leads home.
      {"<title>Calame lève douze millions » Carnet de notes</title>",
       "<h1><a href='/'>Carnet de notes</a></h1><h2>Calame lève douze millions</h2>",
       "Calame lève douze millions"},
      // Another place shows the title without the tail, whatever the tail is.
      {"<title>Calame lève douze millions -- Économie</title>",
       "<h1>Calame lève douze millions</h1>", "Calame lève douze millions"},
      // A separator of the headline's own is not cut.
      {"<title>Levées : Calame - douze millions et un bureau</title>", "",
       "Levées : Calame - douze millions et un bureau"},
      {"<title>Lecalepin24 - mode d'emploi en dix pages</title>", "",
       "Lecalepin24 - mode d'emploi en dix pages"},
      // With nothing to compare, a tail much shorter than the rest.
      {"<title>Calame lève douze millions d'euros – Mon blog</title>", "",
       "Calame lève douze millions d'euros"},
      // og:site_name filled with the title is no site's name.
      {OG("Calame lève douze millions") SITE("Calame lève douze millions"),
       "<h1>Calame lève douze millions</h1>", "Calame lève douze millions"},
      // og:title filled with the site's name is no title.
      {OG("Le Calepin") SITE("Le Calepin") "<title>Calame lève douze millions</title>", "",
       "Calame lève douze millions"},
      // A page about its site keeps the only name it has.
      {"<title>Le Calepin</title>" SITE("Le Calepin"), "", "Le Calepin"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Title, IsTheHeadlineAReaderSees) {
  const Row kRows[] = {
      // <title> and og:title written for search engines.
      {"<title>Calame levée de fonds 2026</title>" OG("Calame levée de fonds 2026"),
       "<h1>Pourquoi la levée de fonds de Calame étonne</h1>",
       "Pourquoi la levée de fonds de Calame étonne"},
      {"<title>Calame levée de fonds 2026</title>" OG("Calame levée de fonds 2026")
           LD("Calame levée de fonds 2026"),
       "<h1>Pourquoi la levée de fonds de Calame étonne</h1>",
       "Pourquoi la levée de fonds de Calame étonne"},
      // JSON-LD has the headline's words: beyond doubt.
      {"<title>Calame fait sa levée</title>" OG("Calame, la levée du siècle")
           LD("Calame fait sa levée"),
       "<h1>Calame fait sa levée</h1>", "Calame fait sa levée"},
      // <title> follows the heading, og:title was written on purpose.
      {"<title>Calame lève 12 M€</title>" OG("Levée record pour Calame à Nantes"),
       "<h1>Calame lève 12 M€</h1>", "Levée record pour Calame à Nantes"},
      // A heading in a breadcrumb is none.
      {"<title>Calame : levée 2026</title>" OG("Levée record pour Calame")
           LD("Calame : levée 2026"),
       "<nav class=breadcrumb><h1>Calame : levée 2026</h1></nav><h2>Levée record pour Calame</h2>",
       "Levée record pour Calame"},
      // Nor is the name of the site, nor that of a box.
      {"<title>Calame lève douze millions</title>" OG("Calame lève douze millions"),
       "<h1>Le Calepin</h1>", "Calame lève douze millions"},
      {"<title>Calame lève douze millions</title>" OG("Calame lève douze millions"),
       "<h1>Votre avis nous intéresse</h1>", "Calame lève douze millions"},
      {"<title>Calame lève douze millions</title>",
       "<div class=newsletter-signup><h1>Votre avis nous intéresse</h1></div>",
       "Calame lève douze millions"},
      // <title> alone is often the site's on each of its pages: then the only <h1> is believed.
      {"<title>Bienvenue chez nous</title>", "<h1>Calame lève douze millions</h1>",
       "Calame lève douze millions"},
      {"<title>Bienvenue chez nous</title>",
       "<h1>Calame lève douze millions</h1><h1>La lettre du matin</h1>", "Bienvenue chez nous"},
      // No <h1>, no word in common with <title>, but it opens the article.
      {"<title>Économie, les nouvelles de la semaine chez Calame</title>",
       "<article><header><h1>Douze millions : la semaine de Calame</h1></header></article>",
       "Douze millions : la semaine de Calame"},
      // JSON-LD's differs from what <title> and og:title share, and no heading tells.
      {"<title>Calame levée 2026</title>" OG("Calame levée 2026") LD("Levée record pour Calame"),
       "", "Levée record pour Calame"},
      // A place that was cut short.
      {OG("Calame lève douze millions auprès de deux fonds na…"),
       "<h1>Calame lève douze millions auprès de deux fonds nantais</h1>",
       "Calame lève douze millions auprès de deux fonds nantais"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(Title, LosesAKickerThatAnotherPlaceDoesNotHave) {
  const Row kRows[] = {
      {OG("Calame lève douze millions") SITE("Le Calepin"),
       "<h1><span class=kicker>Levée de fonds</span>Calame lève douze millions</h1>",
       "Calame lève douze millions"},
      // og:title has it: it belongs to the title, with the colon that stands in print.
      {OG("Levée : Calame a douze millions"),
       "<h1><span>Levée</span><span>Calame a douze millions</span></h1>",
       "Levée : Calame a douze millions"},
      // Emphasis is no kicker.
      {"<title>Calame lève</title>", "<h1>Calame lève <em>douze</em> millions</h1>",
       "Calame lève douze millions"},
      {OG("子どもの法律ができる"), "<h1><ruby>子<rt>こ</rt></ruby>どもの法律ができる</h1>",
       "子どもの法律ができる"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(LeadsHome, IsALinkToTheFrontPageOrAFolderAbove) {
  const struct {
    std::string_view href;
    bool home;
  } kRows[] = {
      {"/", true},
      {"https://lecalepin.example", true},
      {"https://www.lecalepin.example/", true},
      {"/economie/", true},
      {"/index.html", true},
      {"/?from=logo", true},
      {"#top", false},
      {"", false},
      {"https://autre.example/", false},
      {"/economie/calame.html", false},
      {"/sport/", false},
  };
  for (const auto& [href, home] : kRows) {
    EXPECT_EQ(leads_home(href, "https://www.lecalepin.example/economie/calame.html"), home) << href;
  }
}

TEST(LineParts, AreCutAtTheSignsSitesUse) {
  const auto parts = [](std::string_view line, bool colons) {
    std::string joined;
    for (const LinePart& part : line_parts(line, colons)) {
      joined.append("[").append(line.substr(part.begin, part.end - part.begin)).append("]");
    }
    return joined;
  };
  EXPECT_EQ(parts("Titre - Rubrique | Site", false), "[Titre][Rubrique][Site]");
  EXPECT_EQ(parts("Titre\u00a0– Site", false), "[Titre][Site]");
  EXPECT_EQ(parts("Saint-Malo : le port", false), "[Saint-Malo : le port]");
  EXPECT_EQ(parts("Port: Saint-Malo", true), "[Port][Saint-Malo]");
  EXPECT_EQ(parts("标题_站点", false), "[标题][站点]");
  EXPECT_EQ(parts(" | ", false), "");
}

}  // namespace
}  // namespace pige
