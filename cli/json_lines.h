// JSON Lines, the form in which the stages speak to other programs: one value a line, its fields
// always all there and in one order, null where there is nothing to say. README.md shows each.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/pipeline.h"
#include "extract/article/article.h"
#include "ingest/result.h"
#include "normalize/item.h"

namespace pige {

// A line of `pige normalize`'s input. "reference" is a date, ISO 8601.
struct TextDocument {
  std::string id;
  std::string lang;
  std::string reference;
  std::string text;
};
// An Error's place is for the caller to add.
Result<TextDocument> parse_text_document(std::string_view line);

// Each ends with its newline.
std::string article_line(const Article& article);
// The same object, indented.
std::string article_json(const Article& article);
std::string items_line(const TextDocument& document, const std::vector<Item>& items);
std::string claims_line(const Reading& reading);

// The kind as scripts see it; a number with two ends is a "range".
std::string_view kind_name(const Item& item);

}  // namespace pige
