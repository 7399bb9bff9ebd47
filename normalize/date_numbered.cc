// Quarters, half-years, weeks and company years that are numbered: "troisième trimestre 2024",
// "T3 2024", "2024 T3", "3T24", "semaine 42", "FY24".

#include "normalize/date_parts.h"

namespace pige::values {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2100;
constexpr int kThisCentury = 2000;

int most_of(PeriodUnit unit) {
  switch (unit) {
    case PeriodUnit::quarter:
      return 4;
    case PeriodUnit::half:
      return 2;
    case PeriodUnit::week:
      return 53;
    default:
      return 0;
  }
}

bool in_bounds(const FoundPeriod& found) {
  return found.period.number >= 1 && found.period.number <= most_of(found.period.unit);
}

// "FY2024", "FY24"
std::optional<FoundPeriod> company_year(const Reading& reading, std::size_t first, std::size_t i) {
  const auto year = small_number(reading, i);
  const std::size_t size = year ? reading.token(i).size() : 0;
  if ((size != 4 && size != 2) || !ends_number(reading, i + 1)) return std::nullopt;
  FoundPeriod found{
      {PeriodUnit::year, *year + (size == 2 ? kThisCentury : 0), 0, 0}, {}, first, i + 1};
  found.fiscal = true;
  return found;
}

// "T3": a letter and its digit. Years have their own reader.
std::optional<FoundPeriod> coded(const Reading& reading, std::size_t i) {
  const Match code = reading.match(i, Role::quarter_code);
  if (!code || !reading.goes_on(code.next) || !reading.is_digits(code.next)) return std::nullopt;
  const auto unit = period_unit(code.sense->code);
  if (!reading.glued(code.next) && unit != PeriodUnit::week) return std::nullopt;  // "KW 32"
  if (unit == PeriodUnit::year) return company_year(reading, i, code.next);
  const auto number = small_number(reading, code.next);
  if (!unit || !number || reading.token(code.next).size() > 2) return std::nullopt;
  return FoundPeriod{{*unit, 0, *number, 0}, std::nullopt, i, code.next + 1};
}

// "3T24", "1S 2025", "9M 2024": the digit first, as accountants print it; its year must follow. Of
// months it counts the first.
std::optional<FoundPeriod> coded_behind(const Reading& reading, std::size_t i) {
  if (!reading.is_digits(i) || reading.token(i).size() > 2 || !reading.glued(i + 1)) return {};
  const auto number = small_number(reading, i);
  const Match code = reading.match(i + 1, Role::quarter_code);
  const auto unit = code ? period_unit(code.sense->code) : std::nullopt;
  if (!unit || unit == PeriodUnit::year || code.next >= reading.size()) return std::nullopt;
  const auto year = reading.glued(code.next) ? company_year(reading, i, code.next)
                                             : year_after(reading, code.next);
  if (!year || *number < 1) return std::nullopt;
  FoundPeriod found{{*unit, year->period.year, *number, 0}, std::nullopt, i, year->next};
  if (*unit != PeriodUnit::month) return in_bounds(found) ? std::optional(found) : std::nullopt;
  constexpr int kMonths = 12;
  if (*number > kMonths) return std::nullopt;
  if (*number > 1) found.last = found.period;
  found.period.number = 1;
  return found;
}

bool is_numbered(std::optional<PeriodUnit> unit) { return unit && most_of(*unit) > 0; }

// "troisième trimestre", "3e trimestre": weeks are numbered within something.
std::optional<FoundPeriod> ranked(const Reading& reading, std::size_t i) {
  const auto rank = read_rank(reading, i);
  if (!rank || !reading.goes_on(rank->next)) return std::nullopt;
  const Match code = reading.match(rank->next, Role::quarter_code);
  const Match noun = code ? code : reading.match(rank->next, Role::period);
  const auto unit = noun ? period_unit(noun.sense->code) : std::nullopt;
  if (!is_numbered(unit) || (unit == PeriodUnit::week && !code)) return std::nullopt;
  FoundPeriod found{{*unit, 0, rank->value, 0}, std::nullopt, i, noun.next};
  // "zweite Hälfte": of a year only where one is told.
  if (code && unit == PeriodUnit::half) {
    const auto year = told_year(reading, noun.next);
    if (!year) return std::nullopt;
    found.period.year = year->period.year;
    found.next = year->next;
    found.from_reference = year->from_reference;
  }
  return found;
}

// "semaine 42", "trimestre 3"
std::optional<FoundPeriod> named(const Reading& reading, std::size_t i) {
  const Match noun = reading.match(i, Role::period);
  const auto unit = noun ? period_unit(noun.sense->code) : std::nullopt;
  if (!is_numbered(unit) || !reading.goes_on(noun.next)) return std::nullopt;
  const auto number = small_number(reading, noun.next);
  const std::size_t next = noun.next + 1;
  // "trimestre1-2019"
  const bool year_glued = is_dash(reading, next) && reading.glued(next) &&
                          reading.glued(next + 1) && reading.is_digits(next + 1) &&
                          reading.token(next + 1).size() == 4;
  if (!number || reading.token(noun.next).size() > 2) return std::nullopt;
  if (!year_glued && !ends_number(reading, next)) return std::nullopt;
  // "semaine 3 jours sur 5" counts days.
  if (reading.goes_on(next) && reading.has(next, Role::duration)) return std::nullopt;
  return FoundPeriod{{*unit, 0, *number, 0}, std::nullopt, i, next};
}

// "2019-Q1", "18q4": the year that a quarter's letter is joined to, and where the letter stands.
std::optional<Rank> year_before_code(const Reading& reading, std::size_t i) {
  const auto year = small_number(reading, i);
  if (!year || (i > 0 && reading.glued(i))) return std::nullopt;
  const bool two = reading.token(i).size() == 2;
  if (!two && (reading.token(i).size() != 4 || *year < kFirstYear || *year > kLastYear)) return {};
  const std::size_t at = is_dash(reading, i + 1) && reading.glued(i + 1) ? i + 2 : i + 1;
  const Match code = reading.glued(at) ? reading.match(at, Role::quarter_code) : Match{};
  // "23H2" is a version, too.
  if (!code || (two && period_unit(code.sense->code) != PeriodUnit::quarter)) return std::nullopt;
  return Rank{*year + (two ? kThisCentury : 0), at};
}

std::optional<FoundPeriod> numbered(const Reading& reading, std::size_t i) {
  if (auto found = coded(reading, i)) return found;
  if (auto found = ranked(reading, i)) return found;
  return named(reading, i);
}

}  // namespace

std::optional<FoundPeriod> read_numbered(const Reading& reading, std::size_t i) {
  if (auto found = coded_behind(reading, i)) return found;
  // "2024 T3": the year may stand before.
  std::optional<FoundPeriod> year;
  if (reading.is_digits(i) && reading.token(i).size() == 4 && reading.goes_on(i + 1) &&
      reading.match(i + 1, {Role::quarter_code, Role::period})) {
    year = FoundPeriod{{PeriodUnit::year, *small_number(reading, i), 0, 0}, {}, i, i + 1};
    if (year->period.year < kFirstYear || year->period.year > kLastYear) return std::nullopt;
  }
  std::size_t start = year ? i + 1 : i;
  if (!year) {
    if (auto glued = year_before_code(reading, i)) {
      year = FoundPeriod{{PeriodUnit::year, glued->value, 0, 0}, {}, i, glued->next};
      start = glued->next;
    }
  }
  auto found = numbered(reading, start);
  if (!found || found->period.unit == PeriodUnit::year) return found;
  if (!in_bounds(*found)) return std::nullopt;
  if (found->period.year != 0) return found;
  if (year) {
    found->first = i;
    found->period.year = year->period.year;
    return found;
  }
  // "T1-2019"
  const std::size_t glued = found->next + 1;
  if ((is_dash(reading, found->next) || reading.is_sign(found->next, '/')) &&
      reading.glued(found->next) && reading.glued(glued) && reading.is_digits(glued)) {
    if (auto glued_year = read_year(reading, glued, true)) {
      found->period.year = glued_year->period.year;
      found->next = glued_year->next;
      return found;
    }
  }
  // "Q1 '24"
  if (reading.quote_sign(found->next) != '\0' && reading.glued(glued)) {
    const auto short_year = small_number(reading, glued);
    if (short_year && reading.token(glued).size() == 2 && ends_number(reading, glued + 1)) {
      found->period.year = kThisCentury + *short_year;
      found->next = glued + 1;
      return found;
    }
  }
  // "Q2 FY2024"
  const Match own = reading.follows(found->next, Role::quarter_code);
  if (own && period_unit(own.sense->code) == PeriodUnit::year && reading.glued(own.next)) {
    if (const auto company = company_year(reading, found->next, own.next)) {
      found->period.year = company->period.year;
      found->next = company->next;
      found->fiscal = true;
      return found;
    }
  }
  // A company's own year starts when it likes: nothing says which months are meant.
  if (!year_after(reading, found->next) && reading.goes_on(found->next) &&
      reading.has(found->next, Role::fiscal)) {
    return std::nullopt;
  }
  settle_year(reading, *found);
  if (found->period.year == 0) return std::nullopt;
  return found;
}

}  // namespace pige::values
