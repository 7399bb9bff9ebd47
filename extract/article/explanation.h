// Why an article is what it is: what its text, its title, its authors and its date were chosen
// among, and for each of the page's blocks whether it was kept.
//
//   const auto why = explain_article(page, boilerplate);

#pragma once

#include <string>
#include <vector>

#include "extract/article/article.h"
#include "extract/article/evidence.h"
#include "ingest/page.h"
#include "ingest/result.h"

namespace pige {

class Boilerplate;

struct ExplainedBlock {
  std::string text;
  BlockKind kind = BlockKind::paragraph;
  double weight = 0;   // how much it spoke for being text, seen alone
  std::string reason;  // why it was left out; empty where it was kept
  std::string zones;   // parts of the page it stands in: "aside related"
  std::string path;    // the elements it stands in: "body > div.main > p"
};

// An element that would hold the article.
struct ExplainedContainer {
  std::string reading;  // by which it would
  std::string path;
  double weight = 0;
  bool chosen = false;
};

struct Explanation {
  Article article;
  std::vector<ExplainedContainer> containers;
  std::vector<Evidence> titles;
  std::vector<Evidence> authors;
  std::vector<Evidence> dates;  // of publication
  std::vector<ExplainedBlock> blocks;
};

// Thread-safe. Of a plain text document, its blocks alone.
Result<Explanation> explain_article(const Page& page, const Boilerplate& boilerplate);

}  // namespace pige
