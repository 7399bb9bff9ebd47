// From bytes to a Page, whoever brought them: refused where empty or binary, else decoded.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/byte_reader.h"
#include "ingest/limits.h"
#include "ingest/page.h"
#include "ingest/result.h"

namespace pige {

// `page.bytes` read as what `page.kind` says; `charset` is a label given with them, or empty.
Result<Page> page_from_bytes(Page page, std::string_view charset);

// All that `reader` still holds. Without a kind, the bytes tell it.
Result<Page> page_from_reader(ByteReader& reader, const Limits& limits, Page page,
                              std::optional<PageKind> kind, std::string_view charset);

// A file's name without folders and without the endings of a page: "a" for "x/a.html.gz".
// Always valid UTF-8, never empty.
std::string page_name(std::string_view path);

enum class Ending { html, text, documents, addresses, other };

// What the ending of a path announces, ".gz" aside, in any case.
Ending ending_of(std::string_view path);
std::optional<PageKind> page_kind(std::string_view path);

}  // namespace pige
