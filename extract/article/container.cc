#include "extract/article/container.h"

namespace pige {
namespace {

constexpr double kNamedBonus = 100;  // a named element may hold one paragraph

// What speaks for each element, by the blocks it holds: boxes of links and the like speak
// against it, but less than sentences speak for it, since they are taken out of it later.
std::vector<double> weigh_elements(const Draft& draft) {
  std::vector<double> sums(draft.document.size(), 0);
  for (std::size_t i = 0; i < draft.weights.size(); ++i) {
    const double weight = draft.weights[i];
    sums[draft.node(i)] += weight < 0 ? weight * draft.tuning.against : weight;
  }
  for (NodeId n = draft.document.size(); n-- > 1;) sums[draft.document[n].parent] += sums[n];
  return sums;
}

bool is_named(const Draft& draft, NodeId n) {
  const auto& zones = draft.page.zones;
  return any(zones[n] & Zone::body) && !any(zones[draft.document[n].parent] & Zone::body) &&
         !any(zones[n] & kOutside);
}

// The first sentence under the headline.
std::optional<std::size_t> find_lead(const Draft& draft) {
  constexpr std::size_t kFar = 25;  // blocks
  constexpr double kSentence = 50;
  for (std::size_t i = 0; i < draft.page.blocks.size(); ++i) {
    if (!draft.titles[i] || draft.in(i, kOutside) || draft.block(i).letters < 10) continue;
    const Tag tag = draft.tag(i);
    if (tag != Tag::h1 && tag != Tag::h2 && !draft.in(i, Zone::headline)) continue;
    for (std::size_t k = i + 1; k < draft.page.blocks.size() && k < i + kFar; ++k) {
      if (draft.signs[k].prose && draft.weights[k] > kSentence) return k;
    }
    return std::nullopt;
  }
  return std::nullopt;
}

// The heaviest element around the lead that does not hold `other` as well.
Candidate around_lead(const Draft& draft, const std::vector<double>& sums, std::size_t lead,
                      NodeId other) {
  Candidate best{"the element under the headline"};
  for (NodeId n = draft.node(lead); n != 0; n = draft.document[n].parent) {
    if (draft.document.contains(n, other)) break;
    if (sums[n] > best.weight) {
      best.element = n;
      best.weight = sums[n];
    }
  }
  return best;
}

void set_container(Draft& draft, NodeId container) {
  draft.container = container;
  const auto inside = [&](std::size_t i) {
    return draft.document.contains(container, draft.node(i));
  };
  draft.begin = 0;
  while (draft.begin < draft.page.blocks.size() && !inside(draft.begin)) ++draft.begin;
  draft.end = draft.begin;
  while (draft.end < draft.page.blocks.size() && inside(draft.end)) ++draft.end;
}

}  // namespace

std::vector<Candidate> choose_container(Draft& draft) {
  const std::vector<double> sums = weigh_elements(draft);
  Candidate heaviest{"the heaviest element"};
  Candidate named{"the element named as the text"};
  for (NodeId n = 1; n < draft.document.size(); ++n) {
    if (draft.document[n].tag == Tag::text || sums[n] <= 0) continue;
    // Among those that hold as much, the innermost.
    if (sums[n] >= heaviest.weight) heaviest = {heaviest.reading, n, sums[n]};
    if (!is_named(draft, n)) continue;
    const double weight = sums[n] * draft.tuning.named + kNamedBonus;
    if (weight >= named.weight) named = {named.reading, n, weight};
  }
  std::vector<Candidate> candidates{heaviest, named};
  std::size_t chosen = named.weight >= heaviest.weight ? 1 : 0;
  const NodeId best = candidates[chosen].element;
  const auto lead = draft.tuning.under_the_headline ? find_lead(draft) : std::nullopt;
  if (lead && best != 0) {
    candidates.push_back(around_lead(draft, sums, *lead, best));
    const bool elsewhere = !draft.document.contains(best, draft.node(*lead));
    if (elsewhere &&
        candidates[2].weight > draft.tuning.under_headline * candidates[chosen].weight) {
      chosen = 2;
    }
  }
  candidates[chosen].chosen = true;
  set_container(draft, candidates[chosen].element);
  return candidates;
}

}  // namespace pige
