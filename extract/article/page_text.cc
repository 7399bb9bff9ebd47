#include "extract/article/page_text.h"

#include <algorithm>
#include <unordered_map>

#include "extract/article/markup_scan.h"
#include "extract/article/unicode.h"

namespace pige {
namespace {

bool is_inline(const Node& node) {
  switch (node.tag) {
    case Tag::text:
    case Tag::a:
    case Tag::b:
    case Tag::strong:
    case Tag::i:
    case Tag::em:
    case Tag::u:
    case Tag::s:
    case Tag::small:
    case Tag::big:
    case Tag::font:
    case Tag::sub:
    case Tag::sup:
    case Tag::code:
    case Tag::kbd:
    case Tag::samp:
    case Tag::tt:
    case Tag::q:
    case Tag::cite:
    case Tag::abbr:
    case Tag::time:
    case Tag::mark:
    case Tag::del:
    case Tag::ins:
    case Tag::label:
    case Tag::dfn:
    case Tag::wbr:
    case Tag::span:
    case Tag::img:
    case Tag::br:
    case Tag::input:
    case Tag::meta:
    case Tag::link:
    case Tag::button:
    case Tag::math:
    case Tag::output:
    case Tag::picture:
    case Tag::svg:
      return true;
    case Tag::other:  // custom elements are components of the page
      return node.text.find('-') == std::string_view::npos;
    default:
      return false;
  }
}

// Nobody reads what these hold, or it is no text of the page.
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
      return true;
    default:
      return false;
  }
}

Zone zone_of_tag(Tag tag) {
  switch (tag) {
    case Tag::nav:
      return Zone::navigation;
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
  if (role == "contentinfo") return Zone::footer;
  if (role == "dialog" || role == "alertdialog") return Zone::consent;
  return Zone::none;
}

// Each node's zones: its own, by mark-up and by names, and those of what it stands in.
class ZoneFinder {
 public:
  ZoneFinder(const Dom& document, const Boilerplate& boilerplate)
      : document_(document), boilerplate_(boilerplate) {}

  std::vector<Zone> find() {
    const std::vector<std::uint32_t> prose = prose_below();
    const std::vector<bool> pictured = pictures_below();
    const std::uint32_t whole = prose.empty() ? 0 : prose[0];
    std::vector<Zone> zones(document_.size(), Zone::none);
    for (NodeId n = 1; n < document_.size(); ++n) {
      const Node& node = document_[n];
      Zone zone = zones[node.parent];
      if (node.tag != Tag::text) zone |= own_zones(n, node, prose[n], whole);
      // A picture's box holds its caption, and little else.
      constexpr std::uint32_t kCaption = 600;
      if (any(zone & Zone::figure) && pictured[n] && prose[n] < kCaption &&
          text_below(n) < kCaption && prose[n] * 5 < whole * 2) {
        zone |= Zone::caption;
      }
      zone = zone & ~Zone::figure;
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
          by_name |= named(attribute.value);
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
    constexpr Zone kSmall = Zone::headline | Zone::standfirst | Zone::caption | Zone::header;
    // What holds much of the page's prose is no box beside it, whatever it is called.
    constexpr Zone kSure = Zone::related | Zone::comments;
    if (prose * 5 > whole * 2) {
      by_name = by_name & ~((kOutside & ~kSure) | kSmall);
      by_markup = by_markup & ~Zone::hidden;
    }
    if (prose * 3 > whole * 2 || node.tag == Tag::body || node.tag == Tag::html) {
      by_name = by_name & ~(kOutside | kSmall);
    }
    if (prose * 10 > whole * 9) by_markup = by_markup & ~(kOutside | kSmall);
    return by_name | by_markup;
  }

  Zone named(std::string_view names) {
    if (names.empty()) return Zone::none;
    const auto [known, added] = named_.try_emplace(names, Zone::none);
    if (added) known->second = boilerplate_.zones(names) & ~Zone::link;
    return known->second;
  }

  const Dom& document_;
  const Boilerplate& boilerplate_;
  std::unordered_map<std::string_view, Zone> named_;
};

class BlockCutter {
 public:
  BlockCutter(const Dom& document, std::vector<Zone> zones) : document_(document) {
    page_.zones = std::move(zones);
  }

  PageText cut() {
    // `exits` are the block-level elements that stand open, whose ends cut too.
    std::vector<NodeId> exits;
    for (NodeId n = 1; n < document_.size();) {
      while (!exits.empty() && exits.back() <= n) {
        exits.pop_back();
        finish();
      }
      const Node& node = document_[n];
      if (is_silent(node.tag)) {
        n = node.end;
        continue;
      }
      if (node.tag == Tag::text) {
        add(n, node.text);
      } else if (node.tag == Tag::br) {
        line_break();
      } else if (!is_inline(node)) {
        finish();
        exits.push_back(node.end);
      }
      ++n;
    }
    finish();
    return std::move(page_);
  }

 private:
  bool preformatted(NodeId n) const { return any(page_.zones[n] & Zone::code); }

  void line_break() {
    if (!open_) return;
    if (any(block_.zones & Zone::code)) {
      page_.text.push_back('\n');
      return;
    }
    if (++breaks_ >= 2) {
      finish();
    } else {
      space_ = true;
      word_ = false;
    }
  }

  void start(NodeId n) {
    block_ = PageBlock{};
    NodeId holder = document_[n].parent;
    while (holder != 0 && is_inline(document_[holder])) holder = document_[holder].parent;
    block_.node = holder;
    block_.first = n;
    block_.zones = page_.zones[n] & ~Zone::link;
    block_.span.begin = page_.text.size();
    open_ = true;
    word_ = false;
    breaks_ = 0;
  }

  void add(NodeId n, std::string_view text) {
    const Zone zones = page_.zones[n];
    const bool pre = preformatted(n);
    const bool link = any(zones & Zone::link);
    const bool strong = is_strong(n);
    for (std::size_t i = 0; i < text.size();) {
      if (open_ && word_) i = add_letters(text, i, link, strong);
      if (i == text.size()) break;
      if (text[i] == ' ' && !pre) {
        space_ = open_;
        word_ = false;
        ++i;
        continue;
      }
      const CodePoint c = code_point_at(text, i);
      if (c.is_space) {
        if (pre && open_) {
          page_.text.push_back(text[i] == '\n' ? '\n' : ' ');
        } else {
          space_ = open_;
        }
        word_ = false;
        i += c.bytes;
        continue;
      }
      if (c.is_ignored) {
        i += c.bytes;
        continue;
      }
      if (!open_) start(n);
      if (space_) page_.text.push_back(' ');
      space_ = false;
      breaks_ = 0;
      page_.text.append(text, i, c.bytes);
      count(c, link, strong);
      i += c.bytes;
    }
    if (open_) {
      block_.last = n;
      // A block is in a box only with all of its text.
      if (!text.empty()) block_.zones = block_.zones & (zones | Zone::heading | Zone::headline);
    }
  }

  // The rest of a word, as far as it is plain letters and figures: most of any text.
  std::size_t add_letters(std::string_view text, std::size_t i, bool link, bool strong) {
    std::size_t end = i;
    while (end < text.size()) {
      const char c = text[end];
      if (!markup::is_letter(c) && (c < '0' || c > '9')) break;
      ++end;
    }
    const auto letters = static_cast<std::uint32_t>(end - i);
    page_.text.append(text, i, letters);
    block_.letters += letters;
    if (link) block_.link_letters += letters;
    if (strong) block_.strong_letters += letters;
    return end;
  }

  bool is_strong(NodeId n) const {
    for (NodeId p = document_[n].parent; p != 0; p = document_[p].parent) {
      const Tag tag = document_[p].tag;
      if (tag == Tag::strong || tag == Tag::b) return true;
      if (!is_inline(document_[p])) return false;
    }
    return false;
  }

  void count(const CodePoint& c, bool link, bool strong) {
    if (c.is_no_break_space) {
      word_ = false;
      return;
    }
    const std::uint32_t weight = c.is_wide ? 2 : 1;
    block_.letters += weight;
    if (link) block_.link_letters += weight;
    if (strong) block_.strong_letters += weight;
    if (c.is_comma) ++block_.commas;
    if (c.is_stop) ++block_.stops;
    if (c.is_wide || !word_) ++block_.words;
    word_ = true;
  }

  void finish() {
    space_ = false;
    if (!open_) return;
    open_ = false;
    std::string& text = page_.text;
    while (text.size() > block_.span.begin && (text.back() == ' ' || text.back() == '\n')) {
      text.pop_back();
    }
    block_.span.end = text.size();
    if (block_.letters == 0) {
      text.resize(block_.span.begin);
      return;
    }
    text.push_back('\n');
    page_.blocks.push_back(block_);
  }

  const Dom& document_;
  PageText page_;
  PageBlock block_;
  bool open_ = false;
  bool space_ = false;  // white space is due before the next character
  bool word_ = false;   // inside a word
  int breaks_ = 0;      // <br> since the last character
};

}  // namespace

PageText page_text(const Dom& document, const Boilerplate& boilerplate) {
  return BlockCutter(document, ZoneFinder(document, boilerplate).find()).cut();
}

}  // namespace pige
