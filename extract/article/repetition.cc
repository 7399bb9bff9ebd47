// Other articles in the element of this one, and what the page holds twice.

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <utility>

#include "extract/article/cleaning.h"
#include "extract/article/unicode.h"

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

// The children of the innermost element around `a` and `b` that hold them.
std::pair<NodeId, NodeId> branches(const Dom& document, NodeId a, NodeId b) {
  while (!document.contains(document[a].parent, b)) a = document[a].parent;
  while (document[b].parent != document[a].parent) b = document[b].parent;
  return {a, b};
}

// What stands between the first and the last letter.
std::string_view without_marks(std::string_view line) {
  std::size_t begin = line.size();
  std::size_t end = 0;
  for (std::size_t i = 0; i < line.size();) {
    const CodePoint c = code_point_at(line, i);
    const bool letter = is_alphabetic(c.value) || is_decimal_digit(c.value);
    if (letter) begin = std::min(begin, i);
    i += c.bytes;
    if (letter) end = i;
  }
  return begin < end ? line.substr(begin, end - begin) : std::string_view();
}

std::size_t first_of(const Draft& draft, NodeId n, std::size_t i) {
  while (i > draft.begin && draft.document.contains(n, draft.node(i - 1))) --i;
  return i;
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

// Where the headline stands in an <article> with sentences of its own, what stands outside that is
// beside it.
void keep_to_headlines_article(Draft& draft) {
  std::size_t headline = draft.begin;
  while (headline < draft.end && !(draft.tag(headline) == Tag::h1 && draft.titles[headline])) {
    ++headline;
  }
  if (headline == draft.end) return;
  const NodeId article = draft.around(headline, is_article);
  if (article == 0) return;
  const std::size_t end = draft.end_of(article, headline);
  std::uint32_t letters = 0;
  for (std::size_t i = headline; i < end; ++i) {
    if (draft.kept(i) && draft.signs[i].prose) letters += draft.block(i).letters;
  }
  constexpr std::uint32_t kText = 150;  // else the text is elsewhere
  if (letters < kText) return;
  draft.drop_kept(end, draft.end, "behind the headline's article");
}

// Boxes alike that follow one another, each with a headline of its own and a date or an author: the
// next articles, loaded behind the first.
void keep_first_story(Draft& draft) {
  std::size_t first = draft.begin;
  while (first < draft.end && !(draft.tag(first) == Tag::h1 && draft.titles[first])) ++first;
  bool text = false;
  for (std::size_t i = first + 1; i < draft.end; ++i) {
    text = text || (draft.kept(i) && draft.signs[i].prose);
    if (!text || draft.tag(i) != Tag::h1 || draft.titles[i]) continue;
    const auto [own, other] = branches(draft.document, draft.node(first), draft.node(i));
    if (!draft.are_alike(own, other)) continue;
    const std::size_t end = draft.end_of(other, i);
    for (std::size_t k = i; k < end; ++k) {
      if (!draft.signs[k].dateline && !draft.in(k, Zone::metadata)) continue;
      draft.drop_kept(first_of(draft, other, i), draft.end, "in another article");
      break;
    }
    return;
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

// A line in a box of its own that a paragraph says as well.
void drop_pull_quotes(Draft& draft) {
  constexpr std::uint32_t kShortest = 15;  // letters
  constexpr std::uint32_t kLongest = 300;
  constexpr std::size_t kSearched = 32U << 20U;  // bytes, lest a large page takes for ever
  constexpr Zone kStructured = Zone::heading | Zone::table | Zone::list | Zone::code;
  std::unordered_map<NodeId, std::size_t> lines;  // of each element
  for (std::size_t i = draft.begin; i < draft.end; ++i) {
    if (draft.kept(i)) ++lines[draft.holder(i)];
  }
  std::size_t searched = 0;
  for (std::size_t i = draft.begin; i < draft.end && searched < kSearched; ++i) {
    const PageBlock& block = draft.block(i);
    if (!draft.kept(i) || block.words < 3 || block.letters < kShortest) continue;
    if (block.letters > kLongest || draft.in(i, kStructured)) continue;
    const bool alone = draft.tag(i) != Tag::p || lines[draft.holder(i)] == 1;
    if (!alone || draft.vouched(i)) continue;
    // A quotation begins with a capital, wherever it was taken from.
    std::string_view quote = without_marks(draft.page.of(block));
    if (!quote.empty()) quote.remove_prefix(code_point_at(quote, 0).bytes);
    const std::boyer_moore_horspool_searcher search(quote.begin(), quote.end());
    for (std::size_t k = draft.begin; k < draft.end; ++k) {
      if (k == i || !draft.kept(k) || draft.block(k).letters <= block.letters) continue;
      const std::string_view line = draft.page.of(draft.block(k));
      searched += line.size();
      if (std::search(line.begin(), line.end(), search) == line.end()) continue;
      draft.drop(i, "a quotation of the text itself");
      break;
    }
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
