#include "extract/claims/claim_value.h"

#include <string_view>
#include <utility>

namespace pige {
namespace {

const Decimal kHundred(1, 2);

// The currency of the same discussion, for an amount that leaves it out.
// What stands in brackets only converts another amount.
std::string inherited_currency(const Annotations& annotations, std::size_t item,
                               std::string_view text) {
  const auto tells = [&](const Item& other) {
    const bool bracketed = other.qualified.begin > 0 && text[other.qualified.begin - 1] == '(';
    return other.kind == ItemKind::money && !other.converts && !bracketed;
  };
  for (std::size_t i = item; i-- > 0;) {
    if (tells(annotations.items[i])) return annotations.items[i].unit;
  }
  for (std::size_t i = item + 1; i < annotations.items.size(); ++i) {
    if (tells(annotations.items[i])) return annotations.items[i].unit;
  }
  return {};
}

void negate(std::optional<Decimal>& value) {
  if (value && !value->is_negative()) value = value->negated();
}

void to_percent(std::optional<Decimal>& value) {
  if (value) value = value->times(kHundred);
}

}  // namespace

std::optional<Value> claim_value(const Annotations& annotations, std::size_t index, bool money,
                                 const Rule& rule, std::string_view text) {
  const Item& item = annotations.items[index];
  Value value;
  value.amount = item.value;
  value.min = item.min;
  value.max = item.max;
  value.bound = item.bound;
  value.unit = item.unit;
  value.text = std::string(quote(text, item.span));
  if (item.kind == ItemKind::money || money) {
    value.kind = ValueKind::money;
    if (item.kind != ItemKind::money) value.unit = inherited_currency(annotations, index, text);
    if (value.unit.empty()) return std::nullopt;
  } else if (item.kind == ItemKind::percent || item.fraction) {
    value.kind = ValueKind::percent;
    value.unit = "percent";
    if (item.fraction && item.kind != ItemKind::percent) {
      to_percent(value.amount);
      to_percent(value.min);
      to_percent(value.max);
    }
  } else if (item.kind == ItemKind::quantity) {
    value.kind = ValueKind::quantity;
  } else {
    value.kind = ValueKind::count;
    if (item.counted) value.unit = item.counted->unit;
  }
  if (!rule.unit.empty()) value.unit = rule.unit;
  if (rule.bound) value.bound = *rule.bound;
  if (rule.negative) {
    negate(value.amount);
    negate(value.min);
    negate(value.max);
    if (value.min && value.max && *value.max < *value.min) std::swap(value.min, value.max);
  }
  if (value.bound == Bound::vague) value.amount.reset();
  return value;
}

std::optional<Value> fixed_value(const Rule& rule) {
  if (!rule.amount) return std::nullopt;
  Value value;
  value.kind = rule.unit == "percent" ? ValueKind::percent : ValueKind::count;
  value.amount = rule.negative ? rule.amount->negated() : *rule.amount;
  value.unit = rule.unit;
  if (rule.bound) value.bound = *rule.bound;
  return value;
}

}  // namespace pige
