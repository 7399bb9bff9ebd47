// Proves on real pages that the scan before the parse changes nothing a reader sees: each page is
// parsed as it is and after the scan, and its text, what that stands in and its links compared.
//   prescan_proof PAGE_OR_FOLDER...
// Pages are .html or .html.gz. Exit status 1 where one differs; those beyond the bounds of the
// scan (prescan.h), and the few in which Gumbo misreads foreign content, are counted apart.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>

#include "bench/page_files.h"
#include "extract/article/prescan.h"
#include "ingest/charset.h"
#include "ingest/page.h"
#include "tests/extract/article/visible_text.h"

namespace {

std::size_t deepest(const pige::Dom& document) {
  std::size_t depth = 0;
  for (pige::NodeId n = 0; n < document.size(); ++n) {
    depth = std::max<std::size_t>(depth, document[n].depth);
  }
  return depth;
}

bool holds_foreign(std::string_view html) {
  return html.find("<svg") != std::string_view::npos ||
         html.find("<math") != std::string_view::npos;
}

// The piece of text in which two pages part.
std::string parting(const std::string& a, const std::string& b) {
  const auto at = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  const std::size_t begin = at < 60 ? 0 : at - 60;
  return "  is  " + a.substr(begin, 160) + "\n  was " + b.substr(begin, 160);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: prescan_proof PAGE_OR_FOLDER...\n";
    return 2;
  }
  std::size_t same = 0;
  std::size_t beyond = 0;
  std::size_t misread = 0;
  std::size_t different = 0;
  for (const auto& page : bench::pages_of({argv + 1, argv + argc})) {
    const std::string_view html = page.markup();
    const pige::Prescan scan = pige::prescan(html);
    const std::string scanned = pige::visible_text(scan);
    const pige::Prescan whole = pige::unscanned(html);
    const std::string parsed = pige::visible_text(whole);
    const std::size_t most = pige::Prescan::kFreeNodes + html.size() / pige::Prescan::kBytesANode;
    if (scanned == parsed) {
      ++same;
    } else if (scan.nodes >= most || deepest(pige::parse_dom(whole)) >= pige::Prescan::kMaxDepth) {
      ++beyond;
    } else if (holds_foreign(html) && pige::misleads_gumbo(html)) {
      ++misread;
    } else {
      ++different;
      std::cout << page.id << '\n' << parting(scanned, parsed) << '\n';
    }
  }
  std::printf("%zu the same, %zu beyond the bounds, %zu misread by Gumbo, %zu different\n", same,
              beyond, misread, different);
  return different == 0 ? 0 : 1;
}
