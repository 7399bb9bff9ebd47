// Claims for people: who, what, how much, when, and beneath the words that say it.
//
//   ClaimTable table;
//   out.write(table.row(claim, {.quote = quote, .sentence = sentence}, document));
//
//   funding       Pasqal       100 000 000 EUR      2023-01    -> Temasek, round
//                 "La start-up Pasqal a levé 100 millions d'euros auprès de ..."  pasqal-serie-b
//
// Columns are as wide on every row, so rows can be printed as they come.

#pragma once

#include <string>
#include <string_view>

#include "extract/claims/claim.h"

namespace pige {

// The words that say a claim, and the sentence they stand in.
struct Words {
  std::string_view quote;
  std::string_view sentence;
};

class ClaimTable {
 public:
  // The heading goes before the first row.
  std::string heading() const;
  // The words are shown with as much of their sentence as the line holds; `document` is named
  // after them where it is not empty.
  std::string row(const Claim& claim, Words words, std::string_view document) const;
};

// "about 100,000,000 EUR", "2 to 3.5 GW a month", "billions" as the text says it where vague;
// empty where there is none.
std::string to_text(const Value& value, std::string_view per);

// Columns a text takes on a terminal; `fit` cuts or pads it to exactly `columns`.
std::size_t display_width(std::string_view text);
std::string fit(std::string_view text, std::size_t columns);

}  // namespace pige
