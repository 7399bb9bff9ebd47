// What a page costs from its bytes to its claims, against a bare gumbo_parse of the same bytes:
// CPU time of one thread, everything loaded before. The goal is a ratio below 1.
//
//   pipeline_bench [FOLDER...]     without any: ../shared/bench/article/aeb, if there, and corpus/
//
// A page in a language that has no rules costs less than its share: each folder is measured as it
// is, and once more with every article taken for one in a language that has them.

#include <fmt/format.h>
#include <gumbo.h>
#include <time.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/packs.h"
#include "extract/article/extract_article.h"
#include "ingest/read_page.h"
#include "ingest/source.h"
#include "normalize/annotate.h"

namespace pige {
namespace {

constexpr int kRounds = 5;  // the least of them counts: what disturbs only ever adds

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double timed(const std::function<void()>& work) {
  const double start = cpu_seconds();
  work();
  return cpu_seconds() - start;
}

void bare_parse(const std::string& bytes) {
  GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, bytes.data(), bytes.size());
  gumbo_destroy_output(&kGumboDefaultOptions, output);
}

std::vector<Page> pages_of(const std::string& folder) {
  std::vector<Page> pages;
  PageSource source({folder});
  while (auto page = source.next()) {
    if (!*page) {
      fmt::print(stderr, "{}\n", page->error().message());
      continue;
    }
    (*page)->decoded.clear();  // decoding is part of what is measured
    pages.push_back(std::move(**page));
  }
  return pages;
}

// CPU seconds of a page, or of many.
struct Cost {
  double parse = 0;  // bare Gumbo
  double extract = 0;
  double normalize = 0;
  double claim = 0;
  std::size_t claims = 0;

  double pipeline() const { return extract + normalize + claim; }
};

// What read_claims does, with a clock between its steps. `lang` overrules the article's own.
Cost cost_of(Page page, const Packs& packs, const std::string& lang) {
  Cost cost;
  cost.parse = timed([&] { bare_parse(page.bytes); });
  std::optional<Article> article;
  cost.extract = timed([&] {
    const std::string charset = page.charset;
    const Result<Page> decoded = page_from_bytes(std::move(page), charset);
    if (!decoded) return;
    Result<Article> read = extract_article(*decoded, packs.boilerplate());
    if (read) article = std::move(*read);
  });
  const Language* language = article ? packs.find(lang.empty() ? article->lang : lang) : nullptr;
  if (language == nullptr) return cost;
  Annotations annotations;
  cost.normalize =
      timed([&] { annotations = annotate(*article, language->pack, packs.gazetteer()); });
  cost.claim = timed([&] {
    cost.claims =
        extract_claims(*article, annotations, language->grammar, packs.gazetteer()).size();
  });
  return cost;
}

Cost cost_of(const std::vector<Page>& pages, const Packs& packs, const std::string& lang) {
  Cost sum;
  for (const Page& page : pages) {
    Cost least = cost_of(page, packs, lang);
    for (int round = 1; round < kRounds; ++round) {
      const Cost again = cost_of(page, packs, lang);
      least.parse = std::min(least.parse, again.parse);
      least.extract = std::min(least.extract, again.extract);
      least.normalize = std::min(least.normalize, again.normalize);
      least.claim = std::min(least.claim, again.claim);
    }
    sum.parse += least.parse;
    sum.extract += least.extract;
    sum.normalize += least.normalize;
    sum.claim += least.claim;
    sum.claims += least.claims;
  }
  return sum;
}

void measure(const std::string& folder, const Packs& packs, const std::string& lang) {
  const std::vector<Page> pages = pages_of(folder);
  if (pages.empty()) return;
  std::size_t bytes = 0;
  for (const Page& page : pages) bytes += page.bytes.size();
  const Cost cost = cost_of(pages, packs, lang);
  const auto ms = [&](double seconds) {
    return seconds / static_cast<double>(pages.size()) * 1000;
  };
  fmt::print("{:<44}{:>6}{:>7}{:>9.2f}{:>9.2f}{:>10.2f}{:>8.2f}{:>9}{:>8.2f}\n",
             folder + (lang.empty() ? "" : " (as " + lang + ")"), pages.size(),
             bytes / pages.size() / 1000, ms(cost.parse), ms(cost.extract), ms(cost.normalize),
             ms(cost.claim), cost.claims, cost.pipeline() / cost.parse);
}

// The first language that has rules.
std::string ruled_language(const Packs& packs) {
  const std::vector<std::string> codes = packs.codes();
  return codes.empty() ? std::string() : codes.front();
}

int run(std::vector<std::string> folders) {
  const auto lang_dir = find_lang_dir({});
  const auto packs = lang_dir ? Packs::load(*lang_dir) : tl::unexpected(lang_dir.error());
  if (!packs) {
    fmt::print(stderr, "{}\n", packs.error().message());
    return EXIT_FAILURE;
  }
  if (folders.empty()) {
    const std::string shared = PIGE_SOURCE_DIR "/../shared/bench/article/aeb/pages";
    if (std::filesystem::exists(shared)) folders.push_back(shared);
    folders.emplace_back(PIGE_SOURCE_DIR "/corpus");
  }
  fmt::print("{:<44}{:>6}{:>7}{:>9}{:>9}{:>10}{:>8}{:>9}{:>8}\n", "CPU ms a page", "pages", "kB",
             "gumbo", "extract", "normalize", "claim", "claims", "ratio");
  for (std::string folder : folders) {
    folder = std::filesystem::path(folder).lexically_normal().lexically_proximate(
        std::filesystem::current_path());
    measure(folder, *packs, "");
    measure(folder, *packs, ruled_language(*packs));
  }
  return EXIT_SUCCESS;
}

}  // namespace
}  // namespace pige

int main(int argc, char** argv) { return pige::run({argv + 1, argv + argc}); }
