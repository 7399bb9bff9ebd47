// What pages made to be slow or large cost from bytes to Article:
//   article_hostile LANG_DIR [BYTES_A_PAGE]
// Prints CPU seconds a megabyte and the process's peak memory, over what it held before, as a
// multiple of the page; worst last. Each page is read in a process of its own.

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "extract/article/boilerplate.h"
#include "extract/article/extract_article.h"
#include "ingest/charset.h"
#include "ingest/page.h"
#include "tests/extract/article/hostile_pages.h"

namespace {

struct Cost {
  std::string name;
  double seconds_a_megabyte = 0;
  double times_the_page = 0;
};

// The value of a line of /proc/self/status, in bytes.
double status_bytes(const std::string& key) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with(key)) return std::strtod(line.c_str() + key.size() + 1, nullptr) * 1024;
  }
  return 0;
}

double cpu_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

Cost measure(const pige::HostileKind& kind, std::size_t bytes, const pige::Boilerplate& phrases) {
  pige::Page page;
  page.bytes = pige::hostile_page(kind, bytes);
  const auto size = static_cast<double>(page.bytes.size());
  const double held = status_bytes("VmRSS:");
  const double start = cpu_seconds();
  if (pige::decode_page(page)) static_cast<void>(pige::extract_article(page, phrases));
  return {std::string(kind.name), (cpu_seconds() - start) / size * 1e6,
          (status_bytes("VmHWM:") - held) / size};
}

Cost measure_apart(const pige::HostileKind& kind, std::size_t bytes,
                   const pige::Boilerplate& phrases) {
  Cost cost{std::string(kind.name)};
  int ends[2];
  if (pipe(ends) != 0) return cost;
  const pid_t child = fork();
  if (child == 0) {
    const Cost found = measure(kind, bytes, phrases);
    const double figures[2] = {found.seconds_a_megabyte, found.times_the_page};
    const auto written = write(ends[1], figures, sizeof figures);
    _exit(written == sizeof figures ? 0 : 1);
  }
  close(ends[1]);
  double figures[2] = {-1, -1};  // of a process that died
  if (read(ends[0], figures, sizeof figures) != sizeof figures) figures[0] = figures[1] = -1;
  close(ends[0]);
  waitpid(child, nullptr, 0);
  cost.seconds_a_megabyte = figures[0];
  cost.times_the_page = figures[1];
  return cost;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: article_hostile LANG_DIR [BYTES_A_PAGE]\n";
    return 2;
  }
  const auto phrases = pige::Boilerplate::load(argv[1]);
  if (!phrases) {
    std::cerr << phrases.error().message() << '\n';
    return 2;
  }
  const std::size_t bytes = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 4'000'000;
  std::vector<Cost> costs;
  for (const auto& kind : pige::kHostileKinds)
    costs.push_back(measure_apart(kind, bytes, *phrases));
  std::ranges::sort(costs, {}, &Cost::seconds_a_megabyte);
  std::printf("%-32s %10s %14s\n", "page", "s a MB", "times the page");
  for (const Cost& cost : costs) {
    std::printf("%-32s %10.3f %14.1f\n", cost.name.c_str(), cost.seconds_a_megabyte,
                cost.times_the_page);
  }
  const double most = std::ranges::max(costs, {}, &Cost::times_the_page).times_the_page;
  std::printf("at most %.3f s a MB, %.1f times the page\n", costs.back().seconds_a_megabyte, most);
}
