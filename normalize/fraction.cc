#include "normalize/fraction.h"

#include <unicode/uchar.h>

#include <cmath>

#include "normalize/letters.h"
#include "normalize/number_words.h"

namespace pige::values {
namespace {

// Something that half of can be had: a unit of any kind.
bool is_unit(const Reading& reading, std::size_t i) {
  return reading.goes_on(i) && reading.match(i, {Role::duration, Role::quantity, Role::currency,
                                                 Role::percent, Role::subunit});
}

// Two runs of digits with a stroke between, nothing glued to either end: "3/4".
std::optional<PrintedPart> stroke_at(const Reading& reading, std::size_t i) {
  constexpr std::size_t kLongest = 4;
  if (!reading.is_digits(i) || !reading.is_sign(i + 1, '/') || !reading.is_digits(i + 2)) return {};
  if (!reading.glued(i + 1) || !reading.glued(i + 2)) return std::nullopt;
  if (reading.token(i).size() > kLongest || reading.token(i + 2).size() > kLongest) return {};
  const std::size_t next = i + 3;
  const bool ends = next >= reading.size() || !reading.glued(next) ||
                    (reading.token(next).kind == TokenKind::sign && !reading.is_sign(next, '/')) ||
                    is_measured(reading, next);
  const auto top = Decimal::parse(reading.word(i));
  const auto bottom = Decimal::parse(reading.word(i + 2));
  if (!ends || !top || !bottom || !(*top < *bottom) || top->is_zero()) return std::nullopt;
  const auto value = share_of(*top, *bottom);
  return value ? std::optional(PrintedPart{*value, next}) : std::nullopt;
}

std::optional<Decimal> sign_value(const Reading& reading, std::size_t i) {
  if (i >= reading.size() || reading.token(i).kind != TokenKind::sign) return std::nullopt;
  if (reading.token(i).size() < 2) return std::nullopt;
  std::size_t at = 0;
  const char32_t c = next_character(reading.word(i), at);
  if (u_charType(static_cast<UChar32>(c)) != U_OTHER_NUMBER) return std::nullopt;
  const double value = u_getNumericValue(static_cast<UChar32>(c));
  constexpr int kLargestDenominator = 10;
  for (int bottom = 2; bottom <= kLargestDenominator; ++bottom) {
    const double top = value * bottom;
    if (value > 0 && value < 1 && std::abs(top - std::round(top)) < 1e-9) {
      return share_of(Decimal(std::llround(top)), Decimal(bottom));
    }
  }
  return std::nullopt;
}

Number part_number(std::size_t first, std::size_t next, const Decimal& value) {
  Number number;
  number.first = first;
  number.next = next;
  number.value = number.plain = value;
  number.fraction = true;
  return number;
}

// A part of a million is a number, no part of a whole.
void scale_part(const Match& scale, Number& number) {
  number.value = number.plain.scaled(scale.sense->number);
  number.power = scale.sense->number;
  number.next = scale.next;
  number.fraction = false;
}

bool add(Number& number, const Decimal& part, std::size_t next) {
  const auto sum = number.value->plus(part.scaled(number.power));
  if (!sum) return false;
  number.value = sum;
  number.next = next;
  number.bare = false;
  number.article = number.ambiguous = false;
  if (number.power == 0) number.plain = *sum;
  return true;
}

// "baisse d'un tiers", "cala di un quinto": what changes by one part, where the clause ends.
bool ends_change(const Reading& reading, std::size_t first, std::size_t next) {
  constexpr std::size_t kReach = 3;
  if (reading.goes_on(next) && reading.token(next).kind != TokenKind::sign) return false;
  for (std::size_t at = first; at > 0 && first - at < kReach && reading.goes_on(at); --at) {
    if (reading.has(at - 1, Role::change)) return true;
  }
  return false;
}

}  // namespace

std::optional<PrintedPart> fraction_sign_at(const Reading& reading, std::size_t i) {
  if (!reading.goes_on(i)) return std::nullopt;
  if (const auto part = sign_value(reading, i)) return PrintedPart{*part, i + 1};
  return reading.glued(i) ? std::nullopt : stroke_at(reading, i);
}

bool is_measured(const Reading& reading, std::size_t i) {
  return reading.goes_on(i) && reading.match(i, {Role::duration, Role::quantity});
}

std::size_t past_of(const Reading& reading, std::size_t i) {
  const std::size_t after = reading.skip(i, Role::of);
  return after == i ? i : reading.skip(after, Role::article);
}

std::optional<Decimal> share_of(const Decimal& numerator, const Decimal& denominator) {
  if (const auto exact = numerator.divided_by(denominator)) return exact;
  // A third has no exact decimal: twelve digits, more than any text means.
  constexpr int kDigits = 12;
  const auto top = whole_part(numerator.scaled(kDigits));
  const auto bottom = whole_part(denominator);
  if (!top || !bottom || *bottom <= 0 || *top < 0) return std::nullopt;
  return Decimal(*top / *bottom + (*top % *bottom * 2 >= *bottom ? 1 : 0), -kDigits);
}

void apply_scale_after_of(const Reading& reading, Number& number) {
  std::size_t after = reading.skip(number.next, Role::of);
  if (after == number.next) return;
  after = reading.skip(after, Role::article);
  const Match scale = scale_at(reading, after);
  const Match collective = reading.follows(after, Role::collective);
  if (scale && scale.sense->number >= 3) {
    if (number.value) number.value = number.value->scaled(scale.sense->number);
    number.power = scale.sense->number;
    number.next = scale.next;
  } else if (collective) {
    if (number.value) number.value = number.value->times(collective.sense->value);
    number.next = collective.next;
  }
}

std::optional<Number> read_fraction(const Reading& reading, std::size_t first, std::size_t i,
                                    const Decimal& numerator) {
  const Match part = reading.goes_on(i) || i == first ? reading.match(i, Role::fraction) : Match{};
  if (!part) return std::nullopt;
  // "cent vingt-cinquième" is an ordinal, "vingt cinquièmes" are parts.
  // but "cinq huitième" can be no ordinal.
  const bool singular = part.sense->value.is_zero();
  const auto count = whole_part(numerator);
  const bool joins = !count || *count >= 10 || part.sense->number % 100 == 0;
  const bool ordinal = (joins || reading.token(i).before == Joint::hyphen) &&
                       !(numerator == Decimal(1)) && reading.has(i, Role::ordinal);
  if (ordinal && (singular || reading.token(i).before == Joint::hyphen)) return std::nullopt;
  const auto value = share_of(numerator, Decimal(part.sense->number));
  if (!value) return std::nullopt;
  // One part alone may be a noun ("un tiers" is somebody else) or an ordinal ("un cinquième"): it
  // must be a part of something, or all there is.
  const bool one = numerator == Decimal(1) && part.sense->code.empty();
  const bool of_something =
      reading.goes_on(part.next) &&
      reading.match(part.next, {Role::of, Role::from, Role::vague, Role::percent});
  const bool scaled = scale_at(reading, part.next) && !reading.has(i, Role::ordinal);
  // "a quarter hour", but "the third hour" is an ordinal's.
  const bool measured = is_measured(reading, part.next) && !reading.has(i, Role::ordinal);
  const bool bounded = one && reading.ends_before(first, Role::bound_before);  // "près d'un tiers"
  if (one && !bounded && !of_something && !scaled && !measured &&
      !reading.is_line(first, part.next) && !ends_change(reading, first, part.next)) {
    return std::nullopt;
  }
  Number number = part_number(first, part.next, *value);
  apply_scale_after_of(reading, number);
  if (scaled) scale_part(scale_at(reading, part.next), number);  // "a quarter million"
  if (number.power > 0) number.fraction = false;
  return number;
}

std::optional<Number> read_half(const Reading& reading, std::size_t first, std::size_t i) {
  const Match half = reading.match(i, Role::half);
  if (!half) return std::nullopt;
  const std::size_t at = reading.skip(half.next, Role::article);
  Number number;
  number.first = first;
  number.next = half.next;
  number.value = number.plain = Decimal(5, -1);
  if (const Match scale = scale_at(reading, at)) {
    number.value = Decimal(5, scale.sense->number - 1);
    number.power = scale.sense->number;
    number.next = scale.next;
    return number;
  }
  if (is_unit(reading, at)) {
    number.next = at;
    return number;
  }
  const Match collective = reading.follows(at, Role::collective);
  if (!collective) return std::nullopt;
  number.value = number.plain.times(collective.sense->value);
  number.collective = true;
  number.about = collective.sense->code != kExact;
  number.next = collective.next;
  return number.value ? std::optional(number) : std::nullopt;
}

std::optional<Number> read_fraction_sign(const Reading& reading, std::size_t i) {
  const auto value = sign_value(reading, i);
  if (!value || (reading.glued(i) && i > 0 && reading.token(i - 1).kind != TokenKind::sign)) {
    return std::nullopt;
  }
  Number number = part_number(i, i + 1, *value);
  if (const Match scale = scale_at(reading, number.next)) scale_part(scale, number);
  return number;
}

std::optional<Number> read_stroke_fraction(const Reading& reading, std::size_t i) {
  const auto stroke = stroke_at(reading, i);
  if (!stroke) return std::nullopt;
  const bool starts = i == 0 || reading.token(i).before == Joint::line;
  const bool minus = i > 0 && reading.glued(i) && reading.ends_before(i, Role::minus).has_value();
  const bool alone = (starts || minus) && !reading.goes_on(stroke->next);
  if (i > 0 && reading.glued(i) && !minus) return std::nullopt;
  const bool of_something = reading.goes_on(stroke->next) && reading.has(stroke->next, Role::of);
  const Match scale = scale_at(reading, stroke->next);
  if (!alone && !of_something && !scale && !is_unit(reading, stroke->next)) return std::nullopt;
  Number number = part_number(i, stroke->next, stroke->value);
  number.in_digits = true;
  if (scale) scale_part(scale, number);
  return number;
}

void add_half(const Reading& reading, Number& number) {
  if (!number.value || !reading.goes_on(number.next)) return;
  const Match half = reading.match(number.next, Role::and_half);
  if (!half) return;
  // "un billón y medio millón": half of the scale that follows.
  const Match scale = scale_at(reading, half.next);
  if (scale && scale.sense->number < number.power) {
    const auto sum = number.value->plus(Decimal(5, scale.sense->number - 1));
    if (!sum) return;
    number.value = sum;
    number.next = scale.next;
    return;
  }
  add(number, Decimal(5, -1), half.next);
}

void add_parts(const Reading& reading, Number& number) {
  if (!number.value || !reading.goes_on(number.next)) return;
  if (const auto part = number.bare ? fraction_sign_at(reading, number.next) : std::nullopt) {
    add(number, part->value, part->next);
    return;
  }
  const Match link = reading.match(number.next, {Role::between_and, Role::joiner, Role::and_cents});
  if (!link || !reading.goes_on(link.next)) return;
  if (number.bare) {
    if (const auto stroke = stroke_at(reading, link.next)) {  // "2 e 1/4"
      add(number, stroke->value, stroke->next);
      return;
    }
  }
  std::size_t name = reading.skip(link.next, Role::article);
  bool counted = name != link.next;
  Decimal numerator(1);
  if (const auto count = read_below_thousand(reading, link.next)) {
    numerator = count->value;
    name = count->next;
    counted = true;
  }
  if (!reading.goes_on(name)) return;
  const Match part = reading.match(name, Role::fraction);
  if (!part) return;
  // "one and three quarters of an hour" is one amount, "five and a quarter of the staff" are two.
  const std::size_t whole = past_of(reading, part.next);
  const bool measured = is_measured(reading, whole);
  if (!measured && (!counted || whole != part.next)) return;
  if (!measured && reading.is_content_word(part.next) && !is_unit(reading, part.next)) return;
  if (const auto value = share_of(numerator, Decimal(part.sense->number))) {
    add(number, *value, measured ? whole : part.next);
  }
}

}  // namespace pige::values
