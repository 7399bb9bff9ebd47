#include "extract/claims/modality_words.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "extract/article/language_file.h"

namespace pige {
namespace {

using Phrases = std::vector<std::string>;

bool phrase_at(const std::vector<Token>& tokens, std::size_t at, const Phrases& words) {
  if (at + words.size() > tokens.size()) return false;
  return std::equal(
      words.begin(), words.end(), tokens.begin() + static_cast<std::ptrdiff_t>(at),
      [](const std::string& word, const Token& token) { return word == token.lower; });
}

WordSet to_set(std::vector<std::string> words) {
  return {std::make_move_iterator(words.begin()), std::make_move_iterator(words.end())};
}

// Lists of lemmas, checked against the lexicon.
class Lemmas {
 public:
  explicit Lemmas(const Lexicon& lexicon) : lexicon_(lexicon) {}

  template <class Value>
  void mark(const Section& section, std::string_view key, Value value,
            std::vector<Value>& by_lemma) const {
    by_lemma.resize(lexicon_.lemmas().size());
    for (const std::string& verb : section.words_if_any(key)) {
      const auto lemma = lexicon_.lemma_id(verb);
      if (lemma) {
        by_lemma[*lemma] = value;
      } else {
        section.fail(key, "'" + verb + "' is not in verbs.toml");
      }
    }
  }

 private:
  const Lexicon& lexicon_;
};

void add_phrases(const Section& section, std::string_view key, Modality modality,
                 const Syntax& syntax, ModalPhrases& phrases) {
  for (const std::string& phrase : section.words_if_any(key)) {
    phrases.add(syntax.tokens_of(phrase), modality);
  }
}

void add_words(const Section& section, std::string_view key, Modality modality,
               WordModality& words) {
  for (std::string& word : section.words_if_any(key)) {
    if (!words.emplace(std::move(word), modality).second) {
      section.fail(key, "a word stands under two modalities");
    }
  }
}

}  // namespace

Modality combine(Modality outer, Modality inner) {
  if (outer == Modality::asserted) return inner;
  if (inner == Modality::asserted) return outer;
  if (outer == Modality::negated) {
    return inner == Modality::negated ? Modality::uncertain : Modality::negated;
  }
  if (outer == Modality::uncertain) return Modality::uncertain;
  return inner;  // "va renoncer", "devrait envisager"
}

void ModalPhrases::add(std::vector<std::string> words, Modality modality) {
  by_last_[words.back()].push_back({words, modality});
  std::string first = words.front();
  by_first_[std::move(first)].push_back({std::move(words), modality});
}

std::optional<ModalPhrases::Match> ModalPhrases::at(const std::vector<Token>& tokens,
                                                    std::size_t token) const {
  std::optional<Match> longest;
  const auto found = by_first_.find(tokens[token].lower);
  if (found == by_first_.end()) return longest;
  for (const Phrase& phrase : found->second) {
    if (longest && longest->length >= phrase.words.size()) continue;
    if (phrase_at(tokens, token, phrase.words)) longest = {phrase.words.size(), phrase.modality};
  }
  return longest;
}

std::optional<ModalPhrases::Match> ModalPhrases::before(const std::vector<Token>& tokens,
                                                        std::size_t end) const {
  std::optional<Match> longest;
  if (end == 0) return longest;
  const auto found = by_last_.find(tokens[end - 1].lower);
  if (found == by_last_.end()) return longest;
  for (const Phrase& phrase : found->second) {
    const std::size_t length = phrase.words.size();
    if (length > end || (longest && longest->length >= length)) continue;
    if (phrase_at(tokens, end - length, phrase.words)) longest = {length, phrase.modality};
  }
  return longest;
}

Modality ModalityWords::of_verb(std::uint32_t lemma, bool governs_verb) const {
  if (verbs[lemma] != Modality::asserted || !governs_verb) return verbs[lemma];
  return infinitive_verbs[lemma];
}

Modality ModalityWords::in(const WordModality& map, std::string_view lower) {
  const auto found = map.find(lower);
  return found == map.end() ? Modality::asserted : found->second;
}

bool ModalityWords::is_deadline(std::string_view printed) const {
  constexpr std::string_view kRightQuote = "\u2019";
  std::string plain(printed.substr(0, 24));
  if (!plain.empty() && plain[0] >= 'A' && plain[0] <= 'Z') plain[0] += 'a' - 'A';
  const std::size_t quote = plain.find(kRightQuote);
  if (quote != std::string::npos) plain.replace(quote, kRightQuote.size(), "'");
  return std::any_of(deadlines.begin(), deadlines.end(),
                     [&plain](const std::string& start) { return plain.starts_with(start); });
}

Result<ModalityWords> ModalityWords::load(const std::filesystem::path& lang_dir,
                                          const std::string& language, const Lexicon& lexicon,
                                          const Syntax& syntax) {
  const auto file = LanguageFile::read(lang_dir / language / "modality.toml");
  if (!file) return tl::unexpected(file.error());
  ModalityWords words;
  const Lemmas lemmas(lexicon);
  const Section root = file->root();

  constexpr std::array<std::pair<std::string_view, Modality>, 3> kModalities = {{
      {"uncertain", Modality::uncertain},
      {"future", Modality::future},
      {"negated", Modality::negated},
  }};
  for (const auto& [name, modality] : kModalities) {
    const auto section = root.section(name);
    if (!section) {
      root.fail("[" + std::string(name) + "] is missing");
      continue;
    }
    lemmas.mark(*section, "verbs", modality, words.verbs);
    lemmas.mark(*section, "infinitive_verbs", modality, words.infinitive_verbs);
    add_words(*section, "nouns", modality, words.nouns);
    add_words(*section, "modifiers", modality, words.modifiers);
    add_phrases(*section, "phrases", modality, syntax, words.phrases);
    add_phrases(*section, "conjunctions", modality, syntax, words.conjunctions);
    add_phrases(*section, "prepositions", modality, syntax, words.prepositions);
  }
  words.announcing_conditional.resize(lexicon.lemmas().size());
  words.done_in_perfect.resize(lexicon.lemmas().size());
  words.presupposing.resize(lexicon.lemmas().size());
  words.results.resize(lexicon.lemmas().size());
  if (const auto moods = root.section("moods")) {
    lemmas.mark(*moods, "announcing_conditional", true, words.announcing_conditional);
    lemmas.mark(*moods, "done_in_perfect", true, words.done_in_perfect);
    lemmas.mark(*moods, "presupposing", true, words.presupposing);
    lemmas.mark(*moods, "results", true, words.results);
  }
  if (const auto clauses = root.section("clauses")) {
    words.links = to_set(clauses->words_if_any("links"));
    words.complementizers = to_set(clauses->words_if_any("complementizers"));
    words.before_complementizer = to_set(clauses->words_if_any("before_complementizer"));
    words.elided_conjunctions = to_set(clauses->words_if_any("elided_conjunctions"));
    words.elided_subjects = to_set(clauses->words_if_any("elided_subjects"));
    words.question_words = to_set(clauses->words_if_any("question_words"));
    words.deadlines = clauses->words_if_any("deadlines");
    add_phrases(*clauses, "no_hypothesis", Modality::asserted, syntax, words.no_hypothesis);
    add_phrases(*clauses, "sources", Modality::asserted, syntax, words.sources);
  }
  if (const auto negation = root.section("negation")) {
    words.particles = to_set(negation->words_if_any("particles"));
    words.negations = to_set(negation->words_if_any("words"));
    words.restrictions = to_set(negation->words_if_any("restrictions"));
    words.alone = to_set(negation->words_if_any("alone"));
  }
  if (const auto checked = file->checked(); !checked) return tl::unexpected(checked.error());
  return words;
}

}  // namespace pige
