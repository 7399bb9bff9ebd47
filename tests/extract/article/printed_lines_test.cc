// Bylines and date lines as the common publishing systems and newspapers print them, in five
// languages: nothing in <head> tells.

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "extract/article/extract_article.h"
#include "tests/extract/article/pages.h"

namespace pige {
namespace {

using List = std::vector<std::string>;

struct Row {
  std::string_view lang;
  std::string_view lines;
  List people;
  std::string_view day;  // empty: none
};

void expect(const Row& row) {
  Page page;
  page.url = "https://www.lecalepin.example/economie/calame.html";
  page.lang = row.lang;
  page.bytes.append("<html><body><main><h1>Calame</h1>").append(row.lines);
  page.bytes.append(kSmallArticle).append("</main></body></html>");
  const Article article = *extract_article(page, phrases());
  const bool people = article.author_kind == AuthorKind::people;
  EXPECT_EQ(people ? article.authors : List(), row.people) << row.lines;
  EXPECT_EQ(article.published.substr(0, 10), row.day) << row.lines;
}

TEST(PrintedLines, OfPublishingSystems) {
  const Row kRows[] = {
      // WordPress, its own themes.
      {"fr",
       "<div class=entry-meta><span class=posted-on>Publié le <a rel=bookmark><time "
       "class='entry-date "
       "published' datetime='2026-02-11T08:30:00+01:00'>11 février 2026</time><time class=updated "
       "datetime='2026-03-01T09:00:00+01:00'>1 mars 2026</time></a></span><span class=byline> par "
       "<span class='author vcard'><a class='url fn n' href=/author/jm>Jeanne Martin</a></span>"
       "</span></div>",
       {"Jeanne Martin"},
       "2026-02-11"},
      // WordPress, a page builder.
      {"fr",
       "<ul class='elementor-icon-list-items elementor-post-info'><li itemprop=author><a href=/a>"
       "<span class='elementor-icon-list-text elementor-post-info__item--type-author'>Jeanne Martin"
       "</span></a></li><li itemprop=datePublished><span>11 février 2026</span></li><li><span>8 h "
       "30"
       "</span></li><li>Aucun commentaire</li></ul>",
       {"Jeanne Martin"},
       "2026-02-11"},
      // WordPress, a magazine theme.
      {"it",
       "<div class=td-module-meta-info><div class=td-post-author-name><div class=td-author-by>Di"
       "</div> <a href=/a>Anna Rossi</a><div class=td-author-line> - </div></div><span class="
       "td-post-date><time class='entry-date updated' datetime='2026-02-11T08:30:00+01:00'>11 "
       "Febbraio 2026</time></span><div class=td-post-views>412</div></div>",
       {"Anna Rossi"},
       "2026-02-11"},
      // Drupal.
      {"en",
       "<footer class=node__meta><div class=node__submitted>Submitted by <span class='field "
       "field--name-uid'><span lang='' class=username>Jane Miller</span></span> on <span "
       "class='field "
       "field--name-created'>Wed, 02/11/2026 - 08:30</span></div></footer>",
       {"Jane Miller"},
       "2026-02-11"},
      {"fr",
       "<p class=submitted>Soumis par <a class=username href=/u/1>Jeanne Martin</a> le mer "
       "11/02/2026 "
       "- 08:30</p>",
       {"Jeanne Martin"},
       "2026-02-11"},
      // Ghost.
      {"en",
       "<section class=article-byline-content><ul class=author-list><li class=author-list-item><a "
       "class=author-avatar href=/author/j><img alt='Jane Miller'></a></li></ul><div "
       "class=article-byline-meta><h4 class=author-name><a href=/author/j>Jane Miller</a>, <a "
       "href=/author/t>Tom Ray</a></h4><div class=byline-meta-content><time class=byline-meta-date "
       "datetime=2026-02-11>Feb 11, 2026</time><span class=byline-reading-time>4 min read</span>"
       "</div></div></section>",
       {"Jane Miller", "Tom Ray"},
       "2026-02-11"},
      // Substack.
      {"en",
       "<h3 class=subtitle>How it was done</h3><div class='pencraft byline-wrapper'><div "
       "class=profile-hover-card-target><a class=pencraft href=https://s.example/@jane>Jane "
       "Miller</a>"
       "</div><div class='pencraft meta'>Feb 11, "
       "2026</div></div><div>12</div><div>3</div><div>Share"
       "</div>",
       {"Jane Miller"},
       "2026-02-11"},
      // Medium.
      {"en",
       "<div><a href=/@jane>Jane Miller</a><div>Follow</div></div><div>7 min read</div><div>\u00B7"
       "</div><div>Feb 11, 2026</div><div>Listen</div><div>Share</div>",
       {"Jane Miller"},
       "2026-02-11"},
      // Arc.
      {"en",
       "<div class=b-byline><span>By </span><a class=c-link href=/j>Jane Miller</a><span> and "
       "</span>"
       "<a class=c-link href=/t>Tom Ray</a></div><time class='c-date b-date' "
       "datetime=2026-02-11T07:30:00Z>February 11, 2026 at 7:30AM UTC</time>",
       {"Jane Miller", "Tom Ray"},
       "2026-02-11"},
      // Blogger.
      {"es",
       "<h2 class=date-header><span>mi\u00E9rcoles, 11 de febrero de 2026</span></h2><div "
       "class=post-header></div><span class='post-author vcard'>Publicado por <span class=fn "
       "itemprop=author><span itemprop=name>Ana L\u00F3pez</span></span></span>",
       {"Ana L\u00F3pez"},
       "2026-02-11"},
      // Joomla.
      {"de",
       "<dl class='article-info muted'><dt class=article-info-term>Details</dt><dd class=createdby>"
       "Geschrieben von: <span>Anna Lee</span></dd><dd class=category-name>Kategorie: <a>Presse</a>"
       "</dd><dd class=published>Ver\u00F6ffentlicht: 11. Februar 2026</dd><dd "
       "class=hits>Zugriffe: "
       "812</dd></dl>",
       {"Anna Lee"},
       "2026-02-11"},
      // TYPO3's news.
      {"de",
       "<div class=news-list-date><time itemprop=datePublished "
       "datetime=2026-02-11>11.02.2026</time>"
       " <span class=news-list-author>Von Anna Lee</span></div>",
       {"Anna Lee"},
       "2026-02-11"},
      // SPIP.
      {"fr",
       "<p class='info-publi'><abbr class=published title='2026-02-11T08:30:00Z'>mercredi 11 "
       "f\u00E9"
       "vrier 2026</abbr><span class=sep>, </span><span class=auteurs>par <span class='vcard "
       "author'>"
       "<a class='url fn spip_in'>Jeanne Martin</a></span></span></p>",
       {"Jeanne Martin"},
       "2026-02-11"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(PrintedLines, OfNewspapers) {
  const Row kRows[] = {
      {"fr",
       "<p class=signature>Par Jeanne Martin (Nantes, correspondante)</p>",
       {"Jeanne Martin"},
       ""},
      {"fr",
       "<p>Jeanne Martin avec AFP, publié le 11 février 2026 à 8 h 30</p>",
       {"Jeanne Martin"},
       "2026-02-11"},
      {"fr", "<p>PAR JEANNE MARTIN</p>", {"JEANNE MARTIN"}, ""},
      {"fr",
       "<p>Par Jeanne MARTIN et Paul DURAND, envoyés spéciaux à Nantes</p>",
       {"Jeanne MARTIN", "Paul DURAND"},
       ""},
      {"fr",
       "<div class=meta__author>Jeanne Martin, cheffe du service économie</div>",
       {"Jeanne Martin"},
       ""},
      {"fr",
       "<p>Publié le 11/02/2026 à 08:30 | Mis à jour le 12/02/2026 à 09:00 par Jeanne Martin</p>",
       {"Jeanne Martin"},
       "2026-02-11"},
      {"fr",
       "<p>Mis à jour le 12 février 2026 à 9 h</p><p>Publié le 11 février 2026</p>",
       {},
       "2026-02-11"},
      {"fr",
       "<p>Mis à jour le 12 février 2026 à 9 h - Publié le 11 février 2026</p>",
       {},
       "2026-02-11"},
      {"fr", "<p>Le Calepin avec AFP \u2022 11.02.2026, 08h30</p>", {}, "2026-02-11"},
      {"fr", "<p>Temps de lecture : 4 min. Par Jeanne Martin</p>", {"Jeanne Martin"}, ""},
      {"fr", "<p>Un reportage de notre envoyée spéciale Jeanne Martin</p>", {"Jeanne Martin"}, ""},
      {"fr", "<p>J. Martin | 11 févr. 2026</p>", {"J. Martin"}, "2026-02-11"},
      {"fr",
       "<p>Entretien réalisé par Jeanne Martin et Paul Durand</p>",
       {"Jeanne Martin", "Paul Durand"},
       ""},
      {"de",
       "<p>Von Anna Lee, Berlin</p><p>11. Februar 2026, 8:30 Uhr</p>",
       {"Anna Lee"},
       "2026-02-11"},
      {"de",
       "<p>11. Februar 2026, 8:30 Uhr | Lesedauer: 4 Minuten | Von Anna Lee</p>",
       {"Anna Lee"},
       "2026-02-11"},
      {"de",
       "<p>Stand: 11.02.2026, 08:30 Uhr</p><p>Von: Anna Lee, Ben Ray</p>",
       {"Anna Lee", "Ben Ray"},
       "2026-02-11"},
      {"de", "<p>Ein Gastbeitrag von Prof. Dr. Anna Lee</p>", {"Prof. Dr. Anna Lee"}, ""},
      {"de", "<p>Text: Anna Lee, Fotos: Ben Ray</p>", {"Anna Lee"}, ""},
      {"de", "<p>Ein Kommentar von Anna Lee</p>", {"Anna Lee"}, ""},
      {"de", "<p class=autor>Anna Lee ist Redakteurin im Ressort Wirtschaft</p>", {"Anna Lee"}, ""},
      {"es", "<p>Por Ana López / Madrid</p>", {"Ana López"}, ""},
      {"es", "<p>ANA LÓPEZ | MADRID | 11 FEB 2026 - 08:30 CET</p>", {"ANA LÓPEZ"}, "2026-02-11"},
      {"es", "<div class=firma>Ana López Corresponsal en París</div>", {"Ana López"}, ""},
      {"es",
       "<p>Ana López y Juan Pérez</p><p>11/02/2026 a las 08:30h.</p>",
       {"Ana López", "Juan Pérez"},
       "2026-02-11"},
      {"es", "<p>Redacción / EFE 11 feb. 2026</p>", {}, "2026-02-11"},
      {"it", "<p>di Anna Rossi - 11 febbraio 2026</p>", {"Anna Rossi"}, "2026-02-11"},
      {"it", "<p>a cura di Anna Rossi e Marco Bianchi</p>", {"Anna Rossi", "Marco Bianchi"}, ""},
      {"it", "<p>di ANNA ROSSI</p>", {"ANNA ROSSI"}, ""},
      {"it", "<p>dal nostro inviato Anna Rossi</p>", {"Anna Rossi"}, ""},
      {"it", "<p>Redazione ANSA ROMA 11 febbraio 2026 08:30</p>", {}, "2026-02-11"},
      {"en", "<p>By Jane Miller, Political Editor</p>", {"Jane Miller"}, ""},
      {"en",
       "<p>By JANE MILLER and TOM RAY | Associated Press</p>",
       {"JANE MILLER", "TOM RAY"},
       ""},
      {"en",
       "<p class=byline>Jane Miller in Paris and Tom Ray in Berlin</p>",
       {"Jane Miller", "Tom Ray"},
       ""},
      {"en", "<p>Words by Jane Miller. Photography by Tom Ray</p>", {"Jane Miller"}, ""},
      {"en",
       "<div class=byline><span>Jane Miller</span> <span>Senior Reporter</span></div>",
       {"Jane Miller"},
       ""},
      {"en",
       "<p class=author-section>By <a>JANE MILLER FOR THE CALEPIN</a></p><p>Published: 08:30 GMT, "
       "11 "
       "February 2026 | Updated: 09:00 GMT, 12 February 2026</p>",
       {"JANE MILLER"},
       "2026-02-11"},
      {"en",
       "<p>Opinion by Jane Miller</p><p>Wed 11 Feb 2026 08.30 GMT</p>",
       {"Jane Miller"},
       "2026-02-11"},
      {"en",
       "<p>Guest post by Jane Miller</p><p>Feb. 11, 2026 8:30 am ET</p>",
       {"Jane Miller"},
       "2026-02-11"},
      {"en", "<p>Posted by Jane Miller at 8:30 AM</p>", {"Jane Miller"}, ""},
      {"en", "<p>Updated 12 February 2026</p><p>Published 11 February 2026</p>", {}, "2026-02-11"},
      {"en",
       "<p>Jane Miller</p><p>Technology reporter</p><p>11 February 2026</p>",
       {"Jane Miller"},
       "2026-02-11"},
  };
  for (const Row& row : kRows) expect(row);
}

TEST(PrintedLines, InPiecesAndInTheTextItself) {
  const Row kRows[] = {
      // The words before the name in a line of their own.
      {"en", "<div><p class=label><b>By</b></p></div><p>Jane Miller</p>", {"Jane Miller"}, ""},
      {"de",
       "<div>Datum:</div><div>11.02.2026</div><h5>Autor: </h5><div>Anna Lee/SP-X</div>",
       {"Anna Lee"},
       "2026-02-11"},
      // Micro-data that shows nothing.
      {"en",
       "<span itemprop=author itemscope><meta itemprop=name content='Jane Miller'></span>",
       {"Jane Miller"},
       ""},
      // A quoted post's author is not the article's.
      {"en",
       "<blockquote><p>We are glad to see them at last.</p><p>\u2014 Jane Miller (@jane) February "
       "11, "
       "2026</p></blockquote>",
       {},
       ""},
      // How agencies and press releases begin.
      {"fr",
       "<p>PARIS, 11 février 2026 (Le Calepin) - La société Calame, qui emploie 40 personnes à "
       "Nantes, "
       "a annoncé mercredi une levée de fonds auprès de deux investisseurs, sans dire à quel prix, "
       "et "
       "l'ouverture d'un bureau à Lyon.</p>",
       {},
       "2026-02-11"},
      {"de",
       "<p>(11. Februar 2026) Die Firma Calame, die in Nantes 40 Personen beschäftigt, hat am "
       "Mittwoch "
       "eine Finanzierung durch zwei Investoren und die Eröffnung eines Büros in Lyon angekündigt, "
       "ohne einen Preis zu nennen.</p>",
       {},
       "2026-02-11"},
      // A day that the first sentence speaks of is not the article's.
      {"fr",
       "<p>Depuis le 11 février 2026, la société Calame, qui emploie 40 personnes à Nantes, "
       "cherche des "
       "fonds auprès de deux investisseurs, sans dire à quel prix, et songe à ouvrir un bureau à "
       "Lyon "
       "avant l'été prochain.</p>",
       {},
       ""},
      // Only a later change's.
      {"fr", "<p>Mis à jour le 12 février 2026</p>", {}, "2026-02-12"},
  };
  for (const Row& row : kRows) expect(row);
}

}  // namespace
}  // namespace pige
