#include "normalize/amount.h"

#include "normalize/duration_sum.h"
#include "normalize/fraction.h"
#include "normalize/money.h"
#include "normalize/number_words.h"

namespace pige::values {
namespace {

struct Unit {
  ItemKind kind = ItemKind::number;
  const Sense* sense = nullptr;
  Decimal factor{1};
  int power = 0;
  std::size_t next = 0;
};

// Of two readings the longer one; of equal ones the first tried.
void consider(std::optional<Unit>& best, const Match& match, ItemKind kind) {
  if (!match || (best && best->next >= match.next)) return;
  Unit unit;
  unit.kind = kind;
  unit.sense = match.sense;
  unit.next = match.next;
  const Role role = match.sense->role;
  if (role == Role::currency_compact) unit.power = match.sense->number;
  if (role == Role::subunit) unit.power = -2;
  const bool measured = role == Role::duration || role == Role::quantity || role == Role::percent;
  if (measured) unit.factor = match.sense->value;
  best = unit;
}

// A unit whose last letter is elided or hyphenated is another word: "3 l'ont", "5 m-". But one that
// a hyphen joins to its number may go on: "100-Meter-Lauf".
bool stands_alone(const Reading& reading, std::size_t i, const Unit& unit) {
  const std::size_t next = unit.next;
  if (next >= reading.size() || reading.token(next - 1).kind != TokenKind::word) return true;
  const Token& after = reading.token(next);
  if (after.before == Joint::apostrophe) return false;
  if (after.before == Joint::hyphen) {
    const bool joined = reading.token(i).before == Joint::hyphen ||
                        (i > 0 && reading.glued(i) && reading.is_sign(i - 1, '-'));
    return joined && unit.sense->exact.empty();
  }
  return after.before != Joint::none || after.kind == TokenKind::sign;
}

// The end of a quotation is no sign of inches: the plan "Horizon 30".
bool closes_quote(const Reading& reading, std::size_t i) {
  const char sign = reading.quote_sign(i);
  if (sign == '\0') return false;
  bool open = false;
  for (std::size_t at = i; at > 0 && reading.goes_on(at); --at) {
    if (reading.quote_sign(at - 1) == sign) open = !open;
  }
  return open;
}

// "0,3 point, à 7,1 %", "7,1 % (+0,3 point)", "à 7,1 %, en baisse de 0,3 point": what moves by so
// few points is a share. `i` is the word "point".
bool is_beside_percent(const Reading& reading, std::size_t i, std::size_t next,
                       const Number& number) {
  constexpr int kMost = 20;  // an index moves by more
  constexpr std::size_t kReach = 8;
  if (!number.value || !(*number.value < Decimal(kMost))) return false;
  std::size_t after = reading.is_sign(next, ',') ? next + 1 : next;
  after = reading.skip(after, Role::to);
  if (after != next && reading.is_digits(after) && reading.goes_on(after)) {
    const auto level = read_number(reading, after);
    if (level && reading.goes_on(level->next) && reading.has(level->next, Role::percent))
      return true;
  }
  if (reading.goes_on(next) && reading.has(next, Role::of))
    return false;  // "trois points de vente"
  const auto [first, last] = reading.sentence(i);
  for (std::size_t at = number.first; at > first && at + kReach > number.first; --at) {
    if (reading.has(at - 1, Role::percent)) return true;
  }
  return false;
}

// "2019 ha despedido": a symbol that is a grammar word, too, is a unit where its clause ends.
bool is_grammar_word(const Reading& reading, std::size_t i, const Unit& unit,
                     const Number& number) {
  const bool symbol = !unit.sense->exact.empty() && unit.next == i + 1;
  if (!symbol || !reading.has(i, Role::functional) || reading.glued(i)) return false;
  if (!number.in_digits) return true;
  if (!reading.goes_on(unit.next) || reading.token(unit.next).kind == TokenKind::sign) return false;
  return !reading.match(unit.next, {Role::of, Role::between_and, Role::either});
}

std::optional<Unit> unit_at(const Reading& reading, std::size_t i, const Number& number) {
  std::optional<Unit> best;
  if (!reading.goes_on(i)) return best;
  consider(best, reading.match(i, Role::currency_compact), ItemKind::money);
  if (const Match currency = reading.match(i, Role::currency);
      currency && may_be_currency(*currency.sense, number) &&
      // "trois millions de livres vendus" are books.
      (currency.sense->number <= 0 || !reading.is_content_word(currency.next))) {
    consider(best, currency, ItemKind::money);
  }
  consider(best, reading.match(i, Role::percent), ItemKind::percent);
  if (const Match point = reading.match(i, Role::percent_point);
      point && is_beside_percent(reading, i, point.next, number)) {
    consider(best, point, ItemKind::percent);
  }
  consider(best, reading.match(i, Role::duration), ItemKind::duration);
  consider(best, reading.match(i, Role::quantity), ItemKind::quantity);
  consider(best, reading.match(i, Role::subunit), ItemKind::money);
  // "3M's shares" are no seconds.
  const bool elided = best && !best->sense->exact.empty() && reading.is_word(i) &&
                      reading.token(i).before == Joint::apostrophe;
  if (best && (elided || !stands_alone(reading, i, *best) || closes_quote(reading, i))) {
    best.reset();
  }
  if (best && best->kind == ItemKind::quantity && is_grammar_word(reading, i, *best, number)) {
    best.reset();
  }
  return best;
}

// What is counted overrules the language's mark where only one reading makes sense: there are no
// 12345 %, and prices are not told to a tenth of a cent.
void weigh_one_mark(Number& number, const Unit& unit) {
  constexpr int kTenThousand = 10000;
  if (!number.value || number.one_mark == OneMark::none) return;
  if (unit.kind == ItemKind::percent && number.one_mark == OneMark::group) {
    if (!(*number.value < Decimal(kTenThousand))) number.value = number.value->scaled(-3);
    return;
  }
  if (unit.kind != ItemKind::money || unit.power != 0 || !ends_in_zeros(number)) return;
  if (*number.value < Decimal(10)) return leave_unclear(number);  // "1,500 €"
  take_as_group(number);
}

bool attach(Amount& amount, const Unit& unit) {
  Number& number = amount.number;
  weigh_one_mark(number, unit);
  if (number.value) {
    number.value = number.value->scaled(unit.power).times(unit.factor);
    if (!number.value) return false;
  }
  if (unit.power > 0) number.power += unit.power;
  number.fraction = false;  // "trois quarts d'heure" are a duration, no part of a whole
  amount.kind = unit.kind;
  amount.unit = unit.sense->code;
  amount.family = unit.sense->family;
  amount.next = unit.next;
  return true;
}

// "un an et un quart", "trois heures et trois quarts": parts of the unit, where nothing is told of
// which they are.
void add_parts_of_unit(const Reading& reading, Amount& amount, const Unit& unit) {
  const Match link = reading.match(amount.next, {Role::between_and, Role::joiner});
  if (!link || !reading.goes_on(link.next) || !amount.number.value) return;
  std::size_t at = reading.skip(link.next, Role::article);
  Decimal count(1);
  if (const auto told = at == link.next ? read_below_thousand(reading, at) : std::nullopt) {
    count = told->value;
    at = told->next;
  }
  const Match part = reading.follows(at, Role::fraction);
  if (!part || reading.has(at, Role::ordinal)) return;
  // Of "d'intervalle" nothing is a quarter, of "d'heure", "des voix" and "de l'équipe" is.
  const std::size_t of = reading.skip(part.next, Role::of);
  const bool of_other =
      of != part.next && !(reading.is_content_word(of) && !is_measured(reading, of));
  if (of_other || reading.has(part.next, Role::vague) || reading.is_content_word(part.next)) return;
  const auto share = share_of(count, Decimal(part.sense->number));
  const auto value = share ? share->times(unit.factor) : std::nullopt;
  const auto sum = value ? amount.number.value->plus(*value) : std::nullopt;
  if (!sum) return;
  amount.number.value = sum;
  amount.next = part.next;
}

void add_half_unit(const Reading& reading, Amount& amount, const Unit& unit) {
  if (amount.kind == ItemKind::percent || !reading.goes_on(amount.next)) return;
  const Match half = reading.match(amount.next, Role::and_half);
  if (!half && amount.kind == ItemKind::duration) return add_parts_of_unit(reading, amount, unit);
  if (!half || !amount.number.value) return;
  const auto part = Decimal(5, -1).times(unit.factor);
  if (!part) return;
  if (const auto sum = amount.number.value->plus(*part)) {
    amount.number.value = sum;
    amount.next = half.next;
  }
}

// "-3", "(- 2,9 %)", "minus three": what stands below zero, its sign or word at `minus`.
std::optional<Amount> negated(const Reading& reading, std::size_t minus, std::size_t i) {
  if (auto money = after_currency(reading, i)) {  // "-$5m", "minus $5 million"
    if (reading.token(minus).kind == TokenKind::sign && !reading.glued(i)) return std::nullopt;
    money->first = minus;
    money->number.value = money->number.value->negated();
    return money;
  }
  const auto number = reading.goes_on(i) ? read_number(reading, i) : std::nullopt;
  auto amount = number && number->value ? with_unit(reading, *number) : std::nullopt;
  if (!amount || (number->article && reading.is_content_word(amount->next))) return std::nullopt;
  // "- 500 millions" is an item of a list, unless it is all its line says; "(- 2,9 %)" is a fall.
  const bool loose = reading.token(minus).kind == TokenKind::sign && !reading.glued(i);
  if (loose && amount->kind != ItemKind::percent && !reading.is_line(i, amount->next)) return {};
  amount->first = minus;
  amount->number.article = false;
  amount->number.value = amount->number.value->negated();
  return amount;
}

bool is_degrees(const Amount& amount) {
  return amount.kind == ItemKind::quantity &&
         (amount.unit == "deg" || amount.unit == "Cel" || amount.unit == "[degF]");
}

// "10 degrés en dessous de zéro", "ten below zero"
void take_below_zero(const Reading& reading, Amount& amount) {
  if (!amount.number.value || !reading.goes_on(amount.next)) return;
  const bool degrees = is_degrees(amount);
  if (!degrees && (amount.has_unit() || amount.number.power > 0)) return;
  const Match below = reading.match(amount.next, Role::below_zero);
  if (!below) return;
  if (!degrees) amount.unit = "deg";
  amount.kind = ItemKind::quantity;
  amount.number.value = amount.number.value->negated();
  amount.next = below.next;
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

// "<=-30"
bool is_compared(const Reading& reading, std::size_t i) {
  return reading.is_sign(i - 1, '=') || reading.is_sign(i - 1, '<') || reading.is_sign(i - 1, '>');
}

}  // namespace

bool is_glued_to_letters(const Reading& reading, const Number& number) {
  return number.in_digits && reading.glued(number.next) && reading.is_word(number.next);
}

bool is_time_of_day(const Reading& reading, const Number& number) {
  if (!number.value || Decimal(24) < *number.value || number.power > 0) return false;
  const Match clock = reading.follows(number.next, Role::clock);
  if (!clock) return false;
  const bool glued = reading.glued(number.next);
  // "22h", but "3heures" and "1.5h" last that long.
  const bool letter = reading.token(number.next).size() == 1;
  if (glued && number.in_digits && letter && number.bare) return true;
  // "14.30 uur": no decimals, where the full stop is not their mark.
  const bool dotted = number.in_digits && reading.digit_habits().decimal_mark != '.' &&
                      number.next == number.first + 3 && reading.is_sign(number.first + 1, '.') &&
                      reading.token(number.first + 2).size() == 2;
  if (dotted) return true;
  // "five o'clock", "3 pm": the word is no unit, nothing but the time of day.
  if (!reading.match(number.next, {Role::duration, Role::quantity})) return true;
  const bool minutes = reading.is_digits(clock.next) && reading.goes_on(clock.next);
  return minutes || reading.ends_before(number.first, Role::clock_before).has_value();
}

std::optional<Amount> with_unit(const Reading& reading, Number number) {
  auto amount = with_one_unit(reading, number);
  const bool summed =
      amount && (amount->kind == ItemKind::duration || amount->kind == ItemKind::quantity);
  if (summed) add_smaller_units(reading, *amount);
  return amount;
}

std::optional<Amount> with_one_unit(const Reading& reading, Number number) {
  Amount amount;
  amount.first = number.first;
  amount.number = number;
  amount.next = number.next;
  if (is_time_of_day(reading, number)) return std::nullopt;
  if (auto money = read_hundredths(reading, number)) return money;

  std::optional<Unit> unit = unit_at(reading, number.next, number);
  if (!unit && !reading.glued(number.next)) {
    const std::size_t after = reading.skip(number.next, Role::of);
    if (after != number.next) unit = unit_at(reading, after, number);
    // A percent is never of anything: "10 de %".
    if (unit && unit->kind == ItemKind::percent) unit.reset();
  }
  // "2 more minutes"
  if (const Match further = unit ? Match{} : reading.match(number.next, Role::further);
      further && !reading.glued(number.next) && !number.article) {
    unit = unit_at(reading, further.next, number);
  }
  // "2,5-km"
  if (!unit && number.in_digits && reading.is_sign(number.next, '-') &&
      reading.glued(number.next) && reading.glued(number.next + 1)) {
    unit = unit_at(reading, number.next + 1, number);
    // "30-prozentig", "10-Euro-Schein", but no sign behind a dash.
    const bool measure =
        unit && (unit->kind == ItemKind::quantity || unit->kind == ItemKind::duration);
    if (unit && !measure && !unit->sense->exact.empty()) unit.reset();
  }
  // "a $4 billion deal", "un m": an article counts no sign and no symbol.
  if (unit && number.article && !unit->sense->exact.empty()) unit.reset();
  if (!unit) {
    if (is_glued_to_letters(reading, number)) return std::nullopt;
    take_below_zero(reading, amount);
    return amount;
  }
  if (!attach(amount, *unit)) return std::nullopt;
  if (amount.number.value) {
    if (amount.kind == ItemKind::money) {
      add_scale_after(reading, amount, *unit->sense);
      add_hundredths(reading, amount);
    }
    if (amount.kind != ItemKind::money) add_half_unit(reading, amount, *unit);
    take_below_zero(reading, amount);
  }
  return amount;
}

std::optional<Amount> read_amount(const Reading& reading, std::size_t i) {
  if (i >= reading.size() || reading.token(i).code) return std::nullopt;
  if (auto amount = after_currency(reading, i)) return amount;

  const Match any_minus = reading.match(i, Role::minus);
  const Match minus = any_minus ? any_minus : reading.match(i, Role::minus_measured);
  const bool before_free = i == 0 || reading.token(i).before != Joint::none ||
                           reading.is_sign(i - 1, '(') || reading.is_sign(i - 1, '[') ||
                           is_compared(reading, i);
  const bool word = minus && reading.is_word(minus.next - 1);
  const bool valued =
      minus && (reading.is_digits(minus.next) || word || reading.has(minus.next, Role::currency));
  if (valued && before_free) {
    // "cinq moins trois" takes one from the other.
    const bool takes = i > 0 && (reading.match(i - 1, Role::cardinal).next == i ||
                                 (reading.is_digits(i - 1) && reading.goes_on(i)));
    if (word && takes) return std::nullopt;
    auto amount = negated(reading, i, minus.next);
    const bool measured = amount && (amount->kind == ItemKind::percent || is_degrees(*amount));
    if (minus.sense->role == Role::minus_measured && !measured) return std::nullopt;
    return amount;
  }
  if (reading.is_digits(i) && glued_before(reading, i)) return std::nullopt;
  const auto number = read_number(reading, i);
  if (!number) return std::nullopt;
  // "EUR 20m": what follows its currency is no length.
  if (is_glued_to_letters(reading, *number) && reading.ends_before(i, Role::currency)) return {};
  return with_unit(reading, *number);
}

void share_unit(Amount& amount, const Amount& with) {
  if (amount.has_unit()) return;
  amount.number = rescaled(amount.number, with.number);
  amount.kind = with.kind;
  amount.unit = with.unit;
  amount.family = with.family;
}

}  // namespace pige::values
