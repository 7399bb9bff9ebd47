// A number is a sum of parts, each a part below a thousand (or digits) times scales that fall
// from left to right: "trois millions cinq cent mille" is 3 x 10^6 + 500 x 10^3.

#include "normalize/number.h"

#include "normalize/digits.h"

namespace pige::values {
namespace {

struct Part {
  Decimal value;
  std::size_t next = 0;
};

std::optional<Decimal> small(const Match& match) {
  return match ? std::optional(match.sense->value) : std::nullopt;
}

// The value as a whole number; nothing where it is none, or too large.
std::optional<std::int64_t> whole_part(const Decimal& value) {
  if (!(value < Decimal(1, 18)) || value < Decimal(-1, 18)) return std::nullopt;
  std::int64_t whole = value.coefficient();
  for (int i = 0; i < value.exponent(); ++i) whole *= 10;
  for (int i = 0; i > value.exponent(); --i) {
    if (whole % 10 != 0) return std::nullopt;
    whole /= 10;
  }
  return whole;
}

bool below(const Decimal& value, std::int64_t limit) { return value < Decimal(limit); }

// "deux cent trois", "quatre-vingt-dix-sept", "cent", "dix-neuf cent".
std::optional<Part> read_hundreds(const Reading& reading, std::size_t i) {
  const Match word = reading.match(i, Role::cardinal);
  std::optional<Decimal> value = small(word);
  std::size_t next = word.next;
  if (!value) {
    const Match hundred = reading.match(i, Role::hundred);
    if (!hundred) return std::nullopt;
    value = Decimal(100);
    next = hundred.next;
  } else if (below(*value, 100) && !value->is_zero()) {
    const Match hundred = reading.goes_on(next) ? reading.match(next, Role::hundred) : Match{};
    if (hundred) {
      value = value->scaled(2);
      next = hundred.next;
    }
  }
  if (!below(*value, 100)) {
    const std::size_t after = reading.skip(next, Role::joiner);
    const Match rest = reading.goes_on(after) ? reading.match(after, Role::cardinal) : Match{};
    if (rest && below(rest.sense->value, 100) && !rest.sense->value.is_zero()) {
      value = value->plus(rest.sense->value);
      next = rest.next;
    }
  }
  if (!value) return std::nullopt;
  return Part{*value, next};
}

struct DigitPart {
  Part part;
  bool bare = false;
};

std::optional<DigitPart> read_digit_part(const Reading& reading, std::size_t i) {
  const auto digits =
      read_digits(reading.text(), reading.token(i).begin, reading.vocabulary().decimal_mark);
  if (!digits) return std::nullopt;
  std::size_t next = i + 1;
  while (next < reading.size() && reading.token(next).begin < digits->end) ++next;
  return DigitPart{{digits->value, next}, digits->plain};
}

Match scale_at(const Reading& reading, std::size_t i) {
  return reading.goes_on(i) ? reading.match(i, Role::scale) : Match{};
}

// "demi" before a scale, "de" between a collective or a fraction and its scale.
void apply_scales(const Reading& reading, Number& number) {
  for (Match scale = scale_at(reading, number.next); scale;
       scale = scale_at(reading, number.next)) {
    number.value = number.value->scaled(scale.sense->number);
    number.power += scale.sense->number;
    number.next = scale.next;
  }
}

void apply_scale_after_of(const Reading& reading, Number& number) {
  const std::size_t after = reading.skip(number.next, Role::of);
  if (after == number.next) return;
  const Match scale = scale_at(reading, after);
  const Match collective = reading.match(after, Role::collective);
  if (scale && scale.sense->number >= 3) {
    if (number.value) number.value = number.value->scaled(scale.sense->number);
    number.power = scale.sense->number;
    number.next = scale.next;
  } else if (collective) {
    if (number.value) number.value = number.value->times(collective.sense->value);
    number.next = collective.next;
  }
}

// Glued ("100k"), or of two letters ("1,2 Md"): a single letter after a space is a name's.
void apply_compact(const Reading& reading, Number& number) {
  const Match compact =
      reading.goes_on(number.next) ? reading.match(number.next, Role::compact) : Match{};
  if (!compact) return;
  if (!reading.glued(number.next) && reading.token(number.next).size() < 2) return;
  const bool ends = compact.next >= reading.size() || !reading.glued(compact.next) ||
                    reading.token(compact.next).kind == TokenKind::sign;
  const bool names = reading.is_word(compact.next) && reading.token(compact.next).capital &&
                     reading.goes_on(compact.next);
  if (!ends || names) return;
  number.value = number.value->scaled(compact.sense->number);
  number.power += compact.sense->number;
  number.next = compact.next;
}

// "deux millions et demi"
void apply_half(const Reading& reading, Number& number) {
  if (number.power < 3 || !reading.goes_on(number.next)) return;
  const Match half = reading.match(number.next, Role::and_half);
  if (!half) return;
  if (const auto sum = number.value->plus(Decimal(5, number.power - 1))) {
    number.value = sum;
    number.next = half.next;
  }
}

// "cinq et un quart", "cinq milliards et trois quarts": parts of the last scale.
void add_parts(const Reading& reading, Number& number) {
  if (!number.value || !reading.goes_on(number.next)) return;
  const Match link = reading.match(number.next, Role::between_and);
  if (!link || !reading.goes_on(link.next)) return;
  const auto count = read_hundreds(reading, link.next);
  if (!count || !reading.goes_on(count->next)) return;
  const Match part = reading.match(count->next, Role::fraction);
  if (!part || (reading.goes_on(part.next) && reading.has(part.next, Role::of))) return;
  if (reading.is_content_word(part.next)) return;
  const auto value = share_of(count->value, Decimal(part.sense->number));
  const auto sum = value ? number.value->plus(value->scaled(number.power)) : std::nullopt;
  if (!sum) return;
  number.value = sum;
  number.next = part.next;
}

// What is left after a scale: "trois millions | cinq cent mille".
void add_smaller_parts(const Reading& reading, Number& number) {
  int limit = number.power;
  while (limit >= 3 && reading.goes_on(number.next)) {
    const std::size_t i = number.next;
    std::optional<Part> part;
    if (reading.is_digits(i)) {
      const auto digits = read_digit_part(reading, i);
      // Bare digits after a scale are another number, unless a scale of their own follows.
      if (digits && (!digits->bare || scale_at(reading, digits->part.next))) part = digits->part;
    } else {
      part = read_hundreds(reading, i);
    }
    if (!part) {
      if (const Match scale = scale_at(reading, i); scale && scale.sense->number == 3 && limit > 3)
        part = Part{Decimal(1), i};
    }
    if (!part) return;
    // "3 millions un peu plus tard": an article, not one more. In words it is: "mille un".
    const bool article = part->next == i + 1 && reading.has(i, Role::article);
    if (article && number.in_digits && !scale_at(reading, part->next)) return;
    int power = 0;
    std::size_t next = part->next;
    for (Match scale = scale_at(reading, next); scale; scale = scale_at(reading, next)) {
      power += scale.sense->number;
      next = scale.next;
    }
    // "4,23 milliards trois mois plus tôt": what counts time is another number.
    const bool times = power == 0 && reading.goes_on(next) && reading.has(next, Role::duration);
    if (times && below(part->value, 100)) return;
    const Decimal value = part->value.scaled(power);
    if (power >= limit || !(value < Decimal(1, limit))) return;
    const auto sum = number.value->plus(value);
    if (!sum) return;
    number.value = sum;
    number.next = next;
    limit = power;
  }
}

// "trois quarts", "le quart", "la moitié": `numerator` is what was counted, 1 for an article.
std::optional<Number> read_fraction(const Reading& reading, std::size_t first, std::size_t i,
                                    const Decimal& numerator) {
  const Match part = reading.goes_on(i) || i == first ? reading.match(i, Role::fraction) : Match{};
  if (!part) return std::nullopt;
  // "cent vingt-cinquième" is an ordinal, "vingt cinquièmes" are parts.
  const bool singular = part.sense->value.is_zero();
  if (!(numerator == Decimal(1)) && singular && reading.has(i, Role::ordinal)) return std::nullopt;
  const auto value = share_of(numerator, Decimal(part.sense->number));
  if (!value) return std::nullopt;
  // One part alone may be a noun ("un tiers" is somebody else): it must be a part of something.
  const bool one = numerator == Decimal(1) && part.sense->code.empty();
  const bool of_something = reading.goes_on(part.next) && reading.has(part.next, Role::of);
  if (one && !of_something) return std::nullopt;
  Number number;
  number.first = first;
  number.next = part.next;
  number.value = value;
  number.plain = *value;
  number.fraction = true;
  apply_scale_after_of(reading, number);
  if (number.power > 0) number.fraction = false;
  return number;
}

// "une demi-heure", "une demi-douzaine": half of what follows.
std::optional<Number> read_half(const Reading& reading, std::size_t first, std::size_t i) {
  if (!reading.goes_on(i)) return std::nullopt;
  Number number;
  number.first = first;
  number.next = i;
  number.value = number.plain = Decimal(5, -1);
  if (reading.has(i, Role::duration)) return number;
  const Match collective = reading.match(i, Role::collective);
  if (!collective) return std::nullopt;
  number.value = number.plain.times(collective.sense->value);
  number.about = number.collective = true;
  number.next = collective.next;
  return number.value ? std::optional(number) : std::nullopt;
}

std::optional<Number> read_spelled(const Reading& reading, std::size_t i) {
  Number number;
  number.first = i;
  std::optional<Part> part = read_hundreds(reading, i);
  if (!part) {
    if (const Match half = reading.match(i, Role::half)) {
      if (const Match scale = scale_at(reading, half.next)) {
        number.plain = Decimal(5, -1);
        number.value = Decimal(5, scale.sense->number - 1);
        number.power = scale.sense->number;
        number.next = scale.next;
        return number;
      }
    }
    const Match scale = reading.match(i, Role::scale);
    if (!scale || scale.sense->number != 3) return std::nullopt;  // "mille", never "million"
    part = Part{Decimal(1000), scale.next};
    number.power = 3;
  }
  number.value = number.plain = part->value;
  number.next = part->next;
  if (number.power == 0) {
    if (const auto part_of = read_fraction(reading, i, number.next, part->value)) return part_of;
  }

  const bool single = number.next == i + 1;
  const bool article = single && reading.has(i, Role::article);
  if (reading.goes_on(number.next)) {
    if (const Match collective = reading.match(number.next, Role::collective)) {
      number.value = part->value.times(collective.sense->value);
      if (!number.value) return std::nullopt;
      number.plain = *number.value;
      number.next = collective.next;
      number.about = number.collective = true;
      apply_scale_after_of(reading, number);
      return number;
    }
    if (const Match half = reading.match(number.next, Role::half); half && article) {
      if (auto halved = read_half(reading, i, half.next)) return halved;
      if (const Match scale = scale_at(reading, half.next)) {
        number.plain = Decimal(5, -1);
        number.value = Decimal(5, scale.sense->number - 1);
        number.power = scale.sense->number;
        number.next = scale.next;
        return number;
      }
    }
  }
  apply_scales(reading, number);
  add_smaller_parts(reading, number);
  apply_half(reading, number);
  add_parts(reading, number);
  number.article = article && number.next == i + 1;
  number.ambiguous = single && number.next == i + 1 && reading.has(i, Role::ambiguous);
  return number;
}

std::optional<Number> read_in_digits(const Reading& reading, std::size_t i) {
  const auto digits = read_digit_part(reading, i);
  if (!digits) return std::nullopt;
  Number number;
  number.first = i;
  number.next = digits->part.next;
  number.value = number.plain = digits->part.value;
  number.in_digits = true;
  apply_compact(reading, number);
  apply_scales(reading, number);
  if (number.power == 0 && digits->bare && below(number.plain, 100)) {
    if (const auto fraction = read_fraction(reading, i, number.next, number.plain)) return fraction;
  }
  add_smaller_parts(reading, number);
  apply_half(reading, number);
  add_parts(reading, number);
  number.bare = digits->bare && number.power == 0;
  return number;
}

}  // namespace

std::optional<Number> read_number(const Reading& reading, std::size_t i) {
  if (i >= reading.size() || reading.token(i).code) return std::nullopt;
  if (reading.is_digits(i)) return read_in_digits(reading, i);
  if (reading.has(i, Role::determiner) && !reading.has(i, Role::cardinal)) {
    return read_fraction(reading, i, i + 1, Decimal(1));
  }
  if (const Match part = reading.match(i, Role::fraction); part && !part.sense->code.empty()) {
    return read_fraction(reading, i, i, Decimal(1));
  }
  return read_spelled(reading, i);
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

std::optional<Number> read_vague(const Reading& reading, std::size_t i) {
  if (!reading.goes_on(i)) return std::nullopt;
  Number number;
  number.first = i;
  if (const Match collective = reading.match(i, Role::collective)) {
    number.next = collective.next;
    number.collective = true;
    apply_scale_after_of(reading, number);
    return number;
  }
  const Match scale = reading.match(i, Role::scale);
  if (!scale || scale.sense->number < 6) return std::nullopt;
  number.next = scale.next;
  number.power = scale.sense->number;
  return number;
}

Number rescaled(Number number, const Number& like) {
  if (number.value && number.power == 0 && like.power > 0) {
    number.value = number.value->scaled(like.power);
    number.power = like.power;
  }
  return number;
}

}  // namespace pige::values
