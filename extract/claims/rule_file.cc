// Loading lang/<code>/rules/*.toml.

#include <algorithm>
#include <array>
#include <set>

#include "extract/article/language_file.h"
#include "extract/claims/rule.h"

namespace pige {
namespace {

namespace fs = std::filesystem;

template <class T, std::size_t N>
std::optional<T> named(const std::array<std::pair<std::string_view, T>, N>& names,
                       const std::string& name) {
  for (const auto& [known, value] : names) {
    if (known == name) return value;
  }
  return std::nullopt;
}

constexpr std::array<std::pair<std::string_view, Wanted>, 5> kWanted = {{
    {"organisation", Wanted::organisation},
    {"person", Wanted::person},
    {"product", Wanted::product},
    {"party", Wanted::party},
    {"anyone", Wanted::anyone},
}};

constexpr std::array<std::pair<std::string_view, SpanEnd>, 2> kSpanEnd = {{
    {"first", SpanEnd::first},
    {"last", SpanEnd::last},
}};

constexpr std::array<std::pair<std::string_view, Antecedent>, 3> kAntecedent = {{
    {"unpriced", Antecedent::unpriced},
    {"objectless", Antecedent::objectless},
    {"valued", Antecedent::valued},
}};

constexpr std::array<std::pair<std::string_view, Modality>, 4> kModality = {{
    {"asserted", Modality::asserted},
    {"uncertain", Modality::uncertain},
    {"future", Modality::future},
    {"negated", Modality::negated},
}};

constexpr std::array<std::pair<std::string_view, Bound>, 6> kBound = {{
    {"exact", Bound::exact},
    {"about", Bound::about},
    {"at_least", Bound::at_least},
    {"at_most", Bound::at_most},
    {"range", Bound::range},
    {"vague", Bound::vague},
}};

class FileReader {
 public:
  FileReader(RuleSet& set, const Lexicon& lexicon, const Syntax& syntax)
      : set_(set), lexicon_(lexicon), syntax_(syntax) {}

  // First the classes of words of every file, since rules may use those of another file.
  void read_words(const Section& root) {
    for (const auto& [name, lemmas] : root.word_lists("verbs")) {
      if (!unused(name))
        root.section("verbs")->fail(name, "another class is called '" + name + "' too");
      std::vector<std::uint32_t>& ids = verbs_[name];
      for (const std::string& lemma : lemmas) {
        const auto id = lexicon_.lemma_id(lemma);
        if (!id) {
          root.section("verbs")->fail(name, "'" + lemma + "' is no verb of verbs.toml");
          continue;
        }
        ids.push_back(*id);
        set_.verbs.of_lemma[*id].push_back(name);
      }
    }
    for (const auto& [name, words] : root.word_lists("nouns")) {
      if (!unused(name))
        root.section("nouns")->fail(name, "another class is called '" + name + "' too");
      nouns_[name] = phrases(words);
    }
  }

  void read_rules(const Section& root, const std::string& path) {
    file_ = set_.files.size();
    RuleFile shared;
    shared.path = path;
    type_ = root.text("type", "");
    if (!type_.empty() && find_claim_type(type_) == nullptr) {
      root.fail("type", "no claim type is called '" + type_ + "'");
    }
    for (const auto& [aspect, words] : root.word_lists("aspects")) {
      check_aspect(root, type_, aspect);
      shared.aspects.emplace_back(aspect, phrases(words));
    }
    if (const auto links = root.section("links"))
      shared.object_links = phrases(links->words("object"));
    set_.files.push_back(std::move(shared));
    for (const Section& section : root.sections("rule")) read_rule(section);
  }

 private:
  Phrases phrases(const std::vector<std::string>& words) const {
    Phrases out;
    out.reserve(words.size());
    for (const std::string& phrase : words) out.push_back(syntax_.tokens_of(phrase));
    return out;
  }

  bool unused(const std::string& name) const {
    return !verbs_.contains(name) && !nouns_.contains(name);
  }

  static void check_aspect(const Section& section, const std::string& type,
                           const std::string& aspect) {
    const ClaimType* known = find_claim_type(type);
    if (known == nullptr) return;
    if (std::find(known->aspects.begin(), known->aspects.end(), aspect) == known->aspects.end()) {
      section.fail("'" + aspect + "' is no aspect of " + type);
    }
  }

  PatternWords words() const {
    PatternWords words;
    words.nouns = [this](std::string_view name) -> const Phrases* {
      const auto found = nouns_.find(std::string(name));
      return found == nouns_.end() ? nullptr : &found->second;
    };
    words.is_verb_class = [this](std::string_view name) {
      return verbs_.contains(std::string(name));
    };
    words.tokens = [this](std::string_view word) { return syntax_.tokens_of(word); };
    words.contractions = [this](std::string_view word) -> std::vector<std::string> {
      const auto found = syntax_.contractions.find(word);
      if (found != syntax_.contractions.end()) return found->second;
      return {std::string(word)};
    };
    return words;
  }

  static Role grammatical(const std::string& name) {
    if (name == "subject") return Role::subject;
    if (name == "holder") return Role::holder;
    if (name == "house") return Role::house;
    if (name == "patient") return Role::patient;
    if (name == "clause") return Role::clause;
    if (name == "other") return Role::other;
    return name == "none" ? Role::none : Role::slot;
  }

  PartySpec party(const Section& section, std::string_view key, const Pattern& pattern) const {
    PartySpec spec;
    std::string role = section.text(key, key == "subject" ? "subject" : "none");
    if (const std::size_t or_at = role.find(" or "); or_at != std::string::npos) {
      spec.otherwise = grammatical(role.substr(or_at + 4));
      if (spec.otherwise == Role::slot)
        section.fail(key, "behind 'or' stands subject, patient, holder or clause");
      role.resize(or_at);
    }
    spec.role = grammatical(role);
    if (spec.role == Role::slot) {
      spec.slot = role;
      const auto& slots = pattern.slots();
      if (std::find(slots.begin(), slots.end(), role) == slots.end()) {
        section.fail(
            key,
            "'" + role + "' is neither subject, patient, holder, clause nor a slot of the pattern");
      }
    }
    const std::string kind = section.text(std::string(key) + "_kind", "organisation");
    if (const auto wanted = named(kWanted, kind)) {
      spec.wanted = *wanted;
    } else {
      section.fail("'" + kind +
                   "' is no kind of party: organisation, person, product, party or anyone");
    }
    return spec;
  }

  template <class T, std::size_t N>
  std::optional<T> choice(const Section& section, std::string_view key,
                          const std::array<std::pair<std::string_view, T>, N>& names) const {
    if (!section.has(key)) return std::nullopt;
    const std::string text = section.text(key);
    const auto value = named(names, text);
    if (!value) section.fail(key, "'" + text + "' is no " + std::string(key));
    return value;
  }

  void read_rule(const Section& section) {
    Rule rule;
    rule.id = section.text("id");
    rule.where = section.where();
    rule.type = section.text("type", type_);
    rule.trigger = section.text("trigger");
    rule.file = file_;
    if (!ids_.insert(rule.id).second)
      section.fail("id", "'" + rule.id + "' is another rule's id too");
    if (find_claim_type(rule.type) == nullptr) {
      section.fail("type", "no claim type is called '" + rule.type + "'");
    }
    auto pattern = Pattern::compile(section.text("pattern"), rule.trigger, words());
    if (!pattern) {
      section.fail("pattern", rule.id + ": " + pattern.error().what);
      return;
    }
    rule.pattern = std::move(*pattern);
    rule.subject = party(section, "subject", rule.pattern);
    rule.object = party(section, "object", rule.pattern);
    rule.aspect = section.text("aspect", "");
    if (!rule.aspect.empty()) check_aspect(section, rule.type, rule.aspect);
    rule.per = section.text("per", "");
    rule.modality = choice(section, "modality", kModality);
    rule.bound = choice(section, "bound", kBound);
    rule.span_end = choice(section, "span_end", kSpanEnd).value_or(SpanEnd::none);
    rule.unit = section.text("unit", "");
    if (section.has("amount")) {
      rule.amount = Decimal::parse(section.text("amount"));
      if (!rule.amount) section.fail("amount", "must be a decimal number as a string");
    }
    rule.negative = section.flag("negative", false);
    rule.needs_time = section.flag("needs_time", false);
    rule.shares_value = section.flag("shares_value", false);
    if (section.has("antecedent")) {
      const std::string antecedent = section.text("antecedent");
      const auto known = named(kAntecedent, antecedent);
      if (!known) section.fail("antecedent", "is unpriced, objectless or valued");
      rule.antecedent = known.value_or(Antecedent::none);
    }
    if (section.has("voice")) {
      const std::string voice = section.text("voice");
      if (voice != "active" && voice != "passive") section.fail("voice", "is active or passive");
      rule.passive = voice == "passive";
    }
    rule.confidence = section.number("confidence", 0.9);
    rule.unless = phrases(section.words_if_any("unless"));
    if (section.has("unless_verb")) rule.unless_verb = verbs_of(section, "unless_verb");
    read_examples(section, rule);
    index(section, rule);
    set_.rules.push_back(std::move(rule));
  }

  std::vector<std::uint32_t> verbs_of(const Section& section, std::string_view key) const {
    const std::string name = section.text(key);
    const auto found = verbs_.find(name);
    if (found != verbs_.end()) return found->second;
    section.fail(key, "no class of verbs is called '" + name + "'");
    return {};
  }

  static void read_examples(const Section& section, Rule& rule) {
    for (const bool finds : {true, false}) {
      for (const Section& entry : section.sections(finds ? "finds" : "ignores")) {
        Example example;
        example.where = entry.where();
        example.text = entry.text("text");
        example.published = entry.text("published", "");
        example.finds = finds;
        if (finds) example.claim = entry.pairs("claim");
        rule.examples.push_back(std::move(example));
      }
    }
    const bool proved = std::any_of(rule.examples.begin(), rule.examples.end(),
                                    [](const Example& e) { return e.finds; });
    if (!proved) section.fail(rule.id + ": a rule needs an example that it finds");
  }

  void index(const Section& section, const Rule& rule) {
    const std::size_t number = set_.rules.size();
    if (const auto verbs = verbs_.find(rule.trigger); verbs != verbs_.end()) {
      for (const std::uint32_t id : verbs->second) set_.by_lemma[id].push_back(number);
    } else if (const auto nouns = nouns_.find(rule.trigger); nouns != nouns_.end()) {
      for (const auto& phrase : nouns->second) {
        std::vector<std::size_t>& rules = set_.by_word[phrase.front()];
        if (rules.empty() || rules.back() != number) rules.push_back(number);
      }
    } else if (rule.trigger == "title") {
      set_.by_title.push_back(number);
    } else {
      section.fail("trigger", "no class is called '" + rule.trigger + "'");
    }
  }

  RuleSet& set_;
  const Lexicon& lexicon_;
  const Syntax& syntax_;
  std::size_t file_ = 0;
  std::string type_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> verbs_;
  std::unordered_map<std::string, Phrases> nouns_;
  std::set<std::string> ids_;
};

}  // namespace

Result<RuleSet> load_rules(const fs::path& folder, const Lexicon& lexicon, const Syntax& syntax) {
  RuleSet set;
  std::error_code ec;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder, ec)) {
    if (entry.path().extension() == ".toml") paths.push_back(entry.path());
  }
  if (ec) return failure(folder.string(), "cannot be listed: " + ec.message());
  std::sort(paths.begin(), paths.end());
  FileReader reader(set, lexicon, syntax);
  std::vector<LanguageFile> files;
  for (const fs::path& path : paths) {
    auto file = LanguageFile::read(path);
    if (!file) return tl::unexpected(file.error());
    reader.read_words(file->root());
    files.push_back(std::move(*file));
  }
  for (std::size_t i = 0; i < files.size(); ++i) {
    reader.read_rules(files[i].root(), paths[i].string());
    if (auto checked = files[i].checked(); !checked) return tl::unexpected(checked.error());
  }
  return set;
}

}  // namespace pige
