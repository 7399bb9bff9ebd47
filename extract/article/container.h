// Which element of the page holds the article. Three readings of the page are compared: the
// element whose blocks weigh most, the one that is named as an article's text, and the one that
// stands under the headline.

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extract/article/draft.h"

namespace pige {

// Sets the draft's container and its blocks; returns what was compared, the chosen one marked.
std::vector<Candidate> choose_container(Draft& draft);

}  // namespace pige
