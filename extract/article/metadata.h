// Title, authors and dates: each stands in several places of a page, which seldom agree.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/article/boilerplate.h"
#include "extract/article/dom.h"
#include "extract/article/page_facts.h"
#include "extract/article/page_text.h"

namespace pige {

// All that a page says of itself.
struct PageFacts {
  MetaFacts meta;
  JsonLdFacts json_ld;
  std::string url;
};

std::string find_title(const Dom& document, const PageText& page, const PageFacts& facts);

// People, in the page's order; where it names none, the desk or the agency that its metadata
// puts in the author's place. `text_begin` is the first of the article's blocks.
std::vector<std::string> find_authors(const Dom& document, const PageText& page,
                                      const PageFacts& facts, const Boilerplate& boilerplate,
                                      std::size_t text_begin);

struct Dates {
  std::string published;  // ISO 8601
  std::string modified;
};
Dates find_dates(const Dom& document, const PageText& page, const PageFacts& facts,
                 std::size_t text_begin, std::string_view language);

}  // namespace pige
