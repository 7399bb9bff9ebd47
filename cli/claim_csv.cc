#include "cli/claim_csv.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

namespace pige {
namespace {

std::string printed(const std::optional<Decimal>& value) { return value ? to_string(*value) : ""; }

std::string names_of(const std::vector<Party>& parties) {
  std::string names;
  for (const Party& party : parties) names += (names.empty() ? "" : "; ") + party.name;
  return names;
}

using Column = std::pair<std::string_view, std::string>;

std::vector<Column> columns_of(const StoredClaim& stored) {
  const Claim& claim = stored.claim;
  const Party object = claim.object.value_or(Party{});
  const Value value = claim.value.value_or(Value{});
  const Evidence& evidence = stored.evidence;
  return {
      {"document", stored.document},
      {"url", stored.url},
      {"site", stored.site},
      {"lang", stored.lang},
      {"published", stored.published},
      {"headline", stored.headline},
      {"type", claim.type},
      {"subject", claim.subject.name},
      {"subject_id", claim.subject.id},
      {"subject_mention", claim.subject.mention},
      {"object", object.name},
      {"object_id", object.id},
      {"object_mention", object.mention},
      {"participants", names_of(claim.participants)},
      {"amount", printed(value.amount)},
      {"min", printed(value.min)},
      {"max", printed(value.max)},
      {"unit", value.unit},
      {"per", claim.per},
      {"aspect", claim.aspect},
      {"time", claim.time},
      {"modality", std::string(to_string(claim.modality))},
      {"bound", claim.value ? std::string(to_string(value.bound)) : ""},
      {"attribution", claim.attribution},
      {"title", claim.title},
      {"start", std::to_string(evidence.start)},
      {"end", std::to_string(evidence.end)},
      {"sentence", evidence.sentence},
      {"quote", evidence.quote},
      {"rule", claim.rule},
      {"confidence", fmt::format("{}", claim.confidence)},
  };
}

}  // namespace

std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

std::string claim_csv_heading() {
  std::string line;
  for (const auto& [name, value] : columns_of(StoredClaim{})) {
    line += (line.empty() ? "" : ",") + std::string(name);
  }
  return line + "\n";
}

std::string claim_csv_row(const StoredClaim& stored) {
  std::string line;
  bool is_first = true;
  for (const auto& [name, value] : columns_of(stored)) {
    if (!is_first) line += ',';
    is_first = false;
    line += csv_field(value);
  }
  return line + "\n";
}

}  // namespace pige
