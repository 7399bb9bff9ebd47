// The names of an article that the gazetteer holds.

#pragma once

#include <cstddef>
#include <optional>

#include "normalize/name_evidence.h"

namespace pige {

struct KnownName {
  const Entity* entity;
  std::size_t begin;  // the words [begin, end), without a small article
  std::size_t end;
};

// The longest name that begins with the word at `i`, or with the article there; nothing where
// there is none, or where it is more likely to be an ordinary word.
std::optional<KnownName> known_name_at(const NameEvidence& evidence, std::size_t i);

}  // namespace pige
