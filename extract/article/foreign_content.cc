#include "extract/article/foreign_content.h"

#include <array>

namespace pige::markup {
namespace {

// Start tags that end foreign content (§13.2.6.5).
bool breaks_out(Name name) {
  switch (name) {
    case name_of("b"):
    case name_of("big"):
    case name_of("blockquote"):
    case name_of("body"):
    case name_of("br"):
    case name_of("center"):
    case name_of("code"):
    case name_of("dd"):
    case name_of("div"):
    case name_of("dl"):
    case name_of("dt"):
    case name_of("em"):
    case name_of("embed"):
    case name_of("font"):
    case name_of("h1"):
    case name_of("h2"):
    case name_of("h3"):
    case name_of("h4"):
    case name_of("h5"):
    case name_of("h6"):
    case name_of("head"):
    case name_of("hr"):
    case name_of("i"):
    case name_of("img"):
    case name_of("li"):
    case name_of("listing"):
    case name_of("menu"):
    case name_of("meta"):
    case name_of("nobr"):
    case name_of("ol"):
    case name_of("p"):
    case name_of("pre"):
    case name_of("ruby"):
    case name_of("s"):
    case name_of("small"):
    case name_of("span"):
    case name_of("strong"):
    case name_of("strike"):
    case name_of("sub"):
    case name_of("sup"):
    case name_of("table"):
    case name_of("tt"):
    case name_of("u"):
    case name_of("ul"):
    case name_of("var"):
    // These are read by other rules inside foreign content than outside.
    case name_of("script"):
    case name_of("foreignobject"):
    case name_of("annotation-xml"):
    case name_of("textarea"):
    case name_of("plaintext"):
    case name_of("iframe"):
    case name_of("xmp"):
    case name_of("noembed"):
    case name_of("noframes"):
    case name_of("select"):
    case name_of("template"):
    case name_of("image"):
    case name_of("html"):
    case name_of("frameset"):
    case name_of("input"):
      return true;
    default:
      return false;
  }
}

// In <math> these are elements like others.
bool is_left_out_elsewhere(Name name) {
  return name == name_of("style") || name == name_of("title") || name == name_of("svg") ||
         name == name_of("link") || name == name_of("source") || name == name_of("track");
}

}  // namespace

std::size_t foreign_end(std::string_view html, std::size_t from, Name root, bool is_svg) {
  constexpr std::size_t kOpen = 64;
  std::array<Name, kOpen> open{root};
  std::size_t depth = 1;
  std::size_t at = html.find('<', from);
  while (at != std::string_view::npos && at + 1 < html.size()) {
    const std::string_view tail = html.substr(at);
    const bool closing = tail[1] == '/';
    const std::size_t name_at = closing ? 2 : 1;
    std::size_t next = at + 1;
    if (tail.starts_with("<!--")) {
      next = comment_end(html, at + 4);
    } else if (tail.starts_with("<![CDATA[") && is_svg) {
      next = cdata_end(html, at + 9);
    } else if (at + 2 < html.size() && is_letter(tail[name_at])) {
      TagReader tag(html, at + name_at);
      Attribute ignored;
      while (tag.next(ignored)) {
      }
      if (tag.cut_off()) return std::string_view::npos;
      next = tag.end();
      const Name name = name_of(tag.name());
      const bool in_title =
          open[depth - 1] == name_of("title") || open[depth - 1] == name_of("desc");
      if (closing) {
        std::size_t match = depth;
        while (match > 0 && open[match - 1] != name) --match;
        if (match == 0 || (in_title && match != depth)) return std::string_view::npos;
        depth = match - 1;
        if (depth == 0) return next;
      } else {
        if (breaks_out(name) || in_title || name == root) return std::string_view::npos;
        if (!is_svg && is_left_out_elsewhere(name)) return std::string_view::npos;
        if (!tag.self_closing()) {
          if (depth == kOpen) return std::string_view::npos;
          open[depth++] = name;
        }
      }
    } else if (closing || tail[1] == '!' || tail[1] == '?') {
      return std::string_view::npos;
    }
    at = html.find('<', next);
  }
  return std::string_view::npos;
}

}  // namespace pige::markup
