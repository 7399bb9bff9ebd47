#include "cli/pipeline.h"

#include <utility>

#include "extract/article/extract_article.h"
#include "normalize/annotate.h"

namespace pige {

Result<Reading> read_claims(const Page& page, const Packs& packs) {
  Result<Article> article = extract_article(page, packs.boilerplate());
  if (!article) return tl::unexpected(article.error());

  Reading reading{std::move(*article), {}, nullptr};
  reading.language = packs.find(reading.article.lang);
  // What a front page tells in teasers, the articles behind them tell in sentences.
  if (reading.language == nullptr || !holds_article(reading.article.type)) return reading;

  const auto& [pack, grammar] = *reading.language;
  const Gazetteer& gazetteer = packs.gazetteer();
  const Annotations annotations = annotate(reading.article, pack, gazetteer);  // words to values
  reading.claims = extract_claims(reading.article, annotations, grammar, gazetteer);
  return reading;
}

}  // namespace pige
