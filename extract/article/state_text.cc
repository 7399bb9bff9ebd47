#include "extract/article/state_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "extract/article/flight_data.h"
#include "extract/article/html_text.h"
#include "extract/article/json_brackets.h"
#include "extract/article/script_value.h"

namespace pige {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kLargest = 4U << 20U;  // bytes of all documents that are read
constexpr std::size_t kSentence = 60;        // bytes; shorter strings are names, links, labels
constexpr std::size_t kArticle = 2000;       // bytes; what is longer is no paragraph
constexpr int kInBlock = 6;                  // levels from an array of blocks to their strings

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

// Properties that hold no text, however long.
bool holds_no_text(std::string_view name) {
  return name == "className" || name == "class" || name == "style" || name == "href" ||
         name == "src" || name == "srcSet" || name == "sizes";
}

// The value that holds most prose, of all that are read.
class ProseFinder {
 public:
  // `size` is that of all scripts: no text is longer.
  ProseFinder(FlightTexts texts, std::size_t size) : texts_(std::move(texts)), size_(size) {
    for (const auto& [reference, text] : texts_) may_refer_to_ += kReferences * text.size();
  }

  // Whether `json` is what it should be.
  bool read(std::string_view json) {
    if (json.empty() || nests_too_deep(json)) return false;
    const Json parsed = Json::parse(json, nullptr, false);
    if (parsed.is_discarded()) return false;
    find(parsed, longest_);
    return true;
  }
  void offer(std::string_view text) {
    if (text.size() > longest_.size()) longest_ = text;
  }
  std::size_t size() const { return longest_.size(); }
  std::string longest() { return std::move(longest_); }

 private:
  // What a string says, or the text that it refers to. Each may be referred to some times, by
  // each of the arrays it stands in, lest a page is read without end.
  static constexpr std::size_t kReferences = 16;
  const std::string& said(const Json& value) {
    const std::string& written = value.get_ref<const std::string&>();
    if (!written.starts_with('$')) return written;
    const auto referred = texts_.find(written);
    if (referred == texts_.end() || referred->second.size() > may_refer_to_) return written;
    may_refer_to_ -= referred->second.size();
    return referred->second;
  }

  // ["$", "p", null, {"children": ...}]: an element of the page.
  static bool is_element(const Json& value) {
    return value.is_array() && value.size() >= 4 && value[0] == "$" && value[1].is_string() &&
           value[3].is_object();
  }
  static const Json* children(const Json& element) {
    const auto found = element[3].find("children");
    return found == element[3].end() ? nullptr : &*found;
  }
  static bool is_paragraph(const Json& element) {
    const std::string& tag = element[1].get_ref<const std::string&>();
    return tag == "p" || tag == "li" || tag == "blockquote" ||
           (tag.size() == 2 && tag[0] == 'h' && tag[1] > '1' && tag[1] < '7');
  }

  struct Line {
    std::string text;
    std::size_t linked = 0;  // bytes
  };
  // The words in an element, those of the elements in it among them.
  void add_words(const Json& value, int depth, bool link, Line& line) {
    if (depth > kInBlock) return;
    if (value.is_string()) {
      const std::string& words = said(value);
      line.text += words;
      if (link) line.linked += words.size();
    } else if (is_element(value)) {
      const bool is_link = link || value[1] == "a" || value[3].contains("href");
      if (const Json* inner = children(value)) add_words(*inner, depth + 1, is_link, line);
    } else if (value.is_array()) {
      for (const Json& inner : value) add_words(inner, depth + 1, link, line);
    }
  }

  static void add_paragraph(std::string_view line, std::string& text) {
    text.append("<p>").append(line).append("</p>\n");
  }

  // The strings of an array's blocks, in order, each a paragraph.
  void collect(const Json& value, int depth, std::string& text) {
    if (depth > kInBlock || text.size() > size_) return;
    if (value.is_string()) {
      if (const std::string& line = said(value); is_prose(line)) add_paragraph(line, text);
    } else if (is_element(value)) {
      const Json* inner = children(value);
      if (inner == nullptr) return collect(value[3], depth + 1, text);
      if (!is_paragraph(value)) return collect(*inner, depth + 1, text);
      Line line;
      add_words(*inner, depth, false, line);
      if (line.linked * 2 < line.text.size()) add_paragraph(line.text, text);
    } else if (value.is_array()) {
      for (const Json& inner : value) collect(inner, depth + 1, text);
    } else if (value.is_object()) {
      for (const auto& [name, inner] : value.items()) {
        if (!holds_no_text(name)) collect(inner, depth + 1, text);
      }
    }
  }

  void find(const Json& value, std::string& longest) {
    if (value.is_string()) {
      const std::string& text = said(value);
      if (text.size() > longest.size() && is_prose(text)) longest = text;
    } else if (is_element(value)) {
      find(value[3], longest);
    } else if (value.is_array()) {
      std::string text;
      collect(value, 0, text);
      // An array of blocks is read whole; of an array of articles, one: what is an article's
      // length, or most of the array.
      std::string inner;
      for (const Json& element : value) find(element, inner);
      std::string& best = inner.size() > kArticle || inner.size() * 2 > text.size() ? inner : text;
      if (best.size() > longest.size()) longest = std::move(best);
    } else if (value.is_object()) {
      for (const auto& [name, inner] : value.items()) {
        if (!holds_no_text(name)) find(inner, longest);
      }
    }
  }

  FlightTexts texts_;
  std::size_t size_ = 0;
  std::size_t may_refer_to_ = 0;  // bytes
  std::string longest_;
};

// The value that a script is, or that it assigns first.
std::string_view json_in(std::string_view script) {
  std::size_t begin = script.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  while (begin < script.size() && script[begin] != '{' && script[begin] != '[') {
    begin = script.find('=', begin);
    if (begin == std::string_view::npos) return {};
    begin = std::min(script.find_first_not_of(" \t\r\n", begin + 1), script.size());
  }
  return first_json_value(script.substr(begin));
}

// HTML that a script puts into the page as it is; what has holes to fill is no text.
bool is_template(std::string_view script) {
  const std::size_t begin = script.find_first_not_of(" \t\r\n");
  return begin != std::string_view::npos && script[begin] == '<' &&
         script.find("{{") == std::string_view::npos && script.find("<%") == std::string_view::npos;
}

}  // namespace

std::string state_text(const std::vector<std::string_view>& all) {
  std::vector<std::string_view> scripts;
  std::size_t size = 0;
  for (const std::string_view script : all) {
    size += script.size();
    if (size > kLargest) break;
    scripts.push_back(script);
  }
  FlightRows flight = flight_rows(scripts);
  ProseFinder prose(std::move(flight.texts), size);
  for (const std::string& row : flight.values) prose.read(row);
  for (const std::string_view script : scripts) {
    if (script.size() < kSentence || is_flight(script)) continue;
    if (!is_template(script)) {
      if (!prose.read(json_in(script))) prose.read(json_of_script(script));
    } else if (plain_text_of(script).size() > prose.size()) {
      prose.offer(script);
    }
  }
  return prose.longest();
}

}  // namespace pige
