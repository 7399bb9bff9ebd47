// From a page to its article.
//
//   Result<Article> article = extract_article(page, boilerplate);
//
// Pure: the same page gives the same article, whatever the machine, the locale or the thread.

#pragma once

#include <string>
#include <vector>

#include "extract/article/article.h"
#include "extract/article/tuning.h"
#include "ingest/page.h"
#include "ingest/result.h"

namespace pige {

class Boilerplate;  // extract/article/boilerplate.h: the phrases of lang/*/boilerplate.toml

// A plain text document keeps its text to the byte: each line is a block. An HTML page that
// holds no article is an article with an empty text; an Error is a page that cannot be read.
// Thread-safe.
Result<Article> extract_article(const Page& page, const Boilerplate& boilerplate,
                                const Tuning& tuning = {});

}  // namespace pige
