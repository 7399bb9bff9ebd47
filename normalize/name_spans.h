// Where names stand in an article's words, before anything says which of them are the same.

#pragma once

#include <cstddef>
#include <vector>

#include "normalize/descriptions.h"
#include "normalize/gazetteer.h"
#include "normalize/name_tokens.h"
#include "normalize/name_words.h"

namespace pige {

struct NameContext {
  const NameTokens& text;
  const NameWords& words;
  const Descriptions& descriptions;
  const Gazetteer& gazetteer;
};

// The words [begin, end) are one name.
struct NameSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  const Entity* known = nullptr;  // the gazetteer's, whole
  // Words beyond the known name, with which it is still that organisation ("Microsoft France"),
  // are inside [begin, end) as well.

  // What the name's own words say it is; unknown where they say nothing.
  EntityKind form = EntityKind::unknown;
  // What a capitalised description that was cut from its front says: "PDG", "Groupe".
  EntityKind announced = EntityKind::unknown;
  std::size_t line_begin = 0;  // the words of its line
  std::size_t line_end = 0;

  std::size_t size() const { return end - begin; }
};

// From left to right, never overlapping.
std::vector<NameSpan> find_name_spans(const NameContext& context);

}  // namespace pige
