#include "extract/claims/merge.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace pige {
namespace {

// An article states some tens of claims. A text that goes on past this is none, and comparing its
// claims with each other would not end.
constexpr std::size_t kMostClaims = 5000;

// "près de deux milliards" in the headline is the "1,9 milliard" of the text.
bool rounds(const std::optional<Value>& rough, const std::optional<Value>& exact) {
  if (!rough || !exact || rough->bound != Bound::about || rough->unit != exact->unit) return false;
  if (!rough->amount || !exact->amount || rough->amount->is_negative()) return false;
  const auto low = exact->amount->times(Decimal(9, -1));
  const auto high = exact->amount->times(Decimal(11, -1));
  return low && high && !(*rough->amount < *low) && !(*high < *rough->amount);
}

// How much a claim says: what a repetition is measured by.
int richness(const Claim& claim) {
  return 4 * (claim.object ? 1 : 0) + 4 * (claim.value ? 1 : 0) + 2 * (claim.time.empty() ? 0 : 1) +
         (claim.attribution.empty() ? 0 : 1) + (claim.title.empty() ? 0 : 1);
}

bool better(const Claim& a, const Claim& b) {
  if (rounds(b.value, a.value) != rounds(a.value, b.value)) return rounds(b.value, a.value);
  const int x = richness(a);
  const int y = richness(b);
  if (x != y) return x > y;
  if (a.confidence != b.confidence) return a.confidence > b.confidence;
  return a.span.begin < b.span.begin;
}

bool same_value(const std::optional<Value>& a, const std::optional<Value>& b) {
  if (!a || !b) return !a && !b;
  return a->unit == b->unit && a->amount == b->amount && a->min == b->min && a->max == b->max;
}

bool same_party(const std::optional<Party>& a, const std::optional<Party>& b) {
  return !a || !b || a->name == b->name;
}

bool timed(const Claim& claim) {
  return claim.type == "founding" || claim.type == "launch" || claim.type == "profitability";
}

// Do two claims state the same? An object or a price told only once does not tell them apart.
bool same_statement(const Claim& a, const Claim& b) {
  if (a.type != b.type || a.subject.name != b.subject.name || !same_party(a.object, b.object))
    return false;
  if (timed(a) && a.time != b.time) return false;
  if (a.type == "role") return true;
  const bool unpriced =
      (a.type == "acquisition" || a.type == "partnership" || a.type == "investment") && a.object &&
      b.object && (!a.value || !b.value);
  const bool same =
      same_value(a.value, b.value) || rounds(a.value, b.value) || rounds(b.value, a.value);
  if (!unpriced && !same) return false;
  return a.per == b.per || a.per.empty() || b.per.empty();
}

// One amount, one claim: "a levé 40 millions" is no revenue, whatever another rule thought.
void settle_amounts(std::vector<Try>& tries) {
  std::map<std::size_t, std::vector<Try*>> by_item;
  for (Try& each : tries) {
    if (each.claim && each.item) by_item[*each.item].push_back(&each);
  }
  for (auto& [item, rivals] : by_item) {
    const auto surest =
        std::max_element(rivals.begin(), rivals.end(), [](const Try* a, const Try* b) {
          if (a->rule->confidence != b->rule->confidence)
            return a->rule->confidence < b->rule->confidence;
          return better(*b->claim, *a->claim);
        });
    for (Try* rival : rivals) {
      if (rival == *surest || rival->rule->shares_value || (*surest)->rule->shares_value) continue;
      const bool same = rival->claim->type == (*surest)->claim->type &&
                        rival->claim->subject.name == (*surest)->claim->subject.name;
      if (!same) rival->claim.reset();
    }
  }
}

}  // namespace

std::vector<Claim> merge(std::vector<Try> tries) {
  settle_amounts(tries);
  std::vector<Claim> claims;
  for (Try& each : tries) {
    if (!each.claim) continue;
    if (claims.size() == kMostClaims) break;
    const auto twin = std::find_if(claims.begin(), claims.end(),
                                   [&](const Claim& c) { return same_statement(c, *each.claim); });
    if (twin == claims.end()) {
      claims.push_back(std::move(*each.claim));
    } else if (better(*each.claim, *twin)) {
      *twin = std::move(*each.claim);
    }
  }
  for (Claim& claim : claims) claim.confidence = std::round(claim.confidence * 1000) / 1000;
  std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
    return std::pair(a.span.begin, a.span.end) < std::pair(b.span.begin, b.span.end);
  });
  return claims;
}

}  // namespace pige
