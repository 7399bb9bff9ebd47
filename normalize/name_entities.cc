// Names that compare alike are one entity. Then a family name alone joins its person, a short
// form its long one ("Mistral", "Mistral AI"), an acronym the name it stands behind in brackets.

#include "normalize/name_entities.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>

#include "normalize/letters.h"
#include "normalize/name_cues.h"

namespace pige {
namespace {

// One entity in the making.
struct Draft {
  const Entity* known = nullptr;
  std::vector<std::string> words;  // keys of its words, legal form aside
  KindVotes votes;
  EntityKind kind = EntityKind::unknown;
  std::map<std::string, int> spellings;
  std::size_t same_as = 0;  // itself, or the draft it is another name of
};

class Resolver {
 public:
  Resolver(std::string_view text, const NameContext& context, const std::vector<NameSpan>& spans)
      : text_(text), c_(context), spans_(spans) {}

  Names resolve() {
    draft_all();
    join_families();
    join_short_forms();
    join_acronyms();
    return collect();
  }

 private:
  void draft_all() {
    std::unordered_map<std::string, std::size_t> by_key;
    for (const NameSpan& span : spans_) {
      std::vector<std::string> words = words_of(span);
      std::string key = span.known != nullptr ? "=" + span.known->name : joined(words);
      const auto [at, fresh] = by_key.try_emplace(std::move(key), drafts_.size());
      if (fresh) {
        Draft draft;
        draft.known = span.known;
        draft.words = std::move(words);
        draft.same_as = drafts_.size();
        drafts_.push_back(std::move(draft));
      }
      drafts_of_.push_back(at->second);
      Draft& draft = drafts_[at->second];
      if (draft.known != nullptr) {
        const std::vector<std::string> longest = full_name(*draft.known);
        if (draft.words.size() < longest.size()) draft.words = longest;
      } else {
        draft.votes.add(find_cues(c_, span));
        ++draft.spellings[spelling(span)];
      }
    }
    for (Draft& draft : drafts_) {
      draft.kind = draft.known != nullptr ? draft.known->kind : draft.votes.winner();
    }
  }

  std::vector<std::string> words_of(const NameSpan& span) const {
    std::vector<std::string> words;
    for (std::size_t i = span.begin; i < span.end; ++i) words.push_back(key_at(i));
    while (words.size() > 1 && c_.words.legal_forms.contains(words.back())) words.pop_back();
    return words;
  }

  const std::string& key_at(std::size_t i) const { return c_.text.tokens[i].key; }

  static std::vector<std::string> full_name(const Entity& entity) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < entity.name.size();) {
      const std::size_t stop = std::min(entity.name.find(' ', at), entity.name.size());
      words.push_back(Gazetteer::key(std::string_view(entity.name).substr(at, stop - at)));
      at = stop + 1;
    }
    return words;
  }

  static std::string joined(const std::vector<std::string>& words) {
    std::string key;
    for (const std::string& word : words) key += word;
    return key;
  }

  // As printed, with plain spaces and apostrophes, without the legal form.
  std::string spelling(const NameSpan& span) const {
    std::size_t last = span.end - 1;
    while (last > span.begin && c_.words.legal_forms.contains(key_at(last))) --last;
    const std::string_view printed =
        quote(text_, {c_.text.tokens[span.begin].span.begin, c_.text.tokens[last].span.end});
    std::string plain;
    for (std::size_t at = 0; at < printed.size();) {
      const std::size_t begin = at;
      const char32_t c = next_character(printed, at);
      if (is_space(c)) {
        if (!plain.ends_with(' ')) plain += ' ';
      } else if (is_apostrophe(c)) {
        plain += '\'';
      } else {
        plain += printed.substr(begin, at - begin);
      }
    }
    return plain;
  }

  // --- names of the same -----------------------------------------------------------------------

  static bool ends_with(const std::vector<std::string>& words,
                        const std::vector<std::string>& end) {
    return words.size() > end.size() && std::equal(end.rbegin(), end.rend(), words.rbegin());
  }
  static bool begins_with(const std::vector<std::string>& words,
                          const std::vector<std::string>& begin) {
    return words.size() > begin.size() && std::equal(begin.begin(), begin.end(), words.begin());
  }

  bool is_open(const Draft& draft) const { return draft.known == nullptr; }

  // Which drafts have a word first, or last: the few that a shorter name may belong to.
  using Index = std::unordered_map<std::string_view, std::vector<std::size_t>>;

  Index index_by(bool first) const {
    constexpr std::size_t kFew = 16;  // of one family name: more are told apart by nobody
    Index index;
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      const auto& words = drafts_[i].words;
      if (words.size() < 2) continue;
      auto& list = index[first ? words.front() : words.back()];
      if (list.size() < kFew) list.push_back(i);
    }
    return index;
  }

  // "Reymond" after "Georges-Olivier Reymond"; "Elon" after "Elon Musk".
  void join_families() {
    const Index by_last = index_by(false);
    const Index by_first = index_by(true);
    for (Draft& draft : drafts_) {
      if (!is_open(draft) || draft.kind == EntityKind::organisation ||
          draft.kind == EntityKind::product) {
        continue;
      }
      if (join_person(draft, by_last, draft.words.back(), ends_with)) continue;
      const bool given = draft.words.size() == 1 && c_.words.given_names.contains(draft.words[0]);
      if (given) join_person(draft, by_first, draft.words[0], begins_with);
    }
  }

  bool join_person(Draft& draft, const Index& index, std::string_view word,
                   bool (*fits)(const std::vector<std::string>&, const std::vector<std::string>&)) {
    const auto found = index.find(word);
    if (found == index.end()) return false;
    for (const std::size_t k : found->second) {
      const Draft& other = drafts_[k];
      if (other.kind != EntityKind::person || other.same_as != k) continue;
      if (!fits(other.words, draft.words)) continue;
      draft.same_as = k;
      return true;
    }
    return false;
  }

  // "Illuin" with "Illuin Technology": the one longer name that begins so.
  void join_short_forms() {
    const Index by_first = index_by(true);
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      Draft& draft = drafts_[i];
      if (!is_open(draft) || draft.same_as != i || draft.kind == EntityKind::person) continue;
      const auto found = by_first.find(draft.words.front());
      if (found == by_first.end()) continue;
      std::vector<std::size_t> longer;
      for (const std::size_t k : found->second) {
        if (begins_with(drafts_[k].words, draft.words) &&
            is_long_form(drafts_[k], draft.words.size())) {
          longer.push_back(k);
        }
      }
      if (longer.size() == 1) draft.same_as = longer.front();
    }
  }

  // Whether what follows the short form only says what kind of organisation it is.
  bool is_long_form(const Draft& draft, std::size_t size) const {
    if (draft.kind == EntityKind::person || draft.kind == EntityKind::place) return false;
    if (draft.known != nullptr) return draft.kind == EntityKind::organisation;
    return std::all_of(draft.words.begin() + static_cast<std::ptrdiff_t>(size), draft.words.end(),
                       [&](const std::string& word) { return c_.words.long_forms.contains(word); });
  }

  // "Alliance pour les Mobilités (APM)".
  void join_acronyms() {
    for (std::size_t s = 1; s < spans_.size(); ++s) {
      const NameSpan& acronym = spans_[s];
      const NameSpan& name = spans_[s - 1];
      const NameToken& token = c_.text.tokens[acronym.begin];
      if (acronym.size() != 1 || acronym.begin != name.end || token.gap != Gap::open) continue;
      if (!token.caps || !abbreviates(token.key, name)) continue;
      Draft& shorter = drafts_[drafts_of_[s]];
      Draft& longer = drafts_[drafts_of_[s - 1]];
      if (root(drafts_of_[s]) == root(drafts_of_[s - 1])) continue;
      if (is_open(shorter) && shorter.same_as == drafts_of_[s]) {
        shorter.same_as = drafts_of_[s - 1];
      } else if (is_open(longer) && longer.same_as == drafts_of_[s - 1]) {
        longer.same_as = drafts_of_[s];
      }
    }
  }

  // Whether the letters are the first ones of the name's words: all, the long ones, or those
  // with a capital.
  bool abbreviates(std::string_view letters, const NameSpan& name) const {
    std::string all;
    std::string important;
    std::string capitals;
    for (std::size_t i = name.begin; i < name.end; ++i) {
      const NameToken& token = c_.text.tokens[i];
      if (token.key.empty()) continue;
      const char first = token.key[0];
      all += first;
      if (!token.elided && token.key.size() > 3) important += first;
      if (!token.elided && token.capital) capitals += first;
    }
    return letters == all || letters == important || letters == capitals;
  }

  // --- the result ------------------------------------------------------------------------------

  std::size_t root(std::size_t draft) const {
    // A chain is as long as the kinds of joining; it cannot go round, but a bound is cheap.
    for (int steps = 0; steps < 8 && drafts_[draft].same_as != draft; ++steps) {
      draft = drafts_[draft].same_as;
    }
    return draft;
  }

  Names collect() const {
    Names names;
    std::vector<KindVotes> votes(drafts_.size());
    for (std::size_t i = 0; i < drafts_.size(); ++i) votes[root(i)].add(drafts_[i].votes);
    std::vector<std::size_t> entity_of(drafts_.size(), drafts_.size());
    for (std::size_t s = 0; s < spans_.size(); ++s) {
      const std::size_t draft = root(drafts_of_[s]);
      if (entity_of[draft] == drafts_.size()) {
        entity_of[draft] = names.entities.size();
        names.entities.push_back(finished(drafts_[draft], votes[draft]));
      }
      const auto& tokens = c_.text.tokens;
      const Span span{tokens[spans_[s].begin].span.begin, tokens[spans_[s].end - 1].span.end};
      names.mentions.push_back({span, entity_of[draft]});
    }
    return names;
  }

  static Names::Known finished(const Draft& draft, const KindVotes& votes) {
    if (draft.known != nullptr) return {*draft.known, draft.known};
    Names::Known made;
    made.entity.kind = votes.winner();
    const auto most =
        std::max_element(draft.spellings.begin(), draft.spellings.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    made.entity.name = most->first;
    return made;
  }

  std::string_view text_;
  const NameContext& c_;
  const std::vector<NameSpan>& spans_;
  std::vector<Draft> drafts_;
  std::vector<std::size_t> drafts_of_;  // of each span
};

}  // namespace

Names resolve_names(std::string_view text, const NameContext& context,
                    const std::vector<NameSpan>& spans) {
  return Resolver(text, context, spans).resolve();
}

}  // namespace pige
