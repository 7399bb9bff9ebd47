// How far a clause reaches, judged by punctuation, conjunctions and the other verbs around: not a
// parse, but enough to say which words stand beside which verb.
//
//   "La licorne, qui préparait son entrée en Bourse, a peut-être congédié 1 900 personnes."
//     of "a congédié": from the second comma on; governing "personnes": "congédié"

#pragma once

#include <cstddef>
#include <optional>

#include "extract/claims/sentence.h"
#include "extract/claims/syntax.h"

namespace pige {

class ClauseBounds {
 public:
  struct Range {  // tokens [first, last)
    std::size_t first = 0;
    std::size_t last = 0;
  };

  // Both must outlive it.
  ClauseBounds(const Sentence& sentence, const Syntax& syntax)
      : sentence_(sentence), syntax_(syntax) {}

  // The words that go with a verb group, the group included.
  Range of(const VerbGroup& group) const { return around(group.first, group.main + 1); }
  Range around(std::size_t first, std::size_t last) const;

  // The verb of the clause that [first, last) stands in: one verb of its group.
  std::optional<std::size_t> governing_verb(std::size_t first, std::size_t last) const;

  // From any verb of a group to the one that carries its meaning.
  std::size_t main_of(std::size_t verb) const;

  // The last verb before `token` that may be of this mood, no finite verb in between.
  std::optional<std::size_t> previous(std::size_t token, Mood mood) const;

  // The first token of [first, last) that is one of the words.
  std::optional<std::size_t> find(std::size_t first, std::size_t last, const WordSet& words) const;

  // A verb here; not "équilibre" in "à l'équilibre", nor "entre" in "entre 3 et 5".
  bool is_verb(std::size_t token) const;
  bool is_bare_participle(std::size_t token) const;
  // Does the token stand in what opens the sentence before its subject: "Forte de 100 salariés, "?
  bool is_adjunct(std::size_t token) const;
  bool ends_clause(std::size_t token) const;  // a finite verb or a strong mark
  bool separates(std::size_t token) const;    // a comma or a coordinator

 private:
  bool is_finite(std::size_t token) const;
  bool is_strong_mark(std::size_t token) const;

  const Sentence& sentence_;
  const Syntax& syntax_;
};

}  // namespace pige
