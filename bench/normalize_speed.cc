// How fast the value reader is: whole texts to items, on one core.
//
//   normalize_speed LANG_DIR CASES.jsonl
//
// A case is {"lang","reference","text"}; all of them are read again and again for two seconds.
// Beside it stands the floor: a look at every byte of the same texts.

#include <cstdio>
#include <ctime>
#include <exception>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "normalize/find_items.h"
#include "normalize/pack.h"

namespace pige {
namespace {

struct Case {
  std::string text;
  std::optional<Day> reference;
};

struct Speed {
  double sentences = 0;  // a second
  double megabytes = 0;
};

template <class Work>
Speed measure(const std::vector<Case>& cases, Work work) {
  // The time of this process alone: other work on the machine must not count.
  constexpr std::clock_t kLong = 2 * CLOCKS_PER_SEC;
  std::size_t sentences = 0;
  std::size_t bytes = 0;
  const std::clock_t start = std::clock();
  while (std::clock() - start < kLong) {
    for (const Case& one : cases) {
      work(one);
      ++sentences;
      bytes += one.text.size();
    }
  }
  const double spent = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  return {static_cast<double>(sentences) / spent, static_cast<double>(bytes) / spent / 1e6};
}

int run(const char* lang_dir, const char* path) {
  std::vector<Case> cases;
  std::string lang;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    const auto json = nlohmann::json::parse(line);
    lang = json["lang"];
    const auto& reference = json["reference"];
    cases.push_back({json["text"], reference.is_string()
                                       ? parse_day(reference.get<std::string>().substr(0, 10))
                                       : std::nullopt});
  }
  const auto pack = Pack::load(lang_dir, lang);
  if (!pack || cases.empty()) {
    std::cerr << (pack ? "no cases in " + std::string(path) : pack.error().message()) << "\n";
    return 1;
  }
  std::size_t found = 0;
  const Speed reading = measure(
      cases, [&](const Case& one) { found += find_items(one.text, *pack, one.reference).size(); });
  const Speed floor = measure(cases, [&](const Case& one) {
    for (const char c : one.text) found += static_cast<std::size_t>(c == '\0');
  });
  std::printf("%.0f sentences/s, %.1f MB/s; every byte looked at: %.0f MB/s (%zu)\n",
              reading.sentences, reading.megabytes, floor.megabytes, found);
  return 0;
}

}  // namespace
}  // namespace pige

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: normalize_speed LANG_DIR CASES.jsonl\n";
    return 2;
  }
  try {
    return pige::run(argv[1], argv[2]);
  } catch (const std::exception& error) {
    std::cerr << argv[2] << ": " << error.what() << "\n";
    return 1;
  }
}
