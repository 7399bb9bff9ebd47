// Dates as the benchmarks write them: a day, or an ISO 8601 moment with its offset.

#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

#include "cli/eval_text.h"

namespace pige::eval {
namespace {

struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
  friend bool operator==(const Day&, const Day&) = default;
};

struct Moment {
  std::int64_t seconds = 0;  // since 1970, UTC
  std::int64_t offset = 0;   // of its zone
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Takes `least` to `most` digits off the front.
std::optional<int> take_number(std::string_view& text, std::size_t least, std::size_t most) {
  std::size_t size = 0;
  while (size < text.size() && size < most && is_digit(text[size])) ++size;
  if (size < least) return std::nullopt;
  int value = 0;
  std::from_chars(text.data(), text.data() + size, value);
  text.remove_prefix(size);
  return value;
}

bool take(std::string_view& text, std::string_view any_of) {
  if (text.empty() || any_of.find(text.front()) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

// "2024-5-1", "2024-05.01": the parts, and what is left.
std::optional<Day> take_written_day(std::string_view& text) {
  std::string_view rest = text;
  const auto year = take_number(rest, 4, 4);
  if (!year || !take(rest, "-")) return std::nullopt;
  const auto month = take_number(rest, 1, 2);
  if (!month || !take(rest, "-.")) return std::nullopt;
  const auto day = take_number(rest, 1, 2);
  if (!day || (!rest.empty() && is_digit(rest.front()))) return std::nullopt;
  text = rest;
  return Day{*year, *month, *day};
}

std::optional<Day> take_bare_day(std::string_view& text) {
  std::string_view rest = text;
  const auto year = take_number(rest, 4, 4);
  const auto month = take_number(rest, 2, 2);
  const auto day = take_number(rest, 2, 2);
  if (!year || !month || !day || !(rest.empty() || rest.front() == 'T')) return std::nullopt;
  text = rest;
  return Day{*year, *month, *day};
}

std::optional<Day> take_day(std::string_view& text) {
  if (auto day = take_written_day(text)) return day;
  return take_bare_day(text);
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\n\r\f\v";
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

bool exists(const Day& day) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (day.year < 1 || day.month < 1 || day.month > 12 || day.day < 1) return false;
  const int leap = day.month == 2 && is_leap(day.year) ? 1 : 0;
  return day.day <= kDays[static_cast<std::size_t>(day.month) - 1] + leap;
}

// Days since 1970, after "chrono-compatible low-level date algorithms" (H. Hinnant).
std::int64_t days_of(const Day& day) {
  const std::int64_t y = day.month <= 2 ? day.year - 1 : day.year;
  const std::int64_t era = y / 400;
  const std::int64_t of_era = y - era * 400;
  const std::int64_t of_year =
      (std::int64_t{153} * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

// "10:56:35.123", "1056": seconds of the day.
std::optional<std::int64_t> take_time(std::string_view& text) {
  const auto hour = take_number(text, 2, 2);
  if (!hour || *hour > 23) return std::nullopt;
  std::array<int, 2> rest{};
  for (int& part : rest) {
    take(text, ":");
    const auto number = take_number(text, 2, 2);
    if (!number) break;
    if (*number > 59) return std::nullopt;
    part = *number;
  }
  if (take(text, ".,")) {
    while (!text.empty() && is_digit(text.front())) text.remove_prefix(1);
  }
  return std::int64_t{*hour} * 3600 + std::int64_t{rest[0]} * 60 + rest[1];
}

// "Z", "+02:00", "-0530": seconds.
std::optional<std::int64_t> take_offset(std::string_view& text) {
  if (take(text, "Z")) return 0;
  const bool west = text.starts_with('-');
  if (!take(text, "+-")) return std::nullopt;
  const auto offset = take_time(text);
  if (!offset) return std::nullopt;
  return west ? -*offset : *offset;
}

// Only with an offset is it an instant.
std::optional<Moment> moment_of(std::string_view text) {
  const auto day = take_day(text);
  if (!day || !exists(*day) || text.empty()) return std::nullopt;
  text.remove_prefix(1);  // "T", or a space
  const auto time = take_time(text);
  const auto offset = time ? take_offset(text) : std::nullopt;
  if (!offset || !text.empty()) return std::nullopt;
  return Moment{days_of(*day) * 86400 + *time - *offset, *offset};
}

std::int64_t day_in_zone(const Moment& moment, std::int64_t offset) {
  const std::int64_t local = moment.seconds + offset;
  return local >= 0 ? local / 86400 : -((86399 - local) / 86400);
}

}  // namespace

bool tells_day(std::string_view date) {
  date = trimmed(date);
  return take_day(date).has_value();
}

bool same_day(std::string_view gold, std::string_view found) {
  gold = trimmed(gold);
  found = trimmed(found);
  std::string_view gold_rest = gold;
  std::string_view found_rest = found;
  const auto gold_day = take_day(gold_rest);
  const auto found_day = take_day(found_rest);
  if (!gold_day || !found_day) return false;
  if (*gold_day == *found_day) return true;
  const auto gold_moment = moment_of(gold);
  const auto found_moment = moment_of(found);
  return gold_moment && found_moment &&
         day_in_zone(*found_moment, gold_moment->offset) ==
             day_in_zone(*gold_moment, gold_moment->offset);
}

}  // namespace pige::eval
