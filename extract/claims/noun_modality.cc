#include "extract/claims/noun_modality.h"

#include <algorithm>

namespace pige {
namespace {

constexpr std::size_t kNounChain = 4;  // "de" upon "de"

class PhraseReader {
 public:
  PhraseReader(const Sentence& sentence, const Syntax& syntax, const ModalityWords& words)
      : tokens_(sentence.tokens), syntax_(syntax), words_(words) {}

  Modality read(std::size_t first, std::size_t last) const {
    Modality state = Modality::asserted;
    for (std::size_t i = last; i < std::min(tokens_.size(), last + 3); ++i) {
      if (at(i).kind != TokenKind::word || words_.links.contains(at(i).lower)) break;
      state = combine(in(words_.modifiers, i), state);
    }
    for (std::size_t links = 0; links < kNounChain; ++links) {
      const std::size_t start = phrase_start(first);
      for (std::size_t i = start; i < first; ++i) {
        state = combine(in(words_.modifiers, i), state);
      }
      if (start == 0) break;
      if (words_.alone.contains(at(start - 1).lower)) return combine(Modality::negated, state);
      const auto preposition = words_.prepositions.before(tokens_, start);
      if (preposition && preposition->modality == Modality::negated) {
        return combine(Modality::negated, state);
      }
      if (!words_.links.contains(at(start - 1).lower) || start < 2) break;
      first = start - 2;
      if (at(first).kind != TokenKind::word || at(first).verb()) break;
      state = combine(in(words_.nouns, first), state);
      // "un accord définitif en vue de": the noun may stand before its adjective.
      if (first > 0 && at(first - 1).kind == TokenKind::word) {
        state = combine(in(words_.nouns, first - 1), state);
      }
      state = combine(in(words_.modifiers, first), state);
    }
    return state;
  }

 private:
  // Leftwards over determiners and the adjectives that stand before a noun.
  std::size_t phrase_start(std::size_t first) const {
    std::size_t start = first;
    while (start > 0 && first - start < 4) {
      const Token& left = at(start - 1);
      const bool item = left.kind == TokenKind::item;
      const bool word =
          left.kind == TokenKind::word && !words_.links.contains(left.lower) &&
          (left.is(WordClass::determiner) || left.is(WordClass::possessive) ||
           syntax_.prenominal.contains(left.lower) || words_.modifiers.contains(left.lower));
      if (!item && !word) break;
      --start;
    }
    return start;
  }

  Modality in(const WordModality& map, std::size_t token) const {
    return words_.in(map, at(token).lower);
  }

  const Token& at(std::size_t i) const { return tokens_[i]; }

  const std::vector<Token>& tokens_;
  const Syntax& syntax_;
  const ModalityWords& words_;
};

}  // namespace

Modality noun_phrase_modality(const Sentence& sentence, std::size_t first, std::size_t last,
                              const Syntax& syntax, const ModalityWords& words) {
  return PhraseReader(sentence, syntax, words).read(first, last);
}

}  // namespace pige
