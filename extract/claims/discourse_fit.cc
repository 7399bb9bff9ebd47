// Whom a description means: by what stands beside it, by what its complement tells, or by how well
// the parties spoken of before fit it.

#include <algorithm>
#include <cmath>

#include "extract/claims/discourse.h"
#include "extract/claims/syntax.h"

namespace pige {
namespace {

// How much each sign counts when candidates are ranked. A contradiction outweighs any recency;
// a confirmed description outweighs a few sentences' distance.
constexpr double kTitle = 2.0;      // the headline names it
constexpr double kFrequency = 3.0;  // a natural logarithm of how often it is named
constexpr double kSector = 4.0;
constexpr double kNation = 4.0;
constexpr double kContradiction = -8.0;
constexpr double kSameNoun = 8.0;    // introduced by the same noun before
constexpr double kBystander = -4.0;  // a newspaper, a fund, an authority
constexpr double kFarAway = -100.0;

Wanted wanted_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::person:
      return Wanted::person;
    case EntityKind::product:
    case EntityKind::project:
      return Wanted::product;
    default:
      return Wanted::organisation;
  }
}

bool shares(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& x) {
    return std::find(b.begin(), b.end(), x) != b.end();
  });
}

}  // namespace

// "sa maison mère, Alphabet, ..."; "le moteur, baptisé Plume, ...": the name right behind tells.
std::optional<std::size_t> Discourse::by_apposition(std::size_t sentence,
                                                    const Mention& mention) const {
  const auto& tokens = sentences_[sentence].tokens;
  const auto is = [&](std::size_t i, std::string_view mark) {
    return i < tokens.size() && tokens[i].is_mark(mark);
  };
  std::size_t i = mention.last;
  const bool comma = is(i, ",");
  if (comma) ++i;
  const bool naming =
      i < tokens.size() &&
      std::any_of(tokens[i].readings.begin(), tokens[i].readings.end(), [&](const Reading& r) {
        return r.mood == Mood::past_participle && syntax_.naming.contains(r.lemma);
      });
  if (naming) ++i;
  if (!naming && !comma) return std::nullopt;
  if (i >= tokens.size() || tokens[i].kind != TokenKind::name) return std::nullopt;
  const bool closed = i + 1 == tokens.size() || tokens[i + 1].kind == TokenKind::punctuation;
  if (!naming && !closed) return std::nullopt;
  // In a list ("le groupe, Nubia, Calame et ...") the next comma is followed by another name.
  if (!naming && is(i + 1, ",") && i + 2 < tokens.size() && tokens[i + 2].kind == TokenKind::name) {
    return std::nullopt;
  }
  const std::size_t party = annotations_.names.mentions[tokens[i].ref].entity;
  const EntityKind kind = parties_[party].kind;
  if (kind != EntityKind::unknown && kind != mention.party) return std::nullopt;
  return party;
}

// "la firme derrière ChatGPT", "la société de Sam Altman", "le géant de Redmond", "la filiale
// d'Alphabet": who makes, leads, sits at or belongs to the name in the complement.
std::optional<std::size_t> Discourse::by_complement(const Mention& mention) {
  if (mention.party == EntityKind::person) return std::nullopt;
  for (const std::size_t name : mention.complements) {
    const std::size_t inside = annotations_.names.mentions[name].entity;
    std::vector<const Entity*> meant;
    switch (parties_[inside].kind) {
      case EntityKind::product:
        meant = gazetteer_.makers_of(parties_[inside].name);
        break;
      case EntityKind::person:
        meant = gazetteer_.led_by(parties_[inside].name);
        break;
      case EntityKind::place:
        meant = gazetteer_.seated_in(parties_[inside].name);
        break;
      default:
        break;
    }
    // One that the article names comes before one that it does not.
    std::optional<std::size_t> named;
    double best = kFarAway;
    for (const Entity* entity : meant) {
      const auto known = by_name_.find(entity->name);
      if (known == by_name_.end()) continue;
      const std::size_t party = known->second;
      const double score = fit(party, mention) + static_cast<double>(known_[party].times_named);
      if (score > best) {
        best = score;
        named = party;
      }
    }
    if (named && best > kLowest) return named;
    // Else the only one of the trade: "le réseau social d'Elon Musk".
    if (mention.noun != nullptr && !mention.noun->sectors.empty()) {
      std::erase_if(meant,
                    [&](const Entity* e) { return !shares(e->sectors, mention.noun->sectors); });
    }
    if (meant.size() == 1) return party_of(*meant.front());
  }
  return std::nullopt;
}

std::optional<std::size_t> Discourse::party_of(const Entity& entity) {
  const auto [known, added] = by_name_.try_emplace(entity.name, parties_.size());
  if (added) {
    parties_.push_back(entity);
    known_.emplace_back();
  }
  return known->second;
}

// How well a party answers a description: what is known of it, by the gazetteer or the article.
double Discourse::fit(std::size_t party, const Mention& mention) const {
  const Entity& entity = parties_[party];
  const Known& known = known_[party];
  double score = 0;
  const bool any_company = mention.kind == MentionKind::description &&
                           mention.party == EntityKind::organisation &&
                           (mention.noun == nullptr || mention.noun->sectors.empty());
  if (any_company && is_no_company(party)) score += kContradiction;
  if (mention.noun != nullptr) {
    const bool same =
        std::find(known.nouns.begin(), known.nouns.end(), mention.noun) != known.nouns.end();
    if (same) score += kSameNoun;
    const auto& sectors = mention.noun->sectors;
    if (!same && !sectors.empty()) {
      const bool told =
          std::any_of(known.nouns.begin(), known.nouns.end(),
                      [&](const Description* noun) { return shares(noun->sectors, sectors); });
      if (told || shares(entity.sectors, sectors)) {
        score += kSector;
      } else if (!entity.sectors.empty()) {
        score += kContradiction;
      }
    }
  }
  for (const Demonym* demonym : mention.demonyms) {
    const bool told =
        std::find(known.demonyms.begin(), known.demonyms.end(), demonym) != known.demonyms.end();
    const bool town = std::find(demonym->towns.begin(), demonym->towns.end(), entity.seat) !=
                      demonym->towns.end();
    if (told || town || (demonym->towns.empty() && entity.country == demonym->country)) {
      score += kNation;
    } else if (!entity.country.empty() && entity.country != demonym->country) {
      score += kContradiction;
    }
  }
  return score;
}

// "Microsoft a investi dans la start-up": what a clause's subject acts on is another party.
bool Discourse::subject_of_same_clause(std::size_t party, std::size_t sentence,
                                       std::size_t token) const {
  const auto& tokens = sentences_[sentence].tokens;
  const auto& mentions = salience_.spoken();
  const auto first = std::partition_point(mentions.begin(), mentions.end(),
                                          [&](const Spoken& s) { return s.sentence < sentence; });
  for (auto spoken = first; spoken != mentions.end() && spoken->sentence == sentence; ++spoken) {
    if (spoken->party != party || !spoken->subject || spoken->token >= token) continue;
    bool verb = tokens[token].pronoun;  // before its verb: "Temasek lui accorde"
    bool boundary = false;
    for (std::size_t i = spoken->token + 1; i < token; ++i) {
      verb = verb || tokens[i].verb();
      boundary = boundary || tokens[i].kind == TokenKind::punctuation ||
                 tokens[i].is(WordClass::relative) || tokens[i].is(WordClass::coordinator) ||
                 tokens[i].is(WordClass::subordinator);
    }
    if (verb && !boundary) return true;
  }
  return false;
}

// "le groupe" is no public authority, whoever was named last.
bool Discourse::is_no_company(std::size_t party) const {
  const auto& sectors = parties_[party].sectors;
  return std::any_of(sectors.begin(), sectors.end(), [&](const std::string& sector) {
    return syntax_.no_companies.contains(sector);
  });
}

// Newspapers, funds and authorities are spoken of beside the party that an article is about.
bool Discourse::stands_by(std::size_t party) const {
  const auto& sectors = parties_[party].sectors;
  return std::any_of(sectors.begin(), sectors.end(), [&](const std::string& sector) {
    return syntax_.bystanders.contains(sector);
  });
}

// What a party counts for at any place: by the headline, and by how often it is named.
double Discourse::standing(std::size_t party) const {
  const Known& known = known_[party];
  double score = kFrequency * std::log(1.0 + static_cast<double>(known.times_named));
  if (known.in_title) return score + kTitle;
  return stands_by(party) ? score + kBystander : score;
}

// "Soutenue par Temasek, la start-up a levé": the subject behind an opening participle is nobody
// that its clause names, so it is looked for before the sentence.
std::size_t Discourse::looked_back_from(std::size_t sentence, std::size_t token) const {
  const auto& tokens = sentences_[sentence].tokens;
  const bool opened = !tokens.empty() && tokens[0].verb() &&
                      tokens[0].can_be(Mood::past_participle) && token > 0 &&
                      tokens[token - 1].is_mark(",");
  const bool clause_before = std::any_of(
      tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(token), [](const Token& t) {
        return t.verb() && t.can_be_finite() && !t.can_be(Mood::past_participle);
      });
  return opened && !clause_before ? 0 : token;
}

std::optional<std::size_t> Discourse::by_fit(std::size_t sentence, const Mention& mention) const {
  std::optional<std::size_t> found;
  double best = kLowest;
  const Wanted wanted = wanted_of(mention.party);
  const std::size_t from =
      mention.first > 0 && looked_back_from(sentence, mention.first) == 0 ? 0 : mention.head;
  for (const auto& [party, prominence] : salience_.before(sentence, from)) {
    if (!fits(party, wanted)) continue;
    // "cette opération" is nobody; only a name known for a project can be "le projet".
    if (mention.party == EntityKind::project && parties_[party].kind != EntityKind::project)
      continue;
    // "la filiale d'Alphabet" is not Alphabet.
    const std::size_t candidate = party;
    const bool inside = std::any_of(
        mention.complements.begin(), mention.complements.end(),
        [&](std::size_t n) { return annotations_.names.mentions[n].entity == candidate; });
    if (inside || subject_of_same_clause(party, sentence, mention.head)) continue;
    const double score = prominence + standing(party) + fit(party, mention);
    if (score > best) {
      best = score;
      found = party;
    }
  }
  return found;
}

}  // namespace pige
