#include "extract/claims/encoding.h"

#include <algorithm>

#include "extract/claims/rule.h"

namespace pige {
namespace {

// Below this a bare number is a count rather than an amount of money.
const Decimal kLeastAmount(1, 6);
// From this on an amount is a company's, not a price: the `small` and `large` money of patterns.
const Decimal kLargeAmount(1, 5);

void append_word(EncodedSentence& out, const Token& token, const VerbClasses& verbs) {
  std::vector<std::string> classes;
  if (token.verb()) {
    const bool finite = std::any_of(token.readings.begin(), token.readings.end(),
                                    [](const Reading& r) { return r.finite(); });
    if (finite) out.line += mark::kFinite;
  } else if (token.pronoun) {
    out.ingredients |= kPronoun;
    out.line += mark::kPronoun;
  }
  if (token.verb()) {
    for (const Reading& reading : token.readings) {
      const auto found = verbs.of_lemma.find(reading.lemma_id);
      if (found == verbs.of_lemma.end()) continue;
      for (const std::string& name : found->second) {
        if (std::find(classes.begin(), classes.end(), name) == classes.end())
          classes.push_back(name);
      }
    }
  }
  out.line += token.lower;
  for (const std::string& name : classes) {
    out.line += '/';
    out.line += name;
  }
}

// Is the amount a price rather than a company's figure?
bool is_small(const Item& item) {
  const std::optional<Decimal>& value = item.value ? item.value : item.max;
  return value && *value < kLargeAmount;
}

// Is it more than half of something?
bool is_majority(const Item& item) {
  const std::optional<Decimal>& value = item.value ? item.value : item.min;
  const Decimal half = item.kind == ItemKind::percent ? Decimal(5, 1) : Decimal(5, -1);
  return value && half < *value;
}

// "a point less" tells how far a share moved, not how large it is.
bool is_points(const Item& item) { return item.kind == ItemKind::percent && item.unit == "pp"; }

std::uint32_t ingredients_of(const Item& item) {
  if (is_points(item)) return kQuantity;
  switch (item.kind) {
    case ItemKind::money:
      return kMoney;
    case ItemKind::number:
      return kNumber | (may_be_money(item) ? kMoney : 0U) | (item.fraction ? kPercent : 0U);
    case ItemKind::percent:
      return kPercent;
    case ItemKind::quantity:
      return kQuantity;
    case ItemKind::date:
      return kDate;
    case ItemKind::duration:
      return kDuration;
    case ItemKind::ordinal:
      return 0;
  }
  return 0;
}

void append_item(EncodedSentence& out, const Item& item) {
  out.ingredients |= ingredients_of(item);
  out.line += mark::kItem;
  if (is_points(item)) {
    out.line += letter_of(ItemKind::quantity);
    out.line += ':';
    out.line += item.unit;
    return;
  }
  out.line += letter_of(item.kind);
  if (item.fraction) out.line += 'f';
  if ((item.fraction || item.kind == ItemKind::percent) && is_majority(item)) out.line += '>';
  if (item.kind == ItemKind::money) out.line += is_small(item) ? 's' : 'l';
  if (may_be_money(item)) out.line += '$';
  if (item.kind == ItemKind::quantity) {
    out.line += ':';
    out.line += item.unit;
  } else if (item.counted) {
    out.line += ':';
    out.line += item.counted->class_;
  }
}

// Descriptions of nobody known and predicates stay words.
bool stands_for_party(const Mention& mention) {
  if (mention.kind != MentionKind::description) return true;
  return mention.resolved && !mention.predicate && !mention.apposition;
}

EntityKind kind_of(const Token& token, const Annotations& annotations) {
  const Names& names = annotations.names;
  return names.entities[names.mentions[token.ref].entity].entity.kind;
}

}  // namespace

char letter_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::organisation:
      return 'o';
    case EntityKind::product:
      return 'r';
    case EntityKind::person:
      return 'h';
    case EntityKind::project:
      return 'j';
    case EntityKind::place:
      return 'l';
    case EntityKind::unknown:
      return 'u';
  }
  return 'u';
}

char letter_of(ItemKind kind) {
  switch (kind) {
    case ItemKind::number:
      return 'n';
    case ItemKind::ordinal:
      return 'o';
    case ItemKind::percent:
      return 'p';
    case ItemKind::money:
      return 'm';
    case ItemKind::quantity:
      return 'q';
    case ItemKind::duration:
      return 't';
    case ItemKind::date:
      return 'd';
  }
  return 'n';
}

bool may_be_money(const Item& item) {
  if (item.kind != ItemKind::number || item.counted || item.fraction) return false;
  const std::optional<Decimal>& value = item.value ? item.value : item.max ? item.max : item.min;
  if (!value) return item.bound == Bound::vague;
  return !(*value < kLeastAmount);
}

const EncodedSentence::Segment& EncodedSentence::at(std::size_t offset) const {
  const auto after = std::upper_bound(segments.begin(), segments.end(), offset,
                                      [](std::size_t o, const Segment& s) { return o < s.offset; });
  return *std::prev(after);
}

EncodedSentence encode(const Sentence& sentence, const std::vector<Mention>& mentions,
                       const Annotations& annotations, const VerbClasses& verbs) {
  EncodedSentence out;
  out.line.reserve(sentence.span.size() + sentence.tokens.size() * 2);
  const auto& tokens = sentence.tokens;
  auto mention = mentions.begin();
  std::size_t i = 0;
  while (i < tokens.size()) {
    while (mention != mentions.end() && mention->last <= i) ++mention;
    const Token& token = tokens[i];
    const bool reached = mention != mentions.end() && mention->first <= i;
    // "du" of "du fonds": the preposition is a word of its own.
    const bool leads =
        reached && token.is(WordClass::preposition) && i == mention->first && i < mention->head;
    const bool inside = reached && !leads;
    std::size_t last = i + 1;
    out.segments.push_back({out.line.size(), i, last});
    if (inside && mention->noun != nullptr && (mention->noun->title || mention->noun->founder) &&
        !mention->name) {
      if (i == mention->head) {
        out.ingredients |= kPost;
        out.line += mark::kTitle;
        out.line += mention->noun->founder ? 'f' : 't';
        last = mention->core;
      } else {
        append_word(out, token, verbs);
      }
    } else if (inside && i < mention->core && stands_for_party(*mention)) {
      out.ingredients |= kParty;
      out.line += mention->name ? mark::kName : mark::kDescription;
      out.line += letter_of(mention->party);
      last = mention->core;
    } else if (token.kind == TokenKind::name) {
      out.ingredients |= kParty;
      out.line += mark::kName;  // inside a description: "la firme derrière ChatGPT"
      out.line += letter_of(kind_of(token, annotations));
    } else if (token.kind == TokenKind::item) {
      append_item(out, annotations.items[token.ref]);
    } else if (token.qualifier && !token.verb() && !leads) {
      out.segments.pop_back();
      ++i;
      continue;
    } else {
      append_word(out, token, verbs);
    }
    out.segments.back().last = last;
    out.line += ' ';
    i = last;
  }
  return out;
}

}  // namespace pige
