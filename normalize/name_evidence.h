// What an article's words say for and against their being names: shared by those who look for
// known names and for unknown ones.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "normalize/name_spans.h"
#include "normalize/name_use.h"

namespace pige {

struct NameEvidence {
  explicit NameEvidence(const NameContext& of_article)
      : context(of_article),
        tokens(of_article.text.tokens),
        use(of_article.text, of_article.words) {}

  const NameContext& context;
  const std::vector<NameToken>& tokens;
  const NameUse use;
  NameLine line;  // the one being read

  // Whether a word may be the first of a name, as far as its letters tell.
  static bool may_begin(const NameToken& token);
  // Whether there is a word at `i` in the line, with this before it.
  bool follows(std::size_t i, Gap gap) const { return i < line.end && tokens[i].gap == gap; }
  bool is_given_name(std::string_view key) const { return context.words.given_names.contains(key); }
  // A word that the language writes small.
  bool is_ordinary(const NameToken& token) const;
  // Whether a verb stands at `end`, where a name ends: "Nubia lance".
  bool is_subject(std::size_t end) const;
  // "Nubia engrange 3 millions", "Nubia table sur": what may be a verb, and its object.
  bool may_be_subject(std::size_t end) const;
};

}  // namespace pige
