#include "store/json_columns.h"

#include <nlohmann/json.hpp>

#include "extract/article/block_name.h"

namespace pige {
namespace {

using nlohmann::json;

std::string print(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace

std::string authors_column(const Article& article) { return print(json(article.authors)); }

std::string blocks_column(const Article& article, const CodePoints& code_points) {
  json blocks = json::array();
  for (const Block& block : article.blocks) {
    blocks.push_back(json::array({name_of(block.kind), code_points.offset(block.span.begin),
                                  code_points.offset(block.span.end)}));
  }
  return print(blocks);
}

}  // namespace pige
