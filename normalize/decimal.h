// Exact decimal numbers: a whole coefficient and a power of ten, never a binary fraction.
//
//   Decimal::parse("1.2")->scaled(9)      // 1200000000, still known to two digits
//   to_string(*Decimal::parse("76.50"))   // "76.5"
//
// No operation rounds: what does not fit is nothing (std::nullopt).

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pige {

class Decimal {
 public:
  constexpr Decimal() = default;
  constexpr explicit Decimal(std::int64_t coefficient, int exponent = 0)
      : coefficient_(coefficient), exponent_(exponent) {}

  // Plain notation with a point: "-12", "0.75", "1.5e9". The whole string, or nothing.
  static std::optional<Decimal> parse(std::string_view text);

  std::int64_t coefficient() const { return coefficient_; }
  int exponent() const { return exponent_; }
  bool is_zero() const { return coefficient_ == 0; }
  bool is_negative() const { return coefficient_ < 0; }

  Decimal scaled(int power_of_ten) const { return Decimal(coefficient_, exponent_ + power_of_ten); }
  Decimal negated() const { return Decimal(-coefficient_, exponent_); }

  // Nothing where the exact result does not fit.
  std::optional<Decimal> plus(const Decimal& other) const;
  std::optional<Decimal> times(const Decimal& other) const;
  // An exact quotient: 1/4 is 0.25, 1/3 is nothing.
  std::optional<Decimal> divided_by(const Decimal& other) const;

  // By value: 1.50 equals 1.5.
  friend bool operator==(const Decimal& a, const Decimal& b) { return compare(a, b) == 0; }
  friend bool operator<(const Decimal& a, const Decimal& b) { return compare(a, b) < 0; }

 private:
  static int compare(const Decimal& a, const Decimal& b);
  std::int64_t coefficient_ = 0;
  int exponent_ = 0;
};

// Plain digits, no exponent, no trailing zeros after a point: "1200000000", "76.5", "-12".
std::string to_string(const Decimal& value);

}  // namespace pige
