// Dates that name their day, month or season.

#include <utility>

#include "normalize/date_parts.h"

namespace pige::values {
namespace {

// A day of the month, in digits ("1er", "30") or in words ("premier", "quinze").
struct DayNumber {
  int day = 0;
  std::size_t next = 0;
};

std::optional<DayNumber> read_day_number(const Reading& reading, std::size_t i) {
  if (reading.is_digits(i)) {
    const auto day = small_number(reading, i);
    if (reading.token(i).size() > 2 || *day < 1 || *day > 31) return std::nullopt;
    std::size_t next = i + 1;
    if (reading.glued(next)) {
      const Match suffix = reading.match(next, {Role::suffix, Role::day_suffix});
      if (suffix) next = suffix.next;
      if (!suffix && reading.is_word(next)) return std::nullopt;
    }
    return DayNumber{*day, next};
  }
  // "twenty-seventh" starts with a number of its own
  const Match cardinal = reading.match(i, Role::cardinal);
  const Match ordinal = reading.match(i, Role::ordinal);
  const Match& word = ordinal.next > cardinal.next ? ordinal : cardinal;
  if (!word || Decimal(31) < word.sense->value || word.sense->value < Decimal(1)) return {};
  return DayNumber{static_cast<int>(word.sense->value.scaled(0).coefficient()), word.next};
}

// A word that the language prints in small letters, printed as a name.
bool is_name(const Reading& reading, std::size_t i, const Match& match) {
  return match.sense->code == "small" && reading.token(i).capital && !reading.starts_sentence(i);
}

// "may" is a verb where no capital, day or year says otherwise.
bool is_grammar_word(const Reading& reading, std::size_t i) {
  return reading.has(i, Role::functional) &&
         (!reading.token(i).capital || reading.starts_sentence(i));
}

bool falls_on(const Period& day, int name) {
  const Day date{day.year, day.number, day.day};
  return is_valid(date) && weekday(date) == name;
}

// "vendredi 13 octobre": of the years near, the one in which that day has that name. What the
// sentence alone suggests is kept as the other reading: people err in the names of days.
void settle_by_name(const Reading& reading, int name, FoundPeriod& found) {
  constexpr int kReach = 2;  // years
  if (!found.year_open || !reading.reference()) return;
  const bool other_fits = found.rival && falls_on(*found.rival, name);
  if (falls_on(found.period, name)) {
    if (!other_fits) found.rival.reset();
    return;
  }
  if (other_fits) {
    std::swap(found.period, *found.rival);
    return;
  }
  for (int away = 1; away <= kReach; ++away) {
    for (const int by : {-away, away}) {
      Period other = found.period;
      other.year += by;
      if (!falls_on(other, name)) continue;
      found.rival = found.period;
      found.period = other;
      return;
    }
  }
}

std::optional<FoundPeriod> day_of_month(const Reading& reading, int month, int day,
                                        std::size_t first, std::size_t next) {
  if (!is_valid({0, month, day})) return std::nullopt;
  FoundPeriod found{{PeriodUnit::day, 0, month, day}, std::nullopt, first, next};
  settle_year(reading, found);
  if (!is_valid({found.period.year, found.period.number, found.period.day})) return std::nullopt;
  return found;
}

// "July 4", "March 3rd, 2015": where the language prints the month first, a weekday stands before
// or a year behind.
std::optional<FoundPeriod> read_month_and_day(const Reading& reading, std::size_t first,
                                              std::size_t i) {
  const Match month = reading.match(i, Role::month);
  if (!month || !reading.goes_on(month.next)) return std::nullopt;
  auto day = read_day_number(reading, reading.skip(month.next, Role::day_article));
  if (!day && reading.is_sign(month.next, ',') && reading.goes_on(month.next + 1)) {
    day = read_day_number(reading, month.next + 1);  // "October, 1st"
    if (day && day->next <= month.next + 2) day.reset();
  }
  if (!day || !ends_number(reading, day->next)) return std::nullopt;
  // "In March 12 people left": the number counts something.
  const bool ranked = day->next > month.next + 1;
  const bool counted = reading.is_content_word(day->next) && !year_after(reading, day->next);
  if (!ranked && (counted || is_grammar_word(reading, i) ||
                  reading.match(day->next, {Role::scale, Role::percent, Role::currency}))) {
    return std::nullopt;
  }
  auto found = day_of_month(reading, month.sense->number, day->day, first, day->next);
  const bool dated = first != i || (found && !found->year_open);
  // "Februar 15", and no more
  const bool alone = found && reading.is_line(first, found->next);
  return reading.vocabulary().month_first || dated || alone ? found : std::nullopt;
}

std::optional<FoundPeriod> read_month(const Reading& reading, std::size_t i) {
  const Match month = reading.match(i, Role::month);
  if (!month) return std::nullopt;
  // "Mars" inside a sentence is the planet, "sept" alone is seven.
  const bool year_follows = year_after(reading, month.next).has_value();
  const bool announced = reading.ends_before(i, Role::year_before).has_value();  // "in may"
  if (!year_follows && (is_name(reading, i, month) || reading.has(i, Role::cardinal) ||
                        (is_grammar_word(reading, i) && !announced))) {
    return std::nullopt;
  }
  FoundPeriod found{{PeriodUnit::month, 0, month.sense->number, 0}, std::nullopt, i, month.next};
  settle_year(reading, found);
  return found;
}

// "2017 April"
std::optional<FoundPeriod> read_year_and_month(const Reading& reading, std::size_t i) {
  if (!reading.is_digits(i) || reading.token(i).size() != 4 || !reading.goes_on(i + 1)) return {};
  const Match month = reading.match(i + 1, Role::month);
  if (!month || reading.glued(i + 1) || is_grammar_word(reading, i + 1) ||
      is_name(reading, i + 1, month) || reading.has(i + 1, Role::cardinal) ||
      reading.is_digits(month.next) || year_after(reading, month.next)) {
    return std::nullopt;
  }
  const auto year = read_year(reading, i, true);
  if (!year) return std::nullopt;
  const Period period{PeriodUnit::month, year->period.year, month.sense->number, 0};
  return FoundPeriod{period, std::nullopt, i, month.next};
}

std::optional<FoundPeriod> read_season(const Reading& reading, std::size_t i) {
  const Match season = reading.match(i, Role::season);
  if (!season) return std::nullopt;
  FoundPeriod found{{PeriodUnit::season, 0, season.sense->number, 0}, {}, i, season.next};
  // The word alone may be another one ("été"): a year must follow.
  if (season.sense->code == "bare" && !year_after(reading, season.next)) return std::nullopt;
  settle_year(reading, found);
  if (found.period.year == 0) return std::nullopt;
  return found;
}

// "am 7. 4. 2024", "den siebten vierten": where a full stop makes an ordinal, months are numbered
// too, behind a weekday or an article.
std::optional<FoundPeriod> read_numbered_month(const Reading& reading, std::size_t i,
                                               std::size_t at, const DayNumber& day) {
  if (!reading.vocabulary().ordinal_point) return std::nullopt;
  const bool ranked = reading.is_digits(at) ? day.next > at + 1 : reading.has(at, Role::ordinal);
  if (!ranked || (at == i && !reading.ends_before(i, Role::day_article))) return std::nullopt;
  const auto month = read_rank(reading, day.next);
  if (!month || month->value < 1 || month->value > 12) return std::nullopt;
  if (reading.is_digits(at) && reading.is_digits(day.next) && reading.glued(day.next)) return {};
  // "am 3. 4. Spieltag": it ranks something.
  const bool more = reading.goes_on(month->next) && reading.is_word(month->next);
  if (more && reading.token(month->next).capital) return std::nullopt;
  return day_of_month(reading, month->value, day.day, i, month->next);
}

}  // namespace

std::optional<FoundPeriod> read_day(const Reading& reading, std::size_t i) {
  std::size_t at = i;
  const Match name = reading.match(i, {Role::weekday, Role::weekday_short});
  if (name && reading.goes_on(name.next)) {
    at = reading.skip(name.next + (reading.is_sign(name.next, ',') ? 1 : 0), Role::day_article);
    if (auto numeric = read_numeric(reading, at)) {
      if (numeric->period.unit != PeriodUnit::day) return std::nullopt;
      numeric->first = i;
      return numeric;
    }
  }
  if (auto found = read_month_and_day(reading, i, at)) {
    if (name) settle_by_name(reading, name.sense->number, *found);
    return found;
  }
  const auto day = read_day_number(reading, at);
  if (!day || !reading.goes_on(day->next)) return std::nullopt;
  // "el 3 de septiembre", but "l'un de mars".
  const bool elided = reading.token(at).before == Joint::apostrophe;
  const Match month =
      reading.match(elided ? day->next : reading.skip(day->next, Role::of), Role::month);
  if (!month) return read_numbered_month(reading, i, at, *day);
  // "un sept" may be two numbers.
  const std::size_t name_at = month.next - 1;
  if (!reading.is_digits(at) &&
      (reading.has(name_at, Role::cardinal) || is_grammar_word(reading, name_at))) {
    return std::nullopt;
  }
  auto found = day_of_month(reading, month.sense->number, day->day, i, month.next);
  if (found && name) settle_by_name(reading, name.sense->number, *found);
  return found;
}

// "from the 27th to the 3rd of April", "April 27th to the 3rd": over the end of a month.
std::optional<FoundPeriod> over_the_end(const FoundPeriod& last, int first_day, std::size_t i,
                                        bool month_first) {
  if (last.period.year == 0 || last.period.day == first_day) return std::nullopt;
  const auto with_day = [](const Period& day, int by, int number) {
    const Period month = shifted({PeriodUnit::month, day.year, day.number, 0}, by);
    return Period{PeriodUnit::day, month.year, month.number, number};
  };
  FoundPeriod found = last;
  found.first = i;
  found.period = with_day(last.period, month_first ? 0 : -1, first_day);
  found.last = with_day(last.period, month_first ? 1 : 0, last.period.day);
  found.rival.reset();
  if (last.rival) {
    found.rival = with_day(*last.rival, month_first ? 0 : -1, first_day);
    found.rival_last = with_day(*last.rival, month_first ? 1 : 0, last.period.day);
  }
  if (!is_valid({found.period.year, found.period.number, first_day})) return std::nullopt;
  return found;
}

// The first day takes its month and year from the second: "du 13 au 15 juillet", "14. - 15.10.".
std::optional<FoundPeriod> read_days(const Reading& reading, std::size_t i) {
  std::size_t at = i;
  const Match name = reading.match(i, {Role::weekday, Role::weekday_short});
  if (name && reading.goes_on(name.next)) {
    at = name.next;
  }
  // "July 13 to 15", where the month stands first.
  const Match month = reading.vocabulary().month_first ? reading.match(at, Role::month) : Match{};
  const std::size_t first_at = month ? reading.skip(month.next, Role::day_article) : at;
  const auto first = read_day_number(reading, first_at);
  if (!first || !reading.goes_on(first->next)) return std::nullopt;
  const Match to = reading.match(first->next, {Role::to, Role::between_and});
  if (!to || !reading.goes_on(to.next)) return std::nullopt;
  const std::size_t second = reading.skip(to.next, Role::day_article);
  std::optional<FoundPeriod> last;
  if (month) {
    const auto day = read_day_number(reading, second);
    if (!day || reading.match(day->next, {Role::month, Role::scale, Role::percent})) return {};
    last = day_of_month(reading, month.sense->number, day->day, i, day->next);
  } else {
    last = read_day(reading, second);
    // "14. - 15.10."
    if (!last && reading.is_digits(second)) {
      const bool ranked = first->next > at + 1;
      last = read_numeric(reading, second, ranked);
      if (last && last->period.unit != PeriodUnit::day) last.reset();
    }
  }
  if (!last) return std::nullopt;
  if (last->period.day <= first->day) {
    // "28-3 April" is anything, "the 28th to the 3rd of April" two days.
    const bool ranked = !reading.is_digits(first_at) || first->next > first_at + 1;
    return ranked ? over_the_end(*last, first->day, i, static_cast<bool>(month)) : std::nullopt;
  }
  FoundPeriod found = *last;
  found.first = i;
  found.last = last->period;
  found.period.day = first->day;
  if (last->rival) {
    found.rival_last = last->rival;
    found.rival->day = first->day;
  }
  return found;
}

std::optional<FoundPeriod> read_absolute(const Reading& reading, std::size_t i) {
  if (auto found = read_numeric(reading, i)) return found;
  if (auto found = read_days(reading, i)) return found;
  if (auto found = read_day(reading, i)) return found;
  if (auto found = read_numbered(reading, i)) return found;
  if (auto found = read_decade(reading, i)) return found;
  if (auto found = read_century(reading, i)) return found;
  if (auto found = read_year_pair(reading, i)) return found;
  if (auto found = read_season(reading, i)) return found;
  if (auto found = read_year_and_month(reading, i)) return found;
  return read_month(reading, i);
}

}  // namespace pige::values
