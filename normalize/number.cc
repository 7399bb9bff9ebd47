// A number is a sum of scaled parts (number_words.h), to which halves, fractions and collectives
// are added.

#include "normalize/number.h"

#include <string>

#include "normalize/fraction.h"
#include "normalize/number_words.h"

namespace pige::values {
namespace {

constexpr std::int64_t kThousand = 1000;
constexpr std::int64_t kFarApart = 32;  // half way, in orders of magnitude, to a thousand

bool below(const Decimal& value, std::int64_t limit) { return value < Decimal(limit); }

// Glued ("100k"), or of two letters ("1,2 Md"): a single letter after a space is a name's, unless
// nothing follows it, a currency or what it counts.
//
// False where the form has two readings ("2 B" in Spanish): then the digits have none.
bool apply_compact(const Reading& reading, std::size_t first, WordSum& sum) {
  const Match compact =
      reading.goes_on(sum.next) ? reading.match(sum.next, Role::compact) : Match{};
  if (!compact) return true;
  const bool letter = !reading.glued(sum.next) && reading.token(sum.next).size() < 2;
  const std::size_t of = reading.skip(compact.next, Role::of);  // "12 M d'euros"
  const bool money = reading.goes_on(of) && reading.has(of, Role::currency);
  const bool priced = reading.ends_before(first, Role::currency).has_value();
  if (compact.sense->code == kOnlyMoney && !money && !priced) return true;  // "3 mn" are minutes
  // "300m long": metres, no millions.
  const bool more = reading.goes_on(compact.next);
  const bool measured = more && !priced && reading.has(compact.next, Role::dimension);
  if (measured && reading.has(sum.next, Role::quantity)) return true;
  // "5 m people"
  const bool counts = more && reading.has(compact.next, Role::counted);
  // "12 M d'abonnés", "500 k à 1 M"
  const Match to = more ? reading.match(compact.next, Role::to) : Match{};
  const bool leads = more && (of != compact.next || (to && reading.is_digits(to.next)));
  if (letter && !money && !counts && !leads && more) return true;
  const bool ends = compact.next >= reading.size() || !reading.glued(compact.next) ||
                    reading.token(compact.next).kind == TokenKind::sign;
  const bool names = !money && reading.is_word(compact.next) && reading.goes_on(compact.next) &&
                     reading.token(compact.next).capital;
  if (!ends || names) return true;
  if (compact.sense->number == kAmbiguousPower) return false;
  sum.first = sum.value;
  sum.value = sum.value.scaled(compact.sense->number);
  sum.power = sum.open = compact.sense->number;
  sum.next = compact.next;
  sum.bare = false;
  return true;
}

// "100-million", "2.4-billion": before the noun it belongs to, a number is joined to its scale.
void apply_hyphenated_scale(const Reading& reading, WordSum& sum) {
  if (sum.power > 0 || !reading.is_sign(sum.next, '-')) return;
  if (!reading.glued(sum.next) || !reading.glued(sum.next + 1)) return;
  const Match scale = scale_at(reading, sum.next + 1);
  if (!scale || scale.sense->number < 3 || scale.sense->code == kCounted) return;
  sum.first = sum.value;
  sum.value = sum.value.scaled(scale.sense->number);
  sum.power = sum.open = scale.sense->number;
  sum.next = scale.next;
  sum.bare = false;
}

struct Decimals {
  std::string digits;
  std::size_t next = 0;
};

// The decimals behind a spoken mark: "five", "zero four", "one four one", "hundred and twelve".
Decimals spoken_decimals(const Reading& reading, std::size_t i) {
  Decimals result{"", i};
  bool single = true;  // so far one figure at a time
  while (single && reading.goes_on(result.next)) {
    const std::size_t at = result.next;
    if (reading.is_digits(at)) {
      if (result.digits.empty() && (at + 1 >= reading.size() || !reading.glued(at + 1) ||
                                    reading.token(at + 1).kind == TokenKind::sign)) {
        return {std::string(reading.word(at)), at + 1};
      }
      break;
    }
    const auto part = read_below_thousand(reading, at);
    if (!part || part->value.exponent() < 0) break;
    const bool figure = below(part->value, 10);
    const bool after_figures = result.digits.find_first_not_of('0') != std::string::npos;
    if (!figure && after_figures) break;
    single = figure;
    result.digits += to_string(part->value);
    result.next = part->next;
  }
  return result;
}

// "cinco con | un cuarto": parts are no decimals.
bool parts_follow(const Reading& reading, std::size_t i) {
  const auto count = reading.goes_on(i) ? read_below_thousand(reading, i) : std::nullopt;
  return count && reading.goes_on(count->next) &&
         reading.match(count->next, {Role::fraction, Role::half});
}

// "zero point five", "drei Komma zwei (Millionen)", "1 komma 1".
void add_spoken_decimals(const Reading& reading, WordSum& sum) {
  constexpr int kThousands = 3;  // "tausendvierhundert Komma fünf", but no millions
  if (sum.power > kThousands || sum.value.exponent() < 0 || !reading.goes_on(sum.next)) return;
  const Match point = reading.match(sum.next, Role::point);
  if (!point || parts_follow(reading, point.next)) return;
  const Decimals decimals = spoken_decimals(reading, point.next);
  if (decimals.digits.empty()) return;
  const auto value = Decimal::parse(to_string(sum.value) + "." + decimals.digits);
  if (!value) return;
  sum.value = sum.first = *value;
  sum.next = decimals.next;
  sum.bare = false;
}

// "five and a half million": the half belongs to what is scaled.
void add_half_before_scale(const Reading& reading, WordSum& sum) {
  if (sum.power > 0 || !reading.goes_on(sum.next)) return;
  const Match half = reading.match(sum.next, Role::and_half);
  if (!half || !scale_at(reading, half.next)) return;
  if (const auto value = sum.value.plus(Decimal(5, -1))) {
    sum.value = sum.first = *value;
    sum.next = half.next;
    sum.bare = false;
  }
}

// "2½ million", "2 1/2 million"
bool add_fraction_sign_before_scale(const Reading& reading, WordSum& sum) {
  const auto part = fraction_sign_at(reading, sum.next);
  const auto value =
      part && scale_at(reading, part->next) ? sum.value.plus(part->value) : std::nullopt;
  if (!value) return false;
  sum.value = sum.first = *value;
  sum.next = part->next;
  sum.bare = false;
  return true;
}

// "one and three quarter million": so do the parts.
void add_parts_before_scale(const Reading& reading, WordSum& sum) {
  if (sum.power > 0 || !reading.goes_on(sum.next)) return;
  if (sum.bare && add_fraction_sign_before_scale(reading, sum)) return;
  const Match link = reading.match(sum.next, {Role::between_and, Role::joiner});
  const auto count =
      link && reading.goes_on(link.next) ? read_below_thousand(reading, link.next) : std::nullopt;
  const std::size_t name = !link ? 0 : count ? count->next : reading.skip(link.next, Role::article);
  const Match part = link && reading.goes_on(name) ? reading.match(name, Role::fraction) : Match{};
  if (!part || name == link.next || !scale_at(reading, part.next)) return;
  const auto share = share_of(count ? count->value : Decimal(1), Decimal(part.sense->number));
  const auto value = share ? sum.value.plus(*share) : std::nullopt;
  if (!value) return;
  sum.value = sum.first = *value;
  sum.next = part.next;
  sum.bare = false;
}

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
  const Match collective =
      reading.goes_on(number.next) ? reading.match(number.next, Role::collective) : Match{};
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
  const std::size_t after = reading.skip(number.next, Role::of);
  const Match scale = after == number.next ? Match{} : scale_at(reading, after);
  if (number.power < kMillion || !scale || scale.sense->number < kMillion) return;
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

}  // namespace pige::values
