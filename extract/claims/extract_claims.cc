#include "extract/claims/extract_claims.h"

#include <iterator>
#include <utility>

#include "extract/claims/anaphora.h"
#include "extract/claims/match.h"
#include "extract/claims/merge.h"

namespace pige {

std::vector<Claim> extract_claims(const Article& article, const Annotations& annotations,
                                  const Grammar& grammar, const Gazetteer& gazetteer) {
  const Matcher matcher(article, annotations, grammar.tables(), gazetteer);
  std::vector<Try> tries;
  for (std::size_t s = 0; s < matcher.sentences().size(); ++s) {
    std::vector<Try> here = matcher.try_rules(s, Matcher::Keep::claims);
    tries.insert(tries.end(), std::make_move_iterator(here.begin()),
                 std::make_move_iterator(here.end()));
  }
  resolve_anaphora(tries);
  return merge(std::move(tries));
}

}  // namespace pige
