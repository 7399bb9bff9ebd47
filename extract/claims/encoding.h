// A sentence as one line of text that patterns are matched against: a segment a token, a name, a
// value or a description, each ended by a space.
//
//   "La firme derrière ChatGPT lève près de 40 milliards de dollars."
//     ^Do ^!lève/raise ^#m ^.        (^ marks stand for control characters)
//
// Words of a value's bound ("près de") are left out: a pattern need not foresee them.

#pragma once

#include <cstddef>
#include <cstdint>
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

// What a line holds and what a pattern cannot do without, a bit each: where one is missing, the
// regular expression need not be tried.
enum Ingredient : std::uint32_t {
  kMoney = 1U << 0,  // amounts, bare numbers that may be one included
  kNumber = 1U << 1,
  kPercent = 1U << 2,  // parts of a whole included
  kQuantity = 1U << 3,
  kDate = 1U << 4,
  kDuration = 1U << 5,
  kParty = 1U << 6,  // a name or a description
  kPost = 1U << 7,
  kPronoun = 1U << 8,
};

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
  std::uint32_t ingredients = 0;  // a bit for each Ingredient

  // The segment that holds an offset of the line.
  const Segment& at(std::size_t offset) const;
};

// Is a bare number an amount whose currency the text has told before: "il n'encaisse que 10
// milliards"?
bool may_be_money(const Item& item);

EncodedSentence encode(const Sentence& sentence, const std::vector<Mention>& mentions,
                       const Annotations& annotations, const VerbClasses& verbs);

}  // namespace pige
