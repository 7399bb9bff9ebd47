#include "extract/article/extract_article.h"

#include <utility>

#include "extract/article/boilerplate.h"
#include "extract/article/dom.h"
#include "extract/article/iso_date.h"
#include "extract/article/language.h"
#include "extract/article/main_text.h"
#include "extract/article/metadata.h"
#include "extract/article/page_facts.h"
#include "extract/article/page_text.h"
#include "extract/article/plain_text.h"
#include "extract/article/prescan.h"

namespace pige {
namespace {

// What the page says of its language counts less than what it is written in: templates are
// copied from site to site with their lang="en".
std::string find_language(const Page& page, const PageFacts& facts, const std::string& text) {
  if (std::string lang = detect_language(text); !lang.empty()) return lang;
  for (const std::string* said :
       {&facts.meta.lang, &facts.meta.locale, &facts.json_ld.lang, &page.lang}) {
    if (std::string lang = primary_language(*said); !lang.empty()) return lang;
  }
  return {};
}

Article from_html(const Page& page, const Boilerplate& boilerplate) {
  const Prescan scan = prescan(page.markup());
  const Dom document = parse_dom(scan.markup);
  const PageFacts facts{meta_facts(document), json_ld_facts(scan.json_ld), page.url};
  const PageText text = page_text(document, boilerplate);

  Article article;
  article.title = find_title(document, text, facts);

  TextClues clues;
  clues.titles = facts.meta.titles;
  clues.titles.push_back(article.title);
  clues.titles.push_back(facts.json_ld.headline);
  clues.summaries = facts.meta.descriptions;
  clues.summaries.push_back(facts.json_ld.description);
  clues.json_ld_body = facts.json_ld.body;
  const Judgement judgement = judge_blocks(document, text, clues, boilerplate);
  MainText main = main_text(text, judgement, clues);
  article.text = std::move(main.text);
  article.blocks = std::move(main.blocks);

  article.authors = find_authors(document, text, facts, boilerplate, main.first);
  Dates dates = find_dates(document, text, facts, main.first);
  article.published = dates.published.empty() ? page.published : std::move(dates.published);
  article.modified = std::move(dates.modified);
  article.site = !facts.meta.site.empty() ? facts.meta.site : facts.json_ld.site;
  article.canonical_url = facts.meta.canonical;
  article.lang = find_language(page, facts, article.text);
  return article;
}

Article from_text(const Page& page, const Boilerplate& boilerplate) {
  Article article = read_plain_text(page.markup(), boilerplate);
  article.published = page.published;
  article.lang = primary_language(page.lang);
  if (article.lang.empty()) article.lang = detect_language(article.text);
  return article;
}

}  // namespace

Result<Article> extract_article(const Page& page, const Boilerplate& boilerplate) {
  Article article =
      page.kind == PageKind::text ? from_text(page, boilerplate) : from_html(page, boilerplate);
  article.id = page.id;
  article.url = page.url;
  return article;
}

}  // namespace pige
