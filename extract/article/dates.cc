#include <algorithm>
#include <optional>

#include "extract/article/html_text.h"
#include "extract/article/iso_date.h"
#include "extract/article/metadata.h"
#include "extract/article/visible_date.h"

namespace pige {
namespace {

std::string first_date(const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    if (const auto date = parse_iso_date(text)) return *date;
  }
  return {};
}

// What an element says by datetime, content or its words.
std::optional<std::string> date_of(const Dom& document, NodeId n) {
  for (const AttributeName name :
       {AttributeName::datetime, AttributeName::content, AttributeName::title}) {
    if (auto date = parse_iso_date(document.attribute(n, name))) return date;
  }
  std::string text;
  for (NodeId t = n + 1; t < document[n].end && text.size() < 80; ++t) {
    if (document[t].tag == Tag::text) text.append(document[t].text).push_back(' ');
  }
  return parse_iso_date(collapsed(text));
}

// Of the first element with itemprop="datePublished".
std::string marked_date(const Dom& document, std::string_view property) {
  for (NodeId n = 1; n < document.size(); ++n) {
    if (document.attribute(n, AttributeName::itemprop).find(property) == std::string_view::npos)
      continue;
    if (const auto date = date_of(document, n)) return *date;
  }
  return {};
}

// <time class="updated">, unless it is named as the publication's as well.
bool is_update(const Dom& document, NodeId n) {
  const std::string_view names = document.attribute(n, AttributeName::class_);
  const auto has = [names](std::string_view word) { return names.find(word) != names.npos; };
  return (has("updated") || has("modified")) && !has("publish") && !has("entry-date") &&
         !has("created");
}

// The nearest <time> before the text's first lines, else the first behind them, that is in no box.
std::string time_element(const Dom& document, const PageText& page, std::size_t text_begin) {
  const NodeId text =
      text_begin < page.blocks.size() ? page.blocks[text_begin].first : document.size();
  std::string before;
  std::string after;
  std::string updated;
  for (NodeId n = 1; n < document.size(); ++n) {
    if (document[n].tag != Tag::time && document[n].tag != Tag::abbr) continue;
    if (any(page.zones[n] & (Zone::comments | Zone::related | Zone::aside | Zone::navigation)))
      continue;
    const auto date = date_of(document, n);
    if (!date) continue;
    if (is_update(document, n)) {
      if (updated.empty()) updated = *date;
      continue;
    }
    if (n <= text) {
      before = *date;  // the nearest before the text
    } else if (after.empty()) {
      after = *date;
    }
    if (!before.empty() && n > text) break;
  }
  if (!before.empty()) return before;
  return after.empty() ? updated : after;
}

// "https://site.example/2024/05/01/title" tells the day surely; a <time> on the page may be that
// of an update, or of another article, unless it tells the same.
std::string time_or_address(std::string time, const PageFacts& facts) {
  for (const std::string* address : {&facts.url, &facts.meta.canonical}) {
    const auto day = date_in_url(*address);
    if (day && !time.starts_with(*day)) return {};
  }
  return time;
}

// Days in lines that people read.
class LineReader {
 public:
  LineReader(const PageText& page, const Boilerplate& boilerplate, std::string_view language)
      : page_(page),
        words_(boilerplate.bylines()),
        months_(MonthNames::of(std::string(language))) {}

  // In the short lines around the text's begin, the nearest before it first; then in the first
  // paragraph's own dateline; then in the lines behind the text. A day that is said to be a later
  // change's counts only where there is no other.
  std::string find(std::size_t text_begin) {
    constexpr std::size_t kLines = 30;
    constexpr std::size_t kNear = 4;
    // Right above the text it is the article's, whatever its box is named.
    for (std::size_t i = text_begin; i-- > (text_begin > kNear ? text_begin - kNear : 0);) {
      const PageBlock& block = page_.blocks[i];
      if (block.span.size() > kLongest / 2 ||
          any(block.zones & (Zone::comments | Zone::navigation | Zone::hidden | Zone::caption |
                             Zone::quotation))) {
        continue;
      }
      if (std::string day = published(page_.of(block)); !day.empty()) return day;
    }
    const std::size_t begin = text_begin > kLines ? text_begin - kLines : 0;
    for (std::size_t i = std::min(text_begin + 1, page_.blocks.size()); i-- > begin;) {
      if (std::string day = short_line(i); !day.empty()) return day;
    }
    for (std::size_t i = text_begin; i < std::min(text_begin + kNear, page_.blocks.size()); ++i) {
      if (std::string day = dateline(page_.of(page_.blocks[i])); !day.empty()) return day;
    }
    for (std::size_t i = text_begin + 1; i < page_.blocks.size(); ++i) {
      if (std::string day = short_line(i); !day.empty()) return day;
    }
    return updated_;
  }

 private:
  static constexpr std::size_t kLongest = 160;

  std::string short_line(std::size_t i) {
    const PageBlock& block = page_.blocks[i];
    if (block.span.size() > kLongest) return {};
    if (any(block.zones &
            (Zone::comments | Zone::related | Zone::aside | Zone::footer | Zone::quotation))) {
      return {};
    }
    return published(page_.of(block));
  }

  // "Updated 12 May 2024, published 11 May 2024".
  std::string published(std::string_view line) {
    const std::string folded = fold(line);
    std::size_t behind = 0;
    for (FoundDay& day : find_days(folded, months_)) {
      const std::string_view before = std::string_view(folded).substr(behind, day.begin - behind);
      behind = day.end;
      if (!words_.says_updated(before)) return std::move(day.date);
      if (updated_.empty()) updated_ = std::move(day.date);
    }
    return {};
  }

  // "PARIS, 11 mai 2024 - ", "(11. Mai 2024) ", "Karlsruhe, (11.5.2024). ": how a paragraph begins.
  std::string dateline(std::string_view paragraph) const {
    constexpr std::size_t kLongestDateline = 70;
    constexpr std::size_t kLongestPlace = 30;
    if (paragraph.size() <= kLongest) return {};
    const std::string folded = fold(paragraph.substr(0, kLongestDateline));
    for (FoundDay& day : find_days(folded, months_)) {
      if (day.begin > kLongestPlace) break;
      const std::string_view behind = std::string_view(folded).substr(day.end);
      const bool closed = behind.starts_with(')') || behind.starts_with("]");
      const std::size_t dash = std::min({behind.find(" - "), behind.find(" \xE2\x80\x93 "),
                                         behind.find(" \xE2\x80\x94 "), behind.find("--")});
      if (closed || dash != std::string_view::npos) return std::move(day.date);
      break;
    }
    return {};
  }

  const PageText& page_;
  const BylineWords& words_;
  const MonthNames& months_;
  std::string updated_;
};

}  // namespace

Dates find_dates(const Dom& document, const PageText& page, const PageFacts& facts,
                 const Boilerplate& boilerplate, std::size_t text_begin, std::string_view language,
                 bool every_place) {
  Dates dates;
  const auto publication = [&](std::string_view place, double trust, auto&& read) {
    if (!dates.published.empty() && !every_place) return;
    std::string date = read();
    if (date.empty()) return;
    const bool chosen = dates.published.empty();
    dates.candidates.push_back({std::string(place), date, trust, chosen});
    if (chosen) dates.published = std::move(date);
  };
  publication("JSON-LD", 7, [&] { return parse_iso_date(facts.json_ld.published).value_or(""); });
  publication("<meta>", 6, [&] { return first_date(facts.meta.published); });
  publication("itemprop", 5, [&] { return marked_date(document, "datePublished"); });
  publication("<time>", 4,
              [&] { return time_or_address(time_element(document, page, text_begin), facts); });
  publication("the address", 3, [&] { return date_in_url(facts.url).value_or(""); });
  publication("the canonical address", 2,
              [&] { return date_in_url(facts.meta.canonical).value_or(""); });
  publication("a line", 1,
              [&] { return LineReader(page, boilerplate, language).find(text_begin); });
  if (const auto date = parse_iso_date(facts.json_ld.modified)) dates.modified = *date;
  if (dates.modified.empty()) dates.modified = first_date(facts.meta.modified);
  if (dates.modified.empty()) dates.modified = marked_date(document, "dateModified");
  return dates;
}

}  // namespace pige
