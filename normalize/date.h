// Dates as texts print them, absolute or relative to the day the text was written.
//
//   "le 30 septembre"  "au troisième trimestre 2024"  "l'an dernier"  "d'ici à 2030"  "fin juin"

#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "normalize/amount.h"
#include "normalize/calendar.h"
#include "normalize/reading.h"

namespace pige::values {

struct Date {
  std::string edtf;              // "../2030"
  std::string period;            // "2030"
  std::optional<Period> single;  // where it is one period, not an interval
  std::string rival;             // the other reading where two are as good, else empty
  bool from_reference = false;   // told from the reference day, if only its year
  bool fiscal = false;           // counted in a company's own years
  std::size_t first = 0;         // tokens of the period itself
  std::size_t next = 0;
  std::size_t consumed = 0;         // with "dernier" or "prochain" after it
  std::size_t qualified_first = 0;  // with "d'ici à", "fin", "depuis"
};

// The longest date that starts at token `i`, with the words that open or qualify it.
std::optional<Date> read_date(const Reading& reading, std::size_t i);

// "deux ans plus tard", "trois mois auparavant": a distance from `anchor`, the date told last.
// Nothing where the anchor is less precise than the distance, or something is compared ("plus qu'un
// an auparavant").
std::optional<Date> read_anchored(const Reading& reading, const Amount& distance,
                                  const Period& anchor);

// Whether token `i` starts four digits that can only be a year here.
bool is_year(const Reading& reading, std::size_t i);

}  // namespace pige::values
