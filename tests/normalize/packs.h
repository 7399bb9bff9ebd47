// Every language that reads values, loaded once.

#pragma once

#include <cstdlib>
#include <iostream>
#include <map>
#include <string>

#include "normalize/pack.h"

namespace pige::test {

inline constexpr const char* kLanguages[] = {"fr", "en", "de", "es", "it", "pt", "nl"};

inline const Pack& pack_of(const std::string& language) {
  static const std::map<std::string, Pack> kPacks = [] {
    std::map<std::string, Pack> packs;
    for (const char* code : kLanguages) {
      Result<Pack> pack = Pack::load(PIGE_LANG_DIR, code);
      if (!pack) {
        std::cerr << pack.error().message() << "\n";
        std::abort();
      }
      packs.emplace(code, *pack);
    }
    return packs;
  }();
  return kPacks.at(language);
}

}  // namespace pige::test
