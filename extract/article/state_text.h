// An article's text in what a page's scripts draw it from (__NEXT_DATA__, __NUXT_DATA__, Apollo's
// cache, Fusion, flight data, ..., templates), for pages that show nothing until one has run: the
// last resort.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pige {

// `scripts` hold JSON, assign JSON at their start, or are HTML. Of all of them, the value that
// holds most prose: one string, or the strings of one array (blocks of rich text), as HTML. Empty
// where there is none.
std::string state_text(const std::vector<std::string_view>& scripts);

}  // namespace pige
