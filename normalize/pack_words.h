// How the readers of a pack's files put words into its tables.

#pragma once

#include <string>
#include <utility>
#include <vector>

#include "extract/article/language_file.h"
#include "normalize/vocabulary.h"

namespace pige::values {

Sense sense(Role role, int number = 0);
Sense coded(Role role, std::string code, int number = 0);
Sense valued(Role role, Decimal value);

class PackWords {
 public:
  explicit PackWords(Vocabulary& tables) : tables_(tables) {}

  // Letters that are also written as others ("ß" as "ss"): every phrase added from now on is added
  // in that spelling too.
  void also_written(std::vector<std::pair<std::string, std::string>> letters) {
    letters_ = std::move(letters);
  }

  void add(const std::string& phrase, const Sense& what);
  // Of which case matters: signs, codes, symbols.
  void add_exact(const std::string& phrase, Sense what);
  // Words that are also written in one with the number before them: "(drei)jährig".
  void add_glued(const Section& section, const char* key, const Sense& what);
  // A list of the section's, if it has one.
  void add_words(const Section& section, const char* key, const Sense& what);

  Vocabulary& tables() { return tables_; }

 private:
  Vocabulary& tables_;
  std::vector<std::pair<std::string, std::string>> letters_;
};

// A decimal number that the section must hold; 1 where it is wrong, which is noted.
Decimal decimal(const Section& section, const char* key);

// Every spelling that `letters` make of a phrase: itself, and that with all of them replaced.
std::vector<std::string> written_ways(
    const std::string& phrase, const std::vector<std::pair<std::string, std::string>>& letters);

// numbers.toml
void read_numbers(const Section& root, PackWords& words);
// money.toml, and what CLDR knows of money
void read_money(const Section& root, PackWords& words);

}  // namespace pige::values
