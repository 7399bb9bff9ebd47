// Which encoding a page's bytes are in, and the same page in UTF-8. Decided once, in the
// order of the HTML and Encoding standards:
//
//   1. a byte order mark
//   2. what was given with the page (an HTTP header, a document's "charset")
//   3. the page's own <meta> or XML declaration, by the prescan of its first 1024 bytes
//   4. UTF-8 where the bytes are valid as such
//   5. a <meta> further on, which browsers meet while they parse
//   6. the likeliest by ICU's detector, windows-1252 where it doubts
//
// Two departures. Of what is said to be UTF-8 and holds more bytes that UTF-8 forbids than
// characters beyond ASCII, the saying is not believed: 6 decides. And for pages saved to disk:
// tools that save a page convert it to UTF-8 and leave its <meta> as it was. A <meta> that names a
// legacy encoding is overruled by bytes that are valid UTF-8 with eight characters or more beyond
// ASCII; text in any legacy encoding does not do that by chance.

#pragma once

#include <string>
#include <string_view>

#include "ingest/page.h"
#include "ingest/result.h"
#include "ingest/utf8.h"

namespace pige {

// The standard's name of the encoding of `bytes`. `given` is a label, empty or unknown where
// there is none. Plain text has no <meta>.
std::string_view find_encoding(std::string_view bytes, std::string_view given, PageKind kind);

// Fills `page.charset` and `page.decoded` from `page.bytes` and `page.kind`. `page.markup()`
// is then valid UTF-8 without U+0000: what no encoding allows, and zero bytes, became U+FFFD.
// Bytes that are that already are not copied. Fails on a page that decodes to nothing and on
// the encodings that the standard refuses to read.
Result<void> decode_page(Page& page, std::string_view given = {});

}  // namespace pige
