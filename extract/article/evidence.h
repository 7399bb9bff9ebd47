// What a fact of the article was chosen among, for a person to read.

#pragma once

#include <string>

namespace pige {

struct Evidence {
  std::string place;  // "JSON-LD", "og:title"
  std::string value;  // as it was read there
  double score = 0;   // how far it is trusted, compared with the others of the same fact
  bool chosen = false;
};

}  // namespace pige
