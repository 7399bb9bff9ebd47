// Where an article says what a claim says, as a reader counts: in Unicode code points.

#pragma once

#include <cstddef>
#include <string>

#include "extract/article/article.h"
#include "extract/claims/claim.h"

namespace pige {

struct Evidence {
  std::size_t sentence_start = 0;  // in Article::text
  std::size_t sentence_end = 0;
  std::size_t start = 0;  // the claim's own words
  std::size_t end = 0;
  std::string sentence;
  std::string quote;
};

// `code_points` are those of article.text.
Evidence evidence_of(const Claim& claim, const Article& article, const CodePoints& code_points);

}  // namespace pige
