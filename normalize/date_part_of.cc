// A day or a week told by its place in a longer period: "premier lundi de mars", "dernière semaine
// de 2016", "semaine du 7 octobre".

#include "normalize/date_parts.h"

namespace pige::values {
namespace {

constexpr int kLastOf = -1;  // and -2 is the last but one

struct Place {
  int rank = 0;  // below zero: counted from the end
  std::size_t next = 0;
};

std::optional<Place> read_place(const Reading& reading, std::size_t i) {
  if (const Match last = reading.match(i, Role::last_before)) {
    return Place{kLastOf - last.sense->number, last.next};
  }
  const auto rank = read_rank(reading, i);
  if (!rank || rank->value < 1) return std::nullopt;
  // "third last"
  const Match last = reading.follows(rank->next, Role::last_before);
  if (last && rank->value > 1) return Place{-rank->value, last.next};
  return Place{rank->value, rank->next};
}

bool inside(const Day& day, const Period& whole) {
  return !(day < first_day(whole)) && !(last_day(whole) < day);
}

// Every seventh day of the whole, from the first that is this day of the week.
std::optional<Day> nth_weekday(const Period& whole, int day, int rank) {
  const long first = days_since_epoch(first_day(whole));
  const long last = days_since_epoch(last_day(whole));
  const long found = rank < 0
                         ? last - (weekday(last_day(whole)) - day + 7) % 7 + 7L * (rank - kLastOf)
                         : first + (day - weekday(first_day(whole)) + 7) % 7 + 7L * (rank - 1);
  return inside(day_of(found), whole) ? std::optional(day_of(found)) : std::nullopt;
}

}  // namespace

std::optional<Period> nth_of(const Period& whole, PeriodUnit unit, int rank) {
  Day start = first_day(whole);
  Day end = last_day(whole);
  if (unit == PeriodUnit::week) {
    // A week belongs to the month and the year of its Thursday.
    constexpr int kThursday = 4;
    const auto thursday = nth_weekday(whole, kThursday, rank);
    return thursday ? std::optional(period_of(*thursday, unit)) : std::nullopt;
  }
  const Period found = rank < 0 ? shifted(period_of(end, unit), rank - kLastOf)
                                : shifted(period_of(start, unit), rank - 1);
  const bool fits = inside(first_day(found), whole) && inside(last_day(found), whole);
  return fits && !(found == whole) ? std::optional(found) : std::nullopt;
}

std::optional<FoundPeriod> read_longer_period(const Reading& reading, std::size_t i) {
  if (!reading.goes_on(i)) return std::nullopt;
  std::optional<FoundPeriod> whole = read_absolute(reading, i);
  if (!whole && reading.reference()) whole = read_shift(reading, i, *reading.reference());
  if (!whole) whole = read_year(reading, i, true);
  if (!whole || whole->last || whole->period.year == 0) return std::nullopt;
  return whole->period.unit == PeriodUnit::day ? std::nullopt : whole;
}

namespace {

// "4e jour de juillet": its year is told as that of "4 juillet" would be.
std::optional<FoundPeriod> read_day_of_month(const Reading& reading, int rank, std::size_t first,
                                             std::size_t i) {
  const Match month = reading.match(i, Role::month);
  if (!month || !is_valid({0, month.sense->number, rank})) return std::nullopt;
  const Period day{PeriodUnit::day, 0, month.sense->number, rank};
  FoundPeriod found{day, std::nullopt, first, month.next};
  settle_year(reading, found);
  return found;
}

std::optional<FoundPeriod> read_nth(const Reading& reading, std::size_t i) {
  const auto place = read_place(reading, i);
  if (!place || !reading.goes_on(place->next)) return std::nullopt;
  const Match day = reading.match(place->next, Role::weekday);
  const Match noun = day ? day : reading.match(place->next, Role::period);
  if (!noun || !reading.goes_on(noun.next)) return std::nullopt;
  // "primo martedì del mese di ottobre"
  const std::size_t linked = reading.skip(past_link_to_whole(reading, noun.next), Role::part);
  if (!day && noun.sense->code == "day" && place->rank > 0) {
    if (auto found = read_day_of_month(reading, place->rank, i, linked)) return found;
  }
  auto whole = read_longer_period(reading, noun.next);
  if (!whole && linked != noun.next) whole = read_longer_period(reading, linked);
  // "the first Monday of the month"
  if (!whole && day && linked != noun.next) whole = read_present(reading, linked);
  if (!whole) return std::nullopt;
  const auto in = [&](const Period& period) -> std::optional<Period> {
    if (day) {
      const auto nth = nth_weekday(period, day.sense->number, place->rank);
      return nth ? std::optional(period_of(*nth, PeriodUnit::day)) : std::nullopt;
    }
    const auto unit = period_unit(noun.sense->code);
    return unit ? nth_of(period, *unit, place->rank) : std::nullopt;
  };
  const auto found = in(whole->period);
  if (!found) return std::nullopt;
  FoundPeriod part{*found, std::nullopt, i, whole->next};
  part.from_reference = whole->from_reference;
  if (whole->rival) part.rival = in(*whole->rival);
  return part;
}

// "le 20 du mois prochain", "the 20th of this month"
std::optional<FoundPeriod> read_day_of_shift(const Reading& reading, std::size_t i) {
  if (!reading.reference()) return std::nullopt;
  auto day = read_rank(reading, i);
  if (!day) {
    const auto digits = small_number(reading, i);
    if (!digits || reading.token(i).size() > 2 || !ends_number(reading, i + 1)) return {};
    day = Rank{*digits, i + 1};
  }
  const std::size_t linked = past_link_to_whole(reading, day->next);
  if (!reading.goes_on(day->next) || linked == day->next) return std::nullopt;
  auto month = read_shift(reading, linked, *reading.reference());
  if (!month && linked > 0) month = read_shift(reading, day->next + 1, *reading.reference());
  if (!month || month->period.unit != PeriodUnit::month) return std::nullopt;
  const Period found{PeriodUnit::day, month->period.year, month->period.number, day->value};
  if (!is_valid({found.year, found.number, found.day})) return std::nullopt;
  FoundPeriod part{found, std::nullopt, i, month->next};
  part.from_reference = true;
  return part;
}

// "semaine du 7 octobre": the one that day lies in.
std::optional<FoundPeriod> read_week_of(const Reading& reading, std::size_t i) {
  const Match noun = reading.match(i, Role::period);
  if (!noun || period_unit(noun.sense->code) != PeriodUnit::week) return std::nullopt;
  const Match link = reading.follows(noun.next, {Role::starting, Role::day_article, Role::of});
  if (!link || !reading.goes_on(link.next)) return std::nullopt;
  const std::size_t at = reading.skip(link.next, Role::day_article);
  auto day = read_absolute(reading, at);
  if (!day) day = read_day_alone(reading, at, true);
  if (!day || day->last || day->period.unit != PeriodUnit::day || day->period.year == 0) return {};
  FoundPeriod found = *day;
  found.first = i;
  found.period = period_of(first_day(day->period), PeriodUnit::week);
  if (found.rival) found.rival = period_of(first_day(*day->rival), PeriodUnit::week);
  return found;
}

}  // namespace

std::size_t past_link_to_whole(const Reading& reading, std::size_t i) {
  const std::size_t of = reading.skip(i, Role::of);
  if (of != i) return reading.skip(of, Role::determiner);
  const std::size_t article = reading.skip(i, Role::day_article);
  return reading.skip(article != i ? article : reading.skip(i, Role::year_link), Role::determiner);
}

std::optional<FoundPeriod> read_part_of(const Reading& reading, std::size_t i) {
  if (auto found = read_nth(reading, i)) return found;
  if (auto found = read_day_of_shift(reading, i)) return found;
  if (auto found = read_week_of(reading, i)) return found;
  return read_named_day(reading, i);
}

}  // namespace pige::values
