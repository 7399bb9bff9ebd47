// One linear scan over a page before it is parsed: most of its bytes hold no article.
//
//   Prescan page = prescan(html);
//   Dom document = Dom::parse(page.markup);
//
// Left out are scripts, styles, comments, SVG drawings, templates, frames, links and pictures'
// attributes, the attributes nobody here reads, and all but one character of each run of white
// space outside <pre>. What is left makes the tokenizer of the HTML standard see the same text
// in the same elements: the scan walks the page by that tokenizer's own states, and where it
// cannot be sure (an unbalanced <svg>, a <style> inside a <select>) it copies what follows.
//
// The same scan bounds what a parser is quadratic in: elements are nested kMaxDepth deep at
// most (start tags beyond are left out with their end tags, their text is kept), unclosed
// formatting elements, which are opened again in each paragraph, kMaxFormatting of a name, and
// a tag carries no more attributes than there are names of interest.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pige {

struct Prescan {
  static constexpr std::size_t kMaxDepth = 256;
  static constexpr std::size_t kMaxFormatting = 6;

  std::string markup;
  std::vector<std::string_view> json_ld;  // <script type="application/ld+json">, in the page
  std::vector<std::string_view> state;    // <script type="application/json">, likewise
  bool copied = false;                    // from some point on the page was copied as it is
};

// `html` is valid UTF-8 and outlives the result's views. Never fails: any bytes are a page.
Prescan prescan(std::string_view html);

}  // namespace pige
