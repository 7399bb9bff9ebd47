// From left to right: at each token the longest date, range or amount; then what stands around
// it (a bound, a rate, the noun it counts, a conversion in brackets).

#include "normalize/find_items.h"

#include <cassert>

#include "normalize/amount.h"
#include "normalize/calendar.h"
#include "normalize/context.h"
#include "normalize/currency_evidence.h"
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

Roles roles_of(std::initializer_list<Role> list) {
  Roles roles;
  for (const Role role : list) roles.set(static_cast<std::size_t>(role));
  return roles;
}

// What no item and no bound starts with.
const Roles& following_roles() {
  static const Roles kRoles =
      roles_of({Role::and_half,       Role::joiner,      Role::group_mark,   Role::suffix,
                Role::one_in,         Role::times,       Role::of,           Role::subunit,
                Role::currency_place, Role::and_cents,   Role::of_which,     Role::percent,
                Role::quantity,       Role::per,         Role::counted,      Role::between_and,
                Role::and_bound,      Role::either,      Role::to,           Role::change,
                Role::bound_after,    Role::year_link,   Role::fiscal,       Role::era,
                Role::later,          Role::earlier,     Role::compared,     Role::anaphoric,
                Role::ahead_word,     Role::behind_word, Role::perfect_word, Role::label,
                Role::functional,     Role::street,      Role::clock,        Role::clock_before,
                Role::year_before});
  return kRoles;
}

// What starts one only where a value follows in the next few words.
const Roles& announcing_roles() {
  static const Roles kRoles = roles_of({Role::from, Role::between, Role::determiner,
                                        Role::day_article, Role::definite, Role::hence, Role::since,
                                        Role::until, Role::ahead, Role::vague, Role::hour_before});
  return kRoles;
}

class Finder {
 public:
  explicit Finder(const Reading& reading) : reading_(reading) {}

  std::vector<Item> run() {
    while (at_ < reading_.size()) {
      if (!may_start(at_) || !step()) ++at_;
    }
    settle_currencies(reading_, ambiguous_, items_);
    return std::move(items_);
  }

 private:
  // Most words start nothing: they are passed over at the price of one look, and those that only
  // announce a value ("de", "le", "dans") at the price of a look at the next few.
  bool may_start(std::size_t i) const {
    if (reading_.token(i).code) return false;
    const Roles roles = leading_roles(i);
    if ((roles & ~announcing_).any() || is_value_by_form(i)) return true;
    if (roles.none()) return false;
    constexpr std::size_t kReach = 5;
    for (std::size_t at = i + 1; at <= i + kReach && reading_.goes_on(at); ++at) {
      if (is_value_by_form(at) || (leading_roles(at) & ~announcing_).any()) return true;
    }
    return false;
  }

  Roles leading_roles(std::size_t i) const {
    return reading_.vocabulary().lexicon.roles(reading_.token(i).word) & ~following_;
  }

  bool is_value_by_form(std::size_t i) const {
    const Token& token = reading_.token(i);
    if (token.kind == TokenKind::digits) return true;
    if (token.kind == TokenKind::sign) return is_number_sign(reading_, i);  // "½", ".5"
    // "XXIe siècle": a numeral no table holds, before a unit of time.
    return token.capital && i + 1 < reading_.size() &&
           reading_.vocabulary().lexicon.starts(reading_.token(i + 1).word, Role::duration);
  }

  bool step() {
    if (auto date = read_date(reading_, at_); date && !is_other_word(*date)) return add_date(*date);
    if (opens_year_pair()) return pass(at_ + 1);
    if (const auto code = read_code(reading_, at_)) return pass(*code);
    if (const auto hour = read_hour(reading_, at_)) return pass(*hour);
    if (auto share = read_share(reading_, at_)) return add(*share);
    if (const auto pair = read_pair(reading_, at_)) return pass(*pair);
    if (auto places = read_ordinal_range(reading_, at_)) return add(*places);
    if (auto found = read_range(reading_, at_)) return add_all(*found);
    if (const Match bound = reading_.match(at_, Role::bound_before)) {
      bound_ = PendingBound{static_cast<Bound>(bound.sense->number), at_, bound.next};
      return pass(bound.next);
    }
    if (auto vague = read_vague_amount(reading_, at_)) return add(*vague);
    if (auto whole = read_whole(reading_, at_)) return add(*whole);
    if (auto multiple = read_multiple(reading_, at_)) return add(*multiple);
    if (auto ordinal = read_ordinal(reading_, at_)) return add(*ordinal);
    const auto amount = read_amount(reading_, at_);
    if (!amount) return reading_.is_digits(at_) && pass(after_digits(at_));
    if (const auto all = read_all_of(reading_, *amount)) return pass(*all);
    if (anchor_ && amount->kind == ItemKind::duration) {
      if (const auto date = read_anchored(reading_, *amount, *anchor_)) {
        return add_date(*date, anchor_item_);
      }
    }
    if (!is_value(reading_, *amount)) return pass(amount->next);
    return add(found_item(*amount));
  }

  // "you may ask": one word that is a month, and far more often another word.
  bool is_other_word(const Date& date) const {
    const std::size_t i = date.first;
    if (date.next != i + 1 || date.qualified_first != i || !reading_.has(i, Role::ambiguous)) {
      return false;
    }
    if (reading_.token(i).capital && !reading_.starts_sentence(i)) return false;
    for (const Role role : {Role::year_before, Role::day_article, Role::of, Role::from, Role::to,
                            Role::between, Role::since, Role::until, Role::ahead}) {
      if (reading_.ends_before(i, role)) return false;
    }
    return true;
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
    // Past what belongs to the last one and has no value of its own.
    if (at_ < found.next) at_ = found.next;
    return true;
  }

  bool add(FoundItem found) {
    found.item.span = reading_.span(found.first, found.next);
    found.item.qualified = found.item.span;
    std::size_t next = found.next;
    take_bound_before(found);
    take_bound_after(reading_, found, next);
    take_times(reading_, found, next);
    take_counted(reading_, found, next);
    bound_.reset();
    if (join_bounds(found, next)) return pass(next);
    link_conversion(found);
    link_elided(found);
    if (found.family > 0) ambiguous_.push_back({items_.size(), found.family, found.first});
    items_.push_back(std::move(found.item));
    last_ = {next, found.power};
    return pass(past_rate(reading_, found, next));
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

  // "plus de 10 et moins de 20 %": two bounds of one value are its range.
  bool join_bounds(const FoundItem& found, std::size_t next) {
    if (items_.empty()) return false;
    Item& before = items_.back();
    const Item& item = found.item;
    const bool bare = before.kind == ItemKind::number && !before.counted;
    const bool same = before.kind == item.kind && before.unit == item.unit;
    if ((!same && !bare) || !before.value || !item.value) return false;
    const bool rising = before.bound == Bound::at_least && item.bound == Bound::at_most;
    const bool falling = before.bound == Bound::at_most && item.bound == Bound::at_least;
    // "más de 3 y menos de 5 millones": a number alone shares the scale that is told once.
    Decimal own = *before.value;
    if (bare && last_.power == 0 && found.power > 0 && own < Decimal(kThousand)) {
      const Decimal scaled = own.scaled(found.power);
      if (rising ? scaled < *item.value : *item.value < scaled) own = scaled;
    }
    const Decimal low = rising ? own : *item.value;
    const Decimal high = rising ? *item.value : own;
    if ((!rising && !falling) || !(low < high) || !only_joined(found, rising)) return false;
    before.kind = item.kind;
    before.unit = item.unit;
    before.min = low;
    before.max = high;
    before.value.reset();
    before.bound = Bound::range;
    before.span.end = item.span.end;
    before.qualified.end = item.qualified.end;
    if (item.counted) before.counted = item.counted;
    last_.next = next;
    return true;
  }

  // "and" alone, or where `comma` allows a comma, between the last item's words and the bound of
  // this one.
  bool only_joined(const FoundItem& found, bool comma) const {
    std::size_t at = last_.next;
    const auto reached = [&] { return reading_.token(at).begin == found.item.qualified.begin; };
    if (!reading_.goes_on(at)) return false;
    if (reached()) return false;
    if (reading_.is_sign(at, ',')) ++at;
    if (at < reading_.size() && (!reached() || !comma)) {
      const Match link = reading_.match(at, {Role::and_bound, Role::between_and});
      if (!link) return false;
      at = link.next;
    }
    return at < reading_.size() && reached();
  }

  // "10 millions d'euros, dont trois de dette": a number alone after "of which".
  void link_elided(FoundItem& found) {
    const Item& item = found.item;
    if (items_.empty() || item.kind != ItemKind::number || !item.value || item.fraction ||
        item.counted || items_.back().kind != ItemKind::money || !items_.back().value) {
      return;
    }
    std::size_t at = last_.next;
    if (reading_.is_sign(at, ',')) ++at;
    const Match link = reading_.follows(at, Role::of_which);
    if (!link || link.next >= reading_.size() ||
        reading_.token(link.next).begin != item.qualified.begin) {
      return;
    }
    // "dont trois sociétés": it counts something else.
    if (reading_.goes_on(found.next) && reading_.is_content_word(found.next)) return;
    const Decimal value = found.power > 0 ? *item.value : item.value->scaled(last_.power);
    if (!(value < *items_.back().value)) return;
    found.item.elided = Elided{items_.size() - 1, value, items_.back().unit};
  }

  struct PendingBound {
    Bound bound;
    std::size_t first;
    std::size_t next;
  };
  static constexpr std::size_t kLongestConversionLink = 16;
  static constexpr int kThousand = 1000;

  const Reading& reading_;
  const Roles following_ = following_roles();
  const Roles announcing_ = announcing_roles();
  std::size_t at_ = 0;
  struct Last {
    std::size_t next = 0;  // token, after what stands around it
    int power = 0;         // of its scale
  } last_;                 // item
  std::optional<PendingBound> bound_;
  std::optional<values::Period> anchor_;  // the date told last
  std::size_t anchor_item_ = 0;           // and its item
  std::vector<Item> items_;
  std::vector<AmbiguousItem> ambiguous_;
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
