// A duration in several units: "una hora y 30 minutos", "2 ans et 3 mois", "5 Tage, 4 Stunden".

#pragma once

#include "normalize/amount.h"
#include "normalize/reading.h"

namespace pige::values {

// Adds the smaller units that follow, as far as the sum is exact: in the smallest of them.
void add_smaller_units(const Reading& reading, Amount& duration);

}  // namespace pige::values
