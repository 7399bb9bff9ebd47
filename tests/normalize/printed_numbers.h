// Numbers and amounts as ICU prints them, to be read back: its formatting is the reference, its
// parsing is not.

#pragma once

#include <unicode/numberformatter.h>
#include <unicode/ucurr.h>
#include <unicode/uenum.h>

#include <string>
#include <vector>

#include "tests/normalize/spell_out.h"

namespace pige::test {

// One way to print numbers in a locale, by ICU's name for it: "currency/EUR compact-short".
class Printer {
 public:
  Printer(const std::string& skeleton, const std::string& locale)
      : formatter_(icu::number::NumberFormatter::forSkeleton(icu::UnicodeString::fromUTF8(skeleton),
                                                             status_)
                       .locale(icu::Locale(locale.c_str()))) {}

  // Empty where ICU knows no such way.
  std::string print(const std::string& number) const {
    UErrorCode status = status_;
    std::string text;
    formatter_.formatDecimal(number, status).toString(status).toUTF8String(text);
    return U_SUCCESS(status) != 0 ? text : std::string();
  }

 private:
  UErrorCode status_ = U_ZERO_ERROR;
  icu::number::LocalizedNumberFormatter formatter_;
};

inline std::vector<std::string> currencies_in_use() {
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration* all = ucurr_openISOCurrencies(
      static_cast<std::uint32_t>(UCURR_COMMON) | UCURR_NON_DEPRECATED, &status);
  std::vector<std::string> codes;
  while (const char* code = uenum_next(all, nullptr, &status)) codes.emplace_back(code);
  uenum_close(all);
  return codes;
}

}  // namespace pige::test
