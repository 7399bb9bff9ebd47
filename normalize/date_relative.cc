// Dates told from the day the text was written.

#include "normalize/amount.h"
#include "normalize/date_parts.h"

namespace pige::values {
namespace {

std::optional<PeriodUnit> unit_of(const Match& match) {
  return match ? period_unit(match.sense->code) : std::nullopt;
}

FoundPeriod shifted_from(const Day& reference, PeriodUnit unit, int by, std::size_t first,
                         std::size_t next) {
  return {shifted(period_of(reference, unit), by), std::nullopt, first, next};
}

// "l'an dernier", "la semaine prochaine", "cette année", "le mois suivant"
std::optional<FoundPeriod> read_shift(const Reading& reading, std::size_t i, const Day& reference) {
  std::size_t at = i;
  std::optional<int> by;
  static constexpr std::pair<Role, int> kBefore[] = {
      {Role::last_before, -1}, {Role::next_before, 1}, {Role::this_before, 0}};
  for (const auto& [role, shift] : kBefore) {
    if (const Match word = reading.match(i, role); word && reading.goes_on(word.next)) {
      at = word.next;
      by = shift;
      break;
    }
  }
  const Match season = reading.match(at, Role::season);
  const Match period = season ? season : reading.match(at, Role::period);
  if (!period) return std::nullopt;
  const auto unit = season ? std::optional(PeriodUnit::season) : unit_of(period);
  std::size_t next = period.next;
  static constexpr std::pair<Role, int> kAfter[] = {
      {Role::last_after, -1}, {Role::next_after, 1}, {Role::this_after, 0}};
  for (const auto& [role, shift] : kAfter) {
    if (const Match word = reading.goes_on(next) ? reading.match(next, role) : Match{}) {
      by = shift;
      next = word.next;
      break;
    }
  }
  if (!by || !unit) return std::nullopt;
  // "le dernier trimestre 2024" is that year's fourth.
  if (at != i && year_after(reading, next)) return std::nullopt;
  if (next < reading.size() && reading.has(next, Role::anaphoric)) return std::nullopt;
  if (season) {
    Period wanted{PeriodUnit::season, reference.year, season.sense->number, 0};
    if (*by != 0) {
      wanted = with_year(wanted, reference, *by < 0 ? Direction::past : Direction::future);
    }
    return FoundPeriod{wanted, std::nullopt, i, next};
  }
  return shifted_from(reference, *unit, *by, i, next);
}

// "hier", "l'an dernier": what has a name of its own.
std::optional<FoundPeriod> read_named(const Reading& reading, std::size_t i, const Day& reference) {
  const Match word = reading.match(i, Role::relative);
  const auto unit = unit_of(word);
  if (!unit) return std::nullopt;
  return shifted_from(reference, *unit, word.sense->number, i, word.next);
}

// "mercredi 13": the day of that name and number that is nearest.
std::optional<FoundPeriod> read_weekday_and_day(const Reading& reading, std::size_t i,
                                                const Day& reference) {
  const Match name = reading.match(i, Role::weekday);
  if (!name || !reading.goes_on(name.next) || !reading.is_digits(name.next)) return std::nullopt;
  const auto number = read_number(reading, name.next);
  if (!number || !number->bare || !number->value || Decimal(31) < *number->value) return {};
  std::size_t next = number->next;
  if (reading.glued(next)) next = reading.match(next, Role::suffix).next;
  if (next == 0 || (reading.goes_on(next) && reading.has(next, Role::clock))) return std::nullopt;
  constexpr int kReach = 60;  // days on either side
  const long today = days_since_epoch(reference);
  for (int away = 0; away <= kReach; ++away) {
    for (const long days : {today - away, today + away}) {
      const Day day = day_of(days);
      if (Decimal(day.day) == *number->value && weekday(day) == name.sense->number) {
        return FoundPeriod{period_of(day, PeriodUnit::day), std::nullopt, i, next};
      }
    }
  }
  return std::nullopt;
}

// "lundi de la semaine prochaine": the day of the week that follows.
std::optional<FoundPeriod> read_day_of_week(const Reading& reading, std::size_t i,
                                            const Day& reference) {
  const Match name = reading.match(i, Role::weekday);
  if (!name || !reading.goes_on(name.next)) return std::nullopt;
  const auto week = read_shift(reading, reading.skip(name.next, Role::of), reference);
  if (!week || week->period.unit != PeriodUnit::week) return std::nullopt;
  const Day day = day_of(days_since_epoch(first_day(week->period)) + name.sense->number - 1);
  return FoundPeriod{period_of(day, PeriodUnit::day), std::nullopt, i, week->next};
}

std::optional<FoundPeriod> read_weekday(const Reading& reading, std::size_t i,
                                        const Day& reference) {
  const Match name = reading.match(i, Role::weekday);
  if (!name) return std::nullopt;
  // "La Tribune Dimanche": where days are printed in small letters, a capital makes a name.
  if (name.sense->code == "small" && reading.token(i).capital && !reading.starts_sentence(i)) {
    return std::nullopt;
  }
  std::size_t next = name.next;
  const long today = days_since_epoch(reference);
  const int since = (weekday(reference) - name.sense->number + 7) % 7;
  long day = today - since;
  const Match ahead = reading.goes_on(next) ? reading.match(next, Role::next_after) : Match{};
  const Match behind = reading.goes_on(next) ? reading.match(next, Role::last_after) : Match{};
  if (behind) {
    day = since == 0 ? today - 7 : day;
    next = behind.next;
  } else if (ahead) {
    day += 7;
    next = ahead.next;
  } else if (since != 0 && direction_of(reading, i) == Direction::future) {
    day += 7;
  }
  const Day found = day_of(day);
  return FoundPeriod{period_of(found, PeriodUnit::day), std::nullopt, i, next};
}

// "il y a deux ans", "dans trois mois": as precise as the unit, weeks to the day.
std::optional<FoundPeriod> read_distance(const Reading& reading, std::size_t i,
                                         const Day& reference) {
  const Match ago = reading.match(i, Role::ago);
  const Match word = ago ? ago : reading.match(i, Role::hence);
  if (!word || !reading.goes_on(word.next)) return std::nullopt;
  const auto amount = read_amount(reading, word.next);
  auto distance = amount ? distance_of(*amount) : std::nullopt;
  if (!distance) return std::nullopt;
  if (distance->unit == PeriodUnit::week) distance = {PeriodUnit::day, distance->count * 7};
  if (distance->unit == PeriodUnit::decade) distance = {PeriodUnit::year, distance->count * 10};
  return shifted_from(reference, distance->unit, ago ? -distance->count : distance->count, i,
                      amount->next);
}

}  // namespace

std::optional<Distance> distance_of(const Amount& amount) {
  if (amount.kind != ItemKind::duration || !amount.number.value) return std::nullopt;
  static constexpr std::pair<std::string_view, PeriodUnit> kUnits[] = {
      {"d", PeriodUnit::day},           {"wk", PeriodUnit::week}, {"mo", PeriodUnit::month},
      {"quarter", PeriodUnit::quarter}, {"a", PeriodUnit::year},  {"decade", PeriodUnit::decade},
  };
  for (const auto& [code, unit] : kUnits) {
    const auto count = Decimal::parse(to_string(*amount.number.value));
    if (amount.unit != code || !count || count->exponent() != 0) continue;
    if (Decimal(2000) < *count || amount.number.about) return std::nullopt;
    return Distance{unit, static_cast<int>(count->coefficient())};
  }
  return std::nullopt;
}

std::optional<FoundPeriod> read_relative(const Reading& reading, std::size_t i) {
  const std::optional<Day> reference = reading.reference();
  if (!reference) return std::nullopt;
  if (auto found = read_named(reading, i, *reference)) return found;
  if (auto found = read_shift(reading, i, *reference)) return found;
  if (auto found = read_run(reading, i)) return found;
  if (auto found = read_distance(reading, i, *reference)) return found;
  if (auto found = read_day_of_week(reading, i, *reference)) return found;
  if (auto found = read_weekday_and_day(reading, i, *reference)) return found;
  return read_weekday(reading, i, *reference);
}

}  // namespace pige::values
