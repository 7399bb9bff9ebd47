// Look-ups. Every prefix of every key is kept by its hash, so that a text is walked word by word
// however it cuts a name into words: "Open AI" and "OpenAI" take the same path.

#include "normalize/gazetteer.h"

#include <algorithm>

#include "normalize/letters.h"

namespace pige {
namespace {

std::vector<const Entity*> all_of(const std::unordered_multimap<std::string, std::size_t>& relation,
                                  const std::vector<Entity>& entities, std::string_view name) {
  std::vector<std::size_t> found;
  const auto [first, last] = relation.equal_range(Gazetteer::key(name));
  for (auto it = first; it != last; ++it) found.push_back(it->second);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  std::vector<const Entity*> result;
  result.reserve(found.size());
  for (const std::size_t i : found) result.push_back(&entities[i]);
  return result;
}

}  // namespace

std::string_view to_string(EntityKind kind) {
  switch (kind) {
    case EntityKind::organisation:
      return "organisation";
    case EntityKind::product:
      return "product";
    case EntityKind::person:
      return "person";
    case EntityKind::project:
      return "project";
    case EntityKind::place:
      return "place";
    case EntityKind::unknown:
      return "name";
  }
  return "name";
}

std::string Gazetteer::key(std::string_view name) {
  std::string key;
  key.reserve(name.size());
  for (std::size_t at = 0; at < name.size();) append_key(key, next_character(name, at));
  return key;
}

const Entity* Gazetteer::find(std::string_view name) const {
  const auto found = by_key_.find(key(name));
  return found == by_key_.end() ? nullptr : &entities_[found->second];
}

std::vector<const Entity*> Gazetteer::makers_of(std::string_view product) const {
  return all_of(makers_, entities_, product);
}

std::vector<const Entity*> Gazetteer::led_by(std::string_view person) const {
  return all_of(leaders_, entities_, person);
}

std::vector<const Entity*> Gazetteer::seated_in(std::string_view town) const {
  return all_of(seats_, entities_, town);
}

bool Gazetteer::Walk::step(std::string_view word_key) {
  for (const char c : word_key) hash_ = mixed(hash_, c);
  return gazetteer_->prefixes_.contains(hash_);
}

const Entity* Gazetteer::Walk::entity() const {
  const auto found = gazetteer_->prefixes_.find(hash_);
  if (found == gazetteer_->prefixes_.end() || found->second.entity == Prefix::kNone) return nullptr;
  return &gazetteer_->entities_[found->second.entity];
}

bool Gazetteer::Walk::may_begin_small() const {
  const auto found = gazetteer_->prefixes_.find(hash_);
  return found != gazetteer_->prefixes_.end() && found->second.small;
}

}  // namespace pige
