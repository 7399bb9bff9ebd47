#include "extract/claims/claim_time.h"

#include <algorithm>
#include <cctype>
#include <optional>

namespace pige {
namespace {

// What each thing between a date and a claim costs, and how much is too far.
constexpr int kWord = 1;
constexpr int kComma = 2;
constexpr int kVerb = 6;
constexpr int kValue = 7;  // another amount: the date is rather its own
constexpr int kTooFar = 22;
constexpr int kSentenceFrame = 6;  // "En février, ...": it frames all that follows
constexpr std::size_t kFrameReach = 4;

bool is_value(const Item& item) {
  return item.kind == ItemKind::money || item.kind == ItemKind::percent || item.counted.has_value();
}

// The cost of the tokens [from, to); nothing where they cannot be crossed.
std::optional<int> crossing(const Sentence& sentence, const Annotations& annotations,
                            const Syntax& syntax, std::size_t from, std::size_t to) {
  int cost = 0;
  for (std::size_t i = from; i < to; ++i) {
    const Token& token = sentence.tokens[i];
    if (token.is_mark(";") || token.is_mark(":")) return std::nullopt;
    if (syntax.versus.contains(token.lower)) return std::nullopt;
    cost += kWord;
    if (token.is_mark(",")) cost += kComma;
    const bool finite = token.verb() && std::any_of(token.readings.begin(), token.readings.end(),
                                                    [](const Reading& r) { return r.finite(); });
    if (finite && !token.is(WordClass::auxiliary)) cost += kVerb;
    if (token.kind == TokenKind::item && is_value(annotations.items[token.ref])) cost += kValue;
  }
  return cost;
}

// Does the date open the sentence, with a comma soon behind it?
bool frames(const Sentence& sentence, std::size_t date) {
  if (date > kFrameReach) return false;
  const std::size_t end = std::min(sentence.tokens.size(), date + kFrameReach);
  for (std::size_t i = date + 1; i < end; ++i) {
    if (sentence.tokens[i].is_mark(",")) return true;
  }
  return false;
}

// "Wiz, fondée en 2020, a été rachetée": a date in an aside that opens with a participle or a
// relative is the aside's own, unless the claim stands in that aside too.
bool in_aside(const Sentence& sentence, std::size_t date, std::size_t first) {
  std::size_t open = date;
  while (open > 0 && !sentence.tokens[open - 1].is_mark(",")) --open;
  const bool closed = std::any_of(sentence.tokens.begin() + static_cast<std::ptrdiff_t>(date),
                                  sentence.tokens.begin() + static_cast<std::ptrdiff_t>(first),
                                  [](const Token& token) { return token.is_mark(","); });
  if (!closed) return false;
  const Token& opener = sentence.tokens[open];
  if (opener.is(WordClass::relative)) return true;
  // Or is an apposition that a participle qualifies: "Lovable, une start-up fondée en 2023, lève".
  bool participle = false;
  for (std::size_t i = open; i < date; ++i) {
    const Token& token = sentence.tokens[i];
    if (!token.verb()) continue;
    if (!token.can_be(Mood::past_participle)) return false;
    participle = true;
  }
  return participle;
}

}  // namespace

std::string claim_time(const Sentence& sentence, const Annotations& annotations,
                       const Syntax& syntax, std::size_t first, std::size_t last) {
  std::string best;
  int lowest = kTooFar;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    if (token.kind != TokenKind::item) continue;
    const Item& item = annotations.items[token.ref];
    if (item.kind != ItemKind::date || item.date.empty()) continue;
    std::optional<int> cost = 0;
    if (i < first) {
      if (in_aside(sentence, i, first)) continue;
      cost = crossing(sentence, annotations, syntax, i + 1, first);
      if (cost && frames(sentence, i)) cost = std::min(*cost, kSentenceFrame);
    } else if (i >= last) {
      cost = crossing(sentence, annotations, syntax, last, i);
    }
    if (cost && *cost < lowest) {
      lowest = *cost;
      best = item.date;
    }
  }
  return best;
}

std::string end_of_span(const std::string& span, SpanEnd end) {
  const std::size_t slash = span.find('/');
  if (end == SpanEnd::none || slash == std::string::npos) return span;
  const std::string first = span.substr(0, slash);
  const std::string last = span.substr(slash + 1);
  constexpr std::size_t kYear = 4;
  const bool dated = std::isdigit(static_cast<unsigned char>(first.front())) != 0 &&
                     std::isdigit(static_cast<unsigned char>(last.front())) != 0;
  // A half-year is one time, told in months.
  if (!dated || first.substr(0, kYear) == last.substr(0, kYear)) return span;
  return end == SpanEnd::first ? first : last;
}

}  // namespace pige
