// How much a block speaks for being an article's text, seen alone.

#pragma once

#include <string_view>
#include <vector>

#include "extract/article/page_text.h"
#include "extract/article/tuning.h"

namespace pige {

struct BlockSigns {
  bool prose = false;      // reads like sentences
  bool vouched = false;    // stands in the page's JSON-LD articleBody
  bool phrase = false;     // a line of the site's own
  bool opens_box = false;  // short enough to be a box's heading
  bool opens_comments = false;
  bool teaser = false;        // in one of several boxes alike, each with a link for its title
  bool dateline = false;      // a short line that starts as a date or a byline does
  bool ends_article = false;  // opens comments, further articles
};

// One for each block of the page.
std::vector<BlockSigns> block_signs(const Dom& document, const PageText& page,
                                    std::string_view json_ld_body, const Boilerplate& boilerplate,
                                    const Tuning& tuning);

double block_weight(const PageBlock& block, const BlockSigns& signs);

}  // namespace pige
