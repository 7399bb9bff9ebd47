#include "normalize/name_words.h"

#include "extract/article/language_file.h"
#include "normalize/gazetteer.h"

namespace pige {
namespace {

// Longest and shortest ending in code units: keys of Latin words are ASCII.
constexpr std::size_t kLongestEnding = 8;

bool ends_in_one_of(std::string_view word, const WordSet& endings) {
  for (std::size_t size = 1; size <= kLongestEnding && size < word.size(); ++size) {
    if (endings.contains(word.substr(word.size() - size))) return true;
  }
  return false;
}

WordSet keys(const Section& section, std::string_view name) {
  WordSet set;
  for (const std::string& word : section.words(name)) {
    std::string key = Gazetteer::key(word);
    if (key.empty()) section.fail(name, "'" + word + "' holds no letter");
    if (!set.insert(std::move(key)).second) {
      section.fail(name, "'" + word + "' stands twice, accents and hyphens aside");
    }
  }
  return set;
}

void read_language(const Section& root, NameWords& words) {
  words.common = keys(root, "common");
  words.common_endings = keys(root, "common_endings");
  words.never = keys(root, "never");
  words.articles = keys(root, "articles");
  words.definite_articles = keys(root, "definite_articles");
  words.elisions = keys(root, "elisions");
  words.of = keys(root, "of");
  words.organisation_cues = keys(root, "organisation_cues");
  words.enclitics = keys(root, "enclitics");
  words.naming = keys(root, "naming");
  words.copulas = keys(root, "copulas");
  words.person_titles = keys(root, "person_titles");
  words.verbs = keys(root, "verbs");
  words.verb_endings = keys(root, "verb_endings");
  words.present_endings = keys(root, "present_endings");
  words.institutions = keys(root, "institutions");
  for (const auto& [contracted, article] : root.pairs("contractions")) {
    words.contractions.emplace(Gazetteer::key(contracted), Gazetteer::key(article));
  }
}

void read_forms(const Section& root, NameWords& words) {
  words.name_starts = keys(root, "name_starts");
  words.links = keys(root, "links");
  words.particles = keys(root, "particles");
  words.legal_forms = keys(root, "legal_forms");
  words.long_forms = keys(root, "long_forms");
  words.organisation_ends = keys(root, "organisation_ends");
}

}  // namespace

Result<NameWords> NameWords::load(const std::filesystem::path& lang_dir,
                                  const std::string& language) {
  NameWords words;
  const auto read = [&](const std::filesystem::path& path, auto&& fill) -> Result<void> {
    const auto file = LanguageFile::read(path);
    if (!file) return tl::unexpected(file.error());
    fill(file->root(), words);
    return file->checked();
  };
  if (const auto done = read(lang_dir / language / "names.toml", read_language); !done) {
    return tl::unexpected(done.error());
  }
  if (const auto done = read(lang_dir / "und" / "name_forms.toml", read_forms); !done) {
    return tl::unexpected(done.error());
  }
  const auto given = [](const Section& root, NameWords& made) {
    made.given_names = keys(root, "given_names");
  };
  if (const auto done = read(lang_dir / "und" / "given_names.toml", given); !done) {
    return tl::unexpected(done.error());
  }
  return words;
}

bool NameWords::ends_ordinary(std::string_view key) const {
  return ends_in_one_of(key, common_endings);
}

bool NameWords::is_verb(std::string_view key) const {
  return verbs.contains(key) || ends_in_one_of(key, verb_endings);
}

bool NameWords::may_be_verb(std::string_view key) const {
  return !common.contains(key) && ends_in_one_of(key, present_endings);
}

}  // namespace pige
