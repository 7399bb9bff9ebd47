// What a fact of the article was chosen among, for a person to read.

#pragma once

#include <optional>
#include <string>

namespace pige {

struct Evidence {
  std::string place;            // "JSON-LD", "og:title"
  std::string value;            // as it was read there
  std::optional<double> score;  // none where the first place that says something decides
  bool chosen = false;
};

}  // namespace pige
