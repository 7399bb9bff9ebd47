// The brackets of JSON, outside its strings: what there is to know of a text before it is parsed.

#pragma once

#include <string_view>

namespace pige {

// The value whose bracket opens `json`, to the bracket that closes it; empty where none does.
// What stands behind it (a script goes on) does not matter.
std::string_view first_json_value(std::string_view json);

// Brackets nest deeper than anything of ours does: the parser recurses.
bool nests_too_deep(std::string_view json);

}  // namespace pige
