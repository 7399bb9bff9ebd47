// Boxes inside the text that neither their names nor their mark-up give away.

#include <algorithm>

#include "extract/article/cleaning.h"

namespace pige {

// A phrase such as "read also" as the first line of a small element speaks for all of it.
void drop_phrase_boxes(Draft& draft) {
  // Comments may be longer than what they are on.
  constexpr double kComments = 0.9;
  const double whole = draft.kept_weight(draft.begin, draft.end);
  int prose = 0;
  for (std::size_t i = draft.begin; i < draft.end; ++i) {
    if (draft.kept(i) && draft.signs[i].prose) ++prose;
    if (!draft.signs[i].opens_box || draft.vouched(i)) continue;
    const bool comments = draft.signs[i].opens_comments && is_heading(draft.tag(i)) && prose > 1;
    const double most = comments ? kComments : draft.tuning.phrase_box;
    std::size_t last = i + 1;
    for (NodeId n = draft.node(i); n != draft.container && n != 0; n = draft.document[n].parent) {
      if (i > draft.begin && draft.document.contains(n, draft.node(i - 1))) break;
      const std::size_t end = draft.end_of(n, i + 1);
      if (draft.kept_weight(i, end) > most * whole) break;
      last = end;
    }
    for (std::size_t k = i + 1; k < last; ++k) {
      if (draft.kept(k) && !draft.vouched(k)) draft.drop(k, "in a box opened by such a phrase");
    }
  }
}

// Behind the beginning, what is named as a summary is another article's.
void drop_summaries(Draft& draft) {
  constexpr int kBeginning = 3;  // sentences
  constexpr double kFew = 0.15;  // of the kept weight
  const double whole = draft.kept_weight(draft.begin, draft.end);
  std::vector<std::size_t> named;
  std::size_t last = draft.begin;  // sentence
  double weight = 0;
  int prose = 0;
  for (std::size_t i = draft.begin; i < draft.end; ++i) {
    if (!draft.kept(i)) continue;
    const bool summary = draft.in(i, Zone::standfirst) && !draft.vouched(i);
    if (summary && prose >= kBeginning && draft.holder(i) != draft.holder(last)) {
      named.push_back(i);
      weight += std::max(draft.weights[i], 0.0);
    } else if (draft.signs[i].prose) {
      ++prose;
      last = i;
    }
  }
  if (weight > kFew * whole) return;
  for (const std::size_t i : named) draft.drop(i, "another article's summary");
}

// Labels, counters, settings of a player: short lines in boxes where no sentence stands.
void drop_clutter(Draft& draft) {
  const Dom& document = draft.document;
  std::vector<bool> flow(document.size(), false);  // elements with a sentence
  for (std::size_t i = draft.begin; i < draft.end; ++i) {
    if (!draft.kept(i) || !draft.signs[i].prose) continue;
    flow[draft.node(i)] = true;
    flow[draft.holder(i)] = true;
  }
  for (std::size_t i = draft.begin; i < draft.end; ++i) {
    if (!draft.kept(i) || draft.signs[i].prose || draft.vouched(i)) continue;
    if (draft.block(i).letters >= draft.tuning.box_line) continue;
    const Tag tag = draft.tag(i);
    // A list's items, a table's cells and paragraphs may be short.
    if (tag != Tag::div && tag != Tag::other) continue;
    if (draft.in(i, Zone::table | Zone::quotation | Zone::code | Zone::heading)) continue;
    if (flow[draft.node(i)] || flow[draft.holder(i)]) continue;
    draft.drop(i, "a short line in a box without sentences");
  }
}

}  // namespace pige
