// What the rules made of a text, for the person who writes them: `pige explain "une phrase"`.

#pragma once

#include <string>
#include <vector>

#include "extract/article/article.h"
#include "extract/claims/claim.h"
#include "extract/claims/extract_claims.h"
#include "normalize/annotate.h"

namespace pige {

struct Recognised {
  Span span;          // in the article's text
  std::string kind;   // "money", "date", "organisation", "description", ...
  std::string value;  // canonical: "40000000000 USD", "OpenAI"; empty where nobody is meant
};

struct TriedRule {
  std::string id;
  std::string where;     // file:line
  bool matched = false;  // the pattern did
  std::string outcome;   // "claim", or why there is none: "no subject is found"
};

struct ExplainedSentence {
  Span span;
  std::string line;  // what patterns are matched against, made readable
  std::vector<Recognised> recognised;
  std::vector<TriedRule> tried;  // those whose trigger stands in the sentence
};

struct Explanation {
  std::vector<ExplainedSentence> sentences;
  std::vector<Claim> claims;
};

Explanation explain(const Article& article, const Annotations& annotations, const Grammar& grammar,
                    const Gazetteer& gazetteer);

}  // namespace pige
