// Years, pairs of years, and the year of a period that prints none.

#include "normalize/date_parts.h"
#include "normalize/digits.h"

namespace pige::values {
namespace {

constexpr int kFirstModernYear = 1900;
constexpr int kFirstYear = 1000;
constexpr int kLastYear = 2100;
constexpr int kLastAnnouncedYear = 2199;  // "en 2150"

FoundPeriod year_period(int year, std::size_t first, std::size_t next) {
  return {{PeriodUnit::year, year, 0, 0}, std::nullopt, first, next};
}

// Four digits that may be a year, with nothing glued to them.
std::optional<int> year_digits(const Reading& reading, std::size_t i) {
  const auto year = small_number(reading, i);
  if (!year || reading.token(i).size() != 4 || *year < kFirstYear || *year > kLastYear ||
      !ends_number(reading, i + 1)) {
    return std::nullopt;
  }
  return year;
}

// What would make four digits an amount.
bool counts_something(const Reading& reading, std::size_t next) {
  if (!reading.goes_on(next)) return false;
  // "Desde 2019 ha despedido": a symbol that is a grammar word, too.
  const Match unit = reading.match(next, Role::quantity);
  const bool symbol = unit && !unit.sense->exact.empty() && reading.has(next, Role::functional);
  return (unit && !symbol) || reading.match(next, {Role::currency, Role::currency_compact,
                                                   Role::percent, Role::duration, Role::scale});
}

// A noun or an adjective stands at `next`. Where nouns have capitals, small letters are an
// adjective's only if a noun comes behind: "1998 gegründet" is a year, "1998 neue Boote" are boats.
bool counts_noun(const Reading& reading, std::size_t next, bool may_be_verb) {
  if (!reading.is_content_word(next)) return false;
  if (!reading.vocabulary().capital_nouns || !may_be_verb) return true;
  constexpr int kMostAdjectives = 3;
  for (int passed = 0; passed < kMostAdjectives && reading.is_content_word(next); ++passed) ++next;
  return reading.goes_on(next) && reading.is_word(next) && reading.token(next).capital;
}

// "the 2024 budget", "its 2019 report": behind a determiner, where adjectives stand before nouns;
// but "some 2024 boats", "the 2024 users" are counted.
bool is_adjective(const Reading& reading, std::size_t i) {
  const Vocabulary& vocabulary = reading.vocabulary();
  if (!vocabulary.adjectives_first || vocabulary.capital_nouns) return false;
  if (!reading.ends_before(i, Role::determiner) || reading.ends_before(i, Role::bound_before)) {
    return false;
  }
  return !reading.match(i - 1, {Role::of, Role::to}) && !reading.has(i + 1, Role::counted);
}

// "abril del 87": two digits that can be no day of a month.
std::optional<FoundPeriod> short_year(const Reading& reading, std::size_t i) {
  constexpr int kMostDays = 31;
  const auto year = small_number(reading, i);
  if (!year || reading.token(i).size() != 2 || *year <= kMostDays) return std::nullopt;
  if (!ends_number(reading, i + 1) || counts_something(reading, i + 1) ||
      reading.is_content_word(i + 1)) {
    return std::nullopt;
  }
  return year_period(kFirstModernYear + *year, i, i + 1);
}

// "nineteen eighty-six", "twenty twenty-four": the century, and the year of it.
std::optional<FoundPeriod> read_year_in_halves(const Reading& reading, std::size_t i) {
  constexpr int kFirstCentury = 13;
  constexpr int kLastCentury = 20;
  const Match century = reading.match(i, Role::cardinal);
  const Match rest = century ? reading.follows(century.next, Role::cardinal) : Match{};
  if (!rest || counts_something(reading, rest.next) || reading.is_content_word(rest.next))
    return {};
  const Decimal& first = century.sense->value;
  const Decimal& last = rest.sense->value;
  if (first < Decimal(kFirstCentury) || Decimal(kLastCentury) < first) return std::nullopt;
  if (last < Decimal(10) || !(last < Decimal(100))) return std::nullopt;
  const auto number = [](const Decimal& value) {
    return static_cast<int>(value.scaled(0).coefficient());
  };
  const int year = number(first) * 100 + number(last);
  if (year > kLastAnnouncedYear) return std::nullopt;
  return year_period(year, i, rest.next);
}

// A past month or day that the reference lies in is last year's.
Period before_reference(const Reading& reading, const Period& period) {
  Period past = with_year(period, reading.reference(), Direction::past);
  if (reading.reference() && past.unit == PeriodUnit::month &&
      past == period_of(*reading.reference(), PeriodUnit::month)) {
    --past.year;
  }
  return past;
}

}  // namespace

std::optional<int> small_number(const Reading& reading, std::size_t i) {
  if (!reading.is_digits(i) || reading.token(i).size() > 4) return std::nullopt;
  int value = 0;
  for (const char c : reading.word(i)) value = value * 10 + (c - '0');
  return value;
}

bool ends_number(const Reading& reading, std::size_t next) {
  if (!reading.glued(next)) return true;
  if (reading.is_word(next) || reading.is_digits(next)) return false;
  return !(next + 1 < reading.size() && reading.glued(next + 1) && reading.is_digits(next + 1));
}

bool is_dash(const Reading& reading, std::size_t i) {
  return i < reading.size() && reading.token(i).kind == TokenKind::sign && reading.has(i, Role::to);
}

std::optional<Rank> read_rank(const Reading& reading, std::size_t i) {
  if (reading.is_digits(i)) {
    const auto value = small_number(reading, i);
    const Match suffix =
        reading.glued(i + 1) ? reading.match(i + 1, {Role::suffix, Role::day_suffix}) : Match{};
    if (!suffix || !value) return std::nullopt;
    return Rank{*value, suffix.next};
  }
  const Match ordinal = reading.match(i, Role::ordinal);
  if (!ordinal || !(ordinal.sense->value < Decimal(1000))) return std::nullopt;
  return Rank{static_cast<int>(ordinal.sense->value.scaled(0).coefficient()), ordinal.next};
}

std::optional<FoundPeriod> year_after(const Reading& reading, std::size_t next) {
  if (!reading.goes_on(next)) return std::nullopt;
  const std::size_t i = reading.skip(next, Role::year_link);
  const auto year = year_digits(reading, i);
  if (!year && (reading.has(i, Role::cardinal) || reading.has(i, Role::scale))) {
    return read_spelled_year(reading, i, true);
  }
  if (!year) return i != next ? short_year(reading, i) : std::nullopt;
  FoundPeriod found = year_period(*year, i, i + 1);
  found.fiscal = i != next && reading.ends_before(i, Role::fiscal).has_value();
  return found;
}

std::optional<FoundPeriod> told_year(const Reading& reading, std::size_t next) {
  if (auto year = year_after(reading, next)) return year;
  if (!reading.reference() || !reading.goes_on(next)) return std::nullopt;
  auto year = read_shift(reading, next, *reading.reference());
  if (!year) year = read_shift(reading, past_link_to_whole(reading, next), *reading.reference());
  return year && year->period.unit == PeriodUnit::year ? year : std::nullopt;
}

namespace {

// "the second half of the year": this one, or the last while it is not over.
bool of_the_year(const Reading& reading, FoundPeriod& found) {
  const bool part =
      found.period.unit == PeriodUnit::quarter || found.period.unit == PeriodUnit::half;
  const std::size_t linked = part ? past_link_to_whole(reading, found.next) : found.next;
  if (linked == found.next || !reading.goes_on(found.next)) return false;
  const auto year = read_present(reading, linked);
  if (!year || year->period.unit != PeriodUnit::year) return false;
  found.period.year = year->period.year;
  found.next = year->next;
  if (*reading.reference() < last_day(found.period)) {
    found.rival = found.period;
    --found.rival->year;
  }
  return true;
}

}  // namespace

void settle_year(const Reading& reading, FoundPeriod& found) {
  auto year = year_after(reading, found.next);
  // "4 juillet, 1995"
  if (!year && found.period.unit == PeriodUnit::day && reading.is_sign(found.next, ',') &&
      reading.goes_on(found.next + 1)) {
    year = read_year(reading, found.next + 1, false);
  }
  if (!year) year = told_year(reading, found.next);
  if (year) {
    found.period.year = year->period.year;
    found.next = year->next;
    found.fiscal = year->fiscal;
    found.from_reference = year->from_reference;
    return;
  }
  const auto reference = reading.reference();
  found.from_reference = reference.has_value();
  if (of_the_year(reading, found)) return;
  found.year_open = true;
  const bool within_year = found.period.unit == PeriodUnit::month;
  Match before;
  if (const Match last = reading.follows(found.next, Role::last_after)) {
    found.period = before_reference(reading, found.period);
    found.consumed = last.next;
  } else if (const Match ahead = reading.follows(found.next, Role::next_after)) {
    found.period = with_year(found.period, reference, Direction::future);
    found.consumed = ahead.next;
  } else if (within_year && reading.ends_before(found.first, Role::last_before, &before)) {
    found.period = before_reference(reading, found.period);
    if (reference) found.period.year -= before.sense->number;
  } else if (within_year && reading.ends_before(found.first, Role::next_before, &before)) {
    found.period = with_year(found.period, reference, Direction::future);
    if (reference) found.period.year += before.sense->number;
  } else if (within_year && reference && reading.ends_before(found.first, Role::this_before)) {
    found.period.year = reference->year;
    found.year_open = false;
  } else {
    const Direction direction = reference ? direction_of(reading, found.first) : Direction::unknown;
    const Period bare = found.period;
    found.period = with_year(bare, reference, direction);
    if (!reference || direction != Direction::unknown) return;
    for (const Direction other : {Direction::past, Direction::future}) {
      const Period rival = with_year(bare, reference, other);
      if (!(rival == found.period)) found.rival = rival;
    }
  }
}

std::optional<FoundPeriod> read_year(const Reading& reading, std::size_t i, bool strong) {
  const auto year = small_number(reading, i);
  const int latest = strong ? kLastAnnouncedYear : kLastYear;
  if (!year || reading.token(i).size() != 4 || *year < kFirstYear || *year > latest) return {};
  const auto digits = read_digits(reading.text(), reading.token(i).begin, reading.digit_habits());
  if (!digits || !digits->plain || !ends_number(reading, i + 1)) return std::nullopt;
  if (counts_something(reading, i + 1)) return std::nullopt;
  if (!strong) {
    // "plus de 2000", "environ 1950": round numbers are amounts.
    constexpr int kRound = 50;
    const bool round = *year % kRound == 0;
    const bool counts = counts_noun(reading, i + 1, !round) && (round || !is_adjective(reading, i));
    if (*year < kFirstModernYear || counts) return std::nullopt;
    const bool bounded = reading.ends_before(i, Role::bound_before).has_value();
    if ((bounded && *year % kRound == 0) || reading.ends_before(i, Role::label)) return {};
    if (reading.goes_on(i + 1) && reading.has(i + 1, Role::of)) return std::nullopt;
  }
  return year_period(*year, i, i + 1);
}

std::optional<FoundPeriod> read_spelled_year(const Reading& reading, std::size_t i, bool dated) {
  if (reading.is_digits(i)) return std::nullopt;
  if (auto halves = read_year_in_halves(reading, i)) return halves;
  const auto number = read_number(reading, i);
  if (!number || !number->value || number->fraction || number->collective) return std::nullopt;
  if (!(Decimal(1000) < *number->value) || Decimal(kLastYear) < *number->value) return std::nullopt;
  // "de mille à mille cinq cents": an old year must be called one.
  const bool modern = !(*number->value < Decimal(kFirstModernYear));
  if (!modern && !dated && !reading.ends_before(i, Role::year_before)) return std::nullopt;
  const auto amount = with_unit(reading, *number);
  if (!amount || amount->has_unit() || reading.is_content_word(number->next) ||
      reading.has(number->next, Role::of)) {
    return std::nullopt;
  }
  const auto year = Decimal::parse(to_string(*number->value));
  if (!year || year->exponent() != 0) return std::nullopt;
  return year_period(static_cast<int>(year->coefficient()), i, number->next);
}

std::optional<FoundPeriod> read_year_pair(const Reading& reading, std::size_t i) {
  const auto first = small_number(reading, i);
  if (!first || reading.token(i).size() != 4 || *first < kFirstYear || *first > kLastYear)
    return {};
  const bool sign = is_dash(reading, i + 1) || reading.is_sign(i + 1, '/');
  if (!sign || !reading.glued(i + 1) || !reading.glued(i + 2) || !reading.is_digits(i + 2))
    return {};
  auto last = small_number(reading, i + 2);
  if (!last || !ends_number(reading, i + 3)) return std::nullopt;
  if (reading.token(i + 2).size() == 2) last = *first - *first % 100 + *last;
  const bool four = reading.token(i + 2).size() == 4;
  // "2022-23", "1914-18", but "2010-11" may be a month.
  const bool short_form = reading.token(i + 2).size() == 2 &&
                          (*last == *first + 1 || (*last % 100 > 12 && *first < *last));
  if ((!four && !short_form) || *last <= *first || *last > kLastYear) return std::nullopt;
  FoundPeriod found = year_period(*first, i, i + 3);
  found.last = Period{PeriodUnit::year, *last, 0, 0};
  return found;
}

}  // namespace pige::values
