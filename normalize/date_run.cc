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

// The first `count` units of the last year in which they are over.
std::optional<FoundPeriod> first_of_year(const Reading& reading, PeriodUnit unit, int count,
                                         std::size_t i, std::size_t next) {
  Period first{unit, 0, 1, 0};
  if (unit != PeriodUnit::month && unit != PeriodUnit::quarter) return std::nullopt;
  if (count > (unit == PeriodUnit::month ? 12 : 4)) return std::nullopt;
  if (!reading.reference() || reading.has(next, Role::fiscal)) return std::nullopt;
  first.year = reading.reference()->year;
  if (*reading.reference() < last_day(shifted(first, count - 1))) --first.year;
  return run(first, 0, count - 1, i, next);
}

// "les quatre derniers mois de 2021", "the first two weeks of March", "first ten days of last
// year".
std::optional<FoundPeriod> part_of_whole(const Reading& reading, PeriodUnit unit, int count,
                                         bool from_end, std::size_t i, std::size_t next) {
  if (!reading.goes_on(next)) return std::nullopt;
  auto whole = year_after(reading, next);
  const std::size_t linked = past_link_to_whole(reading, next);
  if (!whole && linked != next) whole = read_longer_period(reading, linked);
  if (!whole) return std::nullopt;
  const auto in = [&](const Period& period) -> std::optional<std::pair<Period, Period>> {
    const auto first = nth_of(period, unit, from_end ? -count : 1);
    const auto last = nth_of(period, unit, from_end ? -1 : count);
    if (!first || !last) return std::nullopt;
    if (unit != PeriodUnit::week) return std::pair(*first, *last);
    return std::pair(period_of(first_day(*first), PeriodUnit::day),
                     period_of(last_day(*last), PeriodUnit::day));
  };
  const auto ends = in(whole->period);
  if (!ends) return std::nullopt;
  FoundPeriod found{ends->first, std::nullopt, i, whole->next};
  if (!(ends->first == ends->second)) found.last = ends->second;
  found.from_reference = whole->from_reference;
  found.fiscal = whole->fiscal;
  if (const auto rival = whole->rival ? in(*whole->rival) : std::nullopt) {
    found.rival = rival->first;
    if (found.last) found.rival_last = rival->second;
  }
  return found;
}

// "three months ended March 31", "the year to June 2023": told by its length and its end.
std::optional<FoundPeriod> ended(const Reading& reading, PeriodUnit unit, int count, std::size_t i,
                                 std::size_t next) {
  const Match word = reading.follows(next, Role::ending);
  if (!word || !reading.goes_on(word.next)) return std::nullopt;
  const auto end = read_absolute(reading, reading.skip(word.next, Role::day_article));
  if (!end || end->last || end->period.year == 0) return std::nullopt;
  const int months = count * months_of(unit);
  const auto before = [&](const Period& last) -> std::optional<std::pair<Period, Period>> {
    const Day day = last_day(last);
    const bool whole_months =
        last.unit == PeriodUnit::month ||
        (last.unit == PeriodUnit::day && day.day == days_in_month(day.year, day.month));
    if (months > 0 && whole_months) {
      const Period month = period_of(day, PeriodUnit::month);
      const Period whole = period_of(day, unit);  // "the year ended December 31"
      if (count == 1 && last_day(whole) == last_day(month)) return std::pair(whole, whole);
      return std::pair(shifted(month, 1 - months), month);
    }
    if (last.unit != PeriodUnit::day) return std::nullopt;
    const auto start = moved(last, {unit, count}, -1);
    return start ? std::optional(std::pair(shifted(*start, 1), last)) : std::nullopt;
  };
  const auto ends = before(end->period);
  if (!ends) return std::nullopt;
  FoundPeriod found{ends->first, std::nullopt, i, end->next};
  if (!(ends->first == ends->second)) found.last = ends->second;
  found.from_reference = end->from_reference;
  if (const auto rival = end->rival ? before(*end->rival) : std::nullopt) {
    found.rival = rival->first;
    if (found.last) found.rival_last = rival->second;
  }
  return found;
}

// "(the) quarter ended June 30": one of its unit.
std::optional<FoundPeriod> read_one_ended(const Reading& reading, std::size_t i) {
  const Match period = reading.match(i, Role::period);
  const auto unit = period ? period_unit(period.sense->code) : std::nullopt;
  if (!unit || *unit == PeriodUnit::day) return std::nullopt;
  return ended(reading, *unit, 1, i, period.next);
}

}  // namespace

std::optional<FoundPeriod> read_run(const Reading& reading, std::size_t i) {
  // "the last two months", "deux derniers mois", "deux mois passés"
  static constexpr std::initializer_list<Role> kWhich = {Role::last_many, Role::next_many,
                                                         Role::first_many};
  Match which = reading.match(i, kWhich);
  std::size_t at = which && reading.goes_on(which.next) ? which.next : i;
  if (!reading.is_digits(at) && !reading.has(at, Role::cardinal)) {
    return which ? std::nullopt : read_one_ended(reading, i);
  }
  const auto number = count_at(reading, at);
  if (!number || !reading.goes_on(number->next)) return std::nullopt;
  const auto count = small_count(*number);
  if (!count) return std::nullopt;
  at = number->next;
  if (!which) {
    which = reading.match(at, kWhich);
    if (which) at = which.next;
  }
  const Match period = reading.follows(at, Role::period);
  const auto unit = period ? period_unit(period.sense->code) : std::nullopt;
  if (!unit) return std::nullopt;
  std::size_t next = period.next;
  if (!which && reading.goes_on(next)) {
    which = reading.match(next, {Role::last_many, Role::next_many});
    if (which) next = which.next;
  }
  // "sur les neuf mois 2024": the first, as accountants say.
  const auto year = which ? std::nullopt : year_after(reading, next);
  if (year && year->next == next + 1) return part_of_whole(reading, *unit, *count, false, i, next);
  if (auto found = which && which.sense->role == Role::next_many
                       ? std::nullopt
                       : ended(reading, *unit, *count, i, next)) {
    return found;
  }
  if (!which) return std::nullopt;
  if (which.sense->role == Role::first_many) {
    if (auto found = part_of_whole(reading, *unit, *count, false, i, next)) return found;
    return first_of_year(reading, *unit, *count, i, next);
  }
  if (which.sense->role == Role::last_many) {
    if (auto found = part_of_whole(reading, *unit, *count, true, i, next)) return found;
  }
  if (!reading.reference()) return std::nullopt;
  const bool past = which.sense->role == Role::last_many;
  const Period now = period_of(*reading.reference(), *unit);
  FoundPeriod found = past ? run(now, -*count, -1, i, next) : run(now, 1, *count, i, next);
  add_rolling(*reading.reference(), *unit, past ? -*count : *count, found);
  return found;
}

}  // namespace pige::values
