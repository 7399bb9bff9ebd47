#include "normalize/glued_words.h"

#include <string>

#include "normalize/letters.h"

namespace pige::values {
namespace {

constexpr std::size_t kLongest = 96;  // letters; a longer word is none of ours

std::uint16_t bit(Piece piece) {
  return static_cast<std::uint16_t>(1U << static_cast<unsigned>(piece));
}

template <class... Pieces>
std::uint16_t bits(Pieces... pieces) {
  return static_cast<std::uint16_t>((bit(pieces) | ...));
}

// The pieces that may come first, and those that may follow one; `thousand` comes but once.
const std::uint16_t kFirst = bits(Piece::small, Piece::hundreds, Piece::hundred, Piece::thousand);
const std::uint16_t kParts = bits(Piece::small, Piece::hundreds, Piece::hundred);
const std::uint16_t kOrdinals = bits(Piece::small_ordinal, Piece::hundred_ordinal);

std::uint16_t followers(Piece piece) {
  switch (piece) {
    case Piece::small:
      return bits(Piece::hundred, Piece::thousand, Piece::large, Piece::half,
                  Piece::hundred_ordinal, Piece::thousand_ordinal, Piece::unit);
    case Piece::hundreds:
    case Piece::hundred:
      return bits(Piece::small, Piece::joiner, Piece::thousand, Piece::large, Piece::half,
                  Piece::small_ordinal, Piece::thousand_ordinal, Piece::unit);
    case Piece::thousand:
      return static_cast<std::uint16_t>(kParts | kOrdinals |
                                        bits(Piece::joiner, Piece::large, Piece::unit));
    case Piece::large:
      return static_cast<std::uint16_t>(kParts | kOrdinals | bit(Piece::joiner));
    case Piece::joiner:
      return static_cast<std::uint16_t>(kParts | kOrdinals);
    case Piece::half:
      return bits(Piece::thousand, Piece::large, Piece::unit);
    case Piece::small_ordinal:
    case Piece::hundred_ordinal:
    case Piece::thousand_ordinal:
    case Piece::unit:
      return 0;
  }
  return 0;
}

// The letters a to z of a word, and where each ends in it.
struct Letters {
  std::string text;
  std::vector<std::size_t> ends;
};

// Nothing where the word holds any other letter.
Letters letters_of(std::string_view word) {
  Letters letters;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t before = letters.text.size();
    append_key(letters.text, next_character(word, at));
    // A soft hyphen, or a mark, goes with the letter before it.
    if (letters.text.size() == before && before > 0) letters.ends.back() = at;
    letters.ends.resize(letters.text.size(), at);
    if (letters.text.size() > kLongest) return {};
  }
  for (const char c : letters.text) {
    if (c < 'a' || c > 'z') return {};
  }
  return letters;
}

}  // namespace

// Depth first, the longest pieces first; dead ends are few, words short.
struct GluedWords::Search {
  const std::vector<Node>& nodes;
  std::string_view text;
  std::vector<std::size_t> ends;  // of the pieces so far, in letters

  bool run(std::size_t at, std::uint16_t allowed, bool thousands) {
    std::array<std::uint16_t, kLongest + 1> found{};
    std::uint32_t node = 0;
    std::size_t last = at;
    while (last < text.size()) {
      node = nodes[node].next[static_cast<std::size_t>(text[last] - 'a')];
      if (node == 0) break;
      ++last;
      found[last] = nodes[node].pieces;
    }
    for (std::size_t end = last; end > at; --end) {
      for (unsigned piece = 0; found[end] != 0 && piece <= kLastPiece; ++piece) {
        if (try_piece(static_cast<Piece>(piece), found[end], end, allowed, thousands)) return true;
      }
    }
    return false;
  }

  bool try_piece(Piece piece, std::uint16_t found, std::size_t end, std::uint16_t allowed,
                 bool thousands) {
    if ((found & bit(piece)) == 0 || (allowed & bit(piece)) == 0) return false;
    const bool is_thousand = piece == Piece::thousand || piece == Piece::thousand_ordinal;
    if (is_thousand && thousands) return false;
    ends.push_back(end);
    if (end == text.size() && piece != Piece::joiner) return true;
    const bool had = piece != Piece::large && (thousands || is_thousand);
    if (end < text.size() && run(end, followers(piece), had)) return true;
    ends.pop_back();
    return false;
  }

  static constexpr unsigned kLastPiece = static_cast<unsigned>(Piece::unit);
};

void GluedWords::add(std::string_view letters, Piece piece) {
  const Letters word = letters_of(letters);
  if (word.text.empty()) return;
  std::uint32_t node = 0;
  for (const char c : word.text) {
    const auto letter = static_cast<std::size_t>(c - 'a');
    if (nodes_[node].next[letter] == 0) {
      const auto next = static_cast<std::uint32_t>(nodes_.size());
      nodes_[node].next[letter] = next;
      nodes_.emplace_back();
    }
    node = nodes_[node].next[letter];
  }
  nodes_[node].pieces = static_cast<std::uint16_t>(nodes_[node].pieces | bit(piece));
}

std::vector<std::size_t> GluedWords::cut(std::string_view word) const {
  if (empty()) return {};
  // Most words are told by their first letters.
  std::uint32_t node = 0;
  for (std::size_t at = 0; at < word.size() && static_cast<unsigned char>(word[at]) < 0x80; ++at) {
    const char c = static_cast<char>(word[at] | 0x20);
    if (c < 'a' || c > 'z') return {};
    node = nodes_[node].next[static_cast<std::size_t>(c - 'a')];
    if (node == 0) return {};
    if (nodes_[node].pieces != 0) break;
  }
  const Letters letters = letters_of(word);
  if (letters.text.empty()) return {};
  Search search{nodes_, letters.text, {}};
  if (!search.run(0, kFirst, false) || search.ends.size() < 2) return {};
  std::vector<std::size_t> cuts;
  for (std::size_t i = 0; i + 1 < search.ends.size(); ++i) {
    cuts.push_back(letters.ends[search.ends[i] - 1]);
  }
  return cuts;
}

}  // namespace pige::values
