// One line of JSON Lines: a page with what is known of it.
//
//   {"id": "a12", "url": "https://...", "lang": "fr", "published": "2026-02-11", "text": "..."}

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/result.h"

namespace pige {

struct Document {
  enum class Content { html, text, path };

  std::string id;  // these five are empty where the line does not give them
  std::string url;
  std::string charset;
  std::string lang;
  std::string published;
  Content content = Content::html;  // which of the three `body` is
  std::string body;
};

// Every string is valid UTF-8: ill-formed bytes and unpaired surrogates in the JSON are U+FFFD.
// `where` names the line in errors ("docs.jsonl:3").
Result<Document> parse_document(std::string_view line, const std::string& where);

}  // namespace pige
