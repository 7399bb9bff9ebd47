// A sentence as the rules read it: its tokens, each with what it may be, and its verb groups.
//
//   "OpenAI n'a pas encore levé 40 milliards de dollars."
//     name(OpenAI)  n'  a  pas  encore  levé  item(40 milliards de dollars)  .
//     verb group "n'a pas encore levé": finite "a", main "levé", negated
//
// An item and a name are one token each, however many words they are printed in.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/article/article.h"
#include "extract/claims/lexicon.h"
#include "normalize/annotate.h"

namespace pige {

struct Syntax;  // extract/claims/syntax.h: the closed word classes of lang/<code>/syntax.toml

// Closed word classes, and what is left. A form may belong to several: `Token::is`.
enum class WordClass : std::uint8_t {
  determiner,       // le, la, l', un, cette, quelque
  possessive,       // son, sa, ses, leur
  preposition,      // de, d', du, à, au, par, auprès
  subject_pronoun,  // il, elle, ils, elles, on
  demonstrative,    // celui-ci, cette dernière: a pronoun that takes up what came last
  clitic,           // se, s', y, en, le, lui: between the subject and its verb
  relative,         // qui, que, dont, où
  coordinator,      // et, ou, mais, puis
  subordinator,     // si, quand, alors que, tandis que
  negation,         // ne, n', pas, plus, jamais, aucun
  adverb,           // déjà, désormais, également, and what ends like one
  auxiliary,        // avoir and être, as forms
  count_,
};

enum class TokenKind : std::uint8_t { word, item, name, punctuation };

struct Token {
  Span span;  // in the article's text
  TokenKind kind = TokenKind::word;
  std::string lower;  // lower case, apostrophes as "'", an elided word with its own: "l'"
  std::span<const Reading> readings;  // as a verb, from the lexicon; empty for other tokens
  std::uint32_t classes = 0;          // a bit for each WordClass
  std::size_t ref = 0;     // of an item: in Annotations::items; of a name: in Names::mentions
  bool qualifier = false;  // a word of an item's bound: "près de", "plus de"
  bool pronoun = false;    // an object pronoun right before its verb: "la valorise"
  bool noun = false;       // stands as a noun or an adjective here, whatever the lexicon says

  bool is(WordClass c) const { return (classes >> static_cast<unsigned>(c) & 1U) != 0; }
  // A verb here: the lexicon knows the form and the place does not make it a noun.
  bool verb() const { return !readings.empty() && !noun; }
  bool can_be(Mood mood) const;
  bool can_be_finite() const;
  bool is_mark(std::string_view mark) const {
    return kind == TokenKind::punctuation && lower == mark;
  }
};

struct Sentence {
  Span span;  // in the article's text
  BlockKind block = BlockKind::paragraph;
  std::vector<Token> tokens;
};

// The words that make one verb, from the outermost to the one that carries the meaning:
// "n'a pas levé", "va lever", "prévoit d'acquérir", "pourrait être valorisée".
struct VerbGroup {
  std::size_t first = 0;           // the leftmost token, clitics and negation included
  std::size_t main = 0;            // the verb that carries the meaning; the group's last token
  std::vector<std::size_t> verbs;  // outermost first, `main` last
  bool finite = false;             // the outermost verb has a person: it can have a subject
  bool passive = false;    // "est racheté", "a été racheté", a bare participle "racheté par"
  bool negated = false;    // ne ... pas, jamais, aucun; not "ne ... que"
  bool reflexive = false;  // "s'est délesté"
};

// The sentences of the blocks that may claim something, in order.
std::vector<Sentence> find_sentences(const Article& article, const Annotations& annotations,
                                     const Lexicon& lexicon, const Syntax& syntax);

// The group that `verb` (a token index, a verb) is the main verb of.
VerbGroup verb_group(const Sentence& sentence, std::size_t verb, const Syntax& syntax);

// The reading of an outermost verb that fits its place best: a mood and a tense for modality.
const Reading* outermost_reading(const Sentence& sentence, const VerbGroup& group);

}  // namespace pige
