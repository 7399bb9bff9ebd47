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

// The names and abbreviations of the months, folded, in a language and in English.
class MonthNames {
 public:
  explicit MonthNames(std::string_view language);

  // The same, made once for each language. Thread-safe.
  static const MonthNames& of(const std::string& language);

  // The month that a folded word names, 1 to 12.
  std::optional<int> month(std::string_view word) const;

 private:
  void add(const std::string& locale);
  std::vector<std::pair<std::string, int>> names_;
};

// The first day that `line` tells, as an ISO 8601 date: "28. April 2020", "April 28, 2020",
// "28.04.2020", "28/04/2020", "2020-04-28".
std::optional<std::string> find_day(std::string_view line, const MonthNames& months);

}  // namespace pige
