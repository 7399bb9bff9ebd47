// The lexical rules of HTML that tell where a piece of markup ends, after the tokenizer of the
// HTML standard (§13.2.5). Each function is given the page and a position in it, and looks at
// nothing else: what stands there is for the caller to know.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pige::markup {

constexpr bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool equals_ignoring_case(std::string_view text, std::string_view lower);

// A tag or attribute name as a number, whatever its case: names are compared many times a page.
using Name = std::uint64_t;
constexpr Name name_of(std::string_view text) {
  Name hash = 14695981039346656037ULL;  // FNV-1a
  for (const char c : text) {
    hash = (hash ^ static_cast<unsigned char>(to_lower(c))) * 1099511628211ULL;
  }
  return hash;
}

// The position after the first `c` at or behind `from`; the page's size where there is none.
std::size_t after(std::string_view html, char c, std::size_t from);

// One attribute of a tag, by the attribute name and value states. `value` is without its
// quotes, its character references not decoded; `written` is the whole of it.
struct Attribute {
  std::string_view name;
  std::string_view value;
  std::string_view written;
  bool unquoted = false;
};

// Reads a tag's attributes one by one; then end() is the position after its ">".
class TagReader {
 public:
  // `from` is the position of the tag name's first letter.
  TagReader(std::string_view html, std::size_t from);

  std::string_view name() const { return name_; }
  // False when there are no more; then the three below are known.
  bool next(Attribute& attribute);

  std::size_t end() const { return position_; }
  bool self_closing() const { return self_closing_; }
  bool cut_off() const { return cut_off_; }  // the page ended inside the tag

 private:
  bool finish(std::size_t position, bool self_closing);
  bool cut();

  std::string_view html_;
  std::string_view name_;
  std::size_t position_;
  bool self_closing_ = false;
  bool cut_off_ = false;
};

// `from` is behind "<!--": the position behind the comment, by all the ways it may end
// (§13.2.5.43).
std::size_t comment_end(std::string_view html, std::size_t from);

// `from` is behind "<![CDATA[".
std::size_t cdata_end(std::string_view html, std::size_t from);

// Where the content of a raw text, RCDATA or script element ends: the position of its "</name",
// or the page's size. `from` is behind the start tag.
std::size_t raw_text_end(std::string_view html, std::size_t from, std::string_view name);
// The same for a script, whose "</script>" does not count between "<!--<script" and "</script>"
// (§13.2.5.20 to 31).
std::size_t script_end(std::string_view html, std::size_t from);

}  // namespace pige::markup
