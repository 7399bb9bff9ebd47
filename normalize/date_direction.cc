// Which year a date without one means: what the words around it say of past and future, and how
// near each reading is.

#include <algorithm>

#include "normalize/date_parts.h"

namespace pige::values {
namespace {

bool ends_like(const Reading& reading, std::size_t i, const std::vector<std::string>& endings,
               std::size_t least_stem) {
  const std::string_view word = reading.word(i);
  return std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) {
    return word.size() >= ending.size() + least_stem && word.ends_with(ending);
  });
}

// "is ... opgericht", "hat ... gekauft": a participle stands in the sentence of `i`.
bool has_participle(const Reading& reading, std::size_t i) {
  constexpr std::size_t kLeastStem = 2;
  const auto& starts = reading.vocabulary().perfect_starts;
  const auto [first, last] = reading.sentence(i);
  for (std::size_t at = first; at < last; ++at) {
    if (!reading.is_word(at) || reading.token(at).capital || reading.has(at, Role::functional)) {
      continue;
    }
    const std::string_view word = reading.word(at);
    const bool begins = std::any_of(starts.begin(), starts.end(), [&](const std::string& start) {
      return word.starts_with(start);
    });
    if (begins && ends_like(reading, at, reading.vocabulary().perfect_endings, kLeastStem)) {
      return true;
    }
  }
  return false;
}

// What one word tells: a verb in the future or the imperfect, an auxiliary, "prévoit".
Direction told_by(const Reading& reading, std::size_t i) {
  const bool capital = reading.is_word(i) && reading.token(i).capital;
  if (!reading.is_word(i) || (capital && !reading.starts_sentence(i))) return Direction::unknown;
  const Vocabulary& vocabulary = reading.vocabulary();
  if (reading.has(i, Role::ahead_word)) return Direction::future;
  if (reading.has(i, Role::behind_word)) return Direction::past;
  if (reading.has(i, Role::perfect_word)) {
    return has_participle(reading, i) ? Direction::past : Direction::unknown;
  }
  if (capital) return Direction::unknown;  // a name's ending tells nothing
  if (ends_like(reading, i, vocabulary.future_endings, 1)) return Direction::future;
  if (reading.has(i, Role::functional)) return Direction::unknown;
  if (ends_like(reading, i, vocabulary.neutral_endings, 2)) return Direction::unknown;
  if (ends_like(reading, i, vocabulary.past_endings, 2)) return Direction::past;
  return Direction::unknown;
}

// "officialisé en janvier", "sera lancé en mars": the participle right before the date's
// preposition, and the verb it hangs on.
Direction told_by_participle(const Reading& reading, std::size_t i, std::size_t first) {
  constexpr int kMostBetween = 3;  // "officialisé dès la fin janvier"
  std::size_t at = i;
  for (int passed = 0; passed <= kMostBetween && at > first; ++passed) {
    --at;
    if (!reading.is_word(at)) return Direction::unknown;
    if (reading.has(at, Role::ahead_word)) return Direction::future;
    const bool grammar = reading.has(at, Role::functional) || reading.has(at, Role::part);
    if (grammar) continue;
    if (!ends_like(reading, at, reading.vocabulary().participle_endings, 2)) break;
    constexpr std::size_t kReach = 3;  // "sera également lancé"
    for (std::size_t verb = at; verb > first && at - verb < kReach; --verb) {
      const Direction direction = told_by(reading, verb - 1);
      if (direction != Direction::unknown) return direction;
    }
    return Direction::past;
  }
  return Direction::unknown;
}

// "dès mars", "bis März": but from one date to another ("von Januar bis März") tells nothing.
bool leads_ahead(const Reading& reading, std::size_t i) {
  std::optional<std::size_t> first = reading.ends_before(i, Role::ahead);
  if (!first) first = reading.ends_before(i, Role::until);
  if (!first) return false;
  const std::size_t link = *first;
  const bool linked = link > 0 && reading.goes_on(link) && reading.has(link, Role::to);
  if (!linked) return true;
  const std::size_t before = link - 1;
  return !reading.is_digits(before) && !reading.is_sign(before, '.') &&
         !reading.ends_before(link, Role::month) && !reading.ends_before(link, Role::weekday);
}

long distance(const Day& a, const Day& b) {
  const long days = days_since_epoch(b) - days_since_epoch(a);
  return days < 0 ? -days : days;
}

}  // namespace

Direction direction_of(const Reading& reading, std::size_t i) {
  if (i > 0 && reading.is_sign(i - 1, '-')) --i;  // "mi-mars"
  i = reading.ends_before(i, Role::part).value_or(i);
  if (leads_ahead(reading, i)) return Direction::future;
  if (reading.ends_before(i, Role::since)) return Direction::past;
  const auto [first, last] = reading.sentence(i);
  if (const Direction told = told_by_participle(reading, i, first); told != Direction::unknown) {
    return told;
  }
  // Otherwise the nearest verb speaks.
  for (std::size_t away = 1; away < last - first; ++away) {
    if (i >= first + away) {
      const Direction told = told_by(reading, i - away);
      if (told != Direction::unknown) return told;
    }
    if (i + away < last) {
      const Direction told = told_by(reading, i + away);
      if (told != Direction::unknown) return told;
    }
  }
  return Direction::unknown;
}

Period with_year(Period period, std::optional<Day> reference, Direction direction) {
  period.year = 0;
  if (!reference) return period;
  period.year = reference->year;
  const auto exists = [](const Period& p) {  // February 29th does not, most years
    return p.unit != PeriodUnit::day || is_valid({p.year, p.number, p.day});
  };
  Period ahead = period;
  while (!exists(ahead) || last_day(ahead) < *reference) ++ahead.year;
  // A month or a day may be the present one; a quarter is told once it is over.
  const bool must_end = period.unit == PeriodUnit::quarter || period.unit == PeriodUnit::half;
  Period behind = period;
  while (!exists(behind) || *reference < (must_end ? last_day(behind) : first_day(behind))) {
    --behind.year;
  }

  if (direction == Direction::unknown && !must_end) {
    const bool nearer =
        distance(*reference, first_day(ahead)) < distance(*reference, first_day(behind));
    return nearer ? ahead : behind;
  }
  return direction == Direction::future ? ahead : behind;
}

}  // namespace pige::values
