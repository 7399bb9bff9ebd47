#include "extract/claims/anaphora.h"

#include <algorithm>
#include <utility>

namespace pige {
namespace {

constexpr std::size_t kReach = 3;  // sentences between a claim and what takes it up

bool completes(const Rule& rule) {
  return rule.antecedent == Antecedent::unpriced || rule.antecedent == Antecedent::objectless;
}

bool is_antecedent(const Try& before, const Try& after) {
  if (!before.claim || completes(*before.rule)) return false;
  if (before.claim->subject.name.empty() || before.sentence + kReach < after.sentence) return false;
  if (before.claim->span.begin >= after.claim->span.begin) return false;
  if (after.rule->antecedent == Antecedent::unpriced) {
    return before.claim->type == after.claim->type && !before.claim->value;
  }
  if (after.rule->antecedent == Antecedent::objectless) {
    return before.claim->type == after.claim->type;
  }
  return before.claim->value && before.claim->value->kind == after.claim->value->kind;
}

// The price completes the claim it belongs to, which keeps its own words and modality.
void complete(Try& deal, Try& price) {
  deal.claim->value = std::move(price.claim->value);
  deal.item = price.item;
  price.claim.reset();
}

// "Le tour a été mené par Temasek": so is every claim of that round, unless it tells another.
void give_object(std::vector<Try>& tries, Try& round, Try& told) {
  const bool itself = told.claim->object->name == round.claim->subject.name;
  for (Try& each : tries) {
    const bool same = each.claim && each.item == round.item && each.sentence == round.sentence &&
                      each.claim->type == round.claim->type && !each.claim->object;
    if (!same || itself) continue;
    each.claim->object = told.claim->object;
    each.claim->participants = told.claim->participants;
  }
  told.claim.reset();
}

void repeat(const Claim& before, Claim& after) {
  after.type = before.type;
  after.subject = before.subject;
  after.object = before.object;
  after.aspect = before.aspect;
  after.confidence *= before.confidence;
}

}  // namespace

void resolve_anaphora(std::vector<Try>& tries) {
  for (std::size_t i = 0; i < tries.size(); ++i) {
    Try& each = tries[i];
    if (!each.claim || each.rule->antecedent == Antecedent::none) continue;
    Try* nearest = nullptr;
    const auto consider = [&](Try& before) {
      if (&before == &each || !is_antecedent(before, each)) return;
      if (nearest == nullptr || nearest->claim->span.begin <= before.claim->span.begin)
        nearest = &before;
    };
    for (std::size_t j = i; j-- > 0 && tries[j].sentence + kReach >= each.sentence;)
      consider(tries[j]);
    for (std::size_t j = i; j < tries.size() && tries[j].sentence == each.sentence; ++j)
      consider(tries[j]);
    if (nearest == nullptr) {
      each.claim.reset();
      each.reason = "there is no claim before it to take up";
    } else if (each.rule->antecedent == Antecedent::unpriced) {
      complete(*nearest, each);
    } else if (each.rule->antecedent == Antecedent::objectless) {
      give_object(tries, *nearest, each);
    } else {
      repeat(*nearest->claim, *each.claim);
    }
  }
}

}  // namespace pige
