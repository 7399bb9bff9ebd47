#include "normalize/tokens.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

#include <array>

namespace pige::values {
namespace {

constexpr UChar32 kFirstFolded = 0xC0;
constexpr UChar32 kLastFolded = 0x17F;

struct Folding {
  std::array<UChar32, kLastFolded - kFirstFolded + 1> lower{};
  std::array<UChar32, kLastFolded - kFirstFolded + 1> plain{};  // lower, without marks
};

// Asked of ICU once: a text is folded letter by letter, and must cost next to nothing.
const Folding& folding() {
  static const Folding kFolding = [] {
    Folding table;
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* nfd = unorm2_getNFDInstance(&status);
    for (UChar32 c = kFirstFolded; c <= kLastFolded; ++c) {
      const auto at = static_cast<std::size_t>(c - kFirstFolded);
      table.lower[at] = u_tolower(c);
      table.plain[at] = table.lower[at];
      std::array<UChar, 8> parts{};
      status = U_ZERO_ERROR;
      const std::int32_t length =
          nfd == nullptr
              ? 0
              : unorm2_getDecomposition(nfd, table.lower[at], parts.data(),
                                        static_cast<std::int32_t>(parts.size()), &status);
      if (U_SUCCESS(status) && length > 0) table.plain[at] = parts[0];
    }
    return table;
  }();
  return kFolding;
}

void append(std::string& text, UChar32 c) {
  std::array<std::uint8_t, U8_MAX_LENGTH> bytes{};
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(bytes.data(), length, c);
  text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

bool is_mark(UChar32 c) { return c >= 0x300 && c <= 0x36F; }
constexpr UChar32 kSoftHyphen = 0xAD;

UChar32 decode(std::string_view text, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  auto offset = static_cast<std::int32_t>(at);
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(bytes, offset, static_cast<std::int32_t>(text.size()), c);
  at = static_cast<std::size_t>(offset);
  return c;
}

template <class Map>
std::string mapped(std::string_view text, Map map) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char byte = text[at];
    if (static_cast<unsigned char>(byte) < 0x80) {
      result += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
      ++at;
    } else {
      map(result, decode(text, at));
    }
  }
  return result;
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A letter of a word, or a mark or a soft hyphen inside one. The ordinal signs are letters to
// Unicode and signs to us.
bool is_word_letter(UChar32 c, bool inside) {
  if (c == 0xAA || c == 0xBA) return false;
  if (inside && (is_mark(c) || c == kSoftHyphen)) return true;
  return u_isalpha(c) != 0;
}

class Cutter {
 public:
  Cutter(std::string_view text, const Lexicon& lexicon) : text_(text), lexicon_(lexicon) {
    tokens_.reserve(text.size() / 5 + 4);
  }

  std::vector<Token> run() {
    while (at_ < text_.size()) step();
    close_chunk();
    return std::move(tokens_);
  }

 private:
  void step() {
    const char c = text_[at_];
    if (c == '\n') {
      joint_ = Joint::line;
      ++at_;
      close_chunk();
      return;
    }
    if (const std::size_t space = space_at(text_, at_); space > 0) {
      if (joint_ != Joint::line) joint_ = Joint::space;
      at_ += space;
      close_chunk();
      return;
    }
    const std::size_t begin = at_;
    if (is_digit(c)) {
      while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
      push(begin, TokenKind::digits);
    } else if (std::size_t end = word_end(begin); end > begin) {
      at_ = end;
      push(begin, TokenKind::word);
    } else {
      sign(begin);
    }
  }

  std::size_t word_end(std::size_t at) const {
    const std::size_t begin = at;
    while (at < text_.size()) {
      const char c = text_[at];
      if (is_ascii_letter(c)) {
        ++at;
        continue;
      }
      if (static_cast<unsigned char>(c) < 0x80) break;
      std::size_t next = at;
      if (!is_word_letter(decode(text_, next), at > begin)) break;
      at = next;
    }
    return at;
  }

  void sign(std::size_t begin) {
    const UChar32 c = decode(text_, at_);
    const bool after_word =
        !tokens_.empty() && tokens_.back().end == begin && tokens_.back().kind == TokenKind::word;
    const bool hyphen = c == '-' || c == 0x2010 || c == 0x2011;
    const bool apostrophe = c == '\'' || c == 0x2019;
    if (after_word && (hyphen || apostrophe)) {
      const bool before_word = word_end(at_) > at_;
      if (before_word || (apostrophe && at_ < text_.size() && is_digit(text_[at_]))) {
        joint_ = hyphen ? Joint::hyphen : Joint::apostrophe;
        return;
      }
    }
    note_address(begin, c);
    push(begin, TokenKind::sign);
  }

  // "https://...", "name@host", "#tag": all that stands between two spaces is one name.
  void note_address(std::size_t begin, UChar32 c) {
    if (c == '@') chunk_is_code_ = true;
    if (c == ':' && text_.substr(begin, 3) == "://") chunk_is_code_ = true;
    if (c == '#' && word_end(at_) > at_) chunk_is_code_ = true;
    if (c == '.' && !tokens_.empty() && tokens_.back().end == begin && tokens_.back().size() == 3 &&
        text_.substr(tokens_.back().begin, 3) == "www") {
      chunk_is_code_ = true;
    }
  }

  void close_chunk() {
    if (chunk_is_code_) {
      for (std::size_t i = chunk_; i < tokens_.size(); ++i) tokens_[i].code = true;
    }
    chunk_is_code_ = false;
    chunk_ = tokens_.size();
  }

  void push(std::size_t begin, TokenKind kind) {
    Token token;
    token.begin = static_cast<std::uint32_t>(begin);
    token.end = static_cast<std::uint32_t>(at_);
    token.kind = kind;
    token.before = joint_;
    const std::string_view word = text_.substr(begin, at_ - begin);
    if (kind != TokenKind::digits || word.size() == 1) token.word = lexicon_.word(word);
    if (const char quote = kind == TokenKind::sign ? straight_quote(word) : '\0'; quote != '\0') {
      token.word = lexicon_.word(std::string_view(&quote, 1));
    }
    if (kind == TokenKind::word) token.capital = starts_upper(word);
    joint_ = Joint::none;
    if (kind == TokenKind::word && !lexicon_.glued.empty() && !in_phrase(token) &&
        push_pieces(token)) {
      return;
    }
    tokens_.push_back(token);
  }

  // Whether a phrase begins with the word or goes on with it, as "per ten thousand" does.
  bool in_phrase(const Token& token) const {
    if (token.word == Lexicon::kUnknown) return false;
    if (lexicon_.start(token.word) != nullptr) return true;
    constexpr std::size_t kMostBefore = 4;  // words of the phrase
    const Token* after = &token;
    for (std::size_t back = 1; back <= kMostBefore && back <= tokens_.size(); ++back) {
      if (after->before == Joint::line) break;
      const std::size_t first = tokens_.size() - back;
      const auto* node = lexicon_.start(tokens_[first].word);
      for (std::size_t i = first + 1; node != nullptr && i < tokens_.size(); ++i) {
        node = lexicon_.follow(*node, tokens_[i].word);
      }
      if (node != nullptr && lexicon_.follow(*node, token.word) != nullptr) return true;
      after = &tokens_[first];
    }
    return false;
  }

  // A number in one word is as many tokens as it has pieces, with a hyphen's joint between.
  bool push_pieces(Token token) {
    const std::string_view word = text_.substr(token.begin, token.size());
    const std::vector<std::size_t> cuts = lexicon_.glued.cut(word);
    if (cuts.empty()) return false;
    const std::uint32_t begin = token.begin;
    const std::uint32_t end = token.end;
    for (std::size_t i = 0; i <= cuts.size(); ++i) {
      token.end = i < cuts.size() ? begin + static_cast<std::uint32_t>(cuts[i]) : end;
      token.word = lexicon_.piece(text_.substr(token.begin, token.size()));
      tokens_.push_back(token);
      token.begin = token.end;
      token.before = Joint::hyphen;
      token.capital = false;
    }
    return true;
  }

  static bool starts_upper(std::string_view word) {
    if (static_cast<unsigned char>(word[0]) < 0x80) return word[0] >= 'A' && word[0] <= 'Z';
    std::size_t at = 0;
    return u_isupper(decode(word, at)) != 0;
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::size_t chunk_ = 0;
  bool chunk_is_code_ = false;
  Joint joint_ = Joint::line;
};

}  // namespace

std::vector<Token> cut(std::string_view text, const Lexicon& lexicon) {
  return Cutter(text, lexicon).run();
}

std::vector<std::string> cut_words(std::string_view phrase) {
  static const Lexicon kNoWords;
  std::vector<std::string> words;
  const std::vector<Token> tokens = cut(phrase, kNoWords);
  words.reserve(tokens.size());
  for (const Token& token : tokens) {
    words.push_back(lower(phrase.substr(token.begin, token.size())));
  }
  // "d'" is the word "d", elided.
  const bool elided = tokens.size() > 1 && tokens[tokens.size() - 2].kind == TokenKind::word;
  if (elided && words.back() == "'") words.pop_back();
  return words;
}

std::string lower(std::string_view text) {
  return mapped(text, [](std::string& result, UChar32 c) {
    if (c == kSoftHyphen) return;
    append(result, c >= kFirstFolded && c <= kLastFolded
                       ? folding().lower[static_cast<std::size_t>(c - kFirstFolded)]
                       : c);
  });
}

std::string folded(std::string_view text) {
  return mapped(text, [](std::string& result, UChar32 c) {
    if (c == kSoftHyphen || is_mark(c)) return;
    append(result, c >= kFirstFolded && c <= kLastFolded
                       ? folding().plain[static_cast<std::size_t>(c - kFirstFolded)]
                       : c);
  });
}

char straight_quote(std::string_view sign) {
  if (sign == "'" || sign == "\"") return sign[0];
  if (sign == "\xE2\x80\x98" || sign == "\xE2\x80\x99") return '\'';  // U+2018, U+2019
  if (sign == "\xE2\x80\x9C" || sign == "\xE2\x80\x9D") return '"';   // U+201C, U+201D
  return '\0';
}

std::size_t space_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const unsigned c = byte(at);
  if (c == ' ' || c == '\t' || c == '\r') return 1;
  if (c == 0xC2 && byte(at + 1) == 0xA0) return 2;
  if (c == 0xE2 && byte(at + 1) == 0x80) {
    const unsigned last = byte(at + 2);
    if ((last >= 0x80 && last <= 0x8A) || last == 0xAF) return 3;  // U+2000..200A, U+202F
  }
  return 0;
}

}  // namespace pige::values
