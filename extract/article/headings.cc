#include "extract/article/headings.h"

#include "extract/article/html_text.h"
#include "extract/article/wording.h"
#include "extract/article/zone_finder.h"

namespace pige {
namespace {

constexpr std::size_t kLongest = 500;

// "https://site.example/a/b?c" is "site.example" and "/a/b".
struct Address {
  std::string_view host;
  std::string_view path;
};

Address address_of(std::string_view url) {
  Address address;
  url = url.substr(0, url.find_first_of("?#"));
  if (const std::size_t begin = url.find("//"); begin != std::string_view::npos) {
    url.remove_prefix(begin + 2);
    const std::size_t slash = url.find('/');
    address.host = url.substr(0, slash);
    address.path = slash == std::string_view::npos ? std::string_view() : url.substr(slash);
  } else {
    address.path = url;
  }
  if (address.host.starts_with("www.")) address.host.remove_prefix(4);
  return address;
}

// Of a heading's elements: what nobody reads as part of the title.
bool is_skipped(const Node& node) {
  if (is_silent(node.tag) || node.tag == Tag::form || node.tag == Tag::button) return true;
  // Ruby says how the word before it is read.
  return node.tag == Tag::other && (node.text == "rt" || node.text == "rp");
}

bool starts_word(std::string_view text) {
  return std::string_view(":,.;!?").find(text.front()) == std::string_view::npos;
}

class HeadingReader {
 public:
  HeadingReader(const Dom& document, const PageText& page, std::string_view url)
      : document_(document), page_(page), url_(url) {}

  Heading read(NodeId n) const {
    Heading heading;
    heading.node = n;
    heading.level = static_cast<int>(document_[n].tag) - static_cast<int>(Tag::h1) + 1;
    heading.text = text_of(n + 1, document_[n].end, n);
    read_parts(heading, n, n);
    heading.opens_article = in_article_header(n);
    heading.leads_home = links_home(n);
    return heading;
  }

 private:
  // A colon is often hidden between a kicker and the title: it stays.
  bool hidden(NodeId n, NodeId heading) const {
    return document_[n].tag == Tag::text &&
           any(page_.zones[n] & ~page_.zones[heading] & Zone::hidden) &&
           !wording(document_[n].text).empty();
  }

  std::string text_of(NodeId begin, NodeId end, NodeId heading) const {
    std::string text;
    bool apart = false;
    for (NodeId n = begin; n < end && text.size() < 2 * kLongest;) {
      const Node& node = document_[n];
      if (is_skipped(node) || hidden(n, heading)) {
        n = node.end;
        continue;
      }
      if (node.tag == Tag::text) {
        // Elements side by side are laid out apart; a colon behind one is not.
        if (apart && !node.text.empty() && starts_word(node.text)) text.push_back(' ');
        apart = false;
        text.append(node.text);
      } else {
        const bool behind_another =
            n > begin && document_[n - 1].parent != node.parent && n - 1 != node.parent;
        const bool own_line = node.tag == Tag::br || node.tag == Tag::div || node.tag == Tag::p;
        apart = apart || behind_another || own_line;
      }
      ++n;
    }
    return collapsed(text);
  }

  // Cut behind the first element (or the text before it), where the heading has several.
  void read_parts(Heading& heading, NodeId holder, NodeId n) const {
    for (NodeId child = holder + 1; child < document_[holder].end; child = document_[child].end) {
      const std::string text = text_of(child, document_[child].end, n);
      if (text.empty()) continue;
      if (text != heading.text) {
        if (is_emphasis(document_[child].tag) || is_emphasis_behind(child, holder)) return;
        return set_parts(heading, text, text_of(document_[child].end, document_[holder].end, n));
      }
      if (document_[child].tag == Tag::text) return;
      holder = child;  // an element around it all: its children are next
      if (holder + 1 < document_[holder].end) return read_parts(heading, holder, n);
    }
  }

  static bool is_emphasis(Tag tag) {
    return tag == Tag::em || tag == Tag::i || tag == Tag::b || tag == Tag::strong ||
           tag == Tag::mark || tag == Tag::q || tag == Tag::abbr || tag == Tag::cite;
  }
  bool is_emphasis_behind(NodeId child, NodeId holder) const {
    const NodeId next = document_[child].end;
    return document_[child].tag == Tag::text && next < document_[holder].end &&
           is_emphasis(document_[next].tag);
  }

  static void set_parts(Heading& heading, std::string first, std::string_view rest) {
    const std::size_t begin = rest.find_first_not_of(" :|-/");
    if (begin == std::string::npos) return;
    heading.first = std::move(first);
    heading.rest = std::string(rest.substr(begin));
  }

  bool in_article_header(NodeId n) const {
    bool header = false;
    for (; n != 0; n = document_[n].parent) {
      if (document_[n].tag == Tag::header) header = true;
      if (document_[n].tag == Tag::article) return header;
    }
    return false;
  }

  bool links_home(NodeId heading) const {
    for (NodeId n = heading; n != 0; n = document_[n].parent) {
      if (document_[n].tag == Tag::a) return leads_home(href(n), url_);
      if (document_[n].tag == Tag::body) break;
    }
    for (NodeId n = heading + 1; n < document_[heading].end; ++n) {
      if (document_[n].tag == Tag::a && leads_home(href(n), url_)) return true;
    }
    return false;
  }

  std::string_view href(NodeId n) const { return document_.attribute(n, AttributeName::href); }

  const Dom& document_;
  const PageText& page_;
  std::string_view url_;
};

}  // namespace

bool leads_home(std::string_view href, std::string_view url) {
  if (href.empty() || href.front() == '#') return false;
  const Address link = address_of(href);
  const Address page = address_of(url);
  if (!link.host.empty() && !page.host.empty() && link.host != page.host) return false;
  if (link.path.empty() || link.path == "/" || link.path == "./") return true;
  if (link.path == "index.html" || link.path == "/index.html" || link.path == "index.php") {
    return true;
  }
  return link.path.ends_with('/') && link.path.size() < page.path.size() &&
         page.path.starts_with(link.path);
}

std::vector<Heading> page_headings(const Dom& document, const PageText& page,
                                   std::string_view url) {
  constexpr Zone kElsewhere = Zone::navigation | Zone::comments | Zone::footer;
  constexpr std::size_t kMost = 60;
  const HeadingReader reader(document, page, url);
  std::vector<Heading> headings;
  for (NodeId n = 1; n < document.size() && headings.size() < kMost; ++n) {
    const Tag tag = document[n].tag;
    if (tag != Tag::h1 && tag != Tag::h2 && tag != Tag::h3) continue;
    if (any(page.zones[n] & kElsewhere)) continue;
    if (tag != Tag::h1 && any(page.zones[n] & (Zone::hidden | Zone::aside | Zone::related))) {
      continue;
    }
    Heading heading = reader.read(n);
    if (!heading.text.empty() && heading.text.size() <= kLongest) {
      headings.push_back(std::move(heading));
    }
  }
  return headings;
}

}  // namespace pige
