#include "normalize/share.h"

#include "normalize/fraction.h"

namespace pige::values {
namespace {

constexpr int kMostShared = 3;  // words of the noun in "un grand groupe sur cinq"

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
      const bool noun_follows = reading.may_be_counted(whole->next);
      // "one in three people": what is shared comes behind, where nothing was told before.
      if (!amount || amount->has_unit() || (noun_follows && passed > 0)) return {};
      FoundItem found;
      found.item.value = share_of(*part->value, *whole->value);
      if (!found.item.value) return std::nullopt;
      found.item.fraction = true;
      found.first = i;
      found.next = whole->next;
      return found;
    }
    // "un jeudi sur deux" is a rhythm, no share.
    const bool name = reading.is_word(at) && reading.token(at).capital;  // "un Français sur trois"
    if ((!name && !reading.is_content_word(at)) || reading.has(at, Role::weekday) ||
        reading.has(at, Role::duration)) {
      break;
    }
  }
  return std::nullopt;
}

std::optional<FoundItem> read_whole(const Reading& reading, std::size_t i) {
  const Match word = reading.match(i, Role::whole);
  const Match unit = word ? reading.follows(word.next, Role::duration) : Match{};
  if (!unit || reading.match(unit.next, {Role::of, Role::from, Role::weekday, Role::month}) ||
      reading.is_digits(unit.next)) {
    return std::nullopt;
  }
  if (!reading.vocabulary().adjectives_first && reading.is_content_word(unit.next)) return {};
  FoundItem found;
  found.item.kind = ItemKind::duration;
  found.item.unit = unit.sense->code;
  found.item.value = unit.sense->value;
  found.first = i;
  found.next = unit.next;
  return found;
}

std::optional<FoundItem> read_multiple(const Reading& reading, std::size_t i) {
  const Match word = reading.match(i, Role::multiple);
  if (!word) return std::nullopt;
  FoundItem found;
  found.item.value = word.sense->value;
  found.item.multiple = true;
  found.first = i;
  found.next = word.next;
  return found;
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

}  // namespace pige::values
