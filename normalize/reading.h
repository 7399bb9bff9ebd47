// A text while it is being read: its tokens and the phrases that stand at each.

#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "normalize/find_items.h"
#include "normalize/tokens.h"
#include "normalize/vocabulary.h"

namespace pige::values {

// A phrase found: `next` is the token after it. No phrase: `sense` is null.
struct Match {
  const Sense* sense = nullptr;
  std::size_t next = 0;
  explicit operator bool() const { return sense != nullptr; }
};

class Reading {
 public:
  Reading(std::string_view text, const Vocabulary& vocabulary, std::optional<Day> reference)
      : text_(text),
        vocabulary_(vocabulary),
        reference_(reference),
        tokens_(cut(text, vocabulary.lexicon)),
        digits_(vocabulary.digits) {
    if (vocabulary.marks_vary) settle_marks();
  }

  const Vocabulary& vocabulary() const { return vocabulary_; }
  std::optional<Day> reference() const { return reference_; }
  std::string_view text() const { return text_; }
  // What the text's own numbers print, where its language has both habits.
  const DigitHabits& digit_habits() const { return digits_; }
  // Whether nothing in the text tells which: then "1,234" may mean two values.
  bool marks_open() const { return marks_open_; }

  std::size_t size() const { return tokens_.size(); }
  const Token& token(std::size_t i) const { return tokens_[i]; }
  std::string_view word(std::size_t i) const {
    return text_.substr(tokens_[i].begin, tokens_[i].size());
  }
  bool is_sign(std::size_t i, char sign) const {
    return i < size() && tokens_[i].size() == 1 && text_[tokens_[i].begin] == sign;
  }
  // The straight form of a quotation mark or an apostrophe that stands alone; else '\0'.
  char quote_sign(std::size_t i) const {
    return i < size() && tokens_[i].kind == TokenKind::sign ? straight_quote(word(i)) : '\0';
  }
  bool is_digits(std::size_t i) const { return i < size() && tokens_[i].kind == TokenKind::digits; }
  bool is_word(std::size_t i) const { return i < size() && tokens_[i].kind == TokenKind::word; }
  // On the same line as the token before.
  bool goes_on(std::size_t i) const { return i < size() && tokens_[i].before != Joint::line; }
  // Nothing stands between this token and the one before.
  bool glued(std::size_t i) const { return i < size() && tokens_[i].before == Joint::none; }

  Span span(std::size_t first, std::size_t next) const {
    return {tokens_[first].begin, tokens_[next - 1].end};
  }

  // The longest phrase at `i` that has the role; the first role that has one, of several.
  Match match(std::size_t i, Role role) const {
    const bool may =
        i < size() && !tokens_[i].code && vocabulary_.lexicon.starts(tokens_[i].word, role);
    return may ? longest(i, role) : Match{};
  }
  Match match(std::size_t i, std::initializer_list<Role> roles) const;
  // The same, unless another line begins at `i`.
  Match follows(std::size_t i, Role role) const { return goes_on(i) ? match(i, role) : Match{}; }
  Match follows(std::size_t i, std::initializer_list<Role> roles) const {
    return goes_on(i) ? match(i, roles) : Match{};
  }
  // The sense of the one word at `i`, whatever longer phrase starts with it.
  Match match_word(std::size_t i, Role role) const;
  bool has(std::size_t i, Role role) const { return static_cast<bool>(match(i, role)); }
  // A phrase of the role that ends right before `i`, of at most three words; its first token.
  std::optional<std::size_t> ends_before(std::size_t i, Role role, Match* found = nullptr) const;

  // Past a phrase of the role, if one is there.
  std::size_t skip(std::size_t i, Role role) const {
    const Match found = follows(i, role);
    return found ? found.next : i;
  }
  // Nothing before the token in its sentence, a comma aside: a capital there tells nothing.
  bool starts_sentence(std::size_t i) const;
  // The tokens are a whole line but for the full stop at its end and a minus before.
  bool is_line(std::size_t first, std::size_t next) const;
  // A word in lower case that is no grammar word: a noun, an adjective or a verb.
  bool is_content_word(std::size_t i) const;
  // The same, and where the language's plurals tell: "trois sites", but "trois utilise".
  bool may_be_counted(std::size_t i) const;
  // Where the sentence of token `i` starts and ends.
  std::pair<std::size_t, std::size_t> sentence(std::size_t i) const;

 private:
  void settle_marks();
  Match longest(std::size_t i, Role role) const;
  bool spelled(const Sense& sense, std::size_t first, std::size_t next) const;

  std::string_view text_;
  const Vocabulary& vocabulary_;
  std::optional<Day> reference_;
  std::vector<Token> tokens_;
  DigitHabits digits_;
  bool marks_open_ = false;
};

}  // namespace pige::values
