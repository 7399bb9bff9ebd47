// The units CLDR names in a language, through ICU, and UCUM's code of each.

#pragma once

#include <string>
#include <vector>

namespace pige::values {

struct CldrUnit {
  std::string code;  // UCUM, or the longer durations of item.h
  bool duration = false;
  std::vector<std::string> names;    // "kilomètre", "kilomètres"
  std::vector<std::string> symbols;  // "km": case matters
};
std::vector<CldrUnit> cldr_units(const std::string& locale);

}  // namespace pige::values
