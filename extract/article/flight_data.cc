#include "extract/article/flight_data.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>
#include <system_error>

#include "extract/article/json_brackets.h"

namespace pige {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kCall = "self.__next_f.push(";

std::string_view trimmed_left(std::string_view script) {
  return script.substr(std::min(script.find_first_not_of(" \t\r\n"), script.size()));
}

// The string that a call adds; empty where it adds something else.
std::string pushed(std::string_view script) {
  const std::string_view value = first_json_value(trimmed_left(script).substr(kCall.size()));
  if (nests_too_deep(value)) return {};
  const Json call = Json::parse(value, nullptr, false);
  if (!call.is_array() || call.size() < 2 || call[0] != 1 || !call[1].is_string()) return {};
  return call[1].get<std::string>();
}

// The hexadecimal number before `end` at `at`; none where there is something else.
std::optional<std::size_t> number_before(char end, std::string_view rows, std::size_t at) {
  std::size_t number = 0;
  const char* const last = rows.data() + rows.size();
  const auto [stop, error] = std::from_chars(rows.data() + at, last, number, 16);
  if (error != std::errc() || stop == last || *stop != end) return std::nullopt;
  return number;
}

bool inside_character(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

}  // namespace

bool is_flight(std::string_view script) { return trimmed_left(script).starts_with(kCall); }

FlightRows flight_rows(const std::vector<std::string_view>& scripts) {
  std::string rows;
  for (const std::string_view script : scripts) {
    if (is_flight(script)) rows += pushed(script);
  }
  FlightRows found;
  for (std::size_t at = 0; at < rows.size();) {
    const std::size_t line = std::min(rows.find('\n', at), rows.size());
    const bool numbered = number_before(':', rows, at).has_value();
    const std::size_t behind = numbered ? rows.find(':', at) + 1 : line;
    if (behind >= line) {
      at = line + 1;
      continue;
    }
    if (rows[behind] == 'T') {
      if (const auto size = number_before(',', rows, behind + 1)) {
        const std::size_t begin = rows.find(',', behind) + 1;
        std::size_t end = begin + std::min(*size, rows.size() - begin);
        while (inside_character(rows, end)) ++end;
        found.texts.try_emplace("$" + rows.substr(at, behind - 1 - at),
                                rows.substr(begin, end - begin));
        at = end;
        continue;
      }
    }
    if (rows[behind] == '[' || rows[behind] == '{') {
      found.values.push_back(rows.substr(behind, line - behind));
    }
    at = line + 1;
  }
  return found;
}

}  // namespace pige
