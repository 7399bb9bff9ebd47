// What holds of every reading, whatever the text.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>  // needs gtest before it
#include <unicode/unum.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <clocale>
#include <string>
#include <thread>
#include <vector>

#include "tests/normalize/french.h"

namespace pige::test {
namespace {

constexpr Day kToday{2024, 5, 14};

// Pieces a sentence about numbers is made of, and some that break it.
const std::vector<std::string> kPieces = {
    "12",        "1",          "000",       "2024",    "007",     "3,5",     "61.5",    "€",
    "$",         "M€",         "Md$",       "%",       " ",       "\u00a0",  "\u202f",  "'",
    "\u2019",    "-",          "–",         "/",       ".",       ",",       ":",       "(",
    ")",         "\n",         "de",        "d'",      "à",       "entre",   "et",      "un",
    "une",       "deux",       "vingt",     "cent",    "mille",   "demi",    "quart",   "million",
    "milliards", "dizaine",    "euros",     "dollars", "mois",    "ans",     "jours",   "km",
    "GPU",       "clients",    "plus",      "moins",   "près",    "environ", "passé",   "en",
    "fin",       "mi-",        "d'ici",     "depuis",  "janvier", "mardi",   "dernier", "prochain",
    "trimestre", "premier",    "troisième", "l'an",    "hier",    "il y a",  "dans",    "par",
    "sur",       "cinq",       "Paris",     "iPhone",  "n°",      "h",       "e",       "œuvre",
    "日本",      "\U0001f600", "e\u0301",   "\u00ad",  "@",       "://",     "#",       "T3",
    "années",    "printemps",
};

std::string any_text() {
  const auto words = *rc::gen::container<std::vector<std::size_t>>(
      rc::gen::inRange<std::size_t>(0, kPieces.size()));
  std::string text;
  for (const std::size_t word : words) {
    text += kPieces[word];
    if (*rc::gen::arbitrary<bool>()) text += ' ';
  }
  return text;
}

bool starts_character(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

std::string values(const std::vector<Item>& items) {
  std::string all;
  for (const Item& item : items) all += meaning(item) + "; ";
  return all;
}

RC_GTEST_PROP(FindItemsProperty, SpansLieInsideAndNeverOverlap, ()) {
  const std::string text = any_text();
  std::size_t end = 0;
  for (const Item& item : find_items(text, french(), kToday)) {
    RC_ASSERT(item.span.begin >= end);
    RC_ASSERT(item.span.begin < item.span.end);
    RC_ASSERT(item.span.end <= text.size());
    RC_ASSERT(item.qualified.contains(item.span));
    RC_ASSERT(item.qualified.end <= text.size());
    for (const std::size_t at : {item.span.begin, item.span.end, item.qualified.begin}) {
      RC_ASSERT(starts_character(text, at));
    }
    end = item.span.end;
  }
}

RC_GTEST_PROP(FindItemsProperty, ANoBreakSpaceChangesNoValue, ()) {
  const std::string text = any_text();
  std::string spaced;
  for (const char c : text) spaced += c == ' ' ? std::string("\u00a0") : std::string(1, c);
  RC_ASSERT(values(find_items(text, french(), kToday)) ==
            values(find_items(spaced, french(), kToday)));
}

RC_GTEST_PROP(FindItemsProperty, ATypographersApostropheChangesNoValue, ()) {
  const std::string text = any_text();
  std::string typeset;
  for (const char c : text) typeset += c == '\'' ? std::string("\u2019") : std::string(1, c);
  RC_ASSERT(values(find_items(text, french(), kToday)) ==
            values(find_items(typeset, french(), kToday)));
}

RC_GTEST_PROP(FindItemsProperty, EveryItemHasAValueOrSaysWhyNot, ()) {
  for (const Item& item : find_items(any_text(), french(), kToday)) {
    if (item.kind == ItemKind::date) {
      RC_ASSERT(!item.date.empty());
    } else if (item.bound == Bound::range) {
      RC_ASSERT(item.min.has_value() && item.max.has_value() && *item.min < *item.max);
    } else {
      RC_ASSERT(item.value.has_value() == (item.bound != Bound::vague));
    }
  }
}

TEST(FindItems, ReadsTheSameInEveryLocaleAndOnEveryThread) {
  constexpr std::string_view kText =
      "Elle a levé 1,5 million d'euros, soit 12,1 % de plus, en mars.";
  const std::string expected = values(find_items(kText, french(), kToday));
  ASSERT_NE(expected, "");
  for (const char* locale : {"C", "fr_FR.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8"}) {
    std::setlocale(LC_ALL, locale);
    EXPECT_EQ(values(find_items(kText, french(), kToday)), expected) << locale;
  }
  std::setlocale(LC_ALL, "C");
  std::array<std::string, 4> read;
  std::vector<std::thread> threads;
  threads.reserve(read.size());
  for (std::string& one : read) {
    threads.emplace_back([&one, kText] { one = values(find_items(kText, french(), kToday)); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& one : read) EXPECT_EQ(one, expected);
}

// ICU's own spelling of a number, in one of the French-speaking locales.
std::string spelled(const char* locale, int value) {
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat* format = unum_open(UNUM_SPELLOUT, nullptr, 0, locale, nullptr, &status);
  std::array<UChar, 512> buffer{};
  unum_format(format, value, buffer.data(), static_cast<std::int32_t>(buffer.size()), nullptr,
              &status);
  unum_close(format);
  std::array<char, 1024> bytes{};
  u_strToUTF8(bytes.data(), static_cast<std::int32_t>(bytes.size()), nullptr, buffer.data(), -1,
              &status);
  return bytes.data();
}

TEST(Numbers, SpelledByIcuAreReadBack) {
  // Every number of the irregular part, then a sample up to a million and one.
  for (const char* locale : {"fr", "fr_BE", "fr_CH"}) {
    for (int value = 2; value <= 1000001; value += value < 2000 ? 1 : 997) {
      const std::string text = spelled(locale, value);
      ASSERT_EQ(meanings(text + " bateaux"), "number " + std::to_string(value))
          << locale << ": " << text;
    }
  }
}

}  // namespace
}  // namespace pige::test
