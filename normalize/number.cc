// A number is a sum of scaled parts (number_words.h), to which halves, fractions and collectives
// are added.

#include "normalize/number.h"

#include <string>

#include "normalize/fraction.h"
#include "normalize/number_words.h"
#include "normalize/scale_forms.h"

namespace pige::values {
namespace {

constexpr std::int64_t kThousand = 1000;
constexpr std::int64_t kFarApart = 32;  // half way, in orders of magnitude, to a thousand

bool below(const Decimal& value, std::int64_t limit) { return value < Decimal(limit); }

Number number_of(const WordSum& sum, std::size_t first) {
  Number number;
  number.first = first;
  number.next = sum.next;
  number.value = sum.value;
  number.plain = sum.first;
  number.power = sum.power;
  number.thousands = sum.thousands;
  number.in_digits = sum.in_digits;
  number.bare = sum.bare && sum.power == 0;
  if (sum.power == 0 && sum.value == sum.first) number.one_mark = sum.one_mark;
  return number;
}

// "(deux) douzaines", "(une) centaine de millions".
bool take_collective(const Reading& reading, Number& number) {
  const Match collective = reading.follows(number.next, Role::collective);
  if (!collective) return false;
  const auto value = number.value->times(collective.sense->value);
  if (!value) return false;
  number.value = number.plain = *value;
  number.next = collective.next;
  number.collective = true;
  number.about = collective.sense->code != kExact;
  number.bare = number.article = false;
  apply_scale_after_of(reading, number);
  return true;
}

// "un millón de millones": a scale of another.
void take_scale_of_scale(const Reading& reading, Number& number) {
  constexpr int kMillion = 6;
  if (number.power < kMillion) return;
  const std::size_t after = reading.skip(number.next, Role::of);
  const Match scale = after == number.next ? Match{} : scale_at(reading, after);
  if (!scale || scale.sense->number < kMillion) return;
  number.value = number.value->scaled(scale.sense->number);
  number.power += scale.sense->number;
  number.next = scale.next;
}

// Everything a sum of parts may go on with.
Number completed(const Reading& reading, std::size_t first, WordSum sum) {
  add_spoken_decimals(reading, sum);
  add_half_before_scale(reading, sum);
  add_parts_before_scale(reading, sum);
  add_scales_and_parts(reading, sum);
  Number number = number_of(sum, first);
  if (take_collective(reading, number)) return number;
  take_scale_of_scale(reading, number);
  add_half(reading, number);
  add_parts(reading, number);
  return number;
}

// "quarter-litre", "quarter of an hour": a part's name alone is one part of the unit behind it. An
// ordinal counts that unit, unless it is told of what: "third hour", but "fourth of a litre".
bool is_part_of_unit(const Reading& reading, std::size_t i, const Match& part) {
  const bool of = reading.goes_on(part.next) && reading.has(part.next, Role::of);
  if (!of && reading.has(i, Role::ordinal)) return false;
  return is_measured(reading, past_of(reading, part.next));
}

// "un", "a": one, and perhaps no more than an article.
std::optional<Number> read_after_article(const Reading& reading, std::size_t i, std::size_t next) {
  if (auto halved = read_half(reading, i, next)) return halved;
  if (auto part = read_fraction(reading, i, next, Decimal(1))) return part;
  if (reading.has(i, Role::cardinal)) return std::nullopt;  // counts by itself: read as a word
  Number number;
  number.first = i;
  number.next = next;
  number.value = number.plain = Decimal(1);
  number.article = true;
  if (!take_collective(reading, number)) add_half(reading, number);
  return number;
}

// "le milliard d'euros": a scale behind an article, where what it counts follows.
std::optional<Number> read_scale_alone(const Reading& reading, std::size_t i) {
  const Match scale = reading.match(i, Role::scale);
  if (!scale || scale.sense->number <= 3) return std::nullopt;
  Number number;
  number.first = i;
  number.next = scale.next;
  number.power = scale.sense->number;
  number.value = number.plain = Decimal(1, number.power);
  add_half(reading, number);  // "millón y medio"
  if (number.next != scale.next) return number;
  if (!reading.ends_before(i, Role::definite)) return std::nullopt;
  number.definite = true;
  return number;
}

// "cero ocho" is 08: a nought in words before one figure, and no more of them.
std::optional<Number> read_after_nought(const Reading& reading, std::size_t i) {
  const Match nought = reading.match(i, Role::cardinal);
  if (!nought || !nought.sense->value.is_zero() || !reading.goes_on(nought.next)) return {};
  const Match figure = reading.match(nought.next, Role::cardinal);
  if (!figure || figure.sense->value.is_zero() || !below(figure.sense->value, 10)) return {};
  const auto counts = [&reading](std::size_t at) {
    return reading.is_digits(at) ||
           reading.match(at, {Role::cardinal, Role::hundred, Role::scale, Role::point});
  };
  if (i > 0 && reading.goes_on(i) && counts(i - 1)) return std::nullopt;
  if (reading.goes_on(figure.next) && counts(figure.next)) return std::nullopt;
  Number number;
  number.first = i;
  number.next = figure.next;
  number.value = number.plain = figure.sense->value;
  return number;
}

// "(ein gutes) Dutzend": a collective that is no estimate, behind a bound or as all of a line.
std::optional<Number> read_collective_alone(const Reading& reading, std::size_t i) {
  const Match collective = reading.match(i, Role::collective);
  if (!collective || collective.sense->code != kExact) return std::nullopt;
  const bool bounded = reading.ends_before(i, Role::bound_before).has_value();
  if (!bounded && !reading.is_line(i, collective.next)) return std::nullopt;
  Number number;
  number.first = i;
  number.next = collective.next;
  number.value = number.plain = collective.sense->value;
  number.collective = true;
  return number;
}

std::optional<Number> read_in_words(const Reading& reading, std::size_t i) {
  if (auto number = read_after_nought(reading, i)) return number;
  if (auto number = read_scale_alone(reading, i)) return number;
  if (auto number = read_collective_alone(reading, i)) return number;
  const Match article = reading.match(i, Role::article);
  if (article && reading.goes_on(article.next)) {
    if (auto number = read_after_article(reading, i, article.next); number && !number->article) {
      return number;
    }
  }
  const auto sum = read_sum(reading, i);
  if (!sum) {
    if (auto halved = read_half(reading, i, i)) return halved;
    return article ? read_after_article(reading, i, article.next) : std::nullopt;
  }
  if (sum->power == 0) {
    if (auto part = read_fraction(reading, i, sum->next, sum->value)) return part;
  }
  Number number = completed(reading, i, *sum);
  const bool single = number.next == i + 1;
  number.article = single && article && number.power == 0;
  number.ambiguous = single && reading.has(i, Role::ambiguous);
  return number;
}

std::optional<Number> read_in_digits(const Reading& reading, std::size_t i) {
  if (auto part = read_stroke_fraction(reading, i)) return part;
  auto sum = read_first_part(reading, i);
  if (!sum) return std::nullopt;
  if (!apply_compact(reading, i, *sum)) return std::nullopt;
  apply_hyphenated_scale(reading, *sum);
  if (sum->power == 0 && sum->bare && below(sum->value, 100)) {
    if (auto part = read_fraction(reading, i, sum->next, sum->value)) return part;
  }
  return completed(reading, i, *sum);
}

// "thirty (30) days": a contract says its numbers twice.
void skip_repetition(const Reading& reading, Number& number) {
  if (!reading.is_sign(number.next, '(') || !reading.is_digits(number.next + 1)) return;
  const auto again = read_in_digits(reading, number.next + 1);
  if (again && again->value == number.value && reading.is_sign(again->next, ')')) {
    number.next = again->next + 1;
  }
}

std::optional<Number> read_once(const Reading& reading, std::size_t i) {
  if (i >= reading.size() || reading.token(i).code) return std::nullopt;
  if (reading.is_digits(i)) return read_in_digits(reading, i);
  if (reading.token(i).kind == TokenKind::sign) {
    if (auto part = read_fraction_sign(reading, i)) return part;
    if (is_leading_mark(reading, i)) return read_in_digits(reading, i);
  }
  if (reading.has(i, Role::determiner) && !reading.has(i, Role::cardinal) &&
      !reading.has(i, Role::article)) {
    return read_fraction(reading, i, i + 1, Decimal(1));
  }
  if (const Match part = reading.match(i, Role::fraction)) {
    auto number = read_fraction(reading, i, i, Decimal(1));
    // "quart de million" needs no article, a quarter of anything else does.
    if (!part.sense->code.empty() || (number && number->power > 0)) return number;
    if (is_part_of_unit(reading, i, part)) return number;
  }
  return read_in_words(reading, i);
}

}  // namespace

std::optional<Number> read_number(const Reading& reading, std::size_t i) {
  auto number = read_once(reading, i);
  if (number && number->value && !number->in_digits) skip_repetition(reading, *number);
  return number;
}

bool is_number_sign(const Reading& reading, std::size_t i) {
  return is_leading_mark(reading, i) || read_fraction_sign(reading, i).has_value();
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

bool ends_in_zeros(const Number& number) {
  if (number.one_mark != OneMark::decimals || !number.value) return false;
  const auto thousandths = whole_part(number.value->scaled(3));
  return thousandths && *thousandths % 100 == 0;
}

void leave_unclear(Number& number) {
  number.value.reset();
  number.unclear = true;
}

void take_as_group(Number& number) {
  number.value = number.plain = number.value->scaled(3);
  number.one_mark = OneMark::group;
}

Number rescaled(Number number, const Number& like) {
  if (!number.value || !like.value || like.power == 0) return number;
  const Decimal own = *number.value;
  if (number.power == 0 && (own < Decimal(kThousand) || !(like.plain < own))) {
    int power = like.power;
    // "de 500 a mil millones": of the two scales the one that brings the values together.
    const auto far = like.value->times(Decimal(kFarApart));
    if (like.thousands && far && *far < own.scaled(power)) power -= 3;
    number.value = own.scaled(power);
    number.power = power;
  } else if (number.power == 3 && like.power > 3) {
    // "de mil a dos mil millones": the thousand is the number's own, the million is shared.
    const int shared = like.thousands ? like.power - 3 : like.power;
    const bool alike = like.thousands || !(like.plain < own);
    if (!alike || *like.value < own.scaled(shared)) return number;
    number.value = own.scaled(shared);
    number.power = like.power;
    number.thousands = like.thousands;
  }
  return number;
}

bool may_be_year(const Reading& reading, const Number& number) {
  constexpr std::size_t kYearSize = 4;
  return number.bare && reading.token(number.first).size() == kYearSize;
}

}  // namespace pige::values
