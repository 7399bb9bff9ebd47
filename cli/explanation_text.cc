#include <fmt/format.h>

#include <algorithm>

#include "cli/console.h"
#include "cli/explanation.h"
#include "extract/article/block_name.h"

namespace pige {
namespace {

using console::Colour;
using console::paint;

// The first characters of a text, on one line.
std::string shortened(std::string_view text) {
  constexpr std::size_t kMost = 100;
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size(); ++end) {
    const bool continues = (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U;
    if (!continues && ++count > kMost) break;
  }
  std::string line(text.substr(0, end));
  std::ranges::replace(line, '\n', ' ');
  if (end < text.size()) line += "...";
  return line;
}

std::string marked(bool chosen, const std::string& line) {
  return paint((chosen ? "  * " : "    ") + line, chosen ? Colour::green : Colour::none) + "\n";
}

std::string evidence(std::string_view heading, const std::vector<Evidence>& candidates) {
  std::string text = paint(std::string(heading), Colour::bold) + "\n";
  if (candidates.empty()) text += "    nothing was found\n";
  for (const Evidence& one : candidates) {
    text += marked(one.chosen,
                   fmt::format("{:6.2f}  {}  ({})", one.score, shortened(one.value), one.place));
  }
  return text;
}

std::string line_of(const ExplainedBlock& block) {
  const bool kept = block.reason.empty();
  std::string line = fmt::format("  {} {:6.1f}  ", kept ? '+' : '-', block.weight);
  line += kept ? std::string(name_of(block.kind)) : block.reason;
  if (!block.zones.empty()) line += " [" + block.zones + "]";
  line += ": " + shortened(block.text);
  return paint(line, kept ? Colour::green : Colour::red) + "\n";
}

}  // namespace

std::string explanation_text(const Explanation& explanation) {
  const Article& article = explanation.article;
  std::string text = paint(article.title.empty() ? article.id : article.title, Colour::bold) + "\n";
  text += evidence("Title", explanation.titles);
  text += evidence("Authors", explanation.authors);
  text += evidence("Published", explanation.dates);
  text += paint("Main text", Colour::bold) + "\n";
  for (const ExplainedContainer& one : explanation.containers) {
    text += marked(one.chosen,
                   fmt::format("{:8.1f}  {}  ({})", one.weight, shortened(one.path), one.reading));
  }
  text += paint("Blocks", Colour::bold) + "\n";
  for (const ExplainedBlock& block : explanation.blocks) text += line_of(block);
  return text + "\n";
}

}  // namespace pige
