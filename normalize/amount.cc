#include "normalize/amount.h"

namespace pige::values {
namespace {

struct Unit {
  ItemKind kind = ItemKind::number;
  std::string code;
  Decimal factor{1};
  int power = 0;
  std::size_t next = 0;
};

// Of two readings the longer one; of equal ones the first tried.
void consider(std::optional<Unit>& best, const Match& match, ItemKind kind) {
  if (!match || (best && best->next >= match.next)) return;
  Unit unit;
  unit.kind = kind;
  unit.code = match.sense->code;
  unit.next = match.next;
  if (match.sense->role == Role::currency_compact) unit.power = match.sense->number;
  if (match.sense->role == Role::subunit) unit.power = -2;
  if (match.sense->role == Role::duration) unit.factor = match.sense->value;
  best = unit;
}

// A unit whose last letter is elided or hyphenated is another word: "3 l'ont", "5 m-".
bool stands_alone(const Reading& reading, std::size_t next) {
  if (next >= reading.size() || reading.token(next - 1).kind != TokenKind::word) return true;
  const Token& after = reading.token(next);
  if (after.before == Joint::apostrophe) return false;
  if (after.before == Joint::hyphen) return false;
  return after.before != Joint::none || after.kind == TokenKind::sign;
}

std::optional<Unit> unit_at(const Reading& reading, std::size_t i) {
  std::optional<Unit> best;
  if (!reading.goes_on(i)) return best;
  consider(best, reading.match(i, Role::currency_compact), ItemKind::money);
  consider(best, reading.match(i, Role::currency), ItemKind::money);
  consider(best, reading.match(i, Role::percent), ItemKind::percent);
  consider(best, reading.match(i, Role::duration), ItemKind::duration);
  consider(best, reading.match(i, Role::quantity), ItemKind::quantity);
  consider(best, reading.match(i, Role::subunit), ItemKind::money);
  if (best && !stands_alone(reading, best->next)) best.reset();
  return best;
}

// "3 euros 50": the hundredths after the unit.
void add_hundredths(const Reading& reading, Amount& amount) {
  if (!reading.goes_on(amount.next) || amount.number.power > 0) return;
  const std::size_t i = reading.skip(amount.next, Role::between_and);
  const auto cents = read_number(reading, i);
  if (!cents || !cents->value || !(*cents->value < Decimal(100)) || cents->power > 0) return;
  const Match subunit =
      reading.goes_on(cents->next) ? reading.match(cents->next, Role::subunit) : Match{};
  // Without their name two digits right after the currency's do: "3 euros 50".
  const bool short_form = !subunit && i == amount.next && cents->in_digits && cents->bare &&
                          reading.token(i).size() == 2 &&
                          reading.token(i - 1).kind == TokenKind::word &&
                          !reading.glued(cents->next) && !reading.is_content_word(cents->next);
  if (!subunit && !short_form) return;
  if (const auto sum = amount.number.value->plus(cents->value->scaled(-2))) {
    amount.number.value = sum;
    amount.next = subunit ? subunit.next : cents->next;
  }
}

bool attach(Amount& amount, const Unit& unit) {
  Number& number = amount.number;
  if (number.value) {
    number.value = number.value->scaled(unit.power).times(unit.factor);
    if (!number.value) return false;
  }
  if (unit.power > 0) number.power += unit.power;
  amount.kind = unit.kind;
  amount.unit = unit.code;
  amount.next = unit.next;
  return true;
}

void add_half_unit(const Reading& reading, Amount& amount, const Unit& unit) {
  if (amount.kind == ItemKind::percent || !reading.goes_on(amount.next)) return;
  const Match half = reading.match(amount.next, Role::and_half);
  if (!half || !amount.number.value) return;
  const auto part = Decimal(5, -1).times(unit.factor);
  if (!part) return;
  if (const auto sum = amount.number.value->plus(*part)) {
    amount.number.value = sum;
    amount.next = half.next;
  }
}

// What digits are glued to on their right must be a unit, a scale or a suffix.
bool glued_to_letters(const Reading& reading, const Number& number) {
  return number.in_digits && reading.glued(number.next) && reading.is_word(number.next);
}

// "A380", "GPT-4", "F-16", "v2": letters before the digits, with nothing or a hyphen between.
bool glued_before(const Reading& reading, std::size_t i) {
  const Token& token = reading.token(i);
  if (token.before != Joint::none || i == 0) return token.before == Joint::hyphen;
  const Token& before = reading.token(i - 1);
  if (before.kind == TokenKind::word) return true;
  if (before.kind == TokenKind::digits) return true;
  if (!reading.is_sign(i - 1, '-') && !reading.is_sign(i - 1, '/') &&
      !reading.is_sign(i - 1, '.') && !reading.is_sign(i - 1, '_') &&
      !reading.is_sign(i - 1, ':')) {
    return false;
  }
  return i >= 2 && before.before == Joint::none && reading.token(i - 2).kind != TokenKind::sign;
}

std::optional<Amount> after_currency(const Reading& reading, std::size_t i) {
  const Match currency = reading.match(i, Role::currency);
  // Only a symbol or a code stands before its amount.
  if (!currency || currency.sense->exact.empty() || !reading.goes_on(currency.next)) return {};
  if (i > 0 && reading.glued(i) && reading.token(i - 1).kind == TokenKind::digits) return {};
  if (!reading.is_digits(currency.next)) return {};
  auto number = read_number(reading, currency.next);
  if (!number || !number->value) return {};
  Amount amount;
  amount.kind = ItemKind::money;
  amount.unit = currency.sense->code;
  amount.first = i;
  amount.number = *number;
  amount.next = number->next;
  return glued_to_letters(reading, *number) ? std::nullopt : std::optional(amount);
}

}  // namespace

bool is_time_of_day(const Reading& reading, const Number& number) {
  if (!number.value || Decimal(24) < *number.value || number.power > 0) return false;
  const Match clock =
      reading.goes_on(number.next) ? reading.match(number.next, Role::clock) : Match{};
  if (!clock) return false;
  const bool glued = reading.glued(number.next);
  // "22h", but "3heures" and "1.5h" last that long.
  const bool letter = reading.token(number.next).size() == 1;
  if (glued && number.in_digits && letter && number.bare) return true;
  const bool minutes = reading.is_digits(clock.next) && reading.goes_on(clock.next);
  return minutes || reading.ends_before(number.first, Role::clock_before).has_value();
}

std::optional<Amount> with_unit(const Reading& reading, Number number) {
  Amount amount;
  amount.first = number.first;
  amount.number = number;
  amount.next = number.next;
  if (is_time_of_day(reading, number)) return std::nullopt;

  std::optional<Unit> unit = unit_at(reading, number.next);
  if (!unit && !reading.glued(number.next)) {
    const std::size_t after = reading.skip(number.next, Role::of);
    if (after != number.next) unit = unit_at(reading, after);
    // A percent is never of anything: "10 de %".
    if (unit && unit->kind == ItemKind::percent) unit.reset();
  }
  if (!unit) {
    if (glued_to_letters(reading, number)) return std::nullopt;
    return amount;
  }
  if (!attach(amount, *unit)) return std::nullopt;
  if (amount.number.value) {
    if (amount.kind == ItemKind::money) add_hundredths(reading, amount);
    if (amount.kind != ItemKind::money) add_half_unit(reading, amount, *unit);
  }
  return amount;
}

std::optional<Amount> read_amount(const Reading& reading, std::size_t i) {
  if (i >= reading.size() || reading.token(i).code) return std::nullopt;
  if (auto amount = after_currency(reading, i)) return amount;

  const Match minus = reading.match(i, Role::minus);
  const bool before_free = i == 0 || reading.token(i).before != Joint::none ||
                           reading.is_sign(i - 1, '(') || reading.is_sign(i - 1, '[');
  if (minus && before_free && reading.is_digits(minus.next)) {
    const bool glued = reading.glued(minus.next);
    const auto number = read_number(reading, minus.next);
    if (number && number->value) {
      auto amount = with_unit(reading, *number);
      // "- 500 millions" is an item of a list; "(- 2,9 %)" is a fall.
      if (amount && (glued || amount->kind == ItemKind::percent)) {
        amount->first = i;
        amount->number.value = amount->number.value->negated();
        return amount;
      }
    }
    return std::nullopt;
  }
  if (reading.is_digits(i) && glued_before(reading, i)) return std::nullopt;
  const auto number = read_number(reading, i);
  if (!number) return std::nullopt;
  return with_unit(reading, *number);
}

void share_unit(Amount& amount, const Amount& with) {
  if (amount.has_unit()) return;
  const bool takes_scale =
      amount.number.power == 0 && amount.number.value && *amount.number.value < Decimal(1000);
  if (takes_scale) amount.number = rescaled(amount.number, with.number);
  amount.kind = with.kind;
  amount.unit = with.unit;
}

}  // namespace pige::values
