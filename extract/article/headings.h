// The headings of a page that may be its headline, as a reader sees them.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/article/dom.h"
#include "extract/article/page_text.h"

namespace pige {

struct Heading {
  NodeId node = 0;
  int level = 1;      // of <h1>
  std::string text;   // one line
  std::string first;  // "Kicker" and "Title" of <h1><span>Kicker</span>Title</h1>: what its first
  std::string rest;   // element holds, and what comes behind it; both empty if it has no parts
  bool opens_article = false;  // in the <header> of an <article>
  bool leads_home = false;     // linked to the site's front page, or to the section's
};

// <h1> to <h3>, in the page's order: not those of breadcrumbs, comments, and what is hidden.
std::vector<Heading> page_headings(const Dom& document, const PageText& page, std::string_view url);

// Whether a link on the page at `url` leads to the front page, or to a folder that the page is in.
bool leads_home(std::string_view href, std::string_view url);

}  // namespace pige
