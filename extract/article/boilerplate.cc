#include "extract/article/boilerplate.h"

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>
#include <utility>

#include "extract/article/class_words.h"
#include "extract/article/language_file.h"
#include "extract/article/unicode.h"
#include "extract/article/wording.h"

namespace pige {
namespace {

constexpr std::string_view kFile = "boilerplate.toml";
constexpr std::string_view kNoLanguage = "und";
constexpr std::string_view kGivenNames = "given_names.toml";
// A phrase inside a line speaks for the line only where the line is short.
constexpr std::size_t kShortLine = 220;

constexpr std::pair<std::string_view, PhraseKind> kKinds[] = {
    {"advertisement", PhraseKind::advertisement},
    {"comments", PhraseKind::comments},
    {"consent", PhraseKind::consent},
    {"credit", PhraseKind::credit},
    {"end", PhraseKind::end},
    {"navigation", PhraseKind::navigation},
    {"newsletter", PhraseKind::newsletter},
    {"notice", PhraseKind::notice},
    {"paywall", PhraseKind::paywall},
    {"promotion", PhraseKind::promotion},
    {"rating", PhraseKind::rating},
    {"related", PhraseKind::related},
    {"share", PhraseKind::share},
};

constexpr std::pair<std::string_view, Zone> kZones[] = {
    {"navigation", Zone::navigation},
    {"aside", Zone::aside},
    {"footer", Zone::footer},
    {"comments", Zone::comments},
    {"related", Zone::related},
    {"share", Zone::share},
    {"promotion", Zone::promotion},
    {"consent", Zone::consent},
    {"metadata", Zone::metadata},
    {"caption", Zone::caption},
    {"author_box", Zone::author_box},
    {"standfirst", Zone::standfirst},
    {"body", Zone::body},
    {"headline", Zone::headline},
    {"author", Zone::author},
    {"hidden", Zone::hidden},
    {"figure", Zone::figure},
    {"form", Zone::form},
};

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};
template <class Value>
using Table = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

bool is_wordy(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool is_word_boundary(std::string_view line, std::size_t at) {
  if (at == 0 || at >= line.size()) return true;
  return !is_wordy(line[at - 1]) || !is_wordy(line[at]);
}

// The word that starts at `at`; empty where none does.
std::string_view word_at(std::string_view line, std::size_t at) {
  std::size_t end = at;
  while (end < line.size() && is_wordy(line[end])) ++end;
  return line.substr(at, end - at);
}

// Phrases by their first word, so that a line is compared with few.
class PhraseIndex {
 public:
  void add(std::string phrase, PhraseKind kind) {
    std::string first(word_at(phrase, 0));
    if (!phrase.empty()) letters_[static_cast<unsigned char>(phrase.front())] = true;
    by_first_word_[std::move(first)].emplace_back(std::move(phrase), kind);
  }

  // The phrase that `line` holds at `at`, where a word (or a sign) starts.
  std::optional<PhraseKind> at(std::string_view line, std::size_t at) const {
    if (at >= line.size() || !letters_[static_cast<unsigned char>(line[at])]) return std::nullopt;
    const auto found = by_first_word_.find(word_at(line, at));
    if (found == by_first_word_.end()) return std::nullopt;
    for (const auto& [phrase, kind] : found->second) {
      if (line.substr(at).starts_with(phrase) && is_word_boundary(line, at + phrase.size())) {
        return kind;
      }
    }
    return std::nullopt;
  }

 private:
  Table<std::vector<std::pair<std::string, PhraseKind>>> by_first_word_;
  std::array<bool, 256> letters_{};  // that some phrase starts with
};

std::string_view trimmed(std::string_view line) {
  constexpr std::string_view kEdges = " .:!?*>-|,;()[]\"";
  const std::size_t begin = line.find_first_not_of(kEdges);
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(kEdges) - begin + 1);
}

std::string_view without_count(std::string_view line) {
  constexpr std::string_view kCount = "0123456789 ()";
  const std::size_t begin = line.find_first_not_of(kCount);
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(kCount) - begin + 1);
}

bool may_be_counted(PhraseKind kind) {
  return kind == PhraseKind::comments || kind == PhraseKind::share;
}

// Sites put an arrow, a bullet or a picture before their lines.
std::string_view behind_signs(std::string_view line) {
  while (!line.empty() && static_cast<unsigned char>(line.front()) >= 0xE2U) {
    const CodePoint c = code_point_at(line, 0);
    if (!is_ornament(c.value)) break;
    line.remove_prefix(c.bytes);
  }
  return line;
}

// A notice may be a paragraph; a credit or a link to another article that goes on is one that
// stands before the article's own words.
bool speaks_at_length(PhraseKind kind) {
  switch (kind) {
    case PhraseKind::consent:
    case PhraseKind::comments:
    case PhraseKind::newsletter:
    case PhraseKind::notice:
    case PhraseKind::paywall:
    case PhraseKind::advertisement:
      return true;
    default:
      return false;
  }
}

}  // namespace

struct Boilerplate::Tables {
  Table<PhraseKind> lines;  // a whole line
  PhraseIndex starts;       // its first words
  PhraseIndex insides;      // any of its words, where it is short
  // Words joined by "-", each with what it names and whether a longer run starts with it.
  struct ClassRun {
    Zone zone = Zone::none;
    bool goes_on = false;
  };
  Table<ClassRun> class_words;
  Table<Zone> class_names;  // whole names
  std::vector<std::string> class_modifiers;
  Table<bool> no_article;  // titles
  BylineWords bylines;
};

namespace {

using Phrases = std::vector<std::pair<std::string, PhraseKind>>;

Phrases read_phrases(const Section& root, std::string_view key) {
  Phrases phrases;
  for (const auto& [name, words] : root.word_lists(key)) {
    const auto* kind =
        std::ranges::find(kKinds, name, &std::pair<std::string_view, PhraseKind>::first);
    if (kind == std::end(kKinds)) {
      root.fail(key, "no kind of boilerplate is called '" + name + "'");
      continue;
    }
    for (const std::string& word : words) phrases.emplace_back(fold(word), kind->second);
  }
  return phrases;
}

void read_zones(const Section& root, std::string_view key, Table<Zone>& to) {
  for (const auto& [name, words] : root.word_lists(key)) {
    const auto* zone = std::ranges::find(kZones, name, &std::pair<std::string_view, Zone>::first);
    if (zone == std::end(kZones)) {
      root.fail(key, "no zone of a page is called '" + name + "'");
      continue;
    }
    for (const std::string& word : words) to[word] |= zone->second;
  }
}

Table<Boilerplate::Tables::ClassRun> runs_of(const Table<Zone>& words) {
  Table<Boilerplate::Tables::ClassRun> runs;
  for (const auto& [run, zone] : words) {
    runs[run].zone |= zone;
    for (std::size_t at = run.find('-'); at != std::string::npos; at = run.find('-', at + 1)) {
      runs[run.substr(0, at)].goes_on = true;
    }
  }
  return runs;
}

}  // namespace

Result<Boilerplate> Boilerplate::load(const std::filesystem::path& lang_dir) {
  auto tables = std::make_shared<Tables>();
  std::error_code failed;
  std::vector<std::filesystem::path> folders;
  for (const auto& entry : std::filesystem::directory_iterator(lang_dir, failed)) {
    if (std::filesystem::exists(entry.path() / kFile)) folders.push_back(entry.path());
  }
  if (failed) return failure(lang_dir.string(), "cannot be read: " + failed.message());
  std::ranges::sort(folders);
  for (const std::filesystem::path& folder : folders) {
    auto file = LanguageFile::read(folder / kFile);
    if (!file) return tl::unexpected(file.error());
    const Section root = file->root();
    for (auto& [line, kind] : read_phrases(root, "line")) {
      tables->lines.emplace(std::string(trimmed(line)), kind);
    }
    for (auto& [phrase, kind] : read_phrases(root, "start")) {
      tables->starts.add(std::move(phrase), kind);
    }
    for (auto& [phrase, kind] : read_phrases(root, "inside")) {
      tables->insides.add(std::move(phrase), kind);
    }
    if (folder.filename() == kNoLanguage) {
      Table<Zone> class_words;
      read_zones(root, "class", class_words);
      tables->class_words = runs_of(class_words);
      read_zones(root, "class_name", tables->class_names);
      tables->class_modifiers = root.words_if_any("class_modifiers");
      tables->bylines.read_shared(root);
    } else {
      for (const std::string& title : root.words_if_any("no_article")) {
        tables->no_article[fold(title)] = true;
      }
      tables->bylines.read(root);
    }
    if (auto checked = file->checked(); !checked) return tl::unexpected(checked.error());
  }
  const std::filesystem::path given_names = lang_dir / kNoLanguage / kGivenNames;
  if (std::filesystem::exists(given_names)) {
    auto file = LanguageFile::read(given_names);
    if (!file) return tl::unexpected(file.error());
    tables->bylines.read_given_names(file->root());
    if (auto checked = file->checked(); !checked) return tl::unexpected(checked.error());
  }
  return Boilerplate(std::move(tables));
}

std::optional<PhraseKind> Boilerplate::phrase(std::string_view line) const {
  if (line.empty() || line.size() > kShortLine * 2) return std::nullopt;
  const std::string folded = fold(line);
  const std::string_view bare = trimmed(behind_signs(folded));
  if (const auto found = tables_->lines.find(bare); found != tables_->lines.end()) {
    return found->second;
  }
  // "12 comments", "Comments (12)".
  if (const auto counted = tables_->lines.find(without_count(bare));
      counted != tables_->lines.end() && may_be_counted(counted->second)) {
    return counted->second;
  }
  const auto start = tables_->starts.at(bare, 0);
  if (folded.size() > kShortLine) return start && speaks_at_length(*start) ? start : std::nullopt;
  if (start) return start;
  for (std::size_t at = 0; at < folded.size(); ++at) {
    if (folded[at] == ' ' || !is_word_boundary(folded, at)) continue;
    if (const auto kind = tables_->insides.at(folded, at)) return kind;
  }
  return std::nullopt;
}

Zone Boilerplate::zones(std::string_view class_names) const {
  Zone zone = Zone::none;
  const bool variants = class_names.find(':') != std::string_view::npos;
  for (std::size_t i = 0; i < class_names.size();) {
    const std::size_t end = std::min(class_names.find_first_of(" \t\n\r\f", i), class_names.size());
    const std::string_view name = class_names.substr(i, end - i);
    if (!variants) {
      const auto found = tables_->class_names.find(name);
      if (found != tables_->class_names.end()) zone |= found->second;
    }
    const auto modifies = [&](std::string_view word) {
      return std::ranges::find(tables_->class_modifiers, word) != tables_->class_modifiers.end();
    };
    // Of the runs that start at one word the longest counts: "teaser-text" is no teaser.
    std::string_view start;
    Zone longest = Zone::none;
    ClassWords(name).each_run(modifies, [&](std::string_view run) {
      if (run.data() != start.data()) zone |= std::exchange(longest, Zone::none);
      start = run;
      const auto found = tables_->class_words.find(run);
      if (found == tables_->class_words.end()) return false;
      if (any(found->second.zone)) longest = found->second.zone;
      return found->second.goes_on;
    });
    zone |= longest;
    i = end + 1;
  }
  return zone;
}

bool Boilerplate::titles_no_article(std::string_view title) const {
  const auto is_one = [&](const LinePart& part) {
    const std::string folded = fold(title.substr(part.begin, part.end - part.begin));
    return tables_->no_article.contains(trimmed(folded));
  };
  if (std::ranges::any_of(line_parts(title, false), is_one)) return true;
  const std::vector<LinePart> parts = line_parts(title, true);
  return !parts.empty() && std::ranges::all_of(parts, is_one);
}

const BylineWords& Boilerplate::bylines() const { return tables_->bylines; }

std::string fold(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte > ' ' && byte < 0x7F) {
      folded.push_back(byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : text[i]);
      ++i;
      continue;
    }
    const CodePoint c = code_point_at(text, i);
    if (c.is_space || c.is_no_break_space) {
      if (!folded.empty() && folded.back() != ' ') folded.push_back(' ');
    } else if (c.value == 0x2019 || c.value == 0x2018 || c.value == 0x02BC) {
      folded.push_back('\'');
    } else if (!c.is_ignored) {
      append_lower(folded, c.value);
    }
    i += c.bytes;
  }
  if (!folded.empty() && folded.back() == ' ') folded.pop_back();
  return folded;
}

}  // namespace pige
