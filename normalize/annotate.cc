#include "normalize/annotate.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "normalize/pack.h"
#include "normalize/vocabulary.h"

namespace pige {
namespace {

bool is_in_a_name(const Item& item, const std::vector<Name>& mentions) {
  const auto after =
      std::upper_bound(mentions.begin(), mentions.end(), item.span.begin,
                       [](std::size_t at, const Name& name) { return at < name.span.begin; });
  return after != mentions.begin() && std::prev(after)->span.overlaps(item.span);
}

// "doublé": the rules read it as the verb it is.
bool is_verb(const Item& item, std::string_view text, const Pack& pack) {
  const values::Lexicon& lexicon = pack.vocabulary().lexicon;
  return item.multiple &&
         lexicon.starts(lexicon.word(quote(text, item.span)), values::Role::multiple);
}

// Items point at earlier ones by their place: where each has gone, if it stays.
using Places = std::vector<std::optional<std::size_t>>;

void follow(std::optional<std::size_t>& link, const Places& places) {
  if (link) link = places[*link];
}

// The figure of "DALL-E 2" and the year of "France 2030" are parts of names, no values.
void drop_other_words(Annotations& annotations, std::string_view text, const Pack& pack) {
  std::vector<Item> stay;
  Places places(annotations.items.size());
  for (std::size_t i = 0; i < annotations.items.size(); ++i) {
    Item& item = annotations.items[i];
    if (is_in_a_name(item, annotations.names.mentions) || is_verb(item, text, pack)) continue;
    follow(item.converts, places);
    follow(item.told_from, places);
    if (item.elided && !places[item.elided->item]) item.elided.reset();
    if (item.elided) item.elided->item = *places[item.elided->item];
    places[i] = stay.size();
    stay.push_back(std::move(item));
  }
  annotations.items = std::move(stay);
}

}  // namespace

Annotations annotate(const Article& article, const Pack& pack, const Gazetteer& gazetteer) {
  Annotations annotations;
  annotations.items = find_items(article.text, pack, parse_day(article.published));
  annotations.names = find_names(article, annotations.items, pack, gazetteer);
  drop_other_words(annotations, article.text, pack);
  return annotations;
}

}  // namespace pige
