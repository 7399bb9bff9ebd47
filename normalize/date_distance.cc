// Dates told by how far they lie from another: "il y a deux ans", "dans trois mois", "three days
// ago", "deux semaines avant le 13 mai", "le lendemain du 13 février"; and "sept ans plus tard",
// told from the date before.

#include "normalize/date.h"
#include "normalize/date_parts.h"

namespace pige::values {
namespace {

Period months_from(const Period& anchor, int months) {
  if (anchor.unit != PeriodUnit::day) return shifted(anchor, months / months_of(anchor.unit));
  const Period month = shifted({PeriodUnit::month, anchor.year, anchor.number, 0}, months);
  const int last = days_in_month(month.year, month.number);
  return {PeriodUnit::day, month.year, month.number, anchor.day < last ? anchor.day : last};
}

// From the reference day: as precise as the unit, weeks to the day. Counted to the day, a distance
// in months or years has a second reading.
FoundPeriod from_reference(const Day& reference, Distance distance, int sign, std::size_t first,
                           std::size_t next) {
  if (distance.unit == PeriodUnit::week) distance = {PeriodUnit::day, distance.count * 7};
  if (distance.unit == PeriodUnit::decade) distance = {PeriodUnit::year, distance.count * 10};
  const Period today = period_of(reference, PeriodUnit::day);
  FoundPeriod found{shifted(period_of(reference, distance.unit), sign * distance.count),
                    std::nullopt, first, next};
  found.from_reference = true;
  if (distance.unit != PeriodUnit::day) found.rival = moved(today, distance, sign);
  return found;
}

// The distance at `i`, and the token after it.
std::optional<Amount> distance_at(const Reading& reading, std::size_t i) {
  if (!reading.goes_on(i) && i > 0) return std::nullopt;
  const auto amount = read_amount(reading, i);
  return amount && distance_of(*amount) ? amount : std::nullopt;
}

// "il y a deux ans", "dans trois mois"
std::optional<FoundPeriod> after_word(const Reading& reading, std::size_t i, const Day& reference) {
  const Match ago = reading.match(i, Role::ago);
  const Match word = ago ? ago : reading.match(i, Role::hence);
  if (!word || !reading.goes_on(word.next)) return std::nullopt;
  const auto amount = distance_at(reading, word.next);
  if (!amount) return std::nullopt;
  // "sales doubled in two years": how long it took.
  const bool may_last = !ago && word.sense->code == kOrWithin;
  if (may_last && direction_of(reading, i) == Direction::past) return std::nullopt;
  auto found = from_reference(reference, *distance_of(*amount), ago ? -1 : 1, i, amount->next);
  // "in two days from today"
  if (const Match again = reading.goes_on(found.next) && !ago
                              ? reading.match(found.next, Role::hence_after)
                              : Match{}) {
    found.consumed = again.next;
  }
  return found;
}

// "heute in einer Woche", "vandaag over twee weken", "heute vor zehn Jahren": counted to the day,
// from the one that is named.
std::optional<FoundPeriod> from_named_day(const Reading& reading, std::size_t i,
                                          const Day& reference) {
  const Match day = reading.match(i, Role::relative);
  if (!day || day.sense->code != "day" || !reading.goes_on(day.next)) return std::nullopt;
  const auto told = [&](const Amount& amount, int sign,
                        std::size_t next) -> std::optional<FoundPeriod> {
    const Period from = shifted(period_of(reference, PeriodUnit::day), day.sense->number);
    const auto period = moved(from, *distance_of(amount), sign);
    if (!period) return std::nullopt;
    FoundPeriod found{*period, std::nullopt, i, next};
    found.from_reference = true;
    return found;
  };
  const Match word = reading.match(day.next, {Role::ago, Role::hence});
  if (word) {
    const auto amount = distance_at(reading, word.next);
    if (amount) return told(*amount, word.sense->role == Role::ago ? -1 : 1, amount->next);
  }
  const auto amount = distance_at(reading, day.next);
  if (!amount || !reading.goes_on(amount->next)) return std::nullopt;
  const Match after = reading.match(amount->next, Role::ago_after);
  return after ? told(*amount, -1, after.next) : std::nullopt;
}

// "three days ago", "deux semaines avant le 13 mai 1999", "trois jours à partir d'aujourd'hui"
std::optional<FoundPeriod> before_word(const Reading& reading, std::size_t i) {
  if (!reading.is_digits(i) && !reading.match(i, {Role::cardinal, Role::article})) return {};
  const auto amount = distance_at(reading, i);
  if (!amount || !reading.goes_on(amount->next)) return std::nullopt;
  const Distance distance = *distance_of(*amount);
  if (const Match word = reading.match(amount->next, {Role::ago_after, Role::hence_after});
      word && reading.reference()) {
    const int sign = word.sense->role == Role::ago_after ? -1 : 1;
    return from_reference(*reading.reference(), distance, sign, i, word.next);
  }
  const Match word = reading.match(amount->next, {Role::after_point, Role::before_point});
  if (!word || !reading.goes_on(word.next)) return std::nullopt;
  auto point = read_period(reading, reading.skip(word.next, Role::day_article), true);
  if (!point || point->last) return std::nullopt;
  // "after" says nothing of the point's own side: the sentence does.
  if (const Direction direction = direction_of(reading, i);
      point->year_open && direction != Direction::unknown) {
    point->period = with_year(point->period, reading.reference(), direction);
    point->rival.reset();
  }
  const int sign = word.sense->role == Role::after_point ? 1 : -1;
  const auto period = moved(point->period, distance, sign);
  if (!period) return std::nullopt;
  FoundPeriod found = *point;
  found.first = i;
  found.period = *period;
  found.rival = point->rival ? moved(*point->rival, distance, sign) : std::nullopt;
  return found;
}

// "le lendemain du 13 février": one day from it.
std::optional<FoundPeriod> neighbour(const Reading& reading, std::size_t i) {
  const Match word = reading.match(i, Role::neighbour);
  if (!word || !reading.goes_on(word.next)) return std::nullopt;
  const auto point = read_period(reading, reading.skip(word.next, Role::day_article), false);
  if (!point || point->last || point->period.unit != PeriodUnit::day || point->period.year == 0) {
    return std::nullopt;
  }
  FoundPeriod found = *point;
  found.first = i;
  found.period = shifted(point->period, word.sense->number);
  if (point->rival) found.rival = shifted(*point->rival, word.sense->number);
  return found;
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

std::optional<Period> moved(const Period& from, const Distance& distance, int sign) {
  if (from.year == 0) return std::nullopt;
  const int count = sign * distance.count;
  if (distance.unit == PeriodUnit::day || distance.unit == PeriodUnit::week) {
    if (from.unit != PeriodUnit::day) return std::nullopt;
    return shifted(from, distance.unit == PeriodUnit::week ? count * 7 : count);
  }
  const int months = count * months_of(distance.unit);
  const int own = from.unit == PeriodUnit::day ? 1 : months_of(from.unit);
  if (months == 0 || own == 0 || months % own != 0) return std::nullopt;
  return months_from(from, months);
}

std::optional<FoundPeriod> read_distance(const Reading& reading, std::size_t i) {
  if (reading.reference()) {
    if (auto found = from_named_day(reading, i, *reading.reference())) return found;
    if (auto found = after_word(reading, i, *reading.reference())) return found;
  }
  if (auto found = before_word(reading, i)) return found;
  return neighbour(reading, i);
}

std::optional<Date> read_anchored(const Reading& reading, const Amount& distance,
                                  const Period& anchor) {
  if (!reading.goes_on(distance.next)) return std::nullopt;
  const Match word = reading.match(distance.next, {Role::later, Role::earlier});
  if (!word || reading.ends_before(distance.first, Role::compared)) return std::nullopt;
  const auto length = distance_of(distance);
  if (!length) return std::nullopt;
  const auto period = moved(anchor, *length, word.sense->role == Role::later ? 1 : -1);
  if (!period) return std::nullopt;
  Date date;
  date.edtf = date.period = edtf(*period);
  date.single = period;
  date.first = date.qualified_first = distance.first;
  date.next = date.consumed = word.next;
  return date;
}

}  // namespace pige::values
