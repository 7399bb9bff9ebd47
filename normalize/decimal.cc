#include "normalize/decimal.h"

#include <array>
#include <cstdlib>
#include <limits>

namespace pige {
namespace {

constexpr int kMaxPower = 18;  // 10^18 is the last power of ten in 64 bits

constexpr std::array<std::int64_t, kMaxPower + 1> kPowers = [] {
  std::array<std::int64_t, kMaxPower + 1> powers{};
  std::int64_t power = 1;
  for (std::size_t i = 0; i < powers.size(); ++i) {
    powers[i] = power;
    if (i + 1 < powers.size()) power *= 10;
  }
  return powers;
}();

// The coefficient at a lower exponent; nothing where it does not fit.
std::optional<std::int64_t> at_exponent(std::int64_t coefficient, int exponent, int wanted) {
  if (coefficient == 0) return 0;
  const int power = exponent - wanted;
  if (power < 0 || power > kMaxPower) return std::nullopt;
  std::int64_t scaled = 0;
  if (__builtin_mul_overflow(coefficient, kPowers[static_cast<std::size_t>(power)], &scaled)) {
    return std::nullopt;
  }
  return scaled;
}

// The same value with no zero at the coefficient's end.
Decimal stripped(std::int64_t coefficient, int exponent) {
  if (coefficient == 0) return Decimal(0);
  while (coefficient % 10 == 0) {
    coefficient /= 10;
    ++exponent;
  }
  return Decimal(coefficient, exponent);
}

int sign_of(std::int64_t value) { return value > 0 ? 1 : value < 0 ? -1 : 0; }

// Decimal digits of a coefficient that is not zero.
int digits_of(std::int64_t coefficient) {
  int digits = 0;
  for (; coefficient != 0; coefficient /= 10) ++digits;
  return digits;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  std::size_t at = 0;
  const auto peek = [&] { return at < text.size() ? text[at] : '\0'; };
  const bool negative = peek() == '-';
  if (negative) ++at;

  std::int64_t coefficient = 0;
  int exponent = 0;
  bool any = false;
  bool point = false;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '.' && !point && any) {
      point = true;
      continue;
    }
    if (c < '0' || c > '9') break;
    if (__builtin_mul_overflow(coefficient, 10, &coefficient) ||
        __builtin_add_overflow(coefficient, negative ? '0' - c : c - '0', &coefficient)) {
      return std::nullopt;
    }
    any = true;
    if (point) --exponent;
  }
  if (!any || text[at - 1] == '.') return std::nullopt;

  if (peek() == 'e' || peek() == 'E') {
    ++at;
    const bool down = peek() == '-';
    if (down || peek() == '+') ++at;
    if (at == text.size() || text.size() - at > 3) return std::nullopt;
    int power = 0;
    for (; at < text.size(); ++at) {
      if (text[at] < '0' || text[at] > '9') return std::nullopt;
      power = power * 10 + (text[at] - '0');
    }
    exponent += down ? -power : power;
  }
  if (at != text.size()) return std::nullopt;
  return Decimal(coefficient, exponent);
}

std::optional<Decimal> Decimal::plus(const Decimal& other) const {
  const Decimal a = stripped(coefficient_, exponent_);
  const Decimal b = stripped(other.coefficient_, other.exponent_);
  if (a.is_zero()) return b;
  if (b.is_zero()) return a;
  const int exponent = a.exponent_ < b.exponent_ ? a.exponent_ : b.exponent_;
  const auto left = at_exponent(a.coefficient_, a.exponent_, exponent);
  const auto right = at_exponent(b.coefficient_, b.exponent_, exponent);
  std::int64_t sum = 0;
  if (!left || !right || __builtin_add_overflow(*left, *right, &sum)) return std::nullopt;
  return Decimal(sum, exponent);
}

std::optional<Decimal> Decimal::times(const Decimal& other) const {
  const Decimal a = stripped(coefficient_, exponent_);
  const Decimal b = stripped(other.coefficient_, other.exponent_);
  std::int64_t product = 0;
  if (__builtin_mul_overflow(a.coefficient_, b.coefficient_, &product)) return std::nullopt;
  return Decimal(product, a.exponent_ + b.exponent_);
}

std::optional<Decimal> Decimal::divided_by(const Decimal& other) const {
  if (other.is_zero()) return std::nullopt;
  const Decimal a = stripped(coefficient_, exponent_);
  const Decimal b = stripped(other.coefficient_, other.exponent_);
  for (int power = 0; power <= kMaxPower; ++power) {
    const auto dividend = at_exponent(a.coefficient_, power, 0);
    if (!dividend) return std::nullopt;
    if (*dividend % b.coefficient_ == 0) {
      return Decimal(*dividend / b.coefficient_, a.exponent_ - b.exponent_ - power);
    }
  }
  return std::nullopt;
}

int Decimal::compare(const Decimal& a, const Decimal& b) {
  if (a.exponent_ == b.exponent_) {
    return a.coefficient_ < b.coefficient_ ? -1 : a.coefficient_ > b.coefficient_ ? 1 : 0;
  }
  const int sign = sign_of(a.coefficient_);
  if (sign != sign_of(b.coefficient_)) return sign < sign_of(b.coefficient_) ? -1 : 1;
  if (sign == 0) return 0;
  const Decimal x = stripped(a.coefficient_, a.exponent_);
  const Decimal y = stripped(b.coefficient_, b.exponent_);
  // The one whose first digit stands higher is further from zero.
  const int x_top = digits_of(x.coefficient_) + x.exponent_;
  const int y_top = digits_of(y.coefficient_) + y.exponent_;
  if (x_top != y_top) return x_top < y_top ? -sign : sign;
  // Same first digit's place: the exponents differ by less than 19, so both fit in 128 bits.
  const int exponent = x.exponent_ < y.exponent_ ? x.exponent_ : y.exponent_;
  __extension__ using Wide = __int128;
  const auto widened = [exponent](const Decimal& d) {
    const auto power = static_cast<std::size_t>(d.exponent_ - exponent);
    return static_cast<Wide>(d.coefficient_) * kPowers[power];
  };
  const Wide left = widened(x);
  const Wide right = widened(y);
  return left < right ? -1 : left > right ? 1 : 0;
}

std::string to_string(const Decimal& value) {
  const Decimal plain = stripped(value.coefficient(), value.exponent());
  std::string text = std::to_string(plain.coefficient());
  const bool negative = plain.is_negative();
  if (negative) text.erase(0, 1);
  if (plain.exponent() > 0) {
    text.append(static_cast<std::size_t>(plain.exponent()), '0');
  } else if (plain.exponent() < 0) {
    const auto decimals = static_cast<std::size_t>(-plain.exponent());
    if (text.size() <= decimals) text.insert(0, decimals + 1 - text.size(), '0');
    text.insert(text.size() - decimals, 1, '.');
  }
  return negative ? "-" + text : text;
}

}  // namespace pige
