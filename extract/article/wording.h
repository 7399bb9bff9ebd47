// Titles and names as they are compared: what is printed with other punctuation, in capitals or
// with a site's name behind it is the same wording.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pige {

// Letters and digits only, folded: "A - B" and "a: b" are one wording.
std::string wording(std::string_view line);

// How much two wordings share, 0 to 1: the part of the shorter one that stands in the longer.
double likeness(std::string_view a, std::string_view b);

// A line cut where sites put their name: "Title - Section | Site" has three parts. `colons`: at
// "Kicker: Title" too.
struct LinePart {
  std::size_t begin = 0;
  std::size_t end = 0;  // of the part, without the separator
};
std::vector<LinePart> line_parts(std::string_view line, bool colons);

}  // namespace pige
