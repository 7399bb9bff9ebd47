// Dates that name their day, month, quarter, season or year.

#include "normalize/date_parts.h"
#include "normalize/digits.h"

namespace pige::values {
namespace {

constexpr int kFirstModernYear = 1900;
constexpr int kFirstYear = 1000;
constexpr int kLastYear = 2100;

std::optional<int> whole(const Reading& reading, std::size_t i) {
  if (!reading.is_digits(i) || reading.token(i).size() > 4) return std::nullopt;
  int value = 0;
  for (const char c : reading.word(i)) value = value * 10 + (c - '0');
  return value;
}

// A day of the month, in digits ("1er", "30") or in words ("premier", "quinze").
struct DayNumber {
  int day = 0;
  std::size_t next = 0;
};

std::optional<DayNumber> read_day_number(const Reading& reading, std::size_t i) {
  if (reading.is_digits(i)) {
    const auto day = whole(reading, i);
    if (reading.token(i).size() > 2 || *day < 1 || *day > 31) return std::nullopt;
    std::size_t next = i + 1;
    if (reading.glued(next)) {
      const Match suffix = reading.match(next, Role::suffix);
      if (suffix) next = suffix.next;
      if (!suffix && reading.is_word(next)) return std::nullopt;
    }
    return DayNumber{*day, next};
  }
  const Match word = reading.match(i, {Role::cardinal, Role::ordinal});
  if (!word || Decimal(31) < word.sense->value || word.sense->value < Decimal(1)) return {};
  return DayNumber{static_cast<int>(word.sense->value.scaled(0).coefficient()), word.next};
}

// A sign between two digit tokens with nothing around it.
bool joins(const Reading& reading, std::size_t i, char sign) {
  return reading.is_sign(i, sign) && reading.glued(i) && reading.glued(i + 1) &&
         reading.is_digits(i + 1);
}

FoundPeriod day_period(int year, int month, int day, std::size_t first, std::size_t next) {
  return {{PeriodUnit::day, year, month, day}, std::nullopt, first, next};
}

// What follows the last token of a numeric date must not go on.
bool ends_number(const Reading& reading, std::size_t next) {
  if (!reading.glued(next)) return true;
  if (reading.is_word(next) || reading.is_digits(next)) return false;
  return !(next + 1 < reading.size() && reading.glued(next + 1) && reading.is_digits(next + 1));
}

// "2006-08-07", "24/12/2014", "15.05.99"
std::optional<FoundPeriod> read_numeric(const Reading& reading, std::size_t i) {
  if (!reading.is_digits(i)) return std::nullopt;
  const auto first = whole(reading, i);
  for (const char sign : {'-', '/', '.'}) {
    if (!joins(reading, i + 1, sign) || !joins(reading, i + 3, sign)) continue;
    const auto second = whole(reading, i + 2);
    const auto third = whole(reading, i + 4);
    if (!first || !second || !third || !ends_number(reading, i + 5)) return std::nullopt;
    Day day;
    if (reading.token(i).size() == 4) {
      day = {*first, *second, *third};
    } else {
      const std::size_t year_size = reading.token(i + 4).size();
      if (year_size != 4 && year_size != 2) return std::nullopt;
      const int century = year_size == 4 ? 0 : *third < 50 ? 2000 : 1900;
      day = {century + *third, *second, *first};
    }
    if (!is_valid(day) || day.year < kFirstYear) return std::nullopt;
    return day_period(day.year, day.month, day.day, i, i + 5);
  }
  return std::nullopt;
}

// "le 31/10", "vendredi 07/06": two numbers are a day only after an article or a weekday.
std::optional<FoundPeriod> read_day_and_month(const Reading& reading, std::size_t i) {
  std::size_t at = i;
  const Match name = reading.match(i, Role::weekday);
  if (name && reading.goes_on(name.next)) at = name.next;
  if (!name && !reading.ends_before(i, Role::day_article)) return std::nullopt;
  const auto day = whole(reading, at);
  if (!day || !joins(reading, at + 1, '/') || !ends_number(reading, at + 3)) return std::nullopt;
  const auto month = whole(reading, at + 2);
  if (!month || !is_valid({0, *month, *day})) return std::nullopt;
  FoundPeriod found = day_period(0, *month, *day, i, at + 3);
  found.period = with_year(found.period, reading.reference(), Direction::unknown);
  return found;
}

// The year that may follow a month, a quarter or a season: "2024", "de l'exercice 2024".
std::optional<FoundPeriod> printed_year(const Reading& reading, std::size_t next) {
  if (!reading.goes_on(next)) return std::nullopt;
  const std::size_t i = reading.skip(next, Role::year_link);
  const auto year = whole(reading, i);
  if (!year || reading.token(i).size() != 4 || *year < kFirstYear || *year > kLastYear ||
      !ends_number(reading, i + 1)) {
    return std::nullopt;
  }
  return FoundPeriod{{PeriodUnit::year, *year, 0, 0}, std::nullopt, i, i + 1};
}

// Gives a period its year: the one printed after it, or the one the reference day suggests.
void settle_year(const Reading& reading, FoundPeriod& found) {
  if (const auto year = printed_year(reading, found.next)) {
    found.period.year = year->period.year;
    found.next = year->next;
    return;
  }
  if (const Match last =
          reading.goes_on(found.next) ? reading.match(found.next, Role::last_after) : Match{}) {
    found.period = with_year(found.period, reading.reference(), Direction::past);
    if (reading.reference() && found.period.unit == PeriodUnit::month &&
        found.period == period_of(*reading.reference(), PeriodUnit::month)) {
      --found.period.year;
    }
    found.consumed = last.next;
  } else if (const Match ahead = reading.goes_on(found.next)
                                     ? reading.match(found.next, Role::next_after)
                                     : Match{}) {
    found.period = with_year(found.period, reading.reference(), Direction::future);
    found.consumed = ahead.next;
  } else {
    const Direction direction =
        reading.reference() ? direction_of(reading, found.first) : Direction::unknown;
    found.period = with_year(found.period, reading.reference(), direction);
  }
}

// "mardi 3 mars", "3 mars 2015", "1er janvier"
std::optional<FoundPeriod> read_day(const Reading& reading, std::size_t i) {
  std::size_t at = i;
  if (const Match name = reading.match(i, Role::weekday); name && reading.goes_on(name.next)) {
    at = reading.skip(name.next, Role::day_article);
    if (auto numeric = read_numeric(reading, at)) {
      numeric->first = i;
      return numeric;
    }
  }
  const auto day = read_day_number(reading, at);
  if (!day || !reading.goes_on(day->next)) return std::nullopt;
  const Match month = reading.match(day->next, Role::month);
  if (!month) return std::nullopt;
  FoundPeriod found = day_period(0, month.sense->number, day->day, i, month.next);
  if (!is_valid({0, month.sense->number, day->day})) return std::nullopt;
  settle_year(reading, found);
  if (!is_valid({found.period.year, found.period.number, found.period.day})) return std::nullopt;
  return found;
}

// A word that the language prints in small letters, printed as a name.
bool is_name(const Reading& reading, std::size_t i, const Match& match) {
  return match.sense->code == "small" && reading.token(i).capital && !reading.starts_sentence(i);
}

std::optional<FoundPeriod> read_month(const Reading& reading, std::size_t i) {
  const Match month = reading.match(i, Role::month);
  if (!month) return std::nullopt;
  // "Mars" inside a sentence is the planet, "sept" alone is seven.
  const bool year_follows = printed_year(reading, month.next).has_value();
  if (!year_follows && (is_name(reading, i, month) || reading.has(i, Role::cardinal))) return {};
  FoundPeriod found{{PeriodUnit::month, 0, month.sense->number, 0}, std::nullopt, i, month.next};
  settle_year(reading, found);
  return found;
}

// "troisième trimestre 2024", "premier semestre", "T3 2024", "deux premiers trimestres" is none.
std::optional<FoundPeriod> read_quarter(const Reading& reading, std::size_t i) {
  FoundPeriod found;
  found.first = i;
  if (const Match code = reading.match(i, Role::quarter_code)) {
    const auto number = whole(reading, code.next);
    if (!number || !reading.glued(code.next) || reading.token(code.next).size() != 1) return {};
    found.period = {*period_unit(code.sense->code), 0, *number, 0};
    found.next = code.next + 1;
  } else {
    std::size_t next = 0;
    int number = 0;
    if (const Match ordinal = reading.match(i, Role::ordinal)) {
      number = static_cast<int>(ordinal.sense->value.scaled(0).coefficient());
      next = ordinal.next;
    } else if (reading.is_digits(i) && reading.glued(i + 1) && reading.has(i + 1, Role::suffix)) {
      number = whole(reading, i).value_or(0);
      next = reading.match(i + 1, Role::suffix).next;
    } else {
      return std::nullopt;
    }
    const Match unit = reading.goes_on(next) ? reading.match(next, Role::period) : Match{};
    if (!unit) return std::nullopt;
    const auto kind = period_unit(unit.sense->code);
    if (kind != PeriodUnit::quarter && kind != PeriodUnit::half) return std::nullopt;
    found.period = {*kind, 0, number, 0};
    found.next = unit.next;
  }
  const int most = found.period.unit == PeriodUnit::quarter ? 4 : 2;
  if (found.period.number < 1 || found.period.number > most) return std::nullopt;
  // A company's own year starts when it likes: nothing says which months are meant.
  if (!printed_year(reading, found.next) && reading.goes_on(found.next) &&
      reading.has(found.next, Role::fiscal)) {
    return std::nullopt;
  }
  settle_year(reading, found);
  if (found.period.year == 0) return std::nullopt;
  return found;
}

std::optional<FoundPeriod> read_season(const Reading& reading, std::size_t i) {
  const Match season = reading.match(i, Role::season);
  if (!season) return std::nullopt;
  FoundPeriod found{{PeriodUnit::season, 0, season.sense->number, 0}, {}, i, season.next};
  // The word alone may be another one ("été"): a year must follow.
  if (season.sense->code == "bare" && !printed_year(reading, season.next)) return std::nullopt;
  settle_year(reading, found);
  if (found.period.year == 0) return std::nullopt;
  return found;
}

// "années 1960", "années 80"
std::optional<FoundPeriod> read_decade(const Reading& reading, std::size_t i) {
  const Match word = reading.match(i, Role::decade);
  if (word && reading.goes_on(word.next)) {  // "années soixante"
    const Match tens = reading.match(word.next, Role::cardinal);
    const int value = tens ? static_cast<int>(tens.sense->value.coefficient()) : 0;
    if (value >= 20 && value < 100 && value % 10 == 0) {
      const Period decade{PeriodUnit::decade, kFirstModernYear + value, 0, 0};
      return FoundPeriod{decade, std::nullopt, i, tens.next};
    }
  }
  if (!word || !reading.is_digits(word.next) || !ends_number(reading, word.next + 1)) return {};
  auto year = whole(reading, word.next);
  if (!year || *year % 10 != 0) return std::nullopt;
  const std::size_t size = reading.token(word.next).size();
  if (size == 2) year = *year + (*year < 30 ? 2000 : kFirstModernYear);
  if (size != 2 && size != 4) return std::nullopt;
  return FoundPeriod{{PeriodUnit::decade, *year, 0, 0}, std::nullopt, i, word.next + 1};
}

bool is_dash(const Reading& reading, std::size_t i) {
  return i < reading.size() && reading.has(i, Role::to) && reading.token(i).kind == TokenKind::sign;
}

// "2007-2008", "2022/2023", "2022-23"
std::optional<FoundPeriod> read_year_pair(const Reading& reading, std::size_t i) {
  const auto first = whole(reading, i);
  if (!first || reading.token(i).size() != 4 || *first < kFirstYear || *first > kLastYear)
    return {};
  const bool sign = is_dash(reading, i + 1) || reading.is_sign(i + 1, '/');
  if (!sign || !reading.glued(i + 1) || !reading.glued(i + 2) || !reading.is_digits(i + 2))
    return {};
  auto last = whole(reading, i + 2);
  if (!last || !ends_number(reading, i + 3)) return std::nullopt;
  if (reading.token(i + 2).size() == 2) last = *first - *first % 100 + *last;
  const bool four = reading.token(i + 2).size() == 4;
  // "2022-23", "1914-18", but "2010-11" may be a month.
  const bool short_form = reading.token(i + 2).size() == 2 &&
                          (*last == *first + 1 || (*last % 100 > 12 && *first < *last));
  if ((!four && !short_form) || *last <= *first || *last > kLastYear) return std::nullopt;
  FoundPeriod found{{PeriodUnit::year, *first, 0, 0}, std::nullopt, i, i + 3};
  found.last = Period{PeriodUnit::year, *last, 0, 0};
  return found;
}

// What would make four digits an amount.
bool counts_something(const Reading& reading, std::size_t next) {
  if (!reading.goes_on(next)) return false;
  return static_cast<bool>(
      reading.match(next, {Role::currency, Role::currency_compact, Role::percent, Role::quantity,
                           Role::duration, Role::scale}));
}

}  // namespace

// The first day takes its month and year from the second: "du 13 au 15 juillet".
std::optional<FoundPeriod> read_days(const Reading& reading, std::size_t i) {
  std::size_t at = i;
  if (const Match name = reading.match(i, Role::weekday); name && reading.goes_on(name.next)) {
    at = name.next;
  }
  const auto first = read_day_number(reading, at);
  if (!first || !reading.goes_on(first->next)) return std::nullopt;
  const Match to = reading.match(first->next, {Role::to, Role::between_and});
  if (!to || !reading.goes_on(to.next)) return std::nullopt;
  const auto last = read_day(reading, reading.skip(to.next, Role::day_article));
  if (!last || last->period.day <= first->day) return std::nullopt;
  FoundPeriod found = *last;
  found.first = i;
  found.last = last->period;
  found.period.day = first->day;
  return found;
}

std::optional<FoundPeriod> year_after(const Reading& reading, std::size_t next) {
  return printed_year(reading, next);
}

std::optional<FoundPeriod> read_year(const Reading& reading, std::size_t i, bool strong) {
  const auto year = whole(reading, i);
  if (!year || reading.token(i).size() != 4 || *year < kFirstYear || *year > kLastYear) return {};
  const auto digits =
      read_digits(reading.text(), reading.token(i).begin, reading.vocabulary().decimal_mark);
  if (!digits || !digits->plain || !ends_number(reading, i + 1)) return std::nullopt;
  if (counts_something(reading, i + 1)) return std::nullopt;
  if (!strong) {
    if (*year < kFirstModernYear || reading.is_content_word(i + 1)) return std::nullopt;
    // "plus de 2000", "environ 1950": round numbers are amounts.
    constexpr int kRound = 50;
    const bool bounded = reading.ends_before(i, Role::bound_before).has_value();
    if ((bounded && *year % kRound == 0) || reading.ends_before(i, Role::label)) return {};
    if (reading.goes_on(i + 1) && reading.has(i + 1, Role::of)) return std::nullopt;
  }
  return FoundPeriod{{PeriodUnit::year, *year, 0, 0}, std::nullopt, i, i + 1};
}

std::optional<FoundPeriod> read_absolute(const Reading& reading, std::size_t i) {
  if (auto found = read_numeric(reading, i)) return found;
  if (auto found = read_day_and_month(reading, i)) return found;
  if (auto found = read_days(reading, i)) return found;
  if (auto found = read_day(reading, i)) return found;
  if (auto found = read_quarter(reading, i)) return found;
  if (auto found = read_decade(reading, i)) return found;
  if (auto found = read_century(reading, i)) return found;
  if (auto found = read_year_pair(reading, i)) return found;
  if (auto found = read_season(reading, i)) return found;
  return read_month(reading, i);
}

}  // namespace pige::values
