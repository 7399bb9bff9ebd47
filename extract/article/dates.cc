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

// itemprop="datePublished", then <time> before the text's first lines, else the first <time>
// that is in no box.
std::string marked_date(const Dom& document, const PageText& page, std::string_view property) {
  for (NodeId n = 1; n < document.size(); ++n) {
    if (document.attribute(n, AttributeName::itemprop).find(property) == std::string_view::npos)
      continue;
    if (const auto date = date_of(document, n)) return *date;
  }
  (void)page;
  return {};
}

std::string time_element(const Dom& document, const PageText& page, std::size_t text_begin) {
  const NodeId text =
      text_begin < page.blocks.size() ? page.blocks[text_begin].first : document.size();
  std::string before;
  std::string after;
  for (NodeId n = 1; n < document.size(); ++n) {
    if (document[n].tag != Tag::time && document[n].tag != Tag::abbr) continue;
    if (any(page.zones[n] & (Zone::comments | Zone::related | Zone::aside | Zone::navigation)))
      continue;
    const auto date = date_of(document, n);
    if (!date) continue;
    if (n <= text) {
      before = *date;  // the nearest before the text
    } else if (after.empty()) {
      after = *date;
    }
    if (!before.empty() && n > text) break;
  }
  return before.empty() ? after : before;
}

// A day in the short lines around the text's begin, the nearest before it first; then in those
// behind the text.
std::string visible_date(const PageText& page, std::size_t text_begin, std::string_view language) {
  constexpr std::size_t kLines = 30;
  constexpr std::size_t kLongest = 160;
  const MonthNames& months = MonthNames::of(std::string(language));
  const auto read = [&](std::size_t i) -> std::string {
    const PageBlock& block = page.blocks[i];
    if (block.span.size() > kLongest) return {};
    if (any(block.zones & (Zone::comments | Zone::related | Zone::aside | Zone::footer))) return {};
    return find_day(page.of(block), months).value_or("");
  };
  // Right above the text it is the article's, whatever its box is named.
  constexpr std::size_t kNear = 4;
  for (std::size_t i = text_begin; i-- > (text_begin > kNear ? text_begin - kNear : 0);) {
    const PageBlock& block = page.blocks[i];
    if (block.span.size() > kLongest / 2 ||
        any(block.zones & (Zone::comments | Zone::navigation | Zone::hidden | Zone::caption))) {
      continue;
    }
    if (auto day = find_day(page.of(block), months)) return *day;
  }
  const std::size_t begin = text_begin > kLines ? text_begin - kLines : 0;
  for (std::size_t i = std::min(text_begin + 1, page.blocks.size()); i-- > begin;) {
    if (std::string day = read(i); !day.empty()) return day;
  }
  for (std::size_t i = text_begin + 1; i < page.blocks.size(); ++i) {
    if (std::string day = read(i); !day.empty()) return day;
  }
  return {};
}

}  // namespace

Dates find_dates(const Dom& document, const PageText& page, const PageFacts& facts,
                 std::size_t text_begin, std::string_view language, bool every_place) {
  Dates dates;
  const auto publication = [&](std::string_view place, auto&& read) {
    if (!dates.published.empty() && !every_place) return;
    std::string date = read();
    if (date.empty()) return;
    const bool chosen = dates.published.empty();
    dates.candidates.push_back({std::string(place), date, std::nullopt, chosen});
    if (chosen) dates.published = std::move(date);
  };
  publication("JSON-LD", [&] { return parse_iso_date(facts.json_ld.published).value_or(""); });
  publication("<meta>", [&] { return first_date(facts.meta.published); });
  publication("itemprop", [&] { return marked_date(document, page, "datePublished"); });
  publication("<time>", [&] { return time_element(document, page, text_begin); });
  publication("the address", [&] { return date_in_url(facts.url).value_or(""); });
  publication("the canonical address",
              [&] { return date_in_url(facts.meta.canonical).value_or(""); });
  publication("a line", [&] { return visible_date(page, text_begin, language); });
  if (const auto date = parse_iso_date(facts.json_ld.modified)) dates.modified = *date;
  if (dates.modified.empty()) dates.modified = first_date(facts.meta.modified);
  if (dates.modified.empty()) dates.modified = marked_date(document, page, "dateModified");
  return dates;
}

}  // namespace pige
