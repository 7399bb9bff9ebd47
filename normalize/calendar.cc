#include "normalize/calendar.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <utility>

namespace pige::values {
namespace {

constexpr int kFirstSeason = 21;
constexpr int kFirstQuarter = 33;  // EDTF: 2024-33 is the first quarter of 2024

std::chrono::sys_days sys_days(const Day& day) {
  return std::chrono::year(day.year) / day.month / day.day;
}

std::string number_text(int value, int width) {
  std::string text = std::to_string(value < 0 ? -value : value);
  if (text.size() < static_cast<std::size_t>(width)) {
    text.insert(0, static_cast<std::size_t>(width) - text.size(), '0');
  }
  return value < 0 ? "-" + text : text;
}

std::string year_text(int year) { return year == 0 ? "XXXX" : number_text(year, 4); }

// Monday of the ISO week: week 1 holds January 4th.
long monday_of(int year, int week) {
  const Day fourth{year, 1, 4};
  return days_since_epoch(fourth) - (weekday(fourth) - 1) + 7L * (week - 1);
}

Day with_day_in_month(int year, int month, int day) {
  const int last = days_in_month(year, month);
  return {year, month, day < last ? day : last};
}

// Months since year 0 of a period's first month. Spring starts in March.
int first_month(const Period& period) {
  const int year = period.year * 12;
  switch (period.unit) {
    case PeriodUnit::month:
      return year + period.number - 1;
    case PeriodUnit::quarter:
      return year + 3 * (period.number - 1);
    case PeriodUnit::half:
      return year + 6 * (period.number - 1);
    case PeriodUnit::season:
      return year + 2 + 3 * (period.number - kFirstSeason);
    default:
      return year;
  }
}

}  // namespace

std::optional<PeriodUnit> period_unit(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, PeriodUnit>, 9> kUnits = {{
      {"day", PeriodUnit::day},
      {"week", PeriodUnit::week},
      {"month", PeriodUnit::month},
      {"quarter", PeriodUnit::quarter},
      {"half", PeriodUnit::half},
      {"season", PeriodUnit::season},
      {"year", PeriodUnit::year},
      {"decade", PeriodUnit::decade},
      {"century", PeriodUnit::century},
  }};
  for (const auto& [unit_name, unit] : kUnits) {
    if (unit_name == name) return unit;
  }
  return std::nullopt;
}

std::string edtf(const Period& period) {
  std::string year = year_text(period.year);
  switch (period.unit) {
    case PeriodUnit::day:
      return year + "-" + number_text(period.number, 2) + "-" + number_text(period.day, 2);
    case PeriodUnit::week:
      return year + "-W" + number_text(period.number, 2);
    case PeriodUnit::month:
      return year + "-" + number_text(period.number, 2);
    case PeriodUnit::quarter:
      return year + "-" + std::to_string(kFirstQuarter - 1 + period.number);
    case PeriodUnit::half:
      return period.number == 1 ? year + "-01/" + year + "-06" : year + "-07/" + year + "-12";
    case PeriodUnit::season:
      return year + "-" + std::to_string(period.number);
    case PeriodUnit::year:
      return year;
    case PeriodUnit::decade:
      return number_text(period.year / 10, 3) + "X";
    case PeriodUnit::century:
      return number_text(period.year / 100, 2) + "XX";
  }
  return year;
}

Period period_of(const Day& day, PeriodUnit unit) {
  Period period{unit, day.year, 0, 0};
  switch (unit) {
    case PeriodUnit::day:
      return {unit, day.year, day.month, day.day};
    case PeriodUnit::week: {
      const Day thursday = day_of(days_since_epoch(day) + 4 - weekday(day));
      period.year = thursday.year;
      period.number =
          static_cast<int>((days_since_epoch(day) - monday_of(thursday.year, 1)) / 7) + 1;
      return period;
    }
    case PeriodUnit::month:
      period.number = day.month;
      break;
    case PeriodUnit::quarter:
      period.number = (day.month + 2) / 3;
      break;
    case PeriodUnit::half:
      period.number = (day.month + 5) / 6;
      break;
    case PeriodUnit::season:
      // Winter starts in December and is named after that year.
      if (day.month < 3) --period.year;
      period.number = kFirstSeason + (day.month + 9) % 12 / 3;
      break;
    case PeriodUnit::decade:
      period.year -= period.year % 10;
      break;
    case PeriodUnit::century:
      period.year -= period.year % 100;
      break;
    case PeriodUnit::year:
      break;
  }
  return period;
}

int months_of(PeriodUnit unit) {
  switch (unit) {
    case PeriodUnit::month:
      return 1;
    case PeriodUnit::quarter:
      return 3;
    case PeriodUnit::half:
      return 6;
    case PeriodUnit::season:
      return 3;
    case PeriodUnit::year:
      return 12;
    case PeriodUnit::decade:
      return 120;
    case PeriodUnit::century:
      return 1200;
    default:
      return 0;
  }
}

Period shifted(const Period& period, int by) {
  if (period.unit == PeriodUnit::day) {
    const Day day = day_of(days_since_epoch({period.year, period.number, period.day}) + by);
    return period_of(day, PeriodUnit::day);
  }
  if (period.unit == PeriodUnit::week) {
    return period_of(day_of(monday_of(period.year, period.number) + 7L * by), PeriodUnit::week);
  }
  const int month = first_month(period) + by * months_of(period.unit);
  return period_of({month / 12, month % 12 + 1, 1}, period.unit);
}

Day first_day(const Period& period) {
  if (period.unit == PeriodUnit::day) return {period.year, period.number, period.day};
  if (period.unit == PeriodUnit::week) return day_of(monday_of(period.year, period.number));
  const int month = first_month(period);
  return {month / 12, month % 12 + 1, 1};
}

Day last_day(const Period& period) {
  if (period.unit == PeriodUnit::day) return first_day(period);
  if (period.unit == PeriodUnit::week) return day_of(monday_of(period.year, period.number) + 6);
  const int month = first_month(period) + months_of(period.unit) - 1;
  return with_day_in_month(month / 12, month % 12 + 1, 31);
}

// The Gregorian computus in the form of Meeus, Jones and Butcher: the full moon that counts, and
// the Sunday after it.
Day easter(int year) {
  const int golden = year % 19;
  const int century = year / 100;
  const int leaps = (8 * century + 13) / 25;
  const int epact = (19 * golden + century - century / 4 - leaps + 15) % 30;
  const int shortest = (golden + 11 * epact) / 319;
  const int sunday =
      (2 * (century % 4) + 2 * (year % 100 / 4) - year % 4 - epact + shortest + 32) % 7;
  const int days = epact - shortest + sunday;  // from March 22nd
  return day_of(days_since_epoch({year, 3, 22}) + days);
}

int days_in_month(int year, int month) {
  const auto last = std::chrono::year(year) / month / std::chrono::last;
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

bool is_valid(const Day& day) {
  return day.month >= 1 && day.month <= 12 && day.day >= 1 &&
         day.day <= days_in_month(day.year == 0 ? 2000 : day.year, day.month);
}

long days_since_epoch(const Day& day) { return sys_days(day).time_since_epoch().count(); }

Day day_of(long days) {
  const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::days{days}}};
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

int weekday(const Day& day) {
  return static_cast<int>(std::chrono::weekday(sys_days(day)).iso_encoding());
}

}  // namespace pige::values
