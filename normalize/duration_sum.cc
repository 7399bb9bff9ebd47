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
  // What days add to a year or a month: as many as ISO 8601's readers take them for.
  constexpr int kDaysOfYear = 365;
  constexpr int kDaysOfMonth = 30;
  if (unit == "a" || unit == "mo") {
    const int days = unit == "a" ? kDaysOfYear : kDaysOfMonth;
    if (smaller == "d") return days;
    if (const int of_day = count_of("d", smaller)) return days * of_day;
  }
  int count = 1;
  for (const Step& step : kSteps) {
    if (step.unit != unit) continue;
    count *= step.count;
    if (step.smaller == smaller) return count;
    unit = step.smaller;
  }
  return 0;
}

// Units after which a number without one counts the next smaller.
constexpr Step kUnsaid[] = {
    {"h", "min", 60}, {"[ft_i]", "[in_i]", 12}, {"[stone_av]", "[lb_av]", 14}};

// "2 hours ten", "six foot two": what is left after hours and has no unit are minutes, where it
// counts nothing else.
const Step* unsaid_unit(const Reading& reading, const Amount& whole, const Amount& rest) {
  const Number& number = rest.number;
  if (number.article || number.fraction || number.power > 0) return nullptr;
  const bool ends = !reading.goes_on(rest.next) || reading.token(rest.next).kind == TokenKind::sign;
  for (const Step& step : kUnsaid) {
    if (whole.unit != step.unit) continue;
    const bool fits = number.value->exponent() >= 0 && *number.value < Decimal(step.count);
    return fits && ends ? &step : nullptr;
  }
  return nullptr;
}

// Adds so many of a smaller unit, of which `count` make one of the sum's.
bool add_part(Amount& sum, int count, std::string_view unit, const Decimal& part,
              std::size_t next) {
  const auto whole = sum.number.value->times(Decimal(count));
  const auto total = whole ? whole->plus(part) : std::nullopt;
  if (!total) return false;
  sum.number.value = sum.number.plain = *total;
  sum.unit = unit;
  sum.next = next;
  return true;
}

// "5 ft 2 in": the sign of a unit that is another word, unless a larger one stands before.
bool add_smaller_sign(const Reading& reading, const Number& number, Amount& sum) {
  const Match sign = reading.follows(number.next, Role::smaller);
  const int count = sign ? count_of(sum.unit, sign.sense->code) : 0;
  return count > 0 && *number.value < Decimal(count) &&
         add_part(sum, count, sign.sense->code, *number.value, sign.next);
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
    if (add_smaller_sign(reading, *number, duration)) return;
    const auto part = with_one_unit(reading, *number);
    if (part && !part->has_unit() && i == joined) {
      if (const Step* step = unsaid_unit(reading, duration, *part)) {
        add_part(duration, step->count, step->smaller, *part->number.value, part->next);
        return;
      }
    }
    if (!part || part->kind != duration.kind) return;
    // "twee uur en drie kwartier": a unit whose name is a part of the one before.
    const bool same = part->unit == duration.unit && *part->number.value < Decimal(1);
    const int count = same ? 1 : count_of(duration.unit, part->unit);
    if (count == 0 || !(*part->number.value < Decimal(count))) return;
    if (!add_part(duration, count, part->unit, *part->number.value, part->next)) return;
  }
}

}  // namespace pige::values
