#include "extract/article/state_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "extract/article/html_text.h"
#include "extract/article/json_depth.h"

namespace pige {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kLargest = 4U << 20U;  // bytes of all documents that are read
constexpr std::size_t kSentence = 60;        // bytes; shorter strings are names, links, labels
constexpr std::size_t kArticle = 2000;       // bytes; what is longer is no paragraph
constexpr int kDeepest = 40;
constexpr int kInBlock = 6;  // levels from an array of blocks to their strings

// Scripts that part no words are not ASCII.
bool has_words(const std::string& text) {
  for (const char c : text) {
    if (c == ' ' || static_cast<unsigned char>(c) >= 0x80) return true;
  }
  return false;
}

bool is_prose(const std::string& text) {
  return text.size() >= kSentence && has_words(text) && !text.starts_with("http") &&
         !text.starts_with("{") && !text.starts_with("[");
}

// The strings of an array's blocks, in order, each a paragraph.
void collect(const Json& value, int depth, std::string& text) {
  if (depth > kInBlock) return;
  if (value.is_string()) {
    const std::string& line = value.get_ref<const std::string&>();
    if (is_prose(line)) text.append("<p>").append(line).append("</p>\n");
  } else if (value.is_structured()) {
    for (const Json& inner : value) collect(inner, depth + 1, text);
  }
}

void find_longest(const Json& value, int depth, std::string& longest) {
  if (depth > kDeepest) return;
  if (value.is_string()) {
    const std::string& text = value.get_ref<const std::string&>();
    if (text.size() > longest.size() && is_prose(text)) longest = text;
    return;
  }
  if (!value.is_structured()) return;
  if (value.is_array()) {
    std::string text;
    collect(value, 0, text);
    // An array of blocks is read whole; of an array of articles, one: what is an article's
    // length, or most of the array.
    std::string inner;
    for (const Json& element : value) find_longest(element, depth + 1, inner);
    std::string& best = inner.size() > kArticle || inner.size() * 2 > text.size() ? inner : text;
    if (best.size() > longest.size()) longest = std::move(best);
    return;
  }
  for (const Json& inner : value) find_longest(inner, depth + 1, longest);
}

// The value that a script is, or that it assigns first: from its bracket to the one that closes it.
std::string_view json_in(std::string_view script) {
  std::size_t begin = script.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  while (begin < script.size() && script[begin] != '{' && script[begin] != '[') {
    begin = script.find('=', begin);
    if (begin == std::string_view::npos) return {};
    begin = std::min(script.find_first_not_of(" \t\r\n", begin + 1), script.size());
  }
  bool quoted = false;
  int depth = 0;
  for (std::size_t i = begin; i < script.size(); ++i) {
    const char c = script[i];
    if (quoted) {
      if (c == '\\') ++i;
      if (c == '"') quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if ((c == '}' || c == ']') && --depth == 0) {
      return script.substr(begin, i + 1 - begin);
    }
  }
  return {};
}

// HTML that a script puts into the page as it is; what has holes to fill is no text.
bool is_template(std::string_view script) {
  const std::size_t begin = script.find_first_not_of(" \t\r\n");
  return begin != std::string_view::npos && script[begin] == '<' &&
         script.find("{{") == std::string_view::npos && script.find("<%") == std::string_view::npos;
}

}  // namespace

std::string state_text(const std::vector<std::string_view>& scripts) {
  std::string longest;
  std::size_t read = 0;
  for (std::string_view script : scripts) {
    read += script.size();
    if (read > kLargest) break;
    if (script.size() < kSentence) continue;
    if (is_template(script)) {
      if (plain_text_of(script).size() > longest.size()) longest = script;
      continue;
    }
    script = json_in(script);
    if (script.empty() || nests_too_deep(script)) continue;
    const Json parsed = Json::parse(script, nullptr, false);
    if (!parsed.is_discarded()) find_longest(parsed, 0, longest);
  }
  return longest;
}

}  // namespace pige
