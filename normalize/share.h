// Values that are no plain amount: shares ("un poste sur cinq") and vague amounts ("plusieurs
// milliards d'euros").

#pragma once

#include <cstddef>
#include <optional>

#include "normalize/context.h"

namespace pige::values {

std::optional<FoundItem> read_share(const Reading& reading, std::size_t i);
std::optional<FoundItem> read_vague_amount(const Reading& reading, std::size_t i);

}  // namespace pige::values
