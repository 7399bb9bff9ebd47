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

// "XXI", "XXIe"
std::optional<Rank> read_roman(const Reading& reading, std::size_t i) {
  if (!reading.is_word(i) || !reading.token(i).capital) return std::nullopt;
  const auto [value, size] = roman(reading.word(i));
  const std::string_view rest = reading.word(i).substr(size);
  const auto& lexicon = reading.vocabulary().lexicon;
  if (value == 0 || (!rest.empty() && !lexicon.starts(lexicon.word(rest), Role::suffix))) return {};
  return Rank{value, i + 1};
}

}  // namespace

std::optional<FoundPeriod> read_century(const Reading& reading, std::size_t i) {
  const auto century = [&](int rank, std::size_t next) -> std::optional<FoundPeriod> {
    if (rank < 1 || rank > kLastCentury) return std::nullopt;
    return FoundPeriod{{PeriodUnit::century, (rank - 1) * 100, 0, 0}, std::nullopt, i, next};
  };
  const auto noun_at = [&](std::size_t at) {
    const Match noun = reading.match(at, Role::duration);
    return noun && noun.sense->code == "century" ? noun : Match{};
  };
  // The noun stands first in some languages.
  if (const Match noun = noun_at(i)) {
    const auto rank = reading.goes_on(noun.next) ? read_roman(reading, noun.next) : std::nullopt;
    return rank ? century(rank->value, rank->next) : std::nullopt;
  }
  auto rank = read_rank(reading, i);
  if (!rank) rank = read_roman(reading, i);
  if (!rank || !reading.goes_on(rank->next)) return std::nullopt;
  const Match noun = noun_at(rank->next);
  return noun ? century(rank->value, noun.next) : std::nullopt;
}

}  // namespace pige::values
