#include "extract/article/iso_date.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <utility>

#include "extract/article/unicode.h"

namespace pige {
namespace {

class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  // A number of `least` to `most` digits.
  std::optional<int> number(std::size_t least, std::size_t most) {
    std::size_t n = 0;
    while (n < most && n < text_.size() && text_[n] >= '0' && text_[n] <= '9') ++n;
    if (n < least) return std::nullopt;
    int value = 0;
    std::from_chars(text_.data(), text_.data() + n, value);
    text_.remove_prefix(n);
    return value;
  }
  bool take(char c) {
    if (!text_.starts_with(c)) return false;
    text_.remove_prefix(1);
    return true;
  }
  bool take_one_of(std::string_view marks) {
    if (text_.empty() || marks.find(text_.front()) == std::string_view::npos) return false;
    text_.remove_prefix(1);
    return true;
  }
  std::string_view word() {
    std::size_t n = 0;
    while (n < text_.size() && ((text_[n] | 32) >= 'a' && (text_[n] | 32) <= 'z')) ++n;
    const std::string_view word = text_.substr(0, n);
    text_.remove_prefix(n);
    return word;
  }
  void skip(std::string_view marks) {
    while (take_one_of(marks)) {
    }
  }
  bool at_digit() const { return !text_.empty() && text_[0] >= '0' && text_[0] <= '9'; }
  bool empty() const { return text_.empty(); }

 private:
  std::string_view text_;
};

std::string padded(int value, int width) {
  const std::string digits = std::to_string(value);
  const auto wanted = static_cast<std::size_t>(width);
  std::string zeros(wanted > digits.size() ? wanted - digits.size() : 0, '0');
  return zeros.append(digits);
}

std::optional<std::string> day_of(int year, int month, int day) {
  using namespace std::chrono;
  const year_month_day date{std::chrono::year(year),
                            std::chrono::month(static_cast<unsigned>(month)),
                            std::chrono::day(static_cast<unsigned>(day))};
  if (year < 1990 || year > 2100 || !date.ok()) return std::nullopt;
  return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2);
}

// "+02:00", "+0200", "Z", "GMT"; empty where none is told.
std::string zone(Cursor& cursor) {
  cursor.skip(" ");
  if (cursor.take_one_of("zZ")) return "+00:00";
  const bool minus = cursor.take('-');
  if (!minus && !cursor.take('+')) {
    const std::string_view name = cursor.word();
    return name == "GMT" || name == "UTC" ? "+00:00" : "";
  }
  const auto hours = cursor.number(2, 2);
  cursor.take(':');
  const auto minutes = cursor.number(2, 2).value_or(0);
  if (!hours || *hours > 14 || minutes > 59) return {};
  std::string offset(1, minus ? '-' : '+');
  return offset.append(padded(*hours, 2)).append(":").append(padded(minutes, 2));
}

// What follows a day: a time with its zone, if there is one.
std::string time_of(Cursor cursor) {
  cursor.skip(" Tt,\xE2\x80\xAF");
  const auto hour = cursor.number(1, 2);
  if (!hour || *hour > 23 || !cursor.take(':')) return {};
  const auto minute = cursor.number(2, 2);
  if (!minute || *minute > 59) return {};
  int second = 0;
  if (cursor.take(':')) second = cursor.number(1, 2).value_or(0);
  if (second > 59) second = 59;
  if (cursor.take_one_of(".,")) cursor.number(1, 9);
  return "T" + padded(*hour, 2) + ":" + padded(*minute, 2) + ":" + padded(second, 2) + zone(cursor);
}

// RFC 2822's month names, which HTTP and RSS write whatever the site's language.
std::optional<int> month_of(std::string_view name) {
  constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                        "jul", "aug", "sep", "oct", "nov", "dec"};
  if (name.size() < 3) return std::nullopt;
  const std::string start = to_lower(name.substr(0, 3));
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (kMonths[i] == start) return static_cast<int>(i + 1);
  }
  return std::nullopt;
}

// "Wed, 01 May 2024 10:30:00 GMT", "Wed May 01 10:30:00 2024", "May 1, 2024", "1 May 2024".
std::optional<std::string> parse_named_month(std::string_view text) {
  Cursor cursor(text);
  std::optional<int> month;
  std::optional<int> day;
  std::optional<int> year;
  std::string time;
  for (int parts = 0; parts < 8 && !cursor.empty(); ++parts) {
    cursor.skip(" ,.");
    if (cursor.at_digit()) {
      const Cursor before = cursor;
      const auto number = cursor.number(1, 4);
      if (cursor.take(':')) {
        time = time_of(before);
        cursor = before;
        cursor.skip("0123456789:.");
      } else if (number && *number > 1000) {
        year = number;
      } else if (!day) {
        day = number;
      }
      if (month && day && year && !time.empty()) break;
    } else {
      const std::string_view word = cursor.word();
      if (word.empty()) break;
      if (!month) month = month_of(word);
    }
  }
  if (!month || !day || !year) return std::nullopt;
  auto date = day_of(*year, *month, *day);
  if (date) date->append(time);
  return date;
}

std::optional<std::string> parse_epoch(std::string_view text) {
  if (text.size() != 10 && text.size() != 13) return std::nullopt;
  std::int64_t seconds = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (error != std::errc() || stop != text.data() + text.size()) return std::nullopt;
  if (text.size() == 13) seconds /= 1000;
  using namespace std::chrono;
  const sys_seconds moment{std::chrono::seconds(seconds)};
  const auto midnight = floor<days>(moment);
  const year_month_day date(midnight);
  auto day = day_of(int(date.year()), int(unsigned(date.month())), int(unsigned(date.day())));
  if (!day) return std::nullopt;
  const hh_mm_ss time(moment - midnight);
  return *day + "T" + padded(int(time.hours().count()), 2) + ":" +
         padded(int(time.minutes().count()), 2) + ":" + padded(int(time.seconds().count()), 2) +
         "+00:00";
}

}  // namespace

std::optional<std::string> parse_iso_date(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
  if (auto epoch = parse_epoch(text)) return epoch;
  Cursor cursor(text);
  const auto year = cursor.number(4, 4);
  if (!year) {
    // "01.05.2024", "01/05/2024": the day first, unless that cannot be.
    Cursor first(text);
    auto day = first.number(1, 2);
    if (day && first.take_one_of("./-")) {
      auto month = first.number(1, 2);
      if (month && first.take_one_of("./-")) {
        const auto late_year = first.number(4, 4);
        if (!late_year) return std::nullopt;
        if (*month > 12) std::swap(day, month);
        auto date = day_of(*late_year, *month, *day);
        if (date) date->append(time_of(first));
        return date;
      }
    }
    return parse_named_month(text);
  }
  const bool separated = cursor.take_one_of("-/.");
  const auto month = separated ? cursor.number(1, 2) : cursor.number(2, 2);
  if (!month) return std::nullopt;
  cursor.take_one_of("-/.");
  const auto day = separated ? cursor.number(1, 2) : cursor.number(2, 2);
  if (!day) return std::nullopt;
  auto date = day_of(*year, *month, *day);
  if (date) date->append(time_of(cursor));
  return date;
}

std::optional<std::string> date_in_url(std::string_view url) {
  for (std::size_t i = 1; i + 8 <= url.size(); ++i) {
    const char before = url[i - 1];
    if (url[i] != '2' && url[i] != '1') continue;
    if (before >= '0' && before <= '9') continue;
    Cursor cursor(url.substr(i));
    const auto year = cursor.number(4, 4);
    if (!year) continue;
    const bool separated = cursor.take_one_of("/-_");
    const auto month = separated ? cursor.number(1, 2) : cursor.number(2, 2);
    if (!month) continue;
    if (separated && !cursor.take_one_of("/-_")) continue;
    const auto day = separated ? cursor.number(1, 2) : cursor.number(2, 2);
    if (!day || cursor.at_digit()) continue;
    if (auto date = day_of(*year, *month, *day)) return date;
  }
  return std::nullopt;
}

}  // namespace pige
