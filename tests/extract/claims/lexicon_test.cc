#include "extract/claims/lexicon.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <hunspell/hunspell.hxx>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "extract/claims/conjugation.h"

namespace pige {
namespace {

const Lexicon& french() {
  static const Lexicon lexicon = [] {
    auto loaded = Lexicon::load(PIGE_LANG_DIR, "fr");
    EXPECT_TRUE(loaded) << loaded.error().message();
    return std::move(loaded).value();
  }();
  return lexicon;
}

// "lever: conditional present 3s", in the order the lexicon gives.
std::vector<std::string> readings_of(std::string_view form) {
  std::vector<std::string> texts;
  for (const Reading& reading : french().readings(form)) {
    texts.push_back(std::string(reading.lemma) + ": " + to_string(reading));
  }
  return texts;
}

struct Row {
  const char* form;
  const char* reading;  // one of its readings
};

constexpr Row kFrench[] = {
    // Verbs in -er, and their stems that change.
    {"annonce", "annoncer: indicative present 3s"},
    {"annonçait", "annoncer: indicative imperfect 3s"},
    {"engageons", "engager: indicative present 1p"},
    {"lever", "lever: infinitive"},
    {"lève", "lever: indicative present 3s"},
    {"lèverait", "lever: conditional present 3s"},
    {"levées", "lever: past_participle fp"},
    {"rachètera", "racheter: indicative future 3s"},
    {"allègent", "alléger: indicative present 3p"},
    {"allégeait", "alléger: indicative imperfect 3s"},
    {"cédera", "céder: indicative future 3s"},
    {"cèdera", "céder: indicative future 3s"},
    {"rejette", "rejeter: indicative present 3s"},
    {"appellerait", "appeler: conditional present 3s"},
    {"emploie", "employer: indicative present 3s"},
    {"paie", "payer: indicative present 3s"},
    {"payera", "payer: indicative future 3s"},
    {"enverront", "envoyer: indicative future 3p"},
    {"créée", "créer: past_participle fs"},
    {"licencieront", "licencier: indicative future 3p"},
    {"délesté", "délester: past_participle ms"},
    {"levèrent", "lever: indicative past 3p"},
    // Verbs in -ir.
    {"investissent", "investir: indicative present 3p"},
    {"acquiert", "acquérir: indicative present 3s"},
    {"acquerra", "acquérir: indicative future 3s"},
    {"acquis", "acquérir: past_participle mp"},
    {"détient", "détenir: indicative present 3s"},
    {"détiendrait", "détenir: conditional present 3s"},
    {"devînt", "devenir: subjunctive imperfect 3s"},
    {"offerte", "offrir: past_participle fs"},
    {"recueille", "recueillir: indicative present 3s"},
    {"dément", "démentir: indicative present 3s"},
    // Verbs in -oir and -re.
    {"devrait", "devoir: conditional present 3s"},
    {"dû", "devoir: past_participle ms"},
    {"reçoivent", "recevoir: indicative present 3p"},
    {"prévoit", "prévoir: indicative present 3s"},
    {"prévoira", "prévoir: indicative future 3s"},
    {"vaudrait", "valoir: conditional present 3s"},
    {"faudra", "falloir: indicative future 3s"},
    {"vend", "vendre: indicative present 3s"},
    {"perdrait", "perdre: conditional present 3s"},
    {"prennent", "prendre: indicative present 3p"},
    {"mis", "mettre: past_participle ms"},
    {"atteignait", "atteindre: indicative imperfect 3s"},
    {"réduisant", "réduire: present_participle"},
    {"prédisent", "prédire: indicative present 3p"},
    {"élue", "élire: past_participle fs"},
    {"souscrivent", "souscrire: indicative present 3p"},
    {"connait", "connaître: indicative present 3s"},
    {"naquit", "naître: indicative past 3s"},
    {"accroît", "accroître: indicative present 3s"},
    {"conclut", "conclure: indicative present 3s"},
    {"résolu", "résoudre: past_participle ms"},
    {"fait", "faire: past_participle ms"},
    {"serait", "être: conditional present 3s"},
    {"fut", "être: indicative past 3s"},
    {"aurait", "avoir: conditional present 3s"},
    {"ayant", "avoir: present_participle"},
    {"va", "aller: indicative present 3s"},
    {"soient", "être: subjunctive present 3p"},
};

TEST(Lexicon, KnowsAVerbByAnyOfItsForms) {
  for (const auto& [form, reading] : kFrench) {
    const auto readings = readings_of(form);
    EXPECT_NE(std::find(readings.begin(), readings.end(), reading), readings.end())
        << form << " should be " << reading;
  }
}

TEST(Lexicon, GivesEveryReadingOfAFormOnce) {
  EXPECT_EQ(readings_of("suis"), (std::vector<std::string>{"être: indicative present 1s",
                                                           "suivre: indicative present 1s",
                                                           "suivre: imperative present 2s"}));
  for (std::size_t i = 0; i < french().size(); ++i) {
    const auto [form, readings] = french().entry(i);
    std::set<std::string> seen;
    for (const Reading& reading : readings) {
      EXPECT_TRUE(seen.insert(std::string(reading.lemma) + to_string(reading)).second) << form;
    }
  }
}

TEST(Lexicon, SaysNothingOfOtherWords) {
  for (const char* word : {"licorne", "Lève", "lèverai t", "", "-", "données-clés", "plus"}) {
    EXPECT_TRUE(french().readings(word).empty()) << word;
  }
}

TEST(Lexicon, TellsWhosePerfectTakesBe) {
  EXPECT_TRUE(french().readings("devenue").front().perfect_with_be);
  EXPECT_FALSE(french().readings("rachetée").front().perfect_with_be);
}

TEST(Lexicon, NumbersItsVerbs) {
  const auto id = french().lemma_id("racheter");
  ASSERT_TRUE(id);
  EXPECT_EQ(french().lemmas()[*id], "racheter");
  EXPECT_EQ(french().readings("rachète").front().lemma_id, *id);
  EXPECT_FALSE(french().lemma_id("rachète"));
}

// What the dictionary of Hunspell says of a form: "acquérir ipre", verbs only.
std::set<std::string> analyses_of(Hunspell& dictionary, const std::string& form) {
  std::set<std::string> found;
  for (const std::string& analysis : dictionary.analyze(form)) {
    const std::size_t stem = analysis.find("st:");
    if (stem == std::string::npos || analysis.find("po:v") == std::string::npos) continue;
    const std::string lemma = analysis.substr(stem + 3, analysis.find(' ', stem) - stem - 3);
    for (std::size_t at = analysis.find("po:"); at != std::string::npos;
         at = analysis.find("po:", at + 3)) {
      found.insert(lemma + " " + analysis.substr(at + 3, analysis.find(' ', at) - at - 3));
    }
  }
  return found;
}

// Its name for a mood and a tense.
std::string tag_of(const Reading& reading) {
  switch (reading.mood) {
    case Mood::infinitive:
      return "infi";
    case Mood::conditional:
      return "cond";
    case Mood::imperative:
      return "impe";
    case Mood::present_participle:
      return "ppre";
    case Mood::past_participle:
      return "ppas";
    case Mood::subjunctive:
      return reading.tense == Tense::present ? "spre" : "simp";
    case Mood::indicative:
      break;
  }
  constexpr const char* kTags[] = {"ipre", "iimp", "ipsi", "ifut"};
  return kTags[static_cast<std::size_t>(reading.tense)];
}

// Verbs the dictionary does not have whole, and why we have all of their forms.
const std::map<std::string, std::string> kUnattested = {
    {"advenir", "has third persons only; the others do no harm"},
    {"concerner", "likewise"},
    {"ensuivre", "likewise"},
    {"incomber", "likewise"},
    {"neiger", "likewise"},
    {"résulter", "likewise"},
    {"entraider", "is used of several only; the others do no harm"},
    {"impartir", "has few tenses; the others do no harm"},
    {"streamer", "is younger than the dictionary"},
    {"éclore", "éclôt as well as éclot"},
};

// What one reading says, apart from its spelling: "céder ifut 3s".
std::string meaning_of(const Reading& reading) {
  return std::string(reading.lemma) + " " + to_string(reading);
}

// Two ways to differ are the dictionary's own: it keeps to the spelling before 1990, so another
// form of the same meaning may be the one it has; and it inflects no participle of an
// intransitive verb, so the masculine stands for all.
TEST(Lexicon, AgreesWithTheDictionaryOnEveryForm) {
  ASSERT_TRUE(std::ifstream("/usr/share/hunspell/fr.dic")) << "install hunspell-fr";
  Hunspell dictionary("/usr/share/hunspell/fr.aff", "/usr/share/hunspell/fr.dic");
  std::set<std::string> attested;
  std::map<std::string, std::vector<std::string>> unknown;  // by meaning
  for (std::size_t i = 0; i < french().size(); ++i) {
    const auto [form, readings] = french().entry(i);
    const auto analyses = analyses_of(dictionary, std::string(form));
    for (const Reading& reading : readings) {
      const std::string verb(reading.lemma);
      if (analyses.contains(verb + " " + tag_of(reading))) {
        attested.insert(meaning_of(reading));
      } else if (!kUnattested.contains(verb)) {
        Reading masculine = reading;
        if (reading.mood == Mood::past_participle) {
          masculine.gender = FormGender::masculine;
          masculine.number = Number::singular;
        }
        unknown[meaning_of(masculine)].emplace_back(form);
      }
    }
  }
  EXPECT_GT(attested.size(), 70'000U);
  for (const auto& [meaning, forms] : unknown) {
    EXPECT_TRUE(attested.contains(meaning)) << meaning << ": " << forms.front();
  }
}

TEST(Lexicon, NamesTheLineOfAMistake) {
  const auto dir = std::filesystem::path(testing::TempDir()) / "lexicon" / "xx";
  std::filesystem::create_directories(dir);
  const auto load = [&](const char* conjugation, const char* verbs) {
    std::ofstream(dir / "conjugation.toml") << conjugation;
    std::ofstream(dir / "verbs.toml") << verbs;
    const auto loaded = Lexicon::load(dir.parent_path(), "xx");
    return loaded ? std::string("loaded")
                  : loaded.error().message().substr(dir.string().size() + 1);
  };
  constexpr const char* kClasses =
      "[[tense]]\nmood = 'infinitive'\nstem = ['infinitive']\nslots = '-'\nendings = '_'\n"
      "[[class]]\nname = 'a'\ncut = 'ar'\n";
  EXPECT_EQ(load(kClasses, "[verbs]\na = ['cantar']\n"), "loaded");
  EXPECT_EQ(load(kClasses, "[verbs]\nb = ['cantar']\n"),
            "verbs.toml:2: conjugation.toml has no class 'b'");
  EXPECT_EQ(load(kClasses, "[verbs]\na = ['comer']\n"),
            "verbs.toml:2: 'comer' does not end in 'ar'");
  EXPECT_EQ(load("[[tense]]\nmood = 'optative'\nstem = ['x']\nslots = '-'\nendings = '_'\n", ""),
            "conjugation.toml:2: unknown mood 'optative'");
  EXPECT_EQ(
      load("[[tense]]\nmood = 'indicative'\nstem = ['x']\nslots = '1s 2s'\nendings = 'o'\n", ""),
      "conjugation.toml:5: must have one ending for each of 'slots'");
}

}  // namespace
}  // namespace pige
