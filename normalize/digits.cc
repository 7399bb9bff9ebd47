#include "normalize/digits.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>

#include "normalize/tokens.h"

namespace pige::values {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t run(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

// The bytes of a separator at `at` of which both sides are digits; 0 where there is none.
std::size_t apostrophe_at(std::string_view text, std::size_t at) {
  if (text.substr(at, 1) == "'") return 1;
  return text.substr(at, 3) == "\xE2\x80\x99" ? 3 : 0;
}

// A space that groups digits: a tab stands between two cells of a table.
std::size_t group_space_at(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] == '\t' || text[at] == '\r') ? 0 : space_at(text, at);
}

// How many groups of exactly three digits follow, each after one separator.
template <class Separator>
std::size_t groups(std::string_view text, std::size_t at, Separator separator, std::size_t* end) {
  std::size_t count = 0;
  for (;;) {
    const std::size_t width = separator(text, at);
    if (width == 0 || run(text, at + width) != 3) break;
    at += width + 3;
    ++count;
  }
  *end = at;
  return count;
}

struct Parts {
  std::string digits;  // without separators, a point before the decimals
  std::size_t end = 0;
};

void copy_digits(std::string_view text, std::string& out) {
  for (const char c : text) {
    if (is_digit(c)) out += c;
  }
}

bool is_mark(char c) { return c == '.' || c == ','; }

// The figure that a raised digit stands for, and its bytes: "²", "⁹".
struct Raised {
  int figure = 0;
  std::size_t size = 0;
};

std::optional<Raised> raised_at(std::string_view text, std::size_t at) {
  static constexpr std::pair<std::string_view, int> kFigures[] = {
      {"\xC2\xB9", 1},     {"\xC2\xB2", 2},     {"\xC2\xB3", 3},     {"\xE2\x81\xB0", 0},
      {"\xE2\x81\xB4", 4}, {"\xE2\x81\xB5", 5}, {"\xE2\x81\xB6", 6}, {"\xE2\x81\xB7", 7},
      {"\xE2\x81\xB8", 8}, {"\xE2\x81\xB9", 9},
  };
  for (const auto& [bytes, figure] : kFigures) {
    if (text.substr(at, bytes.size()) == bytes) return Raised{figure, bytes.size()};
  }
  return std::nullopt;
}

struct Power {
  int exponent = 0;
  std::size_t end = 0;
};

// "^25", "^-1", "²⁵": at most 99, so that nothing overflows.
std::optional<Power> power_at(std::string_view text, std::size_t at) {
  constexpr std::string_view kRaisedMinus = "\xE2\x81\xBB";
  constexpr std::size_t kMostFigures = 2;
  Power power;
  std::size_t figures = 0;
  bool negative = false;
  if (text.substr(at, 1) == "^") {
    ++at;
    negative = text.substr(at, 1) == "-";
    if (negative || text.substr(at, 1) == "+") ++at;
    for (; figures <= kMostFigures && at < text.size() && is_digit(text[at]); ++at, ++figures) {
      power.exponent = power.exponent * 10 + (text[at] - '0');
    }
  } else {
    negative = text.substr(at, kRaisedMinus.size()) == kRaisedMinus;
    if (negative) at += kRaisedMinus.size();
    for (auto raised = raised_at(text, at); raised && figures <= kMostFigures;
         raised = raised_at(text, at), ++figures) {
      power.exponent = power.exponent * 10 + raised->figure;
      at += raised->size;
    }
  }
  if (figures == 0 || figures > kMostFigures) return std::nullopt;
  if (negative) power.exponent = -power.exponent;
  power.end = at;
  return power;
}

// A number to a power, exact for powers of ten, else to fifteen figures.
std::optional<Decimal> raised(const Decimal& base, int exponent) {
  if (base == Decimal(10)) return Decimal(1, exponent);
  const double value = std::pow(std::stod(to_string(base)), exponent);
  if (!std::isfinite(value)) return std::nullopt;
  std::array<char, 40> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.14e", value);
  return Decimal::parse(buffer.data());
}

// " × 10²³", "x10^9" after a number.
std::optional<Power> times_power_of_ten(std::string_view text, std::size_t at) {
  at += space_at(text, at);
  constexpr std::string_view kTimes[] = {"\xC3\x97", "\xE2\x8B\x85", "\xC2\xB7", "x", "*"};
  std::size_t width = 0;
  for (const std::string_view sign : kTimes) {
    if (text.substr(at, sign.size()) == sign) width = sign.size();
  }
  if (width == 0) return std::nullopt;
  at += width;
  at += space_at(text, at);
  return text.substr(at, 2) == "10" ? power_at(text, at + 2) : std::nullopt;
}

// "12,34,567": groups of two before the last of three.
std::size_t indian_groups(std::string_view text, std::size_t at) {
  std::size_t pairs = 0;
  while (text.substr(at, 1) == "," && run(text, at + 1) == 2) {
    at += 3;
    ++pairs;
  }
  return pairs > 0 && text.substr(at, 1) == "," && run(text, at + 1) == 3 ? at + 4 : 0;
}

// "e+14", "E13" right after a number: the power of ten, at most 99.
std::optional<int> exponent_at(std::string_view text, std::size_t at, std::size_t* end) {
  if (at >= text.size() || (text[at] != 'e' && text[at] != 'E')) return std::nullopt;
  std::size_t first = at + 1;
  const bool sign = first < text.size() && (text[first] == '+' || text[first] == '-');
  if (sign) ++first;
  const std::size_t digits = run(text, first);
  if (digits == 0 || digits > 2) return std::nullopt;
  int power = 0;
  for (const char c : text.substr(first, digits)) power = power * 10 + (c - '0');
  *end = first + digits;
  return text[at + 1] == '-' ? -power : power;
}

// "2'5": one or two decimals behind an apostrophe, or an accent in its place; "5'10"" is a length.
std::size_t apostrophe_decimals(std::string_view text, std::size_t at) {
  constexpr std::string_view kAccent = "\xC2\xB4";
  const std::size_t width =
      text.substr(at, kAccent.size()) == kAccent ? kAccent.size() : apostrophe_at(text, at);
  const std::size_t size = width > 0 ? run(text, at + width) : 0;
  if (size == 0 || size > 2) return 0;
  const std::size_t end = at + width + size;
  const bool goes_on = text.substr(end, 1) == "\"" || text.substr(end, 3) == "\xE2\x80\xB3" ||
                       apostrophe_at(text, end) > 0;
  return goes_on ? 0 : size;
}

// A mark with a digit on its right.
bool marked(std::string_view text, std::size_t at) {
  return at + 1 < text.size() && is_mark(text[at]) && is_digit(text[at + 1]);
}

}  // namespace

std::optional<Digits> read_digits(std::string_view text, std::size_t at,
                                  const DigitHabits& habits) {
  const std::size_t first = run(text, at);
  if (first == 0) return std::nullopt;
  const bool zero = text[at] == '0';
  const bool can_group = first <= 3 && !zero;
  std::size_t integral_end = at + first;
  std::size_t end = integral_end;
  bool grouped = false;

  if (can_group) {
    std::size_t after = end;
    if (groups(text, end, group_space_at, &after) > 0 ||
        groups(text, end, apostrophe_at, &after) > 0) {
      // A longer run right after the last group: the number of a company, an account.
      const std::size_t space = space_at(text, after);
      if (space > 0 && run(text, after + space) > 4) return std::nullopt;
      grouped = true;
      end = integral_end = after;
    }
  }
  if (const std::size_t after = first <= 2 && !zero ? indian_groups(text, end) : 0; after > 0) {
    grouped = true;
    end = integral_end = after;
  }
  std::size_t decimals = 0;
  OneMark one_mark = OneMark::none;
  if (marked(text, end)) {
    const char mark = text[end];
    const auto same = [mark](std::string_view t, std::size_t i) {
      return i < t.size() && t[i] == mark ? std::size_t{1} : std::size_t{0};
    };
    std::size_t after = end;
    const std::size_t count = grouped || !can_group ? 0 : groups(text, end, same, &after);
    const bool other_follows = marked(text, after) && text[after] != mark;
    if (count == 1 && !other_follows) {
      one_mark = mark == habits.decimal_mark ? OneMark::decimals : OneMark::group;
    }
    if (count > 1 || (count == 1 && (mark != habits.decimal_mark || other_follows))) {
      grouped = true;
      end = integral_end = after;
      if (other_follows) {
        decimals = run(text, end + 1);
        end += 1 + decimals;
      }
    } else {
      decimals = run(text, end + 1);
      end += 1 + decimals;
    }
    if (marked(text, end)) return std::nullopt;  // "17.2.1", "192.168.1.254"
  } else if (habits.apostrophe && !grouped) {
    decimals = apostrophe_decimals(text, end);
    while (decimals > 0 && !is_digit(text[end])) ++end;
    end += decimals;
  }
  if (zero && first > 1) return std::nullopt;  // "007"

  std::string digits;
  copy_digits(text.substr(at, integral_end - at), digits);
  Digits result;
  result.integral = digits.size();
  if (decimals > 0) digits += '.' + std::string(text.substr(end - decimals, decimals));
  const auto value = Decimal::parse(digits);
  if (!value) return std::nullopt;
  result.value = *value;
  result.end = end;
  if (const auto power = exponent_at(text, end, &result.end)) {
    result.value = value->scaled(*power);
    grouped = true;  // no plain run of digits any more
  }
  // "10^25", "10²⁵", "6 × 10²³"; a raised figure after another number is a note's.
  auto power = power_at(text, end);
  if (power && (text[end] == '^' || result.value == Decimal(10))) {
    const auto value_raised = raised(result.value, power->exponent);
    if (!value_raised) return std::nullopt;
    result.value = *value_raised;
    result.end = power->end;
    grouped = true;
  } else if (power = times_power_of_ten(text, end); power) {
    result.value = result.value.scaled(power->exponent);
    result.end = power->end;
    grouped = true;
  }
  if (result.end == end) result.one_mark = one_mark;
  result.plain = !grouped && decimals == 0;
  result.decimals = decimals > 0;
  return result;
}

}  // namespace pige::values
