// What a person types into a search, as FTS5 takes it. Internal to the store.
//
//   match_expression("cloud \"data centre\" 2024")   // "cloud" "data centre" "2024"
//
// Nothing typed is an operator of FTS5, so nothing typed is a syntax error.

#pragma once

#include <string>
#include <string_view>

namespace pige {

// Empty where there is no word.
std::string match_expression(std::string_view words);

}  // namespace pige
