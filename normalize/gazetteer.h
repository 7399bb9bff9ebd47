// The names the program knows before it reads: organisations, products, people, projects and
// places of the tech world, from lang/und/entities/*.toml, in no language ("und", BCP 47).
//
//   [[entity]]
//   name = "Mistral AI"
//   kind = "organisation"
//   aliases = ["Mistral"]
//   makes = ["Le Chat"]
//   seat = "Paris"
//   country = "FR"
//   sectors = ["ai"]
//
// A Gazetteer never changes once loaded and may be shared between threads.

#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ingest/result.h"

namespace pige {

enum class EntityKind { organisation, product, person, project, place, unknown };

// "organisation", ...; "name" where only that is known.
std::string_view to_string(EntityKind kind);

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
  std::vector<std::string> sectors;  // keys of lang/und/sectors.toml: "chips"
  bool common = false;  // also an ordinary word ("Orange", "Free"): a capital alone proves little
};

class Gazetteer {
 public:
  // Reads every *.toml of `folder`, in the order of their names. An error with file and line: a
  // name or an alias that stands twice, an unknown kind or country code, a sector that is not in
  // sectors.toml beside the folder, a `parent` or `leads` that is no entity's name.
  static Result<Gazetteer> load(const std::filesystem::path& folder);

  const std::vector<Entity>& entities() const { return entities_; }
  // By canonical name or alias, compared as key() makes them; nothing if unknown.
  const Entity* find(std::string_view name) const;
  // The entities that make, or are led by, a name: "ChatGPT" -> OpenAI, "Sam Altman" -> OpenAI.
  std::vector<const Entity*> makers_of(std::string_view product) const;
  std::vector<const Entity*> led_by(std::string_view person) const;
  std::vector<const Entity*> seated_in(std::string_view town) const;

  // A name as compared: without case, accents, spaces, hyphens, apostrophes and full stops.
  static std::string key(std::string_view name);

  // Reads a text's words from left to right, as far as some name begins with them.
  //
  //   Walk walk(gazetteer);
  //   walk.step("open") && walk.step("ai");  // walk.entity() is OpenAI
  class Walk {
   public:
    explicit Walk(const Gazetteer& gazetteer) : gazetteer_(&gazetteer) {}
    // Adds the key of one more word; false once no name goes on like this.
    bool step(std::string_view word_key);
    // The entity all words so far name, or null.
    const Entity* entity() const;
    // Whether that name may begin with a small letter: "iPhone", "xAI".
    bool may_begin_small() const;

   private:
    friend struct GazetteerReader;
    // FNV-1a.
    static std::uint64_t mixed(std::uint64_t hash, char c) {
      return (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    }
    const Gazetteer* gazetteer_;
    std::uint64_t hash_ = 14695981039346656037U;
  };

 private:
  friend struct GazetteerReader;
  // What the beginning of a key, by its hash, leads to.
  struct Prefix {
    static constexpr std::uint32_t kNone = 0xFFFFFFFFU;
    std::uint32_t entity = kNone;  // named by exactly this
    bool small = false;            // and spelled with a small letter first
  };
  std::unordered_map<std::uint64_t, Prefix> prefixes_;
  std::vector<Entity> entities_;
  std::unordered_map<std::string, std::size_t> by_key_;
  std::unordered_multimap<std::string, std::size_t> makers_;
  std::unordered_multimap<std::string, std::size_t> leaders_;
  std::unordered_multimap<std::string, std::size_t> seats_;
};

}  // namespace pige
