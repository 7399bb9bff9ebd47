// The headline stands in a heading, og:title, JSON-LD and <title>: with the site's name behind it
// in some, with other words in others. What decides among wordings that differ:
//
// - The heading a reader sees is the title, and where JSON-LD has its words it is beyond doubt.
//   A heading in a breadcrumb, one that leads home and one that shares nothing with what the
//   page says of itself is none.
// - <title> follows another field where nobody filled it in. If that is the heading, then
//   og:title, which differs, was written on purpose; if it is og:title (and JSON-LD with it, by
//   the same plug-in), then the heading was.
// - A kicker, a subtitle and a site's name are cut where another place shows the title without.

#include <algorithm>
#include <optional>

#include "extract/article/headings.h"
#include "extract/article/html_text.h"
#include "extract/article/metadata.h"
#include "extract/article/site_names.h"
#include "extract/article/wording.h"

namespace pige {
namespace {

enum class PlaceKind { open_graph, json_ld, title_element, other };

struct Place {
  PlaceKind kind = PlaceKind::other;
  std::string title;
  std::string words;
};

struct Headline {
  std::string title;
  std::string words;
  bool lower = false;      // than <h1>
  bool has_parts = false;  // elements side by side, without what stands between them in print
};

struct Candidate {
  std::string title;
  std::string words;
  double score = 0;
  std::string places;
};

constexpr std::string_view name_of(PlaceKind kind) {
  switch (kind) {
    case PlaceKind::open_graph:
      return "og:title";
    case PlaceKind::json_ld:
      return "JSON-LD";
    case PlaceKind::title_element:
      return "<title>";
    case PlaceKind::other:
      break;
  }
  return "another <meta>";
}

// What each place weighs where they differ; see above.
constexpr double kHeading = 3.0;
constexpr double kLowerHeading = 2.5;
constexpr double kDerivedHeading = 2.0;  // <title> has its words, og:title has not
constexpr double kOpenGraph = 2.5;
constexpr double kDerivedOpenGraph = 1.9;  // the words of <title>, and no heading to tell
constexpr double kJsonLd = 2.0;
constexpr double kOther = 0.2;
constexpr double kCopy = 0.02;

constexpr std::string_view kTheHeading = "the heading";

class TitleFinder {
 public:
  TitleFinder(const Dom& document, const PageText& page, const PageFacts& facts)
      : page_(page),
        facts_(facts),
        headings_(page_headings(document, page, facts.url)),
        site_(facts.meta, facts.json_ld, facts.url, headings_) {}

  Title find() {
    collect();
    const std::optional<Headline> headline = find_headline();
    if (headline) {
      follow(*headline);
    } else {
      follow_each_other();
    }
    return choose(headline);
  }

 private:
  void collect() {
    add(PlaceKind::json_ld, facts_.json_ld.headline);
    add(PlaceKind::open_graph, facts_.meta.og_title);
    add(PlaceKind::title_element, facts_.meta.title_element);
    for (const std::string& title : facts_.meta.titles) add(PlaceKind::other, title);
  }

  // "Title |" and "- Title": the site's name was left out there.
  static std::string without_edges(const std::string& line) {
    constexpr std::string_view kEdges = " |";
    const std::size_t begin = line.find_first_not_of(kEdges);
    if (begin == std::string::npos) return {};
    return line.substr(begin, line.find_last_not_of(" |-") - begin + 1);
  }

  void add(PlaceKind kind, const std::string& said) {
    std::string title = without_edges(collapsed(said));
    if (title.empty() || title.size() > 500 || site_.is_site(title)) return;
    title = site_.without_site(title);
    std::string words = wording(title);
    if (!words.empty()) places_.push_back({kind, std::move(title), std::move(words)});
  }

  const Place* place(PlaceKind kind) const {
    const auto found = std::ranges::find(places_, kind, &Place::kind);
    return found == places_.end() ? nullptr : &*found;
  }

  // Whether `words` are some first or some last parts of a place's title.
  static bool is_end_of(std::string_view words, const std::string& title,
                        std::string_view title_words, bool colons) {
    if (title_words.size() <= words.size()) return false;
    const bool head = title_words.starts_with(words);
    if (!head && !title_words.ends_with(words)) return false;
    const std::vector<LinePart> parts = line_parts(title, colons);
    for (std::size_t i = 1; i < parts.size(); ++i) {
      const std::string side =
          head ? title.substr(0, parts[i - 1].end) : title.substr(parts[i].begin);
      if (wording(side) == words) return true;
    }
    return false;
  }
  static bool is_end_of(std::string_view words, const Place& place, bool colons) {
    return is_end_of(words, place.title, place.words, colons);
  }

  // How surely a wording is the page's headline: 2 where another place has it, 1 where one has it
  // among other things, less by how much it has in common with them.
  double support(std::string_view words, bool colons) const {
    double best = 0;
    for (const Place& place : places_) {
      double found = likeness(words, place.words) * 0.9;
      if (place.words == words) {
        found = place.kind == PlaceKind::other ? 1.9 : 2;
      } else if (is_end_of(words, place, colons)) {
        found = place.kind == PlaceKind::title_element ? 1.2 : 1.3;
      }
      best = std::max(best, found);
    }
    return best;
  }

  // Where nothing but <title> speaks of the page, it is often the site's, or the section's on each
  // of its pages: then the only <h1> is believed though it shares nothing with it.
  const Heading* lone_heading() const {
    constexpr Zone kBoxes =
        Zone::hidden | Zone::aside | Zone::related | Zone::promotion | Zone::consent | Zone::form;
    if (std::ranges::any_of(
            places_, [](const Place& one) { return one.kind != PlaceKind::title_element; })) {
      return nullptr;
    }
    const Heading* found = nullptr;
    for (const Heading& heading : headings_) {
      if (heading.level != 1 || heading.leads_home || site_.is_site(heading.text)) continue;
      if (any(page_.zones[heading.node] & kBoxes)) continue;
      if (found != nullptr) return nullptr;
      found = &heading;
    }
    return found;
  }

  std::optional<Headline> find_headline() const {
    constexpr std::size_t kShortest = 10;  // of a wording in a lower heading
    std::optional<Headline> best;
    double best_rank = 0;
    const Heading* const alone = lone_heading();
    const auto consider = [&](const Heading& heading, const std::string& text, bool part) {
      std::string words = wording(text);
      if (words.empty() || site_.is_site(text)) return;
      double trust = support(words, heading.level == 1);
      if (part && trust < 1) return;
      if (heading.level > 1 && (trust < 1 || words.size() < kShortest)) return;
      // A heading that shares nothing with what the metadata says is the site's, or a box's,
      // unless it opens the article.
      if (trust < 0.3 && !places_.empty() && !(heading.opens_article && trust > 0.1) &&
          !(&heading == alone && !part && words.size() >= kShortest)) {
        return;
      }
      double rank = trust - 0.05 * (heading.level - 1);
      // A title's part may stand over a section or a box: a whole <h1> is surer.
      if (heading.level > 1 && trust < 1.5) rank = 0.75;
      // The headline without its kicker, where og:title gives it so, or JSON-LD does and og:title
      // does not give the whole.
      if (part) {
        const Place* const open_graph = place(PlaceKind::open_graph);
        const bool without = trust >= 2 && (open_graph == nullptr || open_graph->words == words ||
                                            open_graph->words != wording(heading.text));
        rank += without ? 0.1 : -0.3;
      }
      if (best && rank <= best_rank) return;
      best_rank = rank;
      best = Headline{text, std::move(words), heading.level > 1, !part && !heading.rest.empty()};
    };
    for (const Heading& heading : headings_) {
      if (heading.leads_home) continue;
      consider(heading, heading.text, false);
      consider(heading, heading.rest, true);
      consider(heading, heading.first, true);
    }
    return best;
  }

  // A place that shows the headline with a tail or a kicker says the headline, and so does one
  // that was cut short.
  void follow(const Headline& headline) {
    const Place* const open_graph = place(PlaceKind::open_graph);
    const Place* const json_ld = place(PlaceKind::json_ld);
    // What both of these have before a colon belongs to it.
    const bool agreed = same(open_graph, json_ld);
    for (Place& place : places_) {
      if (place.words == headline.words) continue;
      const bool longer = is_end_of(headline.words, place, !agreed);
      const bool shorter = place.words.size() * 2 > headline.words.size() &&
                           headline.words.starts_with(place.words) &&
                           !is_end_of(place.words, headline.title, headline.words, true);
      if (!longer && !shorter) continue;
      place.title = headline.title;
      place.words = headline.words;
    }
  }

  // Without a headline: a place whose title another one shows with a tail.
  void follow_each_other() {
    for (Place& place : places_) {
      for (const Place& other : places_) {
        if (other.words.size() * 2 < place.words.size()) continue;
        const bool tail =
            place.words.size() > other.words.size() && place.words.starts_with(other.words) &&
            site_.names_site(std::string_view(place.words).substr(other.words.size()));
        if (!tail && !is_end_of(other.words, place, false)) continue;
        place.title = other.title;
        place.words = other.words;
      }
    }
  }

  static bool same(const Place* a, const Place* b) {
    return a != nullptr && b != nullptr && a->words == b->words;
  }

  Title choose(const std::optional<Headline>& headline) const {
    if (places_.empty()) {
      // A page about its own site.
      return {headline ? headline->title : collapsed(facts_.meta.title_element), site_.name(), {}};
    }
    const Place* const open_graph = place(PlaceKind::open_graph);
    const Place* const json_ld = place(PlaceKind::json_ld);
    const Place* const element = place(PlaceKind::title_element);
    std::vector<Candidate> candidates;
    const auto vote = [&](std::string_view place, const std::string& title,
                          const std::string& words, double score) {
      const auto known = std::ranges::find(candidates, words, &Candidate::words);
      if (known == candidates.end()) {
        candidates.push_back({title, words, score, std::string(place)});
      } else {
        known->score += score;
        known->places.append(", ").append(place);
      }
    };
    // Of equal wordings the first counts: a heading's, unless it ran a kicker and a title together.
    double weight = kHeading;
    if (headline && element != nullptr && element->words == headline->words &&
        open_graph != nullptr && open_graph->words != headline->words) {
      weight = kDerivedHeading;
    }
    if (headline && headline->lower) weight = std::min(weight, kLowerHeading);
    if (headline && !headline->has_parts)
      vote(kTheHeading, headline->title, headline->words, weight);
    const bool copied = same(json_ld, open_graph) && same(json_ld, element);
    bool first_other = true;
    for (const Place& place : places_) {
      switch (place.kind) {
        case PlaceKind::open_graph:
          vote(name_of(place.kind), place.title, place.words,
               !headline && same(open_graph, element) ? kDerivedOpenGraph : kOpenGraph);
          break;
        case PlaceKind::json_ld:
          vote(name_of(place.kind), place.title, place.words, copied ? kCopy : kJsonLd);
          break;
        case PlaceKind::title_element:
          vote(name_of(place.kind), place.title, place.words, kCopy);
          break;
        case PlaceKind::other:
          vote(name_of(place.kind), place.title, place.words,
               first_other && open_graph == nullptr ? kOther : kCopy);
          first_other = false;
          break;
      }
    }
    if (headline && headline->has_parts)
      vote(kTheHeading, headline->title, headline->words, weight);
    const auto best = std::ranges::max_element(candidates, {}, &Candidate::score);
    Title title{{}, site_.name(), {}};
    for (const Candidate& one : candidates) {
      title.candidates.push_back({one.places, one.title, one.score, &one == &*best});
    }
    const bool alone =
        candidates.size() == 1 && !headline && open_graph == nullptr && json_ld == nullptr;
    title.text = alone ? without_tail(best->title) : best->title;
    return title;
  }

  // With nothing to compare it with: a tail much shorter than the rest is the site's.
  static std::string without_tail(const std::string& title) {
    const std::vector<LinePart> parts = line_parts(title, false);
    if (parts.size() < 2) return title;
    std::string rest = title.substr(0, parts[parts.size() - 2].end);
    const std::size_t tail = wording(title.substr(parts.back().begin)).size();
    return wording(rest).size() >= 2 * tail ? rest : title;
  }

  const PageText& page_;
  const PageFacts& facts_;
  std::vector<Heading> headings_;
  SiteNames site_;
  std::vector<Place> places_;
};

}  // namespace

Title find_title(const Dom& document, const PageText& page, const PageFacts& facts) {
  return TitleFinder(document, page, facts).find();
}

}  // namespace pige
