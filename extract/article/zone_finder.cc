#include "extract/article/zone_finder.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace pige {
namespace {

Zone zone_of_tag(Tag tag) {
  switch (tag) {
    case Tag::nav:
    case Tag::menu:
      return Zone::navigation;
    case Tag::aside:
      return Zone::aside;
    case Tag::header:
      return Zone::header;
    case Tag::footer:
      return Zone::footer;
    case Tag::form:
    case Tag::fieldset:
      return Zone::form;
    case Tag::button:
      return Zone::button;
    case Tag::figure:
      return Zone::figure;
    case Tag::figcaption:
      return Zone::caption;
    case Tag::blockquote:
      return Zone::quotation;
    case Tag::ul:
    case Tag::ol:
    case Tag::dl:
      return Zone::list;
    case Tag::table:
      return Zone::table;
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
      return Zone::heading;
    case Tag::pre:
      return Zone::code;
    case Tag::a:
      return Zone::link;
    default:
      return Zone::none;
  }
}

Zone zone_of_role(std::string_view role) {
  if (role == "navigation" || role == "menu" || role == "menubar" || role == "search") {
    return Zone::navigation;
  }
  if (role == "complementary") return Zone::aside;
  if (role == "heading") return Zone::heading;
  if (role == "contentinfo") return Zone::footer;
  if (role == "dialog" || role == "alertdialog") return Zone::consent;
  return Zone::none;
}

// Each node's zones: its own, by mark-up and by names, and those of what it stands in.
class ZoneFinder {
 public:
  ZoneFinder(const Dom& document, const Boilerplate& boilerplate, const Tuning& tuning)
      : document_(document), boilerplate_(boilerplate), tuning_(tuning) {}

  std::vector<Zone> find() {
    const std::vector<std::uint32_t> prose = prose_below();
    const std::vector<bool> pictured = pictures_below();
    const std::uint32_t whole = prose.empty() ? 0 : prose[0];
    std::vector<Zone> zones(document_.size(), Zone::none);
    for (NodeId n = 1; n < document_.size(); ++n) {
      const Node& node = document_[n];
      Zone zone = zones[node.parent];
      while (!stems_.empty() && stems_.back().end <= n) stems_.pop_back();
      if (node.tag != Tag::text) zone |= own_zones(n, node, prose[n], whole);
      // A picture's box holds its caption, and little else.
      constexpr std::uint32_t kCaption = 600;
      if (any(zone & Zone::figure) && prose[n] < kCaption && prose[n] * 5 < whole * 2 &&
          (pictured[n] || is_plain_figure(n)) && text_below(n) < kCaption) {
        zone |= Zone::caption;
      }
      zone = zone & ~Zone::figure;
      // What opens and closes a section is its heading.
      if (any(zone & Zone::heading)) zone = zone & ~Zone::button;
      // What the article quotes is quoted in widgets of other sites' making.
      if (node.tag == Tag::blockquote && any(zone & Zone::body)) {
        zone = zone & ~(Zone::aside | Zone::share | Zone::promotion | Zone::metadata);
      }
      zones[n] = zone;
    }
    return zones;
  }

 private:
  // The letters of long pieces of text outside links, below each node.
  std::vector<std::uint32_t> prose_below() const {
    std::vector<std::uint32_t> prose(document_.size(), 0);
    for (NodeId n = document_.size(); n-- > 1;) {
      const Node& node = document_[n];
      if (node.tag == Tag::text && node.text.size() >= 60 && in_text(n)) {
        prose[n] += static_cast<std::uint32_t>(node.text.size());
      }
      prose[node.parent] += prose[n];
    }
    return prose;
  }

  std::size_t text_below(NodeId n) const {
    std::size_t bytes = 0;
    for (NodeId t = n; t < document_[n].end; ++t) {
      if (document_[t].tag == Tag::text) bytes += document_[t].text.size();
    }
    return bytes;
  }

  // A <figure> whose picture a script will show, if it holds nothing else.
  bool is_plain_figure(NodeId n) const {
    if (document_[n].tag != Tag::figure) return false;
    for (NodeId t = n; t < document_[n].end; ++t) {
      switch (document_[t].tag) {
        case Tag::blockquote:
        case Tag::table:
        case Tag::pre:
        case Tag::p:
          return false;
        default:
          break;
      }
    }
    return true;
  }

  std::vector<bool> pictures_below() const {
    std::vector<bool> pictured(document_.size(), false);
    for (NodeId n = document_.size(); n-- > 1;) {
      const Tag tag = document_[n].tag;
      const bool picture = tag == Tag::img || tag == Tag::video ||
                           (tag == Tag::other && document_[n].text == "amp-img");
      if (picture || pictured[n]) pictured[document_[n].parent] = true;
    }
    return pictured;
  }

  bool in_text(NodeId n) const {
    const NodeId parent = document_[n].parent;
    const Tag tag = document_[parent].tag;
    return tag != Tag::a && !is_silent(tag);
  }

  Zone own_zones(NodeId n, const Node& node, std::uint32_t prose, std::uint32_t whole) {
    Zone by_name = Zone::none;
    Zone by_markup = zone_of_tag(node.tag);
    for (const NodeAttribute& attribute : document_.attributes(n)) {
      switch (attribute.name) {
        case AttributeName::class_:
        case AttributeName::id:
        case AttributeName::itemprop:
          if (tuning_.names) by_name |= named_behind_stems(attribute.value);
          break;
        case AttributeName::role:
          by_markup |= zone_of_role(attribute.value);
          break;
        case AttributeName::hidden:
        case AttributeName::style:
          by_markup |= Zone::hidden;
          break;
        case AttributeName::aria_hidden:
          if (attribute.value == "true") by_markup |= Zone::hidden;
          break;
        case AttributeName::aria_modal:
          if (attribute.value == "true") by_markup |= Zone::consent;
          break;
        default:
          break;
      }
    }
    if (any(by_name & Zone::body)) by_name = by_name & ~(kOutside & ~Zone::hidden);
    const Zone said = by_name;
    constexpr Zone kSmall =
        Zone::headline | Zone::standfirst | Zone::caption | Zone::header | Zone::author;
    // What holds much of the page's prose is no box beside it, whatever it is called.
    constexpr Zone kSure = Zone::related | Zone::comments;
    const auto holds = [&](double share) { return prose > whole * share; };
    if (holds(tuning_.weak_name)) {
      by_name = by_name & ~((kOutside & ~(kSure | Zone::hidden | Zone::footer)) | kSmall);
    }
    if (holds(tuning_.strong_name)) {
      by_name = by_name & ~((kOutside & ~kSure) | kSmall);
    }
    if (holds(tuning_.any_name) || node.tag == Tag::body || node.tag == Tag::html) {
      by_name = by_name & ~(kOutside | kSmall);
    }
    // A page that hides its article until a script has run hides nearly all that it holds.
    if (holds(tuning_.hidden_page)) by_markup = by_markup & ~Zone::hidden;
    if (holds(tuning_.any_markup)) by_markup = by_markup & ~(kOutside | kSmall);
    if (const Zone lost = said & ~by_name & kOutside; any(lost)) keep_stems(n, lost);
    return by_name | by_markup;
  }

  // The start of a class name up to the words that say `lost`: "elementor-widget" of
  // "elementor-widget-wrap", "b-right-rail" of "b-right-rail__main".
  std::string_view stem_of(std::string_view name, Zone lost) {
    for (std::size_t end = 0; end < name.size();) {
      end = std::min(name.find_first_of("-_", end + 1), name.size());
      if (any(named(name.substr(0, end)) & lost)) return name.substr(0, end);
    }
    return {};
  }

  // Where a name does not count on an element that holds much of the page's prose, it is the
  // theme's own word, which counts as little in the names of the parts of that element.
  void keep_stems(NodeId n, Zone lost) {
    constexpr std::size_t kMost = 8;
    each_name(document_.attribute(n, AttributeName::class_), [&](std::string_view name) {
      const std::string_view stem = stem_of(name, lost);
      if (!stem.empty() && stems_.size() < kMost) stems_.push_back({stem, document_[n].end});
    });
  }

  Zone named_behind_stems(std::string_view names) {
    if (stems_.empty() || !any(named(names) & kOutside)) return named(names);
    Zone zone = Zone::none;
    each_name(names, [&](std::string_view name) {
      const auto found = std::ranges::find_if(
          stems_, [name](const Stem& stem) { return is_part_of(stem.name, name); });
      if (found != stems_.end()) name.remove_prefix(found->name.size());
      zone |= named(name);
    });
    return zone;
  }

  // "b-right-rail__main" names a part of "b-right-rail". A word alone is everybody's: "share" is
  // one of "share-tools" as well.
  static bool is_part_of(std::string_view stem, std::string_view name) {
    if (!name.starts_with(stem)) return false;
    const std::string_view rest = name.substr(stem.size());
    if (rest.starts_with("__")) return true;
    return stem.find_first_of("-_") != std::string_view::npos &&
           (rest.empty() || rest.front() == '-' || rest.front() == '_');
  }

  template <class Use>
  static void each_name(std::string_view names, Use use) {
    constexpr std::string_view kSpace = " \t\n\r\f";
    for (std::size_t at = 0; at < names.size();) {
      const std::size_t end = std::min(names.find_first_of(kSpace, at), names.size());
      if (end > at) use(names.substr(at, end - at));
      at = end + 1;
    }
  }

  Zone named(std::string_view names) {
    if (names.empty()) return Zone::none;
    const auto [known, added] = named_.try_emplace(names, Zone::none);
    if (added) known->second = boilerplate_.zones(names) & ~Zone::link;
    return known->second;
  }

  const Dom& document_;
  const Boilerplate& boilerplate_;
  const Tuning& tuning_;
  struct Stem {
    std::string_view name;
    NodeId end = 0;  // of the element that has it
  };
  std::vector<Stem> stems_;  // of the elements around this one
  std::unordered_map<std::string_view, Zone> named_;
};

}  // namespace

bool is_silent(Tag tag) {
  switch (tag) {
    case Tag::head:
    case Tag::script:
    case Tag::style:
    case Tag::template_:
    case Tag::svg:
    case Tag::select:
    case Tag::option:
    case Tag::textarea:
    case Tag::noscript:
    case Tag::noembed:
    case Tag::noframes:
    case Tag::iframe:
    case Tag::object:
    case Tag::video:
    case Tag::audio:
    case Tag::canvas:
    case Tag::title:
    case Tag::ruby_text:
      return true;
    default:
      return false;
  }
}

std::vector<Zone> find_zones(const Dom& document, const Boilerplate& boilerplate,
                             const Tuning& tuning) {
  return ZoneFinder(document, boilerplate, tuning).find();
}

}  // namespace pige
