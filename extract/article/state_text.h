// An article's text in the data of a page's scripts (__NEXT_DATA__, __NUXT_DATA__, Apollo's
// cache, ...), for pages that show nothing until a script has run: the last resort.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pige {

// Of all JSON documents, the value that holds most prose: one string, or the strings of one
// array (blocks of rich text), as HTML. Empty where there is none.
std::string state_text(const std::vector<std::string_view>& documents);

}  // namespace pige
