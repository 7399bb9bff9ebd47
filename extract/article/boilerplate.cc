#include "extract/article/boilerplate.h"

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>

#include "extract/article/language_file.h"
#include "extract/article/unicode.h"

namespace pige {
namespace {

constexpr std::string_view kFile = "boilerplate.toml";
constexpr std::string_view kNoLanguage = "und";
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
    {"hidden", Zone::hidden},
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

// The words of a class name: "relatedPosts_list-2" gives related, posts, list, 2.
template <class Use>
void each_class_word(std::string_view name, Use use) {
  std::string word;
  for (std::size_t i = 0; i <= name.size(); ++i) {
    const char c = i < name.size() ? name[i] : '-';
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    const bool capital = c >= 'A' && c <= 'Z';
    const bool after_small = i > 0 && name[i - 1] >= 'a' && name[i - 1] <= 'z';
    if ((!letter && !capital) || (capital && after_small)) {
      if (!word.empty()) use(word);
      word.clear();
    }
    if (letter) word.push_back(c);
    if (capital) word.push_back(static_cast<char>(c + 32));
  }
}

bool is_word_boundary(std::string_view line, std::size_t at) {
  if (at == 0 || at >= line.size()) return true;
  const auto a = static_cast<unsigned char>(line[at - 1]);
  const auto b = static_cast<unsigned char>(line[at]);
  const auto wordy = [](unsigned char c) {
    return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  };
  return !wordy(a) || !wordy(b);
}

std::string_view trimmed(std::string_view line) {
  constexpr std::string_view kEdges = " .:!?*>-|,;()[]\"";
  const std::size_t begin = line.find_first_not_of(kEdges);
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(kEdges) - begin + 1);
}

}  // namespace

struct Boilerplate::Tables {
  Table<PhraseKind> lines;   // a whole line
  Table<PhraseKind> starts;  // its first words, by their first word for a quick look
  std::vector<std::pair<std::string, PhraseKind>> start_list;
  std::vector<std::pair<std::string, PhraseKind>> inside_list;
  Table<Zone> class_words;  // one to three words, joined by "-"
  Table<Zone> class_names;  // whole names
  std::vector<std::string> byline_prefixes;
  std::vector<std::string> date_prefixes;
  std::vector<std::string> roles;
  Table<bool> desks;
  Table<bool> role_words;
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

void append_folded(std::vector<std::string>& to, const std::vector<std::string>& words) {
  for (const std::string& word : words) to.push_back(fold(word));
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
    for (auto& phrase : read_phrases(root, "start"))
      tables->start_list.push_back(std::move(phrase));
    for (auto& phrase : read_phrases(root, "inside")) {
      tables->inside_list.push_back(std::move(phrase));
    }
    if (folder.filename() == kNoLanguage) {
      read_zones(root, "class", tables->class_words);
      read_zones(root, "class_name", tables->class_names);
    } else {
      append_folded(tables->byline_prefixes, root.words_if_any("byline"));
      append_folded(tables->date_prefixes, root.words_if_any("dateline"));
      for (const std::string& word : root.words_if_any("roles"))
        tables->role_words[fold(word)] = true;
      for (const std::string& word : root.words_if_any("desks")) tables->desks[fold(word)] = true;
    }
    if (auto checked = file->checked(); !checked) return tl::unexpected(checked.error());
  }
  return Boilerplate(std::move(tables));
}

std::optional<PhraseKind> Boilerplate::phrase(std::string_view line) const {
  if (line.empty() || line.size() > kShortLine * 2) return std::nullopt;
  const std::string folded = fold(line);
  const std::string_view bare = trimmed(folded);
  if (const auto found = tables_->lines.find(bare); found != tables_->lines.end()) {
    return found->second;
  }
  for (const auto& [start, kind] : tables_->start_list) {
    if (bare.starts_with(start) && is_word_boundary(bare, start.size())) return kind;
  }
  if (folded.size() <= kShortLine) {
    for (const auto& [words, kind] : tables_->inside_list) {
      const std::size_t at = folded.find(words);
      if (at != std::string::npos && is_word_boundary(folded, at) &&
          is_word_boundary(folded, at + words.size())) {
        return kind;
      }
    }
  }
  return std::nullopt;
}

Zone Boilerplate::zones(std::string_view class_names) const {
  Zone zone = Zone::none;
  std::array<std::string, 3> last;  // the newest word last
  for (std::size_t i = 0; i < class_names.size();) {
    const std::size_t end = std::min(class_names.find_first_of(" \t\n\r\f", i), class_names.size());
    const std::string_view name = class_names.substr(i, end - i);
    if (const auto found = tables_->class_names.find(name);
        found != tables_->class_names.end() && class_names.find(':') == std::string_view::npos) {
      zone |= found->second;
    }
    last = {};
    each_class_word(name, [&](const std::string& word) {
      last = {std::move(last[1]), std::move(last[2]), word};
      std::string joined;
      for (std::size_t k = 3; k-- > 0;) {
        if (last[k].empty()) break;
        joined = joined.empty() ? last[k] : last[k] + "-" + joined;
        if (const auto found = tables_->class_words.find(joined);
            found != tables_->class_words.end()) {
          zone |= found->second;
        }
      }
    });
    i = end + 1;
  }
  return zone;
}

std::size_t Boilerplate::byline_prefix(std::string_view text) const {
  const std::string folded = fold(text);
  std::size_t longest = 0;
  for (const std::string& prefix : tables_->byline_prefixes) {
    if (prefix.size() <= longest || !folded.starts_with(prefix)) continue;
    if (is_word_boundary(folded, prefix.size())) longest = prefix.size();
  }
  return std::min(longest, text.size());
}

bool Boilerplate::starts_date(std::string_view text) const {
  const std::string folded = fold(text);
  return std::ranges::any_of(tables_->date_prefixes, [&](const std::string& prefix) {
    return folded.starts_with(prefix) && is_word_boundary(folded, prefix.size());
  });
}

bool Boilerplate::is_role(std::string_view name) const {
  const std::string folded = fold(name);
  for (std::size_t i = 0; i < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(" ,.;:()/-'", i), folded.size());
    if (tables_->role_words.contains(std::string_view(folded).substr(i, end - i))) return true;
    i = end + 1;
  }
  return tables_->role_words.contains(folded);
}

bool Boilerplate::is_desk(std::string_view name) const {
  const std::string folded = fold(name);
  return tables_->desks.contains(trimmed(folded));
}

std::string fold(std::string_view text) {
  std::string lower = to_lower(text);
  std::string folded;
  folded.reserve(lower.size());
  for (std::size_t i = 0; i < lower.size();) {
    const CodePoint c = code_point_at(lower, i);
    if (c.is_space || c.is_no_break_space) {
      if (!folded.empty() && folded.back() != ' ') folded.push_back(' ');
    } else if (c.value == 0x2019 || c.value == 0x2018 || c.value == 0x02BC) {
      folded.push_back('\'');
    } else if (!c.is_ignored) {
      folded.append(lower, i, c.bytes);
    }
    i += c.bytes;
  }
  if (!folded.empty() && folded.back() == ' ') folded.pop_back();
  return folded;
}

}  // namespace pige
