#include "cli/packs.h"

#include <algorithm>
#include <cstdlib>
#include <system_error>
#include <utility>

#include "cli/file_hash.h"

namespace pige {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kNoLanguage = "und";  // BCP 47: lang/und/ holds names, of no language

// Sorted, so that messages and hashes do not depend on the file system's order.
std::vector<fs::path> sorted_files(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code ignored;
  for (fs::recursive_directory_iterator at(folder, ignored), end; at != end;
       at.increment(ignored)) {
    if (at->is_regular_file(ignored)) files.push_back(at->path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

bool is_folder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

// Whether a folder is more than the phrases of its language's sites.
bool reads_values(const fs::path& folder) {
  std::error_code ignored;
  for (fs::directory_iterator at(folder, ignored), end; at != end; at.increment(ignored)) {
    if (at->path().extension() == ".toml" && at->path().filename() != "boilerplate.toml") {
      return true;
    }
  }
  return false;
}

bool states_claims(const fs::path& folder) { return is_folder(folder / "rules"); }

// The folders of languages that can do something.
Result<std::vector<std::string>> language_codes(const fs::path& folder,
                                                bool (*can)(const fs::path&)) {
  std::vector<std::string> codes;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (name != kNoLanguage && can(at->path())) codes.push_back(name);
  }
  if (error) return failure(folder.string(), error.message() + ": name the folder with --lang-dir");
  if (codes.empty()) return failure(folder.string(), "holds no language: see --lang-dir");
  std::sort(codes.begin(), codes.end());
  return codes;
}

Result<Language> load_language(const fs::path& lang_dir, const std::string& code) {
  Result<Pack> pack = Pack::load(lang_dir, code);
  if (!pack) return tl::unexpected(pack.error());
  Result<Grammar> grammar = Grammar::load(lang_dir, code);
  if (!grammar) return tl::unexpected(grammar.error());
  return Language{std::move(*pack), std::move(*grammar)};
}

// The folder's name for a tag: "fr-BE" -> "fr".
std::string primary_subtag(std::string_view tag) {
  std::string primary(tag.substr(0, tag.find_first_of("-_")));
  for (char& c : primary) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return primary;
}

}  // namespace

Result<Packs> Packs::load(const fs::path& lang_dir) {
  const Result<std::vector<std::string>> codes = language_codes(lang_dir, states_claims);
  if (!codes) return tl::unexpected(codes.error());

  Result<Gazetteer> gazetteer = Gazetteer::load(lang_dir / kNoLanguage / "entities");
  if (!gazetteer) return tl::unexpected(gazetteer.error());
  Result<Boilerplate> boilerplate = Boilerplate::load(lang_dir);
  if (!boilerplate) return tl::unexpected(boilerplate.error());

  Packs packs(std::move(*gazetteer), std::move(*boilerplate));
  packs.folder_ = lang_dir;
  for (const std::string& code : *codes) {
    Result<Language> language = load_language(lang_dir, code);
    if (!language) return tl::unexpected(language.error());
    packs.languages_.emplace(code, std::move(*language));
  }
  FileHash hash;
  for (const fs::path& file : sorted_files(lang_dir)) {
    hash.add(file, file.lexically_relative(lang_dir).string());
  }
  packs.version_ = hash.hex();
  return packs;
}

const Language* Packs::find(std::string_view tag) const {
  const auto found = languages_.find(primary_subtag(tag));
  return found == languages_.end() ? nullptr : &found->second;
}

std::vector<std::string> Packs::codes() const {
  std::vector<std::string> codes;
  for (const auto& [code, language] : languages_) codes.push_back(code);
  return codes;
}

std::string Packs::only_code() const {
  return languages_.size() == 1 ? languages_.begin()->first : std::string();
}

Result<const Pack*> ValuePacks::find(std::string_view tag) const {
  const std::string code = primary_subtag(tag);
  const std::lock_guard<std::mutex> lock(mutex_);
  auto found = packs_.find(code);
  if (found == packs_.end()) {
    const Result<std::vector<std::string>> codes = language_codes(folder_, reads_values);
    if (!codes) return tl::unexpected(codes.error());
    if (std::find(codes->begin(), codes->end(), code) == codes->end()) return nullptr;
    found = packs_.emplace(code, Pack::load(folder_, code)).first;
  }
  if (!found->second) return tl::unexpected(found->second.error());
  return &*found->second;
}

Result<std::string> ValuePacks::only_code() const {
  const Result<std::vector<std::string>> codes = language_codes(folder_, reads_values);
  if (!codes) return tl::unexpected(codes.error());
  return codes->size() == 1 ? codes->front() : std::string();
}

Result<fs::path> find_lang_dir(const fs::path& given) {
  if (!given.empty()) return given;
  if (const char* named = std::getenv("PIGE_LANG_DIR"); named != nullptr && *named != '\0') {
    return fs::path(named);
  }
  std::error_code ignored;
  const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
  const fs::path installed = program.parent_path().parent_path() / "share/pige/lang";
  if (is_folder(installed)) return installed;
  const fs::path source_tree = PIGE_SOURCE_LANG_DIR;
  if (is_folder(source_tree)) return source_tree;
  return failure(installed.string(),
                 "there is no language folder: name it with --lang-dir or PIGE_LANG_DIR");
}

}  // namespace pige
