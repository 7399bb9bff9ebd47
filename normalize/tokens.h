// A text cut into words, digit runs and signs, each with its word in a Lexicon.
//
//   "l'A380 vaut 1,2 Md€"   l ' A 380 vaut 1 , 2 Md €
//
// A hyphen or an apostrophe between two letters is a joint, not a token. A number in one word is
// cut in its pieces: zwei hundert drei.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/vocabulary.h"

namespace pige::values {

enum class TokenKind : std::uint8_t { word, digits, sign };

// What stands between a token and the one before it.
enum class Joint : std::uint8_t { none, space, hyphen, apostrophe, line };

struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Lexicon::Word word = Lexicon::kUnknown;
  TokenKind kind = TokenKind::sign;
  Joint before = Joint::line;
  bool capital = false;  // its first letter is one
  bool code = false;     // part of an address on the web, a mail address or a hashtag

  std::size_t size() const { return end - begin; }
};

// `text` must be valid UTF-8, of less than 4 GiB.
std::vector<Token> cut(std::string_view text, const Lexicon& lexicon);

// The tokens of a phrase of the lexicon, in lower case.
std::vector<std::string> cut_words(std::string_view phrase);

// Lower case of Latin letters (Basic Latin, Latin-1, Latin Extended-A); others stay.
std::string lower(std::string_view text);
// Lower case without marks: "deuxième" -> "deuxieme".
std::string folded(std::string_view text);

// The straight form of a quotation mark, straight itself or a typographer's; '\0' of any other
// sign.
char straight_quote(std::string_view sign);

// The length of a space of any kind at `at` (0: none): plain, tab, U+00A0, U+2007, U+2009, U+202F.
std::size_t space_at(std::string_view text, std::size_t at);

}  // namespace pige::values
