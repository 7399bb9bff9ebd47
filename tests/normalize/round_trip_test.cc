// What ICU prints, read back: numbers in words. All of them: bench/normalize_round_trip.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "normalize/pack.h"
#include "normalize/parse_number.h"
#include "tests/normalize/spell_out.h"

namespace pige::test {
namespace {

// All below 1200, then steps that share no divisor with ten, so that every ending occurs.
std::vector<std::int64_t> sampled_numbers() {
  std::vector<std::int64_t> numbers;
  for (std::int64_t n = 0; n < 1200; ++n) numbers.push_back(n);
  for (std::int64_t n = 1201; n < 1'000'000; n += 397) numbers.push_back(n);
  for (std::int64_t n = 1'000'000; n < 3'000'000'000; n += 97'651'013) numbers.push_back(n);
  for (const std::int64_t n : {2000, 21'000, 81'000, 100'000, 101'000, 121'000, 200'000, 999'999,
                               1'000'000, 1'000'001, 2'000'000, 21'000'000}) {
    numbers.push_back(n);
  }
  return numbers;
}

class RoundTrip : public testing::TestWithParam<SpelledLocale> {};

TEST_P(RoundTrip, ReadsEveryNumberThatIcuSpells) {
  const auto pack = Pack::load(PIGE_LANG_DIR, GetParam().language);
  ASSERT_TRUE(pack) << pack.error().message();
  const SpellOut spelling(GetParam().locale);
  ASSERT_FALSE(spelling.rule_sets().empty());
  int wrong = 0;
  for (const std::string& rule_set : spelling.rule_sets()) {
    for (const std::int64_t number : sampled_numbers()) {
      const std::string text = spelling.spell(number, rule_set);
      const auto read = parse_number(text, *pack);
      if (read && *read == Decimal(number)) continue;
      ADD_FAILURE() << number << " " << rule_set << ": " << text << " is read as "
                    << (read ? to_string(*read) : "nothing");
      if (++wrong == 10) return;  // more of them tell no more
    }
  }
}

INSTANTIATE_TEST_SUITE_P(AllLocales, RoundTrip, testing::ValuesIn(kSpelledLocales),
                         [](const auto& of) { return test_name(of.param); });

}  // namespace
}  // namespace pige::test
