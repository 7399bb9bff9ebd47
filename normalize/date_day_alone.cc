// "el día 12", "no dia 17", and "el 20" where nothing else is said: a day of the month the
// reference lies in, or of one beside it.

#include "normalize/date_parts.h"

namespace pige::values {
namespace {

// The number of a day, with nothing behind it that it counts or belongs to.
std::optional<Rank> day_number(const Reading& reading, std::size_t i) {
  const auto number = read_number(reading, i);
  if (!number || !number->value || number->fraction || number->power > 0) return std::nullopt;
  if (number->in_digits && !number->bare) return std::nullopt;
  if (Decimal(31) < *number->value || *number->value < Decimal(1)) return std::nullopt;
  const auto amount = with_unit(reading, *number);
  const std::size_t next = number->next;
  if (!amount || amount->has_unit() || reading.is_content_word(next)) return std::nullopt;
  if (!ends_number(reading, next)) return std::nullopt;
  const bool goes_on = reading.goes_on(next) && reading.match(next, {Role::of, Role::month});
  if (goes_on) return std::nullopt;
  return Rank{static_cast<int>(number->value->scaled(0).coefficient()), next};
}

// The nearest month from that of `reference` on, backwards or forwards, whose day lies there.
Period nearest(const Day& reference, int day, int step) {
  Period month = period_of(reference, PeriodUnit::month);
  for (;; month = shifted(month, step)) {
    const Day found{month.year, month.number, day};
    if (!is_valid(found)) continue;
    if (step < 0 ? !(reference < found) : !(found < reference)) {
      return period_of(found, PeriodUnit::day);
    }
  }
}

}  // namespace

std::optional<FoundPeriod> read_day_alone(const Reading& reading, std::size_t i) {
  const auto reference = reading.reference();
  if (!reference) return std::nullopt;
  const bool announced = reading.ends_before(i, Role::day_word).has_value();
  const auto article = announced ? std::nullopt : reading.ends_before(i, Role::day_article);
  if (!announced && !(article && reading.is_digits(i))) return std::nullopt;
  const auto day = day_number(reading, i);
  if (!day || (!announced && !reading.is_line(*article, day->next))) return std::nullopt;
  const Period behind = nearest(*reference, day->value, -1);
  const Period ahead = nearest(*reference, day->value, 1);
  const Direction direction = direction_of(reading, i);
  FoundPeriod found{direction == Direction::future ? ahead : behind, std::nullopt, i, day->next};
  found.from_reference = true;
  if (direction == Direction::unknown && !(ahead == behind)) found.rival = ahead;
  return found;
}

}  // namespace pige::values
