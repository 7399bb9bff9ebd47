// A claim as JSON, in the fields of docs/claims.md: what `pige claims`, `pige query` and
// `pige export` print.
//
//   {"type": "funding", "subject": {"name": "Pasqal", "id": null, "mention": "la pépite"}, ...,
//    "amount": "100000000", "unit": "EUR", ..., "start": 12, "end": 57, "quote": "...", ...}
//
// Every field is always there, null where the claim has nothing to say. Offsets are in code points
// of the article's text. dump() needs error_handler_t::replace only if a string is not UTF-8.

#pragma once

#include <nlohmann/json_fwd.hpp>

#include "extract/article/article.h"
#include "extract/claims/claim.h"
#include "store/evidence.h"
#include "store/store.h"

namespace pige {

nlohmann::ordered_json to_json(const Claim& claim, const Evidence& evidence);

// `code_points` are those of article.text.
nlohmann::ordered_json to_json(const Claim& claim, const Article& article,
                               const CodePoints& code_points);

// Led by where it stands: document, url, site, lang, published, headline.
nlohmann::ordered_json to_json(const StoredClaim& stored);

}  // namespace pige
