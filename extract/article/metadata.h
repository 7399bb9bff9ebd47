// Title, authors and dates: each stands in several places of a page, which seldom agree.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/article/article.h"
#include "extract/article/boilerplate.h"
#include "extract/article/dom.h"
#include "extract/article/evidence.h"
#include "extract/article/page_facts.h"
#include "extract/article/page_text.h"
#include "extract/article/visible_byline.h"

namespace pige {

struct Title {
  std::string text;
  std::string site;  // its name, as a reader would say it; empty where the page does not tell
  std::vector<Evidence> candidates;
};
Title find_title(const Dom& document, const PageText& page, const PageFacts& facts);

// People, in the page's order; where it names none, who stands in their place.
struct Authors {
  std::vector<std::string> names;
  AuthorKind kind = AuthorKind::people;
  std::vector<Evidence> candidates = {};
};
Authors find_authors(const Dom& document, const PageText& page, const PageFacts& facts,
                     const Boilerplate& boilerplate, TextRange text, std::string_view language);

struct Dates {
  std::string published;  // ISO 8601
  std::string modified;
  std::vector<Evidence> candidates;  // of the publication's
};
// The first place that tells the publication's day is believed; the others are read as well only
// where `every_place` is asked for, to show them.
Dates find_dates(const Dom& document, const PageText& page, const PageFacts& facts,
                 const Boilerplate& boilerplate, std::size_t text_begin, std::string_view language,
                 bool every_place = false);

}  // namespace pige
