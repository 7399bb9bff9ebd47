// Which of a page's blocks are the article's text.
//
// Each block is weighed by what it is (sentences, links, the zones it stands in, whether the
// page's JSON-LD vouches for it); the element whose blocks weigh most together holds the
// article. Its blocks are then judged one by one, and the stand-first before it is added.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/article/article.h"
#include "extract/article/page_facts.h"
#include "extract/article/page_text.h"

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
  std::string_view json_ld_body;
};

// Why a block is not the article's, for a person to read; empty where it is.
struct Verdict {
  std::string_view reason;
  BlockKind kind = BlockKind::paragraph;
  bool kept() const { return reason.empty(); }
};

struct Judgement {
  NodeId container = 0;
  std::vector<double> weights;    // of each block
  std::vector<Verdict> verdicts;  // of each block
};

Judgement judge_blocks(const Dom& document, const PageText& page, const TextClues& clues,
                       const Boilerplate& boilerplate);

MainText main_text(const PageText& page, const Judgement& judgement, const TextClues& clues);

}  // namespace pige
