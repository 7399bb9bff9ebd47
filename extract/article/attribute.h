// The attributes the extractor reads.

#pragma once

#include <cstdint>
#include <string_view>

namespace pige {

enum class AttributeName : std::uint8_t {
  class_,
  id,
  href,
  rel,
  itemprop,
  datetime,
  content,
  property,
  role,
  lang,
  hidden,
  type,
  title,
  aria_hidden,
  aria_modal,
  name,
  http_equiv,
  style,
};

struct NodeAttribute {
  AttributeName name;
  std::string_view value;
};

}  // namespace pige
