// Dates told from the date before them: "sept ans plus tard", "trois mois auparavant".

#include "normalize/date.h"
#include "normalize/date_parts.h"

namespace pige::values {
namespace {

int months_in(PeriodUnit unit) {
  switch (unit) {
    case PeriodUnit::month:
      return 1;
    case PeriodUnit::quarter:
      return 3;
    case PeriodUnit::half:
      return 6;
    case PeriodUnit::year:
      return 12;
    default:
      return 0;
  }
}

Period months_from(const Period& anchor, int months) {
  if (anchor.unit != PeriodUnit::day) return shifted(anchor, months / months_in(anchor.unit));
  const Period month = shifted({PeriodUnit::month, anchor.year, anchor.number, 0}, months);
  const int last = days_in_month(month.year, month.number);
  return {PeriodUnit::day, month.year, month.number, anchor.day < last ? anchor.day : last};
}

// The anchor moved by the distance; nothing where it does not tell that exactly.
std::optional<Period> moved(const Period& anchor, const Distance& distance, int sign) {
  if (anchor.year == 0) return std::nullopt;
  const int count = sign * distance.count;
  if (distance.unit == PeriodUnit::day || distance.unit == PeriodUnit::week) {
    if (anchor.unit != PeriodUnit::day) return std::nullopt;
    return shifted(anchor, distance.unit == PeriodUnit::week ? count * 7 : count);
  }
  const int months = count * months_in(distance.unit);
  const int own = anchor.unit == PeriodUnit::day ? 1 : months_in(anchor.unit);
  if (months == 0 || own == 0 || months % own != 0) return std::nullopt;
  return months_from(anchor, months);
}

}  // namespace

std::optional<Date> read_anchored(const Reading& reading, const Amount& distance,
                                  const Period& anchor) {
  if (!reading.goes_on(distance.next)) return std::nullopt;
  const Match word = reading.match(distance.next, {Role::later, Role::earlier});
  if (!word || reading.ends_before(distance.first, Role::compared)) return std::nullopt;
  const auto length = distance_of(distance);
  if (!length) return std::nullopt;
  const auto period = moved(anchor, *length, word.sense->role == Role::later ? 1 : -1);
  if (!period) return std::nullopt;
  Date date;
  date.edtf = date.period = edtf(*period);
  date.single = period;
  date.first = date.qualified_first = distance.first;
  date.next = date.consumed = word.next;
  return date;
}

}  // namespace pige::values
