#include "normalize/cldr_places.h"

#include <unicode/ucurr.h>
#include <unicode/uloc.h>

#include <string_view>

#include "normalize/cldr_text.h"

namespace pige::values {
namespace {

constexpr const char* kNoCurrency = "XXX";         // the code that ISO 4217 gives to none
constexpr double kBeforeTheEuro = 883612800000.0;  // 1998-01-01, in milliseconds

std::string currency_of(const std::string& region, UDate day) {
  return text_of([&](UChar* buffer, std::int32_t size, UErrorCode* status) {
    return ucurr_forLocaleAndDate(region.c_str(), day, 1, buffer, size, status);
  });
}

}  // namespace

std::vector<CldrPlace> cldr_places(const std::string& locale) {
  std::vector<CldrPlace> places;
  for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) {
    const std::string region = std::string("und_") + *code;
    CldrPlace place;
    place.name = text_of([&](UChar* buffer, std::int32_t size, UErrorCode* status) {
      return uloc_getDisplayCountry(region.c_str(), locale.c_str(), buffer, size, status);
    });
    add_new(place.currencies, text_of([&](UChar* buffer, std::int32_t size, UErrorCode* failed) {
              return ucurr_forLocale(region.c_str(), buffer, size, failed);
            }));
    // ICU 72 falls over the history of regions without money of their own (Antarctica).
    if (place.currencies != std::vector<std::string>{kNoCurrency}) {
      add_new(place.currencies, currency_of(region, kBeforeTheEuro));
    }
    if (!place.name.empty() && place.name != *code) {
      places.push_back(std::move(place));
    }
  }
  return places;
}

}  // namespace pige::values
