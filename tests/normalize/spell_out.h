// Numbers spelled by ICU, to be read back: ICU's formatting is the reference, its parsing is not.

#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace pige::test {

// A locale's cardinal spellings: one for each gender, with and without "and".
class SpellOut {
 public:
  explicit SpellOut(const std::string& locale);
  ~SpellOut();
  SpellOut(SpellOut&&) noexcept;

  // "%spellout-cardinal-feminine", ...; those that count in hundreds, for years, are left out.
  const std::vector<std::string>& rule_sets() const { return rule_sets_; }

  std::string spell(std::int64_t number, const std::string& rule_set) const;

 private:
  struct Format;
  std::unique_ptr<Format> format_;
  std::vector<std::string> rule_sets_;
};

// A locale, and the folder of lang/ that reads it.
struct SpelledLocale {
  const char* locale;
  const char* language;
};
inline constexpr SpelledLocale kSpelledLocales[] = {{"fr", "fr"}, {"fr-BE", "fr"}, {"fr-CH", "fr"},
                                                    {"en", "en"}, {"de", "de"},    {"es", "es"},
                                                    {"it", "it"}, {"pt", "pt"},    {"nl", "nl"}};

// As a test's name: "fr_BE".
inline std::string test_name(const SpelledLocale& of) {
  std::string name = of.locale;
  for (char& c : name) c = c == '-' ? '_' : c;
  return name;
}

}  // namespace pige::test
