// Any line of JSON Lines: a document whose strings are all valid UTF-8, or an error that says
// where.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "ingest/document.h"
#include "ingest/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view line(reinterpret_cast<const char*>(bytes), size);
  const auto document = pige::parse_document(line, "docs.jsonl:1");
  if (!document) {
    if (document.error().where != "docs.jsonl:1" || document.error().what.empty()) std::abort();
    return 0;
  }
  for (const auto* const text : {&document->id, &document->url, &document->charset, &document->lang,
                                 &document->published, &document->body}) {
    if (!pige::is_valid_utf8(*text)) std::abort();
  }
  return 0;
}
