// A transcription of the standard's steps. `Prescan` is its "position" in the bytes; running
// out of them anywhere aborts, and leaves only the XML declaration to ask.

#include "ingest/meta_prescan.h"

#include <algorithm>
#include <string>
#include <vector>

#include "ingest/encoding_label.h"

namespace pige {
namespace {

constexpr std::string_view kSpace = "\t\n\f\r ";

bool is_space(char c) { return kSpace.find(c) != std::string_view::npos; }
bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// `word` is in lower case.
bool starts_with_word(std::string_view text, std::string_view word) {
  if (text.size() < word.size()) return false;
  return std::equal(word.begin(), word.end(), text.begin(),
                    [](char w, char t) { return w == lower(t); });
}

struct Attribute {
  std::string name;
  std::string value;
};

class Prescan {
 public:
  explicit Prescan(std::string_view bytes) : rest_(bytes) {}

  std::optional<std::string_view> run() {
    while (!ended()) {
      if (rest_.starts_with("<!--")) {
        skip_comment();
      } else if (starts_with_word(rest_, "<meta") && rest_.size() > 5 &&
                 (is_space(rest_[5]) || rest_[5] == '/')) {
        rest_.remove_prefix(5);
        if (const auto encoding = read_meta()) return encoding;
      } else if (at_tag()) {
        rest_.remove_prefix(std::min(rest_.find_first_of("\t\n\f\r >"), rest_.size()));
        while (next_attribute()) {
        }
      } else if (rest_.starts_with("<!") || rest_.starts_with("</") || rest_.starts_with("<?")) {
        rest_.remove_prefix(std::min(rest_.find('>'), rest_.size()));
      }
      if (!ended()) rest_.remove_prefix(1);
    }
    return std::nullopt;
  }

 private:
  bool ended() const { return rest_.empty(); }

  bool at_tag() const {
    if (!rest_.starts_with('<')) return false;
    const std::size_t name = rest_.starts_with("</") ? 2 : 1;
    return rest_.size() > name && is_alpha(rest_[name]);
  }

  // The two hyphens before ">" may be those of "<!--".
  void skip_comment() {
    const std::size_t close = rest_.find("-->", 2);
    rest_.remove_prefix(close == std::string_view::npos ? rest_.size() : close + 2);
  }

  std::optional<std::string_view> read_meta() {
    std::vector<std::string> seen;
    bool got_pragma = false;
    bool named = false;  // some attribute spoke of an encoding
    bool needs_pragma = false;
    std::optional<std::string_view> encoding;
    while (const auto attribute = next_attribute()) {
      if (std::find(seen.begin(), seen.end(), attribute->name) != seen.end()) continue;
      seen.push_back(attribute->name);
      if (attribute->name == "http-equiv") {
        got_pragma = got_pragma || attribute->value == "content-type";
      } else if (attribute->name == "content") {
        const auto label = charset_of_content_type(attribute->value);
        const auto found = label ? encoding_of_label(*label) : std::nullopt;
        if (found && !named) {
          encoding = found;
          named = needs_pragma = true;
        }
      } else if (attribute->name == "charset") {
        encoding = encoding_of_label(attribute->value);
        named = true;
        needs_pragma = false;
      }
    }
    if (ended()) return std::nullopt;  // cut short: the rest of the tag might say otherwise
    if (!named || (needs_pragma && !got_pragma) || !encoding) return std::nullopt;
    if (*encoding == "UTF-16BE" || *encoding == "UTF-16LE") return "UTF-8";
    if (*encoding == "x-user-defined") return "windows-1252";
    return encoding;
  }

  // The standard's "get an attribute", names and values in lower case. Nothing at ">".
  std::optional<Attribute> next_attribute() {
    skip("\t\n\f\r /");
    if (ended() || rest_.front() == '>') return std::nullopt;
    Attribute attribute;
    while (!ended() && !is_space(rest_.front()) && rest_.front() != '/' && rest_.front() != '>' &&
           (rest_.front() != '=' || attribute.name.empty())) {
      attribute.name.push_back(take());
    }
    skip(kSpace);
    if (ended() || rest_.front() != '=') return attribute;
    rest_.remove_prefix(1);
    skip(kSpace);
    if (ended()) return attribute;
    if (rest_.front() == '"' || rest_.front() == '\'') {
      const char quote = rest_.front();
      rest_.remove_prefix(1);
      while (!ended() && rest_.front() != quote) attribute.value.push_back(take());
      if (!ended()) rest_.remove_prefix(1);
    } else {
      while (!ended() && !is_space(rest_.front()) && rest_.front() != '>') {
        attribute.value.push_back(take());
      }
    }
    return attribute;
  }

  char take() {
    const char c = lower(rest_.front());
    rest_.remove_prefix(1);
    return c;
  }

  void skip(std::string_view any_of) {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(any_of), rest_.size()));
  }

  std::string_view rest_;
};

// The standard's "get an XML encoding".
std::optional<std::string_view> xml_encoding(std::string_view head) {
  if (!head.starts_with("<?xml")) return std::nullopt;
  const std::size_t end = head.find('>');
  if (end == std::string_view::npos) return std::nullopt;
  const auto skip_controls = [&head](std::size_t at) {
    while (at < head.size() && static_cast<unsigned char>(head[at]) <= 0x20) ++at;
    return at;
  };
  std::size_t at = head.find("encoding");
  if (at == std::string_view::npos || at > end) return std::nullopt;
  at = skip_controls(at + std::string_view("encoding").size());
  if (at >= head.size() || head[at] != '=') return std::nullopt;
  at = skip_controls(at + 1);
  if (at >= head.size() || (head[at] != '"' && head[at] != '\'')) return std::nullopt;
  const std::size_t close = head.find(head[at], at + 1);
  if (close == std::string_view::npos) return std::nullopt;
  const std::string_view label = head.substr(at + 1, close - at - 1);
  if (std::any_of(label.begin(), label.end(),
                  [](char c) { return static_cast<unsigned char>(c) <= 0x20; })) {
    return std::nullopt;
  }
  const auto encoding = encoding_of_label(label);
  if (encoding == "UTF-16BE" || encoding == "UTF-16LE") return "UTF-8";
  return encoding;
}

}  // namespace

std::optional<std::string_view> prescan_encoding(std::string_view head) {
  using namespace std::string_view_literals;
  if (head.starts_with("<\0?\0x\0"sv)) return "UTF-16LE";
  if (head.starts_with("\0<\0?\0x"sv)) return "UTF-16BE";
  if (const auto encoding = Prescan(head).run()) return encoding;
  return xml_encoding(head);
}

std::optional<std::string_view> charset_of_content_type(std::string_view content) {
  constexpr std::string_view kCharset = "charset";
  const auto skip_space = [&content] {
    content.remove_prefix(std::min(content.find_first_not_of(kSpace), content.size()));
  };
  for (;;) {
    while (!content.empty() && !starts_with_word(content, kCharset)) content.remove_prefix(1);
    if (content.empty()) return std::nullopt;
    content.remove_prefix(kCharset.size());
    skip_space();
    if (content.starts_with('=')) break;
  }
  content.remove_prefix(1);
  skip_space();
  if (content.empty()) return std::nullopt;
  if (content.front() == '"' || content.front() == '\'') {
    const std::size_t close = content.find(content.front(), 1);
    if (close == std::string_view::npos) return std::nullopt;
    return content.substr(1, close - 1);
  }
  return content.substr(0, content.find_first_of("\t\n\f\r ;"));
}

}  // namespace pige
