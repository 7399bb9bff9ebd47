// What holds of every reading, whatever the text, in every language.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>  // needs gtest before it

#include <algorithm>
#include <array>
#include <clocale>
#include <map>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "tests/normalize/french.h"
#include "tests/normalize/packs.h"

namespace pige::test {
namespace {

constexpr Day kToday{2024, 5, 14};

// Pieces of any text about numbers, and some that break it.
const std::vector<std::string> kPieces = {
    "12",  "1",     "000",  "2024",    "007", "3,5",    "61.5",       "1.234,5", "€", "$",
    "US$", "EUR",   "%",    " ",       " ",   " ",      "'",          "\"",      "-", "–",
    "/",   ".",     ",",    ":",       "(",   ")",      "\n",         "km",      "°", "½",
    "GPU", "Paris", "n°",   "h",       "e",   "º",      "+",          "<=",      "@", "://",
    "#",   "T3",    "日本", "e\u0301", "œ",   "\u00ad", "\U0001f600", "pesos",
};

// Words of each language that start, join, bound or end a value.
const std::map<std::string, std::vector<std::string>> kWords = {
    {"fr", {"de",   "d'",    "à",      "entre",   "et",       "un",      "deux",      "vingt",
            "cent", "mille", "demi",   "quart",   "millions", "dizaine", "euros",     "francs",
            "ans",  "mois",  "plus",   "moins",   "près",     "dont",    "en",        "fin",
            "mi-",  "d'ici", "depuis", "janvier", "mardi",    "dernier", "trimestre", "premier",
            "l'an", "hier",  "il y a", "dans",    "par",      "sur",     "Suisse"}},
    {"en", {"of",   "between", "and",     "a",     "two",     "twenty", "hundred", "thousand",
            "half", "third",   "million", "dozen", "dollars", "pounds", "years",   "more",
            "than", "less",    "about",   "in",    "since",   "by",     "January", "Tuesday",
            "last", "quarter", "first",   "ago",   "per"}},
    {"de", {"von",      "bis",     "zwischen", "und",     "ein",       "zwei",    "zwanzig",
            "hundert",  "tausend", "halb",     "drittel", "Millionen", "Dutzend", "Euro",
            "Jahre",    "mehr",    "als",      "rund",    "im",        "seit",    "Januar",
            "Dienstag", "letzten", "Quartal",  "erste",   "vor",       "pro"}},
    {"es", {"de",     "a",         "entre",  "y",        "un",     "dos",   "veinte", "cien",
            "mil",    "medio",     "tercio", "millones", "docena", "pesos", "euros",  "años",
            "más",    "menos",     "unos",   "en",       "desde",  "hasta", "enero",  "martes",
            "pasado", "trimestre", "primer", "hace",     "Chile"}},
    {"it", {"da",        "a",     "tra",   "e",       "un",      "due",     "venti",   "cento",
            "mila",      "mezzo", "terzo", "milioni", "dozzina", "lire",    "euro",    "anni",
            "più",       "meno",  "circa", "nel",     "dal",     "gennaio", "martedì", "scorso",
            "trimestre", "primo", "fa",    "tra",     "dell'"}},
    {"pt", {"de",      "a",         "entre",    "e",       "um",    "dois",  "vinte",   "cem",
            "mil",     "meio",      "terço",    "milhões", "dúzia", "reais", "euros",   "anos",
            "mais",    "menos",     "cerca",    "em",      "desde", "até",   "janeiro", "terça",
            "passado", "trimestre", "primeiro", "há",      "por"}},
    {"nl", {"van",     "tot",     "tussen", "en",       "een",      "twee",    "twintig",
            "honderd", "duizend", "half",   "derde",    "miljoen",  "dozijn",  "euro",
            "jaar",    "meer",    "dan",    "minder",   "ongeveer", "in",      "sinds",
            "januari", "dinsdag", "vorig",  "kwartaal", "eerste",   "geleden", "per"}},
};

struct Sample {
  std::string language;
  std::string text;
};

Sample any_sample() {
  const std::string language =
      *rc::gen::element<std::string>("fr", "en", "de", "es", "it", "pt", "nl");
  const std::vector<std::string>& words = kWords.at(language);
  const auto picks = *rc::gen::container<std::vector<std::size_t>>(
      rc::gen::inRange<std::size_t>(0, kPieces.size() + words.size()));
  std::string text;
  for (const std::size_t pick : picks) {
    text += pick < kPieces.size() ? kPieces[pick] : words[pick - kPieces.size()];
    if (*rc::gen::arbitrary<bool>()) text += ' ';
  }
  return {language, text};
}

bool starts_character(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

std::vector<Item> items_of(const Sample& sample) {
  return find_items(sample.text, pack_of(sample.language), kToday);
}

std::string values(const std::vector<Item>& items) {
  std::string all;
  for (const Item& item : items) {
    all += meaning(item);
    for (const std::string& rival : item.rivals) all += " or " + rival;
    all += "; ";
  }
  return all;
}

std::string replaced(std::string_view text, char from, std::string_view to) {
  std::string result;
  for (const char c : text) result += c == from ? std::string(to) : std::string(1, c);
  return result;
}

RC_GTEST_PROP(FindItemsProperty, SpansLieInsideAndNeverOverlap, ()) {
  const Sample sample = any_sample();
  const std::string& text = sample.text;
  std::size_t end = 0;
  for (const Item& item : items_of(sample)) {
    RC_ASSERT(item.span.begin >= end);
    RC_ASSERT(item.span.begin < item.span.end);
    RC_ASSERT(item.span.end <= text.size());
    RC_ASSERT(item.qualified.contains(item.span));
    RC_ASSERT(item.qualified.end <= text.size());
    for (const std::size_t at :
         {item.span.begin, item.span.end, item.qualified.begin, item.qualified.end}) {
      RC_ASSERT(starts_character(text, at));
    }
    end = item.span.end;
  }
}

RC_GTEST_PROP(FindItemsProperty, ANoBreakSpaceChangesNoValue, ()) {
  const Sample sample = any_sample();
  const std::string expected = values(items_of(sample));
  for (const char* space : {"\u00a0", "\u202f", "\u2009"}) {
    RC_ASSERT(values(items_of({sample.language, replaced(sample.text, ' ', space)})) == expected);
  }
}

RC_GTEST_PROP(FindItemsProperty, ATypographersQuotesChangeNoValue, ()) {
  const Sample sample = any_sample();
  const std::string expected = values(items_of(sample));
  RC_ASSERT(values(items_of({sample.language, replaced(sample.text, '\'', "\u2019")})) == expected);
  for (const char* quote : {"\u201c", "\u201d"}) {
    RC_ASSERT(values(items_of({sample.language, replaced(sample.text, '"', quote)})) == expected);
  }
}

RC_GTEST_PROP(FindItemsProperty, EveryItemHasAValueOrSaysWhyNot, ()) {
  const std::vector<Item> items = items_of(any_sample());
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Item& item = items[i];
    if (item.kind == ItemKind::date) {
      RC_ASSERT(!item.date.empty());
    } else if (item.bound == Bound::range) {
      RC_ASSERT(item.min.has_value() && item.max.has_value() && *item.min < *item.max);
    } else {
      RC_ASSERT(item.value.has_value() == (item.bound != Bound::vague));
    }
    if (item.converts) RC_ASSERT(*item.converts < i);
    if (item.elided) RC_ASSERT(item.elided->item < i);
    for (const std::string& rival : item.rivals) RC_ASSERT(rival != item.unit);
  }
}

// One sentence of each language, with an item of nearly every kind.
constexpr std::pair<const char*, const char*> kSentences[] = {
    {"fr", "Elle a levé 1,5 million d'euros, soit 12,1 % de plus, en mars."},
    {"en", "It raised 1.5 million dollars, 12.1% more, in March."},
    {"de", "Sie sammelte 1,5 Millionen Euro ein, 12,1 % mehr, im März."},
    {"es", "Recaudó 1,5 millones de pesos, un 12,1 % más, en marzo."},
    {"it", "Ha raccolto 1,5 milioni di euro, il 12,1 % in più, a marzo."},
    {"pt", "Captou 1,5 milhão de reais, 12,1% a mais, em março."},
    {"nl", "Het haalde 1,5 miljoen euro op, 12,1 % meer, in maart."},
};

std::string read_all() {
  std::string all;
  for (const auto& [language, text] : kSentences) {
    all += values(find_items(text, pack_of(language), kToday)) + "\n";
  }
  return all;
}

TEST(FindItems, ReadsTheSameInEveryLocale) {
  const std::string expected = read_all();
  ASSERT_GT(expected.size(), std::size(kSentences) * 30);
  // Those that the machine lacks leave the one before: never an error.
  for (const char* locale : {"C", "C.UTF-8", "fr_FR.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8"}) {
    std::setlocale(LC_ALL, locale);
    EXPECT_EQ(read_all(), expected) << locale;
  }
  std::setlocale(LC_ALL, "C");
}

TEST(FindItems, ReadsTheSameOnEveryThread) {
  const std::string expected = read_all();
  std::array<std::string, 8> read;
  std::vector<std::thread> threads;
  threads.reserve(read.size());
  for (std::string& one : read) {
    threads.emplace_back([&one] { one = read_all(); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& one : read) EXPECT_EQ(one, expected);
}

}  // namespace
}  // namespace pige::test
