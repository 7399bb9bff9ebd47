// What a page costs from bytes to Article, beside a bare gumbo_parse and destruction of the same
// bytes:
//   article_speed LANG_DIR PAGE_OR_FOLDER...
// Pages are .html or .html.gz. Each figure is the best of several rounds over all pages, in CPU
// time of this thread; the two are measured in turn, so that both see the same machine.

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

#include "bench/page_files.h"
#include "extract/article/boilerplate.h"
#include "extract/article/dom.h"
#include "extract/article/extract_article.h"
#include "extract/article/prescan.h"
#include "ingest/page.h"

namespace {

double cpu_ms() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double best(double so_far, const std::function<void()>& work) {
  const double start = cpu_ms();
  work();
  return std::min(so_far, cpu_ms() - start);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: article_speed LANG_DIR PAGE_OR_FOLDER...\n";
    return 2;
  }
  const auto boilerplate = pige::Boilerplate::load(argv[1]);
  if (!boilerplate) {
    std::cerr << boilerplate.error().message() << '\n';
    return 2;
  }
  const std::vector<pige::Page> pages = bench::pages_of({argv + 2, argv + argc});
  if (pages.empty()) {
    std::cerr << "no .html or .html.gz page among the arguments\n";
    return 2;
  }

  constexpr int kRounds = 7;
  constexpr double kNever = 1e18;
  double parse = kNever;
  double scan = kNever;
  double scan_parse = kNever;
  double article = kNever;
  std::size_t kept = 0;  // what is computed, so that it is not optimised away
  for (int round = 0; round < kRounds; ++round) {
    parse = best(parse, [&] {
      for (const auto& page : pages) kept += pige::parse_plainly(page.bytes);
    });
    scan = best(scan, [&] {
      for (const auto& page : pages) kept += pige::prescan(page.markup()).markup.size();
    });
    scan_parse = best(scan_parse, [&] {
      for (const auto& page : pages) kept += pige::parse_dom(pige::prescan(page.markup())).size();
    });
    article = best(article, [&] {
      for (const auto& page : pages) kept += pige::extract_article(page, *boilerplate)->text.size();
    });
  }
  const auto count = static_cast<double>(pages.size());
  std::printf("%zu pages (%zu)\n", pages.size(), kept % 10);
  std::printf("bare gumbo_parse + destroy  %7.3f ms a page\n", parse / count);
  std::printf("scan                        %7.3f ms  ratio %.3f\n", scan / count, scan / parse);
  std::printf("scan + parse + conversion   %7.3f ms  ratio %.3f\n", scan_parse / count,
              scan_parse / parse);
  std::printf("bytes to Article            %7.3f ms  ratio %.3f\n", article / count,
              article / parse);
}
