#include "normalize/scale_forms.h"

#include <string>

#include "normalize/fraction.h"

namespace pige::values {
namespace {

bool below(const Decimal& value, std::int64_t limit) { return value < Decimal(limit); }

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

}  // namespace

// Glued ("100k"), or of two letters ("1,2 Md"): a single letter after a space is a name's, unless
// nothing follows it, a currency or what it counts.
//
// False where the form has two readings ("2 B" in Spanish): then the digits have none.
bool apply_compact(const Reading& reading, std::size_t first, WordSum& sum) {
  const Match compact = reading.follows(sum.next, Role::compact);
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

// "one and three quarter million": so do the parts.
void add_parts_before_scale(const Reading& reading, WordSum& sum) {
  if (sum.power > 0 || !reading.goes_on(sum.next)) return;
  if (sum.bare && add_fraction_sign_before_scale(reading, sum)) return;
  const Match link = reading.match(sum.next, {Role::between_and, Role::joiner});
  const auto count =
      link && reading.goes_on(link.next) ? read_below_thousand(reading, link.next) : std::nullopt;
  const std::size_t name = !link ? 0 : count ? count->next : reading.skip(link.next, Role::article);
  const Match part = link ? reading.follows(name, Role::fraction) : Match{};
  if (!part || name == link.next || !scale_at(reading, part.next)) return;
  const auto share = share_of(count ? count->value : Decimal(1), Decimal(part.sense->number));
  const auto value = share ? sum.value.plus(*share) : std::nullopt;
  if (!value) return;
  sum.value = sum.first = *value;
  sum.next = part.next;
  sum.bare = false;
}

}  // namespace pige::values
