// A language's tables: CLDR's words first where a pack could only repeat them, the pack's own
// before CLDR's where both claim the same words (the first to claim a phrase keeps it).

#include "normalize/pack.h"

#include <optional>
#include <system_error>
#include <utility>

#include "extract/article/language_file.h"
#include "normalize/cldr_words.h"
#include "normalize/tokens.h"
#include "normalize/vocabulary.h"

namespace pige {

using namespace values;

namespace {

Sense sense(Role role, int number = 0) {
  Sense result;
  result.role = role;
  result.number = number;
  return result;
}

Sense coded(Role role, std::string code, int number = 0) {
  Sense result = sense(role, number);
  result.code = std::move(code);
  return result;
}

Sense valued(Role role, Decimal value) {
  Sense result = sense(role);
  result.value = value;
  return result;
}

// The letters of a phrase without its joints, as Sense::exact holds them.
std::string letters_of(const std::string& phrase) {
  static const Lexicon kNoWords;
  std::string letters;
  for (const Token& token : cut(phrase, kNoWords)) {
    letters += phrase.substr(token.begin, token.size());
  }
  return letters;
}

class PackReader {
 public:
  PackReader(std::filesystem::path folder, std::string language)
      : folder_(std::move(folder)), tables_(std::make_shared<Vocabulary>()) {
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
  void add(const std::string& phrase, Sense what) { tables_->lexicon.add(phrase, std::move(what)); }

  void add_exact(const std::string& phrase, Sense what) {
    what.exact = letters_of(phrase);
    add(phrase, std::move(what));
  }

  void add_words(const Section& section, const char* key, const Sense& what) {
    for (const std::string& word : section.words_if_any(key)) add(word, what);
  }

  Decimal decimal(const Section& section, const char* key) {
    const auto value = Decimal::parse(section.text(key));
    if (!value) section.fail(key, std::string("'") + key + "' must be a decimal number");
    return value.value_or(Decimal(1));
  }

  // A spelling, and every other one that an accepted replacement of words makes of it.
  void add_spelled(const std::string& text, const Sense& what, const Section& section) {
    add(text, what);
    for (const auto& [from, others] : section.word_lists("also_spelled")) {
      const std::string padded = " " + separated(text) + " ";
      const std::string word = " " + separated(from) + " ";
      const std::size_t at = padded.find(word);
      if (at == std::string::npos) continue;
      for (const std::string& other : others) {
        std::string spelling = padded;
        spelling.replace(at, word.size(), " " + other + " ");
        add(spelling, what);
      }
    }
  }

  static std::string separated(const std::string& text) {
    std::string joined;
    for (const std::string& word : cut_words(text)) joined += (joined.empty() ? "" : " ") + word;
    return joined;
  }

  void numbers(const Section& root) {
    for (const auto& [words, value] : root.pairs("spelled")) {
      const auto number = Decimal::parse(value);
      if (!number) root.fail("spelled", "'" + words + "' is not a decimal number");
      add_spelled(words, valued(Role::cardinal, number.value_or(Decimal(0))), root);
    }
    for (const auto& [words, value] : root.pairs("spelled_ordinals")) {
      const auto number = Decimal::parse(value);
      if (!number) root.fail("spelled_ordinals", "'" + words + "' is not a decimal number");
      add_spelled(words, valued(Role::ordinal, number.value_or(Decimal(0))), root);
    }
    const std::vector<std::string> locales = root.words("locales");
    for (const std::string& locale : locales) {
      for (const CldrNumber& number : cldr_cardinals(locale)) {
        add_spelled(number.text, valued(Role::cardinal, Decimal(number.value)), root);
      }
      for (const CldrNumber& number : cldr_ordinals(locale)) {
        add_spelled(number.text, valued(Role::ordinal, Decimal(number.value)), root);
      }
    }
    add_denominators(root, locales);
    if (!locales.empty()) tables_->decimal_mark = cldr_decimal_mark(locales.front());
    number_parts(root);
  }

  // "trois cinquièmes": an ordinal in the plural is the part it numbers.
  void add_denominators(const Section& root, const std::vector<std::string>& locales) {
    const std::vector<std::string> endings = root.words_if_any("denominator_endings");
    constexpr int kFirst = 5;  // thirds and quarters have words of their own
    for (const std::string& locale : locales) {
      for (const CldrNumber& number : cldr_ordinals(locale)) {
        if (number.value < kFirst) continue;
        const bool plural =
            std::any_of(endings.begin(), endings.end(),
                        [&](const std::string& ending) { return number.text.ends_with(ending); });
        // The value marks the plural: in the singular only "un" makes a part of an ordinal.
        Sense part = valued(Role::fraction, Decimal(plural ? 1 : 0));
        part.number = number.value;
        add(number.text, part);
        if (plural) continue;
        part.value = Decimal(1);
        for (const std::string& ending : endings) add(number.text + ending, part);
      }
    }
  }

  void number_parts(const Section& root) {
    for (const Section& scale : root.sections("scale")) {
      add_words(scale, "words", sense(Role::scale, static_cast<int>(scale.integer("power", 0))));
      for (const std::string& word : scale.words_if_any("compact")) {
        add_exact(word, sense(Role::compact, static_cast<int>(scale.integer("power", 0))));
      }
    }
    for (const Section& part : root.sections("collective")) {
      add_words(part, "words", valued(Role::collective, decimal(part, "value")));
    }
    for (const Section& part : root.sections("fraction")) {
      const int denominator = static_cast<int>(part.integer("denominator", 0));
      if (denominator < 2) part.fail("denominator", "'denominator' must be 2 or more");
      add_words(part, "words", sense(Role::fraction, denominator));
      // A word that means its part whatever stands around it.
      add_words(part, "alone", coded(Role::fraction, "alone", denominator));
    }
    add_words(root, "hundred", sense(Role::hundred));
    add_words(root, "half", sense(Role::half));
    add_words(root, "and_half", sense(Role::and_half));
    add_words(root, "joiner", sense(Role::joiner));
    add_words(root, "article", sense(Role::article));
    add_words(root, "ambiguous", sense(Role::ambiguous));
    add_words(root, "one_in", sense(Role::one_in));
    add_words(root, "minus", sense(Role::minus));
    for (const std::string& suffix : root.words_if_any("ordinal_suffix")) {
      add(suffix, sense(Role::suffix));
    }
  }

  void money(const Section& root) {
    add_words(root, "of", sense(Role::of));
    const std::vector<std::string> refused = root.words_if_any("not_codes");
    for (const Section& entry : root.sections("currency")) {
      const std::string code = entry.text("code");
      add_words(entry, "names", coded(Role::currency, code));
      for (const std::string& sign : entry.words_if_any("signs")) {
        add_exact(sign, coded(Role::currency, code));
      }
      add_words(entry, "hundredths", coded(Role::subunit, code));
      for (const Section& compact : entry.sections("compact")) {
        const int power = static_cast<int>(compact.integer("power", 0));
        for (const std::string& sign : compact.words("signs")) {
          add_exact(sign, coded(Role::currency_compact, code, power));
        }
      }
    }
    for (const CldrCurrency& currency : cldr_currencies(tables_->language)) {
      for (const std::string& name : currency.names) {
        add(name, coded(Role::currency, currency.code));
      }
      for (const std::string& sign : currency.signs) {
        add_exact(sign, coded(Role::currency, currency.code));
      }
      const bool code_is_word =
          std::find(refused.begin(), refused.end(), currency.code) != refused.end();
      if (!code_is_word) add_exact(currency.code, coded(Role::currency, currency.code));
    }
  }

  void units(const Section& root) {
    for (const Section& entry : root.sections("quantity")) add_unit(entry, Role::quantity);
    for (const Section& entry : root.sections("duration")) add_unit(entry, Role::duration);
    for (const Section& entry : root.sections("percent")) {
      add_words(entry, "words", coded(Role::percent, entry.text("unit")));
    }
    for (const auto& [unit, words] : root.word_lists("per")) {
      for (const std::string& word : words) add(word, coded(Role::per, unit));
    }
    const std::vector<std::string> refused = root.words_if_any("not_symbols");
    for (const CldrUnit& unit : cldr_units(tables_->language)) {
      Sense what = coded(unit.duration ? Role::duration : Role::quantity, unit.code);
      what.value = Decimal(1);
      for (const std::string& name : unit.names) add(name, what);
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
      // "n'excédait jamais": a denied verb turns its bound around.
      const std::vector<std::string> verbs = section->words_if_any("verbs");
      for (const std::string& verb : verbs) {
        add(verb, sense(Role::bound_before, static_cast<int>(bound)));
        if (bound == Bound::about) continue;
        const Bound turned = bound == Bound::at_least ? Bound::at_most : Bound::at_least;
        for (const std::string& negation : root.words_if_any("negations")) {
          add(verb + " " + negation, sense(Role::bound_before, static_cast<int>(turned)));
        }
      }
    }
    add_words(root, "vague", sense(Role::vague));
    add_words(root, "determiners", sense(Role::determiner));
    add_words(root, "between", sense(Role::between));
    add_words(root, "between_and", sense(Role::between_and));
    add_words(root, "from", sense(Role::from));
    add_words(root, "to", sense(Role::to));
    add_words(root, "change", sense(Role::change));
  }

  void dates(const Section& root) {
    for (const Section& entry : root.sections("month")) {
      const int number = static_cast<int>(entry.integer("number", 0));
      for (const std::string& word : entry.words_if_any("words")) {
        add(word, coded(Role::month, lower(word) == word ? "small" : "", number));
      }
    }
    add_calendar_words(cldr_months(tables_->language), Role::month);
    add_calendar_words(cldr_weekdays(tables_->language), Role::weekday);
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
    for (const Section& entry : root.sections("neighbour")) {
      add_words(entry, "words",
                sense(Role::neighbour, static_cast<int>(entry.integer("shift", 0))));
    }
    for (const Section& entry : root.sections("week_shift")) {
      add_words(entry, "words",
                sense(Role::week_shift, static_cast<int>(entry.integer("weeks", 0))));
    }
    for (const Section& entry : root.sections("named_day")) {
      const int month = static_cast<int>(entry.integer("month", 0));
      const int day = static_cast<int>(entry.integer("day", 0));
      add_words(entry, "words", sense(Role::named_day, month * 100 + day));
    }
    tables_->month_first = cldr_month_first(tables_->language);
    for (const auto& [unit, codes] : root.word_lists("code")) {
      for (const std::string& code : codes) add_exact(code, coded(Role::quarter_code, unit));
    }
    static constexpr std::pair<const char*, Role> kWords[] = {
        {"year_before", Role::year_before},
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
        {"decade_suffix", Role::decade_suffix},
        {"day_article", Role::day_article},
        {"ahead_words", Role::ahead_word},
        {"behind_words", Role::behind_word},
    };
    for (const auto& [key, role] : kWords) add_words(root, key, sense(role));
    tables_->future_endings = root.words_if_any("future_endings");
    tables_->past_endings = root.words_if_any("past_endings");
    tables_->neutral_endings = root.words_if_any("neutral_endings");
    tables_->participle_endings = root.words_if_any("participle_endings");
  }

  // "janv." is printed with and without its full stop.
  void add_calendar_words(const std::vector<CldrNumber>& words, Role role) {
    for (const CldrNumber& word : words) {
      const bool short_form = word.text.ends_with('.');
      const std::string bare = short_form ? word.text.substr(0, word.text.size() - 1) : word.text;
      // Where CLDR prints them in small letters, a capital inside a sentence makes a name.
      const std::string spelled = lower(bare) == bare ? "small" : "";
      add(bare, coded(role, spelled, word.value));
      if (short_form) add(word.text, coded(role, spelled, word.value));
    }
  }

  void counted(const Section& root) {
    for (const Section& entry : root.sections("noun")) {
      const int index = static_cast<int>(tables_->counted.size());
      tables_->counted.push_back({entry.text("unit"), entry.text("class")});
      add_words(entry, "words", sense(Role::counted, index));
    }
  }

  void context(const Section& root) {
    static constexpr std::pair<const char*, Role> kWords[] = {{"labels", Role::label},
                                                              {"functional", Role::functional},
                                                              {"streets", Role::street},
                                                              {"clock", Role::clock},
                                                              {"clock_before", Role::clock_before}};
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
};

}  // namespace

Result<Pack> Pack::load(const std::filesystem::path& lang_dir, const std::string& language) {
  auto tables = PackReader(lang_dir / language, language).read();
  if (!tables) return tl::unexpected(tables.error());
  return Pack(std::move(*tables));
}

const std::string& Pack::language() const { return vocabulary_->language; }

}  // namespace pige
