#include "extract/article/draft.h"

#include <algorithm>

#include "extract/article/boilerplate.h"

namespace pige {
namespace {

constexpr std::string_view kElsewhere = "outside the article's element";

std::vector<std::string> folded(const std::vector<std::string>& lines, std::size_t shortest) {
  std::vector<std::string> result;
  for (const std::string& line : lines) {
    if (line.size() >= shortest) result.push_back(fold(line));
  }
  return result;
}

// Lines of the title's wording. Only those of about its length are folded and compared.
std::vector<bool> title_lines(const PageText& page, const std::vector<std::string>& wordings) {
  std::vector<bool> found(page.blocks.size(), false);
  const std::vector<std::string> titles = folded(wordings, 1);
  if (titles.empty()) return found;
  std::size_t shortest = titles.front().size();
  std::size_t longest = 0;
  for (const std::string& title : titles) {
    shortest = std::min(shortest, title.size());
    longest = std::max(longest, title.size());
  }
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const std::size_t size = page.blocks[i].span.size();
    if (size > 400 || size * 2 < shortest || size > longest * 2) continue;
    found[i] = std::ranges::find(titles, fold(page.of(page.blocks[i]))) != titles.end();
  }
  return found;
}

// Short articles that follow one another are boxes alike, as teasers are; the one whose title is
// the page's is the article.
void clear_own_box(const PageText& page, const std::vector<bool>& titles,
                   std::vector<BlockSigns>& signs) {
  for (std::size_t i = 0; i < signs.size(); ++i) {
    if (!titles[i] || !signs[i].teaser) continue;
    signs[i].teaser = false;
    for (std::size_t k = i + 1; k < signs.size() && signs[k].teaser; ++k) {
      if (page.blocks[k].link_density() > 0.8) break;
      signs[k].teaser = false;
    }
  }
}

}  // namespace

Draft::Draft(const Dom& of_document, const PageText& of_page, const TextClues& clues,
             const Boilerplate& boilerplate, const Tuning& by_tuning)
    : document(of_document),
      page(of_page),
      tuning(by_tuning),
      summaries(folded(clues.summaries, 30)),
      signs(block_signs(document, page, clues.json_ld_body, boilerplate, tuning)),
      titles(title_lines(page, clues.titles)),
      verdicts(page.blocks.size(), {kElsewhere}) {
  for (std::string& name : folded(clues.authors, 6)) {
    // One word alone may be any word.
    if (name.find(' ') != std::string::npos) authors.push_back(std::move(name));
  }
  clear_own_box(page, titles, signs);
  weights.reserve(page.blocks.size());
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    weights.push_back(block_weight(page.blocks[i], signs[i]));
  }
}

bool Draft::in_flow(std::size_t line, std::size_t paragraph) const {
  if (!tuning.flow) return false;
  const NodeId at = node(line);
  const NodeId prose = node(paragraph);
  // Text between paragraphs stands in no element of its own.
  if (at == prose || document[at].parent == prose) return true;
  if (document[at].parent != document[prose].parent) return false;
  return document[at].tag == document[prose].tag || is_heading(document[at].tag);
}

bool Draft::are_alike(NodeId a, NodeId b) const {
  if (a == b) return true;
  const std::string_view name = document.attribute(a, AttributeName::class_);
  return document[a].tag == document[b].tag && !name.empty() &&
         name == document.attribute(b, AttributeName::class_);
}

bool Draft::is_summary(std::size_t i) const {
  constexpr std::size_t kCompared = 60;  // descriptions are often cut
  if (block(i).letters < 30 || block(i).span.size() > 1200) return false;
  const std::string line = fold(page.of(block(i)));
  return std::ranges::any_of(summaries, [&](const std::string& summary) {
    if (summary.size() < 30) return false;
    const std::size_t compared = std::min({line.size(), summary.size(), kCompared});
    return compared >= 30 && line.compare(0, compared, summary, 0, compared) == 0;
  });
}

bool Draft::is_key_point(std::size_t i) const {
  constexpr std::uint32_t kPoint = 25;  // letters, of the mean item
  constexpr std::uint32_t kMost = 12;   // items
  if (tag(i) != Tag::li || in(i, kOutside | Zone::caption)) return false;
  const NodeId list = holder(i);
  std::size_t first = i;
  while (first > 0 && first + kMost > i && document.contains(list, node(first - 1))) --first;
  std::uint32_t letters = 0;
  std::uint32_t items = 0;
  for (std::size_t k = first; k < page.blocks.size() && document.contains(list, node(k)); ++k) {
    if (block(k).link_letters > 0 || signs[k].dateline || signs[k].phrase) return false;
    letters += block(k).letters;
    if (++items > kMost) return false;
  }
  return items > 1 && letters >= items * kPoint;
}

std::optional<std::size_t> Draft::headline_before(std::size_t text) const {
  for (std::size_t i = text; i-- > 0;) {
    if (tag(i) == Tag::h1 || titles[i]) return i;
  }
  return std::nullopt;
}

std::size_t Draft::end_of(NodeId n, std::size_t i) const {
  while (i < end && document.contains(n, node(i))) ++i;
  return i;
}

double Draft::kept_weight(std::size_t first, std::size_t last) const {
  double sum = 0;
  for (std::size_t i = first; i < last; ++i) {
    if (kept(i)) sum += std::max(weights[i], 0.0);
  }
  return sum;
}

void Draft::drop_kept(std::size_t first, std::size_t last, std::string_view reason) {
  for (std::size_t i = first; i < last; ++i) {
    if (kept(i)) drop(i, reason);
  }
}

}  // namespace pige
