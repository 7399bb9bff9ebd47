// Days of the week: "lundi", "mardi prochain", "next Tuesday", "mercredi 13", "lundi en huit",
// "mardi de la semaine prochaine".

#include "normalize/date_parts.h"

namespace pige::values {
namespace {

FoundPeriod day_found(const Day& day, std::size_t first, std::size_t next) {
  FoundPeriod found{period_of(day, PeriodUnit::day), std::nullopt, first, next};
  found.from_reference = true;
  return found;
}

// A weekday's name; where days are printed in small letters, a capital makes a name of it ("La
// Tribune Dimanche").
Match weekday_at(const Reading& reading, std::size_t i) {
  const Match name = reading.match(i, Role::weekday);
  if (!name) {
    const Match brief = reading.match(i, Role::weekday_short);
    const bool short_form = brief && reading.token(brief.next - 1).kind == TokenKind::sign;
    // "lun.", "jue 15"
    const bool numbered = brief && reading.is_digits(brief.next) && !reading.glued(brief.next);
    const std::size_t end = numbered ? brief.next + 1 : brief.next;
    return (short_form || numbered) && reading.is_line(i, end) ? brief : Match{};
  }
  const bool capital = reading.token(i).capital && !reading.starts_sentence(i);
  return name.sense->code == "small" && capital ? Match{} : name;
}

// The number of a day behind a weekday: "13", "13th", "thirteenth".
std::optional<Rank> number_of_day(const Reading& reading, std::size_t i) {
  constexpr int kLastDay = 31;
  if (auto rank = read_rank(reading, i)) {
    return rank->value >= 1 && rank->value <= kLastDay ? rank : std::nullopt;
  }
  const auto value = small_number(reading, i);
  const bool bare = value && *value >= 1 && *value <= kLastDay && ends_number(reading, i + 1);
  // "mardi 2 millions", "mardi 2 000"
  const bool more =
      reading.goes_on(i + 1) &&
      (reading.is_digits(i + 1) || reading.match(i + 1, {Role::scale, Role::hundred, Role::compact,
                                                         Role::percent, Role::currency}));
  if (more) return std::nullopt;
  return bare ? std::optional(Rank{*value, i + 1}) : std::nullopt;
}

// "mercredi 13", "terça-feira (14)", "martes, día 14": the day of that name and number that is
// nearest.
std::optional<FoundPeriod> with_number(const Reading& reading, std::size_t i, const Match& name,
                                       const Day& reference) {
  if (!reading.goes_on(name.next)) return std::nullopt;
  const std::size_t comma = name.next + (reading.is_sign(name.next, ',') ? 1 : 0);
  const Match word = reading.follows(comma, Role::day_word);
  const bool brackets = reading.is_sign(name.next, '(') && reading.is_sign(name.next + 2, ')');
  const std::size_t at = word       ? word.next
                         : brackets ? name.next + 1
                                    : reading.skip(comma, Role::day_article);
  const auto number = reading.goes_on(at) ? number_of_day(reading, at) : std::nullopt;
  if (!number) return std::nullopt;
  // "mardi, 13": a number may be anybody's behind a comma, "Dienstag, der 13." is that day.
  const bool ranked = !reading.is_digits(at) || number->next > at + 1 || word || brackets;
  if (at != name.next && (at == comma || !ranked)) return std::nullopt;
  // "Saturday 3 days from now"
  std::size_t next = number->next;
  if (reading.goes_on(next) && reading.match(next, {Role::clock, Role::duration})) return {};
  if (brackets) ++next;
  constexpr int kReach = 366;  // days on either side
  const long today = days_since_epoch(reference);
  for (int away = 0; away <= kReach; ++away) {
    for (const long days : {today - away, today + away}) {
      const Day day = day_of(days);
      if (day.day == number->value && weekday(day) == name.sense->number) {
        return day_found(day, i, next);
      }
    }
  }
  return std::nullopt;
}

// "Fri 14th": the short form, where a suffix tells that a day's number follows.
std::optional<FoundPeriod> brief_with_number(const Reading& reading, std::size_t i,
                                             const Day& reference) {
  const Match name = reading.match(i, Role::weekday_short);
  if (!name || !reading.goes_on(name.next) || !reading.is_digits(name.next)) return std::nullopt;
  if (!reading.glued(name.next + 1) || !reading.has(name.next + 1, Role::suffix)) return {};
  return with_number(reading, i, name, reference);
}

Day day_of_week(const Period& week, int number) {
  return day_of(days_since_epoch(first_day(week)) + number - 1);
}

// "lundi de la semaine prochaine": the day of the week that follows.
std::optional<FoundPeriod> of_week(const Reading& reading, std::size_t i, const Match& name,
                                   const Day& reference) {
  if (!reading.goes_on(name.next)) return std::nullopt;
  const auto week = read_shift(reading, past_link_to_whole(reading, name.next), reference);
  if (!week || week->period.unit != PeriodUnit::week) return std::nullopt;
  return day_found(day_of_week(week->period, name.sense->number), i, week->next);
}

// "la semaine prochaine lundi"
std::optional<FoundPeriod> after_week(const Reading& reading, std::size_t i, const Day& reference) {
  const auto week = read_shift(reading, i, reference);
  if (!week || week->period.unit != PeriodUnit::week) return std::nullopt;
  const std::size_t at = week->next + (is_dash(reading, week->next) ? 1 : 0);
  const Match name = reading.goes_on(at) ? weekday_at(reading, at) : Match{};
  if (!name) return std::nullopt;
  return day_found(day_of_week(week->period, name.sense->number), i, name.next);
}

}  // namespace

std::optional<FoundPeriod> read_counted_weekday(const Reading& reading, std::size_t i,
                                                const Day& reference) {
  if (!reading.is_digits(i) && !reading.has(i, Role::cardinal)) return std::nullopt;
  const auto number = read_number(reading, i);
  if (!number || !number->value || number->power > 0 || number->fraction) return std::nullopt;
  constexpr int kMost = 60;
  const bool whole = number->value->exponent() == 0 && Decimal(0) < *number->value;
  if (!whole || Decimal(kMost) < *number->value) return std::nullopt;
  const Match name = reading.follows(number->next, Role::weekday);
  const Match ago = name ? reading.follows(name.next, Role::ago_after) : Match{};
  const Match word = ago || !name ? ago : reading.follows(name.next, Role::hence_after);
  if (!word) return std::nullopt;
  const int count = static_cast<int>(number->value->coefficient());
  const long today = days_since_epoch(reference);
  const int since = (weekday(reference) - name.sense->number + 7) % 7;
  const long last = since == 0 ? today - 7 : today - since;
  const long next = today - since + 7;
  const long day = ago ? last - 7L * (count - 1) : next + 7L * (count - 1);
  return day_found(day_of(day), i, word.next);
}

std::optional<FoundPeriod> read_weekday(const Reading& reading, std::size_t i,
                                        const Day& reference) {
  if (auto found = after_week(reading, i, reference)) return found;
  // "next Tuesday": the word before tells as much as the one after.
  const Match before = reading.match(i, {Role::next_before, Role::last_before});
  const std::size_t at = before && reading.goes_on(before.next) ? before.next : i;
  const Match name = weekday_at(reading, at);
  if (!name) return brief_with_number(reading, i, reference);
  if ((at != i && read_day(reading, at))) return std::nullopt;
  if (auto found = of_week(reading, i, name, reference)) return found;
  if (auto found = with_number(reading, i, name, reference)) return found;

  const long today = days_since_epoch(reference);
  const int since = (weekday(reference) - name.sense->number + 7) % 7;
  const long last = since == 0 ? today - 7 : today - since;
  const long next = today - since + 7;
  // "lundi en huit": the first such day, today not excepted, and so many weeks.
  if (const Match weeks = reading.follows(name.next, Role::week_shift)) {
    const long first = since == 0 ? today : next;
    return day_found(day_of(first + 7L * weeks.sense->number), i, weeks.next);
  }
  const Match ahead = reading.follows(name.next, Role::next_after);
  const Match behind = reading.follows(name.next, Role::last_after);
  const Role told = behind ? Role::last_after : ahead ? Role::next_after : Role::weekday;
  const Role asked = at != i && told == Role::weekday ? before.sense->role : told;
  const std::size_t end = behind ? behind.next : ahead ? ahead.next : name.next;
  const Match& chosen = behind ? behind : ahead ? ahead : before;
  const int skipped = asked == Role::weekday ? 0 : chosen.sense->number;
  // The nearest one, or the one of the week before or after this: people differ.
  const auto told_by = [&](long nearest, int weeks) {
    const Day day = day_of(nearest + 7L * weeks * skipped);
    FoundPeriod found = day_found(day, i, end);
    const Period week = shifted(period_of(reference, PeriodUnit::week), weeks * (1 + skipped));
    const Day other = day_of_week(week, name.sense->number);
    if (!(other == day)) found.rival = period_of(other, PeriodUnit::day);
    return found;
  };
  if (asked == Role::last_after || asked == Role::last_before) return told_by(last, -1);
  if (asked == Role::next_after || asked == Role::next_before) return told_by(next, 1);
  // "segunda" is Monday or the second: only "nesta segunda" tells.
  const bool ranks = reading.match(at, Role::ordinal).next == name.next;
  const bool this_one =
      reading.ends_before(i, Role::this_before) && !reading.is_content_word(name.next);
  if (ranks && !this_one) return std::nullopt;
  const Direction direction = direction_of(reading, i);
  if (direction == Direction::future && since != 0) return day_found(day_of(next), i, end);
  FoundPeriod found = day_found(day_of(today - since), i, end);
  if (direction == Direction::unknown) found.rival = period_of(day_of(next), PeriodUnit::day);
  return found;
}

}  // namespace pige::values
