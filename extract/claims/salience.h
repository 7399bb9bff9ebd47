// How prominent the parties of an article are at one of its places: who was spoken of lately, as
// what, and in which role.

#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace pige {

// One mention of a party.
struct Spoken {
  std::size_t sentence;
  std::size_t token;
  std::size_t party;
  bool subject;   // of its clause
  bool governed;  // by a preposition
};

class Salience {
 public:
  // In text order.
  void add(const Spoken& spoken) { spoken_.push_back(spoken); }

  // Every party spoken of before a place, by its number, with its prominence there. Looks back
  // over a bounded number of mentions, so that a text of names alone costs no more than another.
  std::vector<std::pair<std::size_t, double>> before(std::size_t sentence, std::size_t token) const;

  // The mentions so far, in text order.
  const std::vector<Spoken>& spoken() const { return spoken_; }

 private:
  std::vector<Spoken> spoken_;
};

}  // namespace pige
