// The proper names of an article: those the gazetteer holds, and those it does not.
//
//   "Pasqal a levé 100 millions auprès de Temasek, selon Georges-Olivier Reymond, son PDG."
//     Pasqal (organisation), Temasek (organisation, gazetteer), Georges-Olivier Reymond (person)
//
// A name keeps one entity through the article: "Reymond" is Georges-Olivier Reymond again, and a
// bare "Open AI" is OpenAI. Pure and thread-safe; nothing here throws.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/article/article.h"
#include "normalize/gazetteer.h"
#include "normalize/item.h"
#include "normalize/name_words.h"

namespace pige {

class Descriptions;
class Pack;

struct Name {
  Span span;           // in the article's text, without an article or a preposition
  std::size_t entity;  // in Names::entities
};

struct Names {
  // Each distinct entity of the article once; `known` points into the gazetteer, or is null.
  struct Known {
    Entity entity;
    const Entity* known = nullptr;
  };
  std::vector<Known> entities;
  std::vector<Name> mentions;  // from left to right, never overlapping
};

// `items` are those of the same text: a name never overlaps one, but for a figure or a year that
// is a part of it ("DALL-E 2", "France 2030").
Names find_names(const Article& article, const std::vector<Item>& items, const Pack& pack,
                 const Gazetteer& gazetteer);

// The same from the tables themselves.
Names find_names(const Article& article, const std::vector<Item>& items, const NameWords& words,
                 const Descriptions& descriptions, const Gazetteer& gazetteer);

}  // namespace pige
