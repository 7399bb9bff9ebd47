// Days as people write them, in any language whose month names ICU knows.
//
//   find_day("Publie le 28 avril 2020 a 10h", MonthNames("fr"))   // "2020-04-28"
//
// Only whole dates, with a year: what is relative is for a later stage.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pige {

// The names and abbreviations of the months and of the days of the week, folded, in a language
// and in English.
class MonthNames {
 public:
  explicit MonthNames(std::string_view language);

  // The same, made once for each language. Thread-safe.
  static const MonthNames& of(const std::string& language);

  // The month that a folded word names, 1 to 12.
  std::optional<int> month(std::string_view word) const;
  // The day of the week that a folded word names, 0 (Sunday) to 6.
  std::optional<int> weekday(std::string_view word) const;

 private:
  void add(const std::string& locale);
  std::vector<std::pair<std::string, int>> months_;
  std::vector<std::pair<std::string, int>> weekdays_;
};

// A day as an ISO 8601 date, and where a folded line tells it.
struct FoundDay {
  std::string date;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Every day that a folded line tells: "28. april 2020", "april 28, 2020", "28.04.2020",
// "28/04/2020", "2020-04-28". Of "02/11/2026" the day comes first, unless a day of the week before
// it says otherwise.
std::vector<FoundDay> find_days(std::string_view folded, const MonthNames& months);

// The first day of any line.
std::optional<std::string> find_day(std::string_view line, const MonthNames& months);

}  // namespace pige
