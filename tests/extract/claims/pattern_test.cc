#include "extract/claims/pattern.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "extract/claims/encoding.h"

namespace pige {
namespace {

// Words a rule file would give: the verbs of <sell>, the nouns of <gain>.
PatternWords words() {
  static const std::vector<std::vector<std::string>> kGain = {{"gain"}, {"gain", "net"}};
  PatternWords words;
  words.nouns = [](std::string_view name) { return name == "gain" ? &kGain : nullptr; };
  words.is_verb_class = [](std::string_view name) { return name == "sell"; };
  words.tokens = [](std::string_view word) {
    std::vector<std::string> out;
    if (word.starts_with("d'")) {
      out.emplace_back("d'");
      word.remove_prefix(2);
    }
    out.emplace_back(word);
    return out;
  };
  words.contractions = [](std::string_view word) -> std::vector<std::string> {
    if (word == "de") return {"de", "d'", "du"};
    return {std::string(word)};
  };
  return words;
}

// A line as encoding.h writes it, typed by hand: "o!" a finite verb, "N." a name, "V." a value,
// "P." a description, "T." a post, "O." an object pronoun.
std::string line(std::string_view typed) {
  std::string out;
  for (std::size_t at = 0; at < typed.size();) {
    const std::size_t end = std::min(typed.find(' ', at), typed.size());
    std::string_view word = typed.substr(at, end - at);
    at = end + 1;
    const auto marked = [&](std::string_view prefix, char mark) {
      if (!word.starts_with(prefix)) return false;
      out += mark;
      word.remove_prefix(prefix.size());
      return true;
    };
    (void)(marked("!", mark::kFinite) || marked("N.", mark::kName) || marked("V.", mark::kItem) ||
           marked("P.", mark::kDescription) || marked("T.", mark::kTitle) ||
           marked("O.", mark::kPronoun));
    out += word;
    out += ' ';
  }
  return out;
}

// What a pattern found, in the typing of line(): each match's text, "slot=text" behind it.
std::string found(std::string_view pattern, std::string_view typed) {
  const auto compiled = Pattern::compile(pattern, "sell", words());
  if (!compiled) return "error: " + compiled.error().what;
  const std::string text = line(typed);
  const auto matches = compiled->find(text);
  if (!matches) return "error: " + matches.error().what;
  std::string all;
  const auto readable = [&](Captured c) {
    std::string out;
    for (const char ch : text.substr(c.begin, c.end - c.begin - 1)) {
      if (ch == mark::kName) {
        out += "N.";
      } else if (ch == mark::kItem) {
        out += "V.";
      } else if (ch == mark::kDescription) {
        out += "P.";
      } else if (ch == mark::kTitle) {
        out += "T.";
      } else if (ch == mark::kPronoun) {
        out += "O.";
      } else if (ch != mark::kFinite) {
        out += ch;
      }
    }
    return out;
  };
  for (const PatternMatch& match : *matches) {
    if (!all.empty()) all += "; ";
    all += readable(match.whole);
    for (std::size_t i = 0; i < match.slots.size(); ++i) {
      if (match.slots[i]) all += " " + compiled->slots()[i] + "=" + readable(*match.slots[i]);
    }
  }
  return all;
}

struct Row {
  const char* pattern;
  const char* line;
  const char* found;  // empty: no match
};

constexpr Row kGrammar[] = {
    // A class of verbs matches any form the sentence marks with it, alone or beside others.
    {"<sell>", "il !vend/sell tout", "vend/sell"},
    {"<sell>", "il !vend/buy/sell/rent tout", "vend/buy/sell/rent"},
    {"<sell>", "il !vend/seller tout", ""},
    {"<sell>", "il sell tout", ""},
    // A class of nouns matches its longest phrase.
    {"<sell> <gain>", "vend/sell gain net tout", "vend/sell gain net"},
    {"<sell> <gain>", "vend/sell gain brut", "vend/sell gain"},
    // A word is that word, whole; a contracted one any of its forms; an elision two tokens.
    {"<sell> fort", "vend/sell fort", "vend/sell fort"},
    {"<sell> fort", "vend/sell forte", ""},
    {"<sell> fort", "vend/sell !fort/other", "vend/sell fort/other"},
    {"<sell> de", "vend/sell d' ; vend/sell du ; vend/sell des", "vend/sell d'; vend/sell du"},
    {"<sell> d'or", "vend/sell d' or", "vend/sell d' or"},
    // Optional parts and alternatives.
    {"<sell> [tout] fort", "vend/sell fort", "vend/sell fort"},
    {"<sell> [tout] fort", "vend/sell tout fort", "vend/sell tout fort"},
    {"<sell> (tout|rien)", "vend/sell rien", "vend/sell rien"},
    {"<sell> (tout|rien)", "vend/sell peu", ""},
    {"<sell> [(a b|c) d] e", "vend/sell a b d e", "vend/sell a b d e"},
    // Regular expressions' own signs are plain characters.
    {"<sell> a.c", "vend/sell abc", ""},
    {"<sell> c++", "vend/sell c++", "vend/sell c++"},
    {"<sell> $", "vend/sell $", "vend/sell $"},
    // "..": at most six words, over no verb with a subject, no punctuation, no other amount.
    {"<sell> .. fin", "vend/sell 1 2 3 4 5 6 fin", "vend/sell 1 2 3 4 5 6 fin"},
    {"<sell> .. fin", "vend/sell 1 2 3 4 5 6 7 fin", ""},
    {"<sell> .. fin", "vend/sell a !va fin", ""},
    {"<sell> .. fin", "vend/sell a , fin", ""},
    {"<sell> .. fin", "vend/sell V.ml fin", ""},
    {"<sell> .. fin", "vend/sell V.d N.o fin", "vend/sell V.d N.o fin"},
    // "~": over verbs too.
    {"<sell> ~ fin", "vend/sell a !va fin", "vend/sell a va fin"},
    {"<sell> ~ fin", "vend/sell a , fin", ""},
    {"<sell> ~ fin", "vend/sell 1 2 3 4 5 6 7 8 9 10 fin", "vend/sell 1 2 3 4 5 6 7 8 9 10 fin"},
    {"<sell> ~ fin", "vend/sell 1 2 3 4 5 6 7 8 9 10 11 fin", ""},
    // "...": over commas too, but no other amount and no end of a sentence.
    {"<sell> ... fin", "vend/sell a , !va fin", "vend/sell a , va fin"},
    {"<sell> ... fin", "vend/sell V.p fin", ""},
    {"<sell> ... fin", "vend/sell a ; fin", ""},
    // Several matches, from left to right, none inside another.
    {"<sell> {v:money}", "vend/sell V.ml vend/sell V.ms",
     "vend/sell V.ml v=V.ml; vend/sell V.ms v=V.ms"},
    {"<sell> <sell>", "a/sell b/sell c/sell", "a/sell b/sell"},
    {"<sell>", "", ""},
};

TEST(Pattern, FindsWhatItsGrammarSays) {
  for (const Row& row : kGrammar) {
    EXPECT_EQ(found(row.pattern, row.line), row.found) << row.pattern << "  on  " << row.line;
  }
}

struct SlotRow {
  const char* type;
  const char* takes;    // what the slot takes, separated by spaces
  const char* refuses;  // and what it does not
};

constexpr SlotRow kSlots[] = {
    // A bare number that may be an amount ("n$") is money too.
    {"money", "V.ml V.ms V.n$", "V.n V.p V.d V.q:GW V.t mot"},
    {"money(small)", "V.ms", "V.ml V.n$"},
    {"money(large)", "V.ml V.n$", "V.ms"},
    {"number", "V.n V.n$ V.n:users", "V.ml V.o"},
    {"number(whole)", "V.n V.n:users", "V.nf V.nf> V.ml"},
    {"percent", "V.p V.p> V.nf V.nf>", "V.n V.ml"},
    {"percent(majority)", "V.p> V.nf>", "V.p V.nf V.n"},
    {"percent(minority)", "V.p V.nf", "V.p> V.nf>"},
    {"count(users)", "V.n:users", "V.n:staff V.n"},
    {"count(users|staff)", "V.n:users V.n:staff", "V.n:shops"},
    {"quantity", "V.q:GW V.q:km", "V.n:GW"},
    {"quantity(GW|MW)", "V.q:GW V.q:MW", "V.q:km V.q:GWh"},
    {"date", "V.d", "V.t"},
    {"duration", "V.t", "V.d"},
    {"org", "N.o N.u P.o", "N.h N.r N.l mot"},
    {"product", "N.r N.j N.u P.r", "N.o N.h"},
    {"person", "N.h N.u", "N.o P.h"},
    {"party", "N.o N.r N.j N.u P.o", "N.h N.l"},
    {"place", "N.l", "N.o"},
    {"name", "N.o N.l N.h", "P.o"},
    {"any", "N.o P.h N.l", "V.d mot"},
    {"title", "T.t", "T.f"},
    {"founder", "T.f", "T.t"},
    {"pronoun", "O.la", "la"},
};

TEST(Pattern, ASlotTakesItsTypeAndNothingElse) {
  for (const SlotRow& row : kSlots) {
    const std::string pattern = std::string("<sell> {x:") + row.type + "}";
    for (const bool takes : {true, false}) {
      const std::string_view all = takes ? row.takes : row.refuses;
      for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = std::min(all.find(' ', at), all.size());
        const std::string word(all.substr(at, end - at));
        at = end + 1;
        const std::string text = "vend/sell " + word;
        std::string expected;
        if (takes) expected.append(text).append(" x=").append(word);
        EXPECT_EQ(found(pattern, text), expected) << pattern;
      }
    }
  }
}

TEST(Pattern, KnowsItsSlotsAndWhichAreMoney) {
  const auto pattern =
      Pattern::compile("{a:org} <sell> [{b:money(large)}] {c:number}", "sell", words());
  ASSERT_TRUE(pattern) << pattern.error().what;
  EXPECT_EQ(pattern->slots(), (std::vector<std::string>{"a", "b", "c"}));
  EXPECT_FALSE(pattern->is_money(0));
  EXPECT_TRUE(pattern->is_money(1));
  EXPECT_FALSE(pattern->is_money(2));
}

TEST(Pattern, CapturesTheFirstUseOfItsTrigger) {
  const auto pattern = Pattern::compile("<sell> .. <sell>", "sell", words());
  ASSERT_TRUE(pattern);
  const auto matches = pattern->find(line("un a/sell puis b/sell"));
  ASSERT_TRUE(matches);
  ASSERT_EQ(matches->size(), 1U);
  ASSERT_TRUE(matches->front().trigger);
  EXPECT_EQ(matches->front().trigger->begin, 3U);
  EXPECT_EQ(matches->front().trigger->end, 10U);
}

TEST(Pattern, ASlotMayBeTheTrigger) {
  const auto pattern = Pattern::compile("{title:title} de {org:org}", "title", words());
  ASSERT_TRUE(pattern) << pattern.error().what;
  const auto matches = pattern->find(line("le T.t de N.o"));
  ASSERT_TRUE(matches);
  ASSERT_EQ(matches->size(), 1U);
  EXPECT_EQ(matches->front().trigger->begin, 3U);
}

struct ErrorRow {
  const char* pattern;
  const char* error;
};

constexpr ErrorRow kErrors[] = {
    {"<sell> [tout", "pattern: unclosed ']' at character 13"},
    {"<sell> (tout", "pattern: unclosed ')' at character 13"},
    {"<sell> tout]", "pattern: stray ']' at character 12"},
    {"<sell> (tout]", "pattern: stray ']' at character 13"},
    {"<sell", "pattern: '>' is missing at character 1"},
    {"<sell> {a:org", "pattern: '}' is missing at character 8"},
    {"<sell> }", "pattern: stray '}' at character 8"},
    {"<sell> >", "pattern: stray '>' at character 8"},
    {"<buy>", "pattern: no class is called <buy> at character 6"},
    {"<>", "pattern: no class is called <> at character 3"},
    {"<sell> {org}", "pattern: a slot is {name:type} at character 13"},
    {"<sell> {:org}", "pattern: a slot is {name:type} at character 14"},
    {"<sell> {a:ship}", "pattern: no slot type is called 'ship' at character 16"},
    {"<sell> {a:}", "pattern: no slot type is called '' at character 12"},
    {"<gain>", "pattern: the trigger <sell> stands nowhere in it"},
    {"", "pattern: the trigger <sell> stands nowhere in it"},
};

TEST(Pattern, SaysWhatIsWrongWithItAndWhere) {
  for (const ErrorRow& row : kErrors) {
    const auto pattern = Pattern::compile(row.pattern, "sell", words());
    ASSERT_FALSE(pattern) << row.pattern;
    EXPECT_EQ(pattern.error().what, row.error);
  }
}

// However a pattern is written and whatever line it is given, it ends soon, in matches or an error.
TEST(Pattern, GivesUpWhereALineAsksForTooMuch) {
  std::string gaps = "<sell>";
  for (int i = 0; i < 60000; ++i) gaps += " [a]";
  const auto pattern = Pattern::compile(gaps + " jamais", "sell", words());
  ASSERT_TRUE(pattern) << pattern.error().what;
  std::string text = line("vend/sell");
  for (int i = 0; i < 60000; ++i) text += "a ";
  const auto matches = pattern->find(text);
  ASSERT_FALSE(matches);
  EXPECT_TRUE(matches.error().what.starts_with("matching was given up: ")) << matches.error().what;
}

TEST(Pattern, RefusesARegularExpressionTooLargeOrMatchesWithIt) {
  std::string deep = "<sell>";
  for (int i = 0; i < 5000; ++i) deep += " [(";
  EXPECT_FALSE(Pattern::compile(deep, "sell", words()));
  for (int i = 0; i < 5000; ++i) deep += "a)]";
  const auto pattern = Pattern::compile(deep, "sell", words());
  if (pattern) {
    EXPECT_TRUE(pattern->find(line("vend/sell a a a")));
  } else {
    EXPECT_TRUE(pattern.error().what.starts_with("pattern: ")) << pattern.error().what;
  }
}

// A match without its trigger is none: it once matched nothing, endlessly.
TEST(Pattern, ATriggerThatMayBeLeftOutIsNotLeftOut) {
  for (const char* text : {"[<sell>]", "(<sell>|rien)"}) {
    const auto pattern = Pattern::compile(text, "sell", words());
    if (!pattern) continue;
    const auto matches = pattern->find(line("rien vend/sell rien"));
    ASSERT_TRUE(matches) << matches.error().what;
    ASSERT_EQ(matches->size(), 1U) << text;
    EXPECT_TRUE(matches->front().trigger) << text;
  }
}

TEST(Pattern, MatchesALongLineQuickly) {
  const auto pattern = Pattern::compile("<sell> .. {v:money} [de {o:org}]", "sell", words());
  ASSERT_TRUE(pattern);
  std::string text;
  for (int i = 0; i < 20000; ++i) text += line("vend/sell a V.ml");
  const auto matches = pattern->find(text);
  ASSERT_TRUE(matches) << matches.error().what;
  EXPECT_EQ(matches->size(), 20000U);
}

}  // namespace
}  // namespace pige
