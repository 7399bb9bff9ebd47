// Trying the rules on the sentences of one article.
//
// A rule is tried where its trigger stands, and nowhere else. Each try ends in a claim or in the
// reason why there is none; extract_claims keeps the claims, `pige explain` shows the reasons.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "extract/claims/claim.h"
#include "extract/claims/clause.h"
#include "extract/claims/discourse.h"
#include "extract/claims/encoding.h"
#include "extract/claims/extract_claims.h"
#include "extract/claims/rule.h"

namespace pige {

// One rule at one place.
struct Try {
  const Rule* rule = nullptr;
  std::size_t sentence = 0;
  std::optional<Claim> claim;
  std::string reason;               // why there is no claim: "no subject"
  std::optional<std::size_t> item;  // the value's, in Annotations::items
  bool matched = false;             // the pattern did, at least
};

class Matcher {
 public:
  // All must outlive the Matcher.
  Matcher(const Article& article, const Annotations& annotations, const GrammarTables& grammar,
          const Gazetteer& gazetteer);

  const std::vector<Sentence>& sentences() const { return sentences_; }
  const Discourse& discourse() const { return discourse_; }

  // The rules whose trigger stands in the sentence, each tried: the tries that made a claim, or
  // all of them with their reasons.
  enum class Keep { claims, all };
  std::vector<Try> try_rules(std::size_t sentence, Keep keep) const;

 private:
  struct Place {  // one match of one rule
    const Rule& rule;
    std::size_t sentence;
    const EncodedSentence& line;
    const PatternMatch& match;
  };
  struct Tokens {
    std::size_t first;
    std::size_t last;
  };

  std::vector<std::size_t> triggered(std::size_t sentence) const;
  Who by_role(const Place& place, Role role, Wanted wanted) const;
  Try attempt(const Place& place) const;
  std::string silenced(const Place& place) const;
  Who beside_object(const Place& place) const;
  bool governed_by(const Place& place, const std::vector<std::uint32_t>& verbs) const;
  std::string name_parties(const Place& place, Claim& claim) const;
  std::string read_value(const Place& place, Claim& claim, std::optional<std::size_t>& item) const;
  std::string title(const Place& place) const;
  std::optional<std::size_t> slot(const Place& place, std::string_view name) const;
  std::optional<Tokens> slot_tokens(const Place& place, std::string_view name) const;
  Who party(const Place& place, const PartySpec& spec) const;
  std::optional<Resolved> linked_object(const Place& place, Tokens match) const;
  std::optional<Resolved> party_in(std::size_t sentence, Tokens tokens, Wanted wanted) const;
  Tokens trigger_tokens(const Place& place) const;
  Tokens match_tokens(const Place& place) const;
  bool says(std::size_t sentence, Tokens within, const Phrases& phrases) const;
  std::string aspect(const Place& place, Tokens match) const;
  std::string nearest_aspect(const Place& place, Tokens within) const;
  Party to_party(const Resolved& who) const;
  std::vector<Party> further_parties(const Place& place, const Resolved& object) const;
  void add_circumstances(const Place& place, Tokens match, Claim& claim) const;

  const Article& article_;
  const Annotations& annotations_;
  const GrammarTables& grammar_;
  std::vector<Sentence> sentences_;
  Discourse discourse_;
  Clauses clauses_;
};

}  // namespace pige
