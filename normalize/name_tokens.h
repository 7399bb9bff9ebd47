// An article's text cut into words as the search for names needs them: whose capital owes
// nothing to its place, what stands between two words, which elision is cut from which word.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract/article/article.h"
#include "normalize/item.h"
#include "normalize/name_words.h"

namespace pige {

// What stands between a word and the one before it.
enum class Gap { none, space, ampersand, comma, open, quote, other, sentence };

struct NameToken {
  Span span;
  std::string key;  // as Gazetteer::key makes it
  Gap gap = Gap::sentence;
  bool capital = false;       // begins with a capital, or has one after a small letter or a digit
  bool caps = false;          // two letters or more, all capitals
  bool mixed = false;         // capitals where grammar puts none: "iPad", "PayFit", "DALL-E", "G42"
  bool first = false;         // begins a sentence, a line or a quotation
  bool elided = false;        // "l'", cut from the next word
  bool digits = false;        // a figure
  bool counted = false;       // a figure with one capital: "10T", a name only before another
  bool with_pronoun = false;  // "Faut-il", "Dites-nous"
  bool accented = false;      // has a letter outside ASCII
  bool whole_item = false;    // a bare number or a date, all of it: it may be part of a name
  bool in_item = false;       // inside an amount, a date ...
};

// A line of the text: the words of one block, [begin, end) among all tokens.
struct NameLine {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool shouted = false;  // capitals prove nothing here: "LES 10 PLUS GROSSES LEVÉES"
};

struct NameTokens {
  std::vector<NameToken> tokens;
  std::vector<NameLine> lines;
};

// Only the blocks that make statements; the whole text, line by line, where there are none.
NameTokens tokenize_names(const Article& article, const std::vector<Item>& items,
                          const NameWords& words);

}  // namespace pige
