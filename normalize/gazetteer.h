// The names the program knows before it reads: organisations, products, people, projects and
// places of the tech world, from lang/und/entities/*.toml, in no language ("und", BCP 47).
//
// A Gazetteer never changes once loaded and may be shared between threads.

#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ingest/result.h"

namespace pige {

enum class EntityKind { organisation, product, person, project, place, unknown };

// Relations point at names, not at entries: "ChatGPT" need not be an entry of its own.
struct Entity {
  std::string name;  // canonical: "SoftBank"
  std::string id;    // Wikidata, where sure: "Q201653"; else empty
  EntityKind kind = EntityKind::unknown;
  std::vector<std::string> aliases;
  std::vector<std::string> makes;    // an organisation's products
  std::vector<std::string> leads;    // a person's organisations, as head or founder
  std::string parent;                // the organisation that owns it
  std::string seat;                  // the town a newsroom names it by: "Redmond"
  std::string country;               // ISO 3166-1 alpha-2
  std::vector<std::string> sectors;  // keys of lang/<code>/descriptions.toml: "chipmaker"
};

class Gazetteer {
 public:
  // Reads every *.toml of `folder`. A name or an alias that stands twice is an error with file
  // and line, as is an unknown kind.
  static Result<Gazetteer> load(const std::filesystem::path& folder);

  const std::vector<Entity>& entities() const { return entities_; }
  // By canonical name or alias, compared as key() makes them; nothing if unknown.
  const Entity* find(std::string_view name) const;
  // The entities that make, or are led by, a name: "ChatGPT" -> OpenAI, "Sam Altman" -> OpenAI.
  std::vector<const Entity*> makers_of(std::string_view product) const;
  std::vector<const Entity*> led_by(std::string_view person) const;
  std::vector<const Entity*> seated_in(std::string_view town) const;

  // A name as compared: without case, accents, spaces, hyphens and apostrophes.
  static std::string key(std::string_view name);

 private:
  friend struct GazetteerReader;
  std::vector<Entity> entities_;
  std::unordered_map<std::string, std::size_t> by_key_;
  std::unordered_multimap<std::string, std::size_t> makers_;
  std::unordered_multimap<std::string, std::size_t> leaders_;
  std::unordered_multimap<std::string, std::size_t> seats_;
};

}  // namespace pige
