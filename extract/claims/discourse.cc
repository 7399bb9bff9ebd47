#include "extract/claims/discourse.h"

#include <algorithm>

#include "extract/claims/syntax.h"

namespace pige {
namespace {

bool fits_kind(EntityKind kind, Wanted wanted) {
  switch (wanted) {
    case Wanted::organisation:
      return kind == EntityKind::organisation || kind == EntityKind::unknown;
    case Wanted::person:
      return kind == EntityKind::person;
    case Wanted::product:
      return kind == EntityKind::product || kind == EntityKind::project ||
             kind == EntityKind::unknown;
    case Wanted::anyone:
      return fits_kind(kind, Wanted::organisation) || kind == EntityKind::person;
    case Wanted::any:
      return true;
    case Wanted::party:
      return kind != EntityKind::person && kind != EntityKind::place;
  }
  return false;
}

}  // namespace

Discourse::Discourse(const Article& article, const std::vector<Sentence>& sentences,
                     const Annotations& annotations, const Descriptions& descriptions,
                     const Syntax& syntax, const Gazetteer& gazetteer)
    : sentences_(sentences),
      annotations_(annotations),
      descriptions_(descriptions),
      syntax_(syntax),
      gazetteer_(gazetteer),
      mentions_(sentences.size()),
      resolved_(sentences.size()) {
  for (const Names::Known& named : annotations.names.entities) {
    parties_.push_back(named.known != nullptr ? *named.known : named.entity);
    if (named.known != nullptr && parties_.back().kind == EntityKind::unknown) {
      parties_.back().kind = named.entity.kind;
    }
  }
  known_.resize(parties_.size());
  for (const Name& name : annotations.names.mentions) ++known_[name.entity].times_named;
  for (std::size_t i = 0; i < parties_.size(); ++i) {
    by_name_.try_emplace(parties_[i].name, i);
    known_[i].in_title = article.title.find(parties_[i].name) != std::string::npos;
  }
  for (std::size_t s = 0; s < sentences.size(); ++s) read(s);
}

// Finds a sentence's mentions and resolves its descriptions by what came before them.
void Discourse::read(std::size_t sentence) {
  mentions_[sentence] =
      find_mentions(sentences_[sentence], annotations_.names, descriptions_, syntax_);
  for (Mention& mention : mentions_[sentence]) {
    const auto party = resolve(sentence, mention);
    mention.resolved = party.has_value();
    resolved_[sentence].push_back(party);
    if (!party) continue;
    if (mention.name || mention.apposition) learn(*party, mention);
    salience_.add({sentence, mention.head, *party, is_subject(sentences_[sentence], mention),
                   mention.governed});
  }
}

void Discourse::learn(std::size_t party, const Mention& mention) {
  Known& known = known_[party];
  if (mention.noun != nullptr) known.nouns.push_back(mention.noun);
  known.demonyms.insert(known.demonyms.end(), mention.demonyms.begin(), mention.demonyms.end());
}

bool Discourse::is_subject(const Sentence& sentence, const Mention& mention) const {
  if (mention.governed || mention.apposition) return false;
  for (std::size_t i = mention.first; i-- > 0;) {
    const Token& left = sentence.tokens[i];
    if (left.kind == TokenKind::punctuation || left.is(WordClass::relative) ||
        left.is(WordClass::coordinator) || left.is(WordClass::subordinator)) {
      return true;
    }
    if (left.verb()) return false;
  }
  return true;
}

std::optional<std::size_t> Discourse::resolve(std::size_t sentence, const Mention& mention) {
  if (mention.kind == MentionKind::name) {
    return annotations_.names.mentions[*mention.name].entity;
  }
  if (mention.kind == MentionKind::demonstrative) {
    // "cette dernière" takes up what was named last.
    const auto& spoken = salience_.spoken();
    for (std::size_t i = spoken.size(); i-- > 0;) {
      if (fits_kind(parties_[spoken[i].party].kind, Wanted::organisation)) return spoken[i].party;
      if (spoken[i].sentence + 1 < sentence) break;
    }
    return std::nullopt;
  }
  if (mention.apposition) {
    const Mention* named = mention_at(sentence, mention.first - 2);
    if (named != nullptr && named->name) return annotations_.names.mentions[*named->name].entity;
    return std::nullopt;
  }
  if (mention.indefinite || mention.plural || mention.predicate) return std::nullopt;
  if (const auto party = by_apposition(sentence, mention)) return party;
  if (const auto party = by_complement(mention)) return party;
  return by_fit(sentence, mention);
}

const Mention* Discourse::mention_at(std::size_t sentence, std::size_t token) const {
  for (const Mention& mention : mentions_[sentence]) {
    if (mention.first <= token && token < mention.last) return &mention;
  }
  return nullptr;
}

std::optional<Resolved> Discourse::who(std::size_t sentence, const Mention& mention) const {
  const auto index = static_cast<std::size_t>(&mention - mentions_[sentence].data());
  const auto party = resolved_[sentence][index];
  if (!party) return std::nullopt;
  const auto& tokens = sentences_[sentence].tokens;
  const Span words =
      mention.name ? tokens[mention.head].span
                   : Span{tokens[mention.first].span.begin, tokens[mention.last - 1].span.end};
  return Resolved{*party, words, mention.name ? 1.0 : 0.85};
}

std::optional<Resolved> Discourse::named(std::size_t sentence, std::size_t token) const {
  const Token& name = sentences_[sentence].tokens[token];
  if (name.kind != TokenKind::name) return std::nullopt;
  return Resolved{annotations_.names.mentions[name.ref].entity, name.span, 1.0};
}

std::optional<Resolved> Discourse::owner(std::size_t sentence, const Mention& mention) const {
  if (mention.complements.empty()) return std::nullopt;
  const Name& name = annotations_.names.mentions[mention.complements.front()];
  if (!fits_kind(parties_[name.entity].kind, Wanted::organisation)) return std::nullopt;
  const auto& tokens = sentences_[sentence].tokens;
  return Resolved{
      name.entity, {tokens[mention.first].span.begin, tokens[mention.last - 1].span.end}, 0.8};
}

bool Discourse::fits(std::size_t party, Wanted wanted) const {
  return fits_kind(parties_[party].kind, wanted);
}

std::optional<std::size_t> Discourse::most_salient(
    std::size_t sentence, std::size_t token, Wanted wanted,
    const std::function<bool(std::size_t)>& ruled_out) const {
  std::optional<std::size_t> found;
  double best = kLowest;
  const std::size_t from = looked_back_from(sentence, token);
  for (const auto& [party, prominence] : salience_.before(sentence, from)) {
    if (!fits_kind(parties_[party].kind, wanted) || ruled_out(party)) continue;
    const double score = prominence + standing(party);
    if (score > best) {
      best = score;
      found = party;
    }
  }
  return found;
}

std::optional<Resolved> Discourse::pronoun(std::size_t sentence, std::size_t token,
                                           Wanted wanted) const {
  // An object is another party than the subject of its verb.
  const auto party = most_salient(sentence, token, wanted, [&](std::size_t candidate) {
    return sentences_[sentence].tokens[token].pronoun &&
           subject_of_same_clause(candidate, sentence, token);
  });
  if (!party) return std::nullopt;
  return Resolved{*party, sentences_[sentence].tokens[token].span, 0.8};
}

std::optional<Resolved> Discourse::other(std::size_t sentence, std::size_t token,
                                         std::size_t party) const {
  const auto found = most_salient(sentence, token, Wanted::organisation,
                                  [&](std::size_t candidate) { return candidate == party; });
  if (!found) return std::nullopt;
  return Resolved{*found, sentences_[sentence].tokens[token].span, 0.6};
}

std::optional<Resolved> Discourse::topic(std::size_t sentence, std::size_t token,
                                         Wanted wanted) const {
  auto found = pronoun(sentence, token, wanted);
  if (found) found->certainty = 0.6;
  return found;
}

}  // namespace pige
