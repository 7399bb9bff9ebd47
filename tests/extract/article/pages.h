// What the tests of articles share: the phrases of lang/, and the text of a small article.

#pragma once

#include <string_view>

#include "extract/article/boilerplate.h"

namespace pige {

inline const Boilerplate& phrases() {
  static const Boilerplate loaded = *Boilerplate::load(PIGE_LANG_DIR);
  return loaded;
}

inline constexpr std::string_view kSmallArticle =
    "<div class=article-body><p>Calame a levé douze millions d'euros auprès de deux fonds, a "
    "annoncé sa directrice.</p>"
    "<p>La jeune pousse nantaise, qui emploie 40 personnes, veut doubler ses effectifs.</p></div>";

}  // namespace pige
