// Several periods in a row: "les deux derniers trimestres", "neuf premiers mois de 2024",
// "trois prochaines années".

#include "normalize/date_parts.h"
#include "normalize/number.h"

namespace pige::values {
namespace {

constexpr int kMostPeriods = 1000;

std::optional<int> small_count(const Number& number) {
  if (!number.value || number.power > 0 || number.fraction) return std::nullopt;
  if (!(*number.value < Decimal(kMostPeriods)) || *number.value < Decimal(1)) return std::nullopt;
  const auto whole = Decimal::parse(to_string(*number.value));
  if (!whole || whole->exponent() != 0) return std::nullopt;
  return static_cast<int>(whole->coefficient());
}

FoundPeriod run(const Period& from, int first, int last, std::size_t i, std::size_t next) {
  FoundPeriod found{shifted(from, first), std::nullopt, i, next};
  if (first != last) found.last = shifted(from, last);
  found.from_reference = true;
  return found;
}

// The first `count` units of a year: the one printed, or the last in which they are over.
std::optional<FoundPeriod> first_of_year(const Reading& reading, PeriodUnit unit, int count,
                                         std::size_t i, std::size_t next) {
  Period first{unit, 0, 1, 0};
  if (unit != PeriodUnit::month && unit != PeriodUnit::quarter) return std::nullopt;
  if (count > (unit == PeriodUnit::month ? 12 : 4)) return std::nullopt;
  if (const auto year = year_after(reading, next)) {
    first.year = year->period.year;
    next = year->next;
  } else {
    if (!reading.reference() || reading.has(next, Role::fiscal)) return std::nullopt;
    first.year = reading.reference()->year;
    if (*reading.reference() < last_day(shifted(first, count - 1))) --first.year;
  }
  return run(first, 0, count - 1, i, next);
}

}  // namespace

std::optional<FoundPeriod> read_run(const Reading& reading, std::size_t i) {
  if (!reading.is_digits(i) && !reading.has(i, Role::cardinal)) return std::nullopt;
  const auto number = read_number(reading, i);
  if (!number || !reading.goes_on(number->next)) return std::nullopt;
  const auto count = small_count(*number);
  if (!count) return std::nullopt;
  std::size_t at = number->next;
  Match which = reading.match(at, {Role::last_many, Role::next_many, Role::first_many});
  if (which) at = which.next;
  const Match period = reading.goes_on(at) ? reading.match(at, Role::period) : Match{};
  const auto unit = period ? period_unit(period.sense->code) : std::nullopt;
  if (!unit) return std::nullopt;
  std::size_t next = period.next;
  if (!which && reading.goes_on(next)) {
    which = reading.match(next, {Role::last_many, Role::next_many});
    if (which) next = which.next;
  }
  if (!which) return std::nullopt;
  if (which.sense->role == Role::first_many) {
    return first_of_year(reading, *unit, *count, i, next);
  }
  if (!reading.reference()) return std::nullopt;
  const Period now = period_of(*reading.reference(), *unit);
  if (which.sense->role == Role::last_many) return run(now, -*count, -1, i, next);
  return run(now, 1, *count, i, next);
}

}  // namespace pige::values
