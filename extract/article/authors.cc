// Authors stand in JSON-LD, in <meta>, in elements marked as theirs and in a line above the text.
// These seldom have the same: JSON-LD names the account that published, a field holds the site, a
// byline has jobs and towns. So each is read for itself, and then they are compared.

#include <algorithm>

#include "extract/article/byline.h"
#include "extract/article/html_text.h"
#include "extract/article/metadata.h"
#include "extract/article/visible_byline.h"

namespace pige {
namespace {

bool has(const std::vector<std::string>& names, const std::string& name) {
  const std::string folded = fold(name);
  return std::ranges::any_of(names, [&](const std::string& one) { return fold(one) == folded; });
}

// All of `few` and others.
bool holds_more(const std::vector<std::string>& many, const std::vector<std::string>& few) {
  return many.size() > few.size() && many.size() <= few.size() + 4 &&
         std::ranges::all_of(few, [&](const std::string& name) { return has(many, name); });
}

bool share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::any_of(a, [&](const std::string& name) { return has(b, name); });
}

// How sure names are that are no people's, and whether a place is asked for them at all.
constexpr double kBylineDesk = 1.7;
constexpr double kLinkedDesk = 1.6;
constexpr double kDesk = 0.8;
constexpr double kPenName = 0.5;
constexpr double kSite = 0.2;

struct Place {
  std::string_view name;
  double trust = 0;  // in the people it names
  Names names = {};
};

class AuthorFinder {
 public:
  AuthorFinder(const Dom& document, const PageText& page, const PageFacts& facts,
               const Boilerplate& boilerplate, TextRange text, std::string_view language)
      : document_(document),
        page_(page),
        facts_(facts),
        boilerplate_(boilerplate),
        months_(MonthNames::of(std::string(language))),
        reader_(boilerplate, facts, months_),
        text_(text) {}

  // What was read, in each place that was, in the order in which they were asked.
  std::vector<Evidence> candidates(const Authors& chosen) const {
    std::vector<Evidence> found;
    for (const Place* place :
         {&linked_, &meta_, &marked_, &byline_, &named_, &beside_, &guessed_}) {
      const auto add = [&](const std::vector<std::string>& names, auto&& score) {
        for (const std::string& name : names) {
          found.push_back({std::string(place->name), name, score(name), has(chosen.names, name)});
        }
      };
      add(place->names.people, [&](const std::string&) { return place->trust; });
      add(place->names.pen_names, [](const std::string&) { return kPenName; });
      add(place->names.desks, [&](const std::string& name) {
        if (reader_.names_site(name)) return kSite;
        if (place == &byline_) return kBylineDesk;
        return place == &linked_ ? kLinkedDesk : kDesk;
      });
    }
    return found;
  }

  Authors find() {
    for (const std::string& name : facts_.json_ld.authors) {
      linked_.names.add(reader_.read(name, NameSource::field));
    }
    for (const std::string& name : facts_.json_ld.author_organisations) {
      if (!name.empty()) linked_.names.add({{}, {}, {name}});
    }
    read_meta();
    marked_.names = marked_names(true);
    weigh();
    std::vector<std::string> people = choose_people();
    if (!people.empty()) return {std::move(people), AuthorKind::people};
    const BylineFinder line(page_, text_, reader_, boilerplate_, months_);
    byline_.names = line.introduced();
    if (names_people(byline_)) return {byline_.names.people, AuthorKind::people};
    // An agency or a newsroom that a byline or JSON-LD names is surer than what only looks like a
    // byline.
    for (const Place* place : {&byline_, &linked_}) {
      if (Authors desks = named_desks(place->names); !desks.names.empty()) return desks;
    }
    named_.names = marked_names(false);
    if (names_people(named_)) return {named_.names.people, AuthorKind::people};
    beside_.names = marked_names(true, true);
    if (names_people(beside_)) return {beside_.names.people, AuthorKind::people};
    if (byline_.names.pen_names.empty()) guessed_.names = line.unintroduced();
    if (names_people(guessed_)) return {guessed_.names.people, AuthorKind::people};
    return without_people();
  }

 private:
  static bool names_people(const Place& place) { return !place.names.people.empty(); }

  // The first field that names people; without one, whom any field names.
  void read_meta() {
    for (const MetaField& field : facts_.meta.authors) {
      Names names;
      for (const std::string& value : field.values) {
        names.add(reader_.read(value, NameSource::field));
      }
      std::vector<std::string>& people = meta_.names.people;
      if (people.empty() || holds_more(names.people, people)) people = std::move(names.people);
      names.people.clear();
      meta_.names.add(names);
    }
  }

  // What the places say of each other changes how far one is trusted.
  void weigh() {
    const std::vector<std::string>& linked = linked_.names.people;
    const std::vector<std::string>& meta = meta_.names.people;
    const std::vector<std::string>& marked = marked_.names.people;
    const std::vector<std::string>& first = linked.empty() ? meta : linked;
    if (first.empty()) return;
    // The page has more of them, in the order of print.
    if (holds_more(marked, first) && all_printed(marked)) marked_.trust += 2.5;
    if (holds_more(meta, first) && all_printed(meta)) meta_.trust += 1.25;
    // Two places have other people: JSON-LD has the account.
    if (!linked.empty() && !share(linked, meta) && !share(linked, marked) && share(meta, marked)) {
      linked_.trust -= 2.5;
      marked_.trust += 1.5;
    }
  }

  std::vector<std::string> choose_people() const {
    const Place* best = nullptr;
    for (const Place* place : {&linked_, &meta_, &marked_}) {
      if (!names_people(*place)) continue;
      if (best == nullptr || place->trust > best->trust) best = place;
    }
    return best == nullptr ? std::vector<std::string>() : fuller(best->names.people);
  }

  bool all_printed(const std::vector<std::string>& names) const {
    return std::ranges::all_of(
        names, [this](const std::string& name) { return reader_.is_full_name(name); });
  }

  Authors named_desks(const Names& names) const {
    Authors desks{{}, AuthorKind::desks};
    for (const std::string& name : names.desks) {
      if (!reader_.names_site(name) && desks.names.size() < kMostDesks) desks.names.push_back(name);
    }
    return desks;
  }

  // "Ann" is the "Ann Lee" of another place.
  std::vector<std::string> fuller(std::vector<std::string> names) const {
    for (std::string& name : names) {
      if (name.find(' ') != std::string::npos) continue;
      for (const Place* others : {&meta_, &marked_}) {
        for (const std::string& other : others->names.people) {
          if (other.size() > name.size() && fold(other).starts_with(fold(name) + " ")) {
            name = other;
          }
        }
      }
    }
    return names;
  }

  // Nobody is named. An agency comes before the name somebody writes under, the site last.
  Authors without_people() const {
    std::vector<std::string> desks;
    std::vector<std::string> sites;
    for (const Place* place : {&linked_, &meta_, &marked_, &named_, &byline_, &guessed_}) {
      std::vector<std::string>& others = desks.empty() ? desks : sites;
      for (const std::string& name : place->names.desks) {
        std::vector<std::string>& to = reader_.names_site(name) ? sites : others;
        if (!has(to, name) && to.size() < kMostDesks) to.push_back(name);
      }
    }
    if (!desks.empty()) return {std::move(desks), AuthorKind::desks};
    for (const Place* place : {&marked_, &named_, &byline_, &guessed_, &linked_, &meta_}) {
      const std::vector<std::string>& pen_names = place->names.pen_names;
      if (!pen_names.empty()) return {pen_names, AuthorKind::pen_names};
    }
    if (sites.empty()) return {};
    return {std::move(sites), AuthorKind::desks};
  }

  // itemprop="author", rel="author", and elements named as the author's. The first that name
  // somebody count, and those right behind them: further on stand the authors of others.
  Names marked_names(bool strict, bool aside = false) const {
    constexpr NodeId kNear = 40;
    Names names;
    NodeId reach = document_.size();
    for (NodeId n = 1; n < reach && n < document_.size(); ++n) {
      if (document_[n].tag == Tag::meta || !is_marked(n, strict) || is_elsewhere(n, aside))
        continue;
      const std::string text = text_below(n);
      if (text.size() > kLongestByline) continue;
      Names found = reader_.read(text, NameSource::page);
      // A name of one word stands alone: else it is some word of a line.
      if (found.pen_names.size() > 1 || !found.people.empty()) found.pen_names.clear();
      names.add(found);
      if (!found.people.empty() || !found.pen_names.empty()) {
        reach = document_[n].end + kNear;
        n = document_[n].end - 1;
      }
    }
    return names;
  }

  bool is_elsewhere(NodeId n, bool aside) const {
    constexpr Zone kElsewhere = Zone::comments | Zone::related | Zone::hidden | Zone::caption;
    return any(page_.zones[n] & (aside ? kElsewhere : kElsewhere | Zone::aside));
  }

  bool is_marked(NodeId n, bool strict) const {
    if (strict) {
      return document_.attribute(n, AttributeName::rel).find("author") != std::string_view::npos ||
             document_.attribute(n, AttributeName::itemprop) == "author";
    }
    if (!any(page_.zones[n] & Zone::author)) return false;
    if (!any(page_.zones[document_[n].parent] & Zone::author)) return true;
    return any(boilerplate_.zones(document_.attribute(n, AttributeName::class_)) & Zone::author);
  }

  // <span itemprop=author><meta itemprop=name content="Ann Lee"></span>
  std::string microdata_name(NodeId n) const {
    for (NodeId inner = n + 1; inner < document_[n].end; ++inner) {
      if (document_[inner].tag == Tag::meta &&
          document_.attribute(inner, AttributeName::itemprop) == "name") {
        return collapsed(document_.attribute(inner, AttributeName::content));
      }
    }
    return {};
  }

  // The text of an element; what stands in elements of their own is kept apart by bars.
  std::string text_below(NodeId n) const {
    std::string text = microdata_name(n);
    if (!text.empty()) return text;
    NodeId apart = document_[n].end;  // where the innermost link or block ends
    for (NodeId t = n; t < document_[n].end && text.size() <= kLongestByline; ++t) {
      if (t >= apart && t > n) {
        text.append("| ");
        apart = document_[n].end;
      }
      const Node& node = document_[t];
      switch (node.tag) {
        case Tag::text:
          text.append(node.text).push_back(' ');
          break;
        case Tag::a:
        case Tag::div:
        case Tag::p:
        case Tag::li:
        case Tag::time:
        case Tag::address:
        case Tag::td:
          if (t > n && !text.empty() && node.tag != Tag::a) text.append("| ");
          apart = std::min(apart, node.end);
          break;
        case Tag::br:
          text.append("| ");
          break;
        default:
          text.push_back(' ');
          break;
      }
    }
    return collapsed(text);
  }

  static constexpr std::size_t kLongestByline = 300;
  static constexpr std::size_t kMostDesks = 3;

  const Dom& document_;
  const PageText& page_;
  const PageFacts& facts_;
  const Boilerplate& boilerplate_;
  const MonthNames& months_;
  NameReader reader_;
  TextRange text_;
  Place linked_{"JSON-LD", 4};
  Place meta_{"<meta>", 3};
  Place marked_{"marked up", 2};          // itemprop, rel
  Place byline_{"a byline", 1.8};         // by its words
  Place named_{"named as author", 1.4};   // by a class
  Place beside_{"beside the text", 1.3};  // marked, but in a box there
  Place guessed_{"a line that looks like a byline", 1.2};
};

}  // namespace

Authors find_authors(const Dom& document, const PageText& page, const PageFacts& facts,
                     const Boilerplate& boilerplate, TextRange text, std::string_view language) {
  AuthorFinder finder(document, page, facts, boilerplate, text, language);
  Authors authors = finder.find();
  authors.candidates = finder.candidates(authors);
  return authors;
}

}  // namespace pige
