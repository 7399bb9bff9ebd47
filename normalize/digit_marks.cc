// Of a language that prints "1.234,50" in one country and "1,234.50" in another, each text keeps to
// one of the two: what its numbers of one reading show tells how to read the others. Where it shows
// nothing, the money and the noun beside "1,234" tell.

#include "normalize/digit_marks.h"

#include <algorithm>

#include "normalize/digits.h"

namespace pige::values {
namespace {

bool is_mark(char c) { return c == '.' || c == ','; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A run of digits and marks, and the token after it.
struct Run {
  std::string_view text;
  std::size_t next = 0;
};

Run run_at(const Reading& reading, std::size_t i) {
  const std::string_view text = reading.text();
  const std::size_t begin = reading.token(i).begin;
  std::size_t end = begin;
  while (end < text.size() && (is_digit(text[end]) || is_mark(text[end]))) ++end;
  while (is_mark(text[end - 1])) --end;
  Run run{text.substr(begin, end - begin), i + 1};
  while (run.next < reading.size() && reading.token(run.next).begin < end) ++run.next;
  return run;
}

// Something that an amount has and neither a version nor a time of day: a unit or a scale.
bool is_measured(const Reading& reading, const Run& run, std::size_t i) {
  if (reading.ends_before(i, Role::currency)) return true;
  return reading.goes_on(run.next) &&
         reading.match(run.next, {Role::percent, Role::currency, Role::scale, Role::quantity});
}

// The mark before the decimals of a run that has one reading; '\0' of any other.
char decimal_mark_of(const Reading& reading, std::size_t i) {
  const Run run = run_at(reading, i);
  const std::size_t first = run.text.find_first_of(".,");
  if (first == std::string_view::npos) return '\0';
  const std::size_t last = run.text.find_last_of(".,");
  const std::size_t decimals = run.text.size() - last - 1;
  if (run.text[first] != run.text[last]) return run.text[last];  // "1,234.5"
  const char other = run.text[first] == '.' ? ',' : '.';
  if (first != last) {  // "1,234,567"
    const bool grouped = decimals == 3 && last - first == 4 && first <= 3;
    return grouped && is_measured(reading, run, i) ? other : '\0';
  }
  if (decimals == 3 || !is_measured(reading, run, i)) return '\0';
  return run.text[first];
}

// The currency that the amount whose digits end before `next` is told in.
Match currency_after(const Reading& reading, std::size_t next) {
  if (const Match scale = scale_at(reading, next)) next = scale.next;
  next = reading.skip(next, Role::of);
  return reading.follows(next, {Role::currency, Role::currency_compact});
}

}  // namespace

char printed_decimal_mark(const Reading& reading) {
  char told = '\0';
  for (std::size_t i = 0; i < reading.size(); ++i) {
    if (!reading.is_digits(i) || (i > 0 && reading.glued(i) && reading.is_word(i - 1))) continue;
    const char mark = decimal_mark_of(reading, i);
    if (mark == '\0') continue;
    if (told != '\0' && told != mark) return reading.vocabulary().digits.decimal_mark;
    told = mark;
  }
  return told;
}

OneGroup meaning_of_group(const Reading& reading, std::size_t i, std::size_t next) {
  const std::vector<std::string>& grouping = reading.vocabulary().other_mark_currencies;
  const auto groups = [&](const Match& currency) {
    return std::find(grouping.begin(), grouping.end(), currency.sense->code) != grouping.end();
  };
  const std::string_view decimals = reading.word(next - 1);
  if (decimals == "000") return OneGroup::group;
  const bool scaled = static_cast<bool>(scale_at(reading, next));
  // Thousandths of money are told of small prices alone: "1,459 euros" for a litre.
  const OneGroup price = reading.token(i).size() == 1 ? OneGroup::decimals : OneGroup::either;
  Match currency;
  if (reading.ends_before(i, Role::currency, &currency)) {
    return groups(currency) ? OneGroup::group : scaled ? OneGroup::decimals : price;
  }
  currency = currency_after(reading, next);
  if (currency) {
    if (!groups(currency)) return scaled ? OneGroup::decimals : price;
    const bool compact = currency.sense->role == Role::currency_compact;
    // "1,085 dólares" is a rate as well as an amount.
    return reading.word(i) == "1" && !scaled && !compact ? OneGroup::either : OneGroup::group;
  }
  if (scaled) return decimals.ends_with('0') ? OneGroup::group : OneGroup::either;
  // "1,234 personas": what is counted has no thousandths.
  const bool unit =
      reading.goes_on(next) && reading.match(next, {Role::percent, Role::quantity, Role::duration});
  return !unit && reading.is_content_word(next) ? OneGroup::group : OneGroup::decimals;
}

}  // namespace pige::values
