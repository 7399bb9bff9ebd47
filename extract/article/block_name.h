// What each kind of block is called: in the store, and where an extraction is explained.

#pragma once

#include <string_view>

#include "extract/article/article.h"

namespace pige {

std::string_view name_of(BlockKind kind);

}  // namespace pige
