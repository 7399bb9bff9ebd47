// Who does it and whose it is: the subject of a verb and the holder of a noun.
//
//   "Legrand, qui possédait 20 % de Netatmo, devient ..."   subject of "devient": Legrand
//   "Valorisée 5,8 milliards, l'entreprise vaut ..."        of "valorisée": l'entreprise
//   "OpenAI prévoit d'acquérir Windsurf."                   of "acquérir": OpenAI
//   "... les revenus de la plateforme ..."                  holder of "revenus": la plateforme
//   "Wave a levé 200 millions, sur la base d'une valorisation de 1,7 milliard."   Wave
//
// A noun phrase of nobody in particular ("une start-up belge") answers with nobody, and no
// other candidate is asked for: see Who::unspecific.

#pragma once

#include <cstddef>
#include <optional>

#include "extract/claims/discourse.h"
#include "extract/claims/sentence.h"

namespace pige {

// The answer to "who": a party, or the certainty that it is nobody in particular.
struct Who {
  std::optional<Resolved> party;
  bool unspecific = false;
  const Mention* person = nullptr;  // a named one, where no person was asked for
};

class Clauses {
 public:
  Clauses(const std::vector<Sentence>& sentences, const Discourse& discourse, const Syntax& syntax)
      : sentences_(sentences), discourse_(discourse), syntax_(syntax) {}

  // The subject of the verb at `verb`; of a passive, who undergoes it.
  Who subject(std::size_t sentence, std::size_t verb, Wanted wanted) const;

  // The same; where a named person does it, the house he speaks for: "son patron vise l'équilibre".
  Who house(std::size_t sentence, std::size_t verb, Wanted wanted) const;

  // Who undergoes the verb: a passive's subject, an active verb's pronoun or object.
  Who patient(std::size_t sentence, std::size_t verb, Wanted wanted) const;

  // The subject of the clause that the noun at tokens [first, last) stands in.
  Who clause(std::size_t sentence, std::size_t first, std::size_t last, Wanted wanted) const;

  // The organisation beside `party` that a clause is about: "Arm, dont SoftBank détient 90 % du
  // capital", "ASML met la main sur 11 % du capital".
  Who other(std::size_t sentence, std::size_t trigger, std::size_t party) const;

  // Whose the noun at tokens [first, last) is.
  Who holder(std::size_t sentence, std::size_t first, std::size_t last, Wanted wanted) const;

 private:
  // A question asks others in turn ("subject of the verb before"), this often at most.
  static constexpr int kDeepest = 4;
  struct Question {
    std::size_t sentence;
    Wanted wanted;
    int depth;
  };

  Who subject_of(std::size_t verb, Question q) const;
  Who holder_of(std::size_t first, std::size_t last, Question q) const;
  Who clause_of(std::size_t first, std::size_t last, Question q) const;
  Who of_finite(std::size_t left, Question q) const;
  Who of_participle(const VerbGroup& group, Question q) const;
  Who of_previous_verb(std::size_t before, Question q) const;
  Who of_following_clause(std::size_t from, Question q) const;
  Who antecedent(std::size_t relative, Question q) const;
  Who phrase_ending_at(std::size_t end, Question q) const;
  Who of_noun(std::size_t noun, Question q) const;
  Who of_house(const Mention& person, std::size_t noun, Question q) const;
  const Mention& first_of_list(const Mention& last, std::size_t verb, std::size_t sentence) const;
  Who of_mention(const Mention& mention, Question q) const;
  std::optional<Who> complement_after(std::size_t last, Question q) const;
  std::size_t before_interpolation(std::size_t left, const Sentence& sentence) const;
  std::size_t before_relative(std::size_t left, const Sentence& sentence) const;
  bool opens_interpolation(const Sentence& sentence, std::size_t token) const;
  std::optional<std::size_t> previous_verb(std::size_t before, const Sentence& sentence) const;

  const std::vector<Sentence>& sentences_;
  const Discourse& discourse_;
  const Syntax& syntax_;
};

}  // namespace pige
