#include "normalize/name_evidence.h"

namespace pige {
namespace {

// Longer words are no names but noise.
constexpr std::size_t kLongestWord = 48;

}  // namespace

bool NameEvidence::may_begin(const NameToken& token) {
  return token.capital && token.key.size() <= kLongestWord && !token.elided && !token.digits &&
         !token.in_item;
}

bool NameEvidence::is_ordinary(const NameToken& token) const {
  return context.words.common.contains(token.key) || token.with_pronoun ||
         context.words.ends_ordinary(token.key);
}

bool NameEvidence::is_subject(std::size_t end) const {
  return follows(end, Gap::space) && !tokens[end].capital && context.words.is_verb(tokens[end].key);
}

bool NameEvidence::may_be_subject(std::size_t end) const {
  if (!follows(end, Gap::space) || !follows(end + 1, Gap::space)) return false;
  const NameToken& verb = tokens[end];
  const NameToken& object = tokens[end + 1];
  return !verb.capital && !verb.in_item && context.words.may_be_verb(verb.key) &&
         (object.digits || object.in_item || context.words.common.contains(object.key));
}

}  // namespace pige
