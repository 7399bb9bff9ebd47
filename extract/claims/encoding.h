// A sentence as one line of text that patterns are matched against: a segment a token, a name, a
// value or a description, each ended by a space.
//
//   "La firme derrière ChatGPT lève près de 40 milliards de dollars."
//     ^Do ^!lève/raise ^#m ^.        (^ marks stand for control characters)
//
// Words of a value's bound ("près de") are left out: a pattern need not foresee them.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract/claims/discourse.h"
#include "extract/claims/sentence.h"

namespace pige {

struct VerbClasses;  // extract/claims/rule.h

// What starts a segment that is no plain word.
namespace mark {
inline constexpr char kName = '\x01';         // then a letter for the kind of party
inline constexpr char kItem = '\x02';         // then a letter for the kind of value, ":class"
inline constexpr char kDescription = '\x03';  // then a letter for the kind of party
inline constexpr char kTitle = '\x04';        // then 'f' for a founder, 't' for other posts
inline constexpr char kFinite = '\x05';       // before a verb that can have a subject
inline constexpr char kPronoun = '\x06';      // before an object pronoun: "la valorise"
}  // namespace mark

char letter_of(EntityKind kind);
char letter_of(ItemKind kind);

struct EncodedSentence {
  struct Segment {
    std::size_t offset;  // in `line`
    std::size_t first;   // tokens [first, last)
    std::size_t last;
  };
  std::string line;
  std::vector<Segment> segments;

  // The segment that holds an offset of the line.
  const Segment& at(std::size_t offset) const;
};

// Is a bare number an amount whose currency the text has told before: "il n'encaisse que 10
// milliards"?
bool may_be_money(const Item& item);

EncodedSentence encode(const Sentence& sentence, const std::vector<Mention>& mentions,
                       const Annotations& annotations, const VerbClasses& verbs);

}  // namespace pige
