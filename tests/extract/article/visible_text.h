// A page's text as the parser sees it, and what each piece of it stands in: what the scan before
// the parse must not change.

#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "extract/article/dom.h"
#include "extract/article/html_text.h"

namespace pige {

// What nobody reads as the page's text: its form differs, and nobody sees it.
inline bool is_silent_element(Tag tag) {
  return tag == Tag::iframe || tag == Tag::object || tag == Tag::noscript || tag == Tag::noembed ||
         tag == Tag::noframes;
}

inline bool is_formatting(Tag tag) {
  switch (tag) {
    case Tag::b:
    case Tag::big:
    case Tag::code:
    case Tag::em:
    case Tag::font:
    case Tag::i:
    case Tag::s:
    case Tag::small:
    case Tag::strong:
    case Tag::tt:
    case Tag::u:
      return true;
    default:
      return false;
  }
}

// Inside <svg> and <math> Gumbo does not know "</svg >" for an end tag, nor "</svg>" behind "</>",
// as the standard (and the scan) does: nothing can be compared where one of these stands.
inline bool misleads_gumbo(std::string_view html) {
  if (html.find("</>") != std::string_view::npos) return true;
  for (std::size_t at = html.find("</"); at != std::string_view::npos;
       at = html.find("</", at + 2)) {
    const std::size_t end = html.find_first_of("> /\n\t\f\r", at + 2);
    if (end != std::string_view::npos && html[end] != '>') return true;
  }
  return false;
}

// The page as it is, for the parser to read without a scan.
inline Prescan unscanned(std::string_view html) {
  Prescan page;
  page.markup = html;
  return page;
}

// "html body div#lede [/x]": the elements a text stands in, with the attributes that are read of
// most of them, and its link. Formatting elements are left out: the parser drops one of four that
// are alike, and they are more alike without the attributes nobody reads; and it opens them again
// where the next thing stands that is not left out. (Nor do <title> and <textarea> open them.)
inline std::string context_of(const Dom& document, NodeId n) {
  std::string context;
  std::string_view link;
  const Tag holder = document[document[n].parent].tag;
  for (n = document[n].parent; n != 0; n = document[n].parent) {
    const Node& node = document[n];
    if (node.tag == Tag::a && link.empty()) link = document.attribute(n, AttributeName::href);
    // Gumbo puts the last text of a form behind it, unless a comment follows; and <nobr>, which is
    // a formatting element too, is among the other ones.
    if (node.tag == Tag::a || node.tag == Tag::form || node.tag == Tag::other ||
        is_formatting(node.tag)) {
      continue;
    }
    std::string element(tag_name(node));
    for (const auto name : {AttributeName::id, AttributeName::class_, AttributeName::itemprop}) {
      if (node.tag == Tag::option) break;  // nobody reads those
      if (document.has(n, name)) element.append("#").append(document.attribute(n, name));
    }
    context = std::move(element.append(" ").append(context));
  }
  if (holder != Tag::title && holder != Tag::textarea) context.append("[").append(link).append("]");
  return context;
}

// Text in document order, with what it stands in where that changes; white space collapsed.
inline std::string visible_text(const Prescan& scan) {
  const Dom document = parse_dom(scan);
  std::string text;
  std::string context;
  for (NodeId n = 1; n < document.size();) {
    const Node& node = document[n];
    if (is_silent_element(node.tag)) {
      n = node.end;
      continue;
    }
    if (node.tag == Tag::text) {
      const std::size_t words =
          std::min(node.text.find_first_not_of(" \n\t\r\f"), node.text.size());
      text.append(node.text, 0, words);
      if (words < node.text.size()) {
        if (std::string around = context_of(document, n); around != context) {
          context = std::move(around);
          text.append("{").append(context).append("}");
        }
      }
      text.append(node.text, words);
    }
    ++n;
  }
  return collapsed(text);
}

}  // namespace pige
