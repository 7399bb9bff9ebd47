// Which of a page's blocks are the article's text.
//
// Each block is weighed by what it is (sentences, links, the zones it stands in, whether the
// page's JSON-LD vouches for it). Several readings of the page are compared (container.h), one
// holds the article; its blocks are judged one by one and then by what stands around them
// (cleaning.h). Where the page shows little of what its JSON-LD or the data of its scripts hold,
// the text is read there.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/article/article.h"
#include "extract/article/page_facts.h"
#include "extract/article/page_text.h"
#include "extract/article/tuning.h"

namespace pige {

struct MainText {
  std::string text;
  std::vector<Block> blocks;
  // In PageText::blocks, the first block that is the article's; its size where there is none.
  std::size_t first = 0;
};

// What is known of the page before its main text is: the title's wordings and its summaries.
struct TextClues {
  std::vector<std::string> titles;
  std::vector<std::string> summaries;
  std::vector<std::string> authors;
  std::string_view json_ld_body;
  std::vector<std::string_view> state;  // JSON that scripts read (prescan.h)
};

// Why a block is not the article's, for a person to read; empty where it is.
struct Verdict {
  std::string_view reason;
  BlockKind kind = BlockKind::paragraph;
  bool kept() const { return reason.empty(); }
};

// A reading of the page, by the element that would hold the article.
struct Candidate {
  std::string_view reading;
  NodeId element = 0;
  double weight = 0;
  bool chosen = false;
};

struct Judgement {
  std::vector<Candidate> candidates;
  std::vector<double> weights;    // of each block
  std::vector<Verdict> verdicts;  // of each block
};

Judgement judge_blocks(const Dom& document, const PageText& page, const TextClues& clues,
                       const Boilerplate& boilerplate, const Tuning& tuning = {});

MainText main_text(const PageText& page, const Judgement& judgement, const TextClues& clues,
                   const Tuning& tuning = {});

}  // namespace pige
