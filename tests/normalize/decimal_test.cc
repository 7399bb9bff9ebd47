#include "normalize/decimal.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>  // needs gtest before it

#include <cstdint>
#include <limits>

namespace pige {
namespace {

Decimal number(std::string_view text) {
  const auto value = Decimal::parse(text);
  EXPECT_TRUE(value) << text;
  return value.value_or(Decimal());
}

TEST(Decimal, PrintsPlainDigits) {
  constexpr std::pair<const char*, const char*> kRows[] = {
      {"0", "0"},         {"-0", "0"},        {"12", "12"},
      {"76.50", "76.5"},  {"-0.25", "-0.25"}, {"1.5e9", "1500000000"},
      {"12e-3", "0.012"}, {"007", "7"},
  };
  for (const auto& [printed, plain] : kRows) EXPECT_EQ(to_string(number(printed)), plain);
}

TEST(Decimal, RefusesWhatIsNotAllANumber) {
  for (const char* text : {"", "-", ".5", "5.", "1.2.3", "1e", "1e+", "1 000", "1,5", "0x1",
                           "1e9999", "99999999999999999999"}) {
    EXPECT_FALSE(Decimal::parse(text)) << text;
  }
}

TEST(Decimal, ScalesWithoutLosingAnything) {
  EXPECT_EQ(to_string(number("1.2").scaled(9)), "1200000000");
  EXPECT_EQ(to_string(number("61.5").scaled(-2)), "0.615");
}

TEST(Decimal, ComparesByValue) {
  EXPECT_EQ(number("1.50"), number("1.5"));
  EXPECT_EQ(Decimal(0, 5), Decimal(0, -5));
  EXPECT_LT(number("-3"), number("-2.9"));
  EXPECT_LT(number("0.0009"), number("0.001"));
  EXPECT_LT(Decimal(9, 30), Decimal(1, 31));
  EXPECT_LT(Decimal(-1, 31), Decimal(-9, 30));
}

TEST(Decimal, AddsMultipliesAndDividesExactlyOrNotAtAll) {
  EXPECT_EQ(number("0.1").plus(number("0.2")), number("0.3"));
  EXPECT_EQ(number("1.5").times(number("-4")), number("-6"));
  EXPECT_EQ(number("1").divided_by(number("4")), number("0.25"));
  EXPECT_FALSE(number("1").divided_by(number("3")));
  EXPECT_FALSE(number("1").divided_by(Decimal(0)));
  const Decimal most(std::numeric_limits<std::int64_t>::max());
  EXPECT_FALSE(most.plus(Decimal(1)));
  EXPECT_FALSE(most.times(Decimal(3)));
}

RC_GTEST_PROP(DecimalProperty, ReadsWhatItPrints, (std::int32_t coefficient)) {
  const Decimal value(coefficient, *rc::gen::inRange(-9, 6));
  RC_ASSERT(Decimal::parse(to_string(value)) == value);
}

RC_GTEST_PROP(DecimalProperty, OrdersLikeItsDifference, (std::int32_t a, std::int32_t b)) {
  const Decimal x(a, *rc::gen::inRange(-4, 4));
  const Decimal y(b, *rc::gen::inRange(-4, 4));
  const auto difference = y.plus(x.negated());
  RC_ASSERT(difference.has_value());
  RC_ASSERT((x < y) == (Decimal(0) < *difference));
}

}  // namespace
}  // namespace pige
