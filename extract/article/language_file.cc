// LanguageFile wraps toml++: the only file that includes it.

#include "extract/article/language_file.h"

#include <toml++/toml.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <unordered_map>
#include <unordered_set>

namespace pige {

struct LanguageFile::State {
  std::string name;
  toml::table root;
  std::optional<Error> error;
  std::unordered_map<const toml::table*, std::set<std::string, std::less<>>> read;

  std::string at(const toml::source_region& region) const {
    return name + ":" + std::to_string(region.begin.line);
  }
  void note(std::string where, std::string what) {
    if (!error) error = Error{std::move(where), std::move(what)};
  }
};

namespace {

const toml::table& as_table(const void* table) { return *static_cast<const toml::table*>(table); }

// Keys in the order they stand in the file; toml++ sorts them.
std::vector<std::pair<std::string, const toml::node*>> in_file_order(const toml::table& table) {
  std::vector<std::pair<std::string, const toml::node*>> entries;
  for (const auto& [key, node] : table) entries.emplace_back(std::string(key.str()), &node);
  std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
    const auto& x = a.second->source().begin;
    const auto& y = b.second->source().begin;
    return std::pair(x.line, x.column) < std::pair(y.line, y.column);
  });
  return entries;
}

std::vector<std::string> strings_of(LanguageFile::State& state, const toml::node& node,
                                    const std::string& key) {
  std::vector<std::string> words;
  const toml::array* array = node.as_array();
  if (array == nullptr) {
    state.note(state.at(node.source()), "'" + key + "' must be a list of strings");
    return words;
  }
  if (array->empty()) state.note(state.at(node.source()), "'" + key + "' is an empty list");
  std::unordered_set<std::string> seen;
  for (const toml::node& element : *array) {
    const auto word = element.value_exact<std::string>();
    if (!word || word->empty()) {
      state.note(state.at(element.source()), "'" + key + "' holds something that is not a word");
    } else if (!seen.insert(*word).second) {
      state.note(state.at(element.source()), "'" + *word + "' stands twice in '" + key + "'");
    } else {
      words.push_back(*word);
    }
  }
  return words;
}

// Tables nobody asked for are found by their parent's key, so only visited ones are looked into.
void find_unknown(LanguageFile::State& state, const toml::table& table) {
  const auto read = state.read.find(&table);
  for (const auto& [key, node] : in_file_order(table)) {
    if (read == state.read.end() || !read->second.contains(key)) {
      state.note(state.at(node->source()), "unknown key '" + key + "'");
      return;
    }
    if (const toml::table* inner = node->as_table(); inner != nullptr) {
      if (state.read.contains(inner)) find_unknown(state, *inner);
    } else if (const toml::array* array = node->as_array(); array != nullptr) {
      for (const toml::node& element : *array) {
        if (const toml::table* entry = element.as_table();
            entry != nullptr && state.read.contains(entry)) {
          find_unknown(state, *entry);
        }
      }
    }
  }
}

}  // namespace

Result<LanguageFile> LanguageFile::read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return failure(path.string(), "cannot be read: is the language folder complete?");
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return parse(std::move(bytes).str(), path.string());
}

Result<LanguageFile> LanguageFile::parse(std::string_view toml, std::string name) {
  auto state = std::make_shared<State>();
  state->name = std::move(name);
  try {
    state->root = toml::parse(toml, state->name);
  } catch (const toml::parse_error& error) {
    return failure(state->name + ":" + std::to_string(error.source().begin.line),
                   std::string(error.description()));
  }
  return LanguageFile(std::move(state));
}

Section LanguageFile::root() const { return {state_, &state_->root, std::string()}; }

Result<void> LanguageFile::checked() const {
  if (!state_->error) find_unknown(*state_, state_->root);
  if (state_->error) return tl::unexpected(*state_->error);
  return {};
}

Section::Section(std::shared_ptr<LanguageFile::State> state, const void* table, std::string name)
    : state_(std::move(state)), table_(table), name_(std::move(name)) {
  state_->read.try_emplace(&as_table(table_));
}

namespace {

const toml::node* look_up(LanguageFile::State& state, const toml::table& table,
                          std::string_view key) {
  state.read[&table].emplace(key);
  return table.get(key);
}

}  // namespace

bool Section::has(std::string_view key) const { return as_table(table_).contains(key); }

std::string Section::text(std::string_view key) const {
  if (!has(key)) {
    fail("'" + std::string(key) + "' is missing");
    return {};
  }
  return text(key, {});
}

std::string Section::text(std::string_view key, std::string fallback) const {
  const toml::node* node = look_up(*state_, as_table(table_), key);
  if (node == nullptr) return fallback;
  const auto value = node->value_exact<std::string>();
  if (!value || value->empty()) {
    state_->note(state_->at(node->source()),
                 "'" + std::string(key) + "' must be a string with text");
    return fallback;
  }
  return *value;
}

std::int64_t Section::integer(std::string_view key, std::int64_t fallback) const {
  const toml::node* node = look_up(*state_, as_table(table_), key);
  if (node == nullptr) return fallback;
  if (const auto value = node->value_exact<std::int64_t>()) return *value;
  state_->note(state_->at(node->source()), "'" + std::string(key) + "' must be a whole number");
  return fallback;
}

double Section::number(std::string_view key, double fallback) const {
  const toml::node* node = look_up(*state_, as_table(table_), key);
  if (node == nullptr) return fallback;
  if (const auto value = node->value<double>()) return *value;
  state_->note(state_->at(node->source()), "'" + std::string(key) + "' must be a number");
  return fallback;
}

bool Section::flag(std::string_view key, bool fallback) const {
  const toml::node* node = look_up(*state_, as_table(table_), key);
  if (node == nullptr) return fallback;
  if (const auto value = node->value_exact<bool>()) return *value;
  state_->note(state_->at(node->source()), "'" + std::string(key) + "' must be true or false");
  return fallback;
}

std::vector<std::string> Section::words(std::string_view key) const {
  if (!has(key)) {
    fail("'" + std::string(key) + "' is missing");
    return {};
  }
  return words_if_any(key);
}

std::vector<std::string> Section::words_if_any(std::string_view key) const {
  const toml::node* node = look_up(*state_, as_table(table_), key);
  if (node == nullptr) return {};
  return strings_of(*state_, *node, std::string(key));
}

std::vector<std::pair<std::string, std::vector<std::string>>> Section::word_lists(
    std::string_view key) const {
  std::vector<std::pair<std::string, std::vector<std::string>>> lists;
  const std::optional<Section> inner = section(key);
  if (!inner) return lists;
  for (const std::string& name : inner->keys()) lists.emplace_back(name, inner->words(name));
  return lists;
}

std::vector<std::pair<std::string, std::string>> Section::pairs(std::string_view key) const {
  std::vector<std::pair<std::string, std::string>> pairs;
  const std::optional<Section> inner = section(key);
  if (!inner) return pairs;
  for (const std::string& name : inner->keys()) pairs.emplace_back(name, inner->text(name));
  return pairs;
}

std::optional<Section> Section::section(std::string_view key) const {
  const toml::node* node = look_up(*state_, as_table(table_), key);
  if (node == nullptr) return std::nullopt;
  if (node->as_table() == nullptr) {
    state_->note(state_->at(node->source()), "'" + std::string(key) + "' must be a table");
    return std::nullopt;
  }
  return Section(state_, node->as_table(), std::string(key));
}

std::vector<Section> Section::sections(std::string_view key) const {
  std::vector<Section> found;
  const toml::node* node = look_up(*state_, as_table(table_), key);
  if (node == nullptr) return found;
  const toml::array* array = node->as_array();
  if (array == nullptr || !array->is_array_of_tables()) {
    state_->note(state_->at(node->source()),
                 "'" + std::string(key) + "' must be tables: [[" + std::string(key) + "]]");
    return found;
  }
  for (const toml::node& element : *array) {
    found.emplace_back(state_, element.as_table(), std::string(key));
  }
  return found;
}

std::vector<std::string> Section::keys() const {
  std::vector<std::string> names;
  for (const auto& [key, node] : in_file_order(as_table(table_))) names.push_back(key);
  return names;
}

std::string Section::where() const { return state_->at(as_table(table_).source()); }

std::string Section::where(std::string_view key) const {
  const toml::node* node = as_table(table_).get(key);
  return node == nullptr ? where() : state_->at(node->source());
}

void Section::fail(std::string what) const {
  state_->note(where(), name_.empty() ? std::move(what) : "[" + name_ + "]: " + what);
}

void Section::fail(std::string_view key, std::string what) const {
  state_->note(where(key), std::move(what));
}

}  // namespace pige
