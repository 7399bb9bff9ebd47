#include "cli/claim_json.h"

#include <nlohmann/json.hpp>

#include "cli/or_null.h"

namespace pige {
namespace {

using nlohmann::ordered_json;

ordered_json party(const Party& party) {
  return {{"name", party.name}, {"id", or_null(party.id)}, {"mention", or_null(party.mention)}};
}

}  // namespace

ordered_json to_json(const Claim& claim, const Evidence& evidence) {
  ordered_json participants = ordered_json::array();
  for (const Party& participant : claim.participants) participants.push_back(party(participant));

  // A claim without a value has none of a value's fields: not even an exact bound.
  const Value value = claim.value.value_or(Value{});
  ordered_json json;
  json["type"] = claim.type;
  json["subject"] = party(claim.subject);
  json["object"] = claim.object ? party(*claim.object) : ordered_json(nullptr);
  json["participants"] = std::move(participants);
  json["amount"] = or_null(value.amount);
  json["min"] = or_null(value.min);
  json["max"] = or_null(value.max);
  json["unit"] = or_null(value.unit);
  json["per"] = or_null(claim.per);
  json["aspect"] = or_null(claim.aspect);
  json["time"] = or_null(claim.time);
  json["modality"] = to_string(claim.modality);
  json["bound"] = claim.value ? ordered_json(to_string(value.bound)) : ordered_json(nullptr);
  json["attribution"] = or_null(claim.attribution);
  json["title"] = or_null(claim.title);
  json["start"] = evidence.start;
  json["end"] = evidence.end;
  json["sentence"] = evidence.sentence;
  json["quote"] = evidence.quote;
  json["rule"] = or_null(claim.rule);
  json["confidence"] = claim.confidence;
  return json;
}

ordered_json to_json(const Claim& claim, const Article& article, const CodePoints& code_points) {
  return to_json(claim, evidence_of(claim, article, code_points));
}

ordered_json to_json(const StoredClaim& stored) {
  ordered_json json;
  json["document"] = stored.document;
  json["url"] = or_null(stored.url);
  json["site"] = or_null(stored.site);
  json["lang"] = or_null(stored.lang);
  json["published"] = or_null(stored.published);
  json["headline"] = or_null(stored.headline);
  json.update(to_json(stored.claim, stored.evidence));
  return json;
}

}  // namespace pige
