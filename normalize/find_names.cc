#include "normalize/find_names.h"

#include "normalize/name_entities.h"
#include "normalize/name_spans.h"
#include "normalize/name_tokens.h"
#include "normalize/pack.h"
#include "normalize/vocabulary.h"

namespace pige {

Names find_names(const Article& article, const std::vector<Item>& items, const NameWords& words,
                 const Descriptions& descriptions, const Gazetteer& gazetteer) {
  const NameTokens text = tokenize_names(article, items, words);
  const NameContext context{text, words, descriptions, gazetteer};
  return resolve_names(article.text, context, find_name_spans(context));
}

Names find_names(const Article& article, const std::vector<Item>& items, const Pack& pack,
                 const Gazetteer& gazetteer) {
  const Vocabulary& vocabulary = pack.vocabulary();
  return find_names(article, items, vocabulary.names, vocabulary.descriptions, gazetteer);
}

}  // namespace pige
