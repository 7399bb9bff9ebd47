// Leaving a piece out joins what stood around it. "<" and "b>", "&am" and "p;", or a carriage
// return and a line feed must not become one token, so where the text before could go on, an
// empty comment takes the place of what is left out.

#include "extract/article/page_writer.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "extract/article/stand_in.h"

namespace pige {
namespace {

using markup::is_space;

constexpr std::string_view kSeparator = "<!---->";

// What a byte of text is to the tokenizer.
enum class Byte : std::uint8_t {
  plain,
  space,
  special,  // starts a character reference, or a parser changes or drops it
  leads,    // may start a character of which that holds
};

constexpr auto kBytes = [] {
  std::array<Byte, 256> table{};
  for (std::size_t c = 0; c < 0x20; ++c) table[c] = Byte::special;
  for (const char c : {' ', '\n', '\t', '\r', '\f'}) {
    table[static_cast<unsigned char>(c)] = Byte::space;
  }
  table['&'] = table[0x7F] = Byte::special;
  table[0xC2] = table[0xEF] = Byte::leads;
  for (std::size_t c = 0xF0; c < 0x100; ++c) table[c] = Byte::leads;
  return table;
}();

Byte byte_at(std::string_view text, std::size_t at) {
  return kBytes[static_cast<unsigned char>(text[at])];
}

unsigned char unsigned_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

// The control characters U+0080 to U+009F and what Unicode calls noncharacters.
bool is_control_or_none(std::string_view text, std::size_t at) {
  const unsigned char second = unsigned_at(text, at + 1);
  const unsigned char third = unsigned_at(text, at + 2);
  switch (static_cast<unsigned char>(text[at])) {
    case 0xC2:
      return second < 0xA0;
    case 0xEF:
      return (second == 0xB7 && third >= 0x90 && third < 0xB0) || (second == 0xBF && third >= 0xBE);
    default:
      return (second & 0xF) == 0xF && third == 0xBF && unsigned_at(text, at + 3) >= 0xBE;
  }
}

bool is_special(std::string_view text, std::size_t at) {
  const Byte byte = byte_at(text, at);
  return byte == Byte::special || (byte == Byte::leads && is_control_or_none(text, at));
}

bool is_plain_value(std::string_view value) {
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (is_special(value, i) || value[i] == '\r') return false;
  }
  return true;
}

// The position behind the white space at `at`, and the character that stays of it.
struct Space {
  std::size_t end;
  char kept;
};
Space space_at(std::string_view text, std::size_t at) {
  bool line = false;
  for (; at < text.size() && is_space(text[at]); ++at) {
    line = line || text[at] == '\n' || text[at] == '\r';
  }
  return {at, line ? '\n' : ' '};
}

bool is_in_reference(char c) { return markup::is_letter(c) || (c >= '0' && c <= '9') || c == '#'; }

}  // namespace

PageWriter::PageWriter(std::size_t page_size, bool stand_ins)
    : most_nodes_(Prescan::kFreeNodes + page_size / Prescan::kBytesANode),
      most_pieces_(stand_ins ? stand_in::kMost : 0),
      stand_ins_(stand_ins) {
  // Never so short that they would stand in the string itself: views of them outlive its moves.
  constexpr std::size_t kLeast = 64;
  page.markup.reserve(page_size / 4 + kLeast);
  page.text.reserve(page_size / 4 + kLeast);
}

void PageWriter::write_text(std::string_view text, bool as_it_is) {
  if (!text.empty() && has_room()) ++page.nodes;  // else it is joined to the last
  for (std::size_t at = 0; at < text.size();) {
    if (is_space(text[at])) {
      at = write_space(text, at, as_it_is);
    } else if (is_special(text, at)) {
      at = write_character(text, at);
    } else {
      at = write_piece(text, at, as_it_is);
    }
  }
}

std::size_t PageWriter::write_space(std::string_view text, std::size_t at, bool as_it_is) {
  const auto [end, kept] = space_at(text, at);
  if (as_it_is) {
    markup().append(text, at, end - at);
  } else {
    markup().push_back(kept);
  }
  return end;
}

// A piece goes as far as the text that is no more than letters and white space to the parser.
std::size_t PageWriter::write_piece(std::string_view text, std::size_t at, bool as_it_is) {
  const std::size_t begin = page.text.size();
  std::size_t copied = at;
  while (at < text.size()) {
    const Byte byte = byte_at(text, at);
    if (byte != Byte::space) {
      if (byte == Byte::special || (byte == Byte::leads && is_control_or_none(text, at))) break;
      ++at;
      continue;
    }
    const bool alone = at + 1 < text.size() && byte_at(text, at + 1) != Byte::space;
    if (as_it_is ? text[at] != '\r' : alone && (text[at] == ' ' || text[at] == '\n')) {
      ++at;
      continue;
    }
    if (as_it_is) break;
    const auto [end, kept] = space_at(text, at);
    page.text.append(text, copied, at - copied).push_back(kept);
    copied = at = end;
  }
  page.text.append(text, copied, at - copied);
  const std::size_t size = page.text.size() - begin;
  if (size > 1 && page.pieces.size() < most_pieces_) {
    const auto character = stand_in::of(page.pieces.size());
    markup().append(character.data(), character.size());
    page.pieces.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(size)});
  } else {
    write_markup(std::string_view(page.text).substr(begin));
    page.text.resize(begin);
  }
  return at;
}

// A character reference, or one character that the parser has to see.
std::size_t PageWriter::write_character(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  if (text[at] == '&') {
    while (end < text.size() && is_in_reference(text[end])) ++end;
    if (end < text.size() && text[end] == ';') ++end;
  } else {
    while (end < text.size() && (unsigned_at(text, end) & 0xC0) == 0x80) ++end;
  }
  write_markup(text.substr(at, end - at));
  return end;
}

void PageWriter::write_markup(std::string_view piece) {
  if (stand_ins_ && !ambiguous_) ambiguous_ = stand_in::may_occur_in(piece);
  markup().append(piece);
}

void PageWriter::write_start_tag(const markup::StartTag& tag) {
  const auto attributes = tag.attributes();
  const bool aside =
      !markup::attributes_matter(tag.name) &&
      std::ranges::all_of(attributes, [](const auto& a) { return is_plain_value(a.value); });
  if (aside && !attributes.empty()) {
    page.start_tags.push_back({static_cast<std::uint32_t>(markup().size()),
                               static_cast<std::uint32_t>(page.attributes.size()),
                               static_cast<std::uint32_t>(attributes.size())});
    for (const auto& [name, value, written] : attributes) page.attributes.push_back({name, value});
  }
  markup().append("<").append(tag.name_written);
  if (!aside) {
    for (const auto& attribute : attributes) markup().append(" ").append(attribute.written);
  }
  // A bare value would take the "/" for its own.
  if (tag.self_closing) markup().append(" /");
  markup().push_back('>');
}

void PageWriter::write_end_tag(std::string_view name) {
  markup().append("</").append(name).push_back('>');
}

void PageWriter::separate(bool space_counts) {
  if (markup().empty()) return;
  const char last = markup().back();
  const bool is_ascii = static_cast<unsigned char>(last) < 0x80;
  const bool is_apart = last == '>' || last == ' ' || last == '\n' || !is_ascii;
  if (!space_counts && is_apart) return;
  markup().append(kSeparator);
  ++page.nodes;
}

PageWriter::Mark PageWriter::mark() const {
  return {page.markup.size(), page.start_tags.size(), page.attributes.size()};
}

void PageWriter::go_back(const Mark& mark) {
  page.markup.resize(mark.markup);
  page.start_tags.resize(mark.start_tags);
  page.attributes.resize(mark.attributes);
}

}  // namespace pige
