// Any bytes, declared as anything: what comes out is UTF-8 without zero bytes, or an error.
// The input's first line is the charset given with the page.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "ingest/charset.h"
#include "ingest/read_page.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  const std::size_t newline = input.find('\n');
  if (newline == std::string_view::npos) return 0;
  const std::string_view charset = input.substr(0, newline);
  const std::string_view body = input.substr(newline + 1);

  pige::Page page;
  page.bytes = body;
  if (pige::decode_page(page, charset)) {
    const std::string_view text = page.markup();
    if (!pige::is_valid_utf8(text) || text.find('\0') != std::string_view::npos) std::abort();
    if (text.empty()) std::abort();
  }

  pige::Page checked;
  checked.bytes = body;
  checked.kind = pige::PageKind::text;
  const auto read = pige::page_from_bytes(checked, charset);
  if (read && !pige::is_valid_utf8(read->markup())) std::abort();

  const std::string repaired = pige::repair_utf8(body);
  if (!pige::is_valid_utf8(repaired)) std::abort();
  if ((repaired == body) != pige::is_valid_utf8(body)) std::abort();
  return 0;
}
