// Pieces of HTML that stand outside the page's tree: in JSON-LD, in <meta>, where sites write
// character references twice and mark-up where plain text belongs.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pige {

// White space collapsed and trimmed; the no-break spaces stay.
std::string collapsed(std::string_view text);

// One line: tags out, the common character references decoded, collapsed.
std::string plain_text_of(std::string_view html);

// The same, as paragraphs: block tags, <br> and line breaks cut.
std::vector<std::string> paragraphs_of(std::string_view html);

}  // namespace pige
