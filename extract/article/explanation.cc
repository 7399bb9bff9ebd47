#include "extract/article/explanation.h"

#include <utility>

#include "extract/article/extract_article.h"
#include "extract/article/metadata.h"
#include "extract/article/reading.h"

namespace pige {
namespace {

// "div#main.article": an element, as a style sheet would name it.
std::string selector(const Dom& document, NodeId n) {
  std::string name(tag_name(document[n]));
  if (const auto id = document.attribute(n, AttributeName::id); !id.empty())
    name.append("#").append(id);
  if (const auto names = document.attribute(n, AttributeName::class_); !names.empty()) {
    name.append(".").append(names);
  }
  return name;
}

std::string zone_names(Zone zones) {
  constexpr std::pair<Zone, std::string_view> kNames[] = {
      {Zone::navigation, "navigation"},
      {Zone::aside, "aside"},
      {Zone::header, "header"},
      {Zone::footer, "footer"},
      {Zone::form, "form"},
      {Zone::hidden, "hidden"},
      {Zone::comments, "comments"},
      {Zone::related, "related"},
      {Zone::share, "share"},
      {Zone::promotion, "promotion"},
      {Zone::consent, "consent"},
      {Zone::metadata, "metadata"},
      {Zone::caption, "caption"},
      {Zone::author_box, "author_box"},
      {Zone::standfirst, "standfirst"},
      {Zone::body, "body"},
      {Zone::headline, "headline"},
      {Zone::button, "button"},
      {Zone::author, "author"},
  };
  std::string names;
  for (const auto& [zone, name] : kNames) {
    if (any(zones & zone)) names.append(names.empty() ? "" : " ").append(name);
  }
  return names;
}

std::string path_of(const Dom& document, NodeId n) {
  std::string path;
  for (; n != 0; n = document[n].parent) {
    std::string outer = selector(document, n);
    if (!path.empty()) outer.append(" > ").append(path);
    path = std::move(outer);
  }
  return path;
}

std::vector<ExplainedBlock> blocks_of(const PageReading& reading) {
  std::vector<ExplainedBlock> blocks;
  for (std::size_t i = 0; i < reading.text.blocks.size(); ++i) {
    const PageBlock& block = reading.text.blocks[i];
    const Verdict& verdict = reading.judgement.verdicts[i];
    blocks.push_back({std::string(reading.text.of(block)), verdict.kind,
                      reading.judgement.weights[i], std::string(verdict.reason),
                      zone_names(block.zones), path_of(reading.document, block.node)});
  }
  return blocks;
}

std::vector<ExplainedBlock> blocks_of(const Article& article) {
  std::vector<ExplainedBlock> blocks;
  for (const Block& block : article.blocks) {
    blocks.push_back({std::string(quote(article.text, block.span)), block.kind, 0, {}, {}, {}});
  }
  return blocks;
}

}  // namespace

Result<Explanation> explain_article(const Page& page, const Boilerplate& boilerplate) {
  Result<Article> article = extract_article(page, boilerplate);
  if (!article) return tl::unexpected(article.error());
  Explanation why;
  why.article = std::move(*article);
  if (page.kind == PageKind::text) {
    why.blocks = blocks_of(why.article);
    return why;
  }
  PageReading reading = read_page(page, boilerplate, {});
  for (const Candidate& one : reading.judgement.candidates) {
    if (one.element == 0) continue;  // that reading found none
    why.containers.push_back(
        {std::string(one.reading), path_of(reading.document, one.element), one.weight, one.chosen});
  }
  const TextRange range = range_of(reading.judgement);
  const std::string& lang = why.article.lang;
  why.authors =
      find_authors(reading.document, reading.text, reading.facts, boilerplate, range, lang)
          .candidates;
  why.dates = find_dates(reading.document, reading.text, reading.facts, boilerplate, range.first,
                         lang, true)
                  .candidates;
  why.titles = std::move(reading.title_candidates);
  why.blocks = blocks_of(reading);
  return why;
}

}  // namespace pige
