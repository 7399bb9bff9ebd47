#include "normalize/name_tokens.h"

#include <algorithm>
#include <optional>

#include "normalize/letters.h"

namespace pige {
namespace {

// A quotation this short, in bytes, is a name or a term; a longer one is a sentence.
constexpr std::size_t kShortQuotation = 48;

bool opens_quotation(char32_t c) { return c == 0xAB || c == 0x201C || c == 0x201E || c == U'"'; }
bool closes_quotation(char32_t c) { return c == 0xBB || c == 0x201D || c == U'"'; }
// A colon and a semicolon end none: what follows them has a capital only if it is a name.
bool ends_sentence(char32_t c) { return c == U'.' || c == U'!' || c == U'?' || c == 0x2026; }
bool is_word(char32_t c) { return is_letter(c) || is_digit(c); }

// "2030" or "2", and not "2 %" or "2 GPU".
bool is_bare(const Item& item) {
  return item.kind == ItemKind::date ||
         (item.kind == ItemKind::number && item.unit.empty() && !item.counted);
}

class Tokenizer {
 public:
  Tokenizer(std::string_view text, const std::vector<Item>& items, const NameWords& words,
            NameTokens& out)
      : text_(text), items_(items), words_(words), out_(out) {}

  void line(Span span) {
    const std::size_t begin = out_.tokens.size();
    end_ = span.end;
    gap_ = Gap::sentence;
    first_ = true;
    for (std::size_t at = span.begin; at < end_;) {
      std::size_t after = at;
      const char32_t c = next_character(text_, after);
      if (is_word(c)) {
        at = word(at);
      } else {
        separator(c, at, after);
        at = after;
      }
    }
    if (out_.tokens.size() > begin) out_.lines.push_back({begin, out_.tokens.size(), false});
  }

 private:
  char32_t peek(std::size_t at) const { return at < end_ ? next_character(text_, at) : U'\n'; }

  void separator(char32_t c, std::size_t at, std::size_t after) {
    if (is_space(c)) {
      if (gap_ == Gap::none) gap_ = Gap::space;
    } else if (c == U'&') {
      gap_ = Gap::ampersand;
    } else if (opens_quotation(c) && (c != U'"' || !in_quotes_)) {
      in_quotes_ = true;
      const bool inside_sentence = gap_ == Gap::space || gap_ == Gap::none;
      if (!inside_sentence || !is_short_quotation(after)) first_ = true;
      gap_ = Gap::quote;
    } else if (closes_quotation(c)) {
      in_quotes_ = false;
      gap_ = Gap::other;
    } else if (c == U'(' || c == U'[') {
      gap_ = Gap::open;
    } else if (c == U',') {
      gap_ = Gap::comma;
    } else if (ends_sentence(c) && !(c == U'.' && is_abbreviation(at))) {
      gap_ = Gap::sentence;
      first_ = true;
    } else if (c != U'.' && gap_ != Gap::sentence) {
      gap_ = Gap::other;
    }
  }

  bool is_short_quotation(std::size_t at) const {
    for (const std::size_t stop = std::min(end_, at + kShortQuotation); at < stop;) {
      if (closes_quotation(next_character(text_, at))) return true;
    }
    return false;
  }

  // "M. Altman", "J. K. Rowling", "J.-P. Nadir": the full stop ends a word, no sentence.
  bool is_abbreviation(std::size_t at) const {
    if (out_.tokens.empty() || out_.tokens.back().span.end != at) return false;
    const NameToken& before = out_.tokens.back();
    const bool initials = before.span.size() == 1 || before.span.size() > before.key.size();
    return words_.person_titles.contains(before.key) ||
           (before.capital && before.key.size() <= 2 && initials);
  }

  // Whether the character at `at`, no letter itself, goes on with the word from `begin`.
  bool joins(std::size_t begin, std::size_t at, char32_t c, std::size_t after) const {
    const char32_t next = peek(after);
    if (is_hyphen(c) || is_apostrophe(c)) return is_word(next);
    if (c == U'.') return is_word(next) || (at - begin == 1 && is_hyphen(next));  // "P.-D.G."
    if (c == U'&') return is_upper(next) && at > begin;                           // "AT&T"
    return false;
  }

  std::size_t word(std::size_t begin) {
    NameToken token;
    Shape shape;
    std::size_t hyphen = 0;  // where the key goes on after the last one
    std::size_t at = begin;
    while (at < end_) {
      std::size_t after = at;
      const char32_t c = next_character(text_, after);
      if (is_word(c)) {
        shape.see(c);
      } else if (is_apostrophe(c) && words_.elisions.contains(token.key) && is_word(peek(after))) {
        token.elided = true;
        at = after;
        break;
      } else if (c == U'+' && at > begin && !is_word(peek(after)) && shape.letters > 0) {
        append_key(token.key, c);  // "Canal+"
        at = after;
        break;
      } else if (!joins(begin, at, c, after)) {
        break;
      } else {
        shape.join();
        if (is_hyphen(c)) hyphen = token.key.size();
      }
      append_key(token.key, c);
      at = after;
    }
    token.with_pronoun =
        hyphen > 0 && words_.enclitics.contains(std::string_view(token.key).substr(hyphen));
    token.span = {begin, at};
    shape.describe(token);
    finish(std::move(token));
    return at;
  }

  // How a word's letters are cased.
  struct Shape {
    int letters = 0;
    int uppers = 0;
    int figures = 0;
    bool begins_upper = false;
    bool begins_figure = false;
    bool upper_after_small = false;
    bool upper_after_join = false;
    bool small_before = false;
    bool joined = false;
    bool accented = false;

    void see(char32_t c) {
      if (is_digit(c)) {
        begins_figure = begins_figure || letters == 0;
        ++figures;
        small_before = true;
        return;
      }
      ++letters;
      accented = accented || c > 0x7F;
      if (is_upper(c)) {
        if (letters == 1) begins_upper = true;
        if (letters > 1 || figures > 0)
          (joined ? upper_after_join : upper_after_small) |= small_before;
        ++uppers;
      }
      small_before = is_lower(c);
      joined = false;
    }
    void join() { joined = true; }

    void describe(NameToken& token) const {
      // "2CRSi" and "3DS" are names, "12H30" is none.
      const bool figure_first = begins_figure && uppers < 2;
      token.capital =
          !figure_first && (begins_upper || upper_after_small || (uppers > 0 && figures > 0));
      token.caps = letters >= 2 && uppers == letters;
      token.mixed =
          !figure_first && (upper_after_small || (uppers > 0 && figures > 0) ||
                            (begins_upper && uppers >= 2 && uppers < letters && !upper_after_join));
      token.digits = letters == 0;
      token.counted = begins_figure && letters == 1 && uppers == 1;
      token.accented = accented;
    }
  };

  void finish(NameToken token) {
    token.gap = gap_;
    token.first = first_;
    while (item_ < items_.size() && items_[item_].span.end <= token.span.begin) ++item_;
    if (item_ < items_.size() && items_[item_].span.overlaps(token.span)) {
      const Item& item = items_[item_];
      token.whole_item = item.span == token.span && is_bare(item);
      // The figure inside "GPT-4" makes no item of the word.
      const bool inside = token.mixed && token.span.contains(item.span) && !token.whole_item;
      token.in_item = !inside || item.span == token.span;
    }
    // The word after an elision that begins a sentence is not first itself, but its capital
    // would stand anyway: "L'Oréal"; "D'autres" has none.
    first_ = false;
    gap_ = Gap::none;
    out_.tokens.push_back(std::move(token));
  }

  std::string_view text_;
  const std::vector<Item>& items_;
  const NameWords& words_;
  NameTokens& out_;
  std::size_t end_ = 0;
  std::size_t item_ = 0;
  Gap gap_ = Gap::sentence;
  bool first_ = true;
  bool in_quotes_ = false;
};

bool makes_statements(BlockKind kind) {
  return kind != BlockKind::caption && kind != BlockKind::boilerplate && kind != BlockKind::code;
}

// HEADLINES IN CAPITALS, or Where Ordinary Words Have One. The first word has one anyway.
bool is_shouted(const std::vector<NameToken>& tokens, const NameLine& line,
                const NameWords& words) {
  std::size_t counted = 0;
  std::size_t raised = 0;
  std::size_t small = 0;
  bool all_caps = true;
  for (std::size_t i = line.begin; i < line.end; ++i) {
    const NameToken& token = tokens[i];
    if (token.digits || token.elided || token.key.size() < 2) continue;
    all_caps = all_caps && token.caps;
    ++counted;
    if (token.first || words.never.contains(token.key)) continue;
    if (!words.common.contains(token.key) && !words.verbs.contains(token.key)) continue;
    ++(token.capital ? raised : small);
  }
  return (all_caps && counted > 1) || (raised > 1 && raised > small);
}

}  // namespace

NameTokens tokenize_names(const Article& article, const std::vector<Item>& items,
                          const NameWords& words) {
  NameTokens out;
  out.tokens.reserve(article.text.size() / 5);
  Tokenizer tokenizer(article.text, items, words, out);
  if (article.blocks.empty()) {
    for (std::size_t at = 0; at < article.text.size();) {
      const std::size_t stop = std::min(article.text.find('\n', at), article.text.size());
      tokenizer.line({at, stop});
      at = stop + 1;
    }
  }
  for (const Block& block : article.blocks) {
    if (makes_statements(block.kind)) tokenizer.line(block.span);
  }
  for (NameLine& line : out.lines) line.shouted = is_shouted(out.tokens, line, words);
  return out;
}

}  // namespace pige
