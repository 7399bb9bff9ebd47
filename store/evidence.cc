#include "store/evidence.h"

namespace pige {

Evidence evidence_of(const Claim& claim, const Article& article, const CodePoints& code_points) {
  return {.sentence_start = code_points.offset(claim.sentence.begin),
          .sentence_end = code_points.offset(claim.sentence.end),
          .start = code_points.offset(claim.span.begin),
          .end = code_points.offset(claim.span.end),
          .sentence = std::string(quote(article.text, claim.sentence)),
          .quote = std::string(quote(article.text, claim.span))};
}

}  // namespace pige
