#include "normalize/date.h"

#include "normalize/date_parts.h"

namespace pige::values {
namespace {

std::optional<FoundPeriod> longer(std::optional<FoundPeriod> a, std::optional<FoundPeriod> b) {
  if (!a) return b;
  return b && b->next > a->next ? b : a;
}

// The roles of a word that a period starts with; digits and Roman numerals do, too.
Roles period_starts() {
  Roles roles;
  for (const Role role :
       {Role::month,       Role::weekday,     Role::weekday_short, Role::season,
        Role::period,      Role::relative,    Role::decade,        Role::quarter_code,
        Role::last_before, Role::next_before, Role::this_before,   Role::last_many,
        Role::next_many,   Role::first_many,  Role::ago,           Role::hence,
        Role::neighbour,   Role::named_day,   Role::rest,          Role::decade_name,
        Role::cardinal,    Role::hundred,     Role::scale,         Role::ordinal,
        Role::article,     Role::duration}) {
    roles.set(static_cast<std::size_t>(role));
  }
  return roles;
}

// One look for the many words that start none.
bool may_start_period(const Reading& reading, std::size_t i) {
  static const Roles kStarts = period_starts();
  const Token& token = reading.token(i);
  if (token.kind == TokenKind::digits) return true;
  if ((reading.vocabulary().lexicon.roles(token.word) & kStarts).any()) return true;
  return token.capital && reading.has(i + 1, Role::duration);
}

std::string interval_text(const Period& period, const std::optional<Period>& end) {
  std::string first = edtf(period);
  if (!end) return first;
  // A half-year is an interval itself: its outer ends count.
  const std::string last = edtf(*end);
  return first.substr(0, first.find('/')) + "/" + last.substr(last.find('/') + 1);
}

Date as_date(const FoundPeriod& found, std::size_t qualified_first) {
  Date date;
  date.period = date.edtf = interval_text(found.period, found.last);
  if (found.rival) date.rival = interval_text(*found.rival, found.rival_last);
  date.first = found.first;
  date.next = found.next;
  date.consumed = found.consumed > found.next ? found.consumed : found.next;
  date.qualified_first = qualified_first;
  date.from_reference = found.from_reference;
  date.fiscal = found.fiscal;
  if (!found.last) date.single = found.period;
  return date;
}

std::size_t past_article(const Reading& reading, std::size_t i) {
  const std::size_t after = reading.skip(i, Role::determiner);
  return reading.skip(after, Role::day_article);
}

std::optional<Date> after_opener(const Reading& reading, std::size_t i, Role role) {
  const Match opener = reading.match(i, role);
  if (!opener || !reading.goes_on(opener.next)) return std::nullopt;
  const std::size_t part = reading.skip(opener.next, Role::part);
  std::optional<FoundPeriod> found;
  for (std::size_t start : {opener.next, reading.skip(opener.next, Role::determiner), part,
                            reading.skip(part, Role::determiner)}) {
    if (start == part && reading.is_sign(start, '-')) ++start;  // "mi-2024"
    found = read_period(reading, start, true);
    if (found) break;
  }
  const bool told_part = role == Role::part || part != opener.next;
  if (!found && told_part) found = read_present(reading, past_article(reading, part));
  // "eind van de maand": the noun may be a part's own word.
  if (!found && role == Role::part)
    found = read_present(reading, past_article(reading, opener.next));
  if (!found) return std::nullopt;
  Date date = as_date(*found, i);
  const bool open = !found->last;
  if (role == Role::until && open) date.edtf = "../" + date.period;
  if (role == Role::since && open) date.edtf = date.period + "/..";
  return date;
}

}  // namespace

// "fin du mois", "d'ici la fin du trimestre": the period the reference day lies in.
std::optional<FoundPeriod> read_present(const Reading& reading, std::size_t i) {
  const Match noun = reading.follows(i, Role::period);
  const auto unit = noun ? period_unit(noun.sense->code) : std::nullopt;
  if (!unit || unit == PeriodUnit::day || !reading.reference()) return std::nullopt;
  // "la fin de l'année scolaire", "la fin du mois de mai" are others.
  const std::size_t next = noun.next;
  const bool more = !reading.vocabulary().adjectives_first && reading.is_content_word(next);
  if (more || reading.is_digits(next)) return std::nullopt;
  if (reading.goes_on(next) && reading.match(next, {Role::of, Role::day_article, Role::anaphoric}))
    return std::nullopt;
  FoundPeriod found{period_of(*reading.reference(), *unit), std::nullopt, i, next};
  found.from_reference = true;
  return found;
}

std::optional<FoundPeriod> read_period(const Reading& reading, std::size_t i, bool strong) {
  if (i >= reading.size() || reading.token(i).code || !may_start_period(reading, i)) return {};
  auto found = longer(read_absolute(reading, i), read_relative(reading, i));
  found = longer(found, read_part_of(reading, i));
  // "Ve siècle avant J.-C.": no year of ours.
  if (found && reading.goes_on(found->next) && reading.has(found->next, Role::era)) return {};
  if (found) return found;
  const bool announced = strong || reading.ends_before(i, Role::year_before).has_value();
  if (auto year = read_year(reading, i, announced)) {
    if (reading.goes_on(year->next) && reading.has(year->next, Role::era)) return std::nullopt;
    year->fiscal = reading.ends_before(i, Role::fiscal).has_value();
    return year;
  }
  const bool spelled = reading.has(i, Role::cardinal) || reading.has(i, Role::scale);
  return announced && spelled ? read_spelled_year(reading, i) : std::nullopt;
}

bool is_year(const Reading& reading, std::size_t i) {
  return read_year(reading, i, reading.ends_before(i, Role::year_before).has_value()).has_value();
}

std::optional<Date> read_date(const Reading& reading, std::size_t i) {
  if (i >= reading.size() || reading.token(i).code) return std::nullopt;
  if (const auto interval = read_interval(reading, i)) return as_date(*interval, i);
  for (const Role role : {Role::until, Role::since, Role::part}) {
    if (auto date = after_opener(reading, i, role)) return date;
  }
  if (const auto found = read_period(reading, i, false)) return as_date(*found, i);
  return std::nullopt;
}

}  // namespace pige::values
