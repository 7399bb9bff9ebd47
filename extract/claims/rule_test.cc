#include "extract/claims/rule_test.h"

#include <iterator>
#include <optional>
#include <utility>

#include "extract/claims/anaphora.h"
#include "extract/claims/grammar.h"
#include "extract/claims/match.h"

namespace pige {
namespace {

constexpr std::string_view kDefaultDay = "2024-06-14";  // what relative words of examples hang on

Article article_of(const Example& example, const std::string& language) {
  Article article;
  article.text = example.text;
  article.lang = language;
  article.published = example.published.empty() ? std::string(kDefaultDay) : example.published;
  article.blocks.push_back({BlockKind::paragraph, {0, article.text.size()}});
  return article;
}

std::string plain(const std::optional<Decimal>& value) {
  return value ? to_string(*value) : std::string();
}

std::optional<std::string> field(const Claim& claim, const std::string& name) {
  const auto of_value = [&](auto get) { return claim.value ? get(*claim.value) : std::string(); };
  if (name == "type") return claim.type;
  if (name == "subject") return claim.subject.name;
  if (name == "object") return claim.object ? claim.object->name : std::string();
  if (name == "amount") return of_value([](const Value& v) { return plain(v.amount); });
  if (name == "min") return of_value([](const Value& v) { return plain(v.min); });
  if (name == "max") return of_value([](const Value& v) { return plain(v.max); });
  if (name == "unit") return of_value([](const Value& v) { return v.unit; });
  if (name == "bound")
    return of_value([](const Value& v) { return std::string(to_string(v.bound)); });
  if (name == "per") return claim.per;
  if (name == "aspect") return claim.aspect;
  if (name == "time") return claim.time;
  if (name == "modality") return std::string(to_string(claim.modality));
  if (name == "attribution") return claim.attribution;
  if (name == "title") return claim.title;
  return std::nullopt;
}

// What keeps a claim from being the one an example asks for; empty where nothing does.
std::string difference(const Claim& claim, const Example& example) {
  for (const auto& [name, wanted] : example.claim) {
    const auto is = field(claim, name);
    if (!is) return "'" + name + "' is no field of a claim";
    if (*is != wanted) {
      return std::string(name).append(" is '").append(*is).append("', not '").append(wanted) + "'";
    }
  }
  return {};
}

std::string verdict(const Example& example, const Rule& rule, const Matcher& matcher) {
  std::string nearest = "finds nothing";
  std::vector<Try> tries;
  for (std::size_t s = 0; s < matcher.sentences().size(); ++s) {
    std::vector<Try> here = matcher.try_rules(s, Matcher::Keep::all);
    tries.insert(tries.end(), std::make_move_iterator(here.begin()),
                 std::make_move_iterator(here.end()));
  }
  const auto completed = [&](const Try& each) {
    if (!each.claim) return false;
    if (rule.antecedent == Antecedent::objectless) return each.claim->object.has_value();
    return rule.antecedent == Antecedent::unpriced && each.claim->value.has_value();
  };
  resolve_anaphora(tries);
  for (const Try& each : tries) {
    // A completed claim is another rule's, with this rule's value or object.
    if (each.rule != &rule && !completed(each)) continue;
    if (!each.claim) {
      if (each.matched && example.finds && !each.reason.empty())
        nearest = "finds nothing: " + each.reason;
      continue;
    }
    if (!example.finds) return "finds a claim about " + each.claim->subject.name;
    nearest = difference(*each.claim, example);
    if (nearest.empty()) return {};
  }
  return example.finds ? nearest : std::string();
}

}  // namespace

RuleReport test_rules(const Pack& pack, const Grammar& grammar, const Gazetteer& gazetteer) {
  RuleReport report;
  for (const Rule& rule : grammar.tables().rules.rules) {
    ++report.rules;
    for (const Example& example : rule.examples) {
      ++report.examples;
      const Article article = article_of(example, grammar.language());
      const Annotations annotations = annotate(article, pack, gazetteer);
      const Matcher matcher(article, annotations, grammar.tables(), gazetteer);
      std::string what = verdict(example, rule, matcher);
      if (!what.empty())
        report.failures.push_back({example.where, rule.id, example.text, std::move(what)});
    }
  }
  return report;
}

}  // namespace pige
