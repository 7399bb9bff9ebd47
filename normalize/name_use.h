// How often an article writes a word small, and how often with a capital that its place does not
// explain: what tells "Wave" the company from a sentence that begins with "Waves".

#pragma once

#include <string_view>
#include <unordered_map>

#include "normalize/name_tokens.h"

namespace pige {

struct WordUse {
  int small = 0;     // "free"
  int inside = 0;    // "chez Free": a capital inside a sentence
  int after_of = 0;  // those of them that "de" stands before
};

// Of every word that has a capital somewhere. The keys belong to `text`.
class NameUse {
 public:
  NameUse(const NameTokens& text, const NameWords& words) {
    for (const NameLine& line : text.lines) {
      for (std::size_t i = line.begin; i < line.end; ++i) {
        const NameToken& token = text.tokens[i];
        if (!token.capital) continue;
        WordUse& use = uses_[token.key];
        if (token.first || line.shouted) continue;
        ++use.inside;
        if (i > line.begin && words.of.contains(text.tokens[i - 1].key)) ++use.after_of;
      }
    }
    for (const NameToken& token : text.tokens) {
      if (token.capital) continue;
      if (const auto found = uses_.find(token.key); found != uses_.end()) ++found->second.small;
    }
  }

  WordUse of(std::string_view key) const {
    const auto found = uses_.find(key);
    return found == uses_.end() ? WordUse{} : found->second;
  }

 private:
  std::unordered_map<std::string_view, WordUse> uses_;
};

}  // namespace pige
