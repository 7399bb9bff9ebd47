// A start tag as the scan before the parse reads it: what it is, and the attributes somebody reads.

#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "extract/article/attribute.h"
#include "extract/article/markup_scan.h"
#include "extract/article/prescan_names.h"

namespace pige::markup {

class StartTag {
 public:
  // `from` is the position of the tag name's first letter.
  StartTag(std::string_view html, std::size_t from);

  // One that is read. Its value is as written: character references are not decoded.
  struct Attribute {
    AttributeName name;
    std::string_view value;
    std::string_view written;  // all of it
  };
  std::span<const Attribute> attributes() const { return {attributes_.data(), count_}; }

  std::string_view name_written;
  Name name = 0;
  Treatment treatment = Treatment::plain;
  std::size_t end = 0;  // the position behind its ">"
  bool self_closing = false;
  bool cut_off = false;  // the page ends in it: the standard drops it

  bool worth = false;    // a <link> or <meta> that tells something of the page
  bool json_ld = false;  // a <script> of that type
  bool data = false;     // a <script> of JSON, or a template, which no browser runs

 private:
  void keep(const Reading& reading, const markup::Attribute& attribute);

  static constexpr std::size_t kMost = 24;  // there are fewer names of interest
  std::array<Attribute, kMost> attributes_;
  std::size_t count_ = 0;
};

}  // namespace pige::markup
