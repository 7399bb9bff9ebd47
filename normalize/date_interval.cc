// From one date to another: "entre janvier et juin", "de 1980 à 1996", "10 juin au 1er juillet",
// "du 13 au 18", "du lundi prochain au vendredi". An end that prints no year takes the other's.

#include <algorithm>
#include <array>

#include "normalize/date_parts.h"

namespace pige::values {
namespace {

enum class Opening { none, between, from, since };

int days_between(const Period& a, const Period& b) {
  return static_cast<int>(days_since_epoch(first_day(b)) - days_since_epoch(first_day(a)));
}

// The token after the words that lead to the second date; nothing where there are none.
std::optional<std::size_t> past_link(const Reading& reading, std::size_t i, Opening opening) {
  if (!reading.goes_on(i)) return std::nullopt;
  if (reading.is_word(i) && reading.token(i).before == Joint::hyphen) return i;  // "mars-mai"
  const Match link = reading.match(i, opening == Opening::between ? Role::between_and : Role::to);
  if (!link || !reading.goes_on(link.next)) return std::nullopt;
  return link.next;
}

// "(entre 2019 et) aujourd'hui"
std::optional<FoundPeriod> read_now(const Reading& reading, std::size_t i) {
  const Match now = reading.reference() ? reading.match(i, Role::now) : Match{};
  if (!now) return std::nullopt;
  FoundPeriod found{period_of(*reading.reference(), PeriodUnit::day), std::nullopt, i, now.next};
  found.from_reference = true;
  return found;
}

// A date, past its article and the part of it that is told: "la fin de 2008", "mi-septembre".
std::optional<FoundPeriod> read_end(const Reading& reading, std::size_t i) {
  std::size_t part = reading.skip(i, Role::part);
  if (part != i && reading.is_sign(part, '-')) ++part;
  const std::array<std::size_t, 5> starts = {i, reading.skip(i, Role::determiner), part,
                                             reading.skip(part, Role::determiner),
                                             reading.skip(i, Role::this_before)};
  for (auto at = starts.begin(); at != starts.end(); ++at) {
    const std::size_t start = *at;
    if (std::find(starts.begin(), at, start) != at) continue;  // no article, no part
    auto found = read_period(reading, start, true);
    if (found && !found->last) return found;
    if (found) return std::nullopt;
  }
  return std::nullopt;
}

bool is_bare_weekday(const Reading& reading, const FoundPeriod& found) {
  const Match name = reading.match(found.first, Role::weekday);
  return name && name.next == found.next;
}

// The year of an end that prints none, from the end that does or is nearer to the reference.
void share_year(Period& first, bool first_open, Period& last, bool last_open) {
  if (first_open && last.year != 0) {
    first.year = last.year;
    if (days_between(first, last) < 0) --first.year;
  } else if (last_open && first.year != 0) {
    last.year = first.year;
    if (days_between(first, last) < 0) ++last.year;
  }
}

std::optional<FoundPeriod> joined(const Reading& reading, FoundPeriod first, FoundPeriod last) {
  if (is_bare_weekday(reading, last) && last.from_reference) {
    constexpr int kWeek = 7;
    while (days_between(first.period, last.period) <= 0) {
      last.period = shifted(last.period, kWeek);
    }
    first.rival.reset();
    last.rival.reset();
  }
  FoundPeriod found = first;
  found.next = last.next;
  found.consumed = last.consumed;
  found.from_reference = first.from_reference || last.from_reference;
  found.fiscal = first.fiscal || last.fiscal;
  found.rival.reset();
  if (last.rival && first.year_open && last.year_open) {
    found.rival = first.period;
    found.rival_last = last.rival;
    share_year(*found.rival, true, *found.rival_last, true);
  }
  // "next Friday to Oct 1st 2020": of the two Fridays.
  if (first.rival && !first.year_open && !last.year_open && last.period.year != 0) {
    found.rival = first.rival;
    found.rival_last = last.period;
  }
  found.last = last.period;
  share_year(found.period, first.year_open, *found.last, last.year_open);
  const bool known = found.period.year != 0 && found.last->year != 0;
  if (known && days_between(found.period, *found.last) <= 0) return std::nullopt;
  return found;
}

// "du 13 au 18": days of the month the reference lies in, or of the one beside it.
std::optional<FoundPeriod> read_bare_days(const Reading& reading, std::size_t i) {
  const auto day_at = [&](std::size_t at) -> std::optional<Rank> {
    if (!reading.ends_before(at, Role::day_article)) return std::nullopt;
    if (auto rank = read_rank(reading, at)) return rank;
    const auto number = read_number(reading, at);
    if (!number || !number->value || number->power > 0 || Decimal(31) < *number->value) return {};
    if (number->in_digits && !number->bare) return std::nullopt;
    return Rank{static_cast<int>(number->value->scaled(0).coefficient()), number->next};
  };
  const auto reference = reading.reference();
  const auto first = reference ? day_at(i) : std::nullopt;
  if (!first || !reading.goes_on(first->next)) return std::nullopt;
  const Match to = reading.match(first->next, Role::to);
  if (!to || !reading.goes_on(to.next)) return std::nullopt;
  const auto last = day_at(reading.skip(to.next, Role::day_article));
  if (!last || last->value <= first->value || last->value > 31 || first->value < 1) return {};
  if (reading.is_content_word(last->next) || !ends_number(reading, last->next)) return {};
  if (reading.match(last->next, {Role::percent, Role::scale, Role::clock, Role::currency})) {
    return std::nullopt;
  }
  Period month = period_of(*reference, PeriodUnit::month);
  const Direction direction = direction_of(reading, i);
  if (direction == Direction::past && last->value > reference->day) month = shifted(month, -1);
  if (direction == Direction::future && first->value < reference->day) month = shifted(month, 1);
  if (!is_valid({month.year, month.number, last->value})) return std::nullopt;
  FoundPeriod found{
      {PeriodUnit::day, month.year, month.number, first->value}, std::nullopt, i, last->next};
  found.last = Period{PeriodUnit::day, month.year, month.number, last->value};
  found.from_reference = true;
  return found;
}

// "2014 à 2018": both must look like years by themselves. "2014 à mai 2018": the second prints its
// year.
std::optional<FoundPeriod> read_two_years(const Reading& reading, std::size_t i) {
  const auto first = read_year(reading, i, false);
  const auto next = first ? past_link(reading, first->next, Opening::none) : std::nullopt;
  if (!next) return std::nullopt;
  if (const auto last = read_year(reading, *next, false)) return joined(reading, *first, *last);
  const auto last = read_absolute(reading, *next);
  const bool dated =
      last && !last->last && !last->year_open && last->period.year != 0 &&
      (last->period.unit == PeriodUnit::month || last->period.unit == PeriodUnit::day);
  return dated ? joined(reading, *first, *last) : std::nullopt;
}

// "tussen 1-10 en 7-11", "14/10 - 15/10": two days in figures. Without an opening word they are a
// line, or the second prints its year.
std::optional<FoundPeriod> read_numeric_days(const Reading& reading, std::size_t i,
                                             Opening opening) {
  // One look for the many digits that a sign does not join to more.
  const bool joined_on = reading.glued(i + 1) && reading.token(i + 1).kind == TokenKind::sign;
  if (!joined_on || !reading.is_digits(i)) return std::nullopt;
  const auto day_at = [&](std::size_t at) {
    auto day = reading.is_digits(at) ? read_numeric(reading, at, true) : std::nullopt;
    return day && day->period.unit == PeriodUnit::day ? day : std::nullopt;
  };
  const auto first = day_at(i);
  // "van 3-1 naar 4-1" tells a score: from day to day leads what also leads to a day alone.
  if (first && opening == Opening::from && !reading.is_sign(i + 1, '/') &&
      !is_dash(reading, first->next) && !reading.has(first->next, Role::until)) {
    return std::nullopt;
  }
  const auto next = first ? past_link(reading, first->next, opening) : std::nullopt;
  const auto last = next ? day_at(reading.skip(*next, Role::day_article)) : std::nullopt;
  if (!last) return std::nullopt;
  const bool told = opening != Opening::none || !last->year_open || reading.is_line(i, last->next);
  return told ? joined(reading, *first, *last) : std::nullopt;
}

}  // namespace

std::optional<FoundPeriod> read_interval(const Reading& reading, std::size_t i) {
  const Match between = reading.match(i, Role::between);
  const Match from = reading.match(i, Role::from);
  const Match since = reading.match(i, Role::since);
  const Match opener = between ? between : from && from.next >= since.next ? from : since;
  const Opening opening = !opener                         ? Opening::none
                          : opener.sense == between.sense ? Opening::between
                          : opener.sense == from.sense    ? Opening::from
                                                          : Opening::since;
  if (opener && !reading.goes_on(opener.next)) return std::nullopt;
  if (opening == Opening::none) {
    // Two years or two numbers need words around them to be an interval.
    if (!reading.is_digits(i) &&
        !reading.match(i, {Role::month, Role::weekday, Role::ordinal, Role::quarter_code}))
      return std::nullopt;
    auto first = read_part_of(reading, i);
    if (!first) first = read_absolute(reading, i);
    if (!first) {
      if (auto years = read_two_years(reading, i)) return years;
      return read_numeric_days(reading, i, opening);
    }
    if (!first || first->last) return std::nullopt;
    const PeriodUnit unit = first->period.unit;
    if (unit == PeriodUnit::year || unit == PeriodUnit::decade || unit == PeriodUnit::century)
      return std::nullopt;
    const auto next = past_link(reading, first->next, opening);
    if (!next) return std::nullopt;
    const auto last = read_end(reading, *next);
    if (!last || last->period.unit != unit) return std::nullopt;
    return joined(reading, *first, *last);
  }
  const std::size_t start = reading.skip(opener.next, Role::determiner);
  if (const auto days = read_days(reading, start)) return days;
  if (const auto days = read_numeric_days(reading, start, opening)) return days;
  auto first = read_end(reading, opener.next);
  if (!first) first = read_now(reading, opener.next);  // "between now and March"
  if (first) {
    const auto next = past_link(reading, first->next, opening);
    auto last = next ? read_end(reading, *next) : std::nullopt;
    if (!last && next) last = read_now(reading, *next);
    if (last) return joined(reading, *first, *last);
  }
  return opening == Opening::from ? read_bare_days(reading, start) : std::nullopt;
}

}  // namespace pige::values
