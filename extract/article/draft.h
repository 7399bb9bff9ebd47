// The article while it is being decided: the page's blocks, what is known of each, and what has
// been said of each so far. Every step of the cleaning (cleaning.h) reads a draft and takes
// blocks out of it.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/article/block_weight.h"
#include "extract/article/main_text.h"

namespace pige {

struct Draft {
  Draft(const Dom& document, const PageText& page, const TextClues& clues,
        const Boilerplate& boilerplate, const Tuning& tuning);

  const Dom& document;
  const PageText& page;
  const Tuning& tuning;
  std::vector<std::string> summaries;  // folded, as the authors
  std::vector<std::string> authors;
  std::vector<BlockSigns> signs;
  std::vector<bool> titles;  // blocks of the title's wording
  std::vector<double> weights;
  std::vector<Verdict> verdicts;
  NodeId container = 0;
  std::size_t begin = 0;  // the blocks inside the container
  std::size_t end = 0;

  const PageBlock& block(std::size_t i) const { return page.blocks[i]; }
  NodeId node(std::size_t i) const { return page.blocks[i].node; }
  NodeId holder(std::size_t i) const { return document[node(i)].parent; }
  Tag tag(std::size_t i) const { return document[node(i)].tag; }
  bool in(std::size_t i, Zone zones) const { return any(block(i).zones & zones); }
  bool kept(std::size_t i) const { return verdicts[i].kept(); }
  bool vouched(std::size_t i) const { return signs[i].vouched; }

  // Whether a line stands among the paragraphs, as one of them.
  bool in_flow(std::size_t line, std::size_t paragraph) const;
  // Elements of one template: the parts of a text between its boxes.
  bool are_alike(NodeId a, NodeId b) const;
  bool is_summary(std::size_t i) const;
  // Named as the summary under the headline, and long enough to be one.
  bool is_standfirst(std::size_t i) const {
    return in(i, Zone::standfirst) && block(i).letters >= 40 && !signs[i].dateline;
  }
  // An item of a list of sentences without links: what the article says, point by point.
  bool is_key_point(std::size_t i) const;
  // The headline's place: the last <h1>, or line of the title's wording, before `text`.
  std::optional<std::size_t> headline_before(std::size_t text) const;
  // The innermost element of such a tag around block i, inside the container; else 0.
  template <class Wanted>
  NodeId around(std::size_t i, Wanted wanted) const {
    for (NodeId n = node(i); n != container && n != 0; n = document[n].parent) {
      if (wanted(document[n].tag)) return n;
    }
    return 0;
  }
  // Behind the last block from `i` on that stands in `n`.
  std::size_t end_of(NodeId n, std::size_t i) const;

  double kept_weight(std::size_t first, std::size_t last) const;
  void drop(std::size_t i, std::string_view reason) { verdicts[i] = {reason}; }
  void drop_kept(std::size_t first, std::size_t last, std::string_view reason);
};

}  // namespace pige
