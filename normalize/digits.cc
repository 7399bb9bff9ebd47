#include "normalize/digits.h"

#include <string>

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

// A mark with a digit on its right.
bool marked(std::string_view text, std::size_t at) {
  return at + 1 < text.size() && is_mark(text[at]) && is_digit(text[at + 1]);
}

}  // namespace

std::optional<Digits> read_digits(std::string_view text, std::size_t at, char decimal_mark) {
  const std::size_t first = run(text, at);
  if (first == 0) return std::nullopt;
  const bool zero = text[at] == '0';
  const bool can_group = first <= 3 && !zero;
  std::size_t integral_end = at + first;
  std::size_t end = integral_end;
  bool grouped = false;

  if (can_group) {
    std::size_t after = end;
    if (groups(text, end, space_at, &after) > 0 || groups(text, end, apostrophe_at, &after) > 0) {
      // A longer run right after the last group: the number of a company, an account.
      const std::size_t space = space_at(text, after);
      if (space > 0 && run(text, after + space) > 4) return std::nullopt;
      grouped = true;
      end = integral_end = after;
    }
  }
  std::size_t decimals = 0;
  if (marked(text, end)) {
    const char mark = text[end];
    const auto same = [mark](std::string_view t, std::size_t i) {
      return i < t.size() && t[i] == mark ? std::size_t{1} : std::size_t{0};
    };
    std::size_t after = end;
    const std::size_t count = grouped || !can_group ? 0 : groups(text, end, same, &after);
    const bool other_follows = marked(text, after) && text[after] != mark;
    if (count > 1 || (count == 1 && (mark != decimal_mark || other_follows))) {
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
  result.plain = !grouped && decimals == 0;
  result.decimals = decimals > 0;
  return result;
}

}  // namespace pige::values
