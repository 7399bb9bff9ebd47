// A conjugation file is compiled once into a flat list of suffixes a class, so that a verb costs
// one concatenation a form: tenses, inheritance and contexts are all gone by then.

#include "extract/claims/conjugation.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "extract/article/language_file.h"

namespace pige {

namespace {

constexpr std::string_view kNothing = "_";
constexpr std::string_view kAbsent = "-";

constexpr std::array<std::pair<std::string_view, Mood>, 7> kMoods = {{
    {"indicative", Mood::indicative},
    {"conditional", Mood::conditional},
    {"subjunctive", Mood::subjunctive},
    {"imperative", Mood::imperative},
    {"infinitive", Mood::infinitive},
    {"present_participle", Mood::present_participle},
    {"past_participle", Mood::past_participle},
}};

constexpr std::array<std::pair<std::string_view, Tense>, 4> kTenses = {{
    {"present", Tense::present},
    {"imperfect", Tense::imperfect},
    {"past", Tense::past},
    {"future", Tense::future},
}};

template <class Table>
auto look_up(const Table& table, std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [name](const auto& entry) { return entry.first == name; });
  return found == table.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

struct TenseRow {
  Mood mood = Mood::indicative;
  Tense tense = Tense::present;
  std::vector<std::string> stems;
  std::vector<std::string> unless;
  std::vector<Reading> slots;  // mood, tense, person, number and gender are set
  std::vector<std::string> endings;
};

// Endings before which a stem changes; a pattern that ends in "$" is a whole ending.
using Context = std::vector<std::string>;

struct ChangeRule {
  std::uint32_t change = 0;
  Context before;
};

struct ClassRow {
  std::string cut;
  std::map<std::string, std::string, std::less<>> stems;
  std::vector<ChangeRule> changes;
  std::vector<std::string> also;
};

bool stands_before(const Context& context, std::string_view ending) {
  return std::any_of(context.begin(), context.end(), [ending](std::string_view pattern) {
    if (!pattern.ends_with('$')) return ending.starts_with(pattern);
    pattern.remove_suffix(1);
    return ending == pattern;
  });
}

// "3s", "fp", "-".
std::optional<Reading> parse_slot(std::string_view slot) {
  Reading reading;
  if (slot == kAbsent) return reading;
  if (slot.size() != 2) return std::nullopt;
  if (slot[0] >= '1' && slot[0] <= '3') {
    reading.person = static_cast<std::uint8_t>(slot[0] - '0');
  } else if (slot[0] == 'm' || slot[0] == 'f') {
    reading.gender = slot[0] == 'm' ? FormGender::masculine : FormGender::feminine;
  } else {
    return std::nullopt;
  }
  if (slot[1] != 's' && slot[1] != 'p') return std::nullopt;
  reading.number = slot[1] == 's' ? Number::singular : Number::plural;
  return reading;
}

bool same_form(const Inflection& a, const Inflection& b) {
  const auto tags = [](const Inflection& i) {
    return std::tuple(i.reading.mood, i.reading.tense, i.reading.person, i.reading.number,
                      i.reading.gender);
  };
  return a.suffix == b.suffix && a.changes == b.changes && tags(a) == tags(b);
}

}  // namespace

// Reads the three parts of the file in their order; errors are noted in the file itself.
class ConjugationReader {
 public:
  explicit ConjugationReader(const Section& root) : root_(root) {}

  Conjugation read() {
    for (auto& [name, endings] : root_.word_lists("contexts")) contexts_[name] = endings;
    for (const Section& section : root_.sections("tense")) tenses_.push_back(read_tense(section));
    const std::vector<Section> sections = root_.sections("class");
    for (const Section& section : sections) read_class(section);
    for (const Section& section : sections) compile(section);
    return std::move(conjugation_);
  }

 private:
  TenseRow read_tense(const Section& section) const {
    TenseRow row;
    const auto mood = look_up(kMoods, section.text("mood"));
    const auto tense = look_up(kTenses, section.text("tense", "present"));
    if (!mood) section.fail("mood", "unknown mood '" + section.text("mood") + "'");
    if (!tense) section.fail("tense", "unknown tense '" + section.text("tense") + "'");
    row.mood = mood.value_or(Mood::indicative);
    row.tense = tense.value_or(Tense::present);
    row.stems = section.words("stem");
    row.unless = section.words_if_any("unless");
    row.endings = split(section.text("endings"));
    for (const std::string& name : split(section.text("slots"))) {
      std::optional<Reading> slot = parse_slot(name);
      if (!slot) section.fail("slots", "'" + name + "' is no person, gender or number");
      row.slots.push_back(slot.value_or(Reading{}));
      row.slots.back().mood = row.mood;
      row.slots.back().tense = row.tense;
    }
    if (row.slots.size() != row.endings.size()) {
      section.fail("endings", "must have one ending for each of 'slots'");
      row.endings.resize(row.slots.size());
    }
    return row;
  }

  void read_class(const Section& section) {
    ClassRow row;
    if (section.has("from")) {
      const auto parent = classes_.find(section.text("from"));
      if (parent == classes_.end()) {
        section.fail("from", "no class of this name stands above");
      } else {
        row = parent->second;
      }
    }
    row.cut = row.cut.empty() ? section.text("cut") : section.text("cut", row.cut);
    if (!row.stems.contains("infinitive")) row.stems["infinitive"] = row.cut;
    for (const TenseRow& tense : tenses_) {
      for (const std::string& stem : tense.stems) {
        if (!section.has(stem)) continue;
        const std::string value = section.text(stem);
        if (value == kAbsent) {
          row.stems.erase(stem);
        } else {
          row.stems[stem] = value;
        }
      }
    }
    if (section.has("changes")) row.changes = read_changes(section);
    if (section.has("also")) row.also = section.words("also");
    const std::string name = section.text("name");
    if (!classes_.emplace(name, std::move(row)).second) {
      section.fail("name", "class '" + name + "' stands twice");
    }
  }

  std::vector<ChangeRule> read_changes(const Section& section) {
    std::vector<ChangeRule> rules;
    for (const Section& entry : section.sections("changes")) {
      StemChange change{entry.text("old"), entry.text("new")};
      auto& all = conjugation_.changes;
      auto at = std::find(all.begin(), all.end(), change);
      if (at == all.end()) at = all.insert(at, std::move(change));
      const auto context = contexts_.find(entry.text("before"));
      if (context == contexts_.end()) {
        entry.fail("before", "unknown context '" + entry.text("before") + "'");
        continue;
      }
      rules.push_back({static_cast<std::uint32_t>(at - all.begin()), context->second});
    }
    return rules;
  }

  void compile(const Section& section) {
    const auto row = classes_.find(section.text("name"));
    if (row == classes_.end()) return;
    ConjugationClass made;
    made.name = row->first;
    made.cut = row->second.cut;
    inflect(section, row->second, made.inflections);
    for (const std::string& name : row->second.also) {
      const auto other = classes_.find(name);
      if (other == classes_.end() || other->second.cut != made.cut) {
        section.fail("also", "'" + name + "' is no class that cuts '" + made.cut + "'");
      } else {
        inflect(section, other->second, made.inflections);
      }
    }
    conjugation_.classes.push_back(std::move(made));
  }

  // Appends the inflections of a class that are not there yet.
  void inflect(const Section& section, const ClassRow& row, std::vector<Inflection>& into) const {
    for (const TenseRow& tense : tenses_) {
      const auto has = [&row](const std::string& stem) { return row.stems.contains(stem); };
      if (std::any_of(tense.unless.begin(), tense.unless.end(), has)) continue;
      const auto stem = std::find_if(tense.stems.begin(), tense.stems.end(), has);
      if (stem == tense.stems.end()) continue;
      const std::string& value = row.stems.find(*stem)->second;
      const std::vector<std::string> whole = split(value);
      if (whole.size() != 1 && whole.size() != tense.slots.size()) {
        section.fail(*stem, "'" + *stem + "' must be one stem, or an ending for each slot");
        continue;
      }
      for (std::size_t i = 0; i < tense.slots.size(); ++i) {
        const std::string& first = whole.size() == 1 ? value : whole[i];
        if (first == kAbsent) continue;
        Inflection inflection;
        inflection.reading = tense.slots[i];
        if (first != kNothing) inflection.suffix = first;
        if (whole.size() == 1 && tense.endings[i] != kNothing) {
          inflection.suffix += tense.endings[i];
        }
        for (const ChangeRule& rule : row.changes) {
          if (stands_before(rule.before, inflection.suffix)) {
            inflection.changes.push_back(rule.change);
          }
        }
        const auto same = [&](const Inflection& other) { return same_form(inflection, other); };
        if (std::none_of(into.begin(), into.end(), same)) into.push_back(std::move(inflection));
      }
    }
  }

  Section root_;
  std::map<std::string, Context, std::less<>> contexts_;
  std::vector<TenseRow> tenses_;
  std::map<std::string, ClassRow, std::less<>> classes_;
  Conjugation conjugation_;
};

Result<Conjugation> Conjugation::load(const std::filesystem::path& path) {
  const auto file = LanguageFile::read(path);
  if (!file) return tl::unexpected(file.error());
  Conjugation conjugation = ConjugationReader(file->root()).read();
  if (const auto checked = file->checked(); !checked) return tl::unexpected(checked.error());
  return conjugation;
}

const ConjugationClass* Conjugation::find(std::string_view name) const {
  const auto found = std::find_if(classes.begin(), classes.end(),
                                  [name](const auto& one) { return one.name == name; });
  return found == classes.end() ? nullptr : &*found;
}

std::string Conjugation::changed(std::string_view stem,
                                 const std::vector<std::uint32_t>& numbers) const {
  std::string result(stem);
  for (const std::uint32_t number : numbers) {
    const StemChange& change = changes[number];
    const std::size_t at = result.rfind(change.old);
    if (at != std::string::npos) result.replace(at, change.old.size(), change.replacement);
  }
  return result;
}

}  // namespace pige
