// Patterns: what a rule looks for in a sentence. docs/rules.md is their reference.
//
//   <raise> .. {value:money} [auprès de {object:org}]
//
//   word          that word; a preposition also contracted ("de": "d'", "du", "des")
//   <name>        a class of verbs (any form) or of nouns of the rule file
//   {slot:type}   a value or a party: money, number, percent, count(users), quantity(MW),
//                 money(small), money(large), date, duration, pronoun, org, product, person, party,
//                 place, title, founder, name, any
//   [x]  (x|y)    optional, alternatives
//   ..            a few words without a verb that has a subject
//   ~             a few words, over verbs too, up to the next comma
//   ...           more words, over verbs and commas
//
// A pattern becomes one Boost regular expression over an encoded sentence (encoding.h). No
// quantifier is ever nested in a pattern's own words, so that matching stays linear.

#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/result.h"

namespace pige {

// Where a slot or the trigger matched: offsets into the encoded line.
struct Captured {
  std::size_t begin;
  std::size_t end;
};

struct PatternMatch {
  Captured whole;
  std::vector<std::optional<Captured>> slots;  // in the order of Pattern::slots()
  std::optional<Captured> trigger;
};

// How the words of a pattern are spelled out, given by the rule file and its language.
struct PatternWords {
  // The token sequences of a noun class, each as words; nothing where the name is no noun class.
  std::function<const std::vector<std::vector<std::string>>*(std::string_view)> nouns;
  std::function<bool(std::string_view)> is_verb_class;
  // A word cut as the tokenizer cuts it ("d'affaires": "d'", "affaires").
  std::function<std::vector<std::string>(std::string_view)> tokens;
  // The forms of a word that contracts, itself included; only itself where it does not.
  std::function<std::vector<std::string>(std::string_view)> contractions;
};

class Pattern {
 public:
  // `trigger` names the class (or the slot) whose first use is captured. An Error's `what` says
  // what is wrong and at which character.
  static Result<Pattern> compile(std::string_view pattern, std::string_view trigger,
                                 const PatternWords& words);

  const std::vector<std::string>& slots() const { return slots_; }
  // Does the slot take an amount of money, a bare number with an elided currency included?
  bool is_money(std::size_t slot) const { return money_[slot]; }

  // What every match holds, a bit for each Ingredient (encoding.h).
  std::uint32_t required() const { return required_; }

  // Every match in a line, from left to right, not overlapping. An Error where matching was given
  // up: the line asked for too much work.
  Result<std::vector<PatternMatch>> find(const std::string& line) const;

 private:
  struct Compiled;
  std::shared_ptr<const Compiled> compiled_;
  std::vector<std::string> slots_;
  std::uint32_t required_ = 0;
  std::vector<bool> money_;  // beside slots_
};

}  // namespace pige
