#include "core_match.h"

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "normalize/decimal.h"
#include "normalize/gazetteer.h"

namespace pige {
namespace {

using nlohmann::ordered_json;

// What fields are compared as; nothing where they say nothing.
using Form = std::optional<std::string> (*)(const ordered_json&);

std::optional<std::string> text_of(const ordered_json& field) {
  if (field.is_string() && !field.get<std::string>().empty()) return field.get<std::string>();
  if (field.is_number()) return field.dump();
  return std::nullopt;
}

std::optional<std::string> name(const ordered_json& field) {
  const auto words = text_of(field.is_object() ? field.value("name", ordered_json()) : field);
  return words ? std::optional(Gazetteer::key(*words)) : std::nullopt;
}

std::optional<std::string> number(const ordered_json& field) {
  const auto digits = text_of(field);
  const auto value = digits ? Decimal::parse(*digits) : std::nullopt;
  return value ? std::optional(to_string(*value)) : std::nullopt;
}

std::optional<std::string> word(const ordered_json& field) {
  auto text = text_of(field);
  return text == "%" ? "percent" : text;
}

// EDTF; newsrooms' 2024-Q3 is its 2024-35.
std::optional<std::string> edtf(const ordered_json& field) {
  auto text = text_of(field);
  if (!text) return text;
  for (std::size_t at = text->find("-Q"); at != std::string::npos; at = text->find("-Q", at)) {
    const char quarter = (*text)[at + 2];
    text->replace(at, 3, std::string("-3") + static_cast<char>(quarter + 2));
  }
  return text;
}

ordered_json field(const ordered_json& claim, const char* key) {
  return claim.value(key, ordered_json());
}

// A gold list allows any of its members; a field that the gold leaves out is not judged.
bool agrees(const ordered_json& gold, const ordered_json& predicted, const char* key, Form form) {
  if (!gold.contains(key)) return true;
  const auto said = form(field(predicted, key));
  const ordered_json& allowed = gold[key];
  if (!allowed.is_array()) return form(allowed) == said;
  for (const ordered_json& one : allowed) {
    if (form(one) == said) return true;
  }
  return false;
}

bool has_core_time(const ordered_json& claim) {
  static const std::set<std::string> kTypes = {"founding", "launch", "profitability"};
  return kTypes.contains(word(field(claim, "type")).value_or(""));
}

bool is_core_match(const ordered_json& gold, const ordered_json& predicted) {
  if (!agrees(gold, predicted, "type", word) || !agrees(gold, predicted, "subject", name) ||
      !agrees(gold, predicted, "object", name) || !agrees(gold, predicted, "unit", word)) {
    return false;
  }
  if (!field(gold, "min").is_null() || !field(gold, "max").is_null()) {
    if (!agrees(gold, predicted, "min", number) || !agrees(gold, predicted, "max", number)) {
      return false;
    }
  } else if (!field(gold, "amount").is_null() && !agrees(gold, predicted, "amount", number)) {
    return false;
  }
  return !has_core_time(predicted) || agrees(gold, predicted, "time", edtf);
}

// Two predictions with one key say the same claim.
std::string core_key(const ordered_json& claim) {
  std::string key;
  const auto add = [&](const char* of, Form form) {
    key += form(field(claim, of)).value_or("-") + "|";
  };
  add("type", word);
  add("subject", name);
  add("object", name);
  for (const char* amount : {"amount", "min", "max"}) add(amount, number);
  add("unit", word);
  if (has_core_time(claim)) add("time", edtf);
  return key;
}

// The largest set of pairs, each side used once (Kuhn's augmenting paths): gold -> prediction.
class Assignment {
 public:
  Assignment(const std::vector<ordered_json>& gold, const std::vector<ordered_json>& predicted)
      : edges_(gold.size()), owner_(predicted.size()) {
    for (std::size_t g = 0; g < gold.size(); ++g) {
      for (std::size_t p = 0; p < predicted.size(); ++p) {
        if (is_core_match(gold[g], predicted[p])) edges_[g].push_back(p);
      }
    }
    for (std::size_t g = 0; g < gold.size(); ++g) {
      std::set<std::size_t> tried;
      if (!find_prediction(g, tried)) missed.push_back(g);
    }
  }
  std::vector<std::size_t> missed;

 private:
  bool find_prediction(std::size_t g, std::set<std::size_t>& tried) {
    for (const std::size_t p : edges_[g]) {
      if (!tried.insert(p).second) continue;
      if (!owner_[p] || find_prediction(*owner_[p], tried)) {
        owner_[p] = g;
        return true;
      }
    }
    return false;
  }
  std::vector<std::vector<std::size_t>> edges_;
  std::vector<std::optional<std::size_t>> owner_;
};

}  // namespace

double CoreScore::f1() const {
  const double said = static_cast<double>(2 * matched + missed + false_alarms);
  return said == 0 ? 1.0 : 2.0 * static_cast<double>(matched) / said;
}

CoreScore& CoreScore::operator+=(const CoreScore& other) {
  matched += other.matched;
  missed += other.missed;
  false_alarms += other.false_alarms;
  errors.insert(errors.end(), other.errors.begin(), other.errors.end());
  return *this;
}

CoreScore score_core(const ordered_json& gold, const ordered_json& predicted) {
  std::vector<ordered_json> required;
  for (const ordered_json& claim : gold) {
    if (!claim.value("optional", false)) required.push_back(claim);
  }
  // Two sub-measures of one sum ("per", "aspect") may be two gold claims; all else is repetition.
  std::map<std::string, ordered_json> distinct;
  for (const ordered_json& claim : predicted) {
    distinct.emplace(core_key(claim) + word(field(claim, "per")).value_or("-") + "|" +
                         word(field(claim, "aspect")).value_or("-"),
                     claim);
  }
  std::vector<ordered_json> said;
  said.reserve(distinct.size());
  for (const auto& [key, claim] : distinct) said.push_back(claim);

  CoreScore score;
  for (const std::size_t g : Assignment(required, said).missed) {
    ++score.missed;
    score.errors.push_back("missed: " + required[g].dump());
  }
  score.matched = required.size() - score.missed;
  std::set<std::string> false_keys;
  for (const ordered_json& claim : said) {
    bool known = false;
    for (const ordered_json& one : gold) known = known || is_core_match(one, claim);
    if (!known && false_keys.insert(core_key(claim)).second) {
      ++score.false_alarms;
      score.errors.push_back("false alarm: " + claim.dump());
    }
  }
  return score;
}

}  // namespace pige
