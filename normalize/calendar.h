// Days, months, quarters and years: counting from one to another, and writing them in EDTF
// (ISO 8601-2).

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "normalize/find_items.h"

namespace pige::values {

enum class PeriodUnit { day, week, month, quarter, half, season, year, decade, century };

// The unit's name in a language pack ("month"); nothing if it is not one.
std::optional<PeriodUnit> period_unit(std::string_view name);

// One period of the calendar. `number` is the month, the quarter, the half, the season (21 is
// spring) or the ISO week of `year`; `day` that of the month.
struct Period {
  PeriodUnit unit = PeriodUnit::year;
  int year = 0;
  int number = 0;
  int day = 0;
  friend bool operator==(const Period&, const Period&) = default;
};

// "2024-09-30", "2024-09", "2024-35" (third quarter), "2024-01/2024-06", "2024-21", "2024",
// "2024-W07", "196X", "19XX". A year of 0 stands for one unknown: "XXXX-09-30".
std::string edtf(const Period& period);

// How many months a unit has; 0 for those that are not made of months.
int months_of(PeriodUnit unit);

// The period of that unit the day lies in, and the one `by` units later.
Period period_of(const Day& day, PeriodUnit unit);
Period shifted(const Period& period, int by);

Day first_day(const Period& period);
Day last_day(const Period& period);

// Easter Sunday of the western churches.
Day easter(int year);

int days_in_month(int year, int month);
bool is_valid(const Day& day);
long days_since_epoch(const Day& day);
Day day_of(long days_since_epoch);
int weekday(const Day& day);  // 1 is Monday

inline bool operator<(const Day& a, const Day& b) {
  return days_since_epoch(a) < days_since_epoch(b);
}

}  // namespace pige::values
