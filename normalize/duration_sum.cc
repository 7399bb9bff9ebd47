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

}  // namespace

void add_smaller_units(const Reading& reading, Amount& duration) {
  while (reading.goes_on(duration.next) && duration.number.value) {
    std::size_t i = duration.next;
    if (reading.is_sign(i, ',')) ++i;
    if (!reading.goes_on(i)) return;
    i = reading.skip(i, Role::between_and);
    if (!reading.goes_on(i)) return;
    const auto number = read_number(reading, i);
    if (!number || !number->value || number->power > 0) return;
    const auto part = with_one_unit(reading, *number);
    if (!part || part->kind != duration.kind) return;
    const int count = count_of(duration.unit, part->unit);
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
