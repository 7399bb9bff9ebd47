// The measures of the article benchmarks, each the published one of its set:
//
//   aeb          4-gram shingles of the text; precision and recall are means over pages
//   trafilatura  pieces that must and must not stand in the text, counted over all pages
//   fundus       F1 of the text's lower-cased words, mean over pages; title, authors, date
//   readability  the same, with the byline and the language
//
// Every figure is from 0 to 1, and more is better.

#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/eval_text.h"
#include "extract/article/article.h"

namespace pige::eval {

enum class Measure { shingles, pieces, words, words_and_byline };

// By the name of the set that it is the measure of.
std::optional<Measure> measure_of(std::string_view dataset);

// What is known to be right of a page. What is empty is not known.
struct Gold {
  std::string id;
  std::string url;
  std::string charset;
  std::string text;
  std::vector<std::string> wanted;
  std::vector<std::string> unwanted;
  std::string title;
  std::vector<std::string> authors;
  std::string byline;
  std::string published;
  std::string lang;
};

// Of one page: "score", by which pages are ranked, the figures that are means over pages, and
// what the others are summed from.
using PageScore = std::map<std::string, double, std::less<>>;
PageScore score_page(Measure measure, const Gold& gold, const Article& article,
                     const AuthorNames& names);

struct Figure {
  std::string name;
  double value = 0;
  std::size_t pages = 0;  // those for which it is known
};
std::vector<Figure> figures_of(Measure measure, const std::vector<PageScore>& pages);

}  // namespace pige::eval
