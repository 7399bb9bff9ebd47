// What CLDR knows of a language, through ICU: number words, months and days, currencies.

#pragma once

#include <string>
#include <vector>

namespace pige::values {

struct CldrNumber {
  std::string text;
  int value = 0;
};

// The mark before decimals: '.' or ','.
char cldr_decimal_mark(const std::string& locale);
// The money of the countries of that language where points and commas change places: of Mexico and
// Peru among those that speak Spanish.
std::vector<std::string> cldr_other_mark_currencies(const std::string& language);

// Whether dates print the month before the day: "May 3" but "3 mai".
bool cldr_month_first(const std::string& locale);

// What stands between the parts of a date in figures: "3.5.24", "3-5-24", "3/5/24".
char cldr_date_mark(const std::string& locale);

// Every spelling CLDR gives to 0 to 100 and the hundreds up to 900; of ordinals, 1 to 100 too.
std::vector<CldrNumber> cldr_cardinals(const std::string& locale);
std::vector<CldrNumber> cldr_ordinals(const std::string& locale);

// Months 1 to 12 and days 1 (Monday) to 7, long and short, as printed ("janvier", "janv.").
std::vector<CldrNumber> cldr_months(const std::string& locale);
std::vector<CldrNumber> cldr_weekdays(const std::string& locale);
std::vector<CldrNumber> cldr_short_weekdays(const std::string& locale);

// What a shortened number ends in, and its power of ten: "k" 3, "Mio." 6, "mil M" 9.
std::vector<CldrNumber> cldr_compact_forms(const std::string& locale);

struct CldrCurrency {
  std::string code;                // ISO 4217
  std::vector<std::string> names;  // "dollar canadien", "dollars canadiens"
  // "franc CFA" of "franc CFA (BEAC)": what people print, and others may be called too.
  std::vector<std::string> short_names;
  std::vector<std::string> signs;  // "$CA", "€": what holds a sign that is no letter
  bool in_use = false;
};
// Those in use first, then the historic ones.
std::vector<CldrCurrency> cldr_currencies(const std::string& locale);
// The last year a currency was money anywhere; 0 where it still is.
int cldr_last_year(const std::string& currency);

}  // namespace pige::values
