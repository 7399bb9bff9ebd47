// Who is meant: the parties of one article and how its sentences speak of them.
//
//   "Pasqal ... La pépite de Massy ... elle ... sa valorisation": four mentions, one party.
//
// One mechanism for every rule. Candidates are the parties the article has named before; kind,
// sector, nationality and complement ("derrière ChatGPT", "de Cupertino") rule them out or in,
// recency and grammatical role rank what is left. Who cannot be told apart is nobody.

#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/claims/mention.h"
#include "extract/claims/salience.h"
#include "extract/claims/sentence.h"
#include "normalize/annotate.h"

namespace pige {

// What kind of party a rule asks for.
enum class Wanted { organisation, person, product, party, anyone, any };

// A party as a claim's subject or object, with the words that name it.
struct Resolved {
  std::size_t party = 0;  // in Discourse::parties()
  Span words;             // in the article's text
  double certainty = 1;   // 0 to 1: a name is sure, a pronoun less so
};

class Discourse {
 public:
  Discourse(const Article& article, const std::vector<Sentence>& sentences,
            const Annotations& annotations, const Descriptions& descriptions, const Syntax& syntax,
            const Gazetteer& gazetteer);

  const std::vector<Entity>& parties() const { return parties_; }
  const std::vector<Mention>& mentions(std::size_t sentence) const { return mentions_[sentence]; }

  // The mention whose tokens hold `token`; null where none does.
  const Mention* mention_at(std::size_t sentence, std::size_t token) const;

  // Who a mention is; nothing for a description of nobody known.
  std::optional<Resolved> who(std::size_t sentence, const Mention& mention) const;

  // The party that the name at `token` names; nothing where no name stands there.
  std::optional<Resolved> named(std::size_t sentence, std::size_t token) const;

  // Whose an unnamed product is: "l'application de Calame".
  std::optional<Resolved> owner(std::size_t sentence, const Mention& mention) const;

  // Who a pronoun or a possessive at `token` stands for.
  std::optional<Resolved> pronoun(std::size_t sentence, std::size_t token, Wanted wanted) const;

  // The organisation most spoken of that is not `party`.
  std::optional<Resolved> other(std::size_t sentence, std::size_t token, std::size_t party) const;

  // Whom the article speaks of at this place, where the clause does not say.
  std::optional<Resolved> topic(std::size_t sentence, std::size_t token, Wanted wanted) const;

  bool fits(std::size_t party, Wanted wanted) const;

  // A newspaper or a public authority: who reports or judges, seldom whose figures these are.
  bool is_no_company(std::size_t party) const;

 private:
  static constexpr double kLowest = -5.0;  // below this score nobody is meant

  // What the article itself says of a party: the nouns and nationalities it was introduced with.
  struct Known {
    std::vector<const Description*> nouns;
    std::vector<const Demonym*> demonyms;
    std::size_t times_named = 0;
    bool in_title = false;
  };
  void read(std::size_t sentence);
  std::optional<std::size_t> resolve(std::size_t sentence, const Mention& mention);
  std::optional<std::size_t> by_apposition(std::size_t sentence, const Mention& mention) const;
  bool subject_of_same_clause(std::size_t party, std::size_t sentence, std::size_t token) const;
  bool stands_by(std::size_t party) const;
  std::size_t looked_back_from(std::size_t sentence, std::size_t token) const;
  std::optional<std::size_t> by_complement(const Mention& mention);
  std::optional<std::size_t> by_fit(std::size_t sentence, const Mention& mention) const;
  double fit(std::size_t party, const Mention& mention) const;
  double standing(std::size_t party) const;
  std::optional<std::size_t> party_of(const Entity& entity);
  std::optional<std::size_t> most_salient(std::size_t sentence, std::size_t token, Wanted wanted,
                                          const std::function<bool(std::size_t)>& ruled_out) const;
  bool is_subject(const Sentence& sentence, const Mention& mention) const;
  void learn(std::size_t party, const Mention& mention);

  const std::vector<Sentence>& sentences_;
  const Annotations& annotations_;
  const Descriptions& descriptions_;
  const Syntax& syntax_;
  const Gazetteer& gazetteer_;
  std::vector<Entity> parties_;
  std::vector<Known> known_;
  std::vector<std::vector<Mention>> mentions_;
  std::vector<std::vector<std::optional<std::size_t>>> resolved_;  // beside mentions_
  Salience salience_;
  std::unordered_map<std::string, std::size_t> by_name_;  // of parties_
};

}  // namespace pige
