// The headline stands in <h1>, og:title, JSON-LD and <title>, with the site's name behind it in
// some, shortened for search engines in others. Each wording is a candidate; those that others
// confirm win, and a tail is cut only where another place shows the title without it, or the
// tail is the site's own name.

#include <algorithm>
#include <array>

#include "extract/article/html_text.h"
#include "extract/article/metadata.h"
#include "extract/article/unicode.h"

namespace pige {
namespace {

struct Candidate {
  std::string title;
  std::string words;  // bare
  double score = 0;   // its own place's
  bool heading = false;
  bool shortened = false;  // from <title>, which is often cut for search engines
  double votes = 0;        // of the places that agree
};

// Letters and digits only: "A - B" and "A: B" are the same wording.
std::string bare(std::string_view text) {
  std::string out;
  const std::string folded = fold(text);
  for (std::size_t i = 0; i < folded.size();) {
    const CodePoint c = code_point_at(folded, i);
    if (is_alphabetic(c.value) || is_decimal_digit(c.value)) out.append(folded, i, c.bytes);
    i += c.bytes;
  }
  return out;
}

// Where "Title | Site", "Title - Site" may be cut: the separators' positions and sizes.
std::vector<std::pair<std::size_t, std::size_t>> cuts(std::string_view title) {
  constexpr std::array<std::string_view, 12> kSeparators = {" | ",
                                                            " - ",
                                                            " \xE2\x80\x93 ",
                                                            " \xE2\x80\x94 ",
                                                            " \xC2\xBB ",
                                                            " \xC2\xB7 ",
                                                            " :: ",
                                                            " / ",
                                                            " \xE2\x80\xA2 ",
                                                            " < ",
                                                            " > ",
                                                            " \xC2\xAB "};
  std::vector<std::pair<std::size_t, std::size_t>> found;
  for (const std::string_view separator : kSeparators) {
    for (std::size_t at = title.find(separator); at != std::string_view::npos;
         at = title.find(separator, at + 1)) {
      found.emplace_back(at, separator.size());
    }
  }
  std::ranges::sort(found);
  return found;
}

class TitleFinder {
 public:
  TitleFinder(const Dom& document, const PageText& page, const PageFacts& facts)
      : document_(document), page_(page), facts_(facts) {
    site_ = bare(!facts.meta.site.empty() ? facts.meta.site : facts.json_ld.site);
    if (!facts.json_ld.site.empty()) other_site_ = bare(facts.json_ld.site);
  }

  std::string find() {
    const std::string in_title = bare(facts_.meta.title_element);
    for (const PageBlock& block : page_.blocks) {
      if (any(block.zones & (Zone::hidden | Zone::comments))) continue;
      const int level = heading_level(block);
      if (level == 1) {
        headings_.emplace_back(page_.of(block));
        heading_words_.push_back(bare(headings_.back()));
      }
      // A site may keep <h1> for its own name; then the title stands in another heading.
      if (level == 2 || level == 3) {
        const std::string words = bare(page_.of(block));
        if (words.size() >= 10 && in_title.find(words) != std::string::npos) {
          lower_headings_.emplace_back(page_.of(block));
        }
      }
    }
    collect();
    const Candidate* best = nullptr;
    for (const Candidate& candidate : candidates_) {
      const double lead = best == nullptr ? 1 : total(candidate) - total(*best);
      // Of equal wordings the one that lost no punctuation; the heading's, which comes last.
      const bool tie = lead > -0.01 && lead < 0.01;
      if (tie ? candidate.title.size() >= best->title.size() : lead > 0) {
        best = &candidate;
      }
    }
    return best == nullptr ? std::string() : best->title;
  }

 private:
  static double total(const Candidate& candidate) { return candidate.score + candidate.votes; }

  int heading_level(const PageBlock& block) const {
    for (NodeId n = block.node; n != 0; n = document_[n].parent) {
      const Tag tag = document_[n].tag;
      if (is_heading(tag)) return static_cast<int>(tag) - static_cast<int>(Tag::h1) + 1;
      if (tag != Tag::div && tag != Tag::span) return 0;
    }
    return 0;
  }

  // "Title |" and "- Title": the site's name was left out there.
  static std::string without_edges(const std::string& line) {
    constexpr std::string_view kEdges = " |";
    const std::size_t begin = line.find_first_not_of(kEdges);
    if (begin == std::string::npos) return {};
    return line.substr(begin, line.find_last_not_of(" |-") - begin + 1);
  }

  void add(std::string_view title, double score, bool heading = false) {
    const std::string line = without_edges(collapsed(title));
    if (line.empty() || line.size() > 500) return;
    std::string words = bare(line);
    if (is_site(words)) return;
    candidates_.push_back({line, std::move(words), score, heading, false, 0});
  }

  bool is_site(std::string_view words) const {
    return words.empty() || words == site_ || words == other_site_;
  }

  // The title without a site's tail (or head): cut where what is cut names the site, or where
  // what is left is a heading of the page.
  std::string without_site(const std::string& title) const {
    if (is_heading_text(title)) return title;
    for (const auto& [at, size] : cuts(title)) {
      std::string head = title.substr(0, at);
      std::string tail = title.substr(at + size);
      if (is_heading_text(head)) return head;
      if (is_heading_text(tail)) return tail;
      if (names_site(tail)) return head;
      if (names_site(head) && tail.size() > 15) return tail;
    }
    // A bar is a site's separator, and no headline's.
    const std::size_t bar = title.rfind(" | ");
    if (bar != std::string::npos && bar > 15 && title.size() - bar < bar)
      return title.substr(0, bar);
    return title;
  }

  bool is_heading_text(const std::string& text) const {
    const std::string words = bare(text);
    if (words.empty()) return false;
    return std::ranges::find(heading_words_, words) != heading_words_.end();
  }

  bool names_site(std::string_view text) const {
    const std::string words = bare(text);
    if (words.empty()) return true;
    if (words == site_ || words == other_site_) return true;
    if (site_.size() >= 4 && words.size() < site_.size() + 14 &&
        (words.find(site_) != std::string::npos)) {
      return true;
    }
    // The host's name: "lemonde" in "https://www.lemonde.fr/".
    return words.size() >= 3 && words.size() <= 30 && host().find(words) != std::string::npos;
  }

  std::string host() const {
    const std::string& url = facts_.url.empty() ? facts_.meta.canonical : facts_.url;
    const std::size_t begin = url.find("//");
    if (begin == std::string::npos) return {};
    return bare(url.substr(begin + 2, url.find('/', begin + 2) - begin - 2));
  }

  void collect() {
    if (!facts_.json_ld.headline.empty()) say(facts_.json_ld.headline, 2.0);
    double score = 2.1;
    for (const std::string& title : facts_.meta.titles) {
      say(title, score);
      score = 0.3;
    }
    const std::size_t before = candidates_.size();
    say(facts_.meta.title_element, 1.2);
    if (candidates_.size() > before) candidates_.back().shortened = true;
    const std::size_t said = candidates_.size();
    bool first = true;
    double alike = 0;
    for (const std::string& heading : headings_) {
      const std::string words = bare(heading);
      double weight = first ? (headings_.size() == 1 ? 2.6 : 2.3) : 1.5;
      first = false;
      double likeness = 0;
      for (std::size_t i = 0; i < said; ++i) {
        likeness = std::max(likeness, overlap(candidates_[i].words, words));
      }
      alike = std::max(alike, likeness);
      // A heading that shares nothing with what the metadata says is the site's, or a box's.
      if (said > 0) weight += likeness - 0.8;
      if (said > 0 && likeness < 0.2) weight -= 1.2;
      if (words.size() < 12) weight -= 0.5;
      add(heading, weight, true);
    }
    if (!lower_headings_.empty() && alike < 0.3) add(lower_headings_.front(), 2.0);
    // Places that agree vote together, for the wording that a reader sees.
    for (Candidate& candidate : candidates_) {
      const std::string& words = candidate.words;
      for (const Candidate& other : candidates_) {
        if (&other == &candidate) continue;
        const std::string& others = other.words;
        // A kicker may stand before the same words: the shorter wording is the title.
        const bool part = !candidate.shortened && other.heading && words.size() >= 16 &&
                          words.size() * 2 > others.size() && others.ends_with(words);
        if (others == words || part) candidate.votes += other.score;
      }
    }
  }

  void say(const std::string& title, double score) {
    if (!title.empty()) add(without_site(title), score);
  }

  // The part of the shorter text's three-letter pieces that the longer one holds too.
  static double overlap(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (a.size() < 6) return a == b ? 1 : 0;
    std::size_t shared = 0;
    std::size_t pieces = 0;
    for (std::size_t i = 0; i + 6 <= a.size(); i += 3, ++pieces) {
      if (b.find(a.substr(i, 6)) != std::string_view::npos) ++shared;
    }
    return static_cast<double>(shared) / static_cast<double>(pieces);
  }

  const Dom& document_;
  const PageText& page_;
  const PageFacts& facts_;
  std::string site_;
  std::string other_site_;
  std::vector<std::string> headings_;        // <h1>
  std::vector<std::string> heading_words_;   // the same, bare
  std::vector<std::string> lower_headings_;  // <h2>, <h3> whose words <title> holds
  std::vector<Candidate> candidates_;
};

}  // namespace

std::string find_title(const Dom& document, const PageText& page, const PageFacts& facts) {
  return TitleFinder(document, page, facts).find();
}

}  // namespace pige
