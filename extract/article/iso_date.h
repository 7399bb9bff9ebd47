// Dates as markup writes them, made ISO 8601.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pige {

// "2024-05-01T10:30:00+0200", "2024-05-01 10:30", "20240501", "Wed, 01 May 2024 10:30:00 GMT",
// "2024/05/01", milliseconds since 1970: as precise as they are, with the zone they name.
// Nothing where the text is none of these, or no day of the calendar.
std::optional<std::string> parse_iso_date(std::string_view text);

// The day in a path: ".../2024/05/01/...", ".../2024-05-01-...", ".../20240501...".
std::optional<std::string> date_in_url(std::string_view url);

}  // namespace pige
