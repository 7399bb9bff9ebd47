// A page's text and links as the parser sees them: what the scan before the parse must not change.

#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "extract/article/dom.h"
#include "extract/article/html_text.h"

namespace pige {

// What nobody reads as the page's text: its form differs, and nobody sees it.
inline bool is_silent_element(Tag tag) {
  return tag == Tag::iframe || tag == Tag::object || tag == Tag::noscript || tag == Tag::noembed ||
         tag == Tag::noframes;
}

inline std::string_view link_around(const Dom& document, NodeId n) {
  while (n != 0 && document[n].tag != Tag::a) n = document[n].parent;
  return document.attribute(n, AttributeName::href);
}

// Text in document order, with the address of the link it stands in where that changes; white
// space collapsed.
inline std::string visible_text(std::string_view html) {
  const Dom document = parse_dom(html);
  std::string text;
  std::string link;
  for (NodeId n = 1; n < document.size();) {
    const Node& node = document[n];
    if (is_silent_element(node.tag)) {
      n = node.end;
      continue;
    }
    if (node.tag == Tag::text) {
      const std::string_view around = link_around(document, n);
      const std::size_t words =
          std::min(node.text.find_first_not_of(" \n\t\r\f"), node.text.size());
      text.append(node.text, 0, words);
      const Tag holder = document[node.parent].tag;
      const bool linked = holder != Tag::title && holder != Tag::textarea;
      if (linked && around != link && words < node.text.size()) {
        link = around;
        text.append("[").append(link).append("]");
      }
      text.append(node.text, words);
    }
    ++n;
  }
  return collapsed(text);
}

}  // namespace pige
