// Where an article begins and ends in its element: dates, bylines and sections before its first
// sentence; comments, further articles and notes on the author behind its last.

#include <algorithm>

#include "extract/article/boilerplate.h"
#include "extract/article/cleaning.h"

namespace pige {
namespace {

// The next paragraph behind `at` of the text that the last one is of; the end where there is none.
std::size_t next_paragraph(const Draft& draft, std::size_t last_prose, std::size_t at) {
  for (std::size_t i = at + 1; i < draft.end; ++i) {
    if (!draft.kept(i) || !draft.signs[i].prose) continue;
    if (draft.vouched(i) || draft.are_alike(draft.holder(i), draft.holder(last_prose))) {
      return i;
    }
  }
  return draft.end;
}

// Lines of these may be short.
constexpr Zone kStructured = Zone::list | Zone::table | Zone::quotation | Zone::code;

}  // namespace

// Where JSON-LD holds the whole text, what stands before and behind it is something else.
void keep_to_vouched(Draft& draft) {
  constexpr double kWhole = 0.6;
  std::size_t first = draft.end;
  std::size_t last = draft.begin;
  double vouched = 0;
  double body = 0;
  for (std::size_t i = draft.begin; i < draft.end; ++i) {
    if (!draft.kept(i)) continue;
    body += draft.block(i).letters;
    if (!draft.vouched(i)) continue;
    first = std::min(first, i);
    last = i;
    vouched += draft.block(i).letters;
  }
  if (first == draft.end || vouched < kWhole * body) return;
  draft.drop_kept(last + 1, draft.end, "behind the text that JSON-LD holds");
  const auto headline = draft.headline_before(first);
  for (std::size_t i = draft.begin; i < first; ++i) {
    // A stand-first is often no part of it.
    if (headline && i > *headline && draft.signs[i].prose) continue;
    draft.drop_kept(i, i + 1, "before the text that JSON-LD holds");
  }
}

// Behind most of the text, a line that opens comments, further articles or a note on the author
// ("Written by Jane Whitlow") ends the article.
void cut_tail(Draft& draft) {
  const double whole = draft.kept_weight(draft.begin, draft.end);
  double seen = 0;
  std::size_t last_prose = draft.begin;
  std::size_t next = draft.begin;  // paragraph, as far as it was looked for
  for (std::size_t i = draft.begin; i < draft.end; ++i) {
    const bool author = is_heading(draft.tag(i)) && draft.signs[i].dateline;
    if ((draft.signs[i].ends_article || author) && !draft.vouched(i) &&
        seen > draft.tuning.before_end * whole) {
      if (next <= i) next = next_paragraph(draft, last_prose, i);
      if (next == draft.end) {
        draft.drop_kept(i, draft.end, "behind the article's end");
        break;
      }
    }
    if (!draft.kept(i)) continue;
    seen += std::max(draft.weights[i], 0.0);
    if (draft.signs[i].prose || draft.vouched(i)) last_prose = i;
  }
  for (std::size_t i = last_prose + 1; i < draft.end; ++i) {
    if (!draft.kept(i) || draft.in(i, kStructured)) continue;
    if (draft.block(i).letters < draft.tuning.tail_line && !draft.in_flow(i, last_prose)) {
      draft.drop(i, "a short line behind the last sentence");
    }
  }
}

// Who wrote it, said behind the text in a paragraph that starts with the name.
void cut_author_notes(Draft& draft) {
  constexpr std::uint32_t kLong = 900;  // letters
  constexpr std::size_t kNamed = 8;     // bytes before the name: "* ", "By "
  constexpr double kBehind = 0.25;      // of the kept weight
  const double whole = draft.kept_weight(draft.begin, draft.end);
  double behind = 0;
  for (std::size_t i = draft.end; i-- > draft.begin && behind < kBehind * whole;) {
    if (!draft.kept(i)) continue;
    if (draft.block(i).letters > kLong) return;
    behind += std::max(draft.weights[i], 0.0);
    if (draft.vouched(i)) continue;
    const std::string start = fold(draft.page.of(draft.block(i)).substr(0, 200));
    const bool named = std::ranges::any_of(
        draft.authors, [&](const std::string& name) { return start.find(name) <= kNamed; });
    if (named) draft.drop(i, "about its author");
  }
}

// Before the first sentence stand date, byline, section: short lines.
void cut_head(Draft& draft) {
  std::size_t first = draft.begin;
  while (first < draft.end && !(draft.kept(first) && draft.signs[first].prose)) ++first;
  if (first == draft.end) return;  // a text without sentences: a table, a list
  const auto headline = draft.headline_before(first);
  for (std::size_t i = draft.begin; i < first; ++i) {
    if (!draft.kept(i) || draft.vouched(i)) continue;
    const BlockKind kind = draft.verdicts[i].kind;
    if (kind == BlockKind::table) continue;
    if (kind == BlockKind::heading && i + 1 == first) continue;
    if (draft.block(i).letters >= draft.tuning.head_line) continue;
    const bool above = headline && i < *headline && draft.in(*headline, Zone::heading);
    if (!above && (draft.is_standfirst(i) || draft.is_key_point(i))) continue;
    if (above || draft.signs[i].dateline || !draft.in_flow(i, first)) {
      draft.drop(i, "a short line before the first sentence");
    }
  }
}

// A stand-first may stand above them.
void cut_datelines(Draft& draft) {
  constexpr int kBeginning = 3;  // sentences
  int prose = 0;
  for (std::size_t i = draft.begin; i < draft.end && prose < kBeginning; ++i) {
    if (!draft.kept(i)) continue;
    if (draft.signs[i].prose) {
      ++prose;
    } else if (draft.signs[i].dateline && !draft.vouched(i)) {
      draft.drop(i, "a date or a byline");
    }
  }
}

}  // namespace pige
