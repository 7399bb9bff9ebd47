// Any page: the scan before the parse changes neither text nor links, and the article is valid
// UTF-8 whose blocks follow each other.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "extract/article/boilerplate.h"
#include "extract/article/extract_article.h"
#include "extract/article/prescan.h"
#include "ingest/charset.h"
#include "tests/extract/article/visible_text.h"

namespace {

// Beyond these the scan bounds nesting, and may change where text stands.
constexpr std::size_t kLongest = 4096;

void check_scan(std::string_view html) {
  if (pige::misleads_gumbo(html)) return;
  // Nesting counts what is open at once: fewer tags than the bound cannot reach it.
  std::size_t tags = 0;
  for (const char c : html) tags += c == '<' ? 1 : 0;
  if (html.size() > kLongest || tags >= pige::Prescan::kMaxDepth) return;
  const pige::Prescan scan = pige::prescan(html);
  if (pige::visible_text(pige::unscanned(html)) != pige::visible_text(scan)) std::abort();
}

void check_article(const pige::Page& page) {
  static const pige::Boilerplate boilerplate = [] {
    auto loaded = pige::Boilerplate::load(PIGE_LANG_DIR);
    if (!loaded) std::abort();
    return *loaded;
  }();
  const auto article = pige::extract_article(page, boilerplate);
  if (!article || !pige::is_valid_utf8(article->text)) std::abort();
  std::size_t end = 0;
  for (const pige::Block& block : article->blocks) {
    if (block.span.begin < end || block.span.end <= block.span.begin) std::abort();
    end = block.span.end;
  }
  if (end > article->text.size()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  pige::Page page;
  page.bytes.assign(reinterpret_cast<const char*>(bytes), size);
  if (!pige::decode_page(page, "utf-8")) return 0;
  check_scan(page.markup());
  check_article(page);
  page.kind = pige::PageKind::text;
  check_article(page);
  return 0;
}
