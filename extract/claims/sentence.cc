// Cutting blocks into sentences and sentences into tokens.

#include "extract/claims/sentence.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <utility>

#include "extract/claims/syntax.h"

namespace pige {
namespace {

constexpr std::uint32_t bit(WordClass c) { return 1U << static_cast<unsigned>(c); }

// What goes on longer is no sentence but a list or a page without full stops; the work that rules
// and clauses do is bounded by it.
constexpr std::size_t kLongestSentence = 150;  // tokens

constexpr char32_t kRightQuote = 0x2019;  // the typographic apostrophe
constexpr char32_t kModifierApostrophe = 0x02BC;

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == kRightQuote || c == kModifierApostrophe;
}

char32_t decode(std::string_view text, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  auto i = static_cast<std::int32_t>(at);
  UChar32 c = 0;
  U8_NEXT(bytes, i, static_cast<std::int32_t>(text.size()), c);
  at = static_cast<std::size_t>(i);
  return c < 0 ? 0xFFFD : static_cast<char32_t>(c);
}

void append(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
    return;
  }
  std::uint8_t buffer[U8_MAX_LENGTH];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(buffer, length, static_cast<UChar32>(c));
  out.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(length));
}

bool is_word_char(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  return u_isalnum(static_cast<UChar32>(c)) != 0 ||
         u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
}

// Inside a word a hyphen, and a full stop between letters ("P.-D.G.", "Layoffs.fyi"), go on.
bool joins(char32_t c) { return c == U'-' || c == 0x2010 || c == 0x2011 || c == U'.' || c == U'&'; }

class Tokenizer {
 public:
  Tokenizer(std::string_view text, const Annotations& annotations, const Syntax& syntax)
      : text_(text), annotations_(annotations), syntax_(syntax) {}

  std::vector<Token> tokens(Span block) {
    std::vector<Token> out;
    std::size_t at = block.begin;
    while (at < block.end) {
      if (const auto token = annotated(at)) {
        at = token->span.end;
        out.push_back(*token);
        continue;
      }
      std::size_t next = at;
      const char32_t c = decode(text_, next);
      if (is_word_char(c)) {
        at = word(at, std::min(block.end, next_annotation()), out);
      } else {
        if (u_isUWhiteSpace(static_cast<UChar32>(c)) == 0) {
          Token& mark = out.emplace_back();
          mark.span = {at, next};
          mark.kind = TokenKind::punctuation;
          mark.lower = std::string(text_.substr(at, next - at));
        }
        at = next;
      }
    }
    return out;
  }

 private:
  // The item or name that starts at `at`, if one does.
  std::optional<Token> annotated(std::size_t at) {
    const auto& items = annotations_.items;
    while (item_ < items.size() && items[item_].span.begin < at) ++item_;
    if (item_ < items.size() && items[item_].span.begin == at) {
      return token_of(items[item_].span, TokenKind::item, item_);
    }
    const auto& names = annotations_.names.mentions;
    while (name_ < names.size() && names[name_].span.begin < at) ++name_;
    if (name_ < names.size() && names[name_].span.begin == at) {
      return token_of(names[name_].span, TokenKind::name, name_);
    }
    return std::nullopt;
  }

  std::size_t next_annotation() const {
    std::size_t next = std::string_view::npos;
    if (item_ < annotations_.items.size()) next = annotations_.items[item_].span.begin;
    if (name_ < annotations_.names.mentions.size()) {
      next = std::min(next, annotations_.names.mentions[name_].span.begin);
    }
    return next;
  }

  Token token_of(Span span, TokenKind kind, std::size_t ref) const {
    Token token;
    token.span = span;
    token.kind = kind;
    token.ref = ref;
    token.lower = std::string(quote(text_, span));
    return token;
  }

  // Reads the word that starts at `at` and appends it, cut behind an elision and before an
  // inverted pronoun. Returns where it ends.
  std::size_t word(std::size_t at, std::size_t limit, std::vector<Token>& out) {
    Token token;
    token.span.begin = at;
    while (at < limit) {
      std::size_t next = at;
      const char32_t c = decode(text_, next);
      if (is_word_char(c)) {
        append(token.lower, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
      } else if (is_apostrophe(c)) {
        token.lower += '\'';
        if (syntax_.elisions.contains(token.lower) && !starts_whole_word(token.lower, next)) {
          at = next;
          break;
        }
      } else if (joins(c) && next < limit && joins_at(c, next)) {
        append(token.lower, c == U'.' || c == U'&' ? c : U'-');
      } else {
        break;
      }
      at = next;
    }
    if (at < limit && text_[at] == '.' && syntax_.abbreviations.contains(token.lower + ".")) {
      token.lower += '.';
      ++at;
    }
    token.span.end = at;
    split_inversion(token, out);
    return at;
  }

  // Is the elision the start of a word of its own: "d'" of "d'abord"?
  bool starts_whole_word(const std::string& elision, std::size_t after) const {
    return std::any_of(syntax_.whole.begin(), syntax_.whole.end(), [&](const std::string& whole) {
      return whole.starts_with(elision) &&
             text_.substr(after).starts_with(std::string_view(whole).substr(elision.size()));
    });
  }

  // A full stop joins single letters ("P.-D.G.") and the parts of an address ("Layoffs.fyi").
  bool joins_at(char32_t mark, std::size_t next) const {
    std::size_t after = next;
    const char32_t c = decode(text_, after);
    if (is_word_char(c)) return mark != U'.' || u_isalpha(static_cast<UChar32>(c)) != 0;
    return mark == U'.' && c == U'-';
  }

  void split_inversion(Token token, std::vector<Token>& out) const {
    for (const std::string& ending : syntax_.inversions) {
      if (token.lower.size() <= ending.size() || !token.lower.ends_with(ending)) continue;
      if (syntax_.whole.contains(token.lower)) break;
      // Printed with a hyphen of another width, the ending has other bytes: leave the word whole.
      if (text_[token.span.end - ending.size()] != '-') break;
      Token pronoun;
      pronoun.span = {token.span.end - ending.size(), token.span.end};
      pronoun.lower = ending;
      token.span.end = pronoun.span.begin;
      token.lower.resize(token.lower.size() - ending.size());
      out.push_back(std::move(token));
      out.push_back(std::move(pronoun));
      return;
    }
    out.push_back(std::move(token));
  }

  std::string_view text_;
  const Annotations& annotations_;
  const Syntax& syntax_;
  std::size_t item_ = 0;
  std::size_t name_ = 0;
};

bool ends_sentence(const Token& token) {
  return token.kind == TokenKind::punctuation && (token.lower == "." || token.lower == "!" ||
                                                  token.lower == "?" || token.lower == "\u2026");
}

// A mark that a lower-case word follows ends nothing.
bool sentence_ends_at(const std::vector<Token>& tokens, std::size_t i, std::string_view text) {
  if (!ends_sentence(tokens[i])) return false;
  if (i + 1 == tokens.size()) return true;
  if (tokens[i + 1].span.begin == tokens[i].span.end) return false;  // no space: not its end
  if (i > 0 && tokens[i].lower == "." && tokens[i - 1].span.end == tokens[i].span.begin) {
    // "J. Dupont": a full stop behind an initial ends nothing.
    const Token& before = tokens[i - 1];
    if (before.kind == TokenKind::word && before.span.size() == 1 &&
        u_isupper(static_cast<UChar32>(text[before.span.begin])) != 0) {
      return false;
    }
  }
  std::size_t at = tokens[i + 1].span.begin;
  const char32_t next = decode(text, at);
  return u_islower(static_cast<UChar32>(next)) == 0;
}

void mark_qualifiers(std::vector<Token>& tokens, const Annotations& annotations) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::item) continue;
    const Span qualified = annotations.items[tokens[i].ref].qualified;
    for (std::size_t j = i; j-- > 0 && tokens[j].span.begin >= qualified.begin;) {
      if (tokens[j].kind == TokenKind::word) tokens[j].qualifier = true;
    }
    for (std::size_t j = i + 1; j < tokens.size() && tokens[j].span.end <= qualified.end; ++j) {
      if (tokens[j].kind == TokenKind::word) tokens[j].qualifier = true;
    }
  }
}

// "100 millions d'euros (109 millions de dollars)": the conversion says the first amount again.
void drop_conversions(std::vector<Token>& tokens, const Annotations& annotations) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::item || !annotations.items[tokens[i].ref].converts) continue;
    std::size_t open = i;
    while (open > 0 && tokens[open].lower != "(") --open;
    std::size_t close = i;
    while (close < tokens.size() && tokens[close].lower != ")") ++close;
    if (tokens[open].lower != "(" || close == tokens.size() || i - open > 6 || close - i > 3)
      continue;
    tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(open),
                 tokens.begin() + static_cast<std::ptrdiff_t>(close) + 1);
    i = open == 0 ? 0 : open - 1;
  }
}

void mark_phrases(std::vector<Token>& tokens, const Syntax& syntax) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto found = syntax.phrases.find(tokens[i].lower);
    if (found == syntax.phrases.end()) continue;
    for (const Phrase& phrase : found->second) {
      if (i + phrase.words.size() > tokens.size()) continue;
      const bool here = std::equal(
          phrase.words.begin(), phrase.words.end(), tokens.begin() + static_cast<std::ptrdiff_t>(i),
          [](const std::string& w, const Token& t) { return w == t.lower; });
      if (!here) continue;
      for (std::size_t j = i; j < i + phrase.words.size(); ++j) {
        tokens[j].classes |= bit(phrase.word_class);
        tokens[j].noun = true;
      }
    }
  }
}

bool only_finite(const Token& token) {
  return std::none_of(token.readings.begin(), token.readings.end(), [](const Reading& r) {
    return r.mood == Mood::infinitive || r.mood == Mood::past_participle ||
           r.mood == Mood::present_participle;
  });
}

bool no_infinitive(const Token& token) {
  return std::none_of(token.readings.begin(), token.readings.end(), [](const Reading& r) {
    return r.mood == Mood::infinitive || r.mood == Mood::present_participle;
  });
}

bool only_participles(const Token& token) {
  return std::all_of(token.readings.begin(), token.readings.end(),
                     [](const Reading& r) { return r.mood == Mood::past_participle; });
}

// Is a form that could be a verb a noun here? Decided by the word before it.
bool is_noun_here(const std::vector<Token>& tokens, std::size_t i, const Syntax& syntax) {
  const Token& token = tokens[i];
  if (i == 0) return false;
  std::size_t before = i - 1;
  while (before > 0 && syntax.prenominal.contains(tokens[before].lower)) --before;
  const Token& left = tokens[before];
  if (left.kind == TokenKind::item)
    return before + 1 == i && syntax.noun_forms.contains(token.lower);
  if (left.kind != TokenKind::word) return false;
  const bool determiner = left.is(WordClass::determiner) || left.is(WordClass::possessive);
  if (determiner && !left.is(WordClass::clitic)) return true;
  if (determiner) return syntax.noun_forms.contains(token.lower) || only_participles(token);
  if (left.is(WordClass::preposition) && !left.is(WordClass::adverb) &&
      left.lower != syntax.gerund) {
    return no_infinitive(token);
  }
  if (left.lower == syntax.gerund)
    return syntax.noun_forms.contains(token.lower) && only_finite(token);
  return false;
}

void classify(std::vector<Token>& tokens, const Lexicon& lexicon, const Syntax& syntax) {
  for (Token& token : tokens) {
    if (token.kind != TokenKind::word) continue;
    token.classes |= syntax.classes(token.lower);
    if (token.lower.starts_with('-')) token.classes |= bit(WordClass::subject_pronoun);
    token.readings = lexicon.readings(token.lower);
    for (const Reading& reading : token.readings) {
      if (reading.lemma == syntax.have || reading.lemma == syntax.be) {
        token.classes |= bit(WordClass::auxiliary);
      }
    }
  }
  mark_phrases(tokens, syntax);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    Token& token = tokens[i];
    if (token.readings.empty() || token.noun) continue;
    // "plus" and "entre" are closed-class words long before they are forms of "plaire", "entrer".
    const bool closed = (token.classes & ~bit(WordClass::auxiliary)) != 0;
    // "Nvidia entre au capital": before another preposition it is the verb after all.
    const bool before_preposition = i > 0 && i + 1 < tokens.size() &&
                                    token.is(WordClass::preposition) &&
                                    tokens[i + 1].is(WordClass::preposition);
    token.noun = (closed && !token.is(WordClass::auxiliary) && !before_preposition) ||
                 (token.is(WordClass::preposition) && !before_preposition) ||
                 is_noun_here(tokens, i, syntax);
  }
}

// Object pronouns look like articles; what follows them tells.
void mark_pronouns(std::vector<Token>& tokens, const Syntax& syntax) {
  for (std::size_t i = tokens.size(); i-- > 0;) {
    if (i + 1 == tokens.size() || !syntax.object_pronouns.contains(tokens[i].lower)) continue;
    tokens[i].pronoun = tokens[i + 1].verb() || tokens[i + 1].pronoun;
  }
}

bool may_claim(BlockKind kind) {
  return kind != BlockKind::caption && kind != BlockKind::boilerplate && kind != BlockKind::code;
}

}  // namespace

bool Token::can_be(Mood mood) const {
  return std::any_of(readings.begin(), readings.end(),
                     [mood](const Reading& reading) { return reading.mood == mood; });
}

bool Token::can_be_finite() const {
  return std::any_of(readings.begin(), readings.end(),
                     [](const Reading& reading) { return reading.finite(); });
}

std::vector<Sentence> find_sentences(const Article& article, const Annotations& annotations,
                                     const Lexicon& lexicon, const Syntax& syntax) {
  std::vector<Sentence> sentences;
  Tokenizer tokenizer(article.text, annotations, syntax);
  for (const Block& block : article.blocks) {
    if (!may_claim(block.kind)) continue;
    std::vector<Token> tokens = tokenizer.tokens(block.span);
    std::size_t first = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const bool full = i + 1 - first >= kLongestSentence;
      if (i + 1 < tokens.size() && !full && !sentence_ends_at(tokens, i, article.text)) continue;
      Sentence& sentence = sentences.emplace_back();
      sentence.block = block.kind;
      sentence.span = {tokens[first].span.begin, tokens[i].span.end};
      sentence.tokens.assign(
          std::make_move_iterator(tokens.begin() + static_cast<std::ptrdiff_t>(first)),
          std::make_move_iterator(tokens.begin() + static_cast<std::ptrdiff_t>(i) + 1));
      first = i + 1;
      mark_qualifiers(sentence.tokens, annotations);
      drop_conversions(sentence.tokens, annotations);
      classify(sentence.tokens, lexicon, syntax);
      mark_pronouns(sentence.tokens, syntax);
    }
  }
  return sentences;
}

}  // namespace pige
