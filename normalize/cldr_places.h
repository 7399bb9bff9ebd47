// The countries CLDR names in a language, through ICU, and the money each of them pays with.

#pragma once

#include <string>
#include <vector>

namespace pige::values {

struct CldrPlace {
  std::string name;                     // "Suisse"
  std::vector<std::string> currencies;  // ISO 4217: today's, and the one before the euro
};
std::vector<CldrPlace> cldr_places(const std::string& locale);

}  // namespace pige::values
