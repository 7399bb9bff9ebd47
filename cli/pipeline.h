// One page, from bytes to claims. Nothing here knows where the bytes came from, nor which store
// will keep the claims.
//
//   Result<Reading> reading = read_claims(page, packs);
//   reading->article.title; reading->claims.front().subject.name;

#pragma once

#include <vector>

#include "cli/packs.h"
#include "extract/article/article.h"
#include "extract/claims/claim.h"
#include "ingest/page.h"
#include "ingest/result.h"

namespace pige {

struct Reading {
  Article article;
  std::vector<Claim> claims;  // none where the page holds no article
  // Null where the article's language has no rules: it claims nothing then.
  const Language* language = nullptr;
};

// Pure and thread-safe.
Result<Reading> read_claims(const Page& page, const Packs& packs);

}  // namespace pige
