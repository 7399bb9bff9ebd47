// The measures of `pige eval article`, row by row, and the command on a benchmark of four pages.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "cli/eval_score.h"
#include "cli/eval_text.h"
#include "program.h"

namespace pige {
namespace {

const eval::AuthorNames& names() {
  static const eval::AuthorNames loaded = *eval::AuthorNames::load(PIGE_LANG_DIR);
  return loaded;
}

using Set = std::set<std::string>;
using Words = std::vector<std::string>;

TEST(EvalText, CutsWordsAsTheScorersDo) {
  EXPECT_EQ(eval::tokens("L'\xC3\xA9t\xC3\xA9 a_b 3,5 x\xC2\xB2!"),
            (Words{"L", "\xC3\xA9t\xC3\xA9", "a_b", "3", "5", "x\xC2\xB2"}));
  EXPECT_EQ(eval::tokens("e\xCC\x81x"), (Words{"e", "x"}));  // a mark alone is no letter
  EXPECT_EQ(eval::tokens(" .-"), Words{});
  EXPECT_EQ(eval::squash("\n a\xC2\xA0\xE2\x80\xA8 b\x1F"), "a b");
  EXPECT_EQ(eval::title(" \xE2\x80\x9C"
                        "A\xE2\x80\x9D\xC2\xA0 b\xE2\x80\x99s "),
            "\"A\" b's");
}

TEST(EvalText, TellsTheNamesOfAuthors) {
  EXPECT_EQ(names().read({"By Ann Lee and Bob Ray", "von C. D"}),
            (Set{"ann lee", "bob ray", "c. d"}));
  EXPECT_EQ(names().read({"Ann Lee, by Bob Ray; Carl / Dora & Ed"}),
            (Set{"ann lee", "bob ray", "carl", "dora", "ed"}));
  EXPECT_EQ(names().read({"AUTHOR: Ann Lee.", "ann lee", "--"}), (Set{"ann lee"}));
  EXPECT_EQ(names().read({"Byron Anderson"}), (Set{"byron anderson"}));  // words, not letters
}

TEST(EvalText, ComparesDays) {
  struct Row {
    const char* gold;
    const char* found;
    bool same;
  };
  const Row rows[] = {
      {"2024-05-01 00:30:00+02:00", "2024-05-01", true},
      {"2024-05-01 00:30:00+02:00", "2024-04-30T22:30:00Z", true},  // one instant
      {"2024-05-01 00:30:00+02:00", "2024-04-30", false},
      {"2024-05-01 00:30:00+02:00", "20240430T223000+0000", true},
      {"2024-05-01", "2024-5-1", true},
      {"2024-05-01", "2024-05-011", false},  // no date
      {"2024-05-01", "20240501", true},
      {"2024-03-01T00:10:00+01:00", "2024-02-29T23:10:00.500Z", true},
      {"2024-05-01T00:10:00+01:00", "2024-04-31T23:10:00Z", false},  // no such day
      {"2024-05-01", "", false},
  };
  for (const auto& [gold, found, same] : rows) {
    EXPECT_EQ(eval::same_day(gold, found), same) << gold << " " << found;
  }
  EXPECT_FALSE(eval::tells_day("May 2024"));
}

double score_of(eval::Measure measure, const eval::Gold& gold, const std::string& text,
                std::string_view part = "score") {
  Article article;
  article.text = text;
  const auto score = eval::score_page(measure, gold, article, names());
  return score.find(part)->second;
}

TEST(EvalScore, CountsFourWordsInARow) {
  using enum eval::Measure;
  eval::Gold gold;
  gold.text = "a b c d e";
  EXPECT_DOUBLE_EQ(score_of(shingles, gold, "a b c d e"), 1);
  EXPECT_DOUBLE_EQ(score_of(shingles, gold, "a b c d x"), 0.5);
  EXPECT_DOUBLE_EQ(score_of(shingles, gold, "A B C D E"), 0);  // case counts
  EXPECT_DOUBLE_EQ(score_of(shingles, gold, ""), 0);
  EXPECT_DOUBLE_EQ(score_of(shingles, gold, "a, b\nc d: e", "accuracy"), 1);
  gold.text = "a b";
  EXPECT_DOUBLE_EQ(score_of(shingles, gold, "a b"), 1);
  EXPECT_DOUBLE_EQ(score_of(shingles, gold, "a c"), 0);
}

TEST(EvalScore, CountsPiecesAndWords) {
  using enum eval::Measure;
  eval::Gold gold;
  gold.wanted = {"un  texte", "absent"};
  gold.unwanted = {"menu", "pub"};
  EXPECT_DOUBLE_EQ(score_of(pieces, gold, "voici un\ntexte et un menu"), 0.5);
  gold.text = "Un deux, deux";
  EXPECT_DOUBLE_EQ(score_of(words, gold, "deux trois", "precision"), 0.5);
  EXPECT_DOUBLE_EQ(score_of(words, gold, "deux trois", "recall"), 1.0 / 3);
  EXPECT_DOUBLE_EQ(score_of(words, gold, "DEUX trois"), 0.4);
}

// A benchmark of pages of our own, one of a kind.
void write_benchmarks(const TempFolder& folder) {
  const std::string page =
      "<html lang=fr><head><title>Un titre assez long - Le Banc</title>"
      "<meta name=author content='Anne Martin'>"
      "<meta property='article:published_time' content='2024-03-12T10:00:00+01:00'></head><body>"
      "<nav><a href=/>Accueil</a></nav><article><h1>Un titre assez long</h1>"
      "<p>La jeune pousse a levé douze millions d'euros, assure sa direction, qui veut ouvrir des "
      "bureaux en Europe avant la fin de l'année.</p></article></body></html>";
  const std::string text =
      "La jeune pousse a levé douze millions d'euros, assure sa direction, qui veut ouvrir des "
      "bureaux en Europe avant la fin de l'année.";
  for (const char* set : {"aeb", "trafilatura", "fundus", "readability"}) {
    folder.write(std::string("sets/") + set + "/pages/un.html", page);
  }
  folder.write("sets/aeb/gold.jsonl", R"({"id":"un","dataset":"aeb","text":")" + text + "\"}\n");
  folder.write("sets/trafilatura/gold.jsonl",
               R"({"id":"un","dataset":"trafilatura","with":["douze millions","bureaux au Japon"],)"
               R"("without":["Accueil"],"title":"Un autre titre","published":"2024-03-12"})"
               "\n");
  folder.write("sets/fundus/gold.jsonl",
               R"({"id":"un","dataset":"fundus","title":"Un titre assez long",)"
               R"("authors":["Anne Martin","Luc Petit"],"published":"2024-03-12","text":")" +
                   text + "\"}\n");
  folder.write("sets/readability/gold.jsonl",
               R"({"id":"un","dataset":"readability","byline":"Par Anne MARTIN, le 12 mars",)"
               R"("lang":"en","text":")" +
                   text + "\"}\n");
}

TEST(EvalArticle, PrintsTheFiguresOfEachBenchmark) {
  const TempFolder folder;
  write_benchmarks(folder);
  const Ran ran = run_pige({"eval", "article", folder.name("sets"), "--format", "json"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.err, "");
  const auto lines = lines_of(ran.out);
  ASSERT_EQ(lines.size(), 4U) << ran.out;
  const auto figure = [&](std::size_t line, const char* name) {
    return nlohmann::json::parse(lines[line])["figures"][name]["value"].get<double>();
  };
  EXPECT_DOUBLE_EQ(figure(0, "f1"), 1);
  EXPECT_DOUBLE_EQ(figure(0, "accuracy"), 1);
  EXPECT_DOUBLE_EQ(figure(1, "body"), 1);
  EXPECT_DOUBLE_EQ(figure(1, "title"), 1);
  EXPECT_DOUBLE_EQ(figure(1, "authors"), 2.0 / 3);
  EXPECT_DOUBLE_EQ(figure(1, "date"), 1);
  EXPECT_DOUBLE_EQ(figure(2, "byline"), 1);
  EXPECT_DOUBLE_EQ(figure(2, "lang"), 0);
  EXPECT_DOUBLE_EQ(figure(3, "precision"), 1);
  EXPECT_DOUBLE_EQ(figure(3, "recall"), 0.5);
  EXPECT_DOUBLE_EQ(figure(3, "title"), 0);

  const Ran worst = run_pige({"eval", "article", folder.name("sets/trafilatura"), "--worst", "3"});
  EXPECT_EQ(worst.status, 0);
  EXPECT_EQ(lines_of(worst.out).size(), 2U) << worst.out;
  EXPECT_NE(worst.out.find("recall 0.5000"), std::string::npos) << worst.out;
  EXPECT_NE(worst.out.find("  0.6667  un"), std::string::npos) << worst.out;
}

TEST(EvalArticle, CountsAPageThatIsNotThereAsAnEmptyAnswer) {
  const TempFolder folder;
  write_benchmarks(folder);
  folder.write("sets/aeb/gold.jsonl",
               "{\"id\":\"un\",\"dataset\":\"aeb\",\"text\":\"x\"}\n"
               "{\"id\":\"deux\",\"dataset\":\"aeb\",\"text\":\"a b\"}\n");
  const Ran ran = run_pige({"eval", "article", folder.name("sets/aeb")});
  EXPECT_EQ(ran.status, 1);
  EXPECT_NE(ran.err.find("deux.html"), std::string::npos) << ran.err;
  EXPECT_NE(ran.out.find("2 pages"), std::string::npos) << ran.out;
}

TEST(EvalArticle, RefusesWhatIsNoBenchmark) {
  const TempFolder folder;
  folder.write("empty/readme", "x");
  folder.write("odd/gold.jsonl", "{\"id\":\"un\",\"dataset\":\"others\"}\n");
  folder.write("broken/gold.jsonl", "{\n");
  EXPECT_EQ(run_pige({"eval", "article", folder.name("empty")}).status, 2);
  EXPECT_EQ(run_pige({"eval", "article", folder.name("nowhere")}).status, 2);
  EXPECT_EQ(run_pige({"eval", "article", folder.name("broken")}).status, 2);
  const Ran odd = run_pige({"eval", "article", folder.name("odd")});
  EXPECT_EQ(odd.status, 2);
  EXPECT_NE(odd.err.find("gold.jsonl:1: \"dataset\" must be one of"), std::string::npos) << odd.err;
}

}  // namespace
}  // namespace pige
