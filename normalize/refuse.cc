#include "normalize/refuse.h"

#include <algorithm>

#include "normalize/digit_marks.h"
#include "normalize/digits.h"

namespace pige::values {
namespace {

constexpr std::size_t kPhoneGroups = 4;

bool is_joining_sign(const Reading& reading, std::size_t i) {
  if (!reading.glued(i) || !reading.glued(i + 1)) return false;
  for (const char sign : {'.', '-', '/', ':', '_', ','}) {
    if (reading.is_sign(i, sign)) return true;
  }
  return false;
}

// "5 000-10 000 euros": two numbers in groups, of which the second is the larger.
bool is_grouped_pair(const Reading& reading, std::size_t i, std::size_t next) {
  const std::string_view text = reading.text();
  const auto first = read_digits(text, reading.token(i).begin, reading.digit_habits());
  if (!first || first->plain || first->end + 1 >= text.size() || text[first->end] != '-') return {};
  const auto second = read_digits(text, first->end + 1, reading.digit_habits());
  return second && !second->plain && second->end == reading.token(next - 1).end &&
         first->value < second->value;
}

// "01 42 68 53 00", "06.12.34.56.78": many short runs, joined alike.
std::optional<std::size_t> read_phone(const Reading& reading, std::size_t i) {
  std::size_t groups = 1;
  std::size_t at = i + 1;
  bool threes = reading.token(i).size() <= 3 && reading.word(i)[0] != '0';
  for (;;) {
    if (reading.is_digits(at) && reading.goes_on(at) && !reading.glued(at)) {
      threes = threes && reading.token(at).size() == 3;
      ++groups;
      ++at;
    } else if (is_joining_sign(reading, at) && !reading.is_sign(at, ',') &&
               reading.is_digits(at + 1)) {
      threes = false;
      ++groups;
      at += 2;
    } else {
      break;
    }
  }
  // "020 7946 0018": no number begins with a nought and goes on in groups.
  constexpr std::size_t kPhoneDigits = 9;
  std::size_t digits = 0;
  for (std::size_t run = i; run < at; ++run)
    digits += reading.is_digits(run) ? reading.token(run).size() : 0;
  const bool dialled = reading.word(i)[0] == '0' && reading.token(i).size() > 1 && groups > 1 &&
                       digits >= kPhoneDigits;
  if (!dialled && (groups < kPhoneGroups || threes)) return std::nullopt;
  if (is_grouped_pair(reading, i, at)) return std::nullopt;
  // "98 765 432.1": grouped digits with decimals, all of it.
  const auto number = read_digits(reading.text(), reading.token(i).begin, reading.digit_habits());
  if (number && number->decimals && number->end == reading.token(at - 1).end) return std::nullopt;
  return at;
}

// A run glued to letters or signs and digits: "4X4", "23H2", "978-2-07-036822-8", "192.168.1.254".
std::optional<std::size_t> read_glued(const Reading& reading, std::size_t i) {
  std::size_t at = i + 1;
  std::size_t digit_runs = 1;
  bool letters_between = false;
  bool letters = false;
  bool underscored = false;  // "1_000_000" is a programmer's
  while (at < reading.size()) {
    if (reading.glued(at) && reading.is_digits(at)) {
      letters_between = letters_between || letters;
      ++digit_runs;
      ++at;
    } else if (reading.glued(at) && reading.is_word(at)) {
      letters = true;
      ++at;
    } else if (is_joining_sign(reading, at) && (reading.is_digits(at + 1))) {
      underscored = underscored || reading.is_sign(at, '_');
      ++digit_runs;
      at += 2;
    } else {
      break;
    }
  }
  // "24703m2", "50km2": a unit's own digit.
  for (std::size_t unit = i + 1; letters_between && unit < at; ++unit) {
    if (reading.is_word(unit) && reading.match(unit, Role::quantity).next == at)
      return std::nullopt;
  }
  if (letters_between || underscored) return at;
  return digit_runs >= 4 && !letters ? std::optional(at) : std::nullopt;
}

// "un écran 4K", but "4K €", "4K utilisateurs".
std::optional<std::size_t> read_format(const Reading& reading, std::size_t i) {
  const Match name = reading.match(i, Role::format);
  // "2 G" are an acceleration.
  if (!name || !reading.glued(i + 1) ||
      reading.match(reading.skip(name.next, Role::of), {Role::currency, Role::counted})) {
    return std::nullopt;
  }
  return name.next;
}

// "14:30", "3:1", "1:02:45": a time of day, a score, a ratio, a lap.
std::optional<std::size_t> read_colons(const Reading& reading, std::size_t i) {
  std::size_t at = i;
  while (reading.is_sign(at + 1, ':') && reading.glued(at + 1) && reading.glued(at + 2) &&
         reading.is_digits(at + 2)) {
    at += 2;
  }
  return at > i ? std::optional(at + 1) : std::nullopt;
}

// "1,234 millones", where nothing tells whether the comma groups: no value, and its scale is none.
std::optional<std::size_t> read_open_group(const Reading& reading, std::size_t i) {
  if (!reading.marks_open()) return std::nullopt;
  const auto digits = read_digits(reading.text(), reading.token(i).begin, reading.digit_habits());
  if (!digits || digits->one_mark != OneMark::decimals) return std::nullopt;
  std::size_t next = i;
  while (next < reading.size() && reading.token(next).begin < digits->end) ++next;
  if (meaning_of_group(reading, i, next) != OneGroup::either) return std::nullopt;
  const Match scale = scale_at(reading, next);
  return scale ? scale.next : next;
}

bool looks_like_name(const Reading& reading, std::size_t i) {
  if (!reading.is_word(i)) return false;
  if (reading.has(i, Role::functional) || reading.has(i, Role::determiner) ||
      reading.has(i, Role::of) || reading.has(i, Role::month) || reading.has(i, Role::weekday)) {
    return false;
  }
  if (reading.has(i, Role::bound_before) || reading.ends_before(i + 1, Role::bound_before)) {
    return false;
  }
  const std::string_view word = reading.word(i);
  for (std::size_t at = 1; at < word.size(); ++at) {
    if (word[at] >= 'A' && word[at] <= 'Z') return true;  // "iPhone"
  }
  return reading.token(i).capital;
}

// "1012 AB"
bool is_postcode(const Reading& reading, std::size_t i, std::size_t next) {
  const std::size_t letters = reading.vocabulary().postcode_letters;
  const std::string_view word = reading.word(next);
  return letters > 0 && reading.token(i).size() == 4 && word.size() == letters &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool follows_label(const Reading& reading, std::size_t i) {
  if (reading.ends_before(i, Role::label)) return true;
  // "n° 12", "p. 12": the label's full stop or sign stands between.
  return i >= 2 && reading.is_sign(i - 1, '.') && reading.glued(i - 1) &&
         reading.ends_before(i - 1, Role::label);
}

bool is_measured(const Reading& reading, std::size_t i) {
  const auto number = read_number(reading, i);
  const auto amount = number ? with_unit(reading, *number) : std::nullopt;
  return amount && (amount->has_unit() || number->power > 0);
}

// "2 x 1": a score, an offer, a size.
bool is_times_sign(const Reading& reading, std::size_t i) {
  return i < reading.size() && (reading.word(i) == "x" || reading.word(i) == "\xC3\x97") &&
         reading.goes_on(i);
}

// "+34 600 123 456", "(11) 91234-5678": what stands before tells that it is dialled.
std::optional<std::size_t> read_dialled(const Reading& reading, std::size_t i) {
  if (i == 0 || !reading.glued(i)) return std::nullopt;
  const bool brackets = reading.is_sign(i - 1, '(') && reading.is_sign(i + 1, ')');
  if (!brackets && !reading.is_sign(i - 1, '+')) return std::nullopt;
  std::size_t digits = reading.token(i).size();
  std::size_t at = i + (brackets ? 2 : 1);
  for (std::size_t next = at; reading.goes_on(next);) {
    if (reading.is_sign(next, '-') || reading.is_sign(next, '.') || reading.is_sign(next, '(') ||
        reading.is_sign(next, ')')) {
      ++next;
    }
    if (!reading.goes_on(next) || !reading.is_digits(next)) break;
    digits += reading.token(next).size();
    at = ++next;
  }
  constexpr std::size_t kFewest = 9;  // with the code of a country or a town
  return digits < kFewest || is_measured(reading, i) ? std::nullopt : std::optional(at);
}

// "calle Alcalá, 45": a street's name and a number that counts nothing.
bool ends_address(const Reading& reading, std::size_t i, std::size_t next) {
  constexpr std::size_t kLongest = 4;
  constexpr std::size_t kReach = 5;  // words of a name: "avenida de la Constitución"
  if (reading.token(i).size() > kLongest || reading.is_content_word(next)) return false;
  std::size_t at = i;
  if (at > 0 && reading.goes_on(at) && reading.is_sign(at - 1, ',')) --at;
  bool named = false;
  for (std::size_t passed = 0; passed <= kReach && at > 0 && reading.goes_on(at); ++passed) {
    --at;
    if (!reading.is_word(at)) return false;
    if (reading.has(at, Role::street)) return named;
    named = named || reading.token(at).capital;
  }
  return false;
}

// "10.000-15.000", "10 000-15 000": two numbers of groups, the second larger, no telephone's.
bool is_range_of_groups(const Reading& reading, std::size_t i) {
  std::size_t at = i;  // one look for the many numbers that no dash follows
  while (reading.is_digits(at) || reading.is_sign(at, '.')) ++at;
  if (at >= reading.size() || !reading.has(at, Role::to)) return false;
  const auto low = read_number(reading, i);
  if (!low || !low->value || low->bare) return false;
  const bool dash = low->next < reading.size() && reading.has(low->next, Role::to) &&
                    reading.token(low->next).kind == TokenKind::sign;
  if (!dash || !reading.is_digits(low->next + 1)) return false;
  const auto high = read_number(reading, low->next + 1);
  if (!high || !high->value || high->bare || !(*low->value < *high->value)) return false;
  return high->next >= reading.size() || !reading.glued(high->next) ||
         !reading.is_digits(high->next + 1);
}

}  // namespace

std::optional<std::size_t> read_hour(const Reading& reading, std::size_t i) {
  const Match before = reading.match(i, Role::hour_before);
  if (!before || !reading.goes_on(before.next)) return std::nullopt;
  const auto number = read_number(reading, before.next);
  if (!number || !number->value || Decimal(24) < *number->value || number->power > 0) return {};
  const auto amount = with_unit(reading, *number);
  const bool hours = amount && amount->kind == ItemKind::duration && amount->unit == "h";
  if (amount && amount->has_unit() && !hours) return std::nullopt;
  const std::size_t next = hours ? amount->next : number->next;
  if (!hours && (reading.is_content_word(next) || is_glued_to_letters(reading, *number))) return {};
  // "a las 9 y 20"
  const Match link = reading.follows(next, Role::between_and);
  const bool minutes = link && reading.is_digits(link.next) && reading.goes_on(link.next) &&
                       reading.token(link.next).size() == 2 && !is_measured(reading, link.next) &&
                       !reading.is_content_word(link.next + 1);
  return minutes ? link.next + 1 : next;
}

std::optional<std::size_t> read_code(const Reading& reading, std::size_t i) {
  if (!reading.is_digits(i)) return std::nullopt;
  if (auto dialled = read_dialled(reading, i)) return dialled;
  if (auto open = read_open_group(reading, i)) return open;
  if (const auto format = read_format(reading, i)) return format;
  const bool groups = reading.is_sign(i + 1, '.') || reading.is_digits(i + 1);
  if (groups && is_range_of_groups(reading, i)) return std::nullopt;
  if (auto phone = read_phone(reading, i)) return phone;
  const auto code = read_glued(reading, i);
  if (!code) return std::nullopt;
  // "1.234.567,51": many runs, and one number all the same.
  const auto number = read_number(reading, i);
  return number && number->next >= *code ? std::nullopt : code;
}

std::optional<std::size_t> read_pair(const Reading& reading, std::size_t i) {
  if (!reading.is_digits(i)) return std::nullopt;
  if (const auto colons = read_colons(reading, i)) return colons;
  const auto first = read_number(reading, i);
  if (!first || !reading.goes_on(first->next)) return std::nullopt;
  if (is_time_of_day(reading, *first)) {  // "13 h 45"
    const std::size_t minutes = reading.match(first->next, Role::clock).next;
    return minutes + (reading.is_digits(minutes) && reading.goes_on(minutes) ? 1U : 0U);
  }
  const bool stroke = reading.is_sign(first->next, '/') || is_times_sign(reading, first->next);
  const Match to = stroke ? Match{} : reading.match(first->next, Role::to);
  const std::size_t after = stroke ? first->next + 1 : to.next;
  if ((!stroke && !to) || !reading.goes_on(after) || !reading.is_digits(after)) return {};
  const auto second = read_number(reading, after);
  if (!second) return std::nullopt;
  if (is_time_of_day(reading, *second)) return second->next;
  const bool measured = is_times_sign(reading, first->next) && is_measured(reading, after);
  return stroke && !measured ? std::optional(second->next) : std::nullopt;
}

std::optional<std::size_t> read_all_of(const Reading& reading, const Amount& first) {
  if (first.kind != ItemKind::duration || !reading.goes_on(first.next)) return std::nullopt;
  const Match link = reading.match(first.next, Role::one_in);
  if (!link || !reading.goes_on(link.next)) return std::nullopt;
  const auto all = read_number(reading, link.next);
  const bool same = all && all->value && first.number.plain == *all->value;
  return same ? std::optional(all->next) : std::nullopt;
}

bool is_part_of_name(const Reading& reading, const Amount& amount) {
  if (amount.has_unit() || !amount.number.in_digits) return false;
  const std::size_t i = amount.number.first;
  const std::size_t next = amount.number.next;
  if (follows_label(reading, i)) return true;
  if (amount.number.power > 0) return false;
  const std::size_t street = reading.is_sign(next, ',') ? next + 1 : next;
  if (reading.goes_on(street) && reading.has(street, Role::street)) return true;
  if (amount.number.bare && ends_address(reading, i, next)) return true;
  if (!amount.number.bare && reading.word(i).size() >= 3) return false;
  const bool capital_follows =
      reading.is_word(next) && reading.goes_on(next) && reading.token(next).capital;
  if (capital_follows && amount.number.bare && reading.token(i).size() == 5) return true;
  if (capital_follows && amount.number.bare && is_postcode(reading, i, next)) return true;
  if (i == 0 || reading.token(i).before != Joint::space || !looks_like_name(reading, i - 1)) {
    return false;
  }
  // "Paris 200 personnes": what counts a noun is a number, unless the name opens the sentence.
  return reading.starts_sentence(i - 1) || !reading.has(next, Role::counted);
}

}  // namespace pige::values
