// Where a text is cut into words and numbers in one word into their pieces.

#include "normalize/tokens.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace pige::values {
namespace {

Sense unit() {
  Sense sense;
  sense.role = Role::quantity;
  return sense;
}

Lexicon numbers_in_one_word() {
  Lexicon lexicon;
  lexicon.glued.add("zehn", Piece::small);
  lexicon.glued.add("tausend", Piece::thousand);
  lexicon.add("pro Zehntausend", unit());
  lexicon.add("Teile pro Zehntausend", unit());
  lexicon.add("Teile je ganze Zehntausend", unit());
  return lexicon;
}

// The tokens of a text, a stroke between them.
std::string pieces(std::string_view text, const Lexicon& lexicon) {
  std::string all;
  for (const Token& token : cut(text, lexicon)) {
    all += (all.empty() ? "" : "|") + std::string(text.substr(token.begin, token.size()));
  }
  return all;
}

TEST(Cut, KeepsTheLastWordOfAUnitWhole) {
  const Lexicon lexicon = numbers_in_one_word();
  for (const auto& [text, meant] : std::initializer_list<std::pair<const char*, const char*>>{
           {"zehntausend Boote", "zehn|tausend|Boote"},
           {"pro Zehntausend", "pro|Zehntausend"},
           {"Teile pro Zehntausend", "Teile|pro|Zehntausend"},
           {"drei Teile je ganze Zehntausend", "drei|Teile|je|ganze|Zehntausend"},
           // The phrase is another one, or ends on the line before.
           {"Teile zehntausend", "Teile|zehn|tausend"},
           {"je ganze Zehntausend", "je|ganze|Zehn|tausend"},
           {"Teile pro\nZehntausend", "Teile|pro|Zehn|tausend"},
       }) {
    EXPECT_EQ(pieces(text, lexicon), meant) << text;
  }
}

}  // namespace
}  // namespace pige::values
