// Rules: what is claimed, as data. docs/rules.md says how to write one.
//
// A rule file of lang/<code>/rules/ holds the rules of one claim type with the classes of words
// they use. Loading it checks everything that can be checked without a text: keys, types, patterns,
// slots; RuleTests (rule_test.h) run the examples.

#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extract/claims/claim.h"
#include "extract/claims/discourse.h"
#include "extract/claims/lexicon.h"
#include "extract/claims/pattern.h"
#include "extract/claims/syntax.h"
#include "ingest/result.h"

namespace pige {

// How a rule names a party: by grammar or by one of its slots.
enum class Role {
  none,
  subject,  // of the trigger, a verb; of a passive, who undergoes it
  house,    // its subject; of a named person's doing, the house he speaks for
  patient,  // who or what undergoes the trigger, a verb, active or passive
  holder,   // whose the trigger is, a noun
  clause,   // the subject of the clause the trigger stands in
  other,    // the organisation spoken of that is not the other party of the claim
  slot,
};

// What a rule takes up from a claim before it, instead of naming parties of its own.
enum class Antecedent {
  none,
  unpriced,    // "Cette opération est estimée à 3 milliards": the price of the deal just told
  objectless,  // "Le tour a été mené par Temasek": the object of the claim just made
  valued,      // "Cette somme devrait passer à 20 milliards": the same again, with another value
};

// Of a span of years the end that a claim holds at: "de 350 à 222 millions entre 2019 et 2020".
enum class SpanEnd { none, first, last };

struct PartySpec {
  Role role = Role::none;
  std::string slot;
  Role otherwise = Role::none;  // where the slot is optional and empty: "company or holder"
  Wanted wanted = Wanted::organisation;
};

// A sentence beside its rule, with what must or must not be found in it.
struct Example {
  std::string where;  // "lang/fr/rules/funding.toml:20"
  std::string text;
  std::string published;  // ISO date the relative words are resolved against; may be empty
  bool finds = true;
  std::vector<std::pair<std::string, std::string>> claim;  // field, value
};

// Phrases, each as tokens.
using Phrases = std::vector<std::vector<std::string>>;

struct Rule {
  std::string id;
  std::string where;  // file:line
  std::string type;
  std::string trigger;  // the class of words that fires it
  Pattern pattern;
  PartySpec subject;
  PartySpec object;
  std::string aspect;  // fixed by the rule; else told by the words around, else the type's default
  std::string per;
  std::optional<Modality> modality;  // fixed by the rule: "a démenti avoir levé"
  std::optional<Bound> bound;        // likewise
  std::optional<Decimal> amount;     // a value that the words themselves are: "doubler" is 2
  std::string unit;                  // overrides the value's: "times", "GPU"
  bool negative = false;             // "a reculé de 12 %" is -12
  bool needs_time = false;           // silent where no date is told: "fondée par X" has none
  SpanEnd span_end = SpanEnd::none;
  bool shares_value = false;    // another rule may claim the same amount too
  std::optional<bool> passive;  // only in that voice: "a racheté" is not "est racheté"
  Antecedent antecedent = Antecedent::none;
  double confidence = 0.9;
  Phrases unless;                          // any of these in the sentence, and the rule is silent
  std::vector<std::uint32_t> unless_verb;  // likewise, where the last verb before the trigger is
  std::vector<Example> examples;
  // What the rule shares with its file.
  std::size_t file = 0;
};

// The words that all rules of a file share.
struct RuleFile {
  std::string path;
  std::vector<std::pair<std::string, Phrases>> aspects;  // an aspect, and the words that tell it
  Phrases object_links;                                  // "auprès de": the object follows
};

struct VerbClasses {
  std::unordered_map<std::uint32_t, std::vector<std::string>> of_lemma;  // the classes of a verb
};

struct RuleSet {
  std::vector<Rule> rules;
  std::vector<RuleFile> files;
  VerbClasses verbs;
  // Which rules a word may fire: by verb, and by the first word of a noun phrase.
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> by_lemma;
  std::unordered_map<std::string, std::vector<std::size_t>, WordHash, std::equal_to<>> by_word;
  std::vector<std::size_t> by_title;  // rules that any post fires: trigger = "title"
};

// Reads every *.toml of lang/<code>/rules/, in the order of their names.
Result<RuleSet> load_rules(const std::filesystem::path& folder, const Lexicon& lexicon,
                           const Syntax& syntax);

}  // namespace pige
