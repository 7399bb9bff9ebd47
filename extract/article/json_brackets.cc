#include "extract/article/json_brackets.h"

#include <cstddef>

namespace pige {
namespace {

// Calls stop(depth) at each bracket outside strings, until it says true; the position
// behind that one, else npos.
template <class Stop>
std::size_t walk_brackets(std::string_view json, Stop stop) {
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (quoted) {
      if (c == '\\') ++i;
      if (c == '"') quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == '{' || c == '[') {
      if (stop(++depth)) return i + 1;
    } else if (c == '}' || c == ']') {
      if (stop(--depth)) return i + 1;
    }
  }
  return std::string_view::npos;
}

}  // namespace

std::string_view first_json_value(std::string_view json) {
  const std::size_t end = walk_brackets(json, [](int depth) { return depth <= 0; });
  return end == std::string_view::npos ? std::string_view() : json.substr(0, end);
}

bool nests_too_deep(std::string_view json) {
  constexpr int kDeepest = 200;
  return walk_brackets(json, [](int depth) { return depth > kDeepest; }) != std::string_view::npos;
}

}  // namespace pige
