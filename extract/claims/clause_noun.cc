// The side of the nouns: who a noun phrase stands for, and whose a noun is.

#include <algorithm>

#include "extract/claims/clause.h"
#include "extract/claims/syntax.h"

namespace pige {
namespace {

constexpr std::size_t kOwnerReach = 9;  // tokens between a noun and its owner

}  // namespace

Who Clauses::of_mention(const Mention& mention, Question q) const {
  if (mention.indefinite && mention.kind == MentionKind::description) return {std::nullopt, true};
  auto who = discourse_.who(q.sentence, mention);
  if (!who && mention.party == EntityKind::product && !mention.predicate &&
      q.wanted != Wanted::product) {
    who = discourse_.owner(q.sentence, mention);
    if (!who)
      who = discourse_.topic(q.sentence, mention.head, q.wanted);  // "le titre", "le service"
  }
  if (!who || !discourse_.fits(who->party, q.wanted)) return {};
  return {who};
}

// The noun phrase whose last token is `end` - 1: back over prepositional complements to its head.
Who Clauses::phrase_ending_at(std::size_t end, Question q) const {
  const auto& tokens = sentences_[q.sentence].tokens;
  Who nearest;
  std::size_t i = end;
  while (i > 0) {
    const Mention* mention = discourse_.mention_at(q.sentence, i - 1);
    if (mention != nullptr) {
      if (i == end) mention = &first_of_list(*mention, end, q.sentence);
      const Who who = of_mention(*mention, q);
      if (!mention->governed && (who.party || who.unspecific)) return who;
      if (mention->governed && !nearest.party) nearest = who;
      if (mention->apposition) {
        i = mention->first - 1;  // the name before the comma
        continue;
      }
      i = mention->first;
      // "L'ancien patron de Doctolib a levé": what he does is not Doctolib's.
      const bool person = mention->party == EntityKind::person && !mention->apposition;
      if (person && !mention->governed && q.wanted != Wanted::person) {
        return {std::nullopt, true, mention->name ? mention : nullptr};
      }
      if (!mention->governed) return nearest;
      continue;
    }
    const Token& token = tokens[i - 1];
    if (token.kind == TokenKind::punctuation && !token.is_mark("\u00bb") &&
        !token.is_mark("\u00ab"))
      break;
    if (token.kind == TokenKind::word) {
      if (token.is(WordClass::relative) || token.is(WordClass::coordinator) ||
          token.is(WordClass::subject_pronoun)) {
        break;
      }
      if (token.verb() && token.can_be_finite()) break;
      const bool determiner =
          (token.is(WordClass::determiner) || token.is(WordClass::possessive)) &&
          !token.is(WordClass::preposition);
      if (determiner && !(i >= 2 && tokens[i - 2].is(WordClass::preposition))) {
        // The head of the phrase, a noun that is no party: whose is it?
        if (nearest.party || nearest.unspecific) return nearest;
        if (syntax_.indefinite.contains(token.lower)) return {std::nullopt, true};
        return of_noun(i, q);
      }
    }
    --i;
  }
  return nearest;
}

// "Orange et Thales ont investi": of names in a row before a verb in the plural, the first.
const Mention& Clauses::first_of_list(const Mention& last, std::size_t verb,
                                      std::size_t sentence) const {
  const auto& tokens = sentences_[sentence].tokens;
  const bool plural = verb < tokens.size() &&
                      std::any_of(tokens[verb].readings.begin(), tokens[verb].readings.end(),
                                  [](const Reading& r) { return r.number == Number::plural; });
  const Mention* first = &last;
  bool joined = false;
  while (plural && first->name && !first->governed && first->first >= 2) {
    const Token& link = tokens[first->first - 1];
    if (!(joined ? link.is_mark(",") : link.is(WordClass::coordinator))) break;
    const Mention* before = discourse_.mention_at(sentence, first->first - 2);
    if (before == nullptr || !before->name || before->party == EntityKind::place) break;
    joined = true;
    first = before;
  }
  return *first;
}

// "Vinted: Thomas Plantenga, son patron, table sur un chiffre d'affaires": a named person's figures
// are those of the house he speaks for, which stands behind his post or is what is spoken of.
Who Clauses::of_house(const Mention& person, std::size_t noun, Question q) const {
  const auto& tokens = sentences_[q.sentence].tokens;
  const Mention* post = discourse_.mention_at(q.sentence, person.last + 1);
  const bool told = post != nullptr && post->apposition && post->noun != nullptr &&
                    (post->noun->title || post->noun->founder);
  for (std::size_t i = told ? post->head : tokens.size(); i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::punctuation) break;
    const Mention* house = discourse_.mention_at(q.sentence, i);
    if (house == nullptr || house == post || !house->name) continue;
    const Who who = of_mention(*house, q);
    if (who.party) return who;
  }
  return {discourse_.topic(q.sentence, noun, q.wanted)};
}

// A noun that is no party itself ("la direction", "le titre", "sa flotte"): whose it is.
Who Clauses::of_noun(std::size_t noun, Question q) const {
  if (++q.depth > kDeepest) return {};
  return holder_of(noun, noun + 1, q);
}

// The owner behind a noun, over its adjectives, brackets and complements of common nouns: "le
// revenu annualisé d'Anthropic", "les frais de personnel de Nubia", "l'action Ubisoft".
std::optional<Who> Clauses::complement_after(std::size_t last, Question q) const {
  const auto& tokens = sentences_[q.sentence].tokens;
  bool linked = false;
  for (std::size_t i = last; i < std::min(tokens.size(), last + kOwnerReach); ++i) {
    const Token& token = tokens[i];
    if (token.is_mark("(")) {
      while (i < tokens.size() && !tokens[i].is_mark(")")) ++i;
      continue;
    }
    const Mention* mention = discourse_.mention_at(q.sentence, i);
    const bool right_behind = token.kind == TokenKind::name && i == last;
    if (mention != nullptr &&
        (linked || right_behind || syntax_.owner_links.contains(token.lower))) {
      const Who who = of_mention(*mention, q);
      if (who.party || (who.unspecific && mention->party == EntityKind::organisation)) return who;
      i = std::max(i, mention->core - 1);
      linked = false;
      continue;
    }
    if (token.kind != TokenKind::word) return std::nullopt;
    if (syntax_.owner_links.contains(token.lower)) {
      linked = true;
      continue;
    }
    if (token.verb() && token.can_be_finite()) return std::nullopt;
    if (token.is(WordClass::preposition) || token.is(WordClass::relative) ||
        token.is(WordClass::coordinator)) {
      return std::nullopt;
    }
    linked = linked && token.is(WordClass::determiner);
  }
  return std::nullopt;
}

Who Clauses::holder_of(std::size_t first, std::size_t last, Question q) const {
  if (++q.depth > kDeepest) return {};
  if (auto owner = complement_after(last, q)) return *owner;
  const Who who = clause_of(first, last, q);
  return who.person != nullptr ? of_house(*who.person, first, q) : who;
}

}  // namespace pige
