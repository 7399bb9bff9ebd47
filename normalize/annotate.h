// An article's values and names together: what the rules of claims are matched against.

#pragma once

#include <vector>

#include "extract/article/article.h"
#include "normalize/find_items.h"
#include "normalize/find_names.h"

namespace pige {

struct Annotations {
  std::vector<Item> items;  // in the article's text, from left to right, never overlapping
  Names names;
};

// Relative dates are resolved against the article's publication date, where it has one.
// Thread-safe.
Annotations annotate(const Article& article, const Pack& pack, const Gazetteer& gazetteer);

}  // namespace pige
