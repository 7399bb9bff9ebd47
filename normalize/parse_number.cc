#include "normalize/parse_number.h"

#include "normalize/number.h"
#include "normalize/pack.h"
#include "normalize/reading.h"

namespace pige {

std::optional<Decimal> parse_number(std::string_view text, const Pack& pack) {
  const values::Reading reading(text, pack.vocabulary(), std::nullopt);
  const auto number = values::read_number(reading, 0);
  if (!number || number->next != reading.size()) return std::nullopt;
  return number->value;
}

}  // namespace pige
