#include "extract/claims/attribution.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "extract/article/language_file.h"
#include "extract/claims/clause_bounds.h"

namespace pige {
namespace {

constexpr std::size_t kSourceReach = 14;  // tokens from "selon" to the name: "selon un rapport de"
constexpr std::size_t kClauseReach = 5;   // tokens between a verb and its complementizer

WordSet to_set(std::vector<std::string> words) {
  return {std::make_move_iterator(words.begin()), std::make_move_iterator(words.end())};
}

class AttributionReader {
 public:
  AttributionReader(const Sentence& sentence, const Names& names,
                    std::span<const std::string_view> parties, const Syntax& syntax,
                    const AttributionWords& words, const SubjectName& subject_of)
      : sentence_(sentence),
        tokens_(sentence.tokens),
        names_(names),
        parties_(parties),
        syntax_(syntax),
        words_(words),
        subject_of_(subject_of),
        bounds_(sentence, syntax) {}

  // The nearest way of telling a source wins: the clause's own, an aside, the sentence's.
  std::string read(std::size_t first, std::size_t last) const {
    for (std::string source :
         {of_clause(first, last), of_aside(first), of_source(first, words_.sources),
          before_colon(first), of_source(first, words_.weak_sources)}) {
      if (!source.empty() && !is_party(source)) return source;
    }
    return {};
  }

 private:
  const Token& at(std::size_t i) const { return tokens_[i]; }

  bool is_party(std::string_view name) const {
    return std::any_of(parties_.begin(), parties_.end(), [&](std::string_view party) {
      return Gazetteer::key(party) == Gazetteer::key(name);
    });
  }

  bool is_mark(std::size_t i, std::string_view mark) const {
    return at(i).kind == TokenKind::punctuation && at(i).lower == mark;
  }

  const Entity& entity(std::size_t token) const {
    return names_.entities[names_.mentions[at(token).ref].entity].entity;
  }

  bool has_lemma(std::size_t token, const std::vector<bool>& lemmas) const {
    const Token& word = at(token);
    return word.verb() && std::any_of(word.readings.begin(), word.readings.end(),
                                      [&](const Reading& r) { return lemmas[r.lemma_id]; });
  }

  // ---- who is named at a place ----

  // "X", "le quotidien X", "des informations publiées par X", "son patron, X", "le patron de X".
  std::string named_at(std::size_t from) const {
    std::string house;
    bool holder = false;
    for (std::size_t i = from; i < std::min(tokens_.size(), from + kSourceReach); ++i) {
      const Token& token = at(i);
      if (token.kind == TokenKind::name) {
        const EntityKind kind = entity(i).kind;
        if (kind == EntityKind::product) return {};
        if (!holder || kind == EntityKind::person) return entity(i).name;
        house = entity(i).name;
      } else if (token.kind == TokenKind::punctuation) {
        if (holder && token.lower == "," && names_person(i + 1)) return entity(i + 1).name;
        break;
      } else if (token.kind == TokenKind::word) {
        holder = holder || words_.holders.contains(token.lower);
        if (token.is(WordClass::relative) || bounds_.ends_clause(i)) break;
      }
    }
    return house;
  }

  bool names_person(std::size_t i) const {
    if (i >= tokens_.size() || at(i).kind != TokenKind::name) return false;
    const EntityKind kind = entity(i).kind;
    return kind == EntityKind::person || kind == EntityKind::unknown;
  }

  // ---- "selon X" ----

  std::string of_source(std::size_t claim, const ModalPhrases& phrases) const {
    const ClauseBounds::Range part = part_of(claim);
    for (std::size_t i = part.first; i < part.last; ++i) {
      const auto found = phrases.at(tokens_, i);
      if (!found) continue;
      std::string name = named_at(i + found->length);
      if (!name.empty()) return name;
    }
    return {};
  }

  // The part of the sentence between semicolons.
  ClauseBounds::Range part_of(std::size_t claim) const {
    ClauseBounds::Range part{claim, claim};
    while (part.first > 0 && !is_mark(part.first - 1, ";")) --part.first;
    while (part.last < tokens_.size() && !is_mark(part.last, ";")) ++part.last;
    return part;
  }

  // ---- "..., rapporte X", "« ... », a indiqué son patron, X", "affirme-t-elle" ----

  std::string of_aside(std::size_t claim) const {
    const ClauseBounds::Range part = part_of(claim);
    for (std::size_t i = part.first; i < part.last; ++i) {
      if (!has_lemma(i, words_.saying)) continue;
      const VerbGroup group = verb_group(sentence_, i, syntax_);
      if (!group.finite || !opens_aside(group.first)) continue;
      // An aside in the middle of its clause covers what goes on behind it as well.
      const bool covers = claim < group.first || !has_finite(part.first, group.first);
      if (!covers) continue;
      if (i + 1 < tokens_.size() && at(i + 1).lower.starts_with('-')) return subject_of_(i);
      if (std::string name = speaker_at(i + 1); !name.empty()) return name;
    }
    return {};
  }

  bool opens_aside(std::size_t first) const {
    return first > 0 && (is_mark(first - 1, ",") || words_.quotes.contains(at(first - 1).lower) ||
                         words_.asides.contains(at(first - 1).lower));
  }

  bool has_finite(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      if (at(i).verb() && bounds_.ends_clause(i)) return true;
    }
    return false;
  }

  // Behind an inverted verb: a name, or a noun for one who speaks.
  std::string speaker_at(std::size_t i) const {
    // "a indiqué mardi X", "croit savoir X".
    while (i < tokens_.size() &&
           (at(i).kind == TokenKind::item || at(i).verb() || at(i).is(WordClass::adverb))) {
      ++i;
    }
    if (i >= tokens_.size()) return {};
    if (at(i).kind == TokenKind::name) return named_at(i);
    // "estime le New York Times".
    if (at(i).is(WordClass::determiner) && i + 1 < tokens_.size() &&
        at(i + 1).kind == TokenKind::name) {
      return named_at(i + 1);
    }
    for (std::size_t j = i; j < std::min(tokens_.size(), i + 4); ++j) {
      if (at(j).kind != TokenKind::word) break;
      if (words_.speakers.contains(at(j).lower) || words_.holders.contains(at(j).lower)) {
        return named_at(i);
      }
    }
    return {};
  }

  // ---- "X indique que ...", "X évoque un trou de ..." ----

  std::string of_clause(std::size_t first, std::size_t last) const {
    std::size_t verb = first;
    while (verb < last && !at(verb).verb()) ++verb;
    if (verb == last) {
      const auto governor = bounds_.governing_verb(first, last);
      return governor && has_lemma(*governor, words_.reporting) ? subject_of_(*governor)
                                                                : std::string();
    }
    // Upwards over the clauses that hold this one.
    std::size_t left = verb_group(sentence_, verb, syntax_).first;
    while (const auto governor = complemented_by(left)) {
      if (has_lemma(*governor, words_.saying)) return subject_of_(*governor);
      left = verb_group(sentence_, *governor, syntax_).first;
    }
    return {};
  }

  // The verb before the "que" that opens the clause of the group that starts at `left`.
  std::optional<std::size_t> complemented_by(std::size_t left) const {
    for (std::size_t i = left; i-- > 0;) {
      if (bounds_.ends_clause(i)) return std::nullopt;
      if (!syntax_.restriction.contains(at(i).lower)) continue;
      for (std::size_t j = i, steps = 0; j-- > 0 && steps < kClauseReach; ++steps) {
        if (at(j).verb()) return j;
        if (at(j).kind != TokenKind::item && !at(j).is(WordClass::adverb)) return std::nullopt;
      }
      return std::nullopt;
    }
    return std::nullopt;
  }

  // "Son patron résume : « Nous avons levé 10 millions »".
  std::string before_colon(std::size_t claim) const {
    std::size_t colon = claim;
    while (colon > 0 && !is_mark(colon - 1, ":")) --colon;
    if (colon == 0 || colon >= tokens_.size()) return {};
    if (!words_.quotes.contains(at(colon).lower)) return {};
    for (std::size_t i = colon - 1; i-- > 0;) {
      if (!at(i).verb() || !bounds_.ends_clause(i)) continue;
      return has_lemma(i, words_.saying) ? subject_of_(i) : std::string();
    }
    return {};
  }

  const Sentence& sentence_;
  const std::vector<Token>& tokens_;
  const Names& names_;
  std::span<const std::string_view> parties_;
  const Syntax& syntax_;
  const AttributionWords& words_;
  const SubjectName& subject_of_;
  ClauseBounds bounds_;
};

}  // namespace

Result<AttributionWords> AttributionWords::load(const std::filesystem::path& lang_dir,
                                                const std::string& language, const Lexicon& lexicon,
                                                const Syntax& syntax) {
  const auto file = LanguageFile::read(lang_dir / language / "attribution.toml");
  if (!file) return tl::unexpected(file.error());
  const Section root = file->root();
  AttributionWords words;
  const auto phrases = [&](std::string_view key, ModalPhrases& into) {
    for (const std::string& phrase : root.words(key)) {
      into.add(syntax.tokens_of(phrase), Modality::asserted);
    }
  };
  const auto lemmas = [&](std::string_view key, std::vector<bool>& into) {
    into.resize(lexicon.lemmas().size());
    for (const std::string& verb : root.words(key)) {
      const auto lemma = lexicon.lemma_id(verb);
      if (lemma) {
        into[*lemma] = true;
      } else {
        root.fail(key, "'" + verb + "' is not in verbs.toml");
      }
    }
  };
  phrases("sources", words.sources);
  phrases("weak_sources", words.weak_sources);
  lemmas("saying", words.saying);
  lemmas("reporting", words.reporting);
  words.speakers = to_set(root.words("speakers"));
  words.holders = to_set(root.words("holders"));
  words.asides = to_set(root.words_if_any("asides"));
  words.quotes = to_set(root.words_if_any("quotes"));
  if (const auto checked = file->checked(); !checked) return tl::unexpected(checked.error());
  return words;
}

std::string attribution_of(const Sentence& sentence, std::size_t first, std::size_t last,
                           const Names& names, std::span<const std::string_view> parties,
                           const Syntax& syntax, const AttributionWords& words,
                           const SubjectName& subject_of) {
  return AttributionReader(sentence, names, parties, syntax, words, subject_of).read(first, last);
}

}  // namespace pige
