#include "normalize/range.h"

#include "normalize/number_words.h"
#include "normalize/refuse.h"

namespace pige::values {
namespace {

constexpr std::size_t kChangeReach = 8;  // tokens between a verb of change and its "from"

enum class Opening { none, between, from };

// A verb of change before "from A to B", in the same clause.
//
// "reculer de 3 à 5 %": what falls does not rise from three to five, nor is a share told without
// its unit where it moves "from" that share.
bool tells_change(const Reading& reading, std::size_t i, const Amount& low, const Amount& high) {
  const std::size_t furthest = i < kChangeReach ? 0 : i - kChangeReach;
  for (std::size_t at = i; at > furthest; --at) {
    if (!reading.goes_on(at)) return false;
    const Match verb = reading.match(at - 1, Role::change);
    if (!verb) continue;
    const int way = verb.sense->number;
    if (way == 0) return true;
    const bool by_share = !low.has_unit() && high.kind == ItemKind::percent;
    const bool shares = !low.has_unit() && low.number.power == 0;
    const bool rises =
        shares ? low.number.plain < high.number.plain : *low.number.value < *high.number.value;
    return !rises || (way > 0 && !by_share);
  }
  return false;
}

Match link_at(const Reading& reading, std::size_t i, Opening opening) {
  if (!reading.goes_on(i)) return {};
  return reading.match(i, opening == Opening::between ? Role::between_and : Role::to);
}

// Past the words before an end of a range: "entre el diez", "entre un 2 %".
std::size_t past_determiner(const Reading& reading, std::size_t i) {
  const std::size_t after = reading.skip(i, Role::determiner);
  const std::size_t digits = reading.skip(after, Role::article);
  return digits != after && reading.is_digits(digits) && reading.goes_on(digits) ? digits : after;
}

// The second value, its own bound aside: "à plus de cinq milliards".
struct Second {
  Amount amount;
  std::optional<Bound> bound;
  std::size_t bound_first = 0;
};

std::optional<Second> second_at(const Reading& reading, std::size_t i) {
  if (!reading.goes_on(i)) return std::nullopt;
  Second second;
  if (const Match bound = reading.match(i, Role::bound_before)) {
    second.bound = static_cast<Bound>(bound.sense->number);
    second.bound_first = i;
    i = bound.next;
  }
  // "entre -5 et +3 °C"
  if (reading.is_sign(i, '+') && reading.is_digits(i + 1) && reading.glued(i + 1)) ++i;
  const std::size_t start = past_determiner(reading, i);
  auto amount = read_amount(reading, reading.is_digits(start) ? start : i);
  if (!amount && start != i) amount = read_amount(reading, start);  // "entre el diez y el quince"
  if (!amount && reading.is_digits(i)) {  // glued to the dash of its range
    const auto number = read_number(reading, i);
    if (number) amount = with_unit(reading, *number);
  }
  if (!amount || (!amount->number.value && !amount->number.unclear)) return std::nullopt;
  second.amount = *amount;
  return second;
}

bool same_measure(const Amount& a, const Amount& b) { return a.kind == b.kind && a.unit == b.unit; }

// Two bare numbers that are no range: a score, a pair of codes.
bool is_score(const Reading& reading, const Amount& a, const Amount& b, Opening opening,
              const Match& link) {
  if (a.has_unit() || b.has_unit() || opening == Opening::between) return false;
  if (a.number.power > 0 || b.number.power > 0) return false;
  if (!(*a.number.value < *b.number.value)) return true;
  const bool dash = reading.token(link.next - 1).kind == TokenKind::sign;
  // "circa 20-100", "1000-5000": bounded, or more than anybody scores.
  if (reading.ends_before(a.first, Role::bound_before)) return false;
  constexpr std::size_t kLongestScore = 3;
  if (reading.token(a.number.first).size() > kLongestScore) return false;
  return dash && opening == Opening::none && !reading.is_content_word(b.next);
}

// "un à deux milliards", "entre un et deux ans": the word is a number where no noun follows it and
// the other end is in words and counts or measures something. "L'un à deux" is somebody.
bool may_open(const Reading& reading, const Amount& first, const Amount& last, Opening opening) {
  if (!first.number.article) return true;
  if (first.has_unit() || last.number.in_digits) return false;
  if (opening != Opening::none) return true;
  const bool counts = last.has_unit() || last.number.power > 0 ||
                      reading.has(last.next, Role::times) || reading.has(last.next, Role::counted);
  return counts && reading.token(first.first).before != Joint::apostrophe;
}

// Hundreds told in words, though their count be in digits: "trois cents", "3 cents".
bool tells_hundreds(const Reading& reading, const Number& number) {
  if (!number.in_digits) return true;
  for (std::size_t i = number.first; i < number.next; ++i) {
    if (reading.has(i, Role::hundred)) return true;
  }
  return false;
}

// What the first value leaves unsaid because the second says it.
enum class Unsaid { nothing, hundreds, thousands, unknown };

// "deux à trois cents" are 200 to 300, "5 ou 6 000" are 5000 or 6000. What "10 à 15 000 euros",
// "500 à 1,2 milliard" or "deux à trois cent cinquante" leave unsaid, nobody can tell for sure.
Unsaid unsaid(const Reading& reading, const Amount& low, const Amount& high, bool change) {
  const Number& first = low.number;
  const Number& last = high.number;
  if (low.has_unit() || first.power > 0 || first.fraction || last.fraction) return Unsaid::nothing;
  // "12,500 à 15,000 euros": the second told that its mark groups.
  if (first.one_mark == OneMark::decimals && last.one_mark == OneMark::group) {
    return Unsaid::thousands;
  }
  const auto count = whole_part(*first.value);
  const auto whole = whole_part(last.plain);
  constexpr std::int64_t kHundred = 100;
  constexpr std::int64_t kThousand = 1000;
  const bool hundreds = whole && *whole >= 2 * kHundred && *whole < kThousand;
  if (hundreds && count && *count > 0 && *count < *whole / kHundred &&
      first.in_digits == last.in_digits && tells_hundreds(reading, last)) {
    return *whole % kHundred == 0 && *count > 1 ? Unsaid::hundreds : Unsaid::unknown;
  }
  const bool grouped = last.in_digits && !last.bare && last.power == 0;
  if (grouped && first.bare && whole && *whole % kThousand == 0 && count && *count > 0 &&
      *count < *whole / kThousand) {
    const bool next_one = *count > 1 && *count + 1 == *whole / kThousand;
    return next_one ? Unsaid::thousands : Unsaid::unknown;
  }
  if (last.power == 0 || last.thousands) return Unsaid::nothing;
  if (!(*first.value < Decimal(kThousand))) return Unsaid::nothing;
  if (!(*first.value < last.plain.scaled(1))) return Unsaid::unknown;
  const bool far = !(last.plain < first.value->scaled(2));
  return change && far && !count ? Unsaid::unknown : Unsaid::nothing;
}

// Gives the first value what it leaves unsaid; false where that cannot be told.
bool say(const Reading& reading, Amount& low, const Amount& high, bool change) {
  const Unsaid left = unsaid(reading, low, high, change);
  if (left == Unsaid::unknown) return false;
  if (left != Unsaid::nothing) {
    const int power = left == Unsaid::hundreds ? 2 : 3;
    low.number.value = low.number.plain = low.number.value->scaled(power);
  }
  return true;
}

// "$1.2 to 1.5 billion", "$5-$10m": the sign before the first is the second's, the scale behind the
// second the first's, unless the first would be the larger then: "$500 to 1 million".
void share_leading_sign(Amount& first, Amount& last) {
  const bool leads = first.kind == ItemKind::money && first.first < first.number.first;
  if (!leads || (first.number.power > 0 && last.number.power == 0)) return;
  if (last.has_unit() && (last.kind != first.kind || last.unit != first.unit)) return;
  const bool follows = last.has_unit() && !(last.first < last.number.first);
  if (follows) return;
  if (first.number.power == 0 && last.number.power > 0 && first.number.plain < last.number.plain) {
    first.number = rescaled(first.number, last.number);
  }
  last.kind = first.kind;
  last.unit = first.unit;
  last.family = first.family;
}

// "passé de 1,2 million à 1,5": the second is of the first's scale, or of none.
bool leaves_scale_unsaid(const Reading& reading, const Amount& low, const Amount& high,
                         Opening opening) {
  constexpr int kMillion = 6;
  return opening != Opening::none && low.number.power >= kMillion && high.number.power == 0 &&
         !high.has_unit() && high.number.in_digits && *high.number.value < Decimal(1000) &&
         !reading.is_content_word(high.next);
}

FoundItem range_item(const Amount& low, const Amount& high) {
  FoundItem range = found_item(high);
  range.first = low.first;
  range.item.min = low.number.value;
  range.item.max = high.number.value;
  range.item.value.reset();
  range.item.bound = Bound::range;
  return range;
}

// "trois ou quatre ans" is an estimate, a range; "16 ou 32 Go" and "10 et 20 millions d'euros" are
// two values of one unit.
std::optional<Range> read_two(const Reading& reading, std::size_t i) {
  auto first = read_amount(reading, i);
  if (!first || !first->number.value || first->number.fraction) return {};
  if (!reading.goes_on(first->next)) return std::nullopt;
  const Match link = reading.match(first->next, {Role::either, Role::between_and});
  const bool both = link && link.sense->role == Role::between_and;
  // "en 2023 et 120 millions", "l'un et deux millions"
  if (both && (may_be_year(reading, first->number) || first->number.article)) return std::nullopt;
  const auto second = link ? second_at(reading, link.next) : std::nullopt;
  if (second && second->amount.number.unclear) return Range{{}, second->amount.next};
  if (!second || second->bound || is_part_of_name(reading, *first)) return std::nullopt;
  const Amount& last = second->amount;
  if (!may_open(reading, *first, last, Opening::none)) return std::nullopt;
  if (last.number.fraction) return std::nullopt;
  if (!both && !(*first->number.value < *last.number.value)) return std::nullopt;
  if (both && !last.has_unit()) return std::nullopt;
  const bool shares = !first->has_unit() && (last.has_unit() || last.number.power > 0);
  const Unsaid left = unsaid(reading, *first, last, false);
  if (!say(reading, *first, last, false)) {
    return both ? std::nullopt : std::optional(Range{{found_item(last)}, last.next});
  }
  if (shares) share_unit(*first, last);
  if (!same_measure(*first, last)) return std::nullopt;
  const int step = left == Unsaid::hundreds ? 2 : left == Unsaid::thousands ? 3 : 0;
  const bool next_one = !both && first->number.plain.plus(Decimal(1, step)) == last.number.plain &&
                        first->number.power == last.number.power;
  if (next_one) return Range{{range_item(*first, last)}, last.next};
  if (!shares) return std::nullopt;
  return Range{{found_item(*first), found_item(last)}, last.next};
}

struct Opened {
  Opening opening = Opening::none;
  std::size_t next = 0;  // where the first value stands
};

Opened opening_at(const Reading& reading, std::size_t i) {
  if (const Match between = reading.match(i, Role::between)) {
    return {Opening::between, past_determiner(reading, between.next)};
  }
  if (const Match from = reading.match(i, Role::from)) return {Opening::from, from.next};
  return {Opening::none, i};
}

// Two values where the one becomes the other, one range where the second is more; else neither.
std::optional<Range> joined(const Amount& first, const Second& second, Opening opening,
                            bool change) {
  const Amount& last = second.amount;
  const bool rises = *first.number.value < *last.number.value;
  if (change || (opening == Opening::from && !rises && last.has_unit())) {
    FoundItem high = found_item(last);
    if (second.bound) high.item.bound = *second.bound;
    return Range{{found_item(first), high}, high.next};
  }
  // "between 2 and about 7" is a range, "2 to more than 7" none.
  const bool about = second.bound && *second.bound == Bound::about;
  if (!rises || (second.bound && !about)) return std::nullopt;
  return Range{{range_item(first, last)}, last.next};
}

}  // namespace

std::optional<Range> read_range(const Reading& reading, std::size_t i) {
  const auto [opening, start] = opening_at(reading, i);
  if (opening != Opening::none && !reading.goes_on(start)) return std::nullopt;

  auto first = read_amount(reading, start);
  if (!first || !first->number.value || first->number.fraction) return std::nullopt;
  const Match link = link_at(reading, first->next, opening);
  if (!link) return opening == Opening::none ? read_two(reading, i) : std::nullopt;
  auto second = second_at(reading, link.next);
  if (!second) return std::nullopt;
  Amount& last = second->amount;
  if (last.number.unclear) return Range{{}, last.next};

  // "um 2 auf 5 Millionen"
  const bool becomes = reading.has(first->next, Role::becomes);
  if (becomes && opening != Opening::from) return std::nullopt;
  const bool change =
      opening == Opening::from && (becomes || tells_change(reading, i, *first, last));
  if (!change && !may_open(reading, *first, last, opening)) return std::nullopt;
  if (!say(reading, *first, last, change)) {
    FoundItem high = found_item(last);
    if (!change && high.item.bound == Bound::exact) high.item.bound = Bound::at_most;
    return Range{{high}, high.next};
  }
  if (leaves_scale_unsaid(reading, *first, last, opening)) {
    return Range{{found_item(*first)}, last.next};
  }
  if (!first->has_unit()) {
    // "de 350 à 222 millions": what fell shares the scale too; "de 900 à 1 200 millions".
    share_unit(*first, last);
  }
  share_leading_sign(*first, last);
  if (!same_measure(*first, last)) return std::nullopt;
  if (!change && !second->bound && is_score(reading, *first, last, opening, link)) {
    return Range{{}, last.next};
  }
  if (is_part_of_name(reading, *first)) return std::nullopt;
  // "9,4 millions au 30 juin": a scale that only the first has is no range's.
  if (first->number.power > 0 && last.number.power == 0 && !last.has_unit()) return std::nullopt;
  return joined(*first, *second, opening, change);
}

}  // namespace pige::values
