#include "normalize/descriptions.h"

#include <algorithm>
#include <utility>

#include "extract/article/language_file.h"
#include "normalize/sectors.h"

namespace pige {
namespace {

struct KindWords {
  std::string_view table;
  EntityKind kind;
};
constexpr KindWords kTables[] = {
    {"organisation", EntityKind::organisation},
    {"product", EntityKind::product},
    {"project", EntityKind::project},
    {"person", EntityKind::person},
    {"place", EntityKind::place},
};

Gender gender_of(const Section& section) {
  const std::string gender = section.text("gender", "");
  if (gender == "m") return Gender::masculine;
  if (gender == "f") return Gender::feminine;
  if (!gender.empty()) section.fail("gender", "'" + gender + "' is neither m nor f");
  return Gender::either;
}

std::size_t words_in(std::string_view text) {
  return 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
}

}  // namespace

struct DescriptionsReader {
  Descriptions made;
  WordSet sectors;

  // [[organisation]] nouns = [["entreprise", "entreprises"], ...] share gender and sectors.
  void read_nouns(const Section& section, EntityKind kind) {
    Description description;
    description.kind = kind;
    description.gender = gender_of(section);
    description.sectors = section.words_if_any("sectors");
    for (const std::string& sector : description.sectors) {
      if (!sectors.contains(sector)) {
        section.fail("sectors", "unknown sector '" + sector + "': und/sectors.toml lists them");
      }
    }
    description.title = section.flag("title", false);
    description.founder = section.flag("founder", false);
    description.people = section.flag("people", false);
    for (const auto& [singular, plurals] : section.word_lists("nouns")) {
      description.noun = singular;
      made.nouns_.push_back(description);
      add_noun(section, singular, false);
      for (const std::string& plural : plurals) add_noun(section, plural, true);
    }
    for (const std::string& noun : section.words_if_any("invariable")) {
      description.noun = noun;
      made.nouns_.push_back(description);
      add_noun(section, noun, false);
    }
  }

  void add_noun(const Section& section, const std::string& form, bool plural) {
    made.longest_noun_ = std::max(made.longest_noun_, words_in(form));
    const auto [at, fresh] = made.noun_forms_.try_emplace(
        Gazetteer::key(form), Descriptions::NounAt{made.nouns_.size() - 1, plural});
    // A noun whose plural is its singular ("fonds") names itself twice.
    if (!fresh && at->second.noun != made.nouns_.size() - 1) {
      section.fail("'" + form + "' stands twice");
    }
  }

  void read_demonym(const Section& section) {
    made.demonyms_.push_back({section.text("country"), section.words_if_any("towns")});
    const std::pair<std::string_view, std::pair<Gender, bool>> forms[] = {
        {"m", {Gender::masculine, false}},
        {"f", {Gender::feminine, false}},
        {"mp", {Gender::masculine, true}},
        {"fp", {Gender::feminine, true}},
    };
    for (const auto& [key, meaning] : forms) {
      for (const std::string& form : section.words(key)) {
        const auto [gender, plural] = meaning;
        add_demonym(section, form, gender, plural);
      }
    }
  }

  void add_demonym(const Section& section, const std::string& form, Gender gender, bool plural) {
    const std::size_t at = made.demonyms_.size() - 1;
    const auto [known, fresh] = made.demonym_forms_.try_emplace(
        Gazetteer::key(form), Descriptions::DemonymAt{at, gender, plural});
    if (fresh) return;
    if (known->second.demonym != at) {
      section.fail("'" + form + "' stands twice");
    } else if (known->second.gender != gender) {
      known->second.gender = Gender::either;  // "belge"
    }  // else singular and plural alike ("français"): the singular came first
  }
};

Result<Descriptions> Descriptions::load(const std::filesystem::path& lang_dir,
                                        const std::string& language) {
  DescriptionsReader reader;
  auto sectors = load_sectors(lang_dir / "und" / "sectors.toml");
  if (!sectors) return tl::unexpected(sectors.error());
  reader.sectors = std::move(*sectors);

  const auto file = LanguageFile::read(lang_dir / language / "descriptions.toml");
  if (!file) return tl::unexpected(file.error());
  const Section root = file->root();
  for (const auto& [table, kind] : kTables) {
    for (const Section& section : root.sections(table)) reader.read_nouns(section, kind);
  }
  for (const Section& section : root.sections("demonym")) reader.read_demonym(section);
  for (const std::string& word : root.words("empty_adjectives")) {
    if (!reader.made.empty_adjectives_.insert(Gazetteer::key(word)).second) {
      root.fail("empty_adjectives", "'" + word + "' stands twice");
    }
  }
  if (const auto checked = file->checked(); !checked) return tl::unexpected(checked.error());
  return std::move(reader.made);
}

std::optional<DescriptionForm> Descriptions::noun(std::string_view words) const {
  return noun_by_key(Gazetteer::key(words));
}

std::optional<DescriptionForm> Descriptions::noun_by_key(std::string_view key) const {
  const auto found = noun_forms_.find(key);
  if (found == noun_forms_.end()) return std::nullopt;
  return DescriptionForm{&nouns_[found->second.noun], found->second.plural};
}

std::optional<DemonymForm> Descriptions::demonym(std::string_view word) const {
  return demonym_by_key(Gazetteer::key(word));
}

std::optional<DemonymForm> Descriptions::demonym_by_key(std::string_view key) const {
  const auto found = demonym_forms_.find(key);
  if (found == demonym_forms_.end()) return std::nullopt;
  const DemonymAt& at = found->second;
  return DemonymForm{&demonyms_[at.demonym], at.gender, at.plural};
}

bool Descriptions::is_empty_adjective(std::string_view word) const {
  return empty_adjectives_.contains(Gazetteer::key(word));
}

}  // namespace pige
