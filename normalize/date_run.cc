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

// The number before a unit that may be read as a fraction: "two | quarters".
std::optional<Number> count_at(const Reading& reading, std::size_t i) {
  auto number = read_number(reading, i);
  if (!number || !number->fraction) return number;
  const Match word = reading.match(i, Role::cardinal);
  const auto digits = small_number(reading, i);
  if (!word && !digits) return std::nullopt;
  number->value = word ? word.sense->value : Decimal(*digits);
  number->next = word ? word.next : i + 1;
  number->fraction = false;
  return number;
}

FoundPeriod run(const Period& from, int first, int last, std::size_t i, std::size_t next) {
  FoundPeriod found{shifted(from, first), std::nullopt, i, next};
  if (first != last) found.last = shifted(from, last);
  found.from_reference = true;
  return found;
}

// Counted from the day itself, not in whole months or years: the other reading.
void add_rolling(const Day& reference, PeriodUnit unit, int count, FoundPeriod& found) {
  if (unit == PeriodUnit::day) return;
  const Period today = period_of(reference, PeriodUnit::day);
  const auto end = moved(today, {unit, count < 0 ? -count : count}, count < 0 ? -1 : 1);
  if (!end) return;
  found.rival = count < 0 ? *end : shifted(today, 1);
  found.rival_last = count < 0 ? shifted(today, -1) : *end;
}

// The first `count` units of a year: the one printed, or the last in which they are over.
std::optional<FoundPeriod> first_of_year(const Reading& reading, PeriodUnit unit, int count,
                                         std::size_t i, std::size_t next) {
  Period first{unit, 0, 1, 0};
  if (unit != PeriodUnit::month && unit != PeriodUnit::quarter) return std::nullopt;
  if (count > (unit == PeriodUnit::month ? 12 : 4)) return std::nullopt;
  if (const auto year = year_after(reading, next)) {
    first.year = year->period.year;
    FoundPeriod found = run(first, 0, count - 1, i, year->next);
    found.from_reference = false;
    return found;
  }
  if (!reading.reference() || reading.has(next, Role::fiscal)) return std::nullopt;
  first.year = reading.reference()->year;
  if (*reading.reference() < last_day(shifted(first, count - 1))) --first.year;
  return run(first, 0, count - 1, i, next);
}

// "les quatre derniers mois de 2021"
std::optional<FoundPeriod> last_of_year(const Reading& reading, PeriodUnit unit, int count,
                                        std::size_t i, std::size_t next) {
  const auto year = year_after(reading, next);
  const int most = months_of(unit) == 0 ? 0 : 12 / months_of(unit);
  if (count > most) return std::nullopt;
  const Period last = period_of(last_day(year->period), unit);
  FoundPeriod found = run(last, 1 - count, 0, i, year->next);
  found.from_reference = false;
  return found;
}

}  // namespace

std::optional<FoundPeriod> read_run(const Reading& reading, std::size_t i) {
  // "the last two months", "deux derniers mois", "deux mois passés"
  static constexpr std::initializer_list<Role> kWhich = {Role::last_many, Role::next_many,
                                                         Role::first_many};
  Match which = reading.match(i, kWhich);
  std::size_t at = which && reading.goes_on(which.next) ? which.next : i;
  if (!reading.is_digits(at) && !reading.has(at, Role::cardinal)) return std::nullopt;
  const auto number = count_at(reading, at);
  if (!number || !reading.goes_on(number->next)) return std::nullopt;
  const auto count = small_count(*number);
  if (!count) return std::nullopt;
  at = number->next;
  if (!which) {
    which = reading.match(at, kWhich);
    if (which) at = which.next;
  }
  const Match period = reading.goes_on(at) ? reading.match(at, Role::period) : Match{};
  const auto unit = period ? period_unit(period.sense->code) : std::nullopt;
  if (!unit) return std::nullopt;
  std::size_t next = period.next;
  if (!which && reading.goes_on(next)) {
    which = reading.match(next, {Role::last_many, Role::next_many});
    if (which) next = which.next;
  }
  // "sur les neuf mois 2024": the first, as accountants say.
  const auto year = which ? std::nullopt : year_after(reading, next);
  if (year && year->next == next + 1) return first_of_year(reading, *unit, *count, i, next);
  if (!which) return std::nullopt;
  if (which.sense->role == Role::first_many) {
    return first_of_year(reading, *unit, *count, i, next);
  }
  const bool of_year = which.sense->role == Role::last_many && year_after(reading, next);
  if (of_year) return last_of_year(reading, *unit, *count, i, next);
  if (!reading.reference()) return std::nullopt;
  const bool past = which.sense->role == Role::last_many;
  const Period now = period_of(*reading.reference(), *unit);
  FoundPeriod found = past ? run(now, -*count, -1, i, next) : run(now, 1, *count, i, next);
  add_rolling(*reading.reference(), *unit, past ? -*count : *count, found);
  return found;
}

}  // namespace pige::values
