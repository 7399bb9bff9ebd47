// Values that are no plain amount: shares ("un poste sur cinq"), vague amounts ("plusieurs
// milliards d'euros"), whole units ("toute la journée") and multiples ("doublé").

#pragma once

#include <cstddef>
#include <optional>

#include "normalize/context.h"

namespace pige::values {

std::optional<FoundItem> read_share(const Reading& reading, std::size_t i);
std::optional<FoundItem> read_vague_amount(const Reading& reading, std::size_t i);

// "toute la journée", "tout le mois": one of its unit. "tout le mois de mai" is a date.
std::optional<FoundItem> read_whole(const Reading& reading, std::size_t i);

// "a doublé", "a triplé": how many times as much.
std::optional<FoundItem> read_multiple(const Reading& reading, std::size_t i);

}  // namespace pige::values
