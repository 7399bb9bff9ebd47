// A document that comes as text: nothing is taken from it, but each line is told what it is.

#pragma once

#include <string>
#include <string_view>

#include "extract/article/article.h"
#include "extract/article/boilerplate.h"

namespace pige {

// Fills text (to the byte), blocks and title.
Article read_plain_text(std::string_view text, const Boilerplate& boilerplate);

}  // namespace pige
