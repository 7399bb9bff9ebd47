#include "extract/article/block_weight.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "extract/article/html_text.h"
#include "extract/article/unicode.h"

namespace pige {
namespace {

bool reads_like_prose(const PageBlock& block, std::string_view line) {
  if (block.words < 5) return false;
  // A question or an exclamation in a heading's place is a heading.
  if (any(block.zones & Zone::heading) && last_mark(line) != '.') return false;
  if (block.letters >= 140) return block.stops > 0 || block.commas > 1;
  return block.letters >= 30 && ends_sentence(line);
}

// "16 marca 2021", "2021年3月16日": a year among few words.
bool is_bare_date(const PageBlock& block, std::string_view line) {
  if (block.letters > 30 || block.stops > 0 || block.span.size() > 60) return false;
  const auto is_digit = [&](std::size_t i) {
    return i < line.size() && line[i] >= '0' && line[i] <= '9';
  };
  for (std::size_t i = 0; i + 4 <= line.size(); ++i) {
    if (!line.substr(i).starts_with("19") && !line.substr(i).starts_with("20")) continue;
    const bool alone = (i == 0 || !is_digit(i - 1)) && !is_digit(i + 4);
    if (!alone || !is_digit(i + 2) || !is_digit(i + 3)) continue;
    // A year alone is a heading of a chronicle; a day stands in the other digits.
    for (std::size_t k = 0; k < line.size(); ++k) {
      if ((k < i || k >= i + 4) && is_digit(k)) return block.words <= 6 || block.letters < 25;
    }
  }
  return false;
}

std::string_view behind_marks(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(" :,-|"), text.size()));
}

// "Le 11 février", "By Jane Whitlow": what starts so and is a sentence ("Le reste suivra."), tells
// no day ("Le prix") or goes on in small letters ("By the digits") is none.
bool is_dateline(const PageBlock& block, std::string_view line, const Boilerplate& boilerplate) {
  if (is_bare_date(block, line)) return true;
  const bool has_digit = line.find_first_of("0123456789") != std::string_view::npos;
  if (!has_digit && ends_sentence(line)) return false;
  constexpr std::size_t kArticle = 3;  // bytes: "le", "on" start anything
  const bool tells = has_digit || line.find(' ') > kArticle;
  if (tells && boilerplate.bylines().starts_date(line)) return true;
  const std::size_t prefix = boilerplate.bylines().prefix(line);
  if (prefix == 0) return false;
  if (has_digit || line.substr(prefix).starts_with(':')) return true;
  const std::string_view name = behind_marks(line.substr(prefix));
  if (name.empty() || !is_lowercase(code_point_at(name, 0).value)) return true;
  return boilerplate.bylines().is_role(name) ||
         boilerplate.bylines().is_particle(name.substr(0, name.find(' ')));
}

// Letters and digits alone, folded: the same sentence in the page and in its JSON-LD.
std::string bare(std::string_view text) {
  std::string out;
  const std::string lower = to_lower(text);
  for (std::size_t i = 0; i < lower.size();) {
    const CodePoint c = code_point_at(lower, i);
    if (c.value >= 0x80 ? is_alphabetic(c.value)
                        : (is_alphabetic(c.value) || is_decimal_digit(c.value))) {
      out.append(lower, i, c.bytes);
    }
    i += c.bytes;
  }
  return out;
}

bool opens_what_follows(PhraseKind kind) {
  return kind == PhraseKind::end || kind == PhraseKind::comments || kind == PhraseKind::related;
}

bool opens_box(PhraseKind kind) {
  switch (kind) {
    case PhraseKind::end:
    case PhraseKind::related:
    case PhraseKind::comments:
    case PhraseKind::newsletter:
    case PhraseKind::consent:
    case PhraseKind::paywall:
    case PhraseKind::promotion:
      return true;
    default:
      return false;
  }
}

// Lists of other articles are boxes alike, side by side, each of which starts with a title that
// is a link. How many boxes start so is counted for the elements above each such title.
class TeaserFinder {
 public:
  TeaserFinder(const Dom& document, const PageText& page, std::vector<BlockSigns>& signs)
      : document_(document), page_(page), signs_(signs) {}

  void mark() {
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      if (is_title_link(i)) note(i);
    }
    for (const auto& [likeness, boxes] : groups_) {
      if (boxes.size() < 3) continue;
      for (const auto& [box, first] : boxes) mark_box(box, first);
    }
  }

 private:
  static constexpr std::uint32_t kLargest = 700;  // letters of a teaser
  static constexpr int kLevels = 4;

  // Boxes are alike that have one parent, one tag and one class.
  using Likeness = std::tuple<NodeId, Tag, std::string_view>;

  bool is_title_link(std::size_t i) const {
    const PageBlock& block = page_.blocks[i];
    return block.letters >= 12 && block.letters < 250 && block.link_density() > 0.8;
  }

  void note(std::size_t i) {
    NodeId n = page_.blocks[i].node;
    for (int level = 0; level < kLevels && n != 0; ++level, n = document_[n].parent) {
      const std::size_t first = first_block(n, i);
      if (i > first + 2) return;  // no title: further down in its box
      for (std::size_t k = first; k < i; ++k) {
        if (signs_[k].prose || any(page_.blocks[k].zones & Zone::heading)) return;
      }
      if (!is_box(document_[n].tag) || is_one_of_a_kind(n)) continue;
      auto& boxes = groups_[{document_[n].parent, document_[n].tag,
                             document_.attribute(n, AttributeName::class_)}];
      if (boxes.empty() || boxes.back().first != n) boxes.emplace_back(n, first);
    }
  }

  // "story", "next-posts": parts of a page that only their ids tell apart.
  bool is_one_of_a_kind(NodeId n) const {
    if (!document_.attribute(n, AttributeName::class_).empty()) return false;
    const std::string_view id = document_.attribute(n, AttributeName::id);
    return !id.empty() && std::ranges::none_of(id, [](char c) { return c >= '0' && c <= '9'; });
  }

  static bool is_box(Tag tag) {
    switch (tag) {
      case Tag::p:
      case Tag::td:
      case Tag::th:
      case Tag::tr:
      case Tag::tbody:
      case Tag::table:
        return false;
      default:
        return !is_heading(tag);
    }
  }

  std::size_t first_block(NodeId n, std::size_t i) const {
    while (i > 0 && document_.contains(n, page_.blocks[i - 1].first)) --i;
    return i;
  }

  void mark_box(NodeId box, std::size_t first) {
    std::size_t end = first;
    std::uint32_t letters = 0;
    while (end < page_.blocks.size() && document_.contains(box, page_.blocks[end].first)) {
      letters += page_.blocks[end++].letters;
      if (letters > kLargest) return;
    }
    for (std::size_t i = first; i < end; ++i) signs_[i].teaser = true;
  }

  const Dom& document_;
  const PageText& page_;
  std::vector<BlockSigns>& signs_;
  std::map<Likeness, std::vector<std::pair<NodeId, std::size_t>>> groups_;
};

void mark_teasers(const Dom& document, const PageText& page, std::vector<BlockSigns>& signs) {
  TeaserFinder(document, page, signs).mark();
}

}  // namespace

std::vector<BlockSigns> block_signs(const Dom& document, const PageText& page,
                                    std::string_view json_ld_body, const Boilerplate& boilerplate,
                                    const Tuning& tuning) {
  const std::string body =
      tuning.json_ld && json_ld_body.size() > 200 ? bare(plain_text_of(json_ld_body)) : "";
  std::vector<BlockSigns> signs(page.blocks.size());
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const PageBlock& block = page.blocks[i];
    const std::string_view line = page.of(block);
    BlockSigns& sign = signs[i];
    sign.prose = reads_like_prose(block, line);
    const bool in_metadata = any(block.zones & Zone::metadata);
    if (in_metadata ? line.size() < 400 : block.letters < 90 && !sign.prose && line.size() < 200) {
      sign.dateline = is_dateline(block, line, boilerplate);
    }
    if (const auto kind = tuning.phrases ? boilerplate.phrase(line) : std::nullopt) {
      sign.phrase = true;
      const bool short_line = block.letters < 60;
      sign.ends_article = short_line && opens_what_follows(*kind);
      sign.opens_box = short_line && opens_box(*kind);
      sign.opens_comments = short_line && *kind == PhraseKind::comments;
    }
    if (!body.empty() && block.letters >= 25) {
      std::string words = bare(line);
      if (words.size() > 120) words.resize(120);
      // A cut inside a character only shortens what is compared.
      while (!words.empty() && (static_cast<unsigned char>(words.back()) & 0xC0U) == 0x80U) {
        words.pop_back();
      }
      sign.vouched = words.size() >= 20 && body.find(words) != std::string::npos;
    }
  }
  if (tuning.teasers) mark_teasers(document, page, signs);
  return signs;
}

double block_weight(const PageBlock& block, const BlockSigns& signs) {
  const double letters = std::min<double>(block.letters, 1500);
  const double links = block.link_density();
  if (any(block.zones & Zone::hidden) && !signs.vouched) return 0;
  if (signs.vouched) return letters * 1.5;
  if (any(block.zones & kOutside) || signs.teaser) return -0.25 * std::min(letters, 200.0);
  if (signs.phrase) return -20;
  if (links > 0.5) return -0.5 * std::min(letters, 100.0);
  if (signs.prose) {
    const double named = any(block.zones & Zone::body) ? 1.2 : 1;
    return letters * (1 - links) * named;
  }
  if (any(block.zones & Zone::heading)) return 0;
  return block.letters < 60 ? -5 : 0.2 * letters;
}

}  // namespace pige
