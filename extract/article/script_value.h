// What a script assigns first, where that is JavaScript and not JSON:
//
//   window.__STATE__ = JSON.parse("{\"body\":\"...\"}")
//   window.__STATE__ = {article: {body: '...', video: undefined}, open: !0}
//   window.__NUXT__ = (function(a, b){return {article: {body: "...", free: a}}}(true, 7))

#pragma once

#include <string>
#include <string_view>

namespace pige {

// Whether a script starts with such an assignment, or one of JSON.
bool assigns_value(std::string_view script);

// The value as JSON, not checked; names and calls are null. Empty where there is none.
std::string json_of_script(std::string_view script);

}  // namespace pige
