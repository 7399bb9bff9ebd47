#include "normalize/share.h"

namespace pige::values {
namespace {

constexpr int kMostShared = 3;  // words of the noun in "un grand groupe sur cinq"

FoundItem ordinal_item(const Decimal& value, std::size_t first, std::size_t next) {
  FoundItem found;
  found.item.kind = ItemKind::ordinal;
  found.item.value = value;
  found.first = first;
  found.next = next;
  return found;
}

bool is_small_number(const std::optional<Number>& number) {
  return number && number->value && number->power == 0 && !number->fraction &&
         number->value->exponent() == 0 && Decimal(0) < *number->value &&
         *number->value < Decimal(10000);
}

}  // namespace

std::optional<FoundItem> read_share(const Reading& reading, std::size_t i) {
  if (!reading.is_digits(i) && !reading.has(i, Role::cardinal)) return std::nullopt;
  const auto part = read_number(reading, i);
  if (!is_small_number(part)) return std::nullopt;
  std::size_t at = part->next;
  for (int passed = 0; passed <= kMostShared && reading.goes_on(at); ++passed, ++at) {
    if (const Match link = reading.match(at, Role::one_in); link && reading.goes_on(link.next)) {
      const auto whole = read_number(reading, link.next);
      if (!is_small_number(whole) || !(*part->value < *whole->value)) return std::nullopt;
      // "un accord sur trois ans": what is counted after it makes it a span, not a share.
      const auto amount = with_unit(reading, *whole);
      if (!amount || amount->has_unit() || reading.is_content_word(whole->next)) return {};
      FoundItem found;
      found.item.value = share_of(*part->value, *whole->value);
      if (!found.item.value) return std::nullopt;
      found.item.fraction = true;
      found.first = i;
      found.next = whole->next;
      return found;
    }
    // "un jeudi sur deux" is a rhythm, no share.
    if (!reading.is_content_word(at) || reading.has(at, Role::weekday) ||
        reading.has(at, Role::duration)) {
      break;
    }
  }
  return std::nullopt;
}

std::optional<FoundItem> read_vague_amount(const Reading& reading, std::size_t i) {
  const Match word = reading.match(i, Role::vague);
  if (!word) return std::nullopt;
  const auto number = read_vague(reading, word.next);
  if (!number) return std::nullopt;
  const auto amount = with_unit(reading, *number);
  if (!amount) return std::nullopt;
  return found_item(*amount);
}

std::optional<FoundItem> read_ordinal(const Reading& reading, std::size_t i) {
  if (reading.is_digits(i)) {
    const Match suffix = reading.glued(i + 1) ? reading.match(i + 1, Role::suffix) : Match{};
    if (!suffix || (suffix.next < reading.size() && reading.glued(suffix.next) &&
                    reading.token(suffix.next).kind != TokenKind::sign)) {
      return std::nullopt;
    }
    const auto value = Decimal::parse(reading.word(i));
    if (!value || (i > 0 && reading.glued(i) && !reading.is_sign(i - 1, '('))) return std::nullopt;
    return ordinal_item(*value, i, suffix.next);
  }
  if (reading.token(i).before == Joint::hyphen) return std::nullopt;  // "avant-première"
  if (const Match word = reading.match(i, Role::ordinal)) {
    return ordinal_item(word.sense->value, i, word.next);
  }
  // "cent vingt-cinquième": what stands before the last word is a plain number.
  const auto hundreds = reading.match(i, {Role::hundred, Role::cardinal});
  if (!hundreds) return std::nullopt;
  const auto number = read_number(reading, i);
  if (!number || !number->value || number->in_digits || !reading.goes_on(number->next)) return {};
  const Match word = reading.match(number->next, Role::ordinal);
  if (!word || *number->value < Decimal(100) || !(word.sense->value < Decimal(100))) return {};
  const auto sum = number->value->plus(word.sense->value);
  if (!sum) return std::nullopt;
  return ordinal_item(*sum, i, word.next);
}

}  // namespace pige::values
