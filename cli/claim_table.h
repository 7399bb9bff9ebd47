// Claims for people: who, what, how much, when, and beneath the words that say it.
//
//   ClaimTable table;
//   out.write(table.row(claim, quote, document));
//
//   funding      Pasqal          100,000,000 EUR         2023-01    from Temasek
//                « Pasqal a levé 100 millions d'euros auprès de Temasek »  pasqal-serie-b
//
// Columns are as wide on every row, so rows can be printed as they come.

#pragma once

#include <string>
#include <string_view>

#include "extract/claims/claim.h"

namespace pige {

class ClaimTable {
 public:
  // The heading goes before the first row.
  std::string heading() const;
  // `quote` is the evidence; `document` is named at its end where it is not empty.
  std::string row(const Claim& claim, std::string_view quote, std::string_view document) const;
};

// "about 100,000,000 EUR", "2 to 3.5 GW a month", "billions" as the text says it where vague;
// empty where there is none.
std::string to_text(const Value& value, std::string_view per);

// Columns a text takes on a terminal; `fit` cuts or pads it to exactly `columns`.
std::size_t display_width(std::string_view text);
std::string fit(std::string_view text, std::size_t columns);

}  // namespace pige
