#include "normalize/name_cues.h"

#include <algorithm>
#include <optional>
#include <string>

namespace pige {
namespace {

constexpr int kCertain = 5;
constexpr int kStrong = 3;
constexpr int kWeak = 1;
constexpr int kEnough = 2;

class Cues {
 public:
  Cues(const NameContext& context, const NameSpan& span)
      : c_(context), tokens_(context.text.tokens), span_(span) {}

  KindVotes read() {
    if (span_.form != EntityKind::unknown) votes_.add(span_.form, kStrong);
    if (span_.announced != EntityKind::unknown) votes_.add(span_.announced, kCertain);
    before();
    after();
    return votes_;
  }

 private:
  // A description in the text, and the index of its first word.
  struct NounAt {
    const Description* description;
    bool plural;
    std::size_t begin;
  };

  bool is_close(std::size_t i) const {
    return tokens_[i].gap == Gap::space || tokens_[i].gap == Gap::none ||
           tokens_[i].gap == Gap::quote;
  }

  // --- the words before ------------------------------------------------------------------------

  void before() {
    if (span_.begin == span_.line_begin || !is_close(span_.begin)) return;
    const std::size_t last = span_.begin - 1;
    const std::string& key = tokens_[last].key;
    if (c_.words.person_titles.contains(key)) {
      votes_.add(EntityKind::person, kCertain);
    } else if (c_.words.organisation_cues.contains(key)) {
      votes_.add(EntityKind::organisation, kStrong);
    } else if (c_.words.of.contains(key)) {
      after_of(last);
    } else {
      described_before(last);
    }
  }

  // "PDG de X": X is led. "la ville de X", "filiale de X".
  void after_of(std::size_t of) {
    if (of == span_.line_begin) return;
    // "les dirigeants d'X", with an adjective or two between: "le patron américain d'X".
    for (std::size_t back = 0; back < 2 && of > span_.line_begin + back; ++back) {
      const auto noun = noun_ending_at(of - 1 - back);
      if (!noun) continue;
      const Description& description = *noun->description;
      if (description.kind == EntityKind::person && (description.title || description.founder)) {
        votes_.add(EntityKind::organisation, kStrong);
      } else if (description.kind == EntityKind::place) {
        votes_.add(EntityKind::place, kStrong);
      } else if (description.kind == EntityKind::product) {
        votes_.add(EntityKind::organisation, kWeak);
      }
      return;
    }
  }

  // "la start-up X", "la pépite toulousaine X", "l'américain X", "une société baptisée X",
  // "le fabricant de batteries X".
  void described_before(std::size_t last) {
    std::size_t i = last;
    bool demonym = false;
    for (int skipped = 0; skipped < 3; ++skipped) {
      if (const auto noun = noun_ending_at(i)) {
        const auto outer = noun->plural ? noun_that_deals_in(noun->begin) : std::nullopt;
        described((outer ? *outer : *noun).description, kCertain);
        return;
      }
      const NameToken& token = tokens_[i];
      const bool is_demonym = c_.descriptions.demonym_by_key(token.key).has_value();
      demonym = demonym || is_demonym;
      const bool between = is_demonym || c_.words.naming.contains(token.key) ||
                           c_.descriptions.is_empty_adjective(token.key);
      if (!between || i == span_.line_begin || !is_close(i)) break;
      --i;
    }
    if (demonym && (c_.words.articles.contains(tokens_[i].key) ||
                    c_.words.contractions.contains(tokens_[i].key))) {
      votes_.add(EntityKind::organisation, kStrong);
      return;
    }
    if (const auto noun = noun_with_complement(last)) {
      described(noun->description, kStrong);
    }
  }

  // "l'investisseur Paul Nadir" is a person; "le groupe Paul Nadir" is none.
  void described(const Description* description, int weight) {
    if (description->people && span_.form == EntityKind::person) return;
    votes_.add(description->kind, weight);
  }

  // "le fabricant de batteries X" is no battery, but "la licorne du chatbot X" may be one.
  std::optional<NounAt> noun_that_deals_in(std::size_t goods) const {
    if (goods < span_.line_begin + 2) return std::nullopt;
    const std::string& of = tokens_[goods - 1].key;
    if (!c_.words.of.contains(of) || c_.words.contractions.contains(of)) return std::nullopt;
    return noun_ending_at(goods - 2);
  }

  // "fabricant de cellules" before the name: the nearest noun that "de" and a few small words
  // follow.
  std::optional<NounAt> noun_with_complement(std::size_t last) const {
    constexpr std::size_t kFar = 5;
    for (std::size_t i = last; i > span_.line_begin && last - i < kFar; --i) {
      const NameToken& token = tokens_[i];
      if (token.capital || token.in_item || !is_close(i)) return std::nullopt;
      if (c_.words.verbs.contains(token.key) && !token.elided) return std::nullopt;
      if (!c_.words.of.contains(token.key)) continue;
      return i == last ? std::nullopt : noun_ending_at(i - 1);
    }
    return std::nullopt;
  }

  // The longest description whose last word is `last`, and where it begins.
  std::optional<NounAt> noun_ending_at(std::size_t last) const {
    std::optional<NounAt> longest;
    std::string key;
    for (std::size_t i = last + 1; i-- > span_.line_begin;) {
      if (last - i >= c_.descriptions.longest_noun() + 2) break;
      key.insert(0, tokens_[i].key);
      const auto noun = c_.descriptions.noun_by_key(key);
      if (noun && !follows_pronoun(i)) longest = NounAt{noun->description, noun->plural, i};
      if (!is_close(i)) break;
    }
    return longest;
  }

  // "s'offre X": a verb that is spelled like a noun.
  bool follows_pronoun(std::size_t i) const {
    if (i == span_.line_begin || !tokens_[i - 1].elided) return false;
    const std::string& key = tokens_[i - 1].key;
    return !c_.words.articles.contains(key) && !c_.words.of.contains(key);
  }

  // --- the words after -------------------------------------------------------------------------

  void after() {
    std::size_t i = span_.end;
    if (i >= span_.line_end) return;
    const Gap gap = tokens_[i].gap;
    if (gap == Gap::space && c_.words.copulas.contains(tokens_[i].key)) {
      ++i;
      if (i < span_.line_end && c_.words.articles.contains(tokens_[i].key)) described_after(i);
    } else if (gap == Gap::comma || gap == Gap::open) {
      described_after(i);
    }
  }

  // "X, une jeune pousse", "X (PDG de Y)", "X est un studio". A definite article proves little:
  // in "Selon X, l'entreprise ..." the two are not the same.
  void described_after(std::size_t i) {
    const bool definite = c_.words.definite_articles.contains(tokens_[i].key);
    for (int skipped = 0; skipped < 3 && i < span_.line_end; ++skipped, ++i) {
      if (const auto noun = noun_beginning_at(i)) {
        described(noun->description, definite ? kWeak : kStrong);
        return;
      }
      const std::string& key = tokens_[i].key;
      const bool between = c_.words.articles.contains(key) ||
                           c_.descriptions.is_empty_adjective(key) ||
                           c_.descriptions.demonym_by_key(key);
      if (!between) return;
      if (i + 1 < span_.line_end && !is_close(i + 1)) return;
    }
  }

  std::optional<NounAt> noun_beginning_at(std::size_t first) const {
    std::optional<NounAt> longest;
    std::string key;
    for (std::size_t i = first; i < span_.line_end; ++i) {
      if (i - first >= c_.descriptions.longest_noun() + 2) break;
      if (i > first && !is_close(i)) break;
      key += tokens_[i].key;
      if (const auto noun = c_.descriptions.noun_by_key(key)) {
        longest = NounAt{noun->description, noun->plural, first};
      }
    }
    return longest;
  }

  const NameContext& c_;
  const std::vector<NameToken>& tokens_;
  const NameSpan& span_;
  KindVotes votes_;
};

}  // namespace

void KindVotes::add(const KindVotes& other) {
  for (std::size_t i = 0; i < votes_.size(); ++i) votes_[i] += other.votes_[i];
}

EntityKind KindVotes::winner() const {
  const auto best = std::max_element(votes_.begin(), votes_.end());
  const bool shared = std::count(votes_.begin(), votes_.end(), *best) > 1;
  if (*best < kEnough || shared) return EntityKind::unknown;
  return static_cast<EntityKind>(best - votes_.begin());
}

KindVotes find_cues(const NameContext& context, const NameSpan& span) {
  return Cues(context, span).read();
}

}  // namespace pige
