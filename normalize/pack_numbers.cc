// numbers.toml: CLDR's number words in every locale of the language, and what the pack adds.

#include <algorithm>

#include "normalize/cldr_words.h"
#include "normalize/pack_words.h"
#include "normalize/tokens.h"

namespace pige::values {
namespace {

constexpr std::string_view kSoftHyphen = "\xC2\xAD";

std::string separated(const std::string& text) {
  std::string joined;
  for (const std::string& word : cut_words(text)) joined += (joined.empty() ? "" : " ") + word;
  return joined;
}

// The pieces of a word that may be spelled apart: CLDR puts a soft hyphen between them.
std::string spaced(const std::string& text) {
  std::string result = text;
  for (std::size_t at = result.find(kSoftHyphen); at != std::string::npos;
       at = result.find(kSoftHyphen, at)) {
    result.replace(at, kSoftHyphen.size(), " ");
  }
  return result;
}

Piece piece_of(const Sense& what) {
  switch (what.role) {
    case Role::hundred:
      return Piece::hundred;
    case Role::scale:
      return what.number == 3 ? Piece::thousand : Piece::large;
    case Role::joiner:
      return Piece::joiner;
    case Role::and_half:
      return Piece::half;
    case Role::ordinal:
      if (what.value < Decimal(100)) return Piece::small_ordinal;
      return what.value < Decimal(1000) ? Piece::hundred_ordinal : Piece::thousand_ordinal;
    default:
      return what.value < Decimal(100) ? Piece::small : Piece::hundreds;
  }
}

class NumberReader {
 public:
  NumberReader(const Section& root, PackWords& words)
      : root_(root), words_(words), one_word_(root.flag("one_word", false)) {
    for (const auto& [from, others] : root.word_lists("also_spelled")) {
      also_spelled_.emplace_back(" " + separated(from) + " ", others);
    }
  }

  void read() {
    letters_ = root_.pairs("letters");
    words_.also_written(letters_);
    spelled("spelled", Role::cardinal);
    spelled("spelled_ordinals", Role::ordinal);
    const std::vector<std::string> locales = root_.words("locales");
    for (const std::string& locale : locales) {
      for (const CldrNumber& number : cldr_cardinals(locale)) {
        add_spelled(number.text, valued(Role::cardinal, Decimal(number.value)));
      }
      for (const CldrNumber& number : cldr_ordinals(locale)) {
        add_spelled(number.text, valued(Role::ordinal, Decimal(number.value)));
      }
    }
    denominators(locales);
    if (!locales.empty()) digits(locales.front());
    words_.tables().ordinal_point = root_.flag("ordinal_point", false);
    words_.tables().ordinals_add = root_.flag("ordinals_add", false);
    words_.tables().plural_endings = root_.words_if_any("plural_endings");
    parts();
    compact_forms(locales);
    marks();
    inside();
  }

 private:
  void digits(const std::string& locale) {
    Vocabulary& tables = words_.tables();
    tables.digits.decimal_mark = cldr_decimal_mark(locale);
    tables.digits.apostrophe = root_.flag("apostrophe_decimals", false);
    tables.marks_vary = root_.flag("decimal_marks_vary", false);
    if (tables.marks_vary) {
      tables.other_mark_currencies = cldr_other_mark_currencies(locale);
    }
    tables.digits_after_thousand = root_.flag("digits_after_thousand", false);
  }

  // The numbers that the pack itself spells.
  void spelled(const char* key, Role role) {
    for (const auto& [words, value] : root_.pairs(key)) {
      const auto number = Decimal::parse(value);
      if (!number) root_.fail(key, "'" + words + "' is not a decimal number");
      add_spelled(words, valued(role, number.value_or(Decimal(0))));
    }
  }

  // A spelling, and every other one that an accepted replacement of words makes of it.
  void add_spelled(const std::string& text, const Sense& what) {
    add_number(text, what);
    if (const std::string apart = spaced(text); apart != text) {
      Sense parts = what;
      parts.code = kSpaced;
      words_.add(apart, parts);
    }
    for (const auto& [word, others] : also_spelled_) {
      const std::string padded = " " + separated(text) + " ";
      const std::size_t at = padded.find(word);
      if (at == std::string::npos) continue;
      for (const std::string& other : others) {
        std::string spelling = padded;
        spelling.replace(at, word.size(), " " + other + " ");
        add_number(spelling, what);
      }
    }
  }

  void add_number(const std::string& text, const Sense& what) {
    words_.add(text, what);
    add_piece(text, what);
  }

  void add_numbers(const Section& section, const char* key, const Sense& what) {
    for (const std::string& word : section.words_if_any(key)) add_number(word, what);
  }

  // Zero is no piece of a larger number, nor what is half or less.
  void add_piece(const std::string& text, const Sense& what) {
    if (!one_word_) return;
    const bool has_value = what.role == Role::cardinal || what.role == Role::ordinal;
    if (has_value && (what.value < Decimal(1) || what.value.exponent() < 0)) return;
    for (const std::string& way : written_ways(text, letters_)) {
      words_.tables().lexicon.glued.add(way, piece_of(what));
    }
  }

  // "trois cinquièmes": an ordinal in the plural is the part it numbers.
  void denominators(const std::vector<std::string>& locales) {
    const std::vector<std::string> endings = root_.words_if_any("denominator_endings");
    const bool singular_divides = root_.flag("ordinals_divide", false);
    constexpr int kFirst = 5;  // thirds and quarters have words of their own
    for (const std::string& locale : locales) {
      for (const CldrNumber& number : cldr_ordinals(locale)) {
        if (number.value < kFirst) continue;
        const bool plural =
            std::any_of(endings.begin(), endings.end(),
                        [&](const std::string& ending) { return number.text.ends_with(ending); });
        // The value marks the plural: in the singular only "un" makes a part of an ordinal.
        Sense part = valued(Role::fraction, Decimal(plural || singular_divides ? 1 : 0));
        part.number = number.value;
        words_.add(number.text, part);
        if (plural) continue;
        part.value = Decimal(1);
        for (const std::string& ending : endings) words_.add(number.text + ending, part);
      }
      counted_denominators(locale);
    }
  }

  // "doze avos", "doceavos": a cardinal with a word or an ending of its own.
  void counted_denominators(const std::string& locale) {
    constexpr int kFirst = 11;
    Sense part = valued(Role::fraction, Decimal(1));
    for (const CldrNumber& number : cldr_cardinals(locale)) {
      if (number.value < kFirst) continue;
      part.number = number.value;
      for (const std::string& word : root_.words_if_any("denominator_words")) {
        words_.add(number.text + " " + word, part);
      }
      for (const std::string& ending : root_.words_if_any("denominator_suffixes")) {
        const bool meets = number.text.back() == ending.front();
        words_.add(number.text + (meets ? ending.substr(1) : ending), part);
      }
    }
  }

  void parts() {
    for (const Section& scale : root_.sections("scale")) {
      const auto power = static_cast<int>(scale.integer("power", 0));
      Sense what = sense(Role::scale, power);
      if (scale.flag("counted", false)) what.code = kCounted;
      if (power < 0 || power > kMaxScale) scale.fail("power", "'power' must be at most 18");
      add_numbers(scale, "words", what);
      // The form that tells less than two: "1.234 million".
      add_numbers(scale, "singular", coded(Role::scale, std::string(kSingular), power));
      for (const std::string& word : scale.words_if_any("compact")) {
        words_.add_exact(word, sense(Role::compact, power));
      }
      for (const std::string& word : scale.words_if_any("compact_of_money")) {
        words_.add_exact(word, coded(Role::compact, std::string(kOnlyMoney), power));
      }
    }
    for (const Section& part : root_.sections("collective")) {
      Sense what = valued(Role::collective, decimal(part, "value"));
      if (part.flag("exact", false)) what.code = kExact;
      words_.add_words(part, "words", what);
    }
    for (const Section& part : root_.sections("fraction")) {
      const int denominator = static_cast<int>(part.integer("denominator", 0));
      if (denominator < 2) part.fail("denominator", "'denominator' must be 2 or more");
      words_.add_words(part, "words", sense(Role::fraction, denominator));
      // A word that means its part whatever stands around it.
      words_.add_words(part, "alone", coded(Role::fraction, "alone", denominator));
    }
    for (const Section& entry : root_.sections("multiple")) {
      // With its accents: "double" is no "doublé".
      for (const std::string& word : entry.words_if_any("words")) {
        words_.add_exact(word, valued(Role::multiple, decimal(entry, "value")));
      }
    }
    words_.add_glued(root_, "glued_times", sense(Role::times));
    add_numbers(root_, "hundred", sense(Role::hundred));
    add_numbers(root_, "and_half", sense(Role::and_half));
    add_numbers(root_, "joiner", sense(Role::joiner));
  }

  void marks() {
    static constexpr std::pair<const char*, Role> kWords[] = {
        {"half", Role::half},
        {"group_mark", Role::group_mark},
        {"point", Role::point},
        {"article", Role::article},
        {"definite", Role::definite},
        {"ambiguous", Role::ambiguous},
        {"one_in", Role::one_in},
        {"minus", Role::minus},
        {"minus_measured", Role::minus_measured},
        {"ordinal_suffix", Role::suffix},
        {"times", Role::times},
        {"multiplied", Role::multiplied},
    };
    for (const auto& [key, role] : kWords) words_.add_words(root_, key, sense(role));
  }

  void compact_forms(const std::vector<std::string>& locales) {
    for (const std::string& word : root_.words_if_any("ambiguous_compact")) {
      words_.add_exact(word, sense(Role::compact, kAmbiguousPower));
    }
    for (const std::string& locale : locales) {
      for (const CldrNumber& form : cldr_compact_forms(locale)) {
        words_.add_exact(form.text, sense(Role::compact, form.value));
      }
    }
  }

  // Forms that occur inside a number in one word, and nowhere else: "cent|otto".
  void inside() {
    static constexpr std::pair<const char*, Role> kTables[] = {{"inside", Role::cardinal},
                                                               {"inside_ordinals", Role::ordinal}};
    for (const auto& [key, role] : kTables) {
      for (const auto& [word, value] : root_.pairs(key)) {
        const auto number = Decimal::parse(value);
        if (!number) root_.fail(key, "'" + word + "' is not a decimal number");
        Sense what = valued(role, number.value_or(Decimal(1)));
        // Inside a word a hundred multiplies what stands before it: "due|cent|otto".
        if (role == Role::cardinal && what.value == Decimal(100)) what = sense(Role::hundred);
        add_piece(word, what);
        for (const std::string& way : written_ways(word, letters_)) {
          words_.tables().lexicon.add_inside(way, what);
        }
      }
    }
  }

  const Section& root_;
  PackWords& words_;
  bool one_word_;
  std::vector<std::pair<std::string, std::string>> letters_;
  std::vector<std::pair<std::string, std::vector<std::string>>> also_spelled_;
};

}  // namespace

void read_numbers(const Section& root, PackWords& words) { NumberReader(root, words).read(); }

}  // namespace pige::values
