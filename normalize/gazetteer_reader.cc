// Gazetteer::load: the files of lang/und/entities, checked against each other.

#include <algorithm>
#include <map>
#include <utility>

#include "extract/article/language_file.h"
#include "normalize/gazetteer.h"
#include "normalize/letters.h"
#include "normalize/sectors.h"

namespace pige {
namespace {

const std::map<std::string, EntityKind, std::less<>>& kinds() {
  static const std::map<std::string, EntityKind, std::less<>> names = {
      {"organisation", EntityKind::organisation},
      {"product", EntityKind::product},
      {"person", EntityKind::person},
      {"project", EntityKind::project},
      {"place", EntityKind::place},
  };
  return names;
}

bool is_country_code(std::string_view code) {
  return code.size() == 2 &&
         std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_wikidata_id(std::string_view id) {
  return id.size() > 1 && id.front() == 'Q' &&
         std::all_of(id.begin() + 1, id.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool begins_small(std::string_view name) {
  std::size_t at = 0;
  return is_lower(next_character(name, at));
}

}  // namespace

struct GazetteerReader {
  Gazetteer made;
  WordSet sectors;
  // Where each key and each id was first given, and every relation that must point at an entity.
  std::unordered_map<std::string, std::string> given_at;
  std::unordered_map<std::string, std::string> id_at;
  std::vector<std::pair<std::string, std::string>> must_exist;  // name, where

  void read_entity(const Section& section) {
    Entity entity;
    entity.name = section.text("name");
    const std::string kind = section.text("kind");
    if (const auto found = kinds().find(kind); found != kinds().end()) {
      entity.kind = found->second;
    } else {
      section.fail("kind", "unknown kind '" + kind +
                               "': one of organisation, product, person, project, place");
    }
    entity.id = section.text("id", "");
    entity.aliases = section.words_if_any("aliases");
    entity.makes = section.words_if_any("makes");
    entity.leads = section.words_if_any("leads");
    entity.parent = section.text("parent", "");
    entity.seat = section.text("seat", "");
    entity.country = section.text("country", "");
    entity.sectors = section.words_if_any("sectors");
    entity.common = section.flag("common", false);
    check(entity, section);
    index(entity, section);
    made.entities_.push_back(std::move(entity));
  }

  void check(const Entity& entity, const Section& section) {
    if (!entity.id.empty()) {
      if (!is_wikidata_id(entity.id)) section.fail("id", "'" + entity.id + "' is no Wikidata id");
      const auto [first, fresh] = id_at.emplace(entity.id, section.where("id"));
      if (!fresh) section.fail("id", "'" + entity.id + "' was given at " + first->second);
    }
    if (!entity.country.empty() && !is_country_code(entity.country)) {
      section.fail("country", "'" + entity.country + "' is no ISO 3166-1 alpha-2 code");
    }
    for (const std::string& sector : entity.sectors) {
      if (!sectors.contains(sector)) {
        section.fail("sectors", "unknown sector '" + sector + "': sectors.toml lists them");
      }
    }
    if (!entity.leads.empty() && entity.kind != EntityKind::person) {
      section.fail("leads", "only a person leads");
    }
    if (!entity.parent.empty()) must_exist.emplace_back(entity.parent, section.where("parent"));
    for (const std::string& led : entity.leads)
      must_exist.emplace_back(led, section.where("leads"));
  }

  void index(const Entity& entity, const Section& section) {
    const std::size_t at = made.entities_.size();
    add_name(entity.name, at, section, "name");
    for (const std::string& alias : entity.aliases) add_name(alias, at, section, "aliases");
    for (const std::string& product : entity.makes) {
      made.makers_.emplace(Gazetteer::key(product), at);
    }
    if (!entity.seat.empty()) made.seats_.emplace(Gazetteer::key(entity.seat), at);
  }

  void add_name(const std::string& name, std::size_t at, const Section& section,
                std::string_view field) {
    const std::string key = Gazetteer::key(name);
    if (key.empty()) {
      section.fail(field, "'" + name + "' holds no letter");
      return;
    }
    const auto [first, fresh] = given_at.emplace(key, section.where(field));
    if (!fresh) {
      section.fail(field, "'" + name + "' was given at " + first->second);
      return;
    }
    made.by_key_.emplace(key, at);
    Gazetteer::Walk walk(made);
    for (const char& c : key) {
      walk.hash_ = Gazetteer::Walk::mixed(walk.hash_, c);
      made.prefixes_.try_emplace(walk.hash_);
    }
    Gazetteer::Prefix& whole = made.prefixes_[walk.hash_];
    whole.entity = static_cast<std::uint32_t>(at);
    whole.small = begins_small(name);
  }

  // "leads" of people become the index of who heads an organisation, once all names are known.
  Result<void> finish() {
    for (const auto& [name, where] : must_exist) {
      if (!made.by_key_.contains(Gazetteer::key(name))) {
        return failure(where, "'" + name + "' is no entity: misspelt, or to be added");
      }
    }
    for (const Entity& person : made.entities_) {
      for (const std::string& led : person.leads) {
        const std::size_t organisation = made.by_key_.at(Gazetteer::key(led));
        made.leaders_.emplace(Gazetteer::key(person.name), organisation);
        for (const std::string& alias : person.aliases) {
          made.leaders_.emplace(Gazetteer::key(alias), organisation);
        }
      }
    }
    return {};
  }
};

Result<Gazetteer> Gazetteer::load(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  }
  if (error) return failure(folder.string(), "cannot be listed: " + error.message());
  std::sort(files.begin(), files.end());

  GazetteerReader reader;
  auto sectors = load_sectors(folder.parent_path() / "sectors.toml");
  if (!sectors) return tl::unexpected(sectors.error());
  reader.sectors = std::move(*sectors);
  for (const std::filesystem::path& path : files) {
    const auto file = LanguageFile::read(path);
    if (!file) return tl::unexpected(file.error());
    for (const Section& section : file->root().sections("entity")) reader.read_entity(section);
    if (const auto checked = file->checked(); !checked) return tl::unexpected(checked.error());
  }
  if (const auto finished = reader.finish(); !finished) return tl::unexpected(finished.error());
  return std::move(reader.made);
}

}  // namespace pige
