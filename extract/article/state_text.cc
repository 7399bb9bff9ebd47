#include "extract/article/state_text.h"

#include <nlohmann/json.hpp>

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

}  // namespace

std::string state_text(const std::vector<std::string_view>& documents) {
  std::string longest;
  std::size_t read = 0;
  for (const std::string_view document : documents) {
    read += document.size();
    if (read > kLargest) break;
    if (document.size() < kSentence || nests_too_deep(document)) continue;
    const Json parsed = Json::parse(document, nullptr, false);
    if (!parsed.is_discarded()) find_longest(parsed, 0, longest);
  }
  return longest;
}

}  // namespace pige
