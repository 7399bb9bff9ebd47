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
                    const AttributionWords& words, const SubjectName& subject_of,
                    std::string_view text)
      : sentence_(sentence),
        tokens_(sentence.tokens),
        names_(names),
        parties_(parties),
        syntax_(syntax),
        words_(words),
        subject_of_(subject_of),
        text_(text),
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
    if (std::string title = title_at(from); !title.empty()) return title;
    std::string house;
    bool holder = false;
    for (std::size_t i = from; i < std::min(tokens_.size(), from + kSourceReach); ++i) {
      const Token& token = at(i);
      if (token.kind == TokenKind::name) {
        const EntityKind kind = entity(i).kind;
        if (kind == EntityKind::product) return {};
        if (!holder || kind == EntityKind::person) return whole_name(i);
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

  // The name at a token with what goes on in capitals: "La Tribune" in "La Tribune Dimanche". Only
  // a title may go on without: "Le Courrier du soir".
  std::string whole_name(std::size_t i) const {
    if (text_.empty()) return entity(i).name;
    const std::string_view own = printed(i, i + 1);
    const bool title = starts_with_determiner(own);
    const std::size_t end = name_end(i + 1, title);
    if (end == i + 1) return entity(i).name;
    return plain(entity(i).name) + plain(printed(i, end).substr(own.size()));
  }

  // A title that nobody knows: "Les Affaires du jeu", its article in a capital.
  std::string title_at(std::size_t i) const {
    if (i == 0 || i + 1 >= tokens_.size() || !at(i).is(WordClass::determiner)) return {};
    if (!is_capital(i) || !is_capital(i + 1)) return {};
    return plain(printed(i, name_end(i + 2, true)));
  }

  std::size_t name_end(std::size_t from, bool title) const {
    std::size_t end = from;
    while (end < tokens_.size()) {
      if (is_capital(end)) {
        ++end;
        continue;
      }
      std::size_t next = end;  // behind "de la"
      while (next < tokens_.size() && (syntax_.owner_links.contains(at(next).lower) ||
                                       (next > end && at(next).is(WordClass::determiner)))) {
        ++next;
      }
      if (next == end || next >= tokens_.size()) break;
      const bool closes = next + 1 == tokens_.size() || at(next + 1).kind == TokenKind::punctuation;
      const bool ends_title = title && closes && at(next).kind != TokenKind::item;
      if (!is_capital(next) && !ends_title) break;
      end = next + 1;
    }
    return end;
  }

  bool is_capital(std::size_t i) const {
    const Token& token = at(i);
    if (text_.empty() || token.kind == TokenKind::punctuation) return false;
    if (token.kind == TokenKind::word) return plain(printed(i, i + 1)) != token.lower;
    const char first = printed(i, i + 1)[0];
    return token.kind == TokenKind::item && first >= 'A' && first <= 'Z';
  }

  bool starts_with_determiner(std::string_view name) const {
    std::string first = plain(name.substr(0, name.find(' ')));
    const std::size_t apostrophe = first.find('\'');
    if (apostrophe != std::string::npos) first.resize(apostrophe + 1);
    if (first[0] >= 'A' && first[0] <= 'Z') first[0] = static_cast<char>(first[0] + ('a' - 'A'));
    return (syntax_.classes(first) >> static_cast<unsigned>(WordClass::determiner) & 1U) != 0;
  }

  std::string_view printed(std::size_t first, std::size_t last) const {
    return quote(text_, {at(first).span.begin, at(last - 1).span.end});
  }

  // With straight apostrophes, as names are kept.
  static std::string plain(std::string_view text) {
    constexpr std::string_view kRightQuote = "\u2019";
    std::string result(text);
    for (std::size_t i = 0; (i = result.find(kRightQuote, i)) != std::string::npos; ++i) {
      result.replace(i, kRightQuote.size(), "'");
    }
    return result;
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
    while (part.first > 0 && !at(part.first - 1).is_mark(";")) --part.first;
    while (part.last < tokens_.size() && !at(part.last).is_mark(";")) ++part.last;
    return part;
  }

  // ---- "..., rapporte X", "« ... », a indiqué son patron, X", "affirme-t-elle" ----

  std::string of_aside(std::size_t claim) const {
    const ClauseBounds::Range part = part_of(claim);
    for (std::size_t i = part.first; i < part.last; ++i) {
      if (!at(i).verb() || !(has_lemma(i, words_.saying) || follows_quotation(i))) continue;
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

  // "« ... », sourit X": behind a quotation any verb tells who speaks.
  bool follows_quotation(std::size_t verb) const {
    return verb > 1 && at(verb - 1).is_mark(",") && words_.quotes.contains(at(verb - 2).lower);
  }

  bool opens_aside(std::size_t first) const {
    return first > 0 &&
           (at(first - 1).is_mark(",") || words_.quotes.contains(at(first - 1).lower) ||
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
    while (colon > 0 && !at(colon - 1).is_mark(":")) --colon;
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
  std::string_view text_;
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
                           const SubjectName& subject_of, std::string_view text) {
  return AttributionReader(sentence, names, parties, syntax, words, subject_of, text)
      .read(first, last);
}

}  // namespace pige
