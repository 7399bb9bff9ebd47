#include "normalize/date.h"

#include "normalize/amount.h"
#include "normalize/date_parts.h"

namespace pige::values {
namespace {

// "en deux mille vingt"
std::optional<FoundPeriod> read_spelled_year(const Reading& reading, std::size_t i) {
  if (reading.is_digits(i)) return std::nullopt;
  const auto number = read_number(reading, i);
  if (!number || !number->value || number->fraction || number->collective) return std::nullopt;
  if (*number->value < Decimal(1000) || Decimal(2100) < *number->value) return std::nullopt;
  const auto amount = with_unit(reading, *number);
  if (!amount || amount->has_unit() || reading.is_content_word(number->next) ||
      reading.has(number->next, Role::of)) {
    return std::nullopt;
  }
  const auto year = Decimal::parse(to_string(*number->value));
  if (!year || year->exponent() != 0) return std::nullopt;
  return FoundPeriod{{PeriodUnit::year, static_cast<int>(year->coefficient()), 0, 0},
                     std::nullopt,
                     i,
                     number->next};
}

std::optional<FoundPeriod> longer(std::optional<FoundPeriod> a, std::optional<FoundPeriod> b) {
  if (!a) return b;
  return b && b->next > a->next ? b : a;
}

// Any one period at `i`. `strong`: the words before announce one, so a bare year is one.
std::optional<FoundPeriod> read_period(const Reading& reading, std::size_t i, bool strong) {
  if (i >= reading.size() || reading.token(i).code) return std::nullopt;
  auto found = longer(read_absolute(reading, i), read_relative(reading, i));
  // "Ve siècle avant J.-C.": no year of ours.
  if (found && reading.goes_on(found->next) && reading.has(found->next, Role::era)) return {};
  if (found) return found;
  const bool announced = strong || reading.ends_before(i, Role::year_before).has_value();
  if (auto year = read_year(reading, i, announced)) {
    if (reading.goes_on(year->next) && reading.has(year->next, Role::era)) return std::nullopt;
    return year;
  }
  const bool spelled = reading.has(i, Role::cardinal) || reading.has(i, Role::scale);
  return announced && spelled ? read_spelled_year(reading, i) : std::nullopt;
}

int days_between(const Period& a, const Period& b) {
  return static_cast<int>(days_since_epoch(first_day(b)) - days_since_epoch(first_day(a)));
}

// "entre janvier et juin", "de 1980 à 1996", "entre 2019 et 2020"
std::optional<FoundPeriod> read_interval(const Reading& reading, std::size_t i) {
  const Match between = reading.match(i, Role::between);
  const Match from = reading.match(i, Role::from);
  const Match opener = between ? between : from;
  if (!opener || !reading.goes_on(opener.next)) return std::nullopt;
  const std::size_t start = reading.skip(opener.next, Role::determiner);
  if (const auto days = read_days(reading, start)) return days;
  auto first = read_period(reading, start, true);
  if (!first || first->last || !reading.goes_on(first->next)) return std::nullopt;
  const Match link = reading.match(first->next, between ? Role::between_and : Role::to);
  if (!link || !reading.goes_on(link.next)) return std::nullopt;
  const auto last = read_period(reading, reading.skip(link.next, Role::determiner), true);
  if (!last || last->last) return std::nullopt;
  // The first one takes the year that only the second one prints.
  if (first->period.unit == last->period.unit && first->period.unit != PeriodUnit::year &&
      last->period.year != 0) {
    first->period.year = last->period.year;
    if (days_between(first->period, last->period) < 0) --first->period.year;
  }
  if (first->period.year != 0 && days_between(first->period, last->period) <= 0) return {};
  FoundPeriod found = *first;
  found.last = last->period;
  found.next = last->next;
  return found;
}

std::string interval_text(const FoundPeriod& found) {
  std::string first = edtf(found.period);
  if (!found.last) return first;
  // A half-year is an interval itself: its outer ends count.
  const std::string last = edtf(*found.last);
  return first.substr(0, first.find('/')) + "/" + last.substr(last.find('/') + 1);
}

Date as_date(const FoundPeriod& found, std::size_t qualified_first) {
  Date date;
  date.period = date.edtf = interval_text(found);
  date.first = found.first;
  date.next = found.next;
  date.consumed = found.consumed > found.next ? found.consumed : found.next;
  date.qualified_first = qualified_first;
  if (!found.last) date.single = found.period;
  return date;
}

std::optional<Date> after_opener(const Reading& reading, std::size_t i, Role role) {
  const Match opener = reading.match(i, role);
  if (!opener || !reading.goes_on(opener.next)) return std::nullopt;
  const std::size_t part = reading.skip(opener.next, Role::part);
  std::optional<FoundPeriod> found;
  for (std::size_t start : {opener.next, reading.skip(opener.next, Role::determiner), part,
                            reading.skip(part, Role::determiner)}) {
    if (start == part && reading.is_sign(start, '-')) ++start;  // "mi-2024"
    found = read_period(reading, start, true);
    if (found) break;
  }
  if (!found) return std::nullopt;
  Date date = as_date(*found, i);
  const bool open = !found->last;
  if (role == Role::until && open) date.edtf = "../" + date.period;
  if (role == Role::since && open) date.edtf = date.period + "/..";
  return date;
}

}  // namespace

bool is_year(const Reading& reading, std::size_t i) {
  return read_year(reading, i, reading.ends_before(i, Role::year_before).has_value()).has_value();
}

std::optional<Date> read_date(const Reading& reading, std::size_t i) {
  if (i >= reading.size() || reading.token(i).code) return std::nullopt;
  for (const Role role : {Role::until, Role::since, Role::part}) {
    if (auto date = after_opener(reading, i, role)) return date;
  }
  if (const auto interval = read_interval(reading, i)) return as_date(*interval, i);
  if (const auto found = read_period(reading, i, false)) return as_date(*found, i);
  return std::nullopt;
}

}  // namespace pige::values
