// Pages of our own as publishing systems make them, one for each way in which a page is no article
// or more than one.

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "extract/article/extract_article.h"
#include "extract/article/page_type.h"
#include "tests/extract/article/pages.h"

namespace pige {
namespace {

struct Row {
  std::string_view what;
  std::string_view url;
  std::string html;
  std::string_view type;
};

void expect(const Row& row) {
  Page page;
  page.url = row.url;
  page.bytes = row.html;
  EXPECT_EQ(type_name(extract_article(page, phrases())->type), row.type) << row.what;
}

// `count` copies, "#" being their number.
std::string times(int count, std::string_view each) {
  std::string all;
  for (int i = 0; i < count; ++i) {
    for (const char c : each) {
      if (c == '#') {
        all += std::to_string(10 + i);
      } else {
        all += c;
      }
    }
  }
  return all;
}

const std::string kParagraph =
    "<p>La société Calame, qui emploie 40 personnes à Nantes, a levé # millions d'euros auprès de "
    "deux fonds, a annoncé sa directrice. Elle veut ouvrir un bureau à Lyon avant la fin de "
    "l'année "
    "et doubler ses effectifs d'ici deux ans.</p>";

std::string prose(int paragraphs) { return times(paragraphs, kParagraph); }

std::string page(std::string_view head, std::string_view body) {
  std::string html = "<!DOCTYPE html><html lang=fr><head>";
  html.append(head).append("</head><body><header><nav><a href=/>Accueil</a> <a href=/economie/>");
  html.append("Économie</a></nav></header><main>").append(body);
  html.append("</main><footer><p>© Le Calepin</p></footer></body></html>");
  return html;
}

#define OG(property, content) "<meta property='og:" property "' content='" content "'>"
#define LD(json) "<script type=application/ld+json>" json "</script>"

TEST(PageKinds, Lists) {
  const Row kRows[] = {
      {"a category as a blog prints it, that an SEO plug-in calls an article",
       "https://lecalepin.example/category/economie/",
       page(
           "<title>Économie - Le Calepin</title>" OG("type", "article")
               LD("{\"@graph\":[{\"@type\":\"CollectionPage\",\"name\":\"Économie\"},{\"@type\":"
                  "\"WebSite\",\"name\":\"Le Calepin\"}]}"),
           "<h1 class=page-title>Catégorie : Économie</h1>" +
               times(10,
                     "<article class=post><h2 class=entry-title><a href=/#/levee/>Calame lève # "
                     "millions auprès de deux fonds</a></h2><div class=entry-summary><p>La société "
                     "nantaise veut ouvrir un bureau à Lyon avant la fin de l'année. […]</p></div>"
                     "</article>")),
       "list"},
      {"cards that are one link each", "https://lecalepin.example/sujet/levees",
       page("<title>Levées de fonds</title>" OG("type", "website"),
            "<h1>Levées de fonds</h1><div class=grid>" +
                times(18,
                      "<a class=card href=/a/#><img src=#.jpg><h3>Calame lève # millions auprès de "
                      "deux fonds</h3><p>Par Jeanne Martin</p></a>") +
                "</div>"),
       "list"},
      {"the results of a search, titles that are no headings",
       "https://lecalepin.example/recherche?q=calame",
       page("<title>Recherche : calame</title>",
            "<h1>18 résultats pour « calame »</h1><ul class=results>" +
                times(
                    18,
                    "<li><a href=/a/#>Calame lève # millions d'euros auprès de deux fonds</a><p>La "
                    "société nantaise veut ouvrir un bureau à Lyon…</p></li>") +
                "</ul>"),
       "list"},
      {"the wire: hours and links", "https://lecalepin.example/en-continu",
       page("<title>Toute l'actualité en continu</title>",
            "<h1>En continu</h1><ul>" +
                times(30,
                      "<li><time>#:32</time> <a href=/a/#>Calame lève # millions auprès de deux "
                      "fonds nantais</a></li>") +
                "</ul>"),
       "list"},
      {"an author and what she wrote", "https://lecalepin.example/auteur/jeanne-martin",
       page("<title>Jeanne Martin</title>" OG("type", "profile")
                LD("{\"@type\":\"ProfilePage\",\"mainEntity\":{\"@type\":\"Person\",\"name\":"
                   "\"Jeanne Martin\"}}"),
            "<h1>Jeanne Martin</h1><p>Jeanne Martin suit les jeunes entreprises de l'Ouest pour Le "
            "Calepin depuis 2019.</p>" +
                times(8,
                      "<div class=item><h3><a href=/a/#>Calame lève # millions auprès de deux "
                      "fonds</a></h3><p>Le 11 février 2026</p></div>")),
       "list"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(PageKinds, FrontPages) {
  const std::string sections =
      "<section><h2>Économie</h2>" +
      times(6,
            "<article><h3><a href=/a/#>Calame lève # millions auprès de deux fonds</a></h3><p>La "
            "société nantaise veut ouvrir un bureau à Lyon.</p></article>") +
      "</section><section><h2>Culture</h2>" +
      times(6,
            "<article><h3><a href=/b/#>Un livre sur # ans de presse à Nantes</a></h3></article>") +
      "</section>";
  const Row kRows[] = {
      {"a newspaper's", "https://lecalepin.example/",
       page("<title>Le Calepin, journal</title>" OG("type", "website"), sections), "homepage"},
      {"a newspaper's, in one of its languages", "https://lecalepin.example/fr-fr",
       page("<title>Le Calepin, journal</title>" OG("type", "website"), sections), "homepage"},
      {"a company's", "https://www.calame.example/fr/",
       page("<title>Calame - relire les contrats</title>" OG("type", "website")
                LD("{\"@type\":\"Organization\",\"name\":\"Calame\"}"),
            "<h1>Relisez vos contrats deux fois plus vite</h1><p>Calame lit, compare et résume les "
            "contrats de plus de 400 entreprises.</p><a href=/demo>Demander une démonstration</a>"
            "<h2>Ils nous font confiance</h2><p>« Un gain de temps considérable. »</p>"),
       "homepage"},
      {"a newspaper's, that calls itself an article of today", "https://lecalepin.example/",
       page("<title>Le Calepin, journal</title>" OG(
                "type",
                "article") "<meta property=article:modified_time content=2026-02-11T08:00:00Z>",
            sections),
       "homepage"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(PageKinds, PicturesAndFilms) {
  const std::string figure =
      "<figure><img src=#.jpg><figcaption>L'atelier # de Calame, à Nantes, où sont relus les "
      "contrats "
      "de ses clients.</figcaption></figure>";
  const Row kRows[] = {
      {"a slide show with a word before it", "https://lecalepin.example/diaporama/calame",
       page("<title>Calame en images</title>" OG("type", "article")
                LD("{\"@type\":\"NewsArticle\",\"headline\":\"Calame en images\"}"),
            "<h1>Calame en images</h1>" + prose(1) + times(12, figure)),
       "gallery"},
      {"slides of a list", "https://lecalepin.example/photos/calame",
       page("<title>Calame en images</title>",
            "<h1>Calame en images</h1><ul class=slider>" +
                times(12,
                      "<li class=slide><img src=#.jpg><p class=caption>L'atelier # de Calame, à "
                      "Nantes, où sont relus les contrats.</p></li>") +
                "</ul>"),
       "gallery"},
      {"an article with many pictures", "https://lecalepin.example/economie/calame",
       page("<title>Calame</title>",
            "<h1>Calame, reportage</h1>" + prose(6) + times(10, figure) + prose(6)),
       "article"},
      {"a film and what it shows", "https://lecalepin.example/videos/calame",
       page("<title>Calame en deux minutes</title>" OG("type", "video.other")
                LD("{\"@type\":\"VideoObject\",\"name\":\"Calame en deux minutes\",\"uploadDate\":"
                   "\"2026-02-11\"}"),
            "<h1>Calame en deux minutes</h1><video src=a.mp4></video>" + prose(1)),
       "video"},
      {"a film on a newspaper's page, with a date", "https://lecalepin.example/videos/calame",
       page("<title>Calame en deux minutes</title>" OG(
                "type", "article") "<meta property=article:published_time "
                                   "content=2026-02-11T08:00:00Z>" LD("{\"@type\":\"VideoObject\","
                                                                      "\"name\":\"Calame en deux "
                                                                      "minutes\"}"),
            "<h1>Calame en deux minutes</h1><video src=a.mp4></video>" + prose(1)),
       "video"},
      {"an article with a film in it", "https://lecalepin.example/economie/calame",
       page("<title>Calame</title>" LD("{\"@type\":\"VideoObject\",\"name\":\"Calame\"}"),
            "<h1>Calame</h1><video src=a.mp4></video>" + prose(8)),
       "article"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(PageKinds, LiveBlogs) {
  const Row kRows[] = {
      {"that says so", "https://lecalepin.example/direct/proces",
       page("<title>Procès Calame : le direct</title>" LD(
                "{\"@type\":[\"LiveBlogPosting\",\"NewsArticle\"],\"headline\":\"Le direct\"}"),
            "<h1>Le direct</h1>" + prose(8)),
       "live blog"},
      {"known by its hours", "https://lecalepin.example/direct/proces",
       page("<title>Procès Calame : le direct</title>" OG("type", "article")
                LD("{\"@type\":\"NewsArticle\",\"headline\":\"Procès Calame : le direct\"}"),
            "<h1>Procès Calame : le direct</h1>" +
                times(10,
                      "<div class=live-entry><time datetime=2026-02-11T#:32>#:32</time><h3>La "
                      "défense plaide</h3>" +
                          kParagraph + "</div>")),
       "live blog"},
      {"known by its hours, as French newspapers write them",
       "https://lecalepin.example/direct/proces",
       page("<title>Procès Calame : le direct</title>" OG("type", "article"),
            "<h1>Procès Calame : le direct</h1>" +
                times(10, "<div class=entry><span class=hour>#h32</span>" + kParagraph + "</div>")),
       "live blog"},
      {"an article that tells the hours of a day, but few",
       "https://lecalepin.example/economie/calame",
       page("<title>Une journée chez Calame</title>",
            "<h1>Une journée chez Calame</h1><h2>8h30</h2>" + prose(3) + "<h2>12h00</h2>" +
                prose(3) + "<h2>18h00</h2>" + prose(3)),
       "article"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(PageKinds, NoPageAtAll) {
  const Row kRows[] = {
      {"not found, with a word of comfort", "https://lecalepin.example/economie/calame",
       page(
           "<title>Page introuvable - Le Calepin</title>",
           "<h1>Page introuvable</h1><p>Désolé, la page que vous cherchez n'existe pas ou n'existe "
           "plus. Utilisez la recherche pour la retrouver.</p>"),
       "other"},
      {"not found, in English", "https://lecalepin.example/economie/calame",
       page("<title>404 - Page not found</title>",
            "<h1>Oops!</h1><p>We can't seem to find the page you are looking for. It may have been "
            "moved or deleted.</p>"),
       "other"},
      {"a wall before the site", "https://lecalepin.example/economie/calame",
       page("<title>Just a moment...</title>",
            "<h1>lecalepin.example</h1><h2>Checking if the site connection is secure</h2><p>Enable "
            "JavaScript and cookies to continue. lecalepin.example needs to review the security of "
            "your connection before proceeding.</p>"),
       "other"},
      {"refused", "https://lecalepin.example/economie/calame",
       page(
           "<title>Access Denied</title>",
           "<h1>Access Denied</h1><p>You don't have permission to access this page on this server. "
           "Reference #18.4f2c1</p>"),
       "other"},
      {"the small print", "https://lecalepin.example/mentions-legales",
       page(
           "<title>Mentions légales - Le Calepin</title>",
           "<h1>Mentions légales</h1><p>Le site est édité par la société Le Calepin, au capital de "
           "40 000 euros, dont le siège est à Nantes.</p>" +
               prose(4)),
       "other"},
      {"a product for sale", "https://boutique.example/p/plume-12",
       page("<title>Plume n° 12</title>" OG("type", "product") LD(
                "{\"@type\":\"Product\",\"name\":\"Plume n° 12\",\"offers\":{\"@type\":\"Offer\","
                "\"price\":\"12\"}}"),
            "<h1>Plume n° 12</h1><p>Une plume d'acier pour l'écriture de tous les jours. Elle "
            "convient "
            "aux porte-plumes courants.</p>"),
       "other"},
      {"a headline that only begins like it", "https://lecalepin.example/economie/calame",
       page("<title>Access denied: how Calame lost its clients</title>",
            "<h1>Access denied: how Calame lost its clients</h1><p>11 février 2026</p>" + prose(8)),
       "article"},
      {"a test of a product", "https://lecalepin.example/tests/plume",
       page("<title>Test de la plume n° 12</title>" LD(
                "{\"@type\":\"Article\",\"headline\":\"Test\"}")
                LD("{\"@type\":\"Product\",\"name\":\"Plume n° 12\"}"),
            "<h1>Test de la plume n° 12</h1>" + prose(5)),
       "article"},
  };
  for (const Row& row : kRows) expect(row);
}

}  // namespace
}  // namespace pige
