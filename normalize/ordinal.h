// "3e", "21st", "vingt-et-unième", "cent vingt-cinquième", "zweitausendste", "vigésimo primero".

#pragma once

#include <cstddef>
#include <optional>

#include "normalize/context.h"
#include "normalize/reading.h"

namespace pige::values {

std::optional<FoundItem> read_ordinal(const Reading& reading, std::size_t i);

// "entre le dixième et le quinzième": a range of places; "entre le premier et le second tour" are
// two.
std::optional<FoundItem> read_ordinal_range(const Reading& reading, std::size_t i);

}  // namespace pige::values
