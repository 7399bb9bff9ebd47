// A verb with what governs it: auxiliaries, modals and the verbs an infinitive hangs on.
//
// From the main verb the group grows leftwards. A past participle asks for an auxiliary, an
// infinitive for a verb right before it or before its link ("prévoit d'acquérir"); adverbs,
// negations and clitics in between belong to the group and never end it.

#include <algorithm>

#include "extract/claims/sentence.h"
#include "extract/claims/syntax.h"

namespace pige {
namespace {

bool has_lemma(const Token& token, const std::string& lemma) {
  return std::any_of(token.readings.begin(), token.readings.end(),
                     [&](const Reading& r) { return r.lemma == lemma; });
}

constexpr std::size_t kLongestChain = 6;  // verbs: "pourrait avoir commencé à être valorisée"

class Grower {
 public:
  Grower(const Sentence& sentence, const Syntax& syntax)
      : tokens_(sentence.tokens), syntax_(syntax) {}

  VerbGroup grow(std::size_t verb) {
    group_.main = verb;
    group_.first = verb;
    group_.verbs = {verb};
    absorb_left();
    while (group_.verbs.size() < kLongestChain) {
      const auto governor = governor_of(group_.verbs.front());
      if (!governor) break;
      group_.verbs.insert(group_.verbs.begin(), *governor);
      group_.first = *governor;
      absorb_left();
    }
    settle();
    return group_;
  }

 private:
  const Token& at(std::size_t i) const { return tokens_[i]; }

  // What stands between the verbs of a group without ending it.
  bool is_filler(std::size_t i) const {
    const Token& token = at(i);
    if (token.kind != TokenKind::word || token.verb()) return false;
    return token.is(WordClass::adverb) || token.is(WordClass::negation) ||
           token.is(WordClass::clitic) || token.lower.starts_with('-') ||
           std::any_of(syntax_.adverb_endings.begin(), syntax_.adverb_endings.end(),
                       [&](const std::string& ending) { return token.lower.ends_with(ending); });
  }

  // Clitics and the negation particle in front of the leftmost verb.
  void absorb_left() {
    while (group_.first > 0) {
      const Token& left = at(group_.first - 1);
      const bool particle = syntax_.negation_particle.contains(left.lower);
      if (left.kind != TokenKind::word || !(left.is(WordClass::clitic) || particle)) return;
      if (left.is(WordClass::determiner) && left.is(WordClass::clitic) && !precedes_verb()) return;
      negated_particle_ = negated_particle_ || particle;
      group_.reflexive = group_.reflexive || syntax_.reflexives.contains(left.lower);
      --group_.first;
    }
  }

  // "la valorise" but not "la levée": a participle or an infinitive takes no such clitic here,
  // a finite verb does.
  bool precedes_verb() const {
    return at(group_.verbs.front()).can_be_finite() ||
           at(group_.first).lower != at(group_.verbs.front()).lower;
  }

  std::optional<std::size_t> governor_of(std::size_t verb) {
    const Token& token = at(verb);
    if (governed_as_participle(verb)) return auxiliary_before(verb);
    if (token.can_be(Mood::infinitive)) return governing_verb_before(verb);
    return std::nullopt;
  }

  // "levé", and "produit" where an auxiliary precedes.
  bool governed_as_participle(std::size_t verb) const {
    return at(verb).can_be(Mood::past_participle);
  }

  std::optional<std::size_t> auxiliary_before(std::size_t verb) {
    const std::size_t i = skip_fillers(verb);
    if (i == 0) return std::nullopt;
    const Token& left = at(i - 1);
    const bool semi =
        std::any_of(left.readings.begin(), left.readings.end(),
                    [&](const Reading& r) { return syntax_.semi_auxiliaries.contains(r.lemma); });
    if (!left.verb() || !(semi || left.is(WordClass::auxiliary))) return std::nullopt;
    // "être" is a noun behind an article, "est" the compass's behind "à l'".
    return i - 1;
  }

  std::optional<std::size_t> governing_verb_before(std::size_t verb) {
    std::size_t i = skip_fillers(verb);
    if (i > 0 && syntax_.infinitive_links.contains(at(i - 1).lower)) i = skip_fillers(i - 1);
    if (i == 0) return std::nullopt;
    const Token& left = at(i - 1);
    if (!left.verb()) return std::nullopt;
    return i - 1;
  }

  // Leftwards over what may stand inside a group; notes its negation.
  std::size_t skip_fillers(std::size_t from) {
    std::size_t i = from;
    while (i > 0 && is_filler(i - 1)) {
      --i;
      if (at(i).is(WordClass::negation) && !syntax_.negation_particle.contains(at(i).lower)) {
        negated_word_ = true;
      }
      if (syntax_.negation_particle.contains(at(i).lower)) negated_particle_ = true;
      if (syntax_.reflexives.contains(at(i).lower)) group_.reflexive = true;
    }
    return i;
  }

  void settle() {
    const Token& outermost = at(group_.verbs.front());
    const bool bare_participle = outermost.can_be(Mood::past_participle) &&
                                 group_.verbs.size() == 1 && !finite_in_place(group_.main);
    group_.finite = outermost.can_be_finite() && !bare_participle;
    group_.passive = bare_participle || passive_chain();
    // "ne ... que" restricts; the word that denies may also follow the verb: "n'emploie plus".
    bool restricts = false;
    const std::size_t last = std::min(tokens_.size(), group_.main + 4);
    for (std::size_t i = group_.verbs.front() + 1; i < last; ++i) {
      if (at(i).kind == TokenKind::punctuation) break;
      if (syntax_.restriction.contains(at(i).lower)) restricts = true;
      if (at(i).is(WordClass::negation) && !syntax_.negation_particle.contains(at(i).lower)) {
        negated_word_ = true;
      }
    }
    group_.negated = negated_particle_ && negated_word_ && !restricts;
  }

  // "dit", "produit", "réduit" are both: finite where a subject stands before them.
  bool finite_in_place(std::size_t verb) const {
    if (!at(verb).can_be_finite()) return false;
    if (group_.first < verb) return true;  // a clitic before it
    if (verb == 0) return false;
    const Token& left = at(verb - 1);
    // "L'entreprise, née en 2021, fait travailler": behind a comma what follows decides.
    if (left.kind == TokenKind::punctuation) {
      return verb + 1 < tokens_.size() && !at(verb + 1).is(WordClass::preposition);
    }
    return left.kind == TokenKind::name || left.is(WordClass::subject_pronoun) ||
           left.is(WordClass::relative) ||
           (left.kind == TokenKind::word && !left.is(WordClass::preposition));
  }

  bool passive_chain() const {
    const std::size_t size = group_.verbs.size();
    if (size < 2) return false;
    const Token& main = at(group_.main);
    const Token& governor = at(group_.verbs[size - 2]);
    const bool semi = !governor.is(WordClass::auxiliary);  // "se trouve valorisée"
    if (!main.can_be(Mood::past_participle) || !(semi || has_lemma(governor, syntax_.be)))
      return false;
    if (group_.reflexive && !semi) return false;  // "s'est délesté"
    return std::none_of(main.readings.begin(), main.readings.end(), [&](const Reading& r) {
      return r.mood == Mood::past_participle && r.perfect_with_be;
    });
  }

  const std::vector<Token>& tokens_;
  const Syntax& syntax_;
  VerbGroup group_;
  bool negated_particle_ = false;
  bool negated_word_ = false;
};

}  // namespace

VerbGroup verb_group(const Sentence& sentence, std::size_t verb, const Syntax& syntax) {
  return Grower(sentence, syntax).grow(verb);
}

const Reading* outermost_reading(const Sentence& sentence, const VerbGroup& group) {
  const Token& outermost = sentence.tokens[group.verbs.front()];
  const auto fits = [&](const Reading& r) { return r.finite() == group.finite; };
  const auto found = std::find_if(outermost.readings.begin(), outermost.readings.end(), fits);
  if (found != outermost.readings.end()) return &*found;
  return outermost.readings.empty() ? nullptr : &outermost.readings.front();
}

}  // namespace pige
