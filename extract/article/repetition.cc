// Other articles in the element of this one, and what the page holds twice.

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "extract/article/cleaning.h"

namespace pige {
namespace {

bool is_article(Tag tag) { return tag == Tag::article; }

NodeId outermost_article(const Draft& draft, std::size_t i) {
  NodeId outermost = 0;
  for (NodeId n = draft.node(i); n != draft.container && n != 0; n = draft.document[n].parent) {
    if (is_article(draft.document[n].tag)) outermost = n;
  }
  return outermost;
}

bool has_headline(const Draft& draft, NodeId article) {
  for (NodeId n = article; n < draft.document[article].end; ++n) {
    const Tag tag = draft.document[n].tag;
    if (tag == Tag::h1 || tag == Tag::h2) return true;
  }
  return false;
}

// Whether blocks [first, last), all of an <article>, present another article: short, with a
// title and a link.
bool is_presented(const Draft& draft, std::size_t first, std::size_t last) {
  constexpr std::uint32_t kLong = 700;
  bool title = false;
  std::uint32_t letters = 0;
  std::uint32_t links = 0;
  for (std::size_t i = first; i < last; ++i) {
    if (draft.vouched(i)) return false;
    title = title || draft.in(i, Zone::heading);
    letters += draft.block(i).letters;
    links += draft.block(i).link_letters;
  }
  return title && links > 0 && letters < kLong;
}

}  // namespace

// Pages that load the next article under this one hold each in an <article>.
void keep_one_article(Draft& draft) {
  NodeId wanted = 0;
  double weight = 0;
  for (std::size_t i = draft.begin; i < draft.end; ++i) {
    if (!draft.kept(i)) continue;
    const NodeId article = outermost_article(draft, i);
    if (article == 0 || (wanted != 0 && article != wanted)) continue;
    wanted = article;
    weight += std::max(draft.weights[i], 0.0);
  }
  if (wanted == 0 || weight < 0.3 * draft.kept_weight(draft.begin, draft.end)) return;
  NodeId last = wanted;
  bool other = false;  // that article, with a headline
  for (std::size_t i = draft.begin; i < draft.end; ++i) {
    const NodeId article = outermost_article(draft, i);
    if (article == 0) continue;
    if (article != last) other = article != wanted && has_headline(draft, article);
    last = article;
    if (other) draft.drop_kept(i, i + 1, "in another article");
  }
}

// Unless the page is a list of articles, which is then what there is to read.
void drop_small_articles(Draft& draft) {
  constexpr double kSmall = 0.15;  // of the kept weight
  constexpr double kList = 0.4;
  const double whole = draft.kept_weight(draft.begin, draft.end);
  std::vector<std::pair<std::size_t, std::size_t>> presented;
  double weight = 0;
  for (std::size_t i = draft.begin; i < draft.end;) {
    const NodeId article = draft.around(i, is_article);
    if (article == 0) {
      ++i;
      continue;
    }
    const std::size_t last = std::max(draft.end_of(article, i), i + 1);
    const double own = draft.kept_weight(i, last);
    if (is_presented(draft, i, last) && own < kSmall * whole) {
      presented.emplace_back(i, last);
      weight += own;
    }
    i = last;
  }
  if (weight > kList * whole) return;
  for (const auto& [first, last] : presented) {
    draft.drop_kept(first, last, "another article's teaser");
  }
}

// What JSON-LD vouches for is read even where it is hidden, unless it is shown as well.
void drop_hidden_copy(Draft& draft) {
  double shown = 0;
  double hidden = 0;
  for (std::size_t i = draft.begin; i < draft.end; ++i) {
    if (!draft.kept(i) || !draft.vouched(i)) continue;
    (draft.in(i, Zone::hidden) ? hidden : shown) += draft.block(i).letters;
  }
  if (hidden == 0 || shown < 0.9 * hidden) return;
  for (std::size_t i = draft.begin; i < draft.end; ++i) {
    if (draft.in(i, Zone::hidden)) draft.drop_kept(i, i + 1, "hidden, and shown elsewhere");
  }
}

// Pages for several screens hold a box twice, in different places; a paragraph that repeats
// another among paragraphs that do not is the author's.
void drop_copies(Draft& draft) {
  constexpr std::uint32_t kTelling = 50;  // letters
  std::unordered_map<std::string_view, NodeId> seen;
  std::unordered_map<NodeId, std::size_t> others;  // blocks of each element that are no copies
  std::vector<std::size_t> copies;
  for (std::size_t i = draft.begin; i < draft.end; ++i) {
    if (!draft.kept(i) || draft.block(i).letters < kTelling) continue;
    const NodeId holder = draft.holder(i);
    const auto [first, added] = seen.try_emplace(draft.page.of(draft.block(i)), holder);
    if (added || first->second == holder) {
      ++others[holder];
    } else {
      copies.push_back(i);
    }
  }
  for (const std::size_t i : copies) {
    if (others[draft.holder(i)] == 0) draft.drop(i, "said before");
  }
}

}  // namespace pige
