#include "store/day_range.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace pige {
namespace {

namespace chrono = std::chrono;

std::optional<int> number(std::string_view digits) {
  if (digits.empty() || digits.size() > 4) return std::nullopt;
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::string print(chrono::year_month_day day) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return buffer.data();
}

// `count` whole months.
DayRange months(int year, int first, int count) {
  const chrono::year_month from = chrono::year(year) / chrono::month(static_cast<unsigned>(first));
  const chrono::year_month to = from + chrono::months(count - 1);
  return {print(from / chrono::day(1)), print(chrono::year_month_day(to / chrono::last))};
}

// What stands in a month's place: a month, or one of the codes of ISO 8601-2 §4.8 (21 to 24 the
// seasons, taken as newsrooms of the north do; 33 to 36 quarters, 37 to 39 thirds, 40, 41 halves).
std::optional<DayRange> part_of_year(int year, int code) {
  if (code >= 1 && code <= 12) return months(year, code, 1);
  if (code >= 21 && code <= 24) return months(year, 3 * (code - 20), 3);
  if (code >= 33 && code <= 36) return months(year, 3 * (code - 33) + 1, 3);
  if (code >= 37 && code <= 39) return months(year, 4 * (code - 37) + 1, 4);
  if (code >= 40 && code <= 41) return months(year, 6 * (code - 40) + 1, 6);
  return std::nullopt;
}

// A year whose last digits may be unspecified: "202X" is a decade.
std::optional<DayRange> years(std::string_view digits) {
  std::string first(digits);
  std::string last(digits);
  std::replace(first.begin(), first.end(), 'X', '0');
  std::replace(last.begin(), last.end(), 'X', '9');
  const auto from = number(first);
  const auto to = number(last);
  if (!from || !to) return std::nullopt;
  return DayRange{months(*from, 1, 12).first, months(*to, 1, 12).last};
}

std::optional<DayRange> date(std::string_view text) {
  text = text.substr(0, text.find('T'));
  while (!text.empty() && std::string_view("~?%").find(text.back()) != std::string_view::npos) {
    text.remove_suffix(1);
  }
  if (text.size() == 4) return years(text);
  if (text.size() != 7 && text.size() != 10) return std::nullopt;
  const auto year = number(text.substr(0, 4));
  const auto month = number(text.substr(5, 2));
  if (text[4] != '-' || !year || !month) return std::nullopt;
  if (text.size() == 7) return part_of_year(*year, *month);
  const auto day = number(text.substr(8, 2));
  if (text[7] != '-' || !day) return std::nullopt;
  const auto ymd = chrono::year(*year) / *month / *day;
  if (!ymd.ok()) return std::nullopt;
  return DayRange{print(ymd), print(ymd)};
}

}  // namespace

std::optional<DayRange> day_range(std::string_view edtf) {
  const std::size_t slash = edtf.find('/');
  if (slash == std::string_view::npos) return date(edtf);
  const std::string_view from = edtf.substr(0, slash);
  const std::string_view to = edtf.substr(slash + 1);
  const auto is_open = [](std::string_view end) { return end.empty() || end == ".."; };
  if (is_open(from) && is_open(to)) return std::nullopt;
  const auto first = is_open(from) ? DayRange{} : date(from);
  const auto last = is_open(to) ? DayRange{} : date(to);
  if (!first || !last) return std::nullopt;
  if (!first->first.empty() && !last->last.empty() && last->last < first->first) {
    return std::nullopt;
  }
  return DayRange{first->first, last->last};
}

}  // namespace pige
