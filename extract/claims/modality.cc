// Everything is asked of verb groups: climb() takes what hangs on a verb and says what the verb,
// its words and its own governors make of it. `Hangs` tells how it hangs there.

#include "extract/claims/modality.h"

#include <algorithm>
#include <optional>

#include "extract/claims/clause_bounds.h"
#include "extract/claims/noun_modality.h"

namespace pige {
namespace {

constexpr int kDepth = 6;                // governors above one another
constexpr std::size_t kClauseReach = 5;  // tokens between a verb and its complementizer

enum class Hangs {
  itself,   // the verb is the claim's own
  verb,     // an infinitive or a clause governed by it
  noun,     // a noun that is its subject or its object
  adjunct,  // a gerund, an aim: shares its mood, is not governed by its meaning
};

class ModalityReader {
 public:
  ModalityReader(const Sentence& sentence, const Syntax& syntax, const ModalityWords& words)
      : sentence_(sentence),
        tokens_(sentence.tokens),
        syntax_(syntax),
        words_(words),
        bounds_(sentence, syntax) {}

  Modality read(std::size_t first, std::size_t last) const {
    const Modality said = of_words(first, last);
    const bool asked = is_question() && !bounds_.is_bare_participle(first);
    return asked ? combine(Modality::uncertain, said) : with_source(said);
  }

 private:
  const Token& at(std::size_t i) const { return tokens_[i]; }

  Modality of_words(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      if (bounds_.is_verb(i))
        return climb(bounds_.main_of(i), Modality::asserted, Hangs::itself, 0);
    }
    return of_noun(first, last, 0);
  }

  // ---- verbs ----

  Modality climb(std::size_t verb, Modality inner, Hangs hangs, int depth) const {
    if (depth > kDepth) return inner;
    const VerbGroup group = verb_group(sentence_, verb, syntax_);
    Modality state = combine(of_main(group, hangs), inner);
    bool denies = of_main(group, hangs) == Modality::negated;
    for (std::size_t i = group.verbs.size() - 1; i-- > 0;) {
      const Modality governs = of_governor(group.verbs[i]);
      denies = denies || governs == Modality::negated;
      state = combine(governs, state);
    }
    const std::optional<std::size_t> complements =
        group.finite ? clause_governor(group) : std::nullopt;
    state = combine(of_mood(group, complements), state);
    if (is_negated(group)) {
      // "n'exclut pas de", "n'a pas confirmé que".
      const bool doubts =
          denies || (hangs == Hangs::verb && of_main(group, hangs) == Modality::asserted);
      state = doubts ? Modality::uncertain : Modality::negated;
    }
    state = combine(of_phrases(group), state);
    if (state == Modality::asserted && has_deadline(group)) state = Modality::future;
    return of_governors(group, complements, state, depth);
  }

  Modality of_main(const VerbGroup& group, Hangs hangs) const {
    const bool bare = !group.finite && group.verbs.size() == 1 &&
                      at(group.main).can_be(Mood::past_participle) &&
                      !at(group.main).can_be(Mood::infinitive);
    if (hangs == Hangs::adjunct || bare) return Modality::asserted;
    Modality said = Modality::asserted;
    for (const Reading& reading : at(group.main).readings) {
      said = words_.of_verb(reading.lemma_id, hangs == Hangs::verb);
      if (said != Modality::asserted) break;
    }
    // A claim made of the verb itself already knows what it denies.
    if (hangs == Hangs::itself && said == Modality::negated) return Modality::asserted;
    return said;
  }

  Modality of_governor(std::size_t verb) const {
    for (const Reading& reading : at(verb).readings) {
      if (reading.lemma == syntax_.have || reading.lemma == syntax_.be) continue;
      const Modality said = words_.of_verb(reading.lemma_id, true);
      if (said == Modality::asserted) continue;
      const bool done = reading.mood == Mood::past_participle;
      if (done && words_.done_in_perfect[reading.lemma_id]) continue;
      return said;
    }
    return Modality::asserted;
  }

  Modality of_mood(const VerbGroup& group, std::optional<std::size_t> complements) const {
    const Reading* outermost = outermost_reading(sentence_, group);
    if (outermost == nullptr || !group.finite) return Modality::asserted;
    if (outermost->mood == Mood::conditional) {
      if (words_.announcing_conditional[outermost->lemma_id] && group.verbs.size() > 1) {
        return Modality::future;
      }
      // "a annoncé qu'elle investirait": the future, seen from the past.
      const bool simple = outermost->lemma != syntax_.have && outermost->lemma != syntax_.be;
      return simple && complements && is_past(*complements) ? Modality::future
                                                            : Modality::uncertain;
    }
    return outermost->tense == Tense::future ? Modality::future : Modality::asserted;
  }

  bool is_past(std::size_t verb) const {
    const VerbGroup group = verb_group(sentence_, verb, syntax_);
    const Reading* outermost = outermost_reading(sentence_, group);
    if (outermost == nullptr || !group.finite) return false;
    if (group.verbs.size() > 1 && outermost->lemma == syntax_.have) return true;
    return outermost->tense == Tense::past || outermost->tense == Tense::imperfect;
  }

  // "n'a pas", "n'a ... aucun"; not "n'a que", "n'a plus que", "n'a pas seulement".
  bool is_negated(const VerbGroup& group) const {
    std::size_t first = group.first;
    while (first > 0 && (words_.negations.contains(at(first - 1).lower) ||
                         words_.particles.contains(at(first - 1).lower))) {
      --first;
    }
    const std::size_t outermost = group.verbs.front();
    const auto particle = bounds_.find(first, outermost, words_.particles);
    if (!particle) return bounds_.find(first, outermost, words_.alone).has_value();
    const ClauseBounds::Range clause = bounds_.of(group);
    for (std::size_t i = clause.first; i < clause.last; ++i) {
      if (i == *particle || !words_.negations.contains(at(i).lower)) continue;
      if (i + 1 < tokens_.size() && words_.restrictions.contains(at(i + 1).lower)) continue;
      if (restricted_behind(group)) continue;
      return true;
    }
    return false;
  }

  // "n'a plus vendu que 3 voitures".
  bool restricted_behind(const VerbGroup& group) const {
    return group.main + 2 < tokens_.size() &&
           words_.restrictions.contains(at(group.main + 1).lower) &&
           (at(group.main + 2).kind == TokenKind::item || at(group.main + 2).qualifier);
  }

  // ---- words beside the verb ----

  // A phrase that holds a verb is said of that verb only: "laissé filer".
  Modality of_phrases(const VerbGroup& group) const {
    Modality state = Modality::asserted;
    const ClauseBounds::Range clause = bounds_.of(group);
    for (std::size_t i = clause.first; i < clause.last; ++i) {
      const auto found = words_.phrases.at(tokens_, i);
      if (!found) continue;
      const std::size_t end = i + found->length;
      const bool of_group = i <= group.main && end > group.first;
      if (of_group || !holds_verb(i, end)) state = combine(state, found->modality);
    }
    return state;
  }

  bool holds_verb(std::size_t first, std::size_t last) const {
    return std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(first),
                       tokens_.begin() + static_cast<std::ptrdiff_t>(last),
                       [](const Token& token) { return token.verb(); });
  }

  Modality of_phrases(ClauseBounds::Range clause) const {
    Modality state = Modality::asserted;
    for (std::size_t i = clause.first; i < clause.last; ++i) {
      const auto found = words_.phrases.at(tokens_, i);
      if (found) state = combine(state, found->modality);
    }
    return state;
  }

  // "d'ici 2030", with a verb in the present.
  bool has_deadline(const VerbGroup& group) const {
    const Reading* outermost = outermost_reading(sentence_, group);
    if (outermost == nullptr || !group.finite || group.verbs.size() > 1) return false;
    if (outermost->mood != Mood::indicative || outermost->tense != Tense::present) return false;
    const ClauseBounds::Range clause = bounds_.of(group);
    for (std::size_t i = clause.first; i < clause.last; ++i) {
      if (at(i).kind != TokenKind::item) continue;
      if (words_.is_deadline(at(i).lower)) return true;
    }
    return false;
  }

  // "selon la rumeur": the whole sentence is no surer than its source.
  Modality with_source(Modality said) const {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const auto source = words_.sources.at(tokens_, i);
      if (!source) continue;
      for (std::size_t j = i + source->length; j < std::min(tokens_.size(), i + 5); ++j) {
        if (at(j).kind == TokenKind::name || at(j).kind == TokenKind::punctuation) break;
        if (modality_in(words_.modifiers, j) == Modality::uncertain) {
          return combine(Modality::uncertain, said);
        }
      }
    }
    return said;
  }

  bool is_question() const {
    if (tokens_.empty() || at(tokens_.size() - 1).lower != "?") return false;
    return !bounds_.find(0, tokens_.size(), words_.question_words);
  }

  // ---- what governs the group ----

  Modality of_governors(const VerbGroup& group, std::optional<std::size_t> complements,
                        Modality state, int depth) const {
    if (group.finite) {
      if (complements) {
        if (at(*complements).verb()) return climb(*complements, state, Hangs::verb, depth + 1);
        return combine(Modality::uncertain, state);
      }
      return combine(of_conjunction(group), state);
    }
    if (at(group.verbs.front()).can_be(Mood::infinitive)) {
      return of_infinitive(group, state, depth);
    }
    if (at(group.verbs.front()).can_be(Mood::present_participle)) {
      return under_clause_verb(group, state, depth);
    }
    return of_participle(group, state, depth);
  }

  // "si OpenAI lève", "pour que la société atteigne".
  Modality of_conjunction(const VerbGroup& group) const {
    for (std::size_t i = group.first; i-- > 0;) {
      if (bounds_.ends_clause(i)) break;
      if (const auto found = words_.conjunctions.before(tokens_, i + 1)) {
        return opens_hypothesis(i, found->length) ? found->modality : Modality::asserted;
      }
      if (at(i).is(WordClass::relative)) break;
    }
    return Modality::asserted;
  }

  bool opens_hypothesis(std::size_t last, std::size_t length) const {
    for (std::size_t i = last < 2 ? 0 : last - 2; i <= last; ++i) {
      const auto shield = words_.no_hypothesis.at(tokens_, i);
      if (shield && i + shield->length > last) return false;
    }
    if (length > 1 || last + 1 >= tokens_.size()) return length > 1;
    const Token& next = at(last + 1);
    if (words_.elided_conjunctions.contains(at(last).lower)) {
      return words_.elided_subjects.contains(next.lower);
    }
    return next.kind == TokenKind::name || next.is(WordClass::determiner) ||
           next.is(WordClass::possessive) || next.is(WordClass::subject_pronoun) ||
           next.is(WordClass::demonstrative);
  }

  // What the clause of the group completes: a verb ("prévoit que"), or a noun of doubt.
  std::optional<std::size_t> clause_governor(const VerbGroup& group) const {
    for (std::size_t i = group.first; i-- > 0;) {
      if (bounds_.ends_clause(i)) return std::nullopt;
      if (!words_.complementizers.contains(at(i).lower)) continue;
      for (std::size_t j = i, steps = 0; j-- > 0 && steps < kClauseReach; ++steps) {
        const Token& token = at(j);
        if (token.verb()) return j;
        if (modality_in(words_.nouns, j) == Modality::uncertain) return j;
        const bool between = words_.before_complementizer.contains(token.lower) ||
                             token.is(WordClass::adverb) || token.kind == TokenKind::item;
        if (!between) return std::nullopt;
      }
      return std::nullopt;
    }
    return std::nullopt;
  }

  Modality of_infinitive(const VerbGroup& group, Modality state, int depth) const {
    std::size_t end = group.first;
    while (end > 0 && (words_.negations.contains(at(end - 1).lower) ||
                       words_.particles.contains(at(end - 1).lower))) {
      --end;
    }
    if (end == 0) return state;
    if (const auto preposition = words_.prepositions.before(tokens_, end)) {
      const bool aim = preposition->modality == Modality::future;
      if (!aim) return combine(preposition->modality, state);
      if (!tells_result(group)) state = combine(Modality::future, state);
      return under_clause_verb(group, state, depth);
    }
    if (words_.links.contains(at(end - 1).lower) && end > 1) {
      const Modality noun = modality_in(words_.nouns, end - 2);
      if (noun != Modality::asserted) {
        return of_noun(end - 2, end - 1, depth + 1, combine(noun, state));
      }
    }
    if (bounds_.separates(end - 1)) {
      if (const auto before = bounds_.previous(end - 1, Mood::infinitive)) {
        return combine(climb(*before, Modality::asserted, Hangs::adjunct, depth + 1), state);
      }
    }
    return under_clause_verb(group, state, depth);
  }

  // "pour avoir violé", "pour s'établir à": no aim, but a cause or an outcome.
  bool tells_result(const VerbGroup& group) const {
    const auto& readings = at(group.verbs.front()).readings;
    return std::any_of(readings.begin(), readings.end(), [&](const Reading& reading) {
      return words_.results[reading.lemma_id] ||
             (group.verbs.size() > 1 &&
              (reading.lemma == syntax_.have || reading.lemma == syntax_.be));
    });
  }

  // A verb without a person shares the mood of its clause's verb, but not its denial.
  Modality under_clause_verb(const VerbGroup& group, Modality state, int depth) const {
    const auto verb = bounds_.governing_verb(group.first, group.main + 1);
    if (!verb) return combine(of_noun_before(group.first), state);
    const Modality above =
        climb(bounds_.main_of(*verb), Modality::asserted, Hangs::adjunct, depth + 1);
    state = combine(of_noun_before(group.first), state);
    return above == Modality::negated ? state : combine(above, state);
  }

  // "une rumeur indiquant que".
  Modality of_noun_before(std::size_t first) const {
    return first == 0 ? Modality::asserted : modality_in(words_.nouns, first - 1);
  }

  // "les 254 millions levés", "et recruté", "jamais rentabilisée".
  Modality of_participle(const VerbGroup& group, Modality state, int depth) const {
    if (group.first == 0) return state;
    const std::size_t before = group.first - 1;
    if (words_.alone.contains(at(before).lower)) return combine(Modality::negated, state);
    if (at(before).is(WordClass::coordinator)) {
      const auto other = bounds_.previous(before, Mood::past_participle);
      if (other && verb_group(sentence_, *other, syntax_).finite) {
        return combine(climb(*other, Modality::asserted, Hangs::adjunct, depth + 1), state);
      }
      return state;
    }
    if (at(before).kind != TokenKind::word || at(before).verb()) return state;
    return combine(noun_phrase_modality(sentence_, before, group.main + 1, syntax_, words_), state);
  }

  // ---- nouns ----

  Modality of_noun(std::size_t first, std::size_t last, int depth,
                   Modality inner = Modality::asserted) const {
    Modality state = combine(noun_phrase_modality(sentence_, first, last, syntax_, words_), inner);
    if (const auto verb = bounds_.governing_verb(first, last)) {
      const std::size_t main = bounds_.main_of(*verb);
      if (*verb > first && presupposes(main)) return state;
      return climb(main, state, Hangs::noun, depth + 1);
    }
    if (bounds_.is_adjunct(first)) return state;
    return combine(of_phrases(bounds_.around(first, last)), state);
  }

  // "ce tour de table doit permettre": it exists, whatever it will allow.
  bool presupposes(std::size_t main) const {
    const VerbGroup group = verb_group(sentence_, main, syntax_);
    return std::any_of(group.verbs.begin(), group.verbs.end(), [&](std::size_t verb) {
      const auto& readings = at(verb).readings;
      return std::any_of(readings.begin(), readings.end(),
                         [&](const Reading& r) { return words_.presupposing[r.lemma_id]; });
    });
  }

  Modality modality_in(const WordModality& map, std::size_t token) const {
    return words_.in(map, at(token).lower);
  }

  const Sentence& sentence_;
  const std::vector<Token>& tokens_;
  const Syntax& syntax_;
  const ModalityWords& words_;
  ClauseBounds bounds_;
};

}  // namespace

Modality modality_of(const Sentence& sentence, std::size_t first, std::size_t last,
                     const Syntax& syntax, const ModalityWords& words) {
  return ModalityReader(sentence, syntax, words).read(first, last);
}

}  // namespace pige
