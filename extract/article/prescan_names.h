// What the scan before the parse knows of element and attribute names.

#pragma once

#include <cstdint>
#include <string_view>

#include "extract/article/attribute.h"
#include "extract/article/markup_scan.h"

namespace pige::markup {

// What the scan does with an element.
enum class Treatment {
  plain,      // written with the attributes of interest
  script,     // left out with its content
  raw,        // likewise; its content is raw text
  raw_kept,   // <title>, <textarea>, <xmp>: the content is text, copied
  plaintext,  // all that follows is text
  svg,        // left out when it is well-formed
  math,       // kept, but only when it is well-formed is what follows understood
  templ,      // left out when it ends
  pre,        // white space is kept in it
  select,     // in it, and perhaps until its end tag, other rules hold
  frameset,
  link,  // left out unless it says something of the page
  meta,
  table,
  dropped,  // a void element that says nothing
};
Treatment treatment_of(Name name);

// These put a marker among the formatting elements, which a template's end mistakes for its own:
// then what was open in the template is opened again behind it.
bool leaves_marker(Name name);

// Start tags that do not open the body.
bool belongs_in_head(Name name);

// Formatting elements, and those whose attributes the parser itself looks at: it compares those of
// the former, merges those of <html> and <body>, and reads the type of an <input>.
bool attributes_matter(Name name);

struct Reading {
  unsigned readers = 0;  // which elements it is read of; none: nobody reads it
  AttributeName name = AttributeName::class_;
};
Reading reading_of(std::string_view attribute);

// A set of readers: an attribute is kept where this and its own meet.
unsigned readers_of(Name element);

}  // namespace pige::markup
