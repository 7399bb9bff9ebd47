// The tables behind a Pack, for the normaliser itself: the words of one language and what each
// may mean.
//
// A phrase is a run of words; how they are joined (space, hyphen, apostrophe, nothing) does not
// matter, nor does case unless the phrase says so. The same words may have several senses
// ("second" is an ordinal and a duration): who reads asks for the role it expects.

#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/decimal.h"
#include "normalize/descriptions.h"
#include "normalize/digits.h"
#include "normalize/glued_words.h"
#include "normalize/item.h"
#include "normalize/name_words.h"
#include "normalize/word_table.h"

namespace pige {
namespace values {

enum class Role : std::uint8_t {
  // numbers
  cardinal,        // value
  hundred,         // multiplies what stands before it
  scale,           // number: the power of ten
  compact,         // the same, glued or before a currency: "k", "M", "Md"
  collective,      // value: "dizaine"
  fraction,        // number: the denominator
  half,            // before a scale: "demi-million"
  and_half,        // after a number: "et demi"
  joiner,          // between hundreds, thousands and the rest: "and"
  group_mark,      // between thousands and hundreds: ","
  point,           // the decimal mark, spoken: "virgule"
  article,         // "un": a number only before a unit
  ambiguous,       // "neuf": a number only before a noun
  ordinal,         // value
  suffix,          // an ordinal's, glued to digits
  one_in,          // "un sur cinq"
  minus,           // "minus"
  minus_measured,  // "moins": the same only before degrees and percents
  times,           // "fois", after a number
  multiplied,      // "multiplié par", before it
  multiple,        // value: "doublé"
  below_zero,      // "en dessous de zéro", after degrees
  whole,           // "toute la", before a unit of time
  smaller,         // code: UCUM; a unit's sign only after a larger unit: "5 ft 2 in"
  dimension,       // after a letter that is a unit as well as a scale: "300m long"
  further,         // between a number and its unit: "2 more minutes"
  // what follows or precedes an amount
  of,
  currency,          // code: ISO 4217, and number: the power of ten it needs, or kNoBareNumber
  currency_compact,  // code, and number: the power of ten: "M€"
  subunit,           // code: ISO 4217, of which it is a hundredth
  currency_place,    // code: the currencies of a country, or that an adjective tells apart
  and_cents,         // "con": between an amount and its hundredths, besides "and"
  of_which,          // "dont": an amount after it shares the unit of the one before
  percent,           // code: "%", "pp"; value: how many of them
  percent_point,     // code: "pp": "point", which is one only beside a percent
  quantity,          // code: UCUM
  duration,          // code: UCUM or the longer units of item.h; value: how many of them
  per,               // code: "day", ...
  counted,           // number: index in Vocabulary::counted
  // ranges and bounds
  between,  // "entre"
  between_and,
  and_bound,     // "mais": joins two bounds of one value, besides "and"
  either,        // "ou"
  from,          // "de"
  to,            // "à"
  becomes,       // "auf": what leads to a value after a change, and from end to end of no range
  change,        // a verb after which "from A to B" is two values; number: the way it tells
  bound_before,  // number: a Bound
  bound_after,
  vague,       // "plusieurs", before a scale or a collective
  determiner,  // may stand between a bound and its value
  // dates
  month,          // number
  weekday,        // number: 1 is Monday
  weekday_short,  // the same, only before a day's number: "Mon"
  season,         // number: 21 is spring (EDTF)
  year_before,    // words after which four digits are a year
  period,         // code: day week month quarter half year; what shifts are counted in
  last_before,    // number: how many it passes over, 1 of "vorletzte"
  last_after,
  next_before,  // the same: 1 of "übernächste"
  next_after,
  this_before,
  this_after,
  relative,   // code: period, number: shift: "hier"
  now,        // the reference day, as an interval's end: "aujourd'hui"
  ago,        // "il y a", before a distance
  hence,      // "dans"
  ago_after,  // "ago", after it
  hence_after,
  after_point,    // "après", between a distance and a date
  before_point,   // "avant"
  neighbour,      // number: days: "le lendemain de" before a date
  week_shift,     // number: weeks: "en huit" after a weekday
  starting,       // "commençant le": between a week and one of its days
  named_day,      // number: index in Vocabulary::named_days: "jour de l'an"
  part,           // number: 1 start, 2 middle, 3 end of a period
  until,          // "d'ici"
  since,          // "depuis"
  ahead,          // a date after it lies in the future: "dès"
  quarter_code,   // number: "T3"
  year_link,      // between a month or a quarter and its year: "de l'exercice"
  decade,         // "années"
  decade_name,    // number: 90: "neunziger Jahre"
  decade_before,  // before tens that are one: "en los" noventa
  day_announced,  // a day of the month may follow it, and nothing else of its own: "on the 5th"
  ending,         // "three months ended March 31"
  rest,           // "the rest of (the week)"
  decade_suffix,  // glued to a decade's digits: "s"
  day_article,    // before a day of the month: "le"
  day_word,       // before the number of a day: "el día" 12
  day_suffix,     // glued to a day or a rank before its noun: "3. Mai"
  definite,       // before a scale it makes one of it: "le milliard d'euros"
  last_many,      // "derniers", between a number and its periods
  next_many,
  first_many,
  fiscal,  // "de son exercice": a quarter of a company's own year
  era,     // "avant J.-C."
  later,   // "plus tard": told from the date before
  earlier,
  compared,      // "qu'" before a distance: nothing happens then
  anaphoric,     // "-là": told from another date
  ahead_word,    // elsewhere in the sentence: its dates lie ahead
  perfect_word,  // the same where a participle is in the sentence: "is", "heeft"
  behind_word,   // elsewhere in the sentence: its dates lie behind
  // what is no value
  label,         // the number after it is a name: "article 4"
  format,        // a number that is a name itself: "4K"
  functional,    // grammar words: no name, no noun
  street,        // an address's: "rue"
  clock,         // glued to an hour: "h"
  clock_before,  // before an hour: "à 9 heures"
  hour_before,   // the same, and before nothing else: "a las 9"
  count_,        // how many roles there are
};

// What Sense::code says of some senses.
inline constexpr std::string_view kSpaced = "spaced";      // a cardinal usually written in one word
inline constexpr std::string_view kSingular = "singular";  // a scale's form for less than two
inline constexpr std::string_view kCounted = "counted";  // a scale that needs a number: "thousands"
inline constexpr std::string_view kOnlyMoney = "money";  // a compact scale, before a currency alone
inline constexpr std::string_view kExact = "exact";  // a collective that is no estimate: "dozen"

inline constexpr int kMaxScale = 18;  // the largest power of ten that a word may stand for

// Of a word before a distance ahead: before a duration it means within.
inline constexpr std::string_view kOrWithin = "within";

// Of a compact form: two powers of ten are as good, of English and of the language's own.
inline constexpr int kAmbiguousPower = 0;

// Of a currency: a code that is a word too. "ALL 5" is no money, "ALL 1,234.50" is.
inline constexpr int kNoBareNumber = -1;

struct Sense {
  Role role = Role::functional;
  int number = 0;
  int family = 0;  // of an ambiguous currency: its place in Vocabulary::currencies, from 1
  Decimal value;
  std::string code;
  std::string exact;  // when case matters: the phrase's letters without its joints
};

// What a counted noun stands for.
struct CountedNoun {
  std::string unit;
  std::string class_;
};

// Currencies that share a name or a sign: the first is what it means by itself.
struct CurrencyFamily {
  std::vector<std::string> codes;
  bool abroad = false;  // the first is used in other countries too: naming one does not tell
  int last_year = 0;    // of the first, where it is history: 2002 of the French franc
};

// A day of the year that has a name: the same every year ("jour de l'an"), so many days from
// Easter, or the first of a day of the week from a date on ("fourth Thursday of November": the
// first from the 22nd on).
struct NamedDay {
  int month = 0;  // of a day told by the moon there is none
  int day = 0;
  int weekday = 0;      // 1 is Monday; 0: the date itself
  int from_easter = 0;  // days
};

using Roles = std::bitset<static_cast<std::size_t>(Role::count_)>;

// Words to senses. Word 0 is any word the language's tables do not hold.
class Lexicon {
 public:
  using Word = std::uint32_t;
  static constexpr Word kUnknown = 0;

  Lexicon();

  // `phrase` as printed; words are cut by cut_words(). An empty phrase is not added.
  void add(std::string_view phrase, Sense sense);

  // A form that only occurs as a piece of a number in one word.
  void add_inside(std::string_view piece, Sense sense);

  // Numbers in one word are cut in their pieces.
  GluedWords glued;

  // The word of a token; without case, and without accents where the plain spelling is free.
  Word word(std::string_view token) const;
  // The same of a piece of a number in one word.
  Word piece(std::string_view token) const;

  struct Node {
    std::vector<std::pair<Word, std::uint32_t>> next;
    std::vector<Sense> senses;
  };
  // The node after one word, and after one more; null where no phrase goes on.
  const Node* start(Word word) const {
    return word != kUnknown && word < starts_.size() && starts_[word] != 0 ? &nodes_[starts_[word]]
                                                                           : nullptr;
  }
  const Node* follow(const Node& node, Word word) const;

  // Of all phrases that start with the word.
  const Roles& roles(Word word) const { return roles_[word]; }
  // Whether any phrase that starts with the word has the role: one look, for the many that do not.
  bool starts(Word word, Role role) const { return roles_[word][static_cast<std::size_t>(role)]; }

 private:
  Word intern(const std::string& token);
  void add(const std::vector<std::string>& words, Sense sense);
  std::uint32_t step(std::uint32_t node, Word word);

  WordTable words_;
  std::vector<std::uint32_t> starts_;  // by word
  std::vector<Roles> roles_;           // by word
  std::vector<Node> nodes_;
};

}  // namespace values

struct Vocabulary {
  std::string language;
  values::Lexicon lexicon;
  std::vector<values::CountedNoun> counted;
  std::vector<values::CurrencyFamily> currencies;  // the ambiguous ones
  std::vector<values::NamedDay> named_days;
  values::DigitHabits digits;  // what the language's numbers print, from CLDR and the pack
  bool marks_vary = false;     // "1,234.50" here and "1.234,50" there, in one language
  // Where they do: the money of the countries that print the other mark.
  std::vector<std::string> other_mark_currencies;
  bool digits_after_thousand = false;  // "12 mil 345"
  bool month_first = false;            // whether a date prints its month before its day, from CLDR
  char date_mark = '/';        // what stands between the parts of a date in figures, from CLDR
  bool ordinal_point = false;  // "der 3. Versuch": a full stop makes an ordinal
  // Of nouns that a number counts: "s", "x". Empty where they do not tell a noun from a verb.
  std::vector<std::string> plural_endings;
  std::size_t postcode_letters = 0;  // behind its four digits: "1012 AB"
  bool adjectives_first = false;     // what stands behind a noun is no part of it
  bool capital_nouns = false;        // "Boote": a word in small letters is no noun
  bool ordinals_add = false;         // "vigésimo primero": every part of an ordinal is one
  // Of verbs, as far as they tell past from future: "era", "ait" (but not "rait"), "é".
  std::vector<std::string> future_endings;
  std::vector<std::string> past_endings;
  std::vector<std::string> neutral_endings;
  std::vector<std::string> participle_endings;
  // How a participle begins and ends that makes a perfect: "ge|kauf|t".
  std::vector<std::string> perfect_starts;
  std::vector<std::string> perfect_endings;
  NameWords names;
  Descriptions descriptions;
};

}  // namespace pige
