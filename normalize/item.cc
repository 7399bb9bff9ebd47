// The printed names of an item's kind and bound: one table for every output.

#include "normalize/item.h"

namespace pige {

std::string_view to_string(ItemKind kind) {
  switch (kind) {
    case ItemKind::number:
      return "number";
    case ItemKind::ordinal:
      return "ordinal";
    case ItemKind::percent:
      return "percent";
    case ItemKind::money:
      return "money";
    case ItemKind::quantity:
      return "quantity";
    case ItemKind::duration:
      return "duration";
    case ItemKind::date:
      return "date";
  }
  return {};
}

std::string_view to_string(Bound bound) {
  switch (bound) {
    case Bound::exact:
      return "exact";
    case Bound::about:
      return "about";
    case Bound::at_least:
      return "at_least";
    case Bound::at_most:
      return "at_most";
    case Bound::range:
      return "range";
    case Bound::vague:
      return "vague";
  }
  return {};
}

}  // namespace pige
