// A page read, up to which of its blocks are the article's: what every later question is put to.

#pragma once

#include <vector>

#include "extract/article/boilerplate.h"
#include "extract/article/dom.h"
#include "extract/article/evidence.h"
#include "extract/article/main_text.h"
#include "extract/article/page_facts.h"
#include "extract/article/page_text.h"
#include "extract/article/prescan.h"
#include "extract/article/tuning.h"
#include "extract/article/visible_byline.h"
#include "ingest/page.h"

namespace pige {

struct PageReading {
  Prescan scan;
  Dom document;
  PageFacts facts;
  PageText text;
  std::string title;
  std::string site;  // its name
  std::vector<Evidence> title_candidates;
  TextClues clues;
  Judgement judgement;
};

// The page outlives the result.
PageReading read_page(const Page& page, const Boilerplate& boilerplate, const Tuning& tuning);

// From the first to the last block that is the article's.
TextRange range_of(const Judgement& judgement);

}  // namespace pige
