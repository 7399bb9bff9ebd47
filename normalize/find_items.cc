// From left to right: at each token the longest date, range or amount; then what stands around
// it (a bound, a rate, the noun it counts, a conversion in brackets).

#include "normalize/find_items.h"

#include <cassert>

#include "normalize/amount.h"
#include "normalize/calendar.h"
#include "normalize/context.h"
#include "normalize/date.h"
#include "normalize/ordinal.h"
#include "normalize/pack.h"
#include "normalize/range.h"
#include "normalize/reading.h"
#include "normalize/refuse.h"
#include "normalize/share.h"

namespace pige {

using namespace values;

namespace {

class Finder {
 public:
  explicit Finder(const Reading& reading) : reading_(reading) {}

  std::vector<Item> run() {
    while (at_ < reading_.size()) {
      if (!may_start(at_) || !step()) ++at_;
    }
    return std::move(items_);
  }

 private:
  // Most words start nothing: they are passed over at the price of one look.
  bool may_start(std::size_t i) const {
    const Token& token = reading_.token(i);
    if (token.code) return false;
    if (token.kind == TokenKind::digits) return true;
    const values::Lexicon& lexicon = reading_.vocabulary().lexicon;
    if (lexicon.start(token.word) != nullptr) return true;
    // "XXIe siècle": a numeral no table holds, before a unit of time.
    return token.capital && i + 1 < reading_.size() &&
           lexicon.starts(reading_.token(i + 1).word, Role::duration);
  }

  bool step() {
    if (auto date = read_date(reading_, at_)) return add_date(*date);
    if (opens_year_pair()) return pass(at_ + 1);
    if (const auto code = read_code(reading_, at_)) return pass(*code);
    if (auto share = read_share(reading_, at_)) return add(*share);
    if (const auto pair = read_pair(reading_, at_)) return pass(*pair);
    if (auto found = read_range(reading_, at_)) return add_all(*found);
    if (const Match bound = reading_.match(at_, Role::bound_before)) {
      bound_ = PendingBound{static_cast<Bound>(bound.sense->number), at_, bound.next};
      return pass(bound.next);
    }
    if (auto vague = read_vague_amount(reading_, at_)) return add(*vague);
    if (auto ordinal = read_ordinal(reading_, at_)) return add(*ordinal);
    const auto amount = read_amount(reading_, at_);
    if (!amount) return reading_.is_digits(at_) && pass(after_digits(at_));
    if (anchor_ && amount->kind == ItemKind::duration) {
      if (const auto date = read_anchored(reading_, *amount, *anchor_)) {
        return add_date(*date, anchor_item_);
      }
    }
    if (!is_value(reading_, *amount)) return pass(amount->next);
    return add(found_item(*amount));
  }

  // "de 2014-2018": what follows is a date whole, no number to start a range from.
  bool opens_year_pair() const {
    if (!reading_.is_digits(at_ + 1) || !reading_.match(at_, {Role::from, Role::between})) {
      return false;
    }
    const auto date = read_date(reading_, at_ + 1);
    return date && date->next > at_ + 2;
  }

  bool pass(std::size_t next) {
    assert(next > at_);
    at_ = next > at_ ? next : at_ + 1;
    return true;
  }

  // Past a run of digits that could not be read, with all that is glued to it.
  std::size_t after_digits(std::size_t i) const {
    std::size_t next = i + 1;
    while (next < reading_.size() && reading_.glued(next) &&
           reading_.token(next).kind != TokenKind::sign) {
      ++next;
    }
    return next;
  }

  bool add_date(const Date& date, std::optional<std::size_t> told_from = std::nullopt) {
    Item item;
    item.kind = ItemKind::date;
    item.span = reading_.span(date.first, date.next);
    item.qualified = reading_.span(date.qualified_first, date.consumed);
    item.date = date.edtf;
    item.period = date.period;
    if (!date.rival.empty()) item.rivals.push_back(date.rival);
    item.from_reference = date.from_reference;
    item.fiscal = date.fiscal;
    item.told_from = told_from;
    items_.push_back(std::move(item));
    anchor_ = date.single;
    anchor_item_ = items_.size() - 1;
    return pass(date.consumed);
  }

  bool add_all(const Range& found) {
    for (const FoundItem& item : found.items) add(item);
    return found.items.empty() ? pass(found.next) : true;
  }

  bool add(FoundItem found) {
    found.item.span = reading_.span(found.first, found.next);
    found.item.qualified = found.item.span;
    std::size_t next = found.next;
    take_bound_before(found);
    take_bound_after(reading_, found, next);
    take_counted(reading_, found, next);
    link_conversion(found);
    items_.push_back(std::move(found.item));
    last_next_ = found.next;
    bound_.reset();
    return pass(next);
  }

  void take_bound_before(FoundItem& found) {
    if (!bound_) return;
    std::size_t at = bound_->next;
    while (at < found.first) {
      const std::size_t after = reading_.skip(at, Role::determiner);
      if (after == at) break;
      at = after;
    }
    if (at != found.first) return;
    found.item.qualified.begin = reading_.token(bound_->first).begin;
    if (found.item.bound == Bound::exact || found.item.bound == Bound::about) {
      found.item.bound = bound_->bound;
    }
  }

  // "100 millions d'euros (109 millions de dollars)"
  void link_conversion(FoundItem& found) {
    if (items_.empty() || found.item.kind != ItemKind::money) return;
    const Item& before = items_.back();
    if (before.kind != ItemKind::money || before.unit == found.item.unit) return;
    const std::string_view between = reading_.text().substr(
        before.qualified.end, found.item.qualified.begin - before.qualified.end);
    const auto open = between.find('(');
    if (open == std::string_view::npos || between.size() > kLongestConversionLink ||
        between.find(')') != std::string_view::npos) {
      return;
    }
    found.item.converts = items_.size() - 1;
  }

  struct PendingBound {
    Bound bound;
    std::size_t first;
    std::size_t next;
  };
  static constexpr std::size_t kLongestConversionLink = 16;

  const Reading& reading_;
  std::size_t at_ = 0;
  std::size_t last_next_ = 0;
  std::optional<PendingBound> bound_;
  std::optional<values::Period> anchor_;  // the date told last
  std::size_t anchor_item_ = 0;           // and its item
  std::vector<Item> items_;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<Day> parse_day(std::string_view iso) {
  constexpr std::size_t kDateSize = 10;  // "2024-09-30"
  if (iso.size() < kDateSize || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  if (iso.size() > kDateSize && is_digit(iso[kDateSize])) return std::nullopt;
  const auto number = [iso](std::size_t at, std::size_t size) {
    int value = 0;
    for (const char c : iso.substr(at, size)) {
      if (!is_digit(c)) return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  };
  const Day day{number(0, 4), number(5, 2), number(8, 2)};
  if (day.year < 1 || !is_valid(day)) return std::nullopt;
  return day;
}

std::vector<Item> find_items(std::string_view text, const Pack& pack,
                             std::optional<Day> reference) {
  const Reading reading(text, pack.vocabulary(), reference);
  return Finder(reading).run();
}

}  // namespace pige
