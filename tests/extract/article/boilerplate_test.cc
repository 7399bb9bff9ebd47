// The phrases of lang/, and the names of classes.

#include "extract/article/boilerplate.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace pige {
namespace {

const Boilerplate& phrases() {
  static const Boilerplate loaded = [] {
    auto result = Boilerplate::load(PIGE_LANG_DIR);
    if (!result) throw std::runtime_error(result.error().message());
    return *result;
  }();
  return loaded;
}

TEST(Boilerplate, KnowsTheLinesOfSites) {
  const struct {
    std::string_view line;
    PhraseKind kind;
  } kRows[] = {
      {"Laisser un commentaire", PhraseKind::comments},
      {"Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *",
       PhraseKind::comments},
      {"LIRE AUSSI : Le nuage qui valait trois milliards", PhraseKind::related},
      {"À lire aussi", PhraseKind::related},
      {"Rejoins nos 100 000 passionnés et reçois la lettre du soir", PhraseKind::newsletter},
      {"Inscrivez-vous à notre lettre", PhraseKind::newsletter},
      {"Ce contenu est bloqué car vous n’avez pas accepté les cookies.", PhraseKind::consent},
      {"Gérer mes choix", PhraseKind::consent},
      {"Crédit photo : Jeanne Martin", PhraseKind::credit},
      {"Partager sur Facebook", PhraseKind::share},
      {"Article réservé aux abonnés", PhraseKind::paywall},
      {"Advertisement", PhraseKind::advertisement},
      {"Mehr zum Thema", PhraseKind::related},
      {"Leia também: O banco que não queria emprestar", PhraseKind::related},
      {"Czytaj też: Nowa ustawa", PhraseKind::related},
      {"関連記事", PhraseKind::related},
      {"Подписывайтесь на наш канал, чтобы ничего не пропустить", PhraseKind::newsletter},
      {"무단전재 및 재배포 금지", PhraseKind::notice},
      {"Tous droits réservés. La reproduction est interdite sans l'accord écrit de l'éditeur.",
       PhraseKind::notice},
  };
  for (const auto& [line, kind] : kRows) {
    const auto found = phrases().phrase(line);
    ASSERT_TRUE(found) << line;
    EXPECT_EQ(static_cast<int>(*found), static_cast<int>(kind)) << line;
  }
}

TEST(Boilerplate, LetsSentencesPass) {
  constexpr std::string_view kSentences[] = {
      "La start-up a levé 12 millions d'euros auprès de deux fonds.",
      "Il a laissé un commentaire amer sous la vidéo de son concurrent.",
      "Les abonnés de l'opérateur paieront deux euros de plus par mois.",
      "La publicité représente 80 % de ses revenus.",
      "Partager ses données avec un tiers coûte cher, rappelle le régulateur.",
      "Les cookies tiers disparaîtront du navigateur en 2025.",
      "Le journal revendique 300 000 abonnés à sa formule numérique.",
      "Lire un article de cette longueur prend sept minutes.",
      // Words that open a site's lines in one language open sentences in another, or in the same.
      "Les propos tenus par le ministre ont fait baisser l'action de 3 %.",
      "Votre navigateur en sait plus que vous, assure la société.",
      "Dieses Element ist seltener als Gold, schreibt der Konzern.",
      "Los comentarios del presidente hicieron caer la bolsa un 2 %.",
      "Recibe 12 millones de euros de dos fondos europeos.",
      "I commenti del ministro hanno fatto salire il titolo.",
      "We have detected 40 cases so far, the company said.",
      "Фото Марса компания продала за два миллиона рублей.",
  };
  for (const std::string_view sentence : kSentences) {
    EXPECT_FALSE(phrases().phrase(sentence)) << sentence;
  }
}

TEST(Boilerplate, LooksBehindTheArrowOrThePictureOfALine) {
  EXPECT_TRUE(phrases().phrase("► À lire aussi : Le nuage qui valait trois milliards"));
  EXPECT_TRUE(phrases().phrase("📩 Inscrivez-vous à notre lettre"));
  EXPECT_FALSE(phrases().phrase("► Le nuage valait trois milliards."));
}

TEST(Boilerplate, CommentsAreCounted) {
  EXPECT_TRUE(phrases().phrase("12 commentaires"));
  EXPECT_TRUE(phrases().phrase("Comments (3)"));
  EXPECT_FALSE(phrases().phrase("12 banques"));
}

TEST(Boilerplate, ReadsClassNames) {
  EXPECT_TRUE(any(phrases().zones("relatedPosts_list") & Zone::related));
  EXPECT_TRUE(any(phrases().zones("article__sidebar") & Zone::aside));
  EXPECT_TRUE(any(phrases().zones("wp-caption-text") & Zone::caption));
  EXPECT_TRUE(any(phrases().zones("entry-content clearfix") & Zone::body));
  EXPECT_TRUE(any(phrases().zones("hidden") & Zone::hidden));
  // Of the words that start together the longest run counts.
  EXPECT_FALSE(any(phrases().zones("teaser-text") & Zone::related));
  EXPECT_TRUE(any(phrases().zones("teaser-text") & Zone::standfirst));
  // What has a sidebar is none.
  EXPECT_FALSE(any(phrases().zones("has-sidebar no-ads with-comments") & kOutside));
  // What is hidden on one screen only is not hidden; words count whole.
  EXPECT_FALSE(any(phrases().zones("hidden lg:block") & Zone::hidden));
  EXPECT_FALSE(any(phrases().zones("overflow-hidden") & Zone::hidden));
  EXPECT_FALSE(any(phrases().zones("heading loading shadow") & kOutside));
}

class LangFolder : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ =
        std::filesystem::path(::testing::TempDir()) /
        ("lang_" + std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()));
    std::filesystem::create_directories(folder_ / "xx");
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::string error_of(std::string_view toml) {
    std::ofstream(folder_ / "xx/boilerplate.toml") << toml;
    const auto loaded = Boilerplate::load(folder_);
    return loaded ? "" : loaded.error().message();
  }
  std::filesystem::path folder_;
};

TEST_F(LangFolder, MistakesNameTheFileAndTheLine) {
  EXPECT_EQ(error_of("[line]\nshare = [\"a\"]\n"), "");
  EXPECT_NE(error_of("[line]\nshear = [\"a\"]\n").find("boilerplate.toml:1"), std::string::npos);
  EXPECT_NE(error_of("[line]\nshear = [\"a\"]\n").find("'shear'"), std::string::npos);
  EXPECT_NE(error_of("[line]\nshare = []\n").find("boilerplate.toml:2"), std::string::npos);
  EXPECT_NE(error_of("[line]\nshare = [\"a\", \"a\"]\n").find("twice"), std::string::npos);
  EXPECT_NE(error_of("[lines]\nshare = [\"a\"]\n").find("unknown key"), std::string::npos);
}

TEST(BoilerplateFolder, MustExist) { EXPECT_FALSE(Boilerplate::load("/nowhere/lang")); }

}  // namespace
}  // namespace pige
