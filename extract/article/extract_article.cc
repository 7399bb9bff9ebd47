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
#include "extract/article/reading.h"

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

Article from_html(const Page& page, const Boilerplate& boilerplate, const Tuning& tuning) {
  const Reading reading = read_page(page, boilerplate, tuning);
  const Dom& document = reading.document;
  const PageText& text = reading.text;
  const PageFacts& facts = reading.facts;
  Article article;
  article.title = reading.title;
  MainText main = main_text(text, reading.judgement, reading.clues, tuning);
  article.text = std::move(main.text);
  article.blocks = std::move(main.blocks);

  article.lang = find_language(page, facts, article.text);
  Authors authors =
      find_authors(document, text, facts, boilerplate, range_of(reading.judgement), article.lang);
  article.authors = std::move(authors.names);
  article.author_kind = authors.kind;
  Dates dates = find_dates(document, text, facts, main.first, article.lang);
  article.published = std::move(dates.published);
  if (article.published.empty()) article.published = page.published;
  article.modified = std::move(dates.modified);
  article.site = !facts.meta.site.empty() ? facts.meta.site : facts.json_ld.site;
  article.canonical_url = facts.meta.canonical;
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

Reading read_page(const Page& page, const Boilerplate& boilerplate, const Tuning& tuning) {
  Reading reading;
  reading.scan = prescan(page.markup());
  reading.document = parse_dom(reading.scan);
  reading.facts = {meta_facts(reading.document), json_ld_facts(reading.scan.json_ld), page.url};
  const PageFacts& facts = reading.facts;
  reading.text = page_text(reading.document, boilerplate, tuning);
  Title title = find_title(reading.document, reading.text, facts);
  reading.title = std::move(title.text);
  reading.title_candidates = std::move(title.candidates);
  TextClues& clues = reading.clues;
  clues.titles = facts.meta.titles;
  clues.titles.push_back(reading.title);
  clues.titles.push_back(facts.json_ld.headline);
  clues.summaries = facts.meta.descriptions;
  clues.summaries.push_back(facts.json_ld.description);
  clues.authors = facts.json_ld.authors;
  for (const MetaField& field : facts.meta.authors) {
    clues.authors.insert(clues.authors.end(), field.values.begin(), field.values.end());
  }
  clues.json_ld_body = facts.json_ld.body;
  clues.state = reading.scan.state;
  reading.judgement = judge_blocks(reading.document, reading.text, clues, boilerplate, tuning);
  return reading;
}

TextRange range_of(const Judgement& judgement) {
  TextRange range{judgement.verdicts.size(), judgement.verdicts.size()};
  for (std::size_t i = 0; i < judgement.verdicts.size(); ++i) {
    if (!judgement.verdicts[i].kept()) continue;
    if (range.first == judgement.verdicts.size()) range.first = i;
    range.last = i;
  }
  return range;
}

Result<Article> extract_article(const Page& page, const Boilerplate& boilerplate,
                                const Tuning& tuning) {
  Article article = page.kind == PageKind::text ? from_text(page, boilerplate)
                                                : from_html(page, boilerplate, tuning);
  article.id = page.id;
  article.url = page.url;
  return article;
}

}  // namespace pige
