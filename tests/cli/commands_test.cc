// Every subcommand, run as a user runs it.

#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "page.h"
#include "program.h"

namespace pige {
namespace {

using nlohmann::ordered_json;

TEST(Help, TeachesEverySubcommandWithAnExample) {
  for (const std::vector<std::string>& command :
       std::vector<std::vector<std::string>>{{"run"},
                                             {"extract"},
                                             {"normalize"},
                                             {"claims"},
                                             {"explain"},
                                             {"rules", "test"},
                                             {"eval", "article"},
                                             {"query"},
                                             {"export"}}) {
    std::vector<std::string> arguments = command;
    arguments.emplace_back("--help");
    const Ran ran = run_pige(arguments);
    EXPECT_EQ(ran.status, 0) << command.front();
    EXPECT_EQ(ran.err, "");
    EXPECT_NE(ran.out.find("pige " + command.front() + " "), std::string::npos) << ran.out;
    EXPECT_NE(ran.out.find("Example"), std::string::npos) << ran.out;
  }
  EXPECT_NE(run_pige({"--help"}).out.find("Exit status"), std::string::npos);
  EXPECT_EQ(run_pige({"--version"}).out, "pige " PIGE_VERSION "\n");
}

TEST(Misuse, IsToldWithTheHelpToReadAndIsStatus2) {
  struct Row {
    std::vector<std::string> arguments;
    const char* message;
  };
  const Row rows[] = {
      {{}, "pige: A subcommand is required (pige --help shows how)\n"},
      {{"extrct"}, "(pige --help shows how)"},
      {{"run", "--store", "x.sqlite"}, "SOURCE"},
      {{"run", "x.html"}, "--store is required (pige run --help shows how)"},
      {{"extract", "x.html", "--format", "csv"}, "{text,json,jsonl,html}"},
      {{"extract", "x.html", "--jobs", "0"}, "--jobs"},
      {{"extract", "x.html", "--max-bytes", "lots"}, "--max-bytes"},
      {{"rules"}, "pige rules --help"},
  };
  for (const Row& row : rows) {
    const Ran ran = run_pige(row.arguments);
    EXPECT_EQ(ran.status, 2) << row.message;
    EXPECT_EQ(ran.out, "");
    EXPECT_NE(ran.err.find(row.message), std::string::npos) << ran.err;
    EXPECT_EQ(ran.err.rfind("pige: ", 0), 0U) << ran.err;
    EXPECT_EQ(lines_of(ran.err).size(), 1U) << ran.err;
  }
}

TEST(Normalize, GivesItemsInCodePoints) {
  const Ran ran = run_pige(
      {"normalize", "--format", "jsonl"},
      {.input =
           R"({"id":"n1","lang":"fr","reference":"2024-05-02","text":"Été : près de 3,5 M€ l'an dernier."})"
           "\n"
           R"({"id":2,"lang":"fr","text":"Entre 10 et 20 mesures."})"
           "\n"});
  ASSERT_EQ(ran.status, 0) << ran.err;
  const auto lines = lines_of(ran.out);
  ASSERT_EQ(lines.size(), 2U);
  const ordered_json first = ordered_json::parse(lines[0]);
  EXPECT_EQ(first["id"], "n1");
  ASSERT_EQ(first["items"].size(), 2U) << ran.out;
  EXPECT_EQ(first["items"][0].dump(),
            R"({"start":14,"end":20,"kind":"money","text":"3,5 M€","value":"3500000","min":null,)"
            R"("max":null,"unit":"EUR","date":null,"bound":"about"})");
  EXPECT_EQ(first["items"][1]["kind"], "date");
  EXPECT_EQ(first["items"][1]["date"], "2023");

  const ordered_json second = ordered_json::parse(lines[1]);
  EXPECT_EQ(second["id"], "2");
  ASSERT_EQ(second["items"].size(), 1U) << ran.out;
  EXPECT_EQ(second["items"][0]["kind"], "range");
  EXPECT_EQ(second["items"][0]["min"], "10");
  EXPECT_EQ(second["items"][0]["max"], "20");
}

TEST(Normalize, DrawsAPictureForPeople) {
  const Ran ran = run_pige({"normalize", "--lang", "fr", "--reference", "2024-05-02"},
                           {.input = "Il a investi 3,5 M$ en 2023.\n"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.out,
            "Il a investi [3,5 M$] en [2023].\n"
            "  3,5 M$                          money      3500000 USD\n"
            "  2023                            date       2023\n");
}

TEST(Normalize, TellsWhichLineItCouldNotRead) {
  const TempFolder folder;
  folder.write("texts.jsonl",
               "{\"id\": 1,\n"
               "{\"id\":\"2\"}\n"
               "{\"id\":\"3\",\"lang\":\"zz\",\"text\":\"a\"}\n"
               "{\"id\":\"4\",\"lang\":\"fr\",\"reference\":\"mardi\",\"text\":\"a\"}\n"
               "{\"id\":\"5\",\"lang\":\"fr\",\"text\":\"rien\"}\n");
  const std::string file = folder.name("texts.jsonl");
  const Ran ran = run_pige({"normalize", "--format", "jsonl", file});
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(ran.out, "{\"id\":\"5\",\"items\":[]}\n");
  const auto complaints = lines_of(ran.err);
  ASSERT_EQ(complaints.size(), 4U) << ran.err;
  EXPECT_EQ(complaints[0], "pige: " + file + ":1: not a JSON object");
  EXPECT_EQ(complaints[1], "pige: " + file + ":2: has no 'text', or it is not a string");
  EXPECT_EQ(complaints[2], "pige: " + file + ":3: no language 'zz' in " + lang_dir());
  EXPECT_EQ(complaints[3], "pige: " + file + ":4: 'mardi' is not a date such as 2024-05-02");
  EXPECT_EQ(run_pige({"normalize", folder.name("none.jsonl")}).status, 1);
  EXPECT_EQ(run_pige({"normalize", folder.path().string()}).status, 1);
}

TEST(Normalize, ReadsALanguageWhenATextIsInIt) {
  const TempFolder folder;
  std::filesystem::copy(lang_dir(), folder.path() / "lang",
                        std::filesystem::copy_options::recursive);
  folder.write("lang/de/units.toml", "[[quantity]]\n");
  const std::vector<std::string> command = {"normalize", "--format", "jsonl", "--lang-dir",
                                            folder.name("lang")};
  const std::string french = "{\"id\":\"1\",\"lang\":\"fr\",\"text\":\"rien\"}\n";
  const std::string german = "{\"id\":\"2\",\"lang\":\"de\",\"text\":\"nichts\"}\n";
  EXPECT_EQ(run_pige(command, {.input = french}).status, 0);
  const Ran broken = run_pige(command, {.input = french + german + french});
  EXPECT_EQ(broken.status, 2);  // as any language that cannot be read: never half of it
  EXPECT_NE(broken.err.find("de/units.toml:"), std::string::npos) << broken.err;
}

TEST(Claims, AreOfLanguagesWithRulesAlone) {
  const Ran ran = run_pige(
      {"claims", "--format", "jsonl", "-"},
      {.input = R"({"id":"d1","lang":"de","title":"","text":"Ein Kauf für 3 Millionen Euro."})"
                "\n"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.out, "{\"id\":\"d1\",\"claims\":[]}\n");
}

TEST(Claims, PrintsTheClaimsOfPagesAndDocuments) {
  const TempFolder folder;
  folder.write("pasqal.html", kPage);
  const Ran ran = run_pige({"claims", "--format", "jsonl", folder.name("pasqal.html"), "-"},
                           {.input = kDocument});
  ASSERT_EQ(ran.status, 0) << ran.err;
  const auto lines = lines_of(ran.out);
  ASSERT_EQ(lines.size(), 2U);
  for (const std::string& line : lines) {
    const ordered_json page = ordered_json::parse(line);
    EXPECT_EQ(keys(page), (std::vector<std::string>{"id", "claims"}));
    const ordered_json& claims = page["claims"];
    const auto funding = std::find_if(claims.begin(), claims.end(),
                                      [](const auto& claim) { return claim["type"] == "funding"; });
    ASSERT_NE(funding, claims.end()) << line;
    EXPECT_EQ((*funding)["subject"]["name"], "Pasqal");
    EXPECT_EQ((*funding)["amount"], "100000000");
    EXPECT_EQ((*funding)["unit"], "EUR");
  }
  const ordered_json document = ordered_json::parse(lines[1]);
  EXPECT_EQ(document["id"], "d1");
  EXPECT_LE(document["claims"][0]["end"], 35);

  const Ran table = run_pige({"claims", folder.name("pasqal.html")});
  EXPECT_EQ(table.status, 0);
  EXPECT_NE(table.out.find("100 000 000 EUR"), std::string::npos) << table.out;
  EXPECT_NE(table.out.find("levé 100 millions d'euros"), std::string::npos) << table.out;
}

TEST(Claims, SaysNothingInALanguageWithoutRules) {
  const Ran ran =
      run_pige({"claims", "--format", "jsonl", "-"},
               {.input = R"({"id":"d","lang":"zz","text":"Pasqal raised 3 dollars."})"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.out, "{\"id\":\"d\",\"claims\":[]}\n");
}

TEST(Jobs, DoNotChangeTheOrder) {
  std::string documents;
  std::vector<std::string> ids;
  for (int i = 0; i < 60; ++i) {
    ids.push_back("doc" + std::to_string(i));
    std::string text = "Pasqal a levé " + std::to_string(i + 2) + " millions d'euros.";
    for (int more = 0; more < (i * 7) % 20; ++more) text += " Il pleut sur la ville.";
    documents += ordered_json({{"id", ids.back()}, {"lang", "fr"}, {"text", text}}).dump() + "\n";
  }
  for (const char* command : {"extract", "claims", "normalize"}) {
    std::vector<std::string> arguments = {command, "--format", "jsonl", "--jobs", "1"};
    if (std::string(command) != "normalize") arguments.emplace_back("-");
    const Ran alone = run_pige(arguments, {.input = documents});
    arguments[4] = "5";
    const Ran together = run_pige(arguments, {.input = documents});
    EXPECT_EQ(alone.status, 0) << alone.err;
    EXPECT_EQ(alone.out, together.out) << command;
    std::vector<std::string> printed;
    for (const std::string& line : lines_of(together.out)) {
      printed.push_back(ordered_json::parse(line)["id"]);
    }
    EXPECT_EQ(printed, ids) << command;
  }
}

TEST(Explain, ShowsWhatWasRecognised) {
  const Ran ran = run_pige({"explain", "--lang", "fr", "Pasqal a levé 100 millions d'euros."});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_NE(ran.out.find("Pasqal"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("100000000"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("fr.funding"), std::string::npos) << ran.out;
  const Ran nothing = run_pige({"explain", "--lang", "fr", "Il pleut sur la ville."});
  EXPECT_EQ(nothing.status, 0) << nothing.err;
}

TEST(RulesTest, RunsTheSentencesBesideEachRule) {
  const Ran ran = run_pige({"rules", "test", "--lang", "fr"});
  EXPECT_EQ(ran.status, 0) << ran.out << ran.err;
  EXPECT_NE(ran.out.find("rules"), std::string::npos) << ran.out;
}

TEST(QueryAndExport, ReadWhatRunWrote) {
  const TempFolder folder;
  folder.write("pages/pasqal.html", kPage);
  const std::string store = folder.name("claims.sqlite");
  const Ran run = run_pige({"run", folder.name("pages"), "--store", store});
  ASSERT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(run.out, "");
  EXPECT_NE(run.err.find("1 page read"), std::string::npos) << run.err;
  EXPECT_NE(run.err.find("1 added"), std::string::npos) << run.err;
  EXPECT_NE(run.err.find("funding 1"), std::string::npos) << run.err;

  const Ran table = run_pige({"query", "--store", store, "--type", "funding"});
  EXPECT_EQ(table.status, 0) << table.err;
  EXPECT_NE(table.out.find("100 000 000 EUR"), std::string::npos) << table.out;
  const Ran none =
      run_pige({"query", "--store", store, "--entity", "Microsoft", "--format", "jsonl"});
  EXPECT_EQ(none.status, 0) << none.err;
  EXPECT_EQ(none.out, "");
  const Ran lines = run_pige({"export", "--store", store});
  EXPECT_EQ(lines.status, 0) << lines.err;
  ASSERT_FALSE(lines_of(lines.out).empty());
  EXPECT_TRUE(ordered_json::parse(lines_of(lines.out).front()).contains("subject"));
  const Ran csv = run_pige({"export", "--store", store, "--format", "csv"});
  EXPECT_EQ(csv.status, 0) << csv.err;
  EXPECT_NE(csv.out.find("100000000"), std::string::npos) << csv.out;
}

constexpr const char* kNoTerminals = "no pseudo-terminals here: is /dev/pts mounted?";

TEST(Run, CountsPagesWithoutAnArticleAndReadsNoClaimsFromThem) {
  const TempFolder folder;
  std::string list = "<html lang=fr><body>";
  for (int i = 0; i < 12; ++i) {
    const std::string number = std::to_string(i);
    list += "<h2><a href=/" + number + ".html>La levée de fonds numéro " + number +
            " de l'année</a></h2><p>Pasqal a levé 100 millions d'euros.</p>";
  }
  folder.write("pages/list.html", list);
  folder.write("pages/pasqal.html", kPage);
  const Ran run = run_pige({"run", folder.name("pages"), "--store", folder.name("s.sqlite")});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_NE(run.err.find("1 page without an article: list 1"), std::string::npos) << run.err;

  const Ran claims = run_pige({"claims", "--format", "jsonl", folder.name("pages/list.html")});
  EXPECT_EQ(ordered_json::parse(claims.out)["claims"].size(), 0U) << claims.out;
  const Ran readable = run_pige({"extract", folder.name("pages/list.html")});
  EXPECT_EQ(readable.out.rfind("no article: list\n", 0), 0U) << readable.out;
}

TEST(Terminal, ShowsColoursUnlessRefused) {
  if (!has_terminals()) GTEST_SKIP() << kNoTerminals;
  const TempFolder folder;
  const std::string page = folder.write("pasqal.html", kPage);
  EXPECT_NE(run_pige_on_terminal({"claims", page}).find("\x1b[1m"), std::string::npos);
  EXPECT_EQ(run_pige_on_terminal({"claims", page}, {{"NO_COLOR", "1"}}).find('\x1b'),
            std::string::npos);
}

TEST(Terminal, ShowsProgressAndWipesIt) {
  if (!has_terminals()) GTEST_SKIP() << kNoTerminals;
  const TempFolder folder;
  folder.write("pages/pasqal.html", kPage);
  const std::string seen =
      run_pige_on_terminal({"run", folder.name("pages"), "--store", folder.name("s.sqlite")});
  const auto progress = seen.find("\r\x1b[K1 page, ");
  ASSERT_NE(progress, std::string::npos) << seen;
  EXPECT_NE(seen.find("\r\x1b[K", progress + 1), std::string::npos) << seen;
}

}  // namespace
}  // namespace pige
