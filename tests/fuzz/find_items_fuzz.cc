// Any text: its items lie inside it, on characters' boundaries, in order, and none overlaps.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "ingest/utf8.h"
#include "normalize/find_items.h"
#include "normalize/pack.h"

namespace {

const pige::Pack& french() {
  static const pige::Pack pack = [] {
    auto loaded = pige::Pack::load(PIGE_LANG_DIR, "fr");
    if (!loaded) std::abort();
    return *loaded;
  }();
  return pack;
}

bool starts_character(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  if (!pige::is_valid_utf8(text)) return 0;
  std::size_t end = 0;
  for (const pige::Item& item : pige::find_items(text, french(), pige::Day{2024, 5, 14})) {
    const bool inside = item.span.begin >= end && item.span.end > item.span.begin &&
                        item.span.end <= text.size() && item.qualified.contains(item.span);
    if (!inside || !starts_character(text, item.span.begin) ||
        !starts_character(text, item.span.end)) {
      std::abort();
    }
    end = item.span.end;
  }
  return 0;
}
