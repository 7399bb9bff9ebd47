// The tables behind a Grammar, for the claims stage itself.

#pragma once

#include <string>

#include "extract/claims/attribution.h"
#include "extract/claims/lexicon.h"
#include "extract/claims/modality_words.h"
#include "extract/claims/rule.h"
#include "extract/claims/syntax.h"
#include "normalize/descriptions.h"

namespace pige {

struct GrammarTables {
  std::string language;
  std::string version;
  Lexicon lexicon;
  Syntax syntax;
  Descriptions descriptions;
  ModalityWords modality;
  AttributionWords attribution;
  RuleSet rules;
};

}  // namespace pige
