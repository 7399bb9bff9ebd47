#include "extract/article/markup_scan.h"

#include <cstring>

namespace pige::markup {
namespace {

constexpr std::string_view kScript = "script";

// "</script" and "<script" count only before white space, "/" or ">".
bool ends_name(std::string_view html, std::size_t position) {
  if (position >= html.size()) return false;
  const char c = html[position];
  return is_space(c) || c == '/' || c == '>';
}

bool name_at(std::string_view html, std::size_t position, std::string_view name) {
  if (position + name.size() > html.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (to_lower(html[position + i]) != to_lower(name[i])) return false;
  }
  return ends_name(html, position + name.size());
}

}  // namespace

bool equals_ignoring_case(std::string_view text, std::string_view lower) {
  if (text.size() != lower.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (to_lower(text[i]) != lower[i]) return false;
  }
  return true;
}

std::size_t after(std::string_view html, char c, std::size_t from) {
  const std::size_t found = html.find(c, from);
  return found == std::string_view::npos ? html.size() : found + 1;
}

TagReader::TagReader(std::string_view html, std::size_t from) : html_(html), position_(from) {
  while (position_ < html.size()) {
    const char c = html[position_];
    if (is_space(c) || c == '/' || c == '>') break;
    ++position_;
  }
  name_ = html.substr(from, position_ - from);
}

bool TagReader::finish(std::size_t position, bool self_closing) {
  position_ = position;
  self_closing_ = self_closing;
  return false;
}

bool TagReader::cut() {
  cut_off_ = true;
  return finish(html_.size(), false);
}

bool TagReader::next(Attribute& attribute) {
  std::size_t i = position_;
  const std::size_t size = html_.size();
  // Before attribute name; a "/" that is not followed by ">" is skipped like white space.
  while (i < size && (is_space(html_[i]) || html_[i] == '/')) {
    if (html_[i] == '/' && i + 1 < size && html_[i + 1] == '>') return finish(i + 2, true);
    ++i;
  }
  if (i >= size) return cut();
  if (html_[i] == '>') return finish(i + 1, false);

  const std::size_t begin = i;
  ++i;  // a first "=" is part of the name
  while (i < size && !is_space(html_[i]) && html_[i] != '/' && html_[i] != '>' && html_[i] != '=') {
    ++i;
  }
  attribute = {html_.substr(begin, i - begin), {}, html_.substr(begin, i - begin), false};

  std::size_t equals = i;
  while (equals < size && is_space(html_[equals])) ++equals;
  if (equals >= size) return cut();
  if (html_[equals] != '=') {
    position_ = i;
    return true;
  }
  i = equals + 1;
  while (i < size && is_space(html_[i])) ++i;
  if (i >= size) return cut();
  if (html_[i] == '"' || html_[i] == '\'') {
    const std::size_t close = html_.find(html_[i], i + 1);
    if (close == std::string_view::npos) return cut();
    attribute.value = html_.substr(i + 1, close - i - 1);
    i = close + 1;
  } else {
    const std::size_t value = i;
    while (i < size && !is_space(html_[i]) && html_[i] != '>') ++i;
    if (i >= size) return cut();
    attribute.value = html_.substr(value, i - value);
    attribute.unquoted = true;
  }
  attribute.written = html_.substr(begin, i - begin);
  position_ = i;
  return true;
}

std::size_t comment_end(std::string_view html, std::size_t from) {
  const std::string_view rest = html.substr(from);
  if (rest.starts_with('>')) return from + 1;   // "<!-->"
  if (rest.starts_with("->")) return from + 2;  // "<!--->"
  for (std::size_t at = html.find("--", from); at != std::string_view::npos;
       at = html.find("--", at + 1)) {
    const std::string_view tail = html.substr(at + 2);
    if (tail.starts_with('>')) return at + 3;
    if (tail.starts_with("!>")) return at + 4;
  }
  return html.size();
}

std::size_t cdata_end(std::string_view html, std::size_t from) {
  const std::size_t end = html.find("]]>", from);
  return end == std::string_view::npos ? html.size() : end + 3;
}

std::size_t raw_text_end(std::string_view html, std::size_t from, std::string_view name) {
  for (std::size_t at = html.find("</", from); at != std::string_view::npos;
       at = html.find("</", at + 2)) {
    if (name_at(html, at + 2, name)) return at;
  }
  return html.size();
}

std::size_t script_end(std::string_view html, std::size_t from) {
  enum class State { plain, escaped, double_escaped };
  State state = State::plain;
  std::size_t i = from;
  std::size_t close = std::string_view::npos;  // of the escape: the position of the next "-->"
  while (i < html.size()) {
    const std::size_t at = html.find('<', i);
    if (at == std::string_view::npos) break;
    if (state != State::plain && close < at) {
      state = State::plain;
    }
    const std::string_view tail = html.substr(at);
    if (state == State::plain && tail.starts_with("<!--")) {
      close = html.find("-->", at + 2);  // "<!-->" closes what it opens
      if (close == std::string_view::npos) close = html.size();
      state = State::escaped;
      i = at + 4;
    } else if (tail.starts_with("</") && name_at(html, at + 2, kScript)) {
      if (state != State::double_escaped) return at;
      state = State::escaped;
      i = at + 2;
    } else {
      if (state == State::escaped && name_at(html, at + 1, kScript)) state = State::double_escaped;
      i = at + 1;
    }
  }
  return html.size();
}

}  // namespace pige::markup
