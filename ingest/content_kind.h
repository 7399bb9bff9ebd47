// What bytes are, by their first ones: where a file's ending or a server does not say, and to
// refuse early what only pretends to be a page.

#pragma once

#include <optional>
#include <string_view>

namespace pige {

// "PDF", "PNG image"... or "binary data" for bytes that hold what neither markup nor text holds
// (zero bytes, too many control characters); nothing for what can be read. `head` is the first
// 8 KB; `is_utf16` lets zero bytes pass.
std::optional<std::string_view> binary_kind(std::string_view head, bool is_utf16);

// Whether `head` starts, after white space and a byte order mark, as markup does: "<!doctype",
// "<p", "<!--", "<?xml".
bool looks_like_markup(std::string_view head);

// Whether `head` starts, after white space and a byte order mark, with "{".
bool looks_like_json_lines(std::string_view head);

}  // namespace pige
