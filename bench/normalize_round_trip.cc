// Every integer from 0 to a million, spelled by ICU in every way it has, read back.
//
//   normalize_round_trip LANG_DIR [LOCALE...]
//
// Prints how many spellings there were and how many were read as something else, the first of
// those included, and ends with status 1 if any was.

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <string>
#include <string_view>

#include "normalize/pack.h"
#include "normalize/parse_number.h"
#include "tests/normalize/spell_out.h"

namespace pige {
namespace {

constexpr std::int64_t kLast = 1'000'000;
constexpr int kMostShown = 5;

// How many were wrong, of one way of spelling.
std::int64_t read_back(const Pack& pack, const test::SpellOut& spelling, const char* locale,
                       const std::string& rule_set) {
  std::int64_t wrong = 0;
  for (std::int64_t number = 0; number <= kLast; ++number) {
    const std::string text = spelling.spell(number, rule_set);
    const auto read = parse_number(text, pack);
    if (read && *read == Decimal(number)) continue;
    if (++wrong <= kMostShown) {
      std::printf("  %lld: \"%s\" is read as %s\n", static_cast<long long>(number), text.c_str(),
                  read ? to_string(*read).c_str() : "nothing");
    }
  }
  std::printf("%-6s %-36s %lld read, %lld wrong\n", locale, rule_set.c_str(),
              static_cast<long long>(kLast) + 1, static_cast<long long>(wrong));
  std::fflush(stdout);
  return wrong;
}

int run(int argc, char** argv) {
  std::int64_t wrong = 0;
  for (const auto& [locale, language] : test::kSpelledLocales) {
    const std::string_view wanted = locale;
    const bool asked = argc == 2 || std::find(argv + 2, argv + argc, wanted) != argv + argc;
    if (!asked) continue;
    const auto pack = Pack::load(argv[1], language);
    if (!pack) {
      std::cerr << pack.error().message() << "\n";
      return 2;
    }
    const test::SpellOut spelling(locale);
    for (const std::string& rule_set : spelling.rule_sets()) {
      wrong += read_back(*pack, spelling, locale, rule_set);
    }
  }
  return wrong == 0 ? 0 : 1;
}

}  // namespace
}  // namespace pige

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: normalize_round_trip LANG_DIR [LOCALE...]\n";
    return 2;
  }
  return pige::run(argc, argv);
}
