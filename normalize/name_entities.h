// From the names of an article to its entities: which names are the same, what each is, and how
// it is spelled.

#pragma once

#include <string_view>
#include <vector>

#include "normalize/find_names.h"
#include "normalize/name_spans.h"

namespace pige {

// `text` is the one the spans' tokens were cut from.
Names resolve_names(std::string_view text, const NameContext& context,
                    const std::vector<NameSpan>& spans);

}  // namespace pige
