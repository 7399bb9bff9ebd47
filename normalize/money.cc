#include "normalize/money.h"

#include "normalize/number_words.h"

namespace pige::values {
namespace {

// A name before its amount is a heading's or a contract's way: nothing else may claim the number.
bool name_may_lead(const Reading& reading, std::size_t i, const Number& number) {
  if (may_be_year(reading, number) || reading.is_content_word(number.next)) return false;
  // The norm "Euro 7".
  const bool name = reading.token(i).capital && !reading.starts_sentence(i);
  if (name && number.bare && reading.token(number.first).size() == 1) return false;
  if (i > 0 && reading.goes_on(i) && reading.is_digits(i - 1)) return false;
  const auto amount = with_unit(reading, number);
  return amount && !amount->has_unit();
}

struct Hundredths {
  Decimal value;
  std::size_t next = 0;
  bool named = false;
  bool in_words = false;
};

// The subunit whose name ends a number that was read as so many hundredths of something.
Match named_fraction(const Reading& reading, const Number& number) {
  for (std::size_t i = number.first + 1; number.fraction && i < number.next; ++i) {
    const Match subunit = reading.match(i, Role::subunit);
    if (subunit && subunit.next == number.next) return subunit;
  }
  return {};
}

std::optional<Hundredths> hundredths_at(const Reading& reading, std::size_t i) {
  // "quarante-cinq cents": the hundredths' name may be the word for a hundred.
  const Match word = reading.match(i, Role::cardinal);
  if (word && word.sense->value < Decimal(100) && reading.goes_on(word.next)) {
    const Match subunit = reading.match(word.next, Role::subunit);
    if (subunit) return Hundredths{word.sense->value, subunit.next, true};
  }
  const auto number = read_number(reading, i);
  if (!number || !number->value || number->power > 0) return std::nullopt;
  if (named_fraction(reading, *number)) {
    return Hundredths{number->value->scaled(2), number->next, true};
  }
  if (number->fraction || !(*number->value < Decimal(100))) return std::nullopt;
  const Match subunit = reading.follows(number->next, Role::subunit);
  if (subunit) return Hundredths{*number->value, subunit.next, true};
  // "3 euros 50", "drei Euro fünfzig"
  const bool two_digits = number->in_digits ? number->bare && reading.token(i).size() == 2
                                            : !number->article && !number->collective &&
                                                  !(*number->value < Decimal(10));
  if (!two_digits) return std::nullopt;
  return Hundredths{*number->value, number->next, false, !number->in_digits};
}

// A number of a currency whose name or sign stands before it, at `first`.
Amount money_of(const Sense& currency, const Number& number, std::size_t first) {
  Amount amount;
  amount.kind = ItemKind::money;
  amount.unit = currency.code;
  amount.family = currency.family;
  amount.first = first;
  amount.number = number;
  amount.next = number.next;
  return amount;
}

// "$(1.2) million": what an account prints in brackets is below zero.
std::optional<Amount> in_brackets(const Reading& reading, std::size_t i, const Match& currency) {
  const std::size_t at = currency.next;
  if (currency.sense->exact.empty() || !reading.is_sign(at, '(') || !reading.glued(at)) return {};
  const auto number = reading.is_digits(at + 1) ? read_number(reading, at + 1) : std::nullopt;
  if (!number || !number->value || !reading.is_sign(number->next, ')')) return std::nullopt;
  Amount amount = money_of(*currency.sense, *number, i);
  amount.number.value = number->value->negated();
  ++amount.next;
  add_scale_after(reading, amount, *currency.sense);
  return amount;
}

bool is_glued_to_more(const Reading& reading, std::size_t i) {
  return i < reading.size() && reading.glued(i) && reading.token(i).kind != TokenKind::sign;
}

// "$2.500 millones de pesos colombianos": the name behind says which of the sign's currencies is
// meant.
void take_name_after(const Reading& reading, Amount& amount, const Sense& sign) {
  const std::size_t i = reading.skip(amount.next, Role::of);
  const Match name = reading.follows(i, Role::currency);
  if (!name || !name.sense->exact.empty() || name.sense->number > amount.number.power) return;
  if (sign.family == 0 && sign.code != name.sense->code) return;
  amount.unit = name.sense->code;
  amount.family = name.sense->family;
  amount.next = name.next;
}

}  // namespace

bool may_be_currency(const Sense& sense, const Number& number) {
  return sense.number == kNoBareNumber ? !number.bare : sense.number <= number.power;
}

std::optional<Amount> after_currency(const Reading& reading, std::size_t i) {
  const Match compact = reading.match(i, Role::currency_compact);
  const Match currency = compact ? compact : reading.match(i, Role::currency);
  if (!currency || !reading.goes_on(currency.next)) return std::nullopt;
  if (auto lost = compact ? std::nullopt : in_brackets(reading, i, currency)) return lost;
  if (!reading.is_digits(currency.next) && !is_leading_mark(reading, currency.next)) return {};
  if (i > 0 && reading.glued(i) && reading.token(i - 1).kind != TokenKind::sign) return {};
  // "A $100m fund" is no Australian one.
  if (reading.has(i, Role::article) && currency.next > i + 1 && !reading.glued(i + 1)) return {};
  auto number = read_number(reading, currency.next);
  if (!number || !number->value || is_glued_to_letters(reading, *number)) return {};
  if (compact) {  // "M€ 12,5", but "M€ 2023 2022" heads a table
    if (may_be_year(reading, *number) || number->power > 0) return std::nullopt;
    number->power = compact.sense->number;
    number->value = number->value->scaled(number->power);
  }
  if (!may_be_currency(*currency.sense, *number)) return std::nullopt;
  const bool name = currency.sense->exact.empty();
  if (name && currency.sense->number == kNoBareNumber) return std::nullopt;  // "won 1.5 million"
  if (name && !name_may_lead(reading, i, *number)) return std::nullopt;
  // "$12,500": who prints the sign first may group by the comma, too.
  if (number->one_mark == OneMark::decimals && number->power == 0 && !name &&
      reading.digit_habits().decimal_mark == ',') {
    if (ends_in_zeros(*number) || !(*number->value < Decimal(10))) {
      take_as_group(*number);
    } else if (reading.glued(currency.next)) {
      leave_unclear(*number);
    }
  }
  Amount amount = money_of(*currency.sense, *number, i);
  if (!name) take_name_after(reading, amount, *currency.sense);
  return amount;
}

void add_scale_after(const Reading& reading, Amount& amount, const Sense& currency) {
  Number& number = amount.number;
  if (currency.exact.empty() || !number.value || number.power > 0) return;
  const Match scale = reading.follows(amount.next, Role::scale);
  if (!scale || scale.sense->number < 6) return;
  number.value = number.value->scaled(scale.sense->number);
  number.power = scale.sense->number;
  amount.next = scale.next;
}

void add_hundredths(const Reading& reading, Amount& amount) {
  if (!reading.goes_on(amount.next) || amount.number.power > 0) return;
  const Match link = reading.match(amount.next, {Role::and_cents, Role::between_and});
  const std::size_t i = link ? link.next : amount.next;
  const auto cents = hundredths_at(reading, i);
  if (!cents) return;
  // Without their name two digits right after the currency's do: "3 euros 50".
  const bool joined = !link || link.sense->role == Role::and_cents;
  // "15 dollars and 15": what follows "and" may be anything, unless nothing follows it.
  const bool last = !link || !reading.has(amount.next, Role::between_and) ||
                    !reading.goes_on(cents->next) || reading.is_sign(cents->next, '.');
  const bool name = reading.token(amount.next - 1).kind == TokenKind::word;
  const bool in_sign = reading.glued(amount.next) && reading.glued(amount.next - 1);  // "12€99"
  // In words both are, and nothing may be counted behind them: "fünf Euro zwanzig Leute".
  const std::size_t after = cents->next;
  const bool alone = !reading.goes_on(after) || !reading.is_word(after) ||
                     (reading.has(after, Role::functional) && !reading.token(after).capital);
  const bool alike = cents->in_words ? !amount.number.in_digits && !link && alone : true;
  const bool short_form = joined && last && alike && (name || in_sign) &&
                          !is_glued_to_more(reading, cents->next) &&
                          !reading.is_content_word(cents->next);
  if (!cents->named && !short_form) return;
  if (const auto sum = amount.number.value->plus(cents->value.scaled(-2))) {
    amount.number.value = sum;
    amount.next = cents->next;
  }
}

std::optional<Amount> read_hundredths(const Reading& reading, const Number& number) {
  const Match subunit = named_fraction(reading, number);
  if (!subunit) return std::nullopt;
  const std::size_t after = reading.skip(number.next, Role::of);
  const bool of_time = after != number.next && reading.has(after, Role::duration);
  if (of_time) return std::nullopt;
  Amount amount;
  amount.kind = ItemKind::money;
  amount.unit = subunit.sense->code;
  amount.number = number;
  amount.number.fraction = false;
  amount.first = number.first;
  amount.next = number.next;
  return amount;
}

}  // namespace pige::values
