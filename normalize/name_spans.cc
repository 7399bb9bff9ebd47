// One pass over each line. Where the gazetteer knows a name, its longest reading is taken; else
// the longest run of capitalised words, from which what is no name is cut at both ends. A run
// goes on over a known name ("Orange Ventures", "Microsoft France") where the words beyond it
// make another name of it, or leave it the same.

#include "normalize/name_spans.h"

#include <algorithm>
#include <optional>

#include "normalize/known_names.h"
#include "normalize/name_evidence.h"

namespace pige {
namespace {

class Scanner {
 public:
  explicit Scanner(const NameContext& context)
      : c_(context), tokens_(context.text.tokens), e_(context) {}

  std::vector<NameSpan> scan() {
    for (const NameLine& line : c_.text.lines) {
      e_.line = line;
      for (std::size_t i = line.begin; i < line.end;) i = scan_at(i);
    }
    return std::move(found_);
  }

 private:
  // Adds the name that begins at `i`, if one does, and tells where to go on.
  std::size_t scan_at(std::size_t i) {
    const NameToken& token = tokens_[i];
    if (token.in_item) return i + 1;
    if (const auto match = known_name_at(e_, i)) return add_known(*match);
    if (opens_sentence(token)) return i + 1;
    if (!NameEvidence::may_begin(token) && !(token.counted && is_before_name(i))) return i + 1;
    if (const std::size_t end = spelled_out_end(i); end != 0) {
      NameSpan span = make_span(i, end);
      span.form = EntityKind::organisation;
      found_.push_back(span);
      return end;
    }
    const std::size_t end = run_end(i);
    return add_unknown(i, end);
  }

  // "Commission de protection des abeilles (CPA)": the end of the name, or 0.
  std::size_t spelled_out_end(std::size_t begin) const {
    constexpr std::size_t kLongName = 14;
    std::string initials;
    std::string all;
    for (std::size_t i = begin; i < e_.line.end && i < begin + kLongName; ++i) {
      const NameToken& token = tokens_[i];
      if (i > begin && token.gap == Gap::open) {
        return token.caps && initials.size() > 2 && (token.key == initials || token.key == all) ? i
                                                                                                : 0;
      }
      if (i > begin && token.gap != Gap::space && token.gap != Gap::none) return 0;
      if (token.key.empty() || token.in_item) return 0;
      all += token.key[0];
      if (!is_small_link(token) && !c_.words.links.contains(token.key)) initials += token.key[0];
    }
    return 0;
  }

  // "Une Commission": the word has its capital from its place, whatever follows.
  bool opens_sentence(const NameToken& token) const {
    return token.first && !token.mixed && c_.words.common.contains(token.key) &&
           !c_.words.institutions.contains(token.key) && !c_.words.name_starts.contains(token.key);
  }

  // "10T Holdings".
  bool is_before_name(std::size_t i) const {
    return !tokens_[i].in_item && e_.follows(i + 1, Gap::space) &&
           NameEvidence::may_begin(tokens_[i + 1]) && !c_.words.never.contains(tokens_[i].key);
  }

  std::size_t add_known(const KnownName& match) {
    NameSpan span = make_span(match.begin, match.end);
    span.known = match.entity;
    std::size_t i = match.end;
    // "Renault Group", "Exotec SAS", "Microsoft France": the same organisation.
    while (match.entity->kind == EntityKind::organisation && e_.follows(i, Gap::space) &&
           stays_the_same(i)) {
      span.end = ++i;
    }
    if (match.entity->kind == EntityKind::product && is_version(match.end)) {
      NameSpan version = make_span(match.begin, match.end + 1);
      version.form = EntityKind::product;
      found_.push_back(version);
      return version.end;
    }
    if (span.end == match.end && goes_on(match)) {
      const std::size_t end = run_end(match.end);
      return add_extended(match, end);
    }
    found_.push_back(span);
    return i;
  }

  bool stays_the_same(std::size_t i) const {
    const NameToken& token = tokens_[i];
    if (!token.capital) return false;
    if (c_.words.legal_forms.contains(token.key)) return true;
    const auto place = known_name_at(e_, i);
    return place && place->entity->kind == EntityKind::place && place->end == i + 1;
  }

  // Whether capitalised words after a known name make another name of both.
  bool goes_on(const KnownName& match) const {
    if (!e_.follows(match.end, Gap::space) || e_.line.shouted) return false;
    if (match.entity->kind == EntityKind::person) return false;
    const NameToken& next = tokens_[match.end];
    if (!NameEvidence::may_begin(next) || next.first || next.key.size() < 2) return false;
    if (known_name_at(e_, match.end)) return false;
    if (c_.words.organisation_ends.contains(next.key)) return true;
    if (c_.words.never.contains(next.key) || e_.is_given_name(next.key)) return false;
    if (c_.descriptions.noun_by_key(next.key) || c_.descriptions.demonym_by_key(next.key)) {
      return false;
    }
    return !c_.words.articles.contains(next.key);
  }

  std::size_t add_extended(const KnownName& match, std::size_t end) {
    while (end > match.end + 1 && is_droppable_end(end - 1)) --end;
    NameSpan span = make_span(match.begin, end);
    if (ends_like_organisation(end)) {
      span.form = EntityKind::organisation;
    } else if (match.entity->kind == EntityKind::product) {
      span.form = EntityKind::product;  // of an organisation it may be a branch as well
    }
    found_.push_back(span);
    return end;
  }

  // --- names it does not hold ----------------------------------------------------------------

  // The end of the run of words that may be one name with the word at `i`.
  std::size_t run_end(std::size_t i) const {
    std::size_t end = i + 1;
    while (end < e_.line.end) {
      const std::size_t next = after_link(i, end);
      if (next == 0) break;
      end = next;
    }
    return end;
  }

  // The run [begin, end) goes on to the returned index, or ends (0).
  std::size_t after_link(std::size_t begin, std::size_t end) const {
    const NameToken& token = tokens_[end];
    if (token.gap == Gap::ampersand) {
      return NameEvidence::may_begin(token) && !token.first && !known_name_at(e_, end) ? end + 1
                                                                                       : 0;
    }
    if (token.gap != Gap::space && token.gap != Gap::none) return 0;
    if (NameEvidence::may_begin(token)) {
      if (token.first) return 0;
      const auto match = known_name_at(e_, end);
      return !match ? end + 1 : joins_known(begin, end, *match) ? match->end : 0;
    }
    if (token.capital || token.in_item) return 0;
    return after_small_words(begin, end);
  }

  // An unknown word before a known name is part of it where it cannot be anything else:
  // "Business France", "Institut Mines-Télécom".
  bool joins_known(std::size_t begin, std::size_t end, const KnownName& match) const {
    if (match.entity->kind == EntityKind::person) return false;
    if (match.end - match.begin > 1 || end - begin > 2) return false;
    const NameToken& token = tokens_[begin];
    // "Nadir Capital", "Nadir Time".
    if (match.entity->common || c_.words.organisation_ends.contains(tokens_[end].key)) return true;
    if (token.first || e_.line.shouted || c_.words.never.contains(token.key)) return false;
    const auto noun = c_.descriptions.noun_by_key(token.key);
    if (noun && !c_.words.institutions.contains(token.key)) return false;
    return match.entity->kind == EntityKind::place || c_.words.institutions.contains(token.key);
  }

  // "Bank of America", "Université de Lorraine", "Xavier de La Porte", "Ursula von der Leyen".
  std::size_t after_small_words(std::size_t begin, std::size_t end) const {
    const NameToken& token = tokens_[end];
    std::size_t next = end + 1;
    if (token.gap == Gap::none) return 0;
    while (next < e_.line.end && next < end + 3 && is_small_link(tokens_[next])) ++next;
    if (next >= e_.line.end || !NameEvidence::may_begin(tokens_[next]) || tokens_[next].first)
      return 0;
    const Gap gap = tokens_[next].gap;
    if (gap != Gap::space && gap != Gap::none) return 0;
    if (c_.words.links.contains(token.key) && !token.elided) return next + 1;
    const bool of = c_.words.of.contains(token.key);
    if (of && c_.words.institutions.contains(tokens_[begin].key)) {
      const auto match = known_name_at(e_, next);
      return match ? match->end : next + 1;
    }
    const bool particle = c_.words.particles.contains(token.key);
    if ((!particle && !of) || known_name_at(e_, next)) return 0;
    // "van" stands in names alone; "de" and "le" stand everywhere.
    const bool ordinary = of || c_.words.articles.contains(token.key);
    if (ordinary && !e_.is_given_name(tokens_[begin].key)) return 0;
    // "Paul Durand de Pasqal" is Paul Durand; "Xavier de La Porte" is not Xavier.
    if (of && end - begin > 1 && is_seen_alone(next)) {
      return 0;
    }
    return next + 1;
  }

  // Whether the word stands somewhere without "de" before it.
  bool is_seen_alone(std::size_t word) const {
    const WordUse use = e_.use.of(tokens_[word].key);
    return use.inside > use.after_of;
  }

  bool is_small_link(const NameToken& token) const {
    return !token.capital && (token.gap == Gap::space || token.gap == Gap::none) &&
           (c_.words.particles.contains(token.key) || c_.words.of.contains(token.key) ||
            c_.words.articles.contains(token.key));
  }

  // Adds the name in the run, if there is one, and tells where to go on.
  std::size_t add_unknown(std::size_t begin, std::size_t end) {
    NameSpan span = make_span(begin, end);
    trim_front(span);
    while (span.end > span.begin && is_droppable_end(span.end - 1)) --span.end;
    if (span.begin == span.end) return end;
    if (span.size() == 1 ? !is_name_alone(span) : !is_name_together(span)) return end;
    if (span.size() > 1) span.form = form_of(span);
    if (span.form == EntityKind::unknown && span.end == end && is_version(end)) ++span.end;
    found_.push_back(span);
    return std::max(end, span.end);
  }

  // What a name of several words is by its first and its last one.
  EntityKind form_of(const NameSpan& span) const {
    constexpr std::size_t kLongPerson = 5;  // "Valéry Marie de La Combe"
    const std::string& front = tokens_[span.begin].key;
    if (ends_like_organisation(span.end) || c_.words.institutions.contains(front)) {
      return EntityKind::organisation;
    }
    const bool person = e_.is_given_name(front) || begins_with_given_name(span.begin);
    return person && span.size() <= kLongPerson ? EntityKind::person : EntityKind::unknown;
  }

  // The figure of "Vendange 2", where it counts nothing: a noun would follow.
  bool is_version(std::size_t i) const {
    constexpr std::size_t kFewDigits = 3;  // "3.1"
    if (!e_.follows(i, Gap::space)) return false;
    const NameToken& figure = tokens_[i];
    if (!figure.digits || figure.span.size() > kFewDigits) return false;
    if (figure.in_item && !figure.whole_item) return false;  // "Plume 9,99 euros"
    return !e_.follows(i + 1, Gap::space) || c_.words.is_verb(tokens_[i + 1].key);
  }

  // "Jean-Loïc": a compound whose first part is a given name.
  bool begins_with_given_name(std::size_t i) const {
    const NameToken& token = tokens_[i];
    for (std::size_t size = 3; size + 2 < token.key.size(); ++size) {
      const std::string_view head = std::string_view(token.key).substr(0, size);
      const std::string_view tail = std::string_view(token.key).substr(size);
      if (token.span.size() > token.key.size() && e_.is_given_name(head) &&
          e_.is_given_name(tail)) {
        return true;
      }
    }
    return false;
  }

  // Cuts words that have a capital but are no part of the name: "Selon OpenAI", "PDG Jean Mas".
  void trim_front(NameSpan& span) const {
    while (span.begin < span.end) {
      const NameToken& token = tokens_[span.begin];
      const bool last = span.size() == 1;
      if (c_.words.name_starts.contains(token.key) && !last) return;
      if (c_.words.person_titles.contains(token.key)) {
        span.announced = EntityKind::person;
      } else if (!last && announces(token, span)) {
        span.announced = c_.descriptions.noun_by_key(token.key)->description->kind;
      } else if (last || !is_cut_from_front(token)) {
        return;
      }
      ++span.begin;
      // What linked it to the next word goes with it.
      while (span.begin < span.end && !tokens_[span.begin].capital) ++span.begin;
    }
  }

  // "Groupe Bolloré", "Président Macron"; but "Studio Ghibli", "Banque Populaire".
  bool announces(const NameToken& token, const NameSpan& span) const {
    const auto noun = c_.descriptions.noun_by_key(token.key);
    if (!noun || span.size() < 2) return false;
    if (noun->description->kind == EntityKind::person) return true;
    return noun->description->sectors.empty() && tokens_[span.begin + 1].capital;
  }

  bool is_cut_from_front(const NameToken& token) const {
    // "Banque de France" keeps its head, "Banque Lazard" too.
    if (c_.words.institutions.contains(token.key)) return false;
    // "PDG Paul Nadir", but "Tech Foundations".
    if (c_.words.never.contains(token.key) && (token.caps || token.first)) return true;
    if (!token.first || token.mixed || token.caps) return false;
    if (e_.is_given_name(token.key)) return false;
    return e_.is_ordinary(token) || e_.use.of(token.key).small > 0 ||
           c_.words.contractions.contains(token.key);
  }

  bool is_droppable_end(std::size_t i) const {
    const NameToken& token = tokens_[i];
    if (!token.capital) return true;
    if (c_.words.organisation_ends.contains(token.key)) return false;
    const auto noun = c_.descriptions.noun_by_key(token.key);  // "Jeanne Mas Journaliste"
    return c_.words.never.contains(token.key) ||
           (noun && noun->description->kind == EntityKind::person);
  }

  bool ends_like_organisation(std::size_t end) const {
    const std::string& key = tokens_[end - 1].key;
    return c_.words.organisation_ends.contains(key) || c_.words.legal_forms.contains(key);
  }

  // One word: more doubtful the more ordinary it looks.
  bool is_name_alone(const NameSpan& span) const {
    const NameToken& token = tokens_[span.begin];
    if (token.key.size() < 2 || c_.words.never.contains(token.key)) return false;
    if (span.announced != EntityKind::unknown) return true;
    if (c_.descriptions.demonym_by_key(token.key)) return false;
    const WordUse use = e_.use.of(token.key);
    if (e_.line.shouted && (!token.mixed || token.caps)) return use.inside > 0 && use.small == 0;
    if (token.mixed) return true;
    if (c_.descriptions.noun_by_key(token.key) && !is_quoted(span)) return false;
    const bool common = c_.words.common.contains(token.key) || token.with_pronoun;
    if (token.caps) return !common || !token.first;
    if (!token.first) return !common && use.small <= use.inside;
    if (common || use.small > 0) return false;
    if (use.inside > 0 || e_.is_subject(span.end)) return true;
    if (c_.words.ends_ordinary(token.key)) return false;
    return e_.follows(span.end, Gap::comma) || e_.follows(span.end, Gap::open) ||
           e_.may_be_subject(span.end);
  }

  bool is_quoted(const NameSpan& span) const { return tokens_[span.begin].gap == Gap::quote; }

  bool is_name_together(const NameSpan& span) const {
    bool ordinary = true;
    bool evidence = false;
    for (std::size_t i = span.begin; i < span.end; ++i) {
      const NameToken& token = tokens_[i];
      const WordUse use = e_.use.of(token.key);
      ordinary = ordinary && (c_.words.common.contains(token.key) || token.digits ||
                              c_.words.never.contains(token.key) || use.small > 0);
      evidence = evidence || (use.inside > 0 && use.small == 0) || e_.is_given_name(token.key);
    }
    if (e_.line.shouted) return evidence && !ordinary && span.size() <= 4;
    return !ordinary || is_quoted(span) || ends_like_organisation(span.end);
  }

  NameSpan make_span(std::size_t begin, std::size_t end) const {
    NameSpan span;
    span.begin = begin;
    span.end = end;
    span.line_begin = e_.line.begin;
    span.line_end = e_.line.end;
    return span;
  }

  const NameContext& c_;
  const std::vector<NameToken>& tokens_;
  NameEvidence e_;
  std::vector<NameSpan> found_;
};

}  // namespace

std::vector<NameSpan> find_name_spans(const NameContext& context) {
  return Scanner(context).scan();
}

}  // namespace pige
