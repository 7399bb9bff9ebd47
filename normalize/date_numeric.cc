// Dates whose parts are joined by one sign: "2006-08-07", "24/12/2014", "15.05.99", "31/10",
// "23/sept./2020", "2015-03", and "20 02 2014". The language says whether the month or the day
// comes first; a part that can be only one of them overrules it.

#include <array>

#include "normalize/date_parts.h"

namespace pige::values {
namespace {

constexpr int kFirstYear = 1000;
constexpr int kLastYear = 2199;

// A run of digits, or the name of a month.
struct Field {
  int value = 0;
  std::size_t size = 0;  // digits; 0 for a name
  bool is_name() const { return size == 0; }
  bool is_year() const { return size == 4 && value >= kFirstYear && value <= kLastYear; }
  bool is_short() const { return size == 1 || size == 2; }
  bool padded() const { return size == 2 && value < 10; }
};

struct Fields {
  std::array<Field, 3> all;
  std::size_t count = 0;
  std::size_t next = 0;
};

std::optional<Field> field_at(const Reading& reading, std::size_t i, std::size_t& next) {
  if (reading.is_digits(i)) {
    next = i + 1;
    const auto value = small_number(reading, i);
    return value ? std::optional(Field{*value, reading.token(i).size()}) : std::nullopt;
  }
  const Match month = reading.match(i, Role::month);
  if (!month) return std::nullopt;
  next = month.next;
  return Field{month.sense->number, 0};
}

bool joined_by(const Reading& reading, std::size_t i, char sign) {
  return reading.is_sign(i, sign) && reading.glued(i) && reading.glued(i + 1);
}

Fields fields_at(const Reading& reading, std::size_t i, char sign) {
  Fields fields;
  for (std::size_t at = i; fields.count < fields.all.size();) {
    std::size_t next = at;
    const auto field = field_at(reading, at, next);
    if (!field) break;
    fields.all[fields.count++] = *field;
    fields.next = next;
    if (!joined_by(reading, next, sign)) break;
    at = next + 1;
  }
  return fields;
}

// "20 02 2014": three runs of digits between spaces, none beside them.
Fields spaced_fields(const Reading& reading, std::size_t i) {
  Fields fields;
  std::size_t at = i;
  if (i > 0 && reading.goes_on(i) && reading.is_digits(i - 1)) return {};
  for (; fields.count < fields.all.size() && reading.is_digits(at); ++at) {
    if (fields.count > 0 && (!reading.goes_on(at) || reading.glued(at))) return {};
    const auto value = small_number(reading, at);
    if (!value) return {};
    fields.all[fields.count++] = {*value, reading.token(at).size()};
  }
  const bool goes_on = reading.goes_on(at) && (reading.is_digits(at) || reading.glued(at)) &&
                       !(reading.is_sign(at, '.') || reading.is_sign(at, ','));
  if (fields.count < 3 || goes_on) return {};
  const auto& [a, b, c] = fields.all;
  const bool short_year = a.size == 2 && b.size == 2 && c.size == 2;
  const bool alone = (i == 0 || !reading.goes_on(i)) && !reading.goes_on(at);
  if (!a.is_short() || !b.is_short() || !(c.is_year() || short_year || alone)) return {};
  fields.next = at;
  return fields;
}

// `swaps`: the parts are surely a date's, so the shape may overrule the language's order.
bool month_and_day(const Reading& reading, const Field& a, const Field& b, bool swaps, Day& day) {
  if (a.is_name() != b.is_name()) {
    day.month = a.is_name() ? a.value : b.value;
    day.day = a.is_name() ? b.value : a.value;
    return true;
  }
  if (a.is_name()) return false;
  const bool month_first = reading.vocabulary().month_first;
  day.month = month_first ? a.value : b.value;
  day.day = month_first ? b.value : a.value;
  if (swaps && day.month > 12 && day.day <= 12) std::swap(day.month, day.day);
  return true;
}

int with_century(const Field& year) {
  constexpr int kPivot = 50;  // "14" is 2014, "74" is 1974
  if (year.size == 4) return year.value;
  return year.value + (year.value < kPivot ? 2000 : 1900);
}

std::optional<Day> three_fields(const Reading& reading, const Fields& fields, bool stroke) {
  const auto& [a, b, c] = fields.all;
  Day day;
  if (a.is_year() && !c.is_year()) {
    day.year = a.value;
    // The month stands before the day here, in every language.
    const bool swapped = b.is_short() && b.value > 12;
    if (b.is_name() || c.is_name() || swapped) {
      if (!month_and_day(reading, b, c, true, day)) return std::nullopt;
    } else {
      day.month = b.value;
      day.day = c.value;
    }
  } else if (b.is_year() && (a.is_name() || c.is_name())) {
    day.year = b.value;
    if (!month_and_day(reading, a, c, true, day)) return std::nullopt;
  } else {
    if (c.is_name() || !(c.is_year() || c.size == 2)) return std::nullopt;
    day.year = with_century(c);
    if (!month_and_day(reading, a, b, c.is_year() || stroke, day)) return std::nullopt;
  }
  return is_valid(day) ? std::optional(day) : std::nullopt;
}

// No number that measures, and the sign one that joins dates here.
bool may_be_day(const Reading& reading, std::size_t i, std::size_t next, char sign) {
  const Vocabulary& vocabulary = reading.vocabulary();
  if (sign == '.' && reading.digit_habits().decimal_mark == '.') return false;
  if (sign == '-' && vocabulary.date_mark != '-' && !reading.ends_before(i, Role::weekday)) {
    return false;
  }
  return !reading.goes_on(next) ||
         (!(reading.is_word(next) && reading.token(next).capital) &&
          !reading.is_content_word(next) &&
          !reading.match(next,
                         {Role::currency, Role::currency_compact, Role::percent, Role::quantity,
                          Role::duration, Role::scale, Role::compact, Role::clock}));
}

// "op 10-10", "am 10.10", "maandag 11-4": behind a word that a day follows.
bool announced_as_day(const Reading& reading, std::size_t i, char sign) {
  if (sign == '/') return false;
  if (reading.ends_before(i, Role::weekday)) return true;
  const auto article = reading.ends_before(i, Role::day_article);
  if (!article || reading.match(*article, {Role::from, Role::to})) return false;
  return sign == '.' || !reading.has(*article, Role::determiner);  // "de 3-1" is a score
}

// "02/oct.", "31/10", "22/04": not "9/10", "24/7" or "16/9", which are a mark, a habit, a format.
bool is_day_and_month(const Reading& reading, std::size_t i, const Field& a, const Field& b,
                      char sign, bool ends_in_point) {
  if (a.is_name() || b.is_name()) return (a.is_name() ? b : a).is_short();
  if (!a.is_short() || !b.is_short()) return false;
  const bool announced = reading.ends_before(i, Role::day_article) ||
                         reading.ends_before(i, Role::weekday) ||
                         reading.ends_before(i, Role::next_before);
  if (sign == '/' && announced) return true;
  if (sign == '.' && ends_in_point) return true;
  if (sign != '/') return false;
  constexpr int kNoHabit = 24;
  const Field& day = reading.vocabulary().month_first ? b : a;
  const Field& month = reading.vocabulary().month_first ? a : b;
  return a.padded() || b.padded() || day.value > kNoHabit ||
         (day.value > month.value && month.size == 2 && month.value != 10);
}

std::optional<FoundPeriod> two_fields(const Reading& reading, std::size_t i, const Fields& fields,
                                      char sign, bool expected) {
  const auto& [a, b, unused] = fields.all;
  // "12/2014", "2015-03", "décembre/2018"
  const bool year_last = b.is_year() && (a.is_name() || a.is_short());
  const bool year_first = a.is_year() && (b.is_name() || b.is_short());
  if (year_last || year_first) {
    const Field& year = year_last ? b : a;
    const Field& month = year_last ? a : b;
    if (month.value < 1 || month.value > 12 || (sign == '.' && !month.is_name())) return {};
    // "2010-11" may be a season of two years, "2022/3" anything.
    // "2014/10": no later year of the same century
    const bool two_digits = month.size == 2 && sign == '/' && month.value <= year.value % 100;
    const bool padded =
        month.is_name() || month.padded() || two_digits || (year_last && sign == '/');
    const bool announced = reading.ends_before(i, Role::year_before).has_value();
    if (!padded && !announced) return std::nullopt;
    if (year_first && month.value == year.value % 100 + 1) return std::nullopt;
    if (reading.ends_before(i, Role::label)) return std::nullopt;  // "ley 5/2023"
    return FoundPeriod{
        {PeriodUnit::month, year.value, month.value, 0}, std::nullopt, i, fields.next};
  }
  // "14.10.", where ordinals end in a point
  const bool point = sign == '.' && reading.glued(fields.next) &&
                     reading.is_sign(fields.next, '.') &&
                     reading.has(fields.next, Role::day_suffix);
  const bool told = a.is_short() && b.is_short() && may_be_day(reading, i, fields.next, sign) &&
                    (expected || announced_as_day(reading, i, sign));
  if (!told && !is_day_and_month(reading, i, a, b, sign, point)) return std::nullopt;
  Day day;
  if (!month_and_day(reading, a, b, sign == '/', day) || !is_valid(day)) return std::nullopt;
  FoundPeriod found{
      {PeriodUnit::day, 0, day.month, day.day}, std::nullopt, i, fields.next + (point ? 1 : 0)};
  settle_year(reading, found);
  if (!is_valid({found.period.year, day.month, day.day})) return std::nullopt;
  return found;
}

constexpr std::size_t kCompactSize = 8;

// "20161016" (ISO 8601, the basic format): no round number, and nothing that it may count.
std::optional<FoundPeriod> read_compact(const Reading& reading, std::size_t i) {
  int value = 0;
  for (const char c : reading.word(i)) value = value * 10 + (c - '0');
  const Day day{value / 10000, value / 100 % 100, value % 100};
  const bool recent = day.year >= 1900 && day.year < 2100;
  if (!recent || !is_valid(day) || !ends_number(reading, i + 1)) return std::nullopt;
  if (i > 0 && reading.glued(i) && !is_dash(reading, i - 1)) return std::nullopt;
  if (reading.ends_before(i, Role::label) || reading.ends_before(i, Role::currency)) return {};
  if (reading.is_content_word(i + 1) ||
      reading.match(i + 1, {Role::currency, Role::percent, Role::quantity, Role::scale})) {
    return std::nullopt;
  }
  return FoundPeriod{{PeriodUnit::day, day.year, day.month, day.day}, std::nullopt, i, i + 1};
}

// Nothing is glued to the first token: "report-2002-10-09" is the name of a file.
bool begins(const Reading& reading, std::size_t i) {
  if (!reading.glued(i) || i == 0) return reading.token(i).before != Joint::hyphen;
  if (reading.token(i - 1).kind != TokenKind::sign) return false;
  const bool opens = reading.is_sign(i - 1, '(') || reading.is_sign(i - 1, '[');
  return opens || !reading.glued(i - 1) || reading.token(i - 1).size() > 1;
}

// After the last token the number must not go on, but a dash may lead to another date.
bool ends(const Reading& reading, std::size_t next, char sign) {
  if (ends_number(reading, next)) return true;
  return is_dash(reading, next) && reading.is_digits(next + 1) && reading.glued(next + 1) &&
         reading.is_sign(next + 2, sign) && !reading.is_sign(next, sign);
}

}  // namespace

std::optional<FoundPeriod> read_numeric(const Reading& reading, std::size_t i, bool expected) {
  if (!reading.is_digits(i) && !reading.has(i, Role::month)) return std::nullopt;
  if (reading.is_digits(i) && reading.token(i).size() == kCompactSize)
    return read_compact(reading, i);
  if (reading.is_digits(i) && reading.token(i).size() > 4) return std::nullopt;
  for (const char sign : {'-', '/', '.'}) {
    const Fields fields = fields_at(reading, i, sign);
    if (fields.count < 2) continue;
    const bool after_dash = i > 1 && is_dash(reading, i - 1) &&
                            (reading.is_digits(i - 2) || reading.is_sign(i - 2, '.'));
    if ((!begins(reading, i) && !after_dash) || !ends(reading, fields.next, sign)) return {};
    if (fields.count == 2) return two_fields(reading, i, fields, sign, expected);
    const auto day = three_fields(reading, fields, sign == '/');
    if (!day) return std::nullopt;
    return FoundPeriod{
        {PeriodUnit::day, day->year, day->month, day->day}, std::nullopt, i, fields.next};
  }
  const Fields spaced = spaced_fields(reading, i);
  const auto day = spaced.count == 3 ? three_fields(reading, spaced, false) : std::nullopt;
  if (!day || day->month < 1) return std::nullopt;
  return FoundPeriod{
      {PeriodUnit::day, day->year, day->month, day->day}, std::nullopt, i, spaced.next};
}

}  // namespace pige::values
