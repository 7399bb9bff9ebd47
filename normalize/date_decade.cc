// Decades: "années 1960", "années soixante", "anni '80", "1990s", "a finales de los noventa".

#include "normalize/date_parts.h"

namespace pige::values {
namespace {

constexpr int kFirstYear = 1000;
constexpr int kLastYear = 2100;
constexpr int kLastCentury = 1900;  // of which tens alone are

struct Start {
  int year = 0;
  std::size_t next = 0;
};

// "1960", "60", "'60"
std::optional<Start> in_digits(const Reading& reading, std::size_t i) {
  if (reading.quote_sign(i) != '\0' && reading.glued(i + 1)) ++i;
  const auto year = small_number(reading, i);
  if (!year || *year % 10 != 0) return std::nullopt;
  const std::size_t size = reading.token(i).size();
  if (size == 2) return Start{*year + (*year < 30 ? 2000 : kLastCentury), i + 1};
  return size == 4 && *year >= kFirstYear ? std::optional(Start{*year, i + 1}) : std::nullopt;
}

// "soixante", "Duemila"
std::optional<Start> in_words(const Reading& reading, std::size_t i) {
  if (reading.is_digits(i)) return std::nullopt;
  const auto number = read_number(reading, i);
  if (!number || !number->value || number->fraction || number->collective) return std::nullopt;
  if (number->value->exponent() < 0 || Decimal(kLastYear) < *number->value) return std::nullopt;
  const auto plain = Decimal::parse(to_string(*number->value));
  const int value = plain ? static_cast<int>(plain->coefficient()) : 0;
  if (value % 10 != 0) return std::nullopt;
  if (value >= 20 && value < 100) return Start{kLastCentury + value, number->next};
  return value >= kFirstYear ? std::optional(Start{value, number->next}) : std::nullopt;
}

FoundPeriod decade(const Start& start, std::size_t first) {
  return {{PeriodUnit::decade, start.year, 0, 0}, std::nullopt, first, start.next};
}

// "a finales de los noventa", "en los 80": tens alone, where they count nothing.
std::optional<FoundPeriod> read_bare(const Reading& reading, std::size_t i) {
  if (!reading.ends_before(i, Role::decade_before)) return std::nullopt;
  const auto start = reading.is_digits(i) ? in_digits(reading, i) : in_words(reading, i);
  if (!start || !ends_number(reading, start->next)) return std::nullopt;
  const auto amount = read_amount(reading, i);
  if (!amount || amount->next != start->next || reading.may_be_counted(start->next)) return {};
  return decade(*start, i);
}

}  // namespace

std::optional<FoundPeriod> read_decade(const Reading& reading, std::size_t i) {
  if (reading.is_digits(i)) {  // "1990s", "90s"
    const auto year = in_digits(reading, i);
    const Match suffix = reading.glued(i + 1) ? reading.match(i + 1, Role::decade_suffix) : Match{};
    if (!year || !suffix) return read_bare(reading, i);
    if (!ends_number(reading, suffix.next)) return std::nullopt;
    return decade({year->year, suffix.next}, i);
  }
  const Match name = reading.match(i, Role::decade_name);
  // "ein Zwanziger" is a banknote, "Mitte der Neunziger" is none.
  const bool bare = name && name.sense->code == "bare";
  if (name && (!bare || reading.ends_before(i, Role::day_article))) {
    FoundPeriod found = decade({kLastCentury + name.sense->number, name.next}, i);
    // "zwanziger Jahre": of this century or the last.
    if (name.sense->number == 20) found.rival = Period{PeriodUnit::decade, 2020, 0, 0};
    return found;
  }
  const Match word = reading.match(i, Role::decade);
  if (!word) return reading.has(i, Role::cardinal) ? read_bare(reading, i) : std::nullopt;
  if (!reading.goes_on(word.next)) return std::nullopt;
  if (reading.match(i, Role::determiner).next == word.next) return std::nullopt;  // "the 1960"
  if (const auto start = in_words(reading, word.next)) return decade(*start, i);
  const auto start = in_digits(reading, word.next);
  if (!start || !ends_number(reading, start->next)) return std::nullopt;
  return decade(*start, i);
}

}  // namespace pige::values
