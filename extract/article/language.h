// The language of an article.

#pragma once

#include <string>
#include <string_view>

namespace pige {

// The primary subtag of a BCP 47 tag, a locale name or a language's English name, in lower case:
// "fr-FR", "fr_FR", "FR", "French" give "fr". Empty where it is none.
std::string primary_language(std::string_view tag);

// The language that a text is written in, where that is sure; else empty.
std::string detect_language(std::string_view text);

}  // namespace pige
