// Which currency an ambiguous word or sign names, by what stands elsewhere in the text.
//
//   "La empresa chilena ... Chile ... 500 millones de pesos"   CLP, settled by "Chile"
//   "500 millones de pesos"                                    MXN, or ARS, CLP, COP, ...
//
// The language says what the word means by itself. A place named in the same sentence, the
// nearest, or else the only one of the whole text, overrules it. A currency that other countries
// print too ("dollars") is never overruled: what the text names besides becomes a rival. Nor is
// one that is history, beside a date of its day: "un million de francs en 1997".

#pragma once

#include <cstddef>
#include <vector>

#include "normalize/item.h"
#include "normalize/reading.h"

namespace pige::values {

struct AmbiguousItem {
  std::size_t item = 0;
  int family = 0;         // its place in Vocabulary::currencies, from 1
  std::size_t first = 0;  // token
};

void settle_currencies(const Reading& reading, const std::vector<AmbiguousItem>& ambiguous,
                       std::vector<Item>& items);

}  // namespace pige::values
