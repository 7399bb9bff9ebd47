#include "store/search_words.h"

namespace pige {
namespace {

constexpr std::string_view kBlank = " \t\r\n";

// A string of FTS5: between quotes, where nothing but a quote is special.
void append(std::string& expression, std::string_view phrase) {
  if (phrase.find_first_not_of(kBlank) == std::string_view::npos) return;
  if (!expression.empty()) expression += ' ';
  expression += '"';
  expression += phrase;
  expression += '"';
}

}  // namespace

std::string match_expression(std::string_view words) {
  std::string expression;
  while (!words.empty()) {
    const bool is_quoted = words.front() == '"';
    if (is_quoted) words.remove_prefix(1);
    // An unclosed quote reaches to the end.
    const std::size_t end =
        is_quoted ? words.find('"') : words.find_first_of(std::string(kBlank) + '"');
    append(expression, words.substr(0, end));
    if (end == std::string_view::npos) break;
    words.remove_prefix(is_quoted || words[end] != '"' ? end + 1 : end);
  }
  return expression;
}

}  // namespace pige
