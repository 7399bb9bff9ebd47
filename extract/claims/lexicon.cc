// Two thousand verbs have a hundred thousand forms, made anew at every start: so all letters are
// in one block, all readings in another, and a table of eight bytes a place finds a form.

#include "extract/claims/lexicon.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <iterator>
#include <unordered_set>
#include <utility>

#include "extract/article/language_file.h"
#include "extract/claims/conjugation.h"

namespace pige {

namespace {

std::uint32_t hash_of(std::string_view form) {
  const std::size_t hash = std::hash<std::string_view>{}(form);
  return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
}

}  // namespace

// Forms are first numbered and their readings kept in the order they were made; close() then
// puts the readings of one form next to each other.
class LexiconBuilder {
 public:
  LexiconBuilder(const Conjugation& conjugation, std::vector<std::string> never)
      : conjugation_(conjugation),
        never_(std::make_move_iterator(never.begin()), std::make_move_iterator(never.end())) {}

  // Room for all, so that nothing moves while it is filled.
  void reserve(std::size_t verbs, std::size_t forms) {
    lexicon_.letters_.reserve(forms * 16);
    lexicon_.forms_.reserve(forms);
    lexicon_.lemmas_.reserve(verbs);
    lexicon_.places_.resize(std::bit_ceil(forms + forms / 2 + 1));
    made_.reserve(forms);
    perfect_with_be_.reserve(verbs);
  }

  // `infinitive` ends in the class's cut.
  void add(std::string_view infinitive, const ConjugationClass& verbs, bool perfect_with_be) {
    const auto lemma = static_cast<std::uint32_t>(lemma_forms_.size());
    lemma_forms_.push_back(number_of(infinitive));
    perfect_with_be_.push_back(perfect_with_be);
    const std::string_view stem = infinitive.substr(0, infinitive.size() - verbs.cut.size());
    const std::vector<std::uint32_t>* changes = nullptr;
    std::string changed;
    std::string form;
    for (const Inflection& inflection : verbs.inflections) {
      if (inflection.changes.empty()) {
        form = stem;
      } else {
        // Endings that change the stem alike stand together, mostly.
        if (changes == nullptr || *changes != inflection.changes) {
          changes = &inflection.changes;
          changed = conjugation_.changed(stem, inflection.changes);
        }
        form = changed;
      }
      form += inflection.suffix;
      if (never_.contains(form)) continue;
      const std::uint32_t number = number_of(form);
      ++lexicon_.forms_[number].count;
      made_.push_back({number, lemma, &inflection.reading});
    }
  }

  Lexicon close() && {
    for (const std::uint32_t form : lemma_forms_) {
      lexicon_.lemmas_.push_back(lexicon_.letters(lexicon_.forms_[form]));
    }
    std::uint32_t first = 0;
    for (Lexicon::Form& form : lexicon_.forms_) {
      form.first = std::exchange(first, first + form.count);
      form.count = 0;
    }
    lexicon_.readings_.resize(made_.size());
    for (const Made& made : made_) {
      Lexicon::Form& form = lexicon_.forms_[made.form];
      Reading& reading = lexicon_.readings_[form.first + form.count++];
      reading = *made.reading;
      reading.lemma = lexicon_.lemmas_[made.lemma];
      reading.lemma_id = made.lemma;
      reading.perfect_with_be = perfect_with_be_[made.lemma];
    }
    return std::move(lexicon_);
  }

 private:
  struct Made {
    std::uint32_t form;
    std::uint32_t lemma;
    const Reading* reading;
  };

  std::uint32_t number_of(std::string_view form) {
    const std::uint32_t hash = hash_of(form);
    const std::size_t mask = lexicon_.places_.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
      Lexicon::Place& place = lexicon_.places_[at];
      if (place.form == 0) {
        lexicon_.forms_.push_back({static_cast<std::uint32_t>(lexicon_.letters_.size()),
                                   static_cast<std::uint32_t>(form.size()), 0, 0});
        lexicon_.letters_.insert(lexicon_.letters_.end(), form.begin(), form.end());
        place = {hash, static_cast<std::uint32_t>(lexicon_.forms_.size())};
        return place.form - 1;
      }
      if (place.hash == hash && lexicon_.letters(lexicon_.forms_[place.form - 1]) == form) {
        return place.form - 1;
      }
    }
  }

  const Conjugation& conjugation_;
  std::unordered_set<std::string> never_;
  Lexicon lexicon_;
  std::vector<Made> made_;
  std::vector<std::uint32_t> lemma_forms_;
  std::vector<bool> perfect_with_be_;
};

Result<Lexicon> Lexicon::load(const std::filesystem::path& lang_dir, const std::string& language) {
  const auto conjugation = Conjugation::load(lang_dir / language / "conjugation.toml");
  if (!conjugation) return tl::unexpected(conjugation.error());
  const auto file = LanguageFile::read(lang_dir / language / "verbs.toml");
  if (!file) return tl::unexpected(file.error());
  const Section root = file->root();

  std::unordered_set<std::string> with_be;
  for (std::string& verb : root.words_if_any("perfect_with_be")) with_be.insert(std::move(verb));
  const auto lists = root.word_lists("verbs");
  std::size_t verbs = 0;
  std::size_t forms = 0;
  for (const auto& [name, list] : lists) {
    const ConjugationClass* found = conjugation->find(name);
    verbs += list.size();
    if (found != nullptr) forms += list.size() * (found->inflections.size() + 1);
  }

  LexiconBuilder builder(*conjugation, root.words_if_any("never"));
  builder.reserve(verbs, forms);
  std::unordered_set<std::string_view> seen;
  for (const auto& [name, list] : lists) {
    const ConjugationClass* found = conjugation->find(name);
    if (found == nullptr) {
      root.section("verbs")->fail(name, "conjugation.toml has no class '" + name + "'");
      continue;
    }
    for (const std::string& verb : list) {
      if (!verb.ends_with(found->cut)) {
        root.section("verbs")->fail(name, "'" + verb + "' does not end in '" + found->cut + "'");
      } else if (!seen.insert(verb).second) {
        root.section("verbs")->fail(name, "'" + verb + "' stands in two classes");
      } else {
        builder.add(verb, *found, with_be.contains(verb));
      }
    }
  }
  for (const std::string& verb : with_be) {
    if (!seen.contains(verb)) root.fail("perfect_with_be", "'" + verb + "' is not in [verbs]");
  }
  if (const auto checked = file->checked(); !checked) return tl::unexpected(checked.error());
  return std::move(builder).close();
}

const Lexicon::Form* Lexicon::find(std::string_view form) const {
  if (places_.empty()) return nullptr;
  const std::uint32_t hash = hash_of(form);
  const std::size_t mask = places_.size() - 1;
  for (std::size_t at = hash & mask; places_[at].form != 0; at = (at + 1) & mask) {
    if (places_[at].hash != hash) continue;
    const Form& found = forms_[places_[at].form - 1];
    if (letters(found) == form) return &found;
  }
  return nullptr;
}

std::span<const Reading> Lexicon::readings(std::string_view lower_form) const {
  const Form* form = find(lower_form);
  if (form == nullptr) return {};
  return {&readings_[form->first], form->count};
}

std::optional<std::uint32_t> Lexicon::lemma_id(std::string_view infinitive) const {
  for (const Reading& reading : readings(infinitive)) {
    if (reading.lemma == infinitive) return reading.lemma_id;
  }
  return std::nullopt;
}

Lexicon::Entry Lexicon::entry(std::size_t index) const {
  const Form& form = forms_[index];
  return {letters(form), {&readings_[form.first], form.count}};
}

std::string to_string(const Reading& reading) {
  static constexpr const char* kMoods[] = {"indicative",     "conditional", "subjunctive",
                                           "imperative",     "infinitive",  "present_participle",
                                           "past_participle"};
  static constexpr const char* kTenses[] = {"present", "imperfect", "past", "future"};
  std::string text = kMoods[static_cast<std::size_t>(reading.mood)];
  if (reading.finite()) text += std::string(" ") + kTenses[static_cast<std::size_t>(reading.tense)];
  if (reading.number == Number::none) return text;
  text += ' ';
  if (reading.finite()) text += static_cast<char>('0' + reading.person);
  if (reading.gender != FormGender::none)
    text += reading.gender == FormGender::masculine ? 'm' : 'f';
  text += reading.number == Number::singular ? 's' : 'p';
  return text;
}

}  // namespace pige
