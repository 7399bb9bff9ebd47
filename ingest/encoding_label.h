// The names that pages give to encodings, and the encodings browsers read them in:
// the table of the Encoding standard (https://encoding.spec.whatwg.org/#names-and-labels).
//
//   encoding_of_label(" Latin1 ")  // "windows-1252"
//   encoding_of_label("utf8")      // "UTF-8"
//   encoding_of_label("klingon")   // nothing

#pragma once

#include <optional>
#include <string_view>

namespace pige {

// The standard's name of the encoding, or nothing for a label it does not list. Case and
// surrounding ASCII white space do not count.
std::optional<std::string_view> encoding_of_label(std::string_view label);

}  // namespace pige
