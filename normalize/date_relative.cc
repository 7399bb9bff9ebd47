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
  FoundPeriod found{shifted(period_of(reference, unit), by), std::nullopt, first, next};
  found.from_reference = true;
  return found;
}

// "hier", "l'an dernier": what has a name of its own.
std::optional<FoundPeriod> read_named(const Reading& reading, std::size_t i, const Day& reference) {
  const Match word = reading.match(i, Role::relative);
  const auto unit = unit_of(word);
  if (!unit) return std::nullopt;
  return shifted_from(reference, *unit, word.sense->number, i, word.next);
}

// "neuf premiers mois de 2024": a look at the words that may say which, before the number is read.
bool may_start_run(const Reading& reading, std::size_t i) {
  constexpr std::size_t kReach = 4;
  const Lexicon& lexicon = reading.vocabulary().lexicon;
  for (std::size_t at = i; at <= i + kReach && (at == i || reading.goes_on(at)); ++at) {
    const Roles& roles = lexicon.roles(reading.token(at).word);
    if (roles[static_cast<std::size_t>(Role::first_many)] ||
        roles[static_cast<std::size_t>(Role::last_many)]) {
      return true;
    }
  }
  return false;
}

}  // namespace

// "l'an dernier", "la semaine prochaine", "cette année", "le mois suivant"
std::optional<FoundPeriod> read_shift(const Reading& reading, std::size_t i, const Day& reference) {
  std::size_t at = i;
  std::optional<int> by;
  static constexpr std::pair<Role, int> kBefore[] = {
      {Role::last_before, -1}, {Role::next_before, 1}, {Role::this_before, 0}};
  for (const auto& [role, shift] : kBefore) {
    if (const Match word = reading.match(i, role); word && reading.goes_on(word.next)) {
      at = word.next;
      by = shift * (1 + word.sense->number);
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
      by = shift * (1 + word.sense->number);
      next = word.next;
      break;
    }
  }
  if (!by || !unit) return std::nullopt;
  // "el próximo día 3 de junio": the day has a number.
  if (*unit == PeriodUnit::day && reading.is_digits(next) && reading.goes_on(next)) return {};
  // "le dernier trimestre 2024" is that year's fourth.
  if (at != i && year_after(reading, next)) return std::nullopt;
  if (next < reading.size() && reading.has(next, Role::anaphoric)) return std::nullopt;
  if (season) {
    Period wanted{PeriodUnit::season, reference.year, season.sense->number, 0};
    if (*by != 0) {
      wanted = with_year(wanted, reference, *by < 0 ? Direction::past : Direction::future);
      wanted.year += *by < 0 ? *by + 1 : *by - 1;
    }
    FoundPeriod found{wanted, std::nullopt, i, next};
    found.from_reference = true;
    return found;
  }
  return shifted_from(reference, *unit, *by, i, next);
}

std::optional<FoundPeriod> read_rest(const Reading& reading, std::size_t i, const Day& reference) {
  const Match rest = reading.match(i, Role::rest);
  if (!rest || !reading.goes_on(rest.next)) return std::nullopt;
  auto whole = read_shift(reading, rest.next, reference);
  if (!whole) whole = read_present(reading, reading.skip(rest.next, Role::day_article));
  if (!whole || whole->last || !(reference < last_day(whole->period))) return std::nullopt;
  if (reference < first_day(whole->period)) return std::nullopt;
  FoundPeriod found{period_of(reference, PeriodUnit::day), std::nullopt, i, whole->next};
  found.last = period_of(last_day(whole->period), PeriodUnit::day);
  found.from_reference = true;
  return found;
}

std::optional<FoundPeriod> read_relative(const Reading& reading, std::size_t i) {
  const std::optional<Day> reference = reading.reference();
  if (!reference) {
    auto found = may_start_run(reading, i) ? read_run(reading, i) : std::nullopt;
    return found ? found : read_distance(reading, i);
  }
  if (auto found = read_named(reading, i, *reference)) {
    auto moved = reading.goes_on(found->next) ? read_distance(reading, i) : std::nullopt;
    return moved && moved->next > found->next ? moved : found;
  }
  if (auto found = read_weekday(reading, i, *reference)) return found;
  if (auto found = read_shift(reading, i, *reference)) return found;
  if (auto found = read_run(reading, i)) return found;
  if (auto found = read_day_alone(reading, i)) return found;
  if (auto found = read_counted_weekday(reading, i, *reference)) return found;
  if (auto found = read_rest(reading, i, *reference)) return found;
  return read_distance(reading, i);
}

}  // namespace pige::values
