// Numbers written in one word: "zweihundertfünfunddreißigtausend", "duecentotrentacinquemila".
//
//   GluedWords words;
//   words.add("zwei", Piece::small); words.add("hundert", Piece::hundred); ...
//   words.cut("Zweihundertdrei")    // {4, 11}: zwei|hundert|drei
//
// A word is cut only where all of it is pieces of number words, in an order that makes one number.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace pige::values {

enum class Piece : std::uint8_t {
  small,     // 1 to 99
  hundreds,  // 100 to 900 in one word: "duecento"
  hundred,   // multiplies what stands before it
  thousand,
  large,   // a million and more
  joiner,  // "und"
  half,    // "einhalb"
  // The last piece of an ordinal, by what it stands for.
  small_ordinal,
  hundred_ordinal,
  thousand_ordinal,
  unit,  // what is counted: "(drei)jährig"
};

class GluedWords {
 public:
  GluedWords() : nodes_(1) {}

  // `letters` as printed, of Latin letters; case and marks do not matter.
  void add(std::string_view letters, Piece piece);

  bool empty() const { return nodes_.size() == 1; }

  // Where the pieces of `word` end, the last excepted; empty where it is no number in pieces.
  std::vector<std::size_t> cut(std::string_view word) const;

 private:
  static constexpr std::size_t kLetters = 26;
  struct Node {
    std::array<std::uint32_t, kLetters> next{};
    std::uint16_t pieces = 0;  // a bit for each Piece that ends here
  };
  struct Search;
  std::vector<Node> nodes_;
};

}  // namespace pige::values
