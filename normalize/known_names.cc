#include "normalize/known_names.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace pige {
namespace {

class KnownNames {
 public:
  explicit KnownNames(const NameEvidence& evidence)
      : e_(evidence), c_(evidence.context), tokens_(evidence.tokens), line_(evidence.line) {}

  std::optional<KnownName> at(std::size_t i) const {
    const NameToken& token = tokens_[i];
    std::optional<KnownName> best = walk(i, Gazetteer::Walk(c_.gazetteer));
    // "du Monde" is "Le Monde": the article is inside the preposition before.
    if (i > line_.begin && token.capital && token.gap == Gap::space) {
      const auto contraction = c_.words.contractions.find(tokens_[i - 1].key);
      if (contraction != c_.words.contractions.end() && !tokens_[i - 1].capital) {
        Gazetteer::Walk walk_with_article(c_.gazetteer);
        if (walk_with_article.step(contraction->second)) {
          const auto match = walk(i, walk_with_article);
          if (match && (!best || match->end > best->end)) best = match;
        }
      }
    }
    if (best && !is_believable(*best)) return std::nullopt;
    return best;
  }

 private:
  // The longest name from `begin` on, `walk` having read what comes before. The name itself begins
  // at the first word that is no small article.
  std::optional<KnownName> walk(std::size_t begin, Gazetteer::Walk walk) const {
    std::optional<KnownName> best;
    bool capital = false;
    for (std::size_t k = begin; k < line_.end; ++k) {
      const NameToken& token = tokens_[k];
      if (k > begin) {
        const bool joined = token.gap == Gap::space || token.gap == Gap::none;
        if (token.gap == Gap::ampersand ? !walk.step("&") : !joined) break;
      }
      if (token.in_item && !token.whole_item) break;
      if (!walk.step(token.key)) break;
      capital = capital || token.capital || token.counted;  // "3M"
      if (token.elided || !capital) continue;
      const Entity* entity = walk.entity();
      if (entity == nullptr || !begins_well(begin, walk.may_begin_small())) continue;
      const std::size_t start =
          !tokens_[begin].capital && c_.words.articles.contains(tokens_[begin].key) ? begin + 1
                                                                                    : begin;
      best = KnownName{entity, start, k + 1};
    }
    return best;
  }

  // "La Poste", "la Poste", "iPhone", and "OpenAI"; but not "open AI".
  bool begins_well(std::size_t i, bool may_begin_small) const {
    const NameToken& token = tokens_[i];
    if (token.capital || token.counted || may_begin_small) return true;
    return c_.words.articles.contains(token.key) && i + 1 < line_.end && tokens_[i + 1].capital;
  }

  // An ordinary word that is a name as well needs more than a capital at a sentence's start.
  bool is_believable(const KnownName& match) const {
    if (match.end - match.begin > 1) return true;
    const NameToken& token = tokens_[match.begin];
    if (e_.is_given_name(token.key) && begins_person(match)) return false;
    if (token.mixed) return true;
    if (token.accented && !is_accented(*match.entity, token.key)) return false;  // "Azuré"
    const bool ordinary =
        match.entity->common || e_.is_ordinary(token) || c_.words.never.contains(token.key);
    const WordUse use = e_.use.of(token.key);
    if (!ordinary && (!token.first || use.small == 0)) return true;
    if (!token.first && !line_.shouted) return !c_.words.never.contains(token.key);
    if (use.inside > 0) return true;
    return e_.is_subject(match.end) && !c_.words.common.contains(token.key);
  }

  // "Alan Durand" is somebody, "Alan Assurances" and "Alan" are not.
  bool begins_person(const KnownName& match) const {
    if (match.entity->kind == EntityKind::person || !e_.follows(match.end, Gap::space))
      return false;
    const NameToken& next = tokens_[match.end];
    return NameEvidence::may_begin(next) && !next.caps && !next.first && !e_.is_ordinary(next) &&
           !c_.words.organisation_ends.contains(next.key) &&
           !walk(match.end, Gazetteer::Walk(c_.gazetteer));
  }

  // Whether the name that compares so is itself spelled with an accent.
  static bool is_accented(const Entity& entity, std::string_view key) {
    const auto spelled = [&](const std::string& name) {
      return std::any_of(name.begin(), name.end(), [](char c) { return (c & 0x80) != 0; }) &&
             Gazetteer::key(name).ends_with(key);
    };
    return spelled(entity.name) ||
           std::any_of(entity.aliases.begin(), entity.aliases.end(), spelled);
  }

  const NameEvidence& e_;
  const NameContext& c_;
  const std::vector<NameToken>& tokens_;
  const NameLine& line_;
};

}  // namespace

std::optional<KnownName> known_name_at(const NameEvidence& evidence, std::size_t i) {
  return KnownNames(evidence).at(i);
}

}  // namespace pige
