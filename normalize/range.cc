#include "normalize/range.h"

#include "normalize/refuse.h"

namespace pige::values {
namespace {

constexpr std::size_t kChangeReach = 8;  // tokens between a verb of change and its "from"

enum class Opening { none, between, from };

// A verb of change before "from A to B", in the same clause.
bool tells_change(const Reading& reading, std::size_t i) {
  const std::size_t furthest = i < kChangeReach ? 0 : i - kChangeReach;
  for (std::size_t at = i; at > furthest; --at) {
    if (!reading.goes_on(at)) return false;
    if (reading.has(at - 1, Role::change)) return true;
  }
  return false;
}

Match link_at(const Reading& reading, std::size_t i, Opening opening) {
  if (!reading.goes_on(i)) return {};
  return reading.match(i, opening == Opening::between ? Role::between_and : Role::to);
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
  const std::size_t start = reading.skip(i, Role::determiner);
  auto amount = read_amount(reading, reading.is_digits(start) ? start : i);
  if (!amount && start != i) amount = read_amount(reading, start);  // "entre el diez y el quince"
  if (!amount && reading.is_digits(i)) {  // glued to the dash of its range
    const auto number = read_number(reading, i);
    if (number) amount = with_unit(reading, *number);
  }
  if (!amount || !amount->number.value) return std::nullopt;
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

FoundItem range_item(const Amount& low, const Amount& high) {
  FoundItem range = found_item(high);
  range.first = low.first;
  range.item.min = low.number.value;
  range.item.max = high.number.value;
  range.item.value.reset();
  range.item.bound = Bound::range;
  return range;
}

// "trois ou quatre ans" is an estimate, a range; "16 ou 32 Go" are two values of one unit.
std::optional<Range> read_either(const Reading& reading, std::size_t i) {
  auto first = read_amount(reading, i);
  if (!first || !first->number.value || first->number.fraction) return {};
  const Match link =
      reading.goes_on(first->next) ? reading.match(first->next, Role::either) : Match{};
  const auto second = link ? second_at(reading, link.next) : std::nullopt;
  if (!second || second->bound || is_part_of_name(reading, *first)) return std::nullopt;
  const Amount& last = second->amount;
  if (!may_open(reading, *first, last, Opening::none)) return std::nullopt;
  if (last.number.fraction || !(*first->number.value < *last.number.value)) return std::nullopt;
  const bool shares = !first->has_unit() && last.has_unit();
  if (shares) share_unit(*first, last);
  if (!same_measure(*first, last)) return std::nullopt;
  const bool next_one = first->number.plain.plus(Decimal(1)) == last.number.plain &&
                        first->number.power == last.number.power;
  if (next_one) return Range{{range_item(*first, last)}, last.next};
  if (!shares) return std::nullopt;
  return Range{{found_item(*first), found_item(last)}, last.next};
}

}  // namespace

std::optional<Range> read_range(const Reading& reading, std::size_t i) {
  Opening opening = Opening::none;
  std::size_t start = i;
  if (const Match between = reading.match(i, Role::between)) {
    opening = Opening::between;
    start = reading.skip(between.next, Role::determiner);
  } else if (const Match from = reading.match(i, Role::from)) {
    opening = Opening::from;
    start = from.next;
  }
  if (opening != Opening::none && !reading.goes_on(start)) return std::nullopt;

  auto first = read_amount(reading, start);
  if (!first || !first->number.value || first->number.fraction) return std::nullopt;
  const Match link = link_at(reading, first->next, opening);
  if (!link) return opening == Opening::none ? read_either(reading, i) : std::nullopt;
  const auto second = second_at(reading, link.next);
  if (!second) return std::nullopt;
  const Amount& last = second->amount;

  const bool change = opening == Opening::from && tells_change(reading, i);
  if (!change && !may_open(reading, *first, last, opening)) return std::nullopt;
  if (!first->has_unit()) {
    // "de 350 à 222 millions": what fell shares the scale too; "de 900 à 1 200 millions".
    share_unit(*first, last);
  }
  if (!same_measure(*first, last)) return std::nullopt;
  if (!change && !second->bound && is_score(reading, *first, last, opening, link)) {
    return Range{{}, last.next};
  }
  if (is_part_of_name(reading, *first)) return std::nullopt;
  // "9,4 millions au 30 juin": a scale that only the first has is no range's.
  if (first->number.power > 0 && last.number.power == 0 && !last.has_unit()) return std::nullopt;

  const bool rises = *first->number.value < *last.number.value;
  FoundItem low = found_item(*first);
  FoundItem high = found_item(last);
  if (change || (opening == Opening::from && !rises && last.has_unit())) {
    if (second->bound) {
      high.item.bound = *second->bound;
    }
    return Range{{low, high}, high.next};
  }
  // "between 2 and about 7" is a range, "2 to more than 7" none.
  const bool about = second->bound && *second->bound == Bound::about;
  if (!rises || (second->bound && !about)) return std::nullopt;

  return Range{{range_item(*first, last)}, last.next};
}

}  // namespace pige::values
