// All of a page's text, cut where a browser would start a new line box: the blocks among which
// the article's are sought, with what there is to know of each.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/article/boilerplate.h"
#include "extract/article/dom.h"
#include "extract/article/span.h"
#include "extract/article/tuning.h"
#include "extract/article/zone.h"

namespace pige {

struct PageBlock {
  Span span;         // in PageText::text
  NodeId node = 0;   // the block-level element whose text it is
  NodeId first = 0;  // its text nodes are in [first, last]
  NodeId last = 0;
  Zone zones = Zone::none;
  std::uint32_t letters = 0;  // characters but white space; those of wide scripts count double
  std::uint32_t link_letters = 0;
  std::uint32_t strong_letters = 0;
  std::uint16_t words = 0;
  std::uint16_t commas = 0;
  std::uint16_t stops = 0;  // sentence ends

  double link_density() const { return letters == 0 ? 0 : double(link_letters) / letters; }
};

struct PageText {
  std::string text;  // blocks are separated by newlines
  std::vector<PageBlock> blocks;
  std::vector<Zone> zones;  // of each node

  std::string_view of(const PageBlock& block) const { return quote(text, block.span); }
};

PageText page_text(const Dom& document, const Boilerplate& boilerplate, const Tuning& tuning = {});

}  // namespace pige
