// Finding names and descriptions among a sentence's tokens.
//
// A description is a noun of lang/<code>/descriptions.toml (or a demonym used as one: "le
// coréen") with its determiner, adjectives and a complement that holds a name. A name right
// behind it is introduced by it; a name behind a link ("derrière", "de") is its complement.

#include "extract/claims/mention.h"

#include <algorithm>
#include <string>

#include "extract/claims/syntax.h"

namespace pige {
namespace {

constexpr std::size_t kComplementReach = 7;  // tokens between a noun and the name in its complement

class Finder {
 public:
  Finder(const Sentence& sentence, const Names& names, const Descriptions& descriptions,
         const Syntax& syntax)
      : tokens_(sentence.tokens), names_(names), descriptions_(descriptions), syntax_(syntax) {}

  std::vector<Mention> find() {
    std::size_t i = 0;
    while (i < tokens_.size()) {
      if (auto mention = at(i)) {
        i = std::max(mention->last, i + 1);
        mentions_.push_back(std::move(*mention));
      } else {
        ++i;
      }
    }
    return std::move(mentions_);
  }

 private:
  std::optional<Mention> at(std::size_t i) {
    const Token& token = tokens_[i];
    if (token.kind == TokenKind::name) return name_at(i);
    if (token.kind != TokenKind::word) return std::nullopt;
    if (token.is(WordClass::demonstrative)) return demonstrative_at(i);
    return description_at(i);
  }

  std::optional<Mention> name_at(std::size_t i) {
    Mention mention;
    mention.first = mention.head = i;
    mention.last = mention.core = i + 1;
    mention.name = tokens_[i].ref;
    mention.party = names_.entities[names_.mentions[tokens_[i].ref].entity].entity.kind;
    place(mention, i);
    if (mention.party == EntityKind::person && mention.first == i) take_in_trade(mention);
    return mention;
  }

  // "la chimiste Aurore Lespinasse": common words between an article and a person's name.
  void take_in_trade(Mention& mention) const {
    std::size_t i = mention.head;
    while (i > 0 && mention.head - i < 3 && tokens_[i - 1].kind == TokenKind::word &&
           tokens_[i - 1].classes == 0 && !tokens_[i - 1].verb()) {
      --i;
    }
    if (i == mention.head || i == 0 || !tokens_[i - 1].is(WordClass::determiner)) return;
    mention.first = i - 1;
    mention.governed = tokens_[i - 1].is(WordClass::preposition) || governed_at(i - 1);
  }

  std::optional<Mention> demonstrative_at(std::size_t i) {
    Mention mention;
    mention.kind = MentionKind::demonstrative;
    mention.first = mention.head = i;
    mention.last = i + 1;
    while (mention.last < tokens_.size() && tokens_[mention.last].is(WordClass::demonstrative)) {
      ++mention.last;
    }
    mention.core = mention.last;
    mention.governed = governed_at(i);
    return mention;
  }

  std::optional<Mention> description_at(std::size_t i) {
    Mention mention;
    mention.kind = MentionKind::description;
    mention.head = i;
    std::size_t next = noun_at(i, mention);
    if (next == i) next = demonym_as_noun_at(i, mention);
    if (next == i) return std::nullopt;
    place(mention, i);
    next = adjectives_after(next, mention);
    if (mention.noun != nullptr && is_post(mention)) return post(next, std::move(mention));
    mention.last = mention.core = next;
    if (next < tokens_.size() && tokens_[next].kind == TokenKind::name) {
      return introduced_name(next, mention);
    }
    return with_complement(next, std::move(mention));
  }

  // The longest noun of the descriptions that starts at `i`; returns where it ends, or `i`.
  std::size_t noun_at(std::size_t i, Mention& mention) const {
    if (tokens_[i].verb() && !tokens_[i].is(WordClass::adverb)) return i;
    // "une série B" names a step, not a party.
    if (i + 1 < tokens_.size() && tokens_[i + 1].kind == TokenKind::word &&
        tokens_[i + 1].span.size() == 1 && tokens_[i + 1].classes == 0) {
      return i;
    }
    const std::size_t most = std::min(tokens_.size(), i + descriptions_.longest_noun() + 1);
    std::size_t longest = i;
    while (longest < most && tokens_[longest].kind == TokenKind::word) ++longest;
    for (std::size_t end = longest; end > i; --end) {
      if (tokens_[end - 1].lower.ends_with('\''))
        continue;  // "le groupe s'": the elided word is the verb's
      std::string words;
      for (std::size_t j = i; j < end; ++j) {
        if (!words.empty()) words += ' ';
        words += tokens_[j].lower;
      }
      if (const auto form = descriptions_.noun(words)) {
        mention.noun = form->description;
        mention.party = form->description->kind;
        mention.plural = form->plural;
        return end;
      }
    }
    return i;
  }

  // "le coréen", "l'américain E-Space": behind an article, before a name or the rest of a clause.
  std::size_t demonym_as_noun_at(std::size_t i, Mention& mention) const {
    if (i == 0 || tokens_[i].verb() || !tokens_[i - 1].is(WordClass::determiner)) return i;
    const auto form = descriptions_.demonym(tokens_[i].lower);
    if (!form || form->plural) return i;
    if (i + 1 < tokens_.size()) {
      const Token& next = tokens_[i + 1];
      const bool ends = next.kind != TokenKind::word || next.verb() || next.classes != 0;
      if (!ends || next.kind == TokenKind::item) return i;
    }
    mention.demonyms.push_back(form->demonym);
    mention.party = EntityKind::organisation;
    return i + 1;
  }

  // Demonyms and adjectives that say nothing of whom they qualify, before and behind the noun.
  std::size_t adjectives_after(std::size_t i, Mention& mention) const {
    while (i < tokens_.size() && tokens_[i].kind == TokenKind::word) {
      if (const auto form = descriptions_.demonym(tokens_[i].lower)) {
        mention.demonyms.push_back(form->demonym);
      } else if (!descriptions_.is_empty_adjective(tokens_[i].lower)) {
        break;
      }
      ++i;
    }
    return i;
  }

  static bool is_post(const Mention& mention) {
    return mention.noun->title || mention.noun->founder;
  }

  // A post: its adjectives belong to it ("directeur financier"), its organisation does not.
  std::optional<Mention> post(std::size_t next, Mention mention) const {
    while (next < tokens_.size() && tokens_[next].kind == TokenKind::word &&
           tokens_[next].classes == 0 && !tokens_[next].verb() && next < mention.head + 5) {
      ++next;
    }
    mention.last = mention.core = next;
    return mention;
  }

  std::optional<Mention> introduced_name(std::size_t i, Mention mention) {
    Mention name = *name_at(i);
    if (!mention.demonyms.empty() || mention.noun != nullptr) {
      name.noun = mention.noun;
      name.demonyms = std::move(mention.demonyms);
      name.first = mention.first;
      name.governed = mention.governed;
      if (name.party == EntityKind::unknown) name.party = mention.party;
      // "son patron Tim Cook": the possessive belongs to the description.
      name.possessive = mention.possessive;
    }
    return name;
  }

  std::optional<Mention> with_complement(std::size_t next, Mention mention) {
    const bool relative =
        next < tokens_.size() && syntax_.subject_relative.contains(tokens_[next].lower);
    const std::size_t limit = std::min(tokens_.size(), next + kComplementReach);
    std::size_t i = relative ? next + 1 : next;
    bool linked = relative;
    for (; i < limit; ++i) {
      const Token& token = tokens_[i];
      if (token.kind == TokenKind::name) break;
      if (token.kind != TokenKind::word || token.is(WordClass::coordinator))
        return finished(mention);
      if (token.verb() && !participle(token) && !relative) return finished(mention);
      linked = linked || token.is(WordClass::preposition);
    }
    if (i >= limit || !linked) return finished(mention);
    const bool directly = tokens_[i - 1].is(WordClass::preposition) || relative ||
                          tokens_[i - 1].is(WordClass::determiner);
    if (!directly) {
      // "le fabricant de puces Nvidia": introduced behind a complement of common nouns.
      return introduced_name(i, std::move(mention));
    }
    mention.complements.push_back(tokens_[i].ref);
    mention.last = i + 1;
    return finished(mention);
  }

  std::optional<Mention> finished(Mention mention) const {
    // "Vantage Studios, la filiale qui abrite ...": set off, and no subject of what follows.
    if (!mention.apposition && !mention.indefinite && behind_name(mention.first)) {
      const bool ends = mention.last == tokens_.size() ||
                        tokens_[mention.last].kind == TokenKind::punctuation ||
                        tokens_[mention.last].is(WordClass::relative);
      mention.apposition = ends && !mention.governed;
    }
    // A noun without any determiner is a description only beside the name it describes.
    if (mention.first == mention.head && !mention.apposition) return std::nullopt;
    return mention;
  }

  static bool participle(const Token& token) {
    return std::any_of(token.readings.begin(), token.readings.end(),
                       [](const Reading& r) { return r.mood == Mood::past_participle; });
  }

  bool governed_at(std::size_t i) const {
    if (i == 0) return false;
    const Token& left = tokens_[i - 1];
    return left.kind == TokenKind::word && left.is(WordClass::preposition);
  }

  // Takes in the determiner and the adjectives before the noun at `head`.
  void place(Mention& mention, std::size_t head) const {
    std::size_t i = head;
    while (i > 0 && tokens_[i - 1].kind == TokenKind::word &&
           (syntax_.prenominal.contains(tokens_[i - 1].lower) ||
            descriptions_.is_empty_adjective(tokens_[i - 1].lower))) {
      --i;
    }
    if (i > 0 && tokens_[i - 1].kind == TokenKind::word) {
      const Token& left = tokens_[i - 1];
      const bool possessive = left.is(WordClass::possessive);
      if (possessive || left.is(WordClass::determiner)) {
        mention.possessive = possessive;
        mention.indefinite = syntax_.indefinite.contains(left.lower);
        mention.first = i - 1;
        mention.governed = left.is(WordClass::preposition) || governed_at(i - 1);
        mention.predicate = behind_copula(i - 1);
        return;
      }
    }
    mention.first = head;
    mention.governed = governed_at(head);
    mention.apposition = mention.kind == MentionKind::description && behind_name(i);
  }

  bool behind_copula(std::size_t i) const {
    while (i > 0 && tokens_[i - 1].is(WordClass::adverb) && !tokens_[i - 1].verb()) --i;
    if (i == 0 || !tokens_[i - 1].verb()) return false;
    const auto& readings = tokens_[i - 1].readings;
    return std::any_of(readings.begin(), readings.end(),
                       [&](const Reading& r) { return syntax_.copulas.contains(r.lemma); });
  }

  // ", spécialiste de la paie": a comma, and a name before it.
  bool behind_name(std::size_t i) const {
    return i >= 2 && tokens_[i - 1].is_mark(",") && tokens_[i - 2].kind == TokenKind::name;
  }

  const std::vector<Token>& tokens_;
  const Names& names_;
  const Descriptions& descriptions_;
  const Syntax& syntax_;
  std::vector<Mention> mentions_;
};

}  // namespace

std::vector<Mention> find_mentions(const Sentence& sentence, const Names& names,
                                   const Descriptions& descriptions, const Syntax& syntax) {
  return Finder(sentence, names, descriptions, syntax).find();
}

}  // namespace pige
