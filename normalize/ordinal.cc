// An ordinal is a number whose last part has another form: "two hundred | thousandth" is read as
// the cardinal 200 and the ordinal 1000. Romance languages give every part that form.

#include "normalize/ordinal.h"

#include "normalize/number.h"
#include "normalize/number_words.h"

namespace pige::values {
namespace {

FoundItem ordinal_item(const Decimal& value, std::size_t first, std::size_t next) {
  FoundItem found;
  found.item.kind = ItemKind::ordinal;
  found.item.value = value;
  found.first = first;
  found.next = next;
  return found;
}

// "der 3. Versuch": between a determiner and a word, the full stop ends no sentence.
bool has_ordinal_point(const Reading& reading, std::size_t i) {
  constexpr std::size_t kLongest = 3;
  if (!reading.vocabulary().ordinal_point || reading.token(i).size() > kLongest) return false;
  if (!reading.is_sign(i + 1, '.') || !reading.glued(i + 1) || reading.word(i)[0] == '0')
    return false;
  if (reading.is_line(i, i + 2)) return true;
  const bool noun = reading.is_word(i + 2) && reading.goes_on(i + 2) && !reading.glued(i + 2);
  return noun &&
         (reading.ends_before(i, Role::determiner) || reading.ends_before(i, Role::day_article));
}

std::optional<FoundItem> read_in_digits(const Reading& reading, std::size_t i) {
  if (has_ordinal_point(reading, i)) {
    const auto value = Decimal::parse(reading.word(i));
    if (value && (i == 0 || !reading.glued(i))) return ordinal_item(*value, i, i + 2);
  }
  const Match suffix = reading.glued(i + 1) ? reading.match(i + 1, Role::suffix) : Match{};
  if (!suffix || reading.match(i + 1, Role::quantity).next > suffix.next) return {};  // "30º C"
  const bool more = suffix.next < reading.size() && reading.glued(suffix.next) &&
                    reading.token(suffix.next).kind != TokenKind::sign;
  if (more || (i > 0 && reading.glued(i) && !reading.is_sign(i - 1, '('))) return std::nullopt;
  const auto value = Decimal::parse(reading.word(i));
  return value ? std::optional(ordinal_item(*value, i, suffix.next)) : std::nullopt;
}

// How many zeros a whole number ends in.
int zeros_of(std::int64_t value) {
  int zeros = 0;
  for (; value != 0 && value % 10 == 0; value /= 10) ++zeros;
  return zeros;
}

std::int64_t power_of_ten(int power) {
  std::int64_t value = 1;
  for (int i = 0; i < power; ++i) value *= 10;
  return value;
}

// The cardinal `before` made ordinal by its last word: 200 and "thousandth", 120 and "fifth".
std::optional<std::int64_t> joined(std::int64_t before, std::int64_t last) {
  constexpr int kMost = 15;
  const int zeros = zeros_of(last);
  const bool multiplies = zeros >= 2 && last == power_of_ten(zeros) && zeros <= kMost;
  const std::int64_t low = multiplies ? before % last : 0;
  if (low > 0 && low < power_of_ten(kMost - zeros)) return before - low + low * last;
  if (last >= power_of_ten(zeros_of(before))) return std::nullopt;
  constexpr std::int64_t kTwenty = 20;  // no language says "ten fifth"
  if (zeros_of(before) == 1 && before % 100 < kTwenty) return std::nullopt;
  return before + last;
}

// What follows in the same form: "(vigésimo) primero".
std::size_t add_further(const Reading& reading, std::size_t next, std::int64_t& value) {
  while (reading.goes_on(next)) {
    const Match word = reading.match(next, Role::ordinal);
    const auto further = word ? whole_part(word.sense->value) : std::nullopt;
    if (!further || *further <= 0 || *further >= power_of_ten(zeros_of(value))) break;
    value += *further;
    next = word.next;
  }
  return next;
}

std::optional<FoundItem> completed(const Reading& reading, std::int64_t value, std::size_t first,
                                   std::size_t next) {
  if (reading.vocabulary().ordinals_add) next = add_further(reading, next, value);
  return ordinal_item(Decimal(value), first, next);
}

// "un centième", "vingt cinquièmes": a part of something, or all that its line says.
bool is_part(const Reading& reading, std::size_t i) {
  const auto number = read_number(reading, i);
  if (!number || !number->fraction) return false;
  return reading.has(i, Role::article) || reading.is_line(i, number->next);
}

}  // namespace

std::optional<FoundItem> read_ordinal(const Reading& reading, std::size_t i) {
  if (reading.is_digits(i)) return read_in_digits(reading, i);
  if (reading.token(i).before == Joint::hyphen) return std::nullopt;  // "avant-première"
  if (const Match word = reading.match(i, Role::ordinal)) {
    const auto value = whole_part(word.sense->value);
    if (word.next > i + 1 && is_part(reading, i)) return std::nullopt;
    return value ? completed(reading, *value, i, word.next) : std::nullopt;
  }
  if (!reading.match(i, {Role::hundred, Role::cardinal, Role::scale, Role::article})) return {};
  if (is_part(reading, i)) return std::nullopt;
  const auto sum = read_sum(reading, i);
  if (!sum || !reading.goes_on(sum->next)) return std::nullopt;
  // "un centésimo" is a part, if anything.
  if (reading.match(i, Role::article).next == sum->next) return std::nullopt;
  const std::size_t at = reading.skip(sum->next, Role::joiner);
  if (!reading.goes_on(at)) return std::nullopt;
  const Match word = reading.match(at, Role::ordinal);
  const auto before = whole_part(sum->value);
  const auto last = word ? whole_part(word.sense->value) : std::nullopt;
  if (!before || !last || *last <= 0) return std::nullopt;
  const auto value = joined(*before, *last);
  return value ? completed(reading, *value, i, word.next) : std::nullopt;
}

std::optional<FoundItem> read_ordinal_range(const Reading& reading, std::size_t i) {
  const auto place = [&](std::size_t at) {
    const std::size_t start = reading.skip(at, Role::determiner);
    return reading.goes_on(start) ? read_ordinal(reading, start) : std::nullopt;
  };
  const Match between = reading.match(i, Role::between);
  const auto first = between ? place(between.next) : std::nullopt;
  const Match link = first ? reading.follows(first->next, Role::between_and) : Match{};
  const auto last = link ? place(link.next) : std::nullopt;
  if (!last) return std::nullopt;
  const auto next_one = first->item.value->plus(Decimal(1));
  if (!next_one || !(*next_one < *last->item.value)) return std::nullopt;
  FoundItem range = *last;
  range.first = first->first;
  range.item.kind = ItemKind::number;
  range.item.min = first->item.value;
  range.item.max = last->item.value;
  range.item.value.reset();
  range.item.bound = Bound::range;
  return range;
}

}  // namespace pige::values
