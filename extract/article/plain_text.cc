// Lines of an article that was copied or extracted elsewhere. Furniture is told by its own
// words and by where it stands, and a line that reads like a sentence is furniture only where a
// phrase says so: a claim lost costs more than a line kept.

#include "extract/article/plain_text.h"

#include <algorithm>
#include <array>

#include "extract/article/html_text.h"
#include "extract/article/unicode.h"

namespace pige {
namespace {

constexpr std::size_t kLongestTitle = 200;
constexpr std::size_t kLongestHeading = 140;

struct Line {
  Span span;
  std::string_view text;  // without white space around it
};

bool is_blank(const CodePoint& c) { return c.is_space || c.is_no_break_space || c.is_ignored; }

Span without_blanks(std::string_view text, Span span) {
  while (span.begin < span.end) {
    const CodePoint c = code_point_at(text, span.begin);
    if (!is_blank(c)) break;
    span.begin += c.bytes;
  }
  std::size_t end = span.begin;
  for (std::size_t i = span.begin; i < span.end;) {
    const CodePoint c = code_point_at(text, i);
    i += c.bytes;
    if (!is_blank(c)) end = i;
  }
  span.end = end;
  return span;
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = std::min(text.find('\n', i), text.size());
    const Span span = without_blanks(text, {i, end});
    if (!span.empty()) lines.push_back({span, quote(text, span)});
    i = end + 1;
  }
  return lines;
}

// "9 / 10", "4,5/5", "***": figures and signs alone, or a figure out of another.
bool is_rating(std::string_view line) {
  bool slash = false;
  bool digit = false;
  for (std::size_t i = 0; i < line.size();) {
    const CodePoint c = code_point_at(line, i);
    if (is_alphabetic(c.value)) return false;
    if (c.value == '/') slash = true;
    if (is_decimal_digit(c.value)) digit = true;
    i += c.bytes;
  }
  return !digit || (slash && line.size() <= 16);
}

// "(c) Name / Agency", wherever the sign stands in a line that is no sentence.
bool is_credit(std::string_view line) {
  constexpr std::string_view kSign = "\xC2\xA9";
  const std::size_t at = line.find(kSign);
  if (at == std::string_view::npos || line.size() > 200) return false;
  return at == 0 || !ends_sentence(line);
}

// "- item", "* item", a bullet: how text marks a list.
std::size_t bullet_size(std::string_view line) {
  constexpr std::array<std::string_view, 7> kBullets = {
      "- ", "* ", "\xE2\x80\xA2", "\xC2\xB7 ", "\xE2\x80\x93 ", "\xE2\x97\xA6", "\xE2\x96\xAA"};
  for (const std::string_view bullet : kBullets) {
    if (line.starts_with(bullet)) return bullet.size();
  }
  return 0;
}

bool looks_like_heading(std::string_view line) {
  if (line.size() > kLongestHeading) return false;
  const char32_t mark = last_mark(line);
  if (mark == '.' || mark == ',' || mark == ';' || mark == 0x2026) return false;
  // A name and a job, a quotation cut short: a heading has at least three words.
  return std::ranges::count(line, ' ') >= 2;
}

bool looks_like_title(std::string_view line) {
  if (line.size() > kLongestTitle || bullet_size(line) > 0) return false;
  const char32_t mark = last_mark(line);
  const bool sentences = line.find(". ") != std::string_view::npos && line.size() > 100;
  return mark != '.' && mark != ',' && mark != ';' && mark != ':' && !sentences &&
         std::ranges::count(line, ' ') >= 2;
}

BlockKind kind_of(std::string_view line, const Boilerplate& boilerplate) {
  if (is_rating(line)) return BlockKind::boilerplate;
  if (is_credit(line)) return BlockKind::caption;
  const std::size_t bullet = bullet_size(line);
  const std::string_view words = line.substr(bullet);
  if (const auto phrase = boilerplate.phrase(words)) {
    return *phrase == PhraseKind::credit ? BlockKind::caption : BlockKind::boilerplate;
  }
  if (bullet > 0) return BlockKind::list_item;
  if (looks_like_heading(line)) return BlockKind::heading;
  return BlockKind::paragraph;
}

}  // namespace

Article read_plain_text(std::string_view text, const Boilerplate& boilerplate) {
  Article article;
  article.text = text;
  for (const Line& line : lines_of(text)) {
    const BlockKind kind = kind_of(line.text, boilerplate);
    if (article.blocks.empty() && looks_like_title(line.text) && kind != BlockKind::boilerplate &&
        kind != BlockKind::caption) {
      article.title = collapsed(line.text);
    }
    article.blocks.push_back({kind, line.span});
  }
  return article;
}

}  // namespace pige
