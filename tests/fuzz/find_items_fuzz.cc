// Any text, in every language: its items lie inside it, on characters' boundaries, in order, and
// none overlaps.

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <vector>

#include "ingest/utf8.h"
#include "normalize/find_items.h"
#include "normalize/pack.h"

namespace {

bool starts_character(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

// Every language whose folder reads values, by its code.
const std::vector<pige::Pack>& packs() {
  static const std::vector<pige::Pack> kPacks = [] {
    std::vector<pige::Pack> all;
    for (const auto& folder : std::filesystem::directory_iterator(PIGE_LANG_DIR)) {
      if (!std::filesystem::exists(folder.path() / "numbers.toml")) continue;
      auto loaded = pige::Pack::load(PIGE_LANG_DIR, folder.path().filename().string());
      if (!loaded) std::abort();
      all.push_back(*loaded);
    }
    if (all.empty()) std::abort();
    return all;
  }();
  return kPacks;
}

void check(std::string_view text, const pige::Pack& pack) {
  std::size_t end = 0;
  for (const pige::Item& item : pige::find_items(text, pack, pige::Day{2024, 5, 14})) {
    const bool inside = item.span.begin >= end && item.span.end > item.span.begin &&
                        item.span.end <= text.size() && item.qualified.contains(item.span);
    if (!inside || !starts_character(text, item.span.begin) ||
        !starts_character(text, item.span.end)) {
      std::abort();
    }
    end = item.span.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  if (!pige::is_valid_utf8(text)) return 0;
  for (const pige::Pack& pack : packs()) check(text, pack);
  return 0;
}
