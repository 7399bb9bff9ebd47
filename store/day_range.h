// The days that an EDTF date (ISO 8601-2) spans, for comparing dates of unequal precision.
//
//   day_range("2024")      // 2024-01-01 .. 2024-12-31
//   day_range("2024-35")   // 2024-07-01 .. 2024-09-30, the third quarter
//   day_range("../2030")   //            .. 2030-12-31
//   day_range("soon")      // nothing

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pige {

struct DayRange {
  std::string first;  // "2024-01-01"; empty where the range is open
  std::string last;
  friend bool operator==(const DayRange&, const DayRange&) = default;
};

// A time of day is passed over, as are the signs of doubt ("2024~", "2024?").
std::optional<DayRange> day_range(std::string_view edtf);

}  // namespace pige
