#include "extract/claims/clause_bounds.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace pige {
namespace {

constexpr std::size_t kChainReach = 8;  // tokens from an auxiliary to its main verb

// Marks that no clause goes beyond: ; : ( ) ? ! the dashes, and full stops within a block.
constexpr std::array<std::string_view, 9> kStrongMarks = {";", ":",      "(",      ")",     "?",
                                                          "!", "\u2013", "\u2014", "\u2026"};

}  // namespace

bool ClauseBounds::is_strong_mark(std::size_t token) const {
  const Token& mark = sentence_.tokens[token];
  return mark.kind == TokenKind::punctuation &&
         std::find(kStrongMarks.begin(), kStrongMarks.end(), mark.lower) != kStrongMarks.end();
}

bool ClauseBounds::is_verb(std::size_t token) const {
  const auto& tokens = sentence_.tokens;
  const Token& word = tokens[token];
  if (!word.verb() || word.is(WordClass::preposition)) return false;
  if (word.qualifier && !word.can_be_finite()) return false;
  if (token < 2 || word.can_be(Mood::infinitive)) return true;
  return !(tokens[token - 1].is(WordClass::determiner) &&
           tokens[token - 2].is(WordClass::preposition));
}

bool ClauseBounds::is_adjunct(std::size_t token) const {
  std::size_t first = token;
  while (first > 0 && !is_strong_mark(first - 1)) --first;
  const Token& opening = sentence_.tokens[first];
  if (opening.kind != TokenKind::word) return false;
  const bool subject = (opening.is(WordClass::determiner) && !opening.is(WordClass::preposition)) ||
                       opening.is(WordClass::possessive) || opening.is(WordClass::demonstrative) ||
                       opening.is(WordClass::subject_pronoun);
  return !subject;
}

bool ClauseBounds::is_finite(std::size_t token) const {
  const Token& word = sentence_.tokens[token];
  if (!is_verb(token)) return false;
  const bool may_be = std::any_of(word.readings.begin(), word.readings.end(), [](const Reading& r) {
    return r.finite() && r.mood != Mood::imperative;
  });
  return may_be && verb_group(sentence_, token, syntax_).finite;
}

bool ClauseBounds::is_bare_participle(std::size_t token) const {
  if (!sentence_.tokens[token].can_be(Mood::past_participle)) return false;
  const VerbGroup group = verb_group(sentence_, token, syntax_);
  return group.verbs.size() == 1 && !group.finite;
}

bool ClauseBounds::ends_clause(std::size_t token) const {
  return is_strong_mark(token) || is_finite(token);
}

bool ClauseBounds::separates(std::size_t token) const {
  const Token& word = sentence_.tokens[token];
  return word.lower == "," || word.is(WordClass::coordinator);
}

std::optional<std::size_t> ClauseBounds::find(std::size_t first, std::size_t last,
                                              const WordSet& words) const {
  for (std::size_t i = first; i < last; ++i) {
    if (words.contains(sentence_.tokens[i].lower)) return i;
  }
  return std::nullopt;
}

// Towards another finite verb, the clause ends where something separates the two: on the left at
// the first such place behind that verb, on the right at the last one before it.
ClauseBounds::Range ClauseBounds::around(std::size_t first, std::size_t last) const {
  Range range{first, last};
  constexpr std::size_t kNone = std::size_t(-1);
  std::size_t separator = kNone;
  while (range.first > 0) {
    const std::size_t i = range.first - 1;
    if (is_strong_mark(i) || sentence_.tokens[i].is(WordClass::relative)) break;
    if (is_finite(i)) {
      if (separator != kNone) range.first = separator + 1;
      break;
    }
    if (separates(i)) separator = i;
    range.first = i;
  }
  separator = kNone;
  while (range.last < sentence_.tokens.size()) {
    const std::size_t i = range.last;
    if (is_strong_mark(i) || sentence_.tokens[i].is(WordClass::relative)) break;
    if (is_finite(i)) {
      if (separator != kNone) range.last = separator;
      break;
    }
    if (separates(i)) separator = i;
    ++range.last;
  }
  return range;
}

std::optional<std::size_t> ClauseBounds::governing_verb(std::size_t first, std::size_t last) const {
  const auto& tokens = sentence_.tokens;
  std::optional<std::size_t> left;
  bool left_apart = false;
  for (std::size_t i = first; i-- > 0 && !left;) {
    if (is_strong_mark(i) || tokens[i].is(WordClass::relative)) break;
    if (separates(i)) left_apart = true;
    if (is_verb(i) && !is_bare_participle(i)) left = i;
  }
  if (left && !left_apart) return left;

  std::optional<std::size_t> right;
  bool right_apart = false;
  bool in_relative = false;
  for (std::size_t i = last; i < tokens.size() && !right; ++i) {
    if (is_strong_mark(i)) break;
    if (separates(i)) right_apart = true;
    if (tokens[i].is(WordClass::relative)) in_relative = true;
    if (!is_finite(i)) continue;
    // The verb of a relative clause is not the one that the noun before it goes with.
    if (in_relative) {
      in_relative = false;
      while (i + 1 < tokens.size() && tokens[i + 1].verb()) ++i;
    } else {
      right = i;
    }
  }
  if (right && !right_apart) return right;
  if (left) return left;
  return right && !is_adjunct(first) ? right : std::nullopt;
}

std::size_t ClauseBounds::main_of(std::size_t verb) const {
  const auto& tokens = sentence_.tokens;
  std::size_t main = verb;
  for (std::size_t i = verb + 1; i < std::min(tokens.size(), verb + kChainReach); ++i) {
    if (tokens[i].kind == TokenKind::punctuation) break;
    if (!tokens[i].verb()) continue;
    const VerbGroup group = verb_group(sentence_, i, syntax_);
    if (std::find(group.verbs.begin(), group.verbs.end(), main) == group.verbs.end()) break;
    main = i;
  }
  return main;
}

std::optional<std::size_t> ClauseBounds::previous(std::size_t token, Mood mood) const {
  for (std::size_t i = token; i-- > 0;) {
    const Token& word = sentence_.tokens[i];
    if (word.verb() && word.can_be(mood)) return i;
    if (ends_clause(i)) break;
  }
  return std::nullopt;
}

}  // namespace pige
