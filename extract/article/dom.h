// A page's elements and text in one array, in document order, small enough to walk many times.
//
//   const Prescan scan = prescan(html);
//   const Dom document = parse_dom(scan);
//   for (NodeId n = 0; n < document.size(); n = next) ...
//
// Node 0 is the document; the subtree of n is [n, document[n].end). Names, text and attribute
// values are views into the page, its scan, and memory of this thread that the next parse_dom()
// uses again.

#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/article/attribute.h"
#include "extract/article/prescan.h"
#include "extract/article/tag.h"

namespace pige {

using NodeId = std::uint32_t;

struct Node {
  Tag tag = Tag::other;
  std::uint8_t attribute_count = 0;
  std::uint16_t depth = 0;
  NodeId parent = 0;
  NodeId end = 0;  // behind the last node of the subtree
  std::uint32_t attributes = 0;
  std::string_view text;  // of a text node; the written name of an `other` element
};

class Dom {
 public:
  NodeId size() const { return static_cast<NodeId>(nodes_.size()); }
  const Node& operator[](NodeId n) const { return nodes_[n]; }

  std::span<const NodeAttribute> attributes(NodeId n) const {
    return {attributes_.data() + nodes_[n].attributes, nodes_[n].attribute_count};
  }
  // Empty where the node has no such attribute (or has it without a value).
  std::string_view attribute(NodeId n, AttributeName name) const;
  bool has(NodeId n, AttributeName name) const;

  bool contains(NodeId ancestor, NodeId n) const {
    return ancestor <= n && n < nodes_[ancestor].end;
  }

 private:
  friend class DomBuilder;
  std::vector<Node> nodes_;
  std::vector<NodeAttribute> attributes_;
};

// An element's name, as HTML writes it.
std::string_view tag_name(const Node& node);

// `scan` is of prescan(), so that its nesting is bounded, and outlives the result.
Dom parse_dom(const Prescan& scan);

// A bare parse, without arena nor conversion, and its destruction: what the benchmarks compare
// with. The count of its elements is for nothing but keeping the work.
std::size_t parse_plainly(std::string_view markup);

}  // namespace pige
