// The verbs of one language, by any of their forms.
//
//   Result<Lexicon> fr = Lexicon::load(lang_dir, "fr");
//   fr->readings("lèverait")   // lever, conditional, present, third person singular
//   fr->readings("suis")       // être, and suivre
//   fr->readings("licorne")    // nothing: no verb we know
//
// Forms are made when the lexicon is loaded, from lang/<code>/verbs.toml (which verbs) and
// conjugation.toml (how they go). A form is looked up in lower case, with its accents.

#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/result.h"

namespace pige {

enum class PartOfSpeech : std::uint8_t { verb };

enum class Mood : std::uint8_t {
  indicative,
  conditional,
  subjunctive,
  imperative,
  infinitive,
  present_participle,
  past_participle,
};

// Present for moods that know no time; past for a past participle.
enum class Tense : std::uint8_t { present, imperfect, past, future };
// Named apart from the gender of a described party (normalize/descriptions.h).
enum class Number : std::uint8_t { none, singular, plural };
enum class FormGender : std::uint8_t { none, masculine, feminine };

// One thing that a form may be.
struct Reading {
  std::string_view lemma;  // "lever"; lives as long as the lexicon
  std::uint32_t lemma_id = 0;
  PartOfSpeech part = PartOfSpeech::verb;
  Mood mood = Mood::indicative;
  Tense tense = Tense::present;
  std::uint8_t person = 0;  // 1 to 3; 0 where the mood has none
  Number number = Number::none;
  FormGender gender = FormGender::none;  // of a past participle
  bool perfect_with_be = false;          // "est devenu" is its perfect, not its passive

  bool finite() const { return person != 0; }
};

// "conditional present 3s", "past_participle past fp", "infinitive".
std::string to_string(const Reading& reading);

// Never changes once loaded and may be shared between threads. Moving keeps what it gave out.
class Lexicon {
 public:
  // An Error names the file and the line.
  static Result<Lexicon> load(const std::filesystem::path& lang_dir, const std::string& language);

  // What the form may be, the verb that verbs.toml names first before others; empty if unknown.
  std::span<const Reading> readings(std::string_view lower_form) const;

  // The number of a verb, given as its infinitive.
  std::optional<std::uint32_t> lemma_id(std::string_view infinitive) const;

  const std::vector<std::string_view>& lemmas() const { return lemmas_; }  // by lemma_id
  // Every form with its readings, in no order: for tests and for lists.
  struct Entry {
    std::string_view form;
    std::span<const Reading> readings;
  };
  std::size_t size() const { return forms_.size(); }
  Entry entry(std::size_t index) const;

  Lexicon(Lexicon&&) noexcept = default;
  Lexicon& operator=(Lexicon&&) noexcept = default;
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;
  ~Lexicon() = default;

 private:
  friend class LexiconBuilder;
  Lexicon() = default;

  struct Form {
    std::uint32_t offset = 0;  // in letters_
    std::uint32_t length = 0;
    std::uint32_t first = 0;  // in readings_
    std::uint32_t count = 0;
  };
  // One place of an open-addressed table: the hash spares most comparisons.
  struct Place {
    std::uint32_t hash = 0;
    std::uint32_t form = 0;  // its index plus one; 0 where the place is free
  };

  std::string_view letters(const Form& form) const { return {&letters_[form.offset], form.length}; }
  const Form* find(std::string_view form) const;

  std::vector<char> letters_;  // every form, end to end; lemmas are forms
  std::vector<Form> forms_;
  std::vector<Reading> readings_;
  std::vector<Place> places_;  // a power of two
  std::vector<std::string_view> lemmas_;
};

}  // namespace pige
