// Where a sentence speaks of a party: by its name, by a description, by a pronoun.
//
//   "La firme derrière ChatGPT a levé 40 milliards auprès du fonds japonais SoftBank."
//     description "La firme derrière ChatGPT" (organisation; complement ChatGPT)
//     name        "du fonds japonais SoftBank" (governed by a preposition)

#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/claims/sentence.h"
#include "normalize/descriptions.h"

namespace pige {

enum class MentionKind { name, description, demonstrative };

struct Mention {
  MentionKind kind = MentionKind::name;
  std::size_t first = 0;  // tokens [first, last), determiner and complement included
  std::size_t last = 0;
  std::size_t core = 0;  // where the noun and its adjectives end, and a complement may begin
  std::size_t head = 0;  // the name's or the noun's token
  EntityKind party = EntityKind::unknown;  // what kind of party it can be
  std::optional<std::size_t> name;         // of a name: in Names::mentions
  const Description* noun = nullptr;       // of a description, or of a name introduced by one
  std::vector<const Demonym*> demonyms;    // "la pépite toulousaine"
  std::vector<std::size_t> complements;    // names inside: in Names::mentions
  bool possessive = false;                 // "sa maison mère"
  bool indefinite = false;                 // "une start-up belge": nobody in particular
  bool plural = false;
  bool governed = false;    // a preposition stands before it
  bool predicate = false;   // "devient le leader": says what, not who
  bool resolved = false;    // Discourse knows who is meant
  bool apposition = false;  // "X, spécialiste de la paie": describes the name before
};

// From left to right; a name inside a description's complement is no mention of its own.
std::vector<Mention> find_mentions(const Sentence& sentence, const Names& names,
                                   const Descriptions& descriptions, const Syntax& syntax);

}  // namespace pige
