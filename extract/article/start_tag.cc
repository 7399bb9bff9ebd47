#include "extract/article/start_tag.h"

#include <cassert>
#include <cstdint>

namespace pige::markup {
namespace {

// Whether a style says so of a property: "display : none", whatever the case and the white space.
bool says(std::string_view style, std::string_view property, std::string_view value) {
  for (std::size_t at = 0; at + property.size() < style.size(); ++at) {
    if (!equals_ignoring_case(style.substr(at, property.size()), property)) continue;
    std::size_t i = at + property.size();
    while (i < style.size() && (is_space(style[i]) || style[i] == ':')) ++i;
    if (equals_ignoring_case(style.substr(i, value.size()), value)) return true;
  }
  return false;
}

bool hides(std::string_view style) {
  return says(style, "display", "none") || says(style, "visibility", "hidden");
}

bool contains_ignoring_case(std::string_view text, std::string_view lower) {
  for (std::size_t i = 0; i + lower.size() <= text.size(); ++i) {
    if (equals_ignoring_case(text.substr(i, lower.size()), lower)) return true;
  }
  return false;
}

}  // namespace

StartTag::StartTag(std::string_view html, std::size_t from) {
  TagReader tag(html, from);
  name_written = tag.name();
  name = name_of(name_written);
  treatment = treatment_of(name);
  const unsigned readers = readers_of(name);
  std::uint32_t seen = 0;  // the first of a name counts
  markup::Attribute attribute;
  while (tag.next(attribute)) {
    const Reading reading = reading_of(attribute.name);
    const std::uint32_t bit = 1U << static_cast<unsigned>(reading.name);
    if ((reading.readers & readers) == 0 || (seen & bit) != 0) continue;
    seen |= bit;
    keep(reading, attribute);
  }
  end = tag.end();
  self_closing = tag.self_closing();
  cut_off = tag.cut_off();
}

void StartTag::keep(const Reading& reading, const markup::Attribute& attribute) {
  assert(count_ < kMost);
  const std::string_view value = attribute.value;
  switch (reading.name) {
    case AttributeName::style:
      if (hides(value)) attributes_[count_++] = {AttributeName::style, "none", "style=none"};
      return;
    case AttributeName::type:
      json_ld = contains_ignoring_case(value, "ld+json");
      data = equals_ignoring_case(value, "application/json") ||
             equals_ignoring_case(value, "text/template");
      break;
    case AttributeName::rel:
      if (treatment == Treatment::link) worth = contains_ignoring_case(value, "canonical");
      break;
    default:
      break;
  }
  if (treatment == Treatment::meta && reading.name != AttributeName::content) worth = true;
  attributes_[count_++] = {reading.name, value, attribute.written};
}

}  // namespace pige::markup
