// Days that have a name: "jour de l'an 2020", "le prochain lundi de Pâques", "Black Friday". Many
// fall on another date every year, so the year is chosen among their dates, not among years.

#include "normalize/date_parts.h"

namespace pige::values {
namespace {

Day in_year(const NamedDay& day, int year) {
  if (day.month == 0) return day_of(days_since_epoch(easter(year)) + day.from_easter);
  const Day from{year, day.month, day.day};
  if (day.weekday == 0) return from;
  return day_of(days_since_epoch(from) + (day.weekday - weekday(from) + 7) % 7);
}

Period period_in(const NamedDay& day, int year) {
  return period_of(in_year(day, year), PeriodUnit::day);
}

// The last one up to the reference day, and the first one from it on.
struct Neighbours {
  Period past;
  Period future;
};

Neighbours around(const NamedDay& day, const Day& reference) {
  const int year = reference.year;
  const Day this_year = in_year(day, year);
  return {period_in(day, reference < this_year ? year - 1 : year),
          period_in(day, this_year < reference ? year + 1 : year)};
}

// "Noël dernier", "next Easter"
Direction told_direction(const Reading& reading, FoundPeriod& found) {
  static constexpr std::pair<Role, Direction> kAfter[] = {{Role::last_after, Direction::past},
                                                          {Role::next_after, Direction::future}};
  for (const auto& [role, direction] : kAfter) {
    if (const Match word = reading.follows(found.next, role)) {
      found.consumed = word.next;
      return direction;
    }
  }
  if (reading.ends_before(found.first, Role::last_before)) return Direction::past;
  if (reading.ends_before(found.first, Role::next_before)) return Direction::future;
  return direction_of(reading, found.first);
}

}  // namespace

std::optional<FoundPeriod> read_named_day(const Reading& reading, std::size_t i) {
  const Match name = reading.match(i, Role::named_day);
  if (!name) return std::nullopt;
  const NamedDay& day =
      reading.vocabulary().named_days[static_cast<std::size_t>(name.sense->number)];
  FoundPeriod found{{PeriodUnit::day, 0, day.month, day.day}, std::nullopt, i, name.next};
  if (const auto year = told_year(reading, name.next)) {
    found.period = period_in(day, year->period.year);
    found.next = year->next;
    found.from_reference = year->from_reference;
    return found;
  }
  found.year_open = true;
  if (!reading.reference()) {
    const bool moves = day.month == 0 || day.weekday != 0;
    return moves ? std::nullopt : std::optional(found);
  }
  found.from_reference = true;
  const Neighbours neighbours = around(day, *reading.reference());
  const Direction direction = told_direction(reading, found);
  if (direction != Direction::unknown) {
    found.period = direction == Direction::past ? neighbours.past : neighbours.future;
    return found;
  }
  const long today = days_since_epoch(*reading.reference());
  const long since = today - days_since_epoch(first_day(neighbours.past));
  const long until = days_since_epoch(first_day(neighbours.future)) - today;
  found.period = until < since ? neighbours.future : neighbours.past;
  if (since != 0) found.rival = until < since ? neighbours.past : neighbours.future;
  return found;
}

}  // namespace pige::values
