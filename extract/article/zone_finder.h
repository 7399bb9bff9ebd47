// What part of the page each element is: by its own mark-up, by its names, and by those it stands
// in.

#pragma once

#include <vector>

#include "extract/article/boilerplate.h"
#include "extract/article/dom.h"
#include "extract/article/tuning.h"
#include "extract/article/zone.h"

namespace pige {

// One for each node.
std::vector<Zone> find_zones(const Dom& document, const Boilerplate& boilerplate,
                             const Tuning& tuning);

// Whether nobody reads what an element holds, or it is no text of the page.
bool is_silent(Tag tag);

}  // namespace pige
