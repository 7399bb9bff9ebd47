// "el día 12", "no dia 17", "on the 15th", and "el 20" where nothing else is said: a day of the
// month the reference lies in, or of one beside it.

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

// "(on the) 15th" and nothing that it ranks: "on the 15th floor", "the 4th of them".
std::optional<Rank> day_rank(const Reading& reading, std::size_t i, bool expected) {
  const auto rank = read_rank(reading, i);
  constexpr int kLastDay = 31;
  if (!rank || rank->value < 1 || rank->value > kLastDay) return std::nullopt;
  const std::size_t next = rank->next;
  if (expected || !reading.goes_on(next)) return rank;
  const bool sign = reading.token(next).kind == TokenKind::sign;
  if (!reading.is_digits(i)) return sign && !is_dash(reading, next) ? rank : std::nullopt;
  if (sign) return rank;
  const bool ranks = reading.is_digits(next) || reading.token(next).before == Joint::hyphen ||
                     reading.token(next).capital || reading.is_content_word(next) ||
                     reading.has(next, Role::of);
  return ranks ? std::nullopt : rank;
}

// The day's number, where the words before tell that it is one or nothing else stands on its line.
std::optional<Rank> told_day(const Reading& reading, std::size_t i, bool expected) {
  if (expected || reading.ends_before(i, Role::day_announced)) {
    return day_rank(reading, i, expected);
  }
  if (reading.ends_before(i, Role::day_word)) return day_number(reading, i);
  const auto article = reading.ends_before(i, Role::day_article);
  if (!article || !reading.is_digits(i)) return std::nullopt;
  auto day = day_number(reading, i);
  if (!day) day = day_rank(reading, i, false);
  return day && reading.is_line(*article, day->next) ? day : std::nullopt;
}

}  // namespace

std::optional<FoundPeriod> read_day_alone(const Reading& reading, std::size_t i, bool expected) {
  const auto reference = reading.reference();
  const auto day = reference ? told_day(reading, i, expected) : std::nullopt;
  if (!day) return std::nullopt;
  const Period behind = nearest(*reference, day->value, -1);
  const Period ahead = nearest(*reference, day->value, 1);
  const Direction direction = direction_of(reading, i);
  FoundPeriod found{direction == Direction::future ? ahead : behind, std::nullopt, i, day->next};
  found.from_reference = true;
  if (direction == Direction::unknown && !(ahead == behind)) found.rival = ahead;
  return found;
}

}  // namespace pige::values
