// The closed word classes of one language and its habits of building clauses, from
// lang/<code>/syntax.toml. A plain value, filled once; may be shared between threads.

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/claims/sentence.h"
#include "ingest/result.h"
#include "normalize/name_words.h"

namespace pige {

// Several words that stand in a class together: "par ailleurs" is an adverb.
struct Phrase {
  std::vector<std::string> words;
  WordClass word_class;
};

struct Syntax {
  static Result<Syntax> load(const std::filesystem::path& lang_dir, const std::string& language);

  // A phrase of a rule or a word list, cut as the tokenizer cuts text: "d'affaires" is two.
  std::vector<std::string> tokens_of(std::string_view phrase) const;

  // A bit for each WordClass the form may belong to.
  std::uint32_t classes(std::string_view lower) const;

  std::unordered_map<std::string, std::uint32_t, WordHash, std::equal_to<>> class_bits;
  std::unordered_map<std::string, std::vector<Phrase>, WordHash, std::equal_to<>> phrases;

  WordSet elisions;                     // "l'", "qu'"
  WordSet whole;                        // "aujourd'hui"
  std::vector<std::string> inversions;  // "-t-elle"
  WordSet abbreviations;                // "p.-d.g.": its full stop ends no sentence

  // In patterns: "de" also stands for "d'", "du" and "des".
  std::unordered_map<std::string, std::vector<std::string>, WordHash, std::equal_to<>> contractions;

  std::string have;  // the lemmas of the two auxiliaries
  std::string be;
  WordSet infinitive_links;  // "prévoit d'acquérir"
  WordSet semi_auxiliaries;  // "se trouve valorisée"
  WordSet impersonal_verbs;  // "il faut": their subject is nobody
  WordSet copulas;           // what follows them is no party: "devient le leader"
  std::string gerund;        // "en"
  WordSet agent;             // "par"
  WordSet restriction;       // "ne ... que"
  WordSet negation_particle;
  std::vector<std::string> adverb_endings;  // "-ment": adverbs that no list holds
  WordSet reflexives;
  WordSet noun_forms;        // nouns behind an article, although the lexicon knows them as verbs
  WordSet indefinite;        // determiners that name nobody in particular
  WordSet object_pronouns;   // "la", "lui" before a verb
  WordSet naming;            // lemmas that tie a name to what it names: "baptisé Plume"
  WordSet bystanders;        // sectors of lang/und/discourse.toml
  WordSet emphatic;          // "Lui se contente de ...": a subject that looks like an object
  WordSet no_companies;      // likewise
  WordSet impersonal;        // subjects that are no party
  WordSet subject_relative;  // "qui"
  WordSet owner_relative;    // "dont"
  WordSet owner_links;       // "de" between a noun and its owner
  WordSet versus;            // before the figure that another is set against: "contre 25 en 2022"
  WordSet prenominal;        // adjectives before their noun
};

}  // namespace pige
