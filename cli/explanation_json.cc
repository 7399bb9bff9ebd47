// What an article was chosen among, for programs: docs/how-to.md has the keys.

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/explanation.h"
#include "cli/or_null.h"
#include "extract/article/block_name.h"

namespace pige {
namespace {

using nlohmann::ordered_json;

ordered_json evidence(const std::vector<Evidence>& candidates) {
  ordered_json list = ordered_json::array();
  for (const Evidence& one : candidates) {
    list.push_back(
        {{"place", one.place}, {"value", one.value}, {"score", one.score}, {"chosen", one.chosen}});
  }
  return list;
}

ordered_json words_of(const std::string& line) {
  ordered_json words = ordered_json::array();
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t end = std::min(line.find(' ', i), line.size());
    words.push_back(line.substr(i, end - i));
    i = end + 1;
  }
  return words;
}

ordered_json containers(const Explanation& explanation) {
  ordered_json list = ordered_json::array();
  for (const ExplainedContainer& one : explanation.containers) {
    list.push_back({{"place", one.reading},
                    {"path", one.path},
                    {"score", one.weight},
                    {"chosen", one.chosen}});
  }
  return list;
}

ordered_json blocks(const Explanation& explanation) {
  ordered_json list = ordered_json::array();
  for (const ExplainedBlock& block : explanation.blocks) {
    list.push_back({{"kept", block.reason.empty()},
                    {"reason", or_null(block.reason)},
                    {"kind", name_of(block.kind)},
                    {"score", block.weight},
                    {"zones", words_of(block.zones)},
                    {"path", block.path},
                    {"text", block.text}});
  }
  return list;
}

}  // namespace

std::string explanation_json(const Explanation& explanation, int indent) {
  ordered_json json;
  json["id"] = explanation.article.id;
  json["url"] = or_null(explanation.article.url);
  json["title"] = evidence(explanation.titles);
  json["authors"] = evidence(explanation.authors);
  json["published"] = evidence(explanation.dates);
  json["containers"] = containers(explanation);
  json["blocks"] = blocks(explanation);
  return json.dump(indent, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace pige
