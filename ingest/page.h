// A page as it came in: its bytes, where they come from, and what its source says of it.
// Everything later reads `markup()`: UTF-8, decoded once.

#pragma once

#include <string>
#include <string_view>

namespace pige {

enum class PageKind { html, text };

struct Page {
  PageKind kind = PageKind::html;
  std::string id;         // the file's name without its ending, or what the document gives
  std::string source;     // for messages: a path, an address, "standard input:12"
  std::string url;        // empty where unknown
  std::string bytes;      // as received, decompressed, in the page's own encoding
  std::string charset;    // the encoding the bytes were read in, by its WHATWG name ("UTF-8")
  std::string decoded;    // the bytes in UTF-8; empty where they are valid UTF-8 already
  std::string lang;       // given with the page (BCP 47), else empty
  std::string published;  // given with the page (ISO 8601 date or date-time), else empty

  // The page in valid UTF-8, without its byte order mark. A view into this Page.
  std::string_view markup() const {
    const std::string_view text = decoded.empty() ? std::string_view(bytes) : decoded;
    return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
  }
};

}  // namespace pige
