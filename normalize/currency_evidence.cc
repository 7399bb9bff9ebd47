#include "normalize/currency_evidence.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace pige::values {
namespace {

// A place, or an adjective of one: its words and the currencies it speaks for.
struct Place {
  std::size_t first = 0;
  std::size_t next = 0;
  std::string_view codes;  // "EUR FRF"
};

std::vector<Place> places_of(const Reading& reading) {
  std::vector<Place> places;
  for (std::size_t i = 0; i < reading.size();) {
    const Match place = reading.match(i, Role::currency_place);
    if (place) places.push_back({i, place.next, place.sense->code});
    i = place ? place.next : i + 1;
  }
  return places;
}

// The currency of the family that a place speaks for.
const std::string* spoken_for(const Place& place, const CurrencyFamily& family) {
  for (const std::string& code : family.codes) {
    if (place.codes.find(code) != std::string_view::npos) return &code;
  }
  return nullptr;
}

struct Evidence {
  const Place* place = nullptr;
  const std::string* code = nullptr;
};

void note(std::vector<std::string>& codes, const std::string& code) {
  if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
}

std::size_t distance(const Place& place, std::size_t token) {
  return place.first > token ? place.first - token : token - place.first;
}

class Settler {
 public:
  Settler(const Reading& reading, std::vector<Item>& items)
      : reading_(reading), items_(items), places_(places_of(reading)) {}

  void settle(const AmbiguousItem& ambiguous) {
    const CurrencyFamily& family =
        reading_.vocabulary().currencies[static_cast<std::size_t>(ambiguous.family) - 1];
    Item& item = items_[ambiguous.item];
    if (family.abroad) {
      item.rivals = named_besides(family);
      return;
    }
    if (is_of_its_time(family, ambiguous)) return;
    std::vector<std::string> told;
    const Evidence evidence = evidence_for(ambiguous, family, told);
    if (evidence.place != nullptr) {
      item.unit = *evidence.code;
      item.settled_by = reading_.span(evidence.place->first, evidence.place->next);
    }
    for (const std::string& code : told.empty() ? family.codes : told) {
      if (code != item.unit) item.rivals.push_back(code);
    }
  }

 private:
  // "un million de francs en 1997 ... en Suisse": money that is history, in its own day.
  bool is_of_its_time(const CurrencyFamily& family, const AmbiguousItem& ambiguous) const {
    if (family.last_year == 0) return false;
    if (reading_.reference() && reading_.reference()->year < family.last_year) return true;
    const auto [first, last] = reading_.sentence(ambiguous.first);
    const Span sentence = reading_.span(first, last);
    return std::any_of(items_.begin(), items_.end(), [&](const Item& item) {
      constexpr std::size_t kYearSize = 4;
      return item.kind == ItemKind::date && sentence.contains(item.span) &&
             item.period.size() >= kYearSize &&
             item.period.substr(0, kYearSize) < std::to_string(family.last_year) &&
             item.period[0] != 'X';
    });
  }

  // Others of the family that the text names in full: "40 millions de dollars canadiens".
  std::vector<std::string> named_besides(const CurrencyFamily& family) const {
    std::vector<std::string> codes;
    for (const Item& item : items_) {
      if (item.kind != ItemKind::money || item.unit == family.codes.front()) continue;
      const bool member =
          std::find(family.codes.begin(), family.codes.end(), item.unit) != family.codes.end();
      if (member) note(codes, item.unit);
    }
    return codes;
  }

  // The words of the item are no evidence of it.
  bool is_inside(const Place& place, const Item& item) const {
    return item.span.contains(reading_.span(place.first, place.next));
  }

  // The nearest of the sentence, or the only one of the text. `told`: all that were named.
  Evidence evidence_for(const AmbiguousItem& ambiguous, const CurrencyFamily& family,
                        std::vector<std::string>& told) const {
    const auto [first, last] = reading_.sentence(ambiguous.first);
    Evidence nearest;
    Evidence any;
    for (const Place& place : places_) {
      const std::string* code = spoken_for(place, family);
      if (code == nullptr || is_inside(place, items_[ambiguous.item])) continue;
      note(told, *code);
      any = {&place, code};
      if (place.first < first || place.first >= last) continue;
      if (nearest.place == nullptr ||
          distance(place, ambiguous.first) < distance(*nearest.place, ambiguous.first)) {
        nearest = {&place, code};
      }
    }
    if (nearest.place != nullptr) return nearest;
    return told.size() == 1 ? any : Evidence{};
  }

  const Reading& reading_;
  std::vector<Item>& items_;
  std::vector<Place> places_;
};

}  // namespace

void settle_currencies(const Reading& reading, const std::vector<AmbiguousItem>& ambiguous,
                       std::vector<Item>& items) {
  if (ambiguous.empty()) return;
  Settler settler(reading, items);
  for (const AmbiguousItem& one : ambiguous) settler.settle(one);
}

}  // namespace pige::values
