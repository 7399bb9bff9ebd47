#include "extract/claims/syntax.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <array>
#include <utility>

#include "extract/article/language_file.h"

namespace pige {
namespace {

constexpr std::array<std::pair<std::string_view, WordClass>, 11> kClassKeys = {{
    {"determiner", WordClass::determiner},
    {"possessive", WordClass::possessive},
    {"preposition", WordClass::preposition},
    {"subject_pronoun", WordClass::subject_pronoun},
    {"demonstrative", WordClass::demonstrative},
    {"clitic", WordClass::clitic},
    {"relative", WordClass::relative},
    {"coordinator", WordClass::coordinator},
    {"subordinator", WordClass::subordinator},
    {"negation", WordClass::negation},
    {"adverb", WordClass::adverb},
}};

std::string lower_case(std::string_view text) {
  std::string lower;
  icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())})
      .toLower(icu::Locale::getRoot())
      .toUTF8String(lower);
  return lower;
}

WordSet to_set(std::vector<std::string> words) {
  return {std::make_move_iterator(words.begin()), std::make_move_iterator(words.end())};
}

void read_classes(const Section& classes, Syntax& syntax) {
  for (const auto& [key, word_class] : kClassKeys) {
    const std::uint32_t bit = 1U << static_cast<unsigned>(word_class);
    for (const std::string& form : classes.words(key)) {
      std::vector<std::string> words = syntax.tokens_of(form);
      if (words.size() == 1 || syntax.whole.contains(form)) {
        syntax.class_bits[form] |= bit;
      } else {
        std::string first = words.front();
        syntax.phrases[std::move(first)].push_back({std::move(words), word_class});
      }
    }
  }
}

}  // namespace

Result<Syntax> Syntax::load(const std::filesystem::path& lang_dir, const std::string& language) {
  auto file = LanguageFile::read(lang_dir / language / "syntax.toml");
  if (!file) return tl::unexpected(file.error());
  Syntax syntax;
  const Section root = file->root();
  if (const auto elision = root.section("elision")) {
    syntax.elisions = to_set(elision->words_if_any("prefixes"));
    syntax.whole = to_set(elision->words_if_any("whole"));
    syntax.inversions = elision->words_if_any("inversions");
    syntax.abbreviations = to_set(elision->words_if_any("abbreviations"));
  }
  if (const auto classes = root.section("classes")) read_classes(*classes, syntax);
  if (const auto verbs = root.section("verbs")) {
    syntax.have = verbs->text("have");
    syntax.be = verbs->text("be");
    syntax.infinitive_links = to_set(verbs->words_if_any("infinitive_links"));
    syntax.semi_auxiliaries = to_set(verbs->words_if_any("semi_auxiliaries"));
    syntax.impersonal_verbs = to_set(verbs->words_if_any("impersonal"));
    syntax.copulas = to_set(verbs->words_if_any("copulas"));
    syntax.gerund = verbs->text("gerund", "");
    syntax.agent = to_set(verbs->words("agent"));
    syntax.restriction = to_set(verbs->words_if_any("restriction"));
    syntax.negation_particle = to_set(verbs->words_if_any("negation_particle"));
    syntax.adverb_endings = verbs->words_if_any("adverb_endings");
    syntax.reflexives = to_set(verbs->words_if_any("reflexives"));
  }
  if (const auto clauses = root.section("clauses")) {
    syntax.object_pronouns = to_set(clauses->words_if_any("object_pronouns"));
    syntax.naming = to_set(clauses->words_if_any("naming"));
    syntax.emphatic = to_set(clauses->words_if_any("emphatic"));
    syntax.impersonal = to_set(clauses->words_if_any("impersonal"));
    syntax.subject_relative = to_set(clauses->words_if_any("subject_relative"));
    syntax.owner_relative = to_set(clauses->words_if_any("owner_relative"));
    syntax.owner_links = to_set(clauses->words("owner_links"));
    syntax.versus = to_set(clauses->words_if_any("versus"));
  }
  if (const auto nouns = root.section("nouns")) {
    syntax.noun_forms = to_set(nouns->words_if_any("forms"));
    syntax.indefinite = to_set(nouns->words_if_any("indefinite"));
    syntax.prenominal = to_set(nouns->words_if_any("prenominal"));
  }
  for (const auto& [word, forms] : root.word_lists("contractions")) {
    std::vector<std::string>& all = syntax.contractions[word];
    all.push_back(word);
    all.insert(all.end(), forms.begin(), forms.end());
  }
  if (auto checked = file->checked(); !checked) return tl::unexpected(checked.error());
  auto discourse = LanguageFile::read(lang_dir / "und" / "discourse.toml");
  if (!discourse) return tl::unexpected(discourse.error());
  syntax.no_companies = to_set(discourse->root().words("no_companies"));
  syntax.bystanders = to_set(discourse->root().words("bystanders"));
  if (auto checked = discourse->checked(); !checked) return tl::unexpected(checked.error());
  return syntax;
}

std::vector<std::string> Syntax::tokens_of(std::string_view phrase) const {
  std::vector<std::string> words;
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) words.push_back(std::exchange(word, {}));
  };
  // Tokens are compared in lower case: "PSE" in a rule means "pse" in a text.
  for (const char c : lower_case(phrase)) {
    if (c == ' ') {
      finish();
      continue;
    }
    word += c;
    if (c == '\'' && elisions.contains(word) && !whole.contains(phrase)) finish();
  }
  finish();
  return words;
}

std::uint32_t Syntax::classes(std::string_view lower) const {
  const auto found = class_bits.find(lower);
  return found == class_bits.end() ? 0 : found->second;
}

}  // namespace pige
