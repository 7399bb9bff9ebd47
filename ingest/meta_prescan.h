// What a page's first bytes say of their own encoding: the HTML standard's "prescan a byte
// stream to determine its encoding" (13.2.3.2).
//
//   prescan_encoding("<meta charset=latin1>")                   // "windows-1252"
//   prescan_encoding("<!-- <meta charset=koi8-r> --><p>")       // nothing
//   prescan_encoding("<?xml version='1.0' encoding='big5'?>")   // "Big5"

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace pige {

inline constexpr std::size_t kPrescanBytes = 1024;  // the standard's; callers cut

// The encoding by its standard name, or nothing where `head` names none that is known.
// UTF-16 named in bytes that read as ASCII is UTF-8, as the standard has it.
std::optional<std::string_view> prescan_encoding(std::string_view head);

// The encoding named in a `content` attribute or a Content-Type header:
// "text/html; charset=utf-8" gives "utf-8". The label as written, not looked up.
std::optional<std::string_view> charset_of_content_type(std::string_view content);

}  // namespace pige
