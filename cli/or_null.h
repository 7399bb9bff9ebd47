// What an empty text and an absent number are in JSON: null, never "".

#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "normalize/decimal.h"

namespace pige {

inline nlohmann::ordered_json or_null(const std::string& text) {
  return text.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(text);
}

// A decimal is printed as a string: JSON's numbers lose digits in most readers.
inline nlohmann::ordered_json or_null(const std::optional<Decimal>& value) {
  return value ? nlohmann::ordered_json(to_string(*value)) : nlohmann::ordered_json(nullptr);
}

}  // namespace pige
