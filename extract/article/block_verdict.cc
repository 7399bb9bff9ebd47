// What each block of the container is, seen alone or in its list or table: the kind it keeps in
// the article, or the reason why it is not the article's.

#include <unordered_map>

#include "extract/article/cleaning.h"
#include "extract/article/unicode.h"

namespace pige {
namespace {

BlockKind kind_of(const Draft& draft, std::size_t i) {
  if (draft.in(i, Zone::heading)) return BlockKind::heading;
  if (draft.in(i, Zone::caption)) return BlockKind::caption;
  if (draft.in(i, Zone::code)) return BlockKind::code;
  if (draft.in(i, Zone::quotation)) return BlockKind::quotation;
  if (draft.tag(i) == Tag::td || draft.tag(i) == Tag::th) return BlockKind::table;
  if (draft.in(i, Zone::list)) return BlockKind::list_item;
  return BlockKind::paragraph;
}

// "https://example.org/report.pdf": a reference that the text gives in full.
bool is_address(std::string_view line) {
  if (line.find(' ') != std::string_view::npos) return false;
  return line.starts_with("http") || line.starts_with("www.") ||
         line.find('@') != std::string_view::npos;
}

bool is_group(Tag tag) {
  return tag == Tag::ul || tag == Tag::ol || tag == Tag::dl || tag == Tag::table;
}

// Whether the list or the table around a link is more than links: a table or references by their
// letters, a list by its items, since a long one among links does not make them text.
bool is_mixed(const Draft& draft, NodeId group, std::size_t i) {
  const bool whole =
      draft.document[group].tag == Tag::table || draft.document[group].tag == Tag::ol;
  double all = 0;
  double links = 0;
  std::size_t k = i;
  while (k > draft.begin && draft.document.contains(group, draft.node(k - 1))) --k;
  for (; k < draft.end && draft.document.contains(group, draft.node(k)); ++k) {
    const PageBlock& block = draft.block(k);
    all += whole ? block.letters : 2;
    links += whole ? block.link_letters : (block.link_density() > 0.5 ? 3 : 0);
  }
  return links * 2 < all;
}

// What is found out once: whether a list or a table is mixed, whether a hidden element is the
// article's rest, and where the last sentence is shown.
struct Groups {
  std::unordered_map<NodeId, bool> mixed;
  std::unordered_map<NodeId, bool> rest;
  std::size_t last_shown = 0;
};

std::size_t last_shown(const Draft& draft) {
  for (std::size_t i = draft.end; i-- > draft.begin;) {
    if (draft.signs[i].prose && !draft.in(i, kOutside) && !draft.signs[i].teaser) return i;
  }
  return draft.begin;
}

bool in_mixed_group(const Draft& draft, Groups& groups, std::size_t i) {
  const NodeId group = draft.around(i, is_group);
  if (group == 0) return false;
  const auto [known, added] = groups.mixed.try_emplace(group, false);
  if (added) known->second = is_mixed(draft, group, i);
  return known->second;
}

// Blocks that are looked back on for a neighbour.
constexpr std::size_t kNear = 100;

// Pages that begin each section with an <h1>: a sentence stands before it, beside it.
bool is_section_heading(const Draft& draft, std::size_t i) {
  for (std::size_t k = i; k-- > draft.begin && k + kNear > i;) {
    if (!draft.document.contains(draft.holder(i), draft.node(k))) return false;
    if (draft.signs[k].prose && draft.holder(k) == draft.holder(i)) return true;
  }
  return false;
}

// The outermost hidden element around block i.
NodeId hidden_around(const Draft& draft, std::size_t i) {
  NodeId hidden = 0;
  for (NodeId n = draft.node(i); n != draft.container && n != 0; n = draft.document[n].parent) {
    if (any(draft.page.zones[n] & Zone::hidden)) hidden = n;
  }
  return hidden;
}

// Paragraphs and little else.
bool is_prose_box(const Draft& draft, NodeId n, std::size_t i) {
  int paragraphs = 0;
  double prose = 0;
  double all = 0;
  for (; i < draft.end && draft.document.contains(n, draft.node(i)); ++i) {
    all += draft.block(i).letters;
    if (!draft.signs[i].prose) continue;
    ++paragraphs;
    prose += draft.block(i).letters - draft.block(i).link_letters;
  }
  return paragraphs > 1 && prose > 0.8 * all;
}

// The rest of an article that a subscription or a button opens: a paragraph beside those that are
// shown, or a box of them behind all that is shown.
bool opens_later(const Draft& draft, const Groups& groups, NodeId hidden, std::size_t i) {
  const bool paragraph = draft.document[hidden].tag == Tag::p && draft.signs[i].prose;
  if (!paragraph && (i < groups.last_shown || !is_prose_box(draft, hidden, i))) return false;
  const NodeId beside = draft.document[hidden].parent;
  for (std::size_t k = i; k-- > draft.begin && k + kNear > i;) {
    if (!draft.document.contains(beside, draft.node(k))) return false;
    if (!draft.signs[k].prose || draft.in(k, kOutside)) continue;
    const NodeId holder = draft.holder(k);
    if (holder == beside || (!paragraph && draft.document[holder].parent == beside)) return true;
  }
  return false;
}

bool is_hidden_rest(const Draft& draft, Groups& groups, std::size_t i) {
  const NodeId hidden = hidden_around(draft, i);
  if (hidden == 0) return false;
  const auto [known, added] = groups.rest.try_emplace(hidden, false);
  if (added) known->second = opens_later(draft, groups, hidden, i);
  return known->second;
}

bool is_ornament_alone(std::string_view line) {
  for (std::size_t i = 0; i < line.size();) {
    const CodePoint c = code_point_at(line, i);
    if (!c.is_space && !is_ornament(c.value)) return false;
    i += c.bytes;
  }
  return true;
}

std::string_view reason_against(const Draft& draft, Groups& groups, std::size_t i) {
  const PageBlock& block = draft.block(i);
  const BlockSigns& signs = draft.signs[i];
  const Tuning& tuning = draft.tuning;
  if (draft.in(i, Zone::hidden) && !signs.vouched && !is_hidden_rest(draft, groups, i)) {
    return "hidden";
  };
  if (draft.titles[i] || (draft.tag(i) == Tag::h1 && !is_section_heading(draft, i))) {
    return "the headline";
  }
  if (draft.in(i, Zone::caption)) return "a caption";
  const double links = block.link_density();
  // Some put their links to further articles into JSON-LD with the text.
  if (signs.phrase && signs.vouched && links > 0.3) return "a phrase of the site's own";
  if (signs.vouched) return {};
  if (draft.in(i, kOutside & ~Zone::hidden)) return "a box of the page";
  if (signs.teaser) return "one of several teasers";
  if (signs.phrase) return "a phrase of the site's own";
  if (block.words <= 2 && is_ornament_alone(draft.page.of(block))) return "no word";
  if (links <= 0.5) return {};
  if (tuning.addresses && is_address(draft.page.of(block))) return {};
  if (tuning.mixed_groups && in_mixed_group(draft, groups, i)) return {};
  if ((links > 0.8 && block.letters < 400) || !signs.prose) return "links";
  return {};
}

}  // namespace

void judge_each(Draft& draft) {
  Groups groups;
  groups.last_shown = last_shown(draft);
  for (std::size_t i = draft.begin; i < draft.end; ++i) {
    draft.verdicts[i] = {reason_against(draft, groups, i), kind_of(draft, i)};
  }
}

}  // namespace pige
