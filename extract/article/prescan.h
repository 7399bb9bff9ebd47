// One linear scan over a page before it is parsed: most of its bytes hold no article.
//
//   const Prescan scan = prescan(html);
//   const Dom document = parse_dom(scan);
//
// Left out are scripts, styles, comments, SVG drawings, templates, frames, links and pictures'
// attributes, the attributes nobody here reads, and all but one character of each run of white
// space outside <pre>. Put aside is what a parser copies without a look at it: the attributes
// that are read, and the pieces of text, for which one character stands (stand_in.h). What is
// left makes the tokenizer of the HTML standard see the same text in the same elements: the scan
// walks the page by that tokenizer's own states, and where it cannot be sure (an unbalanced
// <svg>, a <style> inside a <select>) it copies what follows.
//
// The same scan bounds what a parser is quadratic in: elements are nested kMaxDepth deep at
// most (start tags beyond are left out with their end tags, their text is kept), unclosed
// formatting elements, which are opened again in each paragraph, kMaxFormatting of a name, and
// a tag carries no more attributes than there are names of interest. And it bounds what a parser
// takes hundreds of bytes for each of: beyond kFreeNodes elements and texts, and one for each
// kBytesANode of the page, only the text is kept.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/article/attribute.h"

namespace pige {

struct Prescan {
  static constexpr std::size_t kMaxDepth = 256;
  static constexpr std::size_t kMaxFormatting = 6;
  static constexpr std::size_t kFreeNodes = 4096;
  static constexpr std::size_t kBytesANode = 14;

  // A piece of text of number n is what the n-th stand-in character stands for.
  struct Piece {
    std::uint32_t begin = 0;  // in `text`
    std::uint32_t size = 0;
  };
  // A start tag of `markup` whose attributes were put aside.
  struct StartTag {
    std::uint32_t at = 0;  // where its "<" stands
    std::uint32_t attributes = 0;
    std::uint32_t attribute_count = 0;
  };

  std::string markup;
  std::string text;
  std::vector<Piece> pieces;
  std::vector<StartTag> start_tags;  // in order
  std::vector<NodeAttribute> attributes;
  std::vector<std::string_view> json_ld;  // <script type="application/ld+json">, in the page
  // Likewise, of scripts: JSON, templates, and what is assigned JSON at its start.
  std::vector<std::string_view> state;
  std::size_t nodes = 0;  // at most so many elements and texts
  bool copied = false;    // from some point on the page was copied as it is

  std::string_view piece(std::size_t number) const {
    return std::string_view(text).substr(pieces[number].begin, pieces[number].size);
  }
};

// `html` is valid UTF-8, of less than 4 GB, and outlives the result's views. Never fails: any
// bytes are a page.
Prescan prescan(std::string_view html);

}  // namespace pige
