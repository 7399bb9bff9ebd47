// Bytes in one of the Encoding standard's encodings to UTF-8, through ICU.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pige {

// `bytes` in UTF-8, U+FFFD for each ill-formed or unassigned sequence. `encoding` is a name
// that encoding_of_label() gives; nothing for one that is not read ("replacement").
std::optional<std::string> to_utf8(std::string_view bytes, std::string_view encoding);

// The encoding that ICU's detector finds likeliest, by its standard name; windows-1252, the
// web's usual legacy, where it is unsure.
std::string_view detect_encoding(std::string_view bytes, bool is_markup);

}  // namespace pige
