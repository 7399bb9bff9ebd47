// An article's explanation: on a terminal, as a page for a browser, and for other programs.

#pragma once

#include <string>

#include "extract/article/explanation.h"

namespace pige {

// What title, authors, date and text were chosen among, then each block with its weight, kept (+)
// or left out (-) and why.
std::string explanation_text(const Explanation& explanation);

// One object, ended by a newline, its keys always the same; on one line where `indent` is -1.
// docs/how-to.md explains them.
std::string explanation_json(const Explanation& explanation, int indent);

// The same as HTML: all blocks of the page in order, those kept on green, the others on red.
// Nothing of the page is markup in it, and it loads nothing. One head serves several.
std::string explanation_head();
std::string explanation_html(const Explanation& explanation);

}  // namespace pige
