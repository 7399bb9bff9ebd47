#include "normalize/reading.h"

#include <algorithm>

#include "normalize/digit_marks.h"

namespace pige::values {
namespace {

constexpr std::size_t kLongestPhraseBefore = 4;

}  // namespace

void Reading::settle_marks() {
  const char told = printed_decimal_mark(*this);
  marks_open_ = told == '\0';
  if (!marks_open_) digits_.decimal_mark = told;
}

Match Reading::longest(std::size_t i, Role role) const {
  Match best;
  const Lexicon& lexicon = vocabulary_.lexicon;
  const Lexicon::Node* node = lexicon.start(tokens_[i].word);
  for (std::size_t next = i + 1; node != nullptr; ++next) {
    for (const Sense& sense : node->senses) {
      if (sense.role == role && (sense.exact.empty() || spelled(sense, i, next))) {
        best = {&sense, next};
        break;
      }
    }
    if (next >= size() || tokens_[next].before == Joint::line) break;
    node = lexicon.follow(*node, tokens_[next].word);
  }
  return best;
}

Match Reading::match_word(std::size_t i, Role role) const {
  if (i >= size() || tokens_[i].code) return {};
  const Lexicon::Node* node = vocabulary_.lexicon.start(tokens_[i].word);
  if (node == nullptr) return {};
  for (const Sense& sense : node->senses) {
    if (sense.role == role && (sense.exact.empty() || spelled(sense, i, i + 1))) {
      return {&sense, i + 1};
    }
  }
  return {};
}

Match Reading::match(std::size_t i, std::initializer_list<Role> roles) const {
  if (i >= size() || tokens_[i].code) return {};
  const Roles& starts = vocabulary_.lexicon.roles(tokens_[i].word);
  if (starts.none()) return {};
  for (const Role role : roles) {
    if (!starts[static_cast<std::size_t>(role)]) continue;
    if (const Match found = longest(i, role)) return found;
  }
  return {};
}

std::optional<std::size_t> Reading::ends_before(std::size_t i, Role role, Match* found) const {
  const std::size_t furthest = i < kLongestPhraseBefore ? 0 : i - kLongestPhraseBefore;
  for (std::size_t first = furthest; first < i; ++first) {
    const Match match_here = match(first, role);
    if (match_here && match_here.next == i && goes_on(i)) {
      if (found != nullptr) *found = match_here;
      return first;
    }
  }
  return std::nullopt;
}

bool Reading::is_content_word(std::size_t i) const {
  return is_word(i) && goes_on(i) && !tokens_[i].capital && !has(i, Role::functional) &&
         !has(i, Role::of) && !has(i, Role::determiner);
}

bool Reading::may_be_counted(std::size_t i) const {
  if (!is_content_word(i)) return false;
  const auto& endings = vocabulary_.plural_endings;
  const std::string_view here = word(i);
  return endings.empty() || std::any_of(endings.begin(), endings.end(), [here](const auto& ending) {
           return here.ends_with(ending);
         });
}

bool Reading::starts_sentence(std::size_t i) const {
  if (i == 0 || tokens_[i].before == Joint::line) return true;
  return tokens_[i - 1].kind == TokenKind::sign && !is_sign(i - 1, ',');
}

bool Reading::is_line(std::size_t first, std::size_t next) const {
  if (first > 0 && goes_on(first)) {
    const auto minus = ends_before(first, Role::minus);
    if (!minus || goes_on(*minus)) return false;
  }
  if (is_sign(next, '.') || is_sign(next, '!') || is_sign(next, '?')) ++next;
  return !goes_on(next);
}

std::pair<std::size_t, std::size_t> Reading::sentence(std::size_t i) const {
  // "am 3. Mai", "vom 3. bis": where a full stop makes an ordinal.
  const auto ranks = [this](std::size_t at) {
    if (!vocabulary_.ordinal_point || !is_sign(at, '.') || at == 0 || !glued(at)) return false;
    return is_digits(at - 1) && is_word(at + 1) &&
           (!tokens_[at + 1].capital || has(at + 1, Role::month));
  };
  const auto ends = [this, &ranks](std::size_t at) {
    return !ranks(at) && tokens_[at].kind == TokenKind::sign &&
           (is_sign(at, '.') || is_sign(at, '!') || is_sign(at, '?')) &&
           (at + 1 >= size() || tokens_[at + 1].before != Joint::none);
  };
  std::size_t first = i;
  while (first > 0 && tokens_[first].before != Joint::line && !ends(first - 1)) --first;
  std::size_t last = i;
  while (last + 1 < size() && tokens_[last + 1].before != Joint::line && !ends(last)) ++last;
  return {first, last + 1};
}

bool Reading::spelled(const Sense& sense, std::size_t first, std::size_t next) const {
  std::string_view rest = sense.exact;
  for (std::size_t i = first; i < next; ++i) {
    const char quote = quote_sign(i);
    const std::string_view here = quote == '\0' ? word(i) : std::string_view(&quote, 1);
    if (!rest.starts_with(here)) return false;
    // The digits of "m2" are part of the symbol, those of "5 ft 2 in" are not.
    if (i > first && tokens_[i].kind == TokenKind::digits && !glued(i)) return false;
    rest.remove_prefix(here.size());
  }
  return rest.empty();
}

}  // namespace pige::values
