// What a page is: an article, or something that holds none.

#pragma once

#include <string_view>

#include "extract/article/article.h"
#include "extract/article/dom.h"
#include "extract/article/main_text.h"
#include "extract/article/page_facts.h"
#include "extract/article/page_text.h"

namespace pige {

// A page is an article unless there is proof against it: one that is taken for a list is lost.
PageType page_type(const Dom& document, const PageText& page, const Judgement& judgement,
                   const PageFacts& facts, const Boilerplate& boilerplate, const Article& article);

// "article", "live blog", ...: as users read it.
std::string_view type_name(PageType type);

}  // namespace pige
