// Any plain text, a publication date in its first line: its claims quote words that stand in it,
// inside their sentence, on characters' boundaries.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "extract/article/boilerplate.h"
#include "extract/article/extract_article.h"
#include "extract/claims/extract_claims.h"
#include "ingest/page.h"
#include "ingest/utf8.h"
#include "normalize/annotate.h"
#include "normalize/pack.h"

namespace {

template <class T>
T loaded(pige::Result<T> result) {
  if (!result) std::abort();
  return std::move(*result);
}

struct French {
  pige::Boilerplate boilerplate = loaded(pige::Boilerplate::load(PIGE_LANG_DIR));
  pige::Pack pack = loaded(pige::Pack::load(PIGE_LANG_DIR, "fr"));
  pige::Grammar grammar = loaded(pige::Grammar::load(PIGE_LANG_DIR, "fr"));
  pige::Gazetteer gazetteer =
      loaded(pige::Gazetteer::load(std::string(PIGE_LANG_DIR) + "/und/entities"));
};

bool starts_character(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

void check(std::string_view text, pige::Span span) {
  if (span.begin >= span.end || span.end > text.size()) std::abort();
  if (!starts_character(text, span.begin) || !starts_character(text, span.end)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const French french;
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  const std::size_t line = input.find('\n');
  if (line == std::string_view::npos) return 0;
  pige::Page page;
  page.kind = pige::PageKind::text;
  page.bytes = pige::repair_utf8(input.substr(line + 1));
  page.charset = "UTF-8";
  page.lang = "fr";
  page.published = pige::repair_utf8(input.substr(0, line));
  const auto article = pige::extract_article(page, french.boilerplate);
  if (!article) return 0;
  const pige::Annotations annotations = pige::annotate(*article, french.pack, french.gazetteer);
  for (const pige::Claim& claim :
       pige::extract_claims(*article, annotations, french.grammar, french.gazetteer)) {
    check(article->text, claim.sentence);
    check(article->text, claim.span);
    if (!claim.sentence.contains(claim.span) || claim.subject.name.empty()) std::abort();
  }
  return 0;
}
