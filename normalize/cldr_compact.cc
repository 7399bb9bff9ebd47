// Asked of a formatter, power by power: what it prints beside the digits of 10000 is the form's
// own ("10 k"), and how many digits are left tells its power.

#include <unicode/unumberformatter.h>

#include "normalize/cldr_text.h"
#include "normalize/cldr_words.h"

namespace pige::values {
namespace {

constexpr int kFirstPower = 3;
constexpr int kLastPower = 14;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// What stands beside the digits, and how many those are.
struct Shortened {
  std::string text;
  int digits = 0;
};

Shortened shortened(const std::string& printed) {
  Shortened result;
  std::size_t first = printed.size();
  std::size_t last = 0;
  for (std::size_t at = 0; at < printed.size(); ++at) {
    if (!is_digit(printed[at])) continue;
    first = std::min(first, at);
    last = at + 1;
    ++result.digits;
  }
  if (result.digits > 0 && first == 0) result.text = trimmed(printed.substr(last));
  return result;
}

}  // namespace

std::vector<CldrNumber> cldr_compact_forms(const std::string& locale) {
  std::vector<CldrNumber> forms;
  const icu::UnicodeString skeleton = icu::UnicodeString::fromUTF8("compact-short");
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormatter* formatter = unumf_openForSkeletonAndLocale(
      skeleton.getBuffer(), skeleton.length(), locale.c_str(), &status);
  UFormattedNumber* formatted = unumf_openResult(&status);
  std::int64_t value = 1;
  for (int power = 0; power <= kLastPower; ++power, value *= 10) {
    if (power < kFirstPower) continue;
    unumf_formatInt(formatter, value, formatted, &status);
    if (U_FAILURE(status)) break;
    const Shortened form =
        shortened(text_of([&](UChar* buffer, std::int32_t size, UErrorCode* error) {
          return unumf_resultToString(formatted, buffer, size, error);
        }));
    if (!form.text.empty()) forms.push_back({form.text, power - (form.digits - 1)});
  }
  unumf_closeResult(formatted);
  unumf_close(formatter);
  return forms;
}

}  // namespace pige::values
