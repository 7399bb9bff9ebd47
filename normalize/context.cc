#include "normalize/context.h"

#include "normalize/refuse.h"

namespace pige::values {
namespace {

// Words between a number and its noun, or between a noun and the word of its rate: adjectives.
constexpr int kMostAdjectives = 2;

bool starts_number(const Reading& reading, std::size_t i) {
  return reading.is_digits(i) || (reading.has(i, Role::cardinal) && !reading.has(i, Role::article));
}

// "a month", but "a month ago" is a date.
Match rate_at(const Reading& reading, std::size_t i) {
  const Match rate = reading.match(i, Role::per);
  const bool told =
      rate && reading.goes_on(rate.next) &&
      reading.match(rate.next, {Role::ago_after, Role::hence_after, Role::later, Role::earlier,
                                Role::after_point, Role::before_point});
  return told ? Match{} : rate;
}

// The rate right at `i`, or after an adjective or two; nothing if a clause's end comes first.
Match rate_after(const Reading& reading, std::size_t i, int adjectives) {
  for (int passed = 0; passed <= adjectives && reading.goes_on(i); ++passed, ++i) {
    if (const Match rate = rate_at(reading, i)) return rate;
    if (!reading.is_content_word(i)) break;
  }
  return {};
}

bool may_stand_between(const Reading& reading, std::size_t i) {
  return reading.is_content_word(i) || (reading.is_word(i) && reading.token(i).capital);
}

// A line of number words and nothing else: "sept un zéro". There an article counts.
bool is_dictated(const Reading& reading, std::size_t i) {
  std::size_t first = i;
  while (first > 0 && reading.goes_on(first)) --first;
  for (std::size_t at = first; at < reading.size() && (at == first || reading.goes_on(at)); ++at) {
    const bool mark = reading.is_sign(at, ',') || reading.is_sign(at, '.');
    if (mark || reading.is_digits(at)) continue;
    if (!reading.match(at, {Role::cardinal, Role::hundred, Role::scale, Role::joiner, Role::article,
                            Role::between_and})) {
      return false;
    }
  }
  return true;
}

// The counted noun after a number: "de/d'" and adjectives may stand between.
Match noun_after(const Reading& reading, std::size_t i, std::size_t& first) {
  i = reading.skip(i, Role::of);
  for (int passed = 0; passed <= kMostAdjectives && reading.goes_on(i); ++passed, ++i) {
    if (const Match noun = reading.match(i, Role::counted)) {
      first = i;
      return noun;
    }
    if (!may_stand_between(reading, i)) break;
  }
  return {};
}

// "Trois-Rivières", "vingt-un": a hyphen before a capital makes a name of a number, before another
// number something that is none.
bool is_hyphenated(const Reading& reading, const Amount& amount) {
  if (reading.token(amount.first).before == Joint::hyphen) return true;
  if (amount.next >= reading.size() || reading.token(amount.next).before != Joint::hyphen) {
    return false;
  }
  return reading.token(amount.next).capital ||
         reading.match(amount.next, {Role::cardinal, Role::hundred, Role::scale});
}

}  // namespace

FoundItem found_item(const Amount& amount) {
  FoundItem found;
  found.first = amount.first;
  found.next = amount.next;
  found.family = amount.family;
  found.power = amount.number.power;
  found.groups = amount.number.one_mark == OneMark::decimals && amount.number.value &&
                 (ends_in_zeros(amount.number) || !(*amount.number.value < Decimal(10)));
  Item& item = found.item;
  item.kind = amount.kind;
  item.unit = amount.unit;
  item.value = amount.number.value;
  item.fraction = amount.number.fraction;
  if (amount.number.about) item.bound = Bound::about;
  if (!amount.number.value) item.bound = Bound::vague;
  return found;
}

bool is_value(const Reading& reading, const Amount& amount) {
  const Number& number = amount.number;
  if (number.unclear) return false;
  if (!number.in_digits && is_hyphenated(reading, amount)) return false;
  // "en 52 avant J.-C."
  if (!amount.has_unit() && reading.goes_on(amount.next) && reading.has(amount.next, Role::era)) {
    return false;
  }
  if (number.article && !amount.has_unit()) return is_dictated(reading, amount.first);
  if (number.definite && !amount.has_unit()) {
    std::size_t noun = amount.next;
    if (!noun_after(reading, amount.next, noun)) return false;
  }
  if (number.ambiguous && !amount.has_unit() && !reading.is_content_word(amount.next)) {
    return is_dictated(reading, amount.first) ||
           reading.ends_before(amount.first, Role::label).has_value();
  }
  if (number.in_digits) return !is_part_of_name(reading, amount);
  // "Rainbow Six", "Six Financial": a capital beside another one makes a name of it.
  const std::size_t first = amount.first;
  const bool may_be_name = !amount.has_unit() && number.power == 0 && !number.collective;
  if (reading.token(first).capital && may_be_name) {
    const bool name_before = first > 0 && reading.goes_on(first) && reading.is_word(first - 1) &&
                             reading.token(first - 1).capital;
    // "Dreihundert Stellen fallen weg": where nouns have capitals, none tells a name there.
    const bool opens = reading.starts_sentence(first);
    const bool nouns = reading.vocabulary().capital_nouns && opens;
    const bool name_after = !nouns && reading.is_word(amount.next) &&
                            reading.goes_on(amount.next) && reading.token(amount.next).capital;
    // At the start of a sentence several words tell that they count: "Three hundred Spartans".
    const bool counts = opens && amount.next > first + 1;
    if ((name_before || name_after) && !counts) return false;
  }
  return true;
}

void take_bound_after(const Reading& reading, FoundItem& found, std::size_t& next) {
  if (!reading.goes_on(next)) return;
  // "20,000-plus"
  const bool joined = reading.is_sign(next, '-') && reading.glued(next) && reading.glued(next + 1);
  const Match bound = reading.match(joined ? next + 1 : next, Role::bound_after);
  if (!bound) return;
  // Before another number it is that one's: "20 % environ 30 salariés" has no reader either way.
  if (reading.goes_on(bound.next) && starts_number(reading, bound.next)) return;
  // "10 et moins | de 5": its last words begin the bound of what follows.
  for (std::size_t i = next; i < bound.next; ++i) {
    if (reading.match(i, Role::bound_before).next > bound.next) return;
  }
  next = bound.next;
  found.item.qualified.end = reading.token(bound.next - 1).end;
  if (found.item.bound == Bound::exact || found.item.bound == Bound::about) {
    found.item.bound = static_cast<Bound>(bound.sense->number);
  }
}

std::size_t past_rate(const Reading& reading, const FoundItem& found, std::size_t next) {
  if (!reading.goes_on(next) || found.item.kind == ItemKind::date) return next;
  if (const Match rate = rate_at(reading, next)) return rate.next;
  const Match article =
      found.item.kind == ItemKind::money ? reading.match(next, Role::article) : Match{};
  const Match unit = article ? reading.follows(article.next, Role::quantity) : Match{};
  return unit ? unit.next : next;
}

void take_times(const Reading& reading, FoundItem& found, std::size_t& next) {
  Item& item = found.item;
  if (item.kind != ItemKind::number || item.fraction) return;
  const Match times = reading.follows(next, Role::times);
  if (times) next = times.next;
  item.multiple =
      item.multiple || times || reading.ends_before(found.first, Role::multiplied).has_value();
}

void take_counted(const Reading& reading, FoundItem& found, std::size_t& next) {
  if (found.item.kind == ItemKind::date || found.item.kind == ItemKind::ordinal) return;
  std::size_t after = next;
  int adjectives = 0;
  if (found.item.kind == ItemKind::number && !found.item.fraction) {
    std::size_t first = next;
    if (const Match noun = noun_after(reading, next, first)) {
      const CountedNoun& counted =
          reading.vocabulary().counted[static_cast<std::size_t>(noun.sense->number)];
      // "12,500 people": nobody counts parts of them.
      if (found.groups && found.item.value) found.item.value = found.item.value->scaled(3);
      found.item.counted = Counted{reading.span(first, noun.next), counted.unit, counted.class_};
      after = noun.next;
      adjectives = kMostAdjectives;
    }
  }
  if (const Match rate = rate_after(reading, after, adjectives)) found.item.per = rate.sense->code;
}

}  // namespace pige::values
