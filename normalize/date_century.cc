// Centuries: "XXIe siècle", "19e siècle", "dix-neuvième siècle".

#include "normalize/date_parts.h"

namespace pige::values {
namespace {

constexpr int kLastCentury = 30;

int roman_digit(char c) {
  switch (c) {
    case 'I':
      return 1;
    case 'V':
      return 5;
    case 'X':
      return 10;
    default:
      return 0;
  }
}

// The value of the Roman numeral that `word` starts with, and how long it is.
std::pair<int, std::size_t> roman(std::string_view word) {
  int value = 0;
  std::size_t size = 0;
  for (; size < word.size() && roman_digit(word[size]) > 0; ++size) {
    const int digit = roman_digit(word[size]);
    const int after = size + 1 < word.size() ? roman_digit(word[size + 1]) : 0;
    value += digit < after ? -digit : digit;
  }
  return {value, size};
}

struct Rank {
  int value = 0;
  std::size_t next = 0;
};

std::optional<Rank> read_rank(const Reading& reading, std::size_t i) {
  if (reading.is_digits(i) && reading.token(i).size() <= 2) {
    const Match suffix = reading.glued(i + 1) ? reading.match(i + 1, Role::suffix) : Match{};
    if (!suffix) return std::nullopt;
    int value = 0;
    for (const char c : reading.word(i)) value = value * 10 + (c - '0');
    return Rank{value, suffix.next};
  }
  if (const Match ordinal = reading.match(i, Role::ordinal)) {
    if (!(ordinal.sense->value < Decimal(kLastCentury))) return std::nullopt;
    return Rank{static_cast<int>(ordinal.sense->value.coefficient()), ordinal.next};
  }
  if (!reading.is_word(i) || !reading.token(i).capital) return std::nullopt;
  const auto [value, size] = roman(reading.word(i));
  const std::string_view rest = reading.word(i).substr(size);
  const auto& lexicon = reading.vocabulary().lexicon;
  if (value == 0 || (!rest.empty() && !lexicon.starts(lexicon.word(rest), Role::suffix))) return {};
  return Rank{value, i + 1};
}

}  // namespace

std::optional<FoundPeriod> read_century(const Reading& reading, std::size_t i) {
  const auto rank = read_rank(reading, i);
  if (!rank || rank->value < 1 || rank->value > kLastCentury || !reading.goes_on(rank->next)) {
    return std::nullopt;
  }
  const Match noun = reading.match(rank->next, Role::duration);
  if (!noun || noun.sense->code != "century") return std::nullopt;
  const Period century{PeriodUnit::century, (rank->value - 1) * 100, 0, 0};
  return FoundPeriod{century, std::nullopt, i, noun.next};
}

}  // namespace pige::values
