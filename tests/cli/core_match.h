// How claims are held against gold claims: the core match of docs/claims.md, "Gold files".

#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace pige {

struct CoreScore {
  std::size_t matched = 0;
  std::size_t missed = 0;           // gold claims that no prediction says, optional ones aside
  std::size_t false_alarms = 0;     // distinct predictions that no gold claim says
  std::vector<std::string> errors;  // each of the latter two, for a reader

  double f1() const;
  CoreScore& operator+=(const CoreScore& other);
};

// One document: `gold` and `predicted` are arrays of claims in the guide's fields, a party being
// a name or {"name", ...}. Each gold claim is matched once at most; saying a claim again, or
// saying an optional one, is neither rewarded nor punished.
CoreScore score_core(const nlohmann::ordered_json& gold, const nlohmann::ordered_json& predicted);

}  // namespace pige
