#include "normalize/annotate.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "normalize/pack.h"

namespace pige {
namespace {

bool is_in_a_name(const Item& item, const std::vector<Name>& mentions) {
  const auto after =
      std::upper_bound(mentions.begin(), mentions.end(), item.span.begin,
                       [](std::size_t at, const Name& name) { return at < name.span.begin; });
  return after != mentions.begin() && std::prev(after)->span.overlaps(item.span);
}

// The figure of "DALL-E 2" and the year of "France 2030" are parts of names, no values.
void drop_items_in_names(std::vector<Item>& items, const std::vector<Name>& mentions) {
  std::vector<std::size_t> place(items.size());  // of each item among those that stay
  std::size_t stay = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    place[i] = stay;
    if (is_in_a_name(items[i], mentions)) continue;
    Item item = std::move(items[i]);
    // An amount that another converts is in no name, so it has a place.
    if (item.converts) item.converts = place[*item.converts];
    items[stay++] = std::move(item);
  }
  items.erase(items.begin() + static_cast<std::ptrdiff_t>(stay), items.end());
}

}  // namespace

Annotations annotate(const Article& article, const Pack& pack, const Gazetteer& gazetteer) {
  Annotations annotations;
  annotations.items = find_items(article.text, pack, parse_day(article.published));
  annotations.names = find_names(article, annotations.items, pack, gazetteer);
  drop_items_in_names(annotations.items, annotations.names.mentions);
  return annotations;
}

}  // namespace pige
