#include "extract/article/wording.h"

#include <algorithm>

#include "extract/article/boilerplate.h"
#include "extract/article/unicode.h"

namespace pige {
namespace {

// Dashes, bars, bullets and arrows between a title and a site's name. Spaces stand on both
// sides, but for the signs that no sentence uses.
constexpr std::string_view kSpaced[] = {"|",
                                        "-",
                                        "--",
                                        "\xE2\x80\x93",  // en dash
                                        "\xE2\x80\x94",  // em dash
                                        "\xC2\xBB",      // guillemets
                                        "\xC2\xAB",
                                        "\xE2\x80\xBA",  // single guillemets
                                        "\xE2\x80\xB9",
                                        "\xC2\xB7",  // middle dot
                                        "::",
                                        "//",
                                        "/",
                                        "~",
                                        "*",
                                        "\xE2\x80\xA2",  // bullet
                                        "\xE2\x8B\x86",  // star operator
                                        "\xE2\x94\x82",  // box drawing bar
                                        "<",
                                        ">",
                                        "\xE2\x86\x92"};  // arrow
constexpr std::string_view kUnspaced[] = {"|", "\xE2\x94\x82", "\xEF\xBD\x9C", "--", "_"};

bool is_space(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == ' ' || text.substr(at).starts_with("\xC2\xA0");
}

bool space_before(std::string_view text, std::size_t at) {
  return at == 0 || text[at - 1] == ' ' || text.substr(0, at).ends_with("\xC2\xA0");
}

std::size_t separator_at(std::string_view line, std::size_t at, bool colons) {
  const std::string_view rest = line.substr(at);
  const char c = rest.front();
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  if (letter || c == ' ') return 0;
  if (space_before(line, at)) {
    for (const std::string_view sign : kSpaced) {
      if (rest.starts_with(sign) && is_space(line, at + sign.size())) return sign.size();
    }
  }
  for (const std::string_view sign : kUnspaced) {
    if (rest.starts_with(sign)) return sign.size();
  }
  if (colons && c == ':' && is_space(line, at + 1)) return 1;
  return 0;
}

}  // namespace

std::string wording(std::string_view line) {
  std::string out;
  const std::string folded = fold(line);
  for (std::size_t i = 0; i < folded.size();) {
    const CodePoint c = code_point_at(folded, i);
    if (is_alphabetic(c.value) || is_decimal_digit(c.value)) out.append(folded, i, c.bytes);
    i += c.bytes;
  }
  return out;
}

double likeness(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < 6) return a == b ? 1 : 0;
  std::size_t shared = 0;
  std::size_t pieces = 0;
  for (std::size_t i = 0; i + 6 <= a.size(); i += 3, ++pieces) {
    if (b.find(a.substr(i, 6)) != std::string_view::npos) ++shared;
  }
  return static_cast<double>(shared) / static_cast<double>(pieces);
}

std::vector<LinePart> line_parts(std::string_view line, bool colons) {
  std::vector<LinePart> parts;
  const auto add = [&](std::size_t begin, std::size_t end) {
    while (begin < end && is_space(line, begin)) begin += line[begin] == ' ' ? 1 : 2;
    while (end > begin && space_before(line, end)) end -= line[end - 1] == ' ' ? 1 : 2;
    if (begin < end) parts.push_back({begin, end});
  };
  std::size_t begin = 0;
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t sign = separator_at(line, i, colons);
    if (sign == 0) {
      ++i;
      continue;
    }
    add(begin, i);
    i += sign;
    begin = i;
  }
  add(begin, line.size());
  return parts;
}

}  // namespace pige
