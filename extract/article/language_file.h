// One file of a language pack: TOML, read with checks that name the file and the line.
//
//   auto file = LanguageFile::read(dir / "fr/bounds.toml");
//   if (!file) return tl::unexpected(file.error());
//   Section root = file->root();
//   std::vector<std::string> about = root.words("about");       // a list that is not empty
//   for (Section unit : root.sections("unit")) { ... unit.text("ucum") ... }
//   if (auto checked = file->checked(); !checked) return tl::unexpected(checked.error());
//
// Reading never fails on the spot: it notes the first thing wrong and goes on with an empty
// value, and checked() tells at the end. A key that nobody asked for, a word that stands twice
// in one list and an empty list are errors: "lang/fr/bounds.toml:12: unknown key 'abuot'".

#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/result.h"

namespace pige {

class Section;

class LanguageFile {
 public:
  static Result<LanguageFile> read(const std::filesystem::path& path);
  // The same from a string, `name` standing for the path in messages.
  static Result<LanguageFile> parse(std::string_view toml, std::string name);

  Section root() const;

  // After everything was read: the first error, if there was one, unknown keys among them.
  Result<void> checked() const;

  struct State;

 private:
  explicit LanguageFile(std::shared_ptr<State> state) : state_(std::move(state)) {}
  std::shared_ptr<State> state_;
};

// A table of the file. Cheap to copy; must not outlive its LanguageFile's copies' lifetime.
class Section {
 public:
  Section(std::shared_ptr<LanguageFile::State> state, const void* table, std::string name);

  bool has(std::string_view key) const;
  // Required unless a fallback is given. A string that is empty is an error.
  std::string text(std::string_view key) const;
  std::string text(std::string_view key, std::string fallback) const;
  std::int64_t integer(std::string_view key, std::int64_t fallback) const;
  double number(std::string_view key, double fallback) const;
  bool flag(std::string_view key, bool fallback) const;
  // A list of strings, no duplicates, not empty. words() is required, words_if_any() is not.
  std::vector<std::string> words(std::string_view key) const;
  std::vector<std::string> words_if_any(std::string_view key) const;
  // A table of one list of words a key, or of one string a key, in the file's order.
  std::vector<std::pair<std::string, std::vector<std::string>>> word_lists(
      std::string_view key) const;
  std::vector<std::pair<std::string, std::string>> pairs(std::string_view key) const;
  // A sub-table, and an array of tables ([[key]]); absent: nullopt, or none.
  std::optional<Section> section(std::string_view key) const;
  std::vector<Section> sections(std::string_view key) const;
  // The keys of this table, in the file's order.
  std::vector<std::string> keys() const;

  // "fr/bounds.toml:12", the line this table (or this key's value) starts on.
  std::string where() const;
  std::string where(std::string_view key) const;
  // Notes an error of the reader's own at this table (or key), unless one came before.
  void fail(std::string what) const;
  void fail(std::string_view key, std::string what) const;

 private:
  std::shared_ptr<LanguageFile::State> state_;
  const void* table_;  // a toml::table, owned by the state
  std::string name_;
};

}  // namespace pige
