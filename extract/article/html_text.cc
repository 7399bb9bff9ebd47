#include "extract/article/html_text.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <utility>

#include "extract/article/markup_scan.h"
#include "extract/article/unicode.h"

namespace pige {
namespace {

constexpr std::pair<std::string_view, char32_t> kNamed[] = {
    {"amp", '&'},      {"lt", '<'},       {"gt", '>'},        {"quot", '"'},     {"apos", '\''},
    {"nbsp", 0xA0},    {"rsquo", 0x2019}, {"lsquo", 0x2018},  {"rdquo", 0x201D}, {"ldquo", 0x201C},
    {"ndash", 0x2013}, {"mdash", 0x2014}, {"hellip", 0x2026}, {"laquo", 0xAB},   {"raquo", 0xBB},
    {"eacute", 0xE9},  {"egrave", 0xE8},  {"ecirc", 0xEA},    {"agrave", 0xE0},  {"acirc", 0xE2},
    {"ccedil", 0xE7},  {"ocirc", 0xF4},   {"ucirc", 0xFB},    {"ugrave", 0xF9},  {"icirc", 0xEE},
    {"euml", 0xEB},    {"iuml", 0xEF},    {"auml", 0xE4},     {"ouml", 0xF6},    {"uuml", 0xFC},
    {"Auml", 0xC4},    {"Ouml", 0xD6},    {"Uuml", 0xDC},     {"szlig", 0xDF},   {"oelig", 0x153},
    {"aacute", 0xE1},  {"iacute", 0xED},  {"oacute", 0xF3},   {"uacute", 0xFA},  {"ntilde", 0xF1},
    {"Eacute", 0xC9},  {"euro", 0x20AC},  {"pound", 0xA3},    {"copy", 0xA9},    {"middot", 0xB7},
};

void append_utf8(std::string& out, char32_t c) {
  if (c < 0x80) {
    out.push_back(static_cast<char>(c));
  } else if (c < 0x800) {
    out.push_back(static_cast<char>(0xC0U | c >> 6U));
    out.push_back(static_cast<char>(0x80U | (c & 0x3FU)));
  } else if (c < 0x10000) {
    out.push_back(static_cast<char>(0xE0U | c >> 12U));
    out.push_back(static_cast<char>(0x80U | (c >> 6U & 0x3FU)));
    out.push_back(static_cast<char>(0x80U | (c & 0x3FU)));
  } else {
    out.push_back(static_cast<char>(0xF0U | c >> 18U));
    out.push_back(static_cast<char>(0x80U | (c >> 12U & 0x3FU)));
    out.push_back(static_cast<char>(0x80U | (c >> 6U & 0x3FU)));
    out.push_back(static_cast<char>(0x80U | (c & 0x3FU)));
  }
}

// The character that the reference at `text`'s start means, and its length; 0 where it is none.
std::pair<char32_t, std::size_t> reference_at(std::string_view text) {
  const std::size_t end = text.substr(0, 12).find(';');
  if (end == std::string_view::npos || end < 2) return {0, 0};
  const std::string_view name = text.substr(1, end - 1);
  if (name[0] == '#') {
    const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const std::string_view digits = name.substr(hex ? 2 : 1);
    std::uint32_t value = 0;
    const auto [stop, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
    const bool whole = error == std::errc() && stop == digits.data() + digits.size();
    const bool valid = value > 0 && value < 0x110000 && (value < 0xD800 || value > 0xDFFF);
    if (whole && valid) return {value, end + 1};
    return {0, 0};
  }
  for (const auto& [known, value] : kNamed) {
    if (known == name) return {value, end + 1};
  }
  return {0, 0};
}

std::string decoded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '&') {
      if (const auto [c, length] = reference_at(text.substr(i)); length > 0) {
        append_utf8(out, c);
        i += length;
        continue;
      }
    }
    out.push_back(text[i++]);
  }
  return out;
}

bool cuts_paragraph(markup::Name name) {
  using markup::name_of;
  switch (name) {
    case name_of("p"):
    case name_of("br"):
    case name_of("div"):
    case name_of("li"):
    case name_of("h1"):
    case name_of("h2"):
    case name_of("h3"):
    case name_of("h4"):
    case name_of("h5"):
    case name_of("ul"):
    case name_of("ol"):
    case name_of("blockquote"):
    case name_of("tr"):
    case name_of("table"):
    case name_of("figure"):
    case name_of("section"):
      return true;
    default:
      return false;
  }
}

// Tags out; those that cut give line breaks.
std::string without_tags(std::string_view html) {
  std::string out;
  out.reserve(html.size());
  for (std::size_t i = 0; i < html.size();) {
    const bool tag = html[i] == '<' && i + 1 < html.size() &&
                     (markup::is_letter(html[i + 1]) || html[i + 1] == '/' || html[i + 1] == '!');
    const std::size_t end = tag ? html.find('>', i) : std::string_view::npos;
    if (end == std::string_view::npos) {
      out.push_back(html[i++]);
      continue;
    }
    const std::size_t name = i + (html[i + 1] == '/' ? 2 : 1);
    const markup::TagReader reader(html, name);
    if (cuts_paragraph(markup::name_of(reader.name()))) out.push_back('\n');
    i = end + 1;
  }
  return out;
}

}  // namespace

std::string collapsed(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    if (c.is_space) {
      space = !out.empty();
    } else if (!c.is_ignored) {
      if (space) out.push_back(' ');
      space = false;
      out.append(text, i, c.bytes);
    }
    i += c.bytes;
  }
  return out;
}

std::string plain_text_of(std::string_view html) {
  if (html.find_first_of("<&") == std::string_view::npos) return collapsed(html);
  // References are often written twice ("&amp;#8217;"), and may hide tags.
  return collapsed(decoded(without_tags(decoded(without_tags(html)))));
}

std::vector<std::string> paragraphs_of(std::string_view html) {
  const std::string text = decoded(without_tags(decoded(html)));
  std::vector<std::string> paragraphs;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = std::min(text.find('\n', i), text.size());
    std::string line = collapsed(std::string_view(text).substr(i, end - i));
    if (!line.empty()) paragraphs.push_back(std::move(line));
    i = end + 1;
  }
  return paragraphs;
}

}  // namespace pige
