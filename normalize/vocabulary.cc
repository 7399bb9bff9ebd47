#include "normalize/vocabulary.h"

#include <algorithm>

#include "normalize/tokens.h"

namespace pige::values {
namespace {

// A shorter word without its accents is too often another one: "du", "sur", "a".
constexpr std::size_t kShortestFolded = 4;
constexpr std::size_t kLongestWord = 64;
const std::string kInside = "\x01";  // before a piece's letters: no text has it as a word

}  // namespace

Lexicon::Lexicon() : starts_(1), roles_(1), nodes_(1) {}

Lexicon::Word Lexicon::intern(const std::string& token) {
  if (const Word known = words_.find(token).word; known != kUnknown) return known;
  const auto word = static_cast<Word>(starts_.size());
  words_.at(token).word = word;
  starts_.push_back(0);
  roles_.emplace_back();
  if (const std::string plain = folded(token); plain.size() >= kShortestFolded) {
    WordTable::Entry& entry = words_.at(plain);
    if (entry.folded == kUnknown) entry.folded = word;  // the first keeps it
  }
  return word;
}

std::uint32_t Lexicon::step(std::uint32_t node, Word word) {
  for (const auto& [next_word, next] : nodes_[node].next) {
    if (next_word == word) return next;
  }
  const auto next = static_cast<std::uint32_t>(nodes_.size());
  nodes_[node].next.emplace_back(word, next);
  nodes_.emplace_back();
  return next;
}

void Lexicon::add(std::string_view phrase, Sense sense) {
  const std::vector<std::string> words = cut_words(phrase);
  if (!words.empty()) add(words, std::move(sense));
}

void Lexicon::add_inside(std::string_view piece, Sense sense) {
  add(std::vector<std::string>{kInside + folded(piece)}, std::move(sense));
}

void Lexicon::add(const std::vector<std::string>& words, Sense sense) {
  const Word first = intern(words.front());
  if (starts_[first] == 0) {
    starts_[first] = static_cast<std::uint32_t>(nodes_.size());
    nodes_.emplace_back();
  }
  roles_[first].set(static_cast<std::size_t>(sense.role));
  std::uint32_t node = starts_[first];
  for (std::size_t i = 1; i < words.size(); ++i) node = step(node, intern(words[i]));

  std::vector<Sense>& senses = nodes_[node].senses;
  const bool known = std::any_of(senses.begin(), senses.end(), [&](const Sense& other) {
    return other.role == sense.role && other.exact == sense.exact;
  });
  if (!known) senses.push_back(std::move(sense));  // the first to claim a phrase keeps it
}

Lexicon::Word Lexicon::word(std::string_view token) const {
  if (token.size() > kLongestWord) return kUnknown;
  char buffer[kLongestWord];
  bool ascii = true;
  for (std::size_t i = 0; i < token.size(); ++i) {
    const char c = token[i];
    ascii = ascii && static_cast<unsigned char>(c) < 0x80;
    buffer[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  if (ascii) {
    const WordTable::Entry entry = words_.find(std::string_view(buffer, token.size()));
    if (entry.word != kUnknown || token.size() < kShortestFolded) return entry.word;
    return entry.folded;
  }
  if (const Word known = words_.find(lower(token)).word; known != kUnknown) return known;
  return words_.find(folded(token)).folded;
}

Lexicon::Word Lexicon::piece(std::string_view token) const {
  const Word found = words_.find(kInside + folded(token)).word;
  return found == kUnknown ? word(token) : found;
}

const Lexicon::Node* Lexicon::follow(const Node& node, Word word) const {
  if (word == kUnknown) return nullptr;
  for (const auto& [next_word, next] : node.next) {
    if (next_word == word) return &nodes_[next];
  }
  return nullptr;
}

}  // namespace pige::values
