// The two columns that hold lists, as JSON: an article's authors and its blocks. Internal to the
// store.

#pragma once

#include <string>

#include "extract/article/article.h"

namespace pige {

// ["Ada Byron", "Luc Petit"]
std::string authors_column(const Article& article);
// [["heading", 0, 24], ["paragraph", 25, 310]]: kind, start and end in code points.
std::string blocks_column(const Article& article, const CodePoints& code_points);

}  // namespace pige
