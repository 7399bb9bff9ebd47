// How deep a JSON document may nest before it is parsed.

#pragma once

#include <string_view>

namespace pige {

// Brackets outside strings nest deeper than anything of ours does: the parser recurses.
bool nests_too_deep(std::string_view json);

}  // namespace pige
