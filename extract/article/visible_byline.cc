#include "extract/article/visible_byline.h"

#include <algorithm>
#include <string>
#include <vector>

#include "extract/article/html_text.h"
#include "extract/article/unicode.h"
#include "extract/article/wording.h"

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
    : page_(page),
      text_(text),
      reader_(reader),
      boilerplate_(boilerplate),
      words_(boilerplate.bylines()),
      months_(months) {}

Names BylineFinder::introduced() const {
  Names desks;
  for (const Line& line : lines_near(true)) {
    if (line.block >= text_.first + kInside) break;
    Names names = introduced(line);
    if (says(names)) return names;
    desks.add(names);
  }
  return desks;
}

Names BylineFinder::unintroduced() const {
  for (const Line& line : lines_near(true)) {
    if (line.block < text_.first + kInside) continue;
    if (Names names = introduced(line); says(names)) return names;
  }
  for (const Line& line : lines_near(false)) {
    if (Names names = beside_date(line); says(names)) return names;
  }
  if (Names names = signature(); says(names)) return names;
  return signature_inside();
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

Names BylineFinder::introduced(const Line& line) const {
  const std::string text = collapsed(line.text);
  // "By", and the name in a line of its own.
  const std::size_t prefix = words_.prefix(text);
  if (prefix > 0 && text.find_first_not_of(" :", prefix) == std::string::npos &&
      is_candidate(line.block, false) && is_candidate(line.block + 1, false)) {
    const std::string_view next = page_.of(page_.blocks[line.block + 1]);
    Names names = reader_.read(next, NameSource::page);
    const bool full =
        !names.people.empty() && std::ranges::all_of(names.people, [this](const std::string& name) {
          return reader_.is_full_name(name);
        });
    if (full || next.find(' ') == std::string_view::npos) return names;
  }
  return introduced(text);
}

// "By Ann Lee", and behind something else "Posted on 15 April 2016 by Ann Lee", "4 minutes | By
// Ann Lee", "Reading time: 4 min. By Ann Lee".
Names BylineFinder::introduced(std::string_view text) const {
  Names desks;
  if (text.starts_with('(') && text.ends_with(')')) text = text.substr(1, text.size() - 2);
  if (words_.prefix(text) > 0) {
    Names names = reader_.read(text, NameSource::page);
    if (says(names)) return names;
    desks.desks = std::move(names.desks);
  }
  const bool dated = find_day(text, months_).has_value();
  for (std::size_t i = text.find(' '); i != std::string_view::npos; i = text.find(' ', i + 1)) {
    const bool apart = i > 0 && (text[i - 1] == '|' || text[i - 1] == '.' ||
                                 text.substr(0, i).ends_with("\xC2\xB7") ||
                                 text.substr(0, i).ends_with("\xE2\x80\xA2"));
    if (!dated && !apart) continue;
    const std::string_view rest = text.substr(i + 1);
    const std::size_t prefix = words_.prefix(rest);
    if (prefix == 0) continue;
    if (!dated && reader_.only_full_names(rest.substr(prefix)).empty()) continue;
    Names names = reader_.read(rest, NameSource::page);
    if (says(names)) return names;
  }
  return desks;
}

bool BylineFinder::tells_day(std::size_t block) const {
  if (block >= page_.blocks.size() || page_.blocks[block].span.size() > kShortest) return false;
  return find_day(page_.of(page_.blocks[block]), months_).has_value();
}

// A job, a button, a reading time: what may stand between a name and its date.
bool BylineFinder::says_nothing(std::string_view line) const {
  constexpr std::size_t kLongestJob = 40;
  if (line.size() > kLongestJob) return false;
  return words_.is_role(line) || words_.starts_date(line) || boilerplate_.phrase(line) ||
         wording(line).empty() || (line.front() >= '0' && line.front() <= '9');
}

bool BylineFinder::day_follows(std::size_t block) const {
  constexpr std::size_t kBetween = 4;
  for (std::size_t i = block + 1; i <= block + 1 + kBetween && i < page_.blocks.size(); ++i) {
    if (tells_day(i)) return true;
    if (!says_nothing(collapsed(page_.of(page_.blocks[i])))) return false;
  }
  return false;
}

// "Ann Lee / 22.04.2020", "26 May 2008 | Ann Lee | 34 comments", or in lines of their own.
Names BylineFinder::beside_date(const Line& line) const {
  const std::string text = collapsed(line.text);
  Names names;
  if (any(page_.blocks[line.block].zones & Zone::quotation)) return names;  // a quoted post's
  if (find_day(text, months_)) {
    names = reader_.read(text, NameSource::page);
    std::erase_if(names.people,
                  [this](const std::string& name) { return !reader_.is_full_name(name); });
    names.pen_names.clear();
  } else if (line.block < text_.first && !any(page_.blocks[line.block].zones & Zone::heading) &&
             (day_follows(line.block) || (line.block > 0 && tells_day(line.block - 1)))) {
    names.people = reader_.only_full_names(text);
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

// The same further up, where notes or what is not the article's follow: the only such line, behind
// a paragraph.
Names BylineFinder::signature_inside() const {
  Names names;
  for (std::size_t i = text_.first + kInside; i < text_.last; ++i) {
    if (!is_candidate(i, false) ||
        any(page_.blocks[i].zones & (Zone::heading | Zone::list | Zone::table)))
      continue;
    const PageBlock& block = page_.blocks[i];
    if (block.link_density() > 0.5 || !ends_sentence(page_.of(page_.blocks[i - 1]))) continue;
    const std::string_view line = page_.of(block);
    if (!reader_.is_full_name(line) || !words_.has_given_name(line)) continue;
    if (!names.people.empty()) return {};
    names.people.emplace_back(line);
  }
  return names;
}

}  // namespace pige
