#include "extract/article/visible_byline.h"

#include <algorithm>
#include <string>
#include <vector>

#include "extract/article/html_text.h"
#include "extract/article/unicode.h"

namespace pige {
namespace {

constexpr std::size_t kBefore = 8;  // lines
constexpr std::size_t kInside = 3;
constexpr std::size_t kBehind = 3;
constexpr std::size_t kLongest = 140;
constexpr std::size_t kShortest = 60;  // a date's own line

bool says(const Names& names) { return !names.people.empty() || !names.pen_names.empty(); }

}  // namespace

BylineFinder::BylineFinder(const PageText& page, TextRange text, const NameReader& reader,
                           const Boilerplate& boilerplate, const MonthNames& months)
    : page_(page), text_(text), reader_(reader), boilerplate_(boilerplate), months_(months) {}

Names BylineFinder::introduced() const {
  for (const Line& line : lines_near(true)) {
    if (line.block >= text_.first + kInside) break;
    if (Names names = introduced(line.text); says(names)) return names;
  }
  return {};
}

Names BylineFinder::unintroduced() const {
  for (const Line& line : lines_near(true)) {
    if (line.block < text_.first + kInside) continue;
    if (Names names = introduced(line.text); says(names)) return names;
  }
  for (const Line& line : lines_near(false)) {
    if (Names names = beside_date(line); says(names)) return names;
  }
  return signature();
}

// A byline's words prove it even in what is named as a box.
bool BylineFinder::is_candidate(std::size_t block, bool by_words) const {
  if (block >= page_.blocks.size()) return false;
  constexpr Zone kElsewhere = Zone::comments | Zone::hidden | Zone::caption | Zone::consent;
  constexpr Zone kBoxes = Zone::related | Zone::navigation | Zone::promotion | Zone::aside;
  const PageBlock& candidate = page_.blocks[block];
  const bool above = block < text_.first;
  const Zone elsewhere = by_words && above ? kElsewhere : kElsewhere | kBoxes;
  return candidate.span.size() <= kLongest && !any(candidate.zones & elsewhere);
}

// The lines before the text, the nearest first, then the first of the text, then those behind.
std::vector<BylineFinder::Line> BylineFinder::lines_near(bool by_words) const {
  std::vector<Line> lines;
  const auto take = [&](std::size_t i) {
    if (is_candidate(i, by_words)) lines.push_back({page_.of(page_.blocks[i]), i});
  };
  for (std::size_t i = 1; i <= kBefore && i <= text_.first; ++i) take(text_.first - i);
  for (std::size_t i = 0; i < kInside; ++i) take(text_.first + i);
  for (std::size_t i = 0; i <= kBehind; ++i) {
    if (text_.last + i >= text_.first + kInside) take(text_.last + i);
  }
  return lines;
}

// "By Ann Lee", and with a date before it "Posted on 15 April 2016 by Ann Lee".
Names BylineFinder::introduced(std::string_view line) const {
  const std::string text = collapsed(line);
  if (boilerplate_.byline_prefix(text) > 0) {
    Names names = reader_.read(text, NameSource::page);
    if (says(names)) return names;
  }
  if (!find_day(text, months_)) return {};
  for (std::size_t i = text.find(' '); i != std::string::npos; i = text.find(' ', i + 1)) {
    const std::string_view rest = std::string_view(text).substr(i + 1);
    if (boilerplate_.byline_prefix(rest) == 0) continue;
    Names names = reader_.read(rest, NameSource::page);
    if (says(names)) return names;
  }
  return {};
}

bool BylineFinder::tells_day(std::size_t block) const {
  if (block >= page_.blocks.size() || page_.blocks[block].span.size() > kShortest) return false;
  return find_day(page_.of(page_.blocks[block]), months_).has_value();
}

// "Ann Lee / 22.04.2020", "26 May 2008 | Ann Lee | 34 comments", or in lines of their own.
Names BylineFinder::beside_date(const Line& line) const {
  const std::string text = collapsed(line.text);
  Names names;
  if (find_day(text, months_)) {
    names = reader_.read(text, NameSource::page);
    std::erase_if(names.people,
                  [this](const std::string& name) { return !reader_.is_full_name(name); });
    names.pen_names.clear();
  } else if (reader_.is_full_name(text) && line.block < text_.first &&
             !any(page_.blocks[line.block].zones & Zone::heading) &&
             (tells_day(line.block + 1) || (line.block > 0 && tells_day(line.block - 1)))) {
    names.people.push_back(text);
  }
  return names;
}

// A last line that is a name and nothing else, in brackets or not.
Names BylineFinder::signature() const {
  Names names;
  for (std::size_t i = text_.last; i <= text_.last + 1; ++i) {
    if (!is_candidate(i, false)) continue;
    const PageBlock& block = page_.blocks[i];
    if (any(block.zones & (Zone::heading | Zone::footer)) || block.link_density() > 0.5) continue;
    std::string_view line = page_.of(block);
    if (line.starts_with('(') && line.ends_with(')')) line = line.substr(1, line.size() - 2);
    if (!reader_.is_full_name(line)) continue;
    names.people.emplace_back(line);
    return names;
  }
  return names;
}

}  // namespace pige
