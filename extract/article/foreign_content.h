// <svg> and <math>, in which other rules hold than in HTML.

#pragma once

#include <cstddef>
#include <string_view>

#include "extract/article/markup_scan.h"

namespace pige::markup {

// `from` is behind the start tag of a foreign element called `root`. The position behind its end
// tag if all between is balanced and plain, so that leaving it out or reading it by the rules of
// HTML makes no difference; else npos.
std::size_t foreign_end(std::string_view html, std::size_t from, Name root, bool is_svg);

}  // namespace pige::markup
