// Authors stand in JSON-LD, <meta>, rel="author" links and bylines. What is not a person (the
// site, an agency, a job, a handle, an address) is left out.

#include <algorithm>

#include "extract/article/html_text.h"
#include "extract/article/metadata.h"
#include "extract/article/unicode.h"

namespace pige {
namespace {

constexpr std::size_t kMostAuthors = 12;

class AuthorFinder {
 public:
  AuthorFinder(const Dom& document, const PageText& page, const PageFacts& facts,
               const Boilerplate& boilerplate, std::size_t text_begin)
      : document_(document),
        page_(page),
        facts_(facts),
        boilerplate_(boilerplate),
        text_begin_(text_begin) {}

  std::vector<std::string> find() {
    for (const std::string& name : facts_.json_ld.authors) add_line(name, false);
    if (authors_.empty()) from_metadata();
    if (authors_.empty()) from_marked_elements();
    if (authors_.empty()) from_byline();
    if (authors_.empty()) return desks();
    return std::move(authors_);
  }

 private:
  void from_metadata() {
    for (const std::string& name : facts_.meta.authors) {
      add_line(name, false);
      if (!authors_.empty()) return;
    }
  }

  // Nobody is named, but the page names a desk or an agency in an author's place.
  std::vector<std::string> desks() {
    for (const std::string& name : facts_.json_ld.author_organisations) {
      const bool known = std::ranges::find(desks_, name) != desks_.end();
      if (!name.empty() && !known) desks_.push_back(name);
    }
    if (desks_.size() > 3) desks_.resize(3);
    return std::move(desks_);
  }

  // itemprop="author", rel="author", and elements named as the byline's author. The first that
  // name somebody count, and those right behind them: further on stand the authors of others.
  void from_marked_elements() {
    constexpr NodeId kNear = 40;
    for (const bool strict : {true, false}) {
      NodeId reach = document_.size();
      for (NodeId n = 1; n < reach && n < document_.size(); ++n) {
        if (document_[n].tag == Tag::meta || !is_marked(n, strict)) continue;
        if (any(page_.zones[n] & (Zone::comments | Zone::related | Zone::hidden | Zone::aside))) {
          continue;
        }
        const std::string text = text_below(n);
        const std::size_t before = authors_.size();
        if (text.size() < 100) add_line(text, true);
        if (authors_.size() > before) {
          reach = document_[n].end + kNear;
          n = document_[n].end - 1;
        }
      }
      if (!authors_.empty()) return;
    }
  }

  bool is_marked(NodeId n, bool strict) const {
    if (strict) {
      return document_.attribute(n, AttributeName::rel).find("author") != std::string_view::npos ||
             document_.attribute(n, AttributeName::itemprop) == "author";
    }
    const std::string_view names = document_.attribute(n, AttributeName::class_);
    return names.find("author") != std::string_view::npos ||
           names.find("byline") != std::string_view::npos ||
           names.find("Author") != std::string_view::npos;
  }

  std::string text_below(NodeId n) const {
    std::string text;
    for (NodeId t = n; t < document_[n].end && text.size() < 300; ++t) {
      if (document_[t].tag == Tag::text) text.append(document_[t].text).push_back(' ');
    }
    return collapsed(text);
  }

  // A short line around the text's begin that starts with a byline's words.
  void from_byline() {
    const std::size_t begin = text_begin_ > 10 ? text_begin_ - 10 : 0;
    const std::size_t end = std::min(text_begin_ + 2, page_.blocks.size());
    for (std::size_t i = begin; i < end && authors_.empty(); ++i) {
      const std::string_view line = page_.of(page_.blocks[i]);
      if (line.size() > 100 || boilerplate_.byline_prefix(line) == 0) continue;
      add_line(line, true);
    }
  }

  // "By Ann Lee and Bob Ray, Reuters": each name that is a person's.
  void add_line(std::string_view line, bool visible) {
    std::string rest = collapsed(line);
    if (const std::size_t prefix = boilerplate_.byline_prefix(rest);
        prefix > 0 && prefix < rest.size()) {
      rest.erase(0, rest.find_first_not_of(" :", prefix));
    }
    for (const std::string& part : split(rest)) {
      std::string name = cleaned(part);
      if (!is_person(name, visible)) {
        if (!visible && is_desk_name(name)) desks_.push_back(name);
        continue;
      }
      const std::string folded = fold(name);
      const bool known = std::ranges::any_of(
          authors_, [&](const std::string& author) { return fold(author) == folded; });
      if (!known && authors_.size() < kMostAuthors) authors_.push_back(std::move(name));
    }
  }

  // At separators, and at the word "and" in the languages that bylines are written in.
  std::vector<std::string> split(const std::string& line) const {
    std::vector<std::string> parts;
    std::string part;
    for (std::size_t i = 0; i < line.size(); ++i) {
      const char c = line[i];
      if (c == ',' || c == ';' || c == '|' || c == '/' || c == '&' || c == '\n' || c == '(') {
        parts.push_back(std::move(part));
        part.clear();
      } else if (c == ' ') {
        const std::size_t end = std::min(line.find(' ', i + 1), line.size());
        const std::string_view word = std::string_view(line).substr(i + 1, end - i - 1);
        if (end < line.size() && boilerplate_.joins_names(word)) {
          parts.push_back(std::move(part));
          part.clear();
          i = end;
        } else {
          part.push_back(c);
        }
      } else {
        part.push_back(c);
      }
    }
    parts.push_back(std::move(part));
    return parts;
  }

  static std::string cleaned(std::string_view part) {
    std::string name = collapsed(part);
    constexpr std::string_view kEdges = " .:-\"'*+";
    const std::size_t begin = name.find_first_not_of(kEdges);
    if (begin == std::string::npos) return {};
    const std::size_t end = name.find_last_not_of(" :-\"'*");
    return name.substr(begin, end - begin + 1);
  }

  bool is_person(std::string_view name, bool visible) const {
    if (name.size() < 3 || name.size() > 60 || boilerplate_.starts_date(name)) return false;
    if (name.find_first_of("@/\\_<>{}#") != std::string_view::npos) return false;
    if (name.find("http") != std::string_view::npos ||
        name.find("www.") != std::string_view::npos) {
      return false;
    }
    if (is_handle(name)) return false;
    std::size_t words = 1;
    std::size_t capitals = 0;
    bool wide = false;
    bool start = true;
    for (std::size_t i = 0; i < name.size();) {
      const CodePoint c = code_point_at(name, i);
      if (is_decimal_digit(c.value)) return false;
      if (c.is_wide) wide = true;
      if (c.value == ' ') {
        ++words;
        start = true;
      } else {
        if (start && is_uppercase(c.value)) ++capitals;
        start = false;
      }
      i += c.bytes;
    }
    if (words > 6) return false;
    if (visible && !wide && (capitals == 0 || words < 2)) return false;
    if (boilerplate_.is_desk(name) || (boilerplate_.is_role(name) && (visible || words < 2))) {
      return false;
    }
    return !names_organisation(name);
  }

  bool is_desk_name(std::string_view name) const {
    if (name.size() >= 60) return false;
    return boilerplate_.is_desk(name) || (!is_handle(name) && names_organisation(name));
  }

  // "ann.lee", "spektrumverlag", "site.de": one word of small letters, or with a dot inside.
  static bool is_handle(std::string_view name) {
    if (name.find(' ') != std::string_view::npos) return false;
    const std::size_t dot = name.find('.');
    if (dot != std::string_view::npos && dot + 1 < name.size()) return true;
    const bool small = std::ranges::all_of(
        name, [](char c) { return (c >= 'a' && c <= 'z') || c == '-' || c == '_' || c == '.'; });
    return small;
  }

  bool names_organisation(std::string_view name) const {
    const std::string folded = fold(name);
    if (folded == fold(facts_.meta.site)) return true;
    return std::ranges::any_of(facts_.json_ld.organisations,
                               [&](const std::string& known) { return fold(known) == folded; });
  }

  const Dom& document_;
  const PageText& page_;
  const PageFacts& facts_;
  const Boilerplate& boilerplate_;
  std::size_t text_begin_;
  std::vector<std::string> authors_;
  std::vector<std::string> desks_;
};

}  // namespace

std::vector<std::string> find_authors(const Dom& document, const PageText& page,
                                      const PageFacts& facts, const Boilerplate& boilerplate,
                                      std::size_t text_begin) {
  return AuthorFinder(document, page, facts, boilerplate, text_begin).find();
}

}  // namespace pige
