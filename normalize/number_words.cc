// A chunk is "[below a thousand] thousand [below a thousand]"; a sum is chunks, each times a scale
// of a million or more, the scales falling from left to right. So "dos mil quinientos millones" is
// 2500 millions, and "three million two thousand" a sum.

#include "normalize/number_words.h"

#include <string>

#include "normalize/digit_marks.h"
#include "normalize/digits.h"

namespace pige::values {
namespace {

constexpr int kThousand = 3;
constexpr int kLargeScale = 5;  // from here on a scale multiplies a whole chunk: lakh, million

bool below(const Decimal& value, std::int64_t limit) { return value < Decimal(limit); }

bool is_scale_of(const Match& scale, int at_least, int at_most) {
  return scale && scale.sense->number >= at_least && scale.sense->number <= at_most;
}

bool thousand_at(const Reading& reading, std::size_t i) {
  return is_scale_of(scale_at(reading, i), kThousand, kThousand);
}
Match large_scale_at(const Reading& reading, std::size_t i) {
  const Match scale = scale_at(reading, i);
  return is_scale_of(scale, kLargeScale, kMaxScale) ? scale : Match{};
}
bool hundred_at(const Reading& reading, std::size_t i) {
  return reading.goes_on(i) && reading.has(i, Role::hundred);
}

// "zwischen fünf und zwanzig" are two numbers, though "fünf und zwanzig" is one.
bool is_split_range(const Reading& reading, std::size_t i, const Match& word) {
  return word && word.sense->code == kSpaced && reading.ends_before(i, Role::between).has_value();
}

Match cardinal_at(const Reading& reading, std::size_t i) {
  const Match word = reading.match(i, Role::cardinal);
  if (!is_split_range(reading, i, word)) return word;
  return reading.match_word(i, Role::cardinal);
}

struct Rest {
  Decimal value;
  std::size_t next = 0;
};

// What a number below a hundred adds to hundreds: "(two hundred) and five", "(200) and 5".
std::optional<Rest> rest_of_hundred(const Reading& reading, std::size_t i, bool in_digits) {
  const std::size_t after = reading.skip(i, Role::joiner);
  if (!reading.goes_on(after)) return std::nullopt;
  Rest rest;
  if (in_digits && after != i && reading.is_digits(after) && reading.token(after).size() <= 2) {
    const auto digits = Decimal::parse(reading.word(after));
    if (!digits) return std::nullopt;
    rest = {*digits, after + 1};
    if (rest.next < reading.size() && reading.glued(rest.next)) return std::nullopt;
  } else {
    const Match word = cardinal_at(reading, after);
    if (!word) return std::nullopt;
    rest = {word.sense->value, word.next};
  }
  if (!below(rest.value, 100) || rest.value.is_zero() || rest.value.exponent() < 0) return {};
  // "one hundred and two hundred": the next number's own hundreds.
  if (hundred_at(reading, rest.next)) return std::nullopt;
  return rest;
}

void add_rest_of_hundred(const Reading& reading, WordSum& part) {
  if (const auto rest = rest_of_hundred(reading, part.next, part.in_digits)) {
    if (const auto sum = part.value.plus(rest->value)) {
      part.value = *sum;
      part.next = rest->next;
    }
  }
}

// ".75": the mark and the digits right behind it.
std::optional<WordSum> read_bare_decimals(const Reading& reading, std::size_t i) {
  const auto value = Decimal::parse("0." + std::string(reading.word(i + 1)));
  if (!value) return std::nullopt;
  WordSum part;
  part.value = *value;
  part.next = i + 2;
  part.in_digits = true;
  return part;
}

// "3 hundred and 21", but "15 cents" are a currency's, unless they count a scale or a currency:
// "3 cents millions", "3 cents euros".
bool counts_hundreds(const Reading& reading, const WordSum& part) {
  if (!reading.has(part.next, Role::subunit)) return true;
  const std::size_t next = reading.match(part.next, Role::hundred).next;
  return part.bare && below(part.value, 10) && reading.goes_on(next) &&
         reading.match(next, {Role::scale, Role::currency});
}

// "3.500,- Euro", "Fr. 20.–": a dash where the hundredths would stand. Nothing may be glued behind
// it but a sign.
std::size_t past_no_hundredths(const Reading& reading, const WordSum& part) {
  const std::size_t mark = part.next;
  const bool any = reading.is_sign(mark, ',') || reading.is_sign(mark, '.');
  if (!any || !reading.glued(mark)) return mark;
  const auto dash_at = [&](std::size_t at) {
    return at < reading.size() && reading.glued(at) && reading.token(at).kind == TokenKind::sign &&
           reading.has(at, Role::to);
  };
  if (!dash_at(mark + 1)) return mark;
  const std::size_t next = dash_at(mark + 2) ? mark + 3 : mark + 2;
  const bool more = reading.glued(next) && reading.token(next).kind != TokenKind::sign;
  return more ? mark : next;
}

std::optional<WordSum> read_digit_part(const Reading& reading, std::size_t i) {
  const auto digits = read_digits(reading.text(), reading.token(i).begin, reading.digit_habits());
  if (!digits) return std::nullopt;
  WordSum part;
  part.value = digits->value;
  part.next = i + 1;
  while (part.next < reading.size() && reading.token(part.next).begin < digits->end) ++part.next;
  part.in_digits = true;
  part.bare = digits->plain;
  part.one_mark = digits->one_mark;
  if (part.one_mark == OneMark::decimals && reading.marks_open()) {
    const OneGroup meaning = meaning_of_group(reading, i, part.next);
    if (meaning == OneGroup::either) return std::nullopt;
    if (meaning == OneGroup::group) part.value = part.value.scaled(3);
    part.one_mark = OneMark::none;
  }
  part.next = past_no_hundredths(reading, part);
  if (hundred_at(reading, part.next) && !reading.glued(part.next) &&
      counts_hundreds(reading, part)) {
    part.value = part.value.scaled(2);
    part.next = reading.match(part.next, Role::hundred).next;
    part.bare = false;
    add_rest_of_hundred(reading, part);
  }
  return part;
}

// "(12 mil) 345", "(4 mille) 3 cents": three digits and no mark, or hundreds, where the language's
// newsrooms print that.
std::optional<WordSum> digits_after_thousand(const Reading& reading, std::size_t i) {
  if (!reading.vocabulary().digits_after_thousand) return std::nullopt;
  if (reading.token(i).size() == 1 && hundred_at(reading, i + 1) && !reading.glued(i + 1)) {
    const auto count = Decimal::parse(reading.word(i));
    if (!count || count->is_zero()) return std::nullopt;
    WordSum hundreds;
    hundreds.value = count->scaled(2);
    hundreds.next = reading.match(i + 1, Role::hundred).next;
    hundreds.in_digits = true;
    return hundreds;
  }
  if (reading.token(i).size() != 3) return std::nullopt;
  const auto rest = read_digit_part(reading, i);
  if (!rest || !rest->bare || rest->value.is_zero()) return std::nullopt;
  return thousand_at(reading, rest->next) ? std::nullopt : rest;
}

// "(two thousand) three hundred", "(zweitausend) und drei": what is left below a thousand.
std::optional<WordSum> rest_of_thousand(const Reading& reading, std::size_t i) {
  std::size_t after = reading.skip(i, Role::joiner);
  const bool comma = after == i && reading.goes_on(i) && reading.has(i, Role::group_mark);
  if (comma) after = reading.skip(i, Role::group_mark);
  if (!reading.goes_on(after)) return std::nullopt;
  if (reading.is_digits(after)) return digits_after_thousand(reading, after);
  auto rest = read_below_thousand(reading, after);
  if (!rest || !below(rest->value, 1000) || rest->value.is_zero()) return std::nullopt;
  if (comma && below(rest->value, 100)) return std::nullopt;
  if (thousand_at(reading, rest->next)) return std::nullopt;
  return rest;
}

void add_rest_of_thousand(const Reading& reading, WordSum& chunk) {
  // "mille milliards": a thousand of what follows, with nothing left below it.
  if (large_scale_at(reading, chunk.next)) return;
  const auto rest = rest_of_thousand(reading, chunk.next);
  const auto sum = rest ? chunk.value.plus(rest->value) : std::nullopt;
  if (!sum) return;
  chunk.value = *sum;
  chunk.next = rest->next;
  chunk.open = 0;
}

void add_thousands(const Reading& reading, WordSum& chunk) {
  if (!thousand_at(reading, chunk.next)) return;
  chunk.first = chunk.value;
  chunk.value = chunk.value.scaled(kThousand);
  chunk.power = chunk.open = kThousand;
  chunk.next = scale_at(reading, chunk.next).next;
  chunk.bare = false;
  add_rest_of_thousand(reading, chunk);
}

// A chunk that starts in words: "deux cent mille trois", "mille".
std::optional<WordSum> read_chunk(const Reading& reading, std::size_t i) {
  auto chunk = reading.is_digits(i) ? read_digit_part(reading, i) : read_below_thousand(reading, i);
  if (!chunk) {
    const Match scale = reading.match(i, Role::scale);
    const bool alone = is_scale_of(scale, kThousand, kThousand) && scale.sense->code != kCounted;
    if (!alone) return std::nullopt;
    chunk.emplace();
    chunk->first = Decimal(1);
    chunk->value = Decimal(1, kThousand);
    chunk->power = chunk->open = kThousand;
    chunk->next = scale.next;
    add_rest_of_thousand(reading, *chunk);
    return chunk;
  }
  chunk->first = chunk->value;
  add_thousands(reading, *chunk);
  return chunk;
}

// Past every large scale at the chunk's end: "(three) lakh crore".
void multiply(const Reading& reading, WordSum& chunk) {
  // "1.234 million": the singular counts less than two.
  const Match first = large_scale_at(reading, chunk.next);
  if (first && first.sense->code == kSingular && chunk.one_mark == OneMark::group) {
    chunk.value = chunk.value.scaled(-kThousand);
  }
  for (Match scale = first; scale; scale = large_scale_at(reading, chunk.next)) {
    // "3 mil millones" are three of a scale of its own, "3 mil 500 millones" so many millions.
    const bool thousands = chunk.power == kThousand && chunk.open == kThousand;
    if (chunk.power < kLargeScale && !thousands) {
      chunk.first = chunk.value;
      chunk.power = 0;
    }
    chunk.thousands = chunk.thousands || thousands;
    chunk.value = chunk.value.scaled(scale.sense->number);
    chunk.power += scale.sense->number;
    chunk.open = scale.sense->number;
    chunk.next = scale.next;
    chunk.bare = false;
  }
}

// "4,23 milliards trois mois plus tôt": what counts time is another number.
bool counts_time(const Reading& reading, const WordSum& part) {
  return part.power == 0 && below(part.value, 100) && reading.goes_on(part.next) &&
         reading.has(part.next, Role::duration);
}

// The next smaller part of a sum, from `i` on.
std::optional<WordSum> smaller_part(const Reading& reading, std::size_t i, bool sum_in_digits) {
  std::size_t joined = reading.skip(i, Role::joiner);
  // "deux millions et trois cent mille": from a hundred on, any "and" joins.
  const bool any_and = joined == i && !sum_in_digits && reading.has(i, Role::between_and);
  if (any_and) joined = reading.skip(i, Role::between_and);
  const bool comma = joined == i && reading.has(i, Role::group_mark);
  const std::size_t start = comma ? reading.skip(i, Role::group_mark) : joined;
  if (!reading.goes_on(start) || (comma && sum_in_digits)) return std::nullopt;
  auto part = read_chunk(reading, start);
  if (!part) return std::nullopt;
  multiply(reading, *part);
  // "3 milioni e 200 mila", but "3 milioni e 20 persone".
  if (joined != i && sum_in_digits && part->power == 0) return std::nullopt;
  // Bare digits after a scale are another number, unless a scale of their own follows.
  if (part->in_digits && part->bare) return std::nullopt;
  if (any_and && (part->in_digits || below(part->value, 100))) return std::nullopt;
  if (comma && below(part->value, 100)) return std::nullopt;
  // "two million and three fifths", "een miljard en een half": parts, added by their own rules.
  if (joined != i && reading.goes_on(part->next) &&
      reading.match(part->next, {Role::fraction, Role::half})) {
    return std::nullopt;
  }
  // "3 millions un peu plus tard": an article, not one more. In words it is: "mille un".
  const bool article = part->next == start + 1 && reading.has(start, Role::article);
  if (article && sum_in_digits) return std::nullopt;
  if (joined == i && counts_time(reading, *part)) return std::nullopt;
  return part;
}

}  // namespace

std::optional<std::int64_t> whole_part(const Decimal& value) {
  if (!(value < Decimal(1, 18)) || value < Decimal(-1, 18)) return std::nullopt;
  std::int64_t whole = value.coefficient();
  for (int i = 0; i < value.exponent(); ++i) whole *= 10;
  for (int i = 0; i > value.exponent(); --i) {
    if (whole % 10 != 0) return std::nullopt;
    whole /= 10;
  }
  return whole;
}

bool is_leading_mark(const Reading& reading, std::size_t i) {
  if (!reading.is_sign(i, reading.digit_habits().decimal_mark)) return false;
  if (!reading.is_digits(i + 1) || !reading.glued(i + 1)) return false;
  // ".5", "$.5"
  const bool free = i == 0 || !reading.glued(i) || reading.ends_before(i, Role::currency);
  const bool more = i + 2 < reading.size() && reading.glued(i + 2) &&
                    (reading.is_digits(i + 3) && reading.glued(i + 3));
  return free && !more;  // ".5.1" is no number
}

Match scale_at(const Reading& reading, std::size_t i) { return reading.follows(i, Role::scale); }

std::optional<WordSum> read_below_thousand(const Reading& reading, std::size_t i) {
  WordSum part;
  if (const Match word = cardinal_at(reading, i)) {
    part.value = word.sense->value;
    part.next = word.next;
    if (below(part.value, 100) && !part.value.is_zero() && hundred_at(reading, part.next)) {
      part.value = part.value.scaled(2);
      part.next = reading.match(part.next, Role::hundred).next;
    }
  } else if (const Match hundred = reading.match(i, Role::hundred)) {
    part.value = Decimal(100);
    part.next = hundred.next;
  } else {
    // "a hundred": an article counts only before what it multiplies.
    const Match article = reading.match(i, Role::article);
    if (!article || !reading.goes_on(article.next)) return std::nullopt;
    part.value = Decimal(1);
    part.next = article.next;
    if (hundred_at(reading, part.next)) {
      part.value = Decimal(100);
      part.next = reading.match(part.next, Role::hundred).next;
    } else if (!scale_at(reading, part.next)) {
      return std::nullopt;
    }
  }
  if (!below(part.value, 100)) add_rest_of_hundred(reading, part);
  return part;
}

std::optional<WordSum> read_first_part(const Reading& reading, std::size_t i) {
  auto part = reading.is_digits(i)          ? read_digit_part(reading, i)
              : is_leading_mark(reading, i) ? read_bare_decimals(reading, i)
                                            : read_below_thousand(reading, i);
  if (part) part->first = part->value;
  return part;
}

void add_scales_and_parts(const Reading& reading, WordSum& sum) {
  if (sum.power < kLargeScale) {
    if (sum.power == 0) {
      add_thousands(reading, sum);
    } else if (sum.open == kThousand && reading.is_digits(sum.next)) {
      add_rest_of_thousand(reading, sum);
    }
    multiply(reading, sum);
  }
  while (sum.open >= kThousand && reading.goes_on(sum.next)) {
    const auto part = smaller_part(reading, sum.next, sum.in_digits);
    if (!part || part->power >= sum.open || !(part->value < Decimal(1, sum.open))) return;
    const auto total = sum.value.plus(part->value);
    if (!total) return;
    sum.value = *total;
    sum.next = part->next;
    sum.open = part->open;
  }
}

std::optional<WordSum> read_sum(const Reading& reading, std::size_t i) {
  auto sum = reading.is_digits(i) ? read_first_part(reading, i) : read_chunk(reading, i);
  if (!sum) return std::nullopt;
  add_scales_and_parts(reading, *sum);
  return sum;
}

}  // namespace pige::values
