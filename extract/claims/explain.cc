#include "extract/claims/explain.h"

#include <iterator>
#include <string_view>
#include <utility>

#include "extract/claims/anaphora.h"
#include "extract/claims/encoding.h"
#include "extract/claims/grammar.h"
#include "extract/claims/match.h"
#include "extract/claims/merge.h"

namespace pige {
namespace {

std::string value_of(const Item& item) {
  std::string out;
  if (item.kind == ItemKind::date) return item.date;
  if (item.value) out = to_string(*item.value);
  if (item.min || item.max) {
    out = (item.min ? to_string(*item.min) : "") + ".." + (item.max ? to_string(*item.max) : "");
  }
  if (!item.unit.empty()) out += " " + item.unit;
  if (item.counted) out += " " + item.counted->unit + " (" + item.counted->class_ + ")";
  if (!item.per.empty()) out += " per " + item.per;
  if (item.bound != Bound::exact) out += ", " + std::string(to_string(item.bound));
  return out;
}

// The control characters of an encoded line as a person reads them.
std::string readable(std::string_view line) {
  std::string out;
  for (const char c : line) {
    switch (c) {
      case mark::kName:
        out += "NAME.";
        break;
      case mark::kItem:
        out += "VALUE.";
        break;
      case mark::kDescription:
        out += "PARTY.";
        break;
      case mark::kTitle:
        out += "TITLE.";
        break;
      case mark::kFinite:
      case mark::kPronoun:
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::vector<Recognised> recognised(const Matcher& matcher, std::size_t s,
                                   const Annotations& annotations) {
  std::vector<Recognised> out;
  const Sentence& sentence = matcher.sentences()[s];
  for (const Token& token : sentence.tokens) {
    if (token.kind != TokenKind::item) continue;
    const Item& item = annotations.items[token.ref];
    out.push_back({item.span, std::string(to_string(item.kind)), value_of(item)});
  }
  for (const Mention& mention : matcher.discourse().mentions(s)) {
    const auto who = matcher.discourse().who(s, mention);
    const Span span = {sentence.tokens[mention.first].span.begin,
                       sentence.tokens[mention.last - 1].span.end};
    const std::string kind = mention.name ? std::string(to_string(mention.party)) : "description";
    out.push_back({span, kind, who ? matcher.discourse().parties()[who->party].name : ""});
  }
  return out;
}

}  // namespace

Explanation explain(const Article& article, const Annotations& annotations, const Grammar& grammar,
                    const Gazetteer& gazetteer) {
  const Matcher matcher(article, annotations, grammar.tables(), gazetteer);
  Explanation out;
  std::vector<Try> tries;
  for (std::size_t s = 0; s < matcher.sentences().size(); ++s) {
    ExplainedSentence& sentence = out.sentences.emplace_back();
    sentence.span = matcher.sentences()[s].span;
    sentence.line = readable(encode(matcher.sentences()[s], matcher.discourse().mentions(s),
                                    annotations, grammar.tables().rules.verbs)
                                 .line);
    sentence.recognised = recognised(matcher, s, annotations);
    std::vector<Try> here = matcher.try_rules(s, Matcher::Keep::all);
    for (const Try& each : here) {
      sentence.tried.push_back(
          {each.rule->id, each.rule->where, each.matched, each.claim ? "claim" : each.reason});
    }
    tries.insert(tries.end(), std::make_move_iterator(here.begin()),
                 std::make_move_iterator(here.end()));
  }
  resolve_anaphora(tries);
  out.claims = merge(std::move(tries));
  return out;
}

}  // namespace pige
