// Title, authors and dates: each stands in several places of a page, which seldom agree.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/article/article.h"
#include "extract/article/boilerplate.h"
#include "extract/article/dom.h"
#include "extract/article/page_facts.h"
#include "extract/article/page_text.h"
#include "extract/article/visible_byline.h"

namespace pige {

std::string find_title(const Dom& document, const PageText& page, const PageFacts& facts);

// People, in the page's order; where it names none, who stands in their place.
struct Authors {
  std::vector<std::string> names;
  AuthorKind kind = AuthorKind::people;
};
Authors find_authors(const Dom& document, const PageText& page, const PageFacts& facts,
                     const Boilerplate& boilerplate, TextRange text, std::string_view language);

struct Dates {
  std::string published;  // ISO 8601
  std::string modified;
};
Dates find_dates(const Dom& document, const PageText& page, const PageFacts& facts,
                 std::size_t text_begin, std::string_view language);

}  // namespace pige
