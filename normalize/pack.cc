// A language's tables: CLDR's words first where a pack could only repeat them, the pack's own
// before CLDR's where both claim the same words (the first to claim a phrase keeps it).

#include "normalize/pack.h"

#include <optional>
#include <system_error>
#include <utility>

#include "normalize/calendar.h"
#include "normalize/cldr_units.h"
#include "normalize/cldr_words.h"
#include "normalize/pack_words.h"
#include "normalize/tokens.h"
#include "normalize/vocabulary.h"

namespace pige {

using namespace values;

namespace {

std::string followed_by(std::string words, const std::string& more) {
  words += ' ';
  words += more;
  return words;
}

class PackReader {
 public:
  PackReader(std::filesystem::path folder, std::string language)
      : folder_(std::move(folder)), tables_(std::make_shared<Vocabulary>()), words_(*tables_) {
    tables_->language = std::move(language);
  }

  Result<std::shared_ptr<const Vocabulary>> read() {
    using Reader = void (PackReader::*)(const Section&);
    static constexpr std::pair<const char*, Reader> kFiles[] = {
        {"numbers.toml", &PackReader::numbers}, {"money.toml", &PackReader::money},
        {"units.toml", &PackReader::units},     {"bounds.toml", &PackReader::bounds},
        {"dates.toml", &PackReader::dates},     {"counted.toml", &PackReader::counted},
        {"context.toml", &PackReader::context},
    };
    for (const auto& [name, reader] : kFiles) {
      auto file = LanguageFile::read(folder_ / name);
      if (!file) return tl::unexpected(file.error());
      (this->*reader)(file->root());
      if (auto checked = file->checked(); !checked) return tl::unexpected(checked.error());
    }
    if (auto named = names(); !named) return tl::unexpected(named.error());
    return std::shared_ptr<const Vocabulary>(std::move(tables_));
  }

 private:
  void add(const std::string& phrase, const Sense& what) { words_.add(phrase, what); }
  void add_exact(const std::string& phrase, Sense what) {
    words_.add_exact(phrase, std::move(what));
  }
  void add_words(const Section& section, const char* key, const Sense& what) {
    words_.add_words(section, key, what);
  }

  void numbers(const Section& root) { read_numbers(root, words_); }

  void money(const Section& root) { read_money(root, words_); }

  void units(const Section& root) {
    add_words(root, "below_zero", sense(Role::below_zero));
    add_words(root, "whole", sense(Role::whole));
    add_words(root, "dimensions", sense(Role::dimension));
    add_words(root, "further", sense(Role::further));
    for (const Section& entry : root.sections("quantity")) add_unit(entry, Role::quantity);
    for (const Section& entry : root.sections("duration")) add_unit(entry, Role::duration);
    for (const Section& entry : root.sections("percent")) {
      add_unit(entry, Role::percent);
      // "0,3 point": of percentage only beside a percent.
      add_words(entry, "beside_percent", coded(Role::percent_point, entry.text("unit")));
    }
    for (const auto& [unit, words] : root.word_lists("per")) {
      for (const std::string& word : words) add(word, coded(Role::per, unit));
    }
    const std::vector<std::string> refused = root.words_if_any("not_symbols");
    const std::vector<std::string> nouns = root.words_if_any("not_names");
    for (const CldrUnit& unit : cldr_units(tables_->language)) {
      Sense what = coded(unit.duration ? Role::duration : Role::quantity, unit.code);
      what.value = Decimal(1);
      for (const std::string& name : unit.names) {
        if (std::find(nouns.begin(), nouns.end(), name) == nouns.end()) add(name, what);
      }
      for (const std::string& symbol : unit.symbols) {
        if (std::find(refused.begin(), refused.end(), symbol) == refused.end()) {
          add_exact(symbol, what);
        }
      }
    }
  }

  void add_unit(const Section& entry, Role role) {
    Sense what = coded(role, entry.text("unit"));
    what.value = entry.has("factor") ? decimal(entry, "factor") : Decimal(1);
    add_words(entry, "words", what);
    for (const std::string& sign : entry.words_if_any("after_larger")) {
      add_exact(sign, coded(Role::smaller, entry.text("unit")));
    }
    words_.add_glued(entry, "glued", what);
    for (const std::string& symbol : entry.words_if_any("symbols")) add_exact(symbol, what);
  }

  void bounds(const Section& root) {
    static constexpr std::pair<const char*, Bound> kBounds[] = {
        {"about", Bound::about}, {"at_least", Bound::at_least}, {"at_most", Bound::at_most}};
    for (const auto& [name, bound] : kBounds) {
      const auto section = root.section(name);
      if (!section) continue;
      add_words(*section, "before", sense(Role::bound_before, static_cast<int>(bound)));
      add_words(*section, "after", sense(Role::bound_after, static_cast<int>(bound)));
      for (const std::string& comparative : section->words_if_any("comparatives")) {
        for (const std::string& than : root.words_if_any("than")) {
          add(followed_by(comparative, than), sense(Role::bound_before, static_cast<int>(bound)));
        }
      }
      // "n'excédait jamais", "sans jamais excéder": a denied verb turns its bound around.
      const std::vector<std::string> verbs = section->words_if_any("verbs");
      for (const std::string& verb : verbs) {
        add(verb, sense(Role::bound_before, static_cast<int>(bound)));
        for (const std::string& adverb : root.words_if_any("adverbs")) {
          add(followed_by(verb, adverb), sense(Role::bound_before, static_cast<int>(bound)));
        }
        if (bound == Bound::about) continue;
        const Bound turned = bound == Bound::at_least ? Bound::at_most : Bound::at_least;
        for (const std::string& negation : root.words_if_any("negations")) {
          for (const std::string& denied :
               {followed_by(verb, negation), followed_by(negation, verb)}) {
            add(denied, sense(Role::bound_before, static_cast<int>(turned)));
          }
        }
      }
    }
    add_words(root, "vague", sense(Role::vague));
    add_words(root, "determiners", sense(Role::determiner));
    add_words(root, "between", sense(Role::between));
    add_words(root, "between_and", sense(Role::between_and));
    add_words(root, "and_bound", sense(Role::and_bound));
    add_words(root, "either", sense(Role::either));
    add_words(root, "from", sense(Role::from));
    add_words(root, "to", sense(Role::to));
    add_words(root, "change", sense(Role::change));
    add_words(root, "becomes", sense(Role::becomes));
    add_words(root, "rise", sense(Role::change, 1));
    add_words(root, "fall", sense(Role::change, -1));
  }

  void dates(const Section& root) {
    for (const Section& entry : root.sections("month")) {
      const int number = static_cast<int>(entry.integer("number", 0));
      for (const std::string& word : entry.words_if_any("words")) {
        add(word, coded(Role::month, lower(word) == word ? "small" : "", number));
      }
    }
    add_calendar_words(cldr_months(tables_->language), Role::month);
    for (const Section& entry : root.sections("weekday")) {
      const int number = static_cast<int>(entry.integer("number", 0));
      for (const std::string& word : entry.words_if_any("words")) {
        add(word, coded(Role::weekday, lower(word) == word ? "small" : "", number));
      }
      add_words(entry, "short", sense(Role::weekday_short, number));
    }
    add_calendar_words(cldr_weekdays(tables_->language), Role::weekday);
    add_calendar_words(cldr_short_weekdays(tables_->language), Role::weekday_short);
    for (const Section& entry : root.sections("season")) {
      const int code = static_cast<int>(entry.integer("code", 0));
      add_words(entry, "words", sense(Role::season, code));
      add_words(entry, "bare", coded(Role::season, "bare", code));
    }
    for (const auto& [unit, words] : root.word_lists("period")) {
      for (const std::string& word : words) add(word, coded(Role::period, unit));
    }
    for (const Section& entry : root.sections("relative")) {
      add_words(
          entry, "words",
          coded(Role::relative, entry.text("unit"), static_cast<int>(entry.integer("shift", 0))));
    }
    for (const Section& entry : root.sections("decade_name")) {
      const int decade = static_cast<int>(entry.integer("decade", 0));
      add_words(entry, "words", sense(Role::decade_name, decade));
      add_words(entry, "bare", coded(Role::decade_name, "bare", decade));
    }
    for (const Section& entry : root.sections("neighbour")) {
      add_words(entry, "words",
                sense(Role::neighbour, static_cast<int>(entry.integer("shift", 0))));
    }
    for (const Section& entry : root.sections("week_shift")) {
      add_words(entry, "words",
                sense(Role::week_shift, static_cast<int>(entry.integer("weeks", 0))));
    }
    for (const Section& entry : root.sections("named_day")) add_named_day(entry);
    tables_->month_first = cldr_month_first(tables_->language);
    tables_->date_mark = cldr_date_mark(tables_->language);
    for (const auto& [unit, codes] : root.word_lists("code")) {
      for (const std::string& code : codes) add_exact(code, coded(Role::quarter_code, unit));
    }
    static constexpr std::pair<const char*, Role> kWords[] = {
        {"year_before", Role::year_before},
        {"ambiguous", Role::ambiguous},
        {"year_link", Role::year_link},
        {"last_before", Role::last_before},
        {"last_after", Role::last_after},
        {"next_before", Role::next_before},
        {"next_after", Role::next_after},
        {"this_before", Role::this_before},
        {"this_after", Role::this_after},
        {"last_many", Role::last_many},
        {"next_many", Role::next_many},
        {"first_many", Role::first_many},
        {"fiscal", Role::fiscal},
        {"era", Role::era},
        {"later", Role::later},
        {"earlier", Role::earlier},
        {"compared", Role::compared},
        {"anaphoric", Role::anaphoric},
        {"now", Role::now},
        {"ago", Role::ago},
        {"hence", Role::hence},
        {"ago_after", Role::ago_after},
        {"hence_after", Role::hence_after},
        {"after_point", Role::after_point},
        {"before_point", Role::before_point},
        {"starting", Role::starting},
        {"part", Role::part},
        {"until", Role::until},
        {"since", Role::since},
        {"ahead", Role::ahead},
        {"decade", Role::decade},
        {"decade_before", Role::decade_before},
        {"decade_suffix", Role::decade_suffix},
        {"day_article", Role::day_article},
        {"day_word", Role::day_word},
        {"day_suffix", Role::day_suffix},
        {"ahead_words", Role::ahead_word},
        {"behind_words", Role::behind_word},
        {"perfect_words", Role::perfect_word},
    };
    for (const auto& [key, role] : kWords) add_words(root, key, sense(role));
    add_words(root, "hence_or_within", coded(Role::hence, std::string(kOrWithin)));
    add_words(root, "before_last", sense(Role::last_before, 1));
    add_words(root, "after_next", sense(Role::next_before, 1));
    add_words(root, "before_last_after", sense(Role::last_after, 1));
    add_words(root, "after_next_after", sense(Role::next_after, 1));
    add_words(root, "day_announced", sense(Role::day_announced));
    add_words(root, "ending", sense(Role::ending));
    add_words(root, "rest", sense(Role::rest));
    tables_->future_endings = root.words_if_any("future_endings");
    tables_->past_endings = root.words_if_any("past_endings");
    tables_->neutral_endings = root.words_if_any("neutral_endings");
    tables_->participle_endings = root.words_if_any("participle_endings");
    tables_->perfect_starts = root.words_if_any("perfect_starts");
    tables_->perfect_endings = root.words_if_any("perfect_endings");
  }

  void add_named_day(const Section& entry) {
    NamedDay day;
    day.month = static_cast<int>(entry.integer("month", 0));
    day.day = static_cast<int>(entry.integer("day", 0));
    day.weekday = static_cast<int>(entry.integer("weekday", 0));
    day.from_easter = static_cast<int>(entry.integer("from_easter", 0));
    const bool moves = entry.has("from_easter");
    if (moves == entry.has("month") || (!moves && !is_valid({0, day.month, day.day}))) {
      entry.fail("month", "a named day has either 'month' and 'day' or 'from_easter'");
    }
    add_words(entry, "words", sense(Role::named_day, static_cast<int>(tables_->named_days.size())));
    tables_->named_days.push_back(day);
  }

  // Whether the word is a whole name, as "May" is: CLDR lists these first, twice twelve.
  static bool is_full(const std::vector<CldrNumber>& words, const std::string& word) {
    constexpr std::ptrdiff_t kNames = 24;
    const auto end =
        words.begin() + std::min<std::ptrdiff_t>(kNames, static_cast<std::ptrdiff_t>(words.size()));
    return std::any_of(words.begin(), end,
                       [&](const CldrNumber& name) { return name.text == word; });
  }

  // "janv." and "Dec" are printed with and without a full stop.
  void add_calendar_words(const std::vector<CldrNumber>& words, Role role) {
    for (std::size_t at = 0; at < words.size(); ++at) {
      const CldrNumber& word = words[at];
      const bool short_form = word.text.ends_with('.');
      const std::string bare = short_form ? word.text.substr(0, word.text.size() - 1) : word.text;
      // Where CLDR prints them in small letters, a capital inside a sentence makes a name.
      const std::string spelled = lower(bare) == bare ? "small" : "";
      add(bare, coded(role, spelled, word.value));
      constexpr std::size_t kLongestShort = 4;
      const bool abbreviates = short_form || (role == Role::month && bare.size() <= kLongestShort &&
                                              !is_full(words, bare));
      if (abbreviates) add(bare + ".", coded(role, spelled, word.value));
    }
  }

  void counted(const Section& root) {
    for (const Section& entry : root.sections("noun")) {
      const int index = static_cast<int>(tables_->counted.size());
      tables_->counted.push_back({entry.text("unit"), entry.text("class")});
      add_words(entry, "words", sense(Role::counted, index));
      words_.add_glued(entry, "glued", sense(Role::counted, index));
    }
  }

  void context(const Section& root) {
    tables_->postcode_letters = static_cast<std::size_t>(root.integer("postcode_letters", 0));
    tables_->adjectives_first = root.flag("adjectives_first", false);
    tables_->capital_nouns = root.flag("capital_nouns", false);
    static constexpr std::pair<const char*, Role> kWords[] = {{"labels", Role::label},
                                                              {"formats", Role::format},
                                                              {"functional", Role::functional},
                                                              {"streets", Role::street},
                                                              {"clock", Role::clock},
                                                              {"clock_before", Role::clock_before},
                                                              {"hour_before", Role::hour_before}};
    for (const auto& [key, role] : kWords) add_words(root, key, sense(role));
  }

  // A step of its own: a folder without either file reads values, and knows no names.
  Result<void> names() {
    std::error_code ignored;
    if (!std::filesystem::exists(folder_ / "names.toml", ignored) &&
        !std::filesystem::exists(folder_ / "descriptions.toml", ignored)) {
      return {};
    }
    auto words = NameWords::load(folder_.parent_path(), tables_->language);
    if (!words) return tl::unexpected(words.error());
    auto descriptions = Descriptions::load(folder_.parent_path(), tables_->language);
    if (!descriptions) return tl::unexpected(descriptions.error());
    tables_->names = std::move(*words);
    tables_->descriptions = std::move(*descriptions);
    return {};
  }

  std::filesystem::path folder_;
  std::shared_ptr<Vocabulary> tables_;
  PackWords words_;
};

}  // namespace

Result<Pack> Pack::load(const std::filesystem::path& lang_dir, const std::string& language) {
  auto tables = PackReader(lang_dir / language, language).read();
  if (!tables) return tl::unexpected(tables.error());
  return Pack(std::move(*tables));
}

const std::string& Pack::language() const { return vocabulary_->language; }

}  // namespace pige
