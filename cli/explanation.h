// An article's explanation, for people: on a terminal, and as a page for a browser.

#pragma once

#include <string>

#include "extract/article/explanation.h"

namespace pige {

// What title, authors, date and text were chosen among, then each block with its weight, kept (+)
// or left out (-) and why.
std::string explanation_text(const Explanation& explanation);

// The same as HTML: all blocks of the page in order, those kept on green, the others on red.
// Nothing of the page is markup in it, and it loads nothing. One head serves several.
std::string explanation_head();
std::string explanation_html(const Explanation& explanation);

}  // namespace pige
