// What a page costs from its bytes to its claims, against a bare gumbo_parse of the same bytes:
// CPU time of one thread, everything loaded before. The goal is a ratio below 1.
//
//   pipeline_bench [FOLDER...]     without any: ../shared/bench/article/aeb, if there, and corpus/
//
// A page in a language that has no rules would cost less than its share: each folder is measured
// as it is, and once more with every page read in a language that has them.

#include <fmt/format.h>
#include <gumbo.h>
#include <time.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "cli/packs.h"
#include "cli/pipeline.h"
#include "ingest/read_page.h"
#include "ingest/source.h"

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

// Decoded, extracted, normalised, claimed.
std::size_t claims_of(Page page, const Packs& packs) {
  const std::string charset = page.charset;
  Result<Page> decoded = page_from_bytes(std::move(page), charset);
  if (!decoded) return 0;
  const Result<Reading> reading = read_claims(*decoded, packs);
  return reading ? reading->claims.size() : 0;
}

struct Cost {
  double parse = 0;
  double pipeline = 0;
  std::size_t claims = 0;
};

Cost cost_of(const std::vector<Page>& pages, const Packs& packs, const std::string& lang) {
  Cost sum;
  for (Page page : pages) {
    if (!lang.empty()) page.lang = lang;
    double parse = std::numeric_limits<double>::max();
    double pipeline = parse;
    std::size_t claims = 0;
    for (int round = 0; round < kRounds; ++round) {
      parse = std::min(parse, timed([&] { bare_parse(page.bytes); }));
      Page copy = page;
      pipeline = std::min(pipeline, timed([&] { claims = claims_of(std::move(copy), packs); }));
    }
    sum.parse += parse;
    sum.pipeline += pipeline;
    sum.claims += claims;
  }
  return sum;
}

void measure(const std::string& folder, const Packs& packs, const std::string& lang) {
  const std::vector<Page> pages = pages_of(folder);
  if (pages.empty()) return;
  std::size_t bytes = 0;
  for (const Page& page : pages) bytes += page.bytes.size();
  const Cost cost = cost_of(pages, packs, lang);
  const double count = static_cast<double>(pages.size());
  fmt::print("{:<44}{:>6}{:>10.0f}{:>11.2f}{:>11.2f}{:>9}{:>8.2f}\n",
             folder + (lang.empty() ? "" : " (as " + lang + ")"), pages.size(),
             static_cast<double>(bytes) / count / 1000, cost.parse / count * 1000,
             cost.pipeline / count * 1000, cost.claims, cost.pipeline / cost.parse);
}

// The first language that has rules.
std::string ruled_language(const Packs& packs) {
  for (const std::string& code : packs.codes()) {
    if (packs.find(code)->grammar) return code;
  }
  return {};
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
  fmt::print("{:<44}{:>6}{:>10}{:>11}{:>11}{:>9}{:>8}\n", "", "pages", "kB a page", "gumbo ms",
             "pige ms", "claims", "ratio");
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
