// What the words around a name say it is: "la start-up X", "X, PDG de", "chez X", "M. X".

#pragma once

#include <array>
#include <cstddef>

#include "normalize/name_spans.h"

namespace pige {

// How much speaks for each kind. One strong cue is 3, a weak one 1.
class KindVotes {
 public:
  void add(EntityKind kind, int weight) { votes_[static_cast<std::size_t>(kind)] += weight; }
  void add(const KindVotes& other);
  // The kind with most votes, where they are enough and no other kind has as many.
  EntityKind winner() const;

 private:
  std::array<int, 6> votes_{};
};

KindVotes find_cues(const NameContext& context, const NameSpan& span);

}  // namespace pige
