#include "extract/article/page_text.h"

#include <algorithm>
#include <utility>

#include "extract/article/markup_scan.h"
#include "extract/article/unicode.h"
#include "extract/article/zone_finder.h"

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
    case Tag::ruby_text:
      return true;
    case Tag::other:  // custom elements are components of the page, but see below
      return node.text.find('-') == std::string_view::npos;
    default:
      return false;
  }
}

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
      } else if (!is_inline_at(n)) {
        finish();
        exits.push_back(node.end);
      }
      ++n;
    }
    finish();
    return std::move(page_);
  }

 private:
  // A custom element inside a paragraph is a word of it.
  bool is_inline_at(NodeId n) const {
    const Node& node = document_[n];
    if (is_inline(node)) return true;
    if (node.tag != Tag::other) return false;
    const Node& parent = document_[node.parent];
    return parent.tag == Tag::p || is_heading(parent.tag) ||
           (parent.tag != Tag::other && is_inline(parent));
  }

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
    while (holder != 0 && is_inline_at(holder)) holder = document_[holder].parent;
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
      if (space_ && c.is_phrase_script) ++block_.commas;
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
      if (!is_inline_at(p)) return false;
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

PageText page_text(const Dom& document, const Boilerplate& boilerplate, const Tuning& tuning) {
  return BlockCutter(document, find_zones(document, boilerplate, tuning)).cut();
}

}  // namespace pige
