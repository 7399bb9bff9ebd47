#include "normalize/duration_sum.h"

#include <string_view>

namespace pige::values {
namespace {

// How many of the next unit make one, within what is exact: months are no number of days.
struct Step {
  std::string_view unit;
  std::string_view smaller;
  int count;
};
constexpr Step kSteps[] = {
    {"millennium", "century", 10},
    {"century", "decade", 10},
    {"decade", "a", 10},
    {"a", "quarter", 4},
    {"quarter", "mo", 3},
    {"wk", "d", 7},
    {"d", "h", 24},
    {"h", "min", 60},
    {"min", "s", 60},
    {"s", "ms", 1000},
    // Of measures, those that people tell in two units.
    {"[mi_i]", "[yd_i]", 1760},
    {"[yd_i]", "[ft_i]", 3},
    {"[ft_i]", "[in_i]", 12},
    {"[stone_av]", "[lb_av]", 14},
    {"[lb_av]", "[oz_av]", 16},
    {"km", "m", 1000},
    {"m", "cm", 100},
    {"kg", "g", 1000},
};

// How many of `smaller` make one `unit`; 0 where none do.
int count_of(std::string_view unit, std::string_view smaller) {
  int count = 1;
  for (const Step& step : kSteps) {
    if (step.unit != unit) continue;
    count *= step.count;
    if (step.smaller == smaller) return count;
    unit = step.smaller;
  }
  return 0;
}

// "2 hours ten", "1 hour and fifteen": what is left after hours and has no unit are minutes, where
// it counts nothing else.
bool ends_hours(const Reading& reading, const Amount& hours, const Amount& rest) {
  constexpr int kMinutes = 60;
  const Number& number = rest.number;
  if (hours.unit != "h" || number.article || number.fraction || number.power > 0) return false;
  if (number.value->exponent() < 0 || !(*number.value < Decimal(kMinutes))) return false;
  return !reading.goes_on(rest.next) || reading.token(rest.next).kind == TokenKind::sign;
}

void add_minutes(Amount& hours, const Amount& minutes) {
  const auto whole = hours.number.value->times(Decimal(60));
  const auto sum = whole ? whole->plus(*minutes.number.value) : std::nullopt;
  if (!sum) return;
  hours.number.value = hours.number.plain = *sum;
  hours.unit = "min";
  hours.next = minutes.next;
}

}  // namespace

void add_smaller_units(const Reading& reading, Amount& duration) {
  while (reading.goes_on(duration.next) && duration.number.value) {
    std::size_t i = duration.next;
    if (reading.is_sign(i, ',')) ++i;
    if (!reading.goes_on(i)) return;
    const bool comma = i != duration.next;
    i = reading.skip(i, Role::between_and);
    const std::size_t joined = comma ? duration.next : i;
    if (!reading.goes_on(i)) return;
    const auto number = read_number(reading, i);
    if (!number || !number->value || number->power > 0) return;
    const auto part = with_one_unit(reading, *number);
    if (part && !part->has_unit() && i == joined && ends_hours(reading, duration, *part)) {
      add_minutes(duration, *part);
      return;
    }
    if (!part || part->kind != duration.kind) return;
    // "twee uur en drie kwartier": a unit whose name is a part of the one before.
    const bool same = part->unit == duration.unit && *part->number.value < Decimal(1);
    const int count = same ? 1 : count_of(duration.unit, part->unit);
    if (count == 0 || !(*part->number.value < Decimal(count))) return;
    const auto whole = duration.number.value->times(Decimal(count));
    const auto sum = whole ? whole->plus(*part->number.value) : std::nullopt;
    if (!sum) return;
    duration.number.value = duration.number.plain = *sum;
    duration.unit = part->unit;
    duration.next = part->next;
  }
}

}  // namespace pige::values
