#include "extract/claims/clause.h"

#include <algorithm>

#include "extract/claims/syntax.h"

namespace pige {
namespace {

constexpr std::size_t kClauseReach = 60;  // tokens to the verb of the clause before or after

bool is_comma(const Token& token) {
  return token.is_mark(",") || token.is_mark("\u2013") || token.is_mark("\u2014") ||
         token.is_mark("-");
}

}  // namespace

Who Clauses::subject(std::size_t sentence, std::size_t verb, Wanted wanted) const {
  return subject_of(verb, {sentence, wanted, 0});
}

Who Clauses::house(std::size_t sentence, std::size_t verb, Wanted wanted) const {
  const Question q = {sentence, wanted, 0};
  const Who who = subject_of(verb, q);
  return who.person != nullptr ? of_house(*who.person, verb, q) : who;
}

Who Clauses::holder(std::size_t sentence, std::size_t first, std::size_t last,
                    Wanted wanted) const {
  return holder_of(first, last, {sentence, wanted, 0});
}

Who Clauses::clause(std::size_t sentence, std::size_t first, std::size_t last,
                    Wanted wanted) const {
  return clause_of(first, last, {sentence, wanted, 0});
}

Who Clauses::patient(std::size_t sentence, std::size_t verb, Wanted wanted) const {
  const Question q = {sentence, wanted, 0};
  const auto& tokens = sentences_[sentence].tokens;
  const VerbGroup group = verb_group(sentences_[sentence], verb, syntax_);
  if (group.passive) return subject_of(verb, q);
  for (std::size_t i = group.first; i < group.main; ++i) {
    const Token& token = tokens[i];
    const bool object = token.is(WordClass::clitic) && token.is(WordClass::determiner);
    if (object && !token.verb()) return {discourse_.pronoun(sentence, i, wanted)};
  }
  for (std::size_t i = group.main + 1; i < tokens.size(); ++i) {
    const Mention* mention = discourse_.mention_at(sentence, i);
    if (mention != nullptr) return mention->governed ? Who{} : of_mention(*mention, q);
    const Token& token = tokens[i];
    const bool passes =
        token.kind == TokenKind::word && !token.is(WordClass::preposition) && !token.verb();
    if (!passes) break;
  }
  return {};
}

Who Clauses::other(std::size_t sentence, std::size_t trigger, std::size_t party) const {
  const auto& tokens = sentences_[sentence].tokens;
  for (std::size_t i = trigger; i-- > 0;) {
    if (tokens[i].kind == TokenKind::punctuation && !is_comma(tokens[i])) break;
    if (syntax_.owner_relative.contains(tokens[i].lower)) {
      return antecedent(i, {sentence, Wanted::organisation, 0});
    }
  }
  return {discourse_.other(sentence, trigger, party)};
}

Who Clauses::subject_of(std::size_t verb, Question q) const {
  if (++q.depth > kDeepest) return {};
  const Sentence& sentence = sentences_[q.sentence];
  const VerbGroup group = verb_group(sentence, verb, syntax_);
  // "compte-t-elle lever": the pronoun behind the verb.
  for (const std::size_t v : group.verbs) {
    if (v + 1 < sentence.tokens.size() && sentence.tokens[v + 1].lower.starts_with('-')) {
      return {discourse_.pronoun(q.sentence, v + 1, q.wanted)};
    }
  }
  if (group.finite) {
    const auto& readings = sentence.tokens[group.verbs.front()].readings;
    const bool nobody = std::any_of(readings.begin(), readings.end(), [&](const Reading& r) {
      return syntax_.impersonal_verbs.contains(r.lemma);
    });
    return nobody ? Who{std::nullopt, true} : of_finite(group.first, q);
  }
  const Token& outermost = sentence.tokens[group.verbs.front()];
  if (outermost.can_be(Mood::past_participle)) return of_participle(group, q);
  if (outermost.can_be(Mood::present_participle)) {
    const bool gerund =
        group.first > 0 && (sentence.tokens[group.first - 1].lower == syntax_.gerund ||
                            sentence.tokens[group.first].lower == syntax_.gerund);
    if (!gerund && group.first > 0 && !is_comma(sentence.tokens[group.first - 1])) {
      return phrase_ending_at(group.first, q);  // "OpenAI étant valorisée"
    }
  }
  Who previous = of_previous_verb(group.first, q);
  if (previous.party || previous.unspecific) return previous;
  return of_following_clause(group.main, q);
}

// The subject of a finite verb whose group starts at `left`.
Who Clauses::of_finite(std::size_t left, Question q) const {
  const Sentence& sentence = sentences_[q.sentence];
  const auto& tokens = sentence.tokens;
  left = before_interpolation(left, sentence);
  if (left == 0) {
    if (syntax_.emphatic.contains(tokens[0].lower))
      return {discourse_.pronoun(q.sentence, 0, q.wanted)};
    return {};
  }
  const Token& before = tokens[left - 1];
  if (before.kind == TokenKind::word) {
    if (syntax_.subject_relative.contains(before.lower)) return antecedent(left - 1, q);
    if (before.is(WordClass::subject_pronoun) && !before.noun) {
      if (syntax_.impersonal.contains(before.lower)) return {std::nullopt, true};
      return {discourse_.pronoun(q.sentence, left - 1, q.wanted)};
    }
    if (before.is(WordClass::coordinator)) return of_previous_verb(left - 1, q);
  }
  if (is_comma(before)) {
    // "La filiale d'Iliad, Scaleway, prévoit": a name between commas is the subject's own.
    const Mention* name = left >= 2 ? discourse_.mention_at(q.sentence, left - 2) : nullptr;
    if (name != nullptr && name->name && name->first > 0 && is_comma(tokens[name->first - 1])) {
      return of_mention(*name, q);
    }
    return of_previous_verb(left - 1, q);
  }
  return phrase_ending_at(left, q);
}

// "Legrand, qui possédait 20 % de Netatmo, devient": back over what stands between two commas.
std::size_t Clauses::before_interpolation(std::size_t left, const Sentence& sentence) const {
  const auto& tokens = sentence.tokens;
  for (int turns = 0; turns < 3 && left > 0; ++turns) {
    std::size_t at = left;
    while (at > 0 && tokens[at - 1].kind == TokenKind::word &&
           tokens[at - 1].is(WordClass::adverb) && !tokens[at - 1].verb() && tokens[at - 1].noun) {
      --at;
    }
    if (at > 0 && tokens[at - 1].is_mark(")")) {
      std::size_t open = at - 1;
      while (open > 0 && !tokens[open].is_mark("(")) --open;
      left = open;
      continue;
    }
    if (at == 0 || !is_comma(tokens[at - 1])) return left;
    // The comma that opens the interpolation, the nearest whose segment looks like one.
    std::size_t open = at - 1;
    bool found = false;
    while (open-- > 0) {
      if (tokens[open].is_mark(";") || tokens[open].is_mark(":")) break;
      if (is_comma(tokens[open]) && opens_interpolation(sentence, open + 1)) {
        found = true;
        break;
      }
    }
    if (!found || open == 0) return left;
    left = before_relative(open, sentence);
  }
  return left;
}

// "Ynsect, qui élevait des insectes à Poulainville, près d'Amiens, a levé": what ends at `left`, a
// comma, may stand in a relative clause that another comma opened.
std::size_t Clauses::before_relative(std::size_t left, const Sentence& sentence) const {
  const auto& tokens = sentence.tokens;
  for (std::size_t i = left; i-- > 1;) {
    if (tokens[i].kind == TokenKind::punctuation && !is_comma(tokens[i])) break;
    if (is_comma(tokens[i - 1]) && tokens[i].is(WordClass::relative)) return i - 1;
  }
  return left;
}

bool Clauses::opens_interpolation(const Sentence& sentence, std::size_t token) const {
  if (token >= sentence.tokens.size()) return false;
  const Token& first = sentence.tokens[token];
  if (first.kind == TokenKind::name) return false;
  if (first.kind == TokenKind::item) return true;
  if (first.kind != TokenKind::word) return false;
  if (first.is(WordClass::subject_pronoun) && !first.is(WordClass::demonstrative)) {
    // ", elle," and ", lui," take the subject up again.
    return token + 1 < sentence.tokens.size() && is_comma(sentence.tokens[token + 1]);
  }
  return first.is(WordClass::relative) || first.is(WordClass::preposition) ||
         first.is(WordClass::adverb) || first.is(WordClass::clitic) ||
         first.is(WordClass::subordinator) || first.verb() || first.is(WordClass::coordinator) ||
         !first.is(WordClass::determiner);
}

// The subject of the last finite verb before `before` in the sentence.
Who Clauses::of_previous_verb(std::size_t before, Question q) const {
  const auto verb = previous_verb(before, sentences_[q.sentence]);
  if (!verb) return {};
  return subject_of(*verb, q);
}

std::optional<std::size_t> Clauses::previous_verb(std::size_t before,
                                                  const Sentence& sentence) const {
  for (std::size_t i = before; i-- > 0 && before - i <= kClauseReach;) {
    const Token& token = sentence.tokens[i];
    if (token.is_mark(";") || token.is_mark(":")) return std::nullopt;
    if (!token.verb()) continue;
    const VerbGroup group = verb_group(sentence, i, syntax_);
    if (group.finite) return i;
  }
  return std::nullopt;
}

// "Valorisée 5,8 milliards ..., l'entreprise vaut": the first phrase of the clause that follows.
Who Clauses::of_following_clause(std::size_t from, Question q) const {
  const auto& tokens = sentences_[q.sentence].tokens;
  for (std::size_t i = from; i < std::min(tokens.size(), from + kClauseReach); ++i) {
    if (!is_comma(tokens[i])) continue;
    for (std::size_t j = i + 1; j < tokens.size(); ++j) {
      const Token& token = tokens[j];
      if (token.is(WordClass::subject_pronoun) && token.kind == TokenKind::word) {
        if (syntax_.impersonal.contains(token.lower)) return {std::nullopt, true};
        return {discourse_.pronoun(q.sentence, j, q.wanted)};
      }
      const Mention* mention = discourse_.mention_at(q.sentence, j);
      if (mention != nullptr) {
        if (mention->governed) break;
        return of_mention(*mention, q);
      }
      if (token.kind == TokenKind::punctuation || (token.verb() && token.can_be_finite())) break;
      if (token.is(WordClass::preposition)) break;
    }
  }
  return {};
}

Who Clauses::of_participle(const VerbGroup& group, Question q) const {
  const auto& tokens = sentences_[q.sentence].tokens;
  std::size_t left = group.first;
  while (left > 0 && tokens[left - 1].kind == TokenKind::word &&
         tokens[left - 1].is(WordClass::adverb) && !tokens[left - 1].verb()) {
    --left;
  }
  if (left == 0) return of_following_clause(group.main, q);
  const Token& before = tokens[left - 1];
  if (is_comma(before)) {
    // ", racheté pour un montant secret": back to the phrase before the comma; at the head of a
    // sentence's second clause ("Hier, valorisée ..., l'entreprise") forward.
    Who back = phrase_ending_at(left - 1, q);
    if (back.party || back.unspecific) return back;
    return of_following_clause(group.main, q);
  }
  if (before.is(WordClass::coordinator)) {
    // "lancé il y a deux ans et doté de 1,8 milliard": the participle before it.
    for (std::size_t i = left - 1; i-- > 0;) {
      if (tokens[i].verb() && tokens[i].can_be(Mood::past_participle)) return subject_of(i, q);
      if (tokens[i].kind == TokenKind::punctuation) break;
    }
    return of_previous_verb(left - 1, q);
  }
  return phrase_ending_at(left, q);
}

// Whom "qui" or "dont" at `relative` stands for: the phrase right before it.
Who Clauses::antecedent(std::size_t relative, Question q) const {
  const auto& tokens = sentences_[q.sentence].tokens;
  std::size_t end = relative;
  while (end > 0 && (is_comma(tokens[end - 1]) || tokens[end - 1].is_mark("\u00bb"))) --end;
  if (end == 0) return {};
  // The nearest party of the right kind, back over the nouns that qualify it.
  for (std::size_t i = end; i-- > 0;) {
    if (tokens[i].verb() && tokens[i].can_be_finite() && i + 1 < end) break;
    const Mention* mention = discourse_.mention_at(q.sentence, i);
    if (mention == nullptr) continue;
    Who who = of_mention(*mention, q);
    // "Siilo, une messagerie qui revendique": the apposition's name.
    const std::size_t comma = mention->first - 1;
    if (who.unspecific && mention->first >= 3 && is_comma(tokens[comma])) {
      const Mention* name = discourse_.mention_at(q.sentence, comma - 1);
      const bool itself = name != nullptr && name->name && name->last == comma;
      if (itself && name->first > 1) who = of_mention(*name, q);
    }
    if (who.party || who.unspecific) return who;
    i = mention->first;
  }
  return {};
}

Who Clauses::clause_of(std::size_t first, std::size_t last, Question q) const {
  if (++q.depth > kDeepest) return {};
  const Sentence& sentence = sentences_[q.sentence];
  const auto& tokens = sentence.tokens;
  std::size_t left = first;
  while (left > 0 && tokens[left - 1].kind == TokenKind::word &&
         (syntax_.prenominal.contains(tokens[left - 1].lower) || tokens[left - 1].qualifier)) {
    --left;
  }
  const bool determined =
      left > 0 && tokens[left - 1].kind == TokenKind::word &&
      (tokens[left - 1].is(WordClass::determiner) || tokens[left - 1].is(WordClass::possessive));
  const bool possessive = determined && tokens[left - 1].is(WordClass::possessive);
  if (determined) --left;
  if (left > 0 && syntax_.owner_relative.contains(tokens[left - 1].lower)) {
    return antecedent(left - 1, q);
  }
  // ", a souligné son directeur général": the noun is the subject of the verb before it.
  if (possessive && left > 0 && tokens[left - 1].verb()) {
    const VerbGroup group = verb_group(sentence, left - 1, syntax_);
    if (group.first == 0 || tokens[group.first - 1].kind == TokenKind::punctuation) {
      return {discourse_.pronoun(q.sentence, first, q.wanted)};
    }
  }
  // The subject of the clause this noun stands in, unless the noun is that subject.
  if (const auto verb = previous_verb(left, sentence)) {
    const Who who = subject_of(*verb, q);
    // "Marianne évoque un trou de 110 millions": a newspaper speaks of another's figures.
    const bool reports = who.party && discourse_.is_no_company(who.party->party);
    const auto topic = reports ? discourse_.topic(q.sentence, first, q.wanted) : std::nullopt;
    if (topic && !discourse_.is_no_company(topic->party)) return {topic};
    if (who.party || who.unspecific) return who;
  }
  // "Avec 40 millions en poche, The Exploration Company", "Depuis sa création, Doctolib".
  const bool governed = left > 0 && tokens[left - 1].is(WordClass::preposition);
  if (!possessive || governed) {
    const Who who = of_following_clause(last, q);
    if (who.party) return who;
  }
  if (possessive) return {discourse_.pronoun(q.sentence, first, q.wanted)};
  return {discourse_.topic(q.sentence, first, q.wanted)};
}

}  // namespace pige
