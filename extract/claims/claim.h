// A claim: somebody has or does something measurable, when, how sure the text is, who says so,
// and the exact words that say it. docs/claims.md is the guide to every field.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/article/span.h"
#include "normalize/item.h"

namespace pige {

// The vocabulary of one claim type: its name and the aspects it may carry, the default first.
struct ClaimType {
  std::string_view name;
  std::span<const std::string_view> aspects;  // empty: the type has none
};
std::span<const ClaimType> claim_types();
const ClaimType* find_claim_type(std::string_view name);

enum class Modality { asserted, uncertain, future, negated };
enum class ValueKind { money, count, percent, quantity };

std::string_view to_string(Modality modality);
std::string_view to_string(ValueKind kind);

struct Party {
  std::string name;     // canonical: "OpenAI"
  std::string id;       // Wikidata, where known
  std::string mention;  // the words used: "la firme derrière ChatGPT"
};

struct Value {
  ValueKind kind = ValueKind::money;
  std::optional<Decimal> amount;  // absent for a range and a vague value
  std::optional<Decimal> min;
  std::optional<Decimal> max;
  std::string unit;  // ISO 4217, "person", "percent", "times", "GW", ...
  Bound bound = Bound::exact;
  std::string text;  // as printed
};

struct Claim {
  std::string type;  // one of claim_types()
  Party subject;
  std::optional<Party> object;
  std::vector<Party> participants;
  std::optional<Value> value;
  std::string per;     // "day", "week", "month", "quarter", "year"; empty where no rate
  std::string aspect;  // empty where the type has none
  std::string time;    // EDTF; empty where nothing says
  Modality modality = Modality::asserted;
  std::string attribution;  // empty where nobody is named
  std::string title;        // for `role`: "directeur général"
  Span sentence;            // in the article's text
  Span span;                // the claim's own words, inside the sentence
  std::string rule;         // "fr.funding.raise"
  double confidence = 0;    // 0 to 1
};

}  // namespace pige
