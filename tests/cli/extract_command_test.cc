// `pige extract`, run as a user runs it.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "page.h"
#include "program.h"

namespace pige {
namespace {

using nlohmann::ordered_json;

TEST(Extract, PrintsOneLineAPage) {
  const TempFolder folder;
  folder.write("pasqal.html", kPage);
  const Ran ran = run_pige({"extract", "--format", "jsonl", folder.name("pasqal.html")});
  ASSERT_EQ(ran.status, 0) << ran.err;
  const ordered_json article = ordered_json::parse(ran.out);
  EXPECT_EQ(keys(article),
            (std::vector<std::string>{"id", "url", "title", "authors", "published", "lang", "site",
                                      "type", "modified", "canonical_url", "section", "tags",
                                      "free", "lang_source", "authors_are", "text"}));
  EXPECT_EQ(article["id"], "pasqal");
  EXPECT_EQ(article["url"], nullptr);
  EXPECT_EQ(article["title"], "Pasqal lève 100 millions d'euros");
  EXPECT_EQ(article["authors"], (std::vector<std::string>{"Jeanne Lemoine"}));
  EXPECT_EQ(article["lang"], "fr");
  EXPECT_EQ(article["site"], "Le Banc");
  EXPECT_EQ(article["type"], "article");
  EXPECT_EQ(article["authors_are"], "people");
  EXPECT_EQ(article["lang_source"], "declared");
  EXPECT_EQ(article["free"], nullptr);
  const std::string text = article["text"];
  EXPECT_NE(text.find("auprès de Temasek"), std::string::npos);
  EXPECT_EQ(text.find("Mentions"), std::string::npos);

  const Ran readable = run_pige({"extract", folder.name("pasqal.html")});
  EXPECT_EQ(readable.status, 0);
  EXPECT_NE(readable.out.find("Le Banc | Jeanne Lemoine | 2023-01-24"), std::string::npos)
      << readable.out;
  EXPECT_EQ(readable.out.find('\x1b'), std::string::npos);  // no colours into a file
}

TEST(Extract, ExplainsWhatItChoseAmong) {
  const TempFolder folder;
  folder.write("pasqal.html", kPage);
  const Ran ran = run_pige({"extract", "--explain", folder.name("pasqal.html")});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.err, "");
  for (const char* line : {
           "Pasqal lève 100 millions d'euros  (the heading",
           "  *   3.00  Jeanne Lemoine  (<meta>)\n",
           "  *   6.00  2023-01-24T08:00:00+01:00  (<meta>)\n",
           "html > body > article",
           "paragraph: La start-up française Pasqal a levé",
       }) {
    EXPECT_NE(ran.out.find(line), std::string::npos) << line << "\nin\n" << ran.out;
  }
  std::size_t dropped = 0;
  for (const std::string& line : lines_of(ran.out)) dropped += line.starts_with("  - ") ? 1 : 0;
  EXPECT_EQ(dropped, 3U) << ran.out;  // the navigation, the headline, the footer
}

TEST(Extract, ExplainsToOtherPrograms) {
  const TempFolder folder;
  folder.write("pasqal.html", kPage);
  for (const char* format : {"json", "jsonl"}) {
    const Ran ran =
        run_pige({"extract", "--explain", "--format", format, folder.name("pasqal.html")});
    EXPECT_EQ(ran.status, 0);
    const auto why = nlohmann::json::parse(ran.out);
    EXPECT_EQ(
        why["authors"][0],
        (nlohmann::json{
            {"place", "<meta>"}, {"value", "Jeanne Lemoine"}, {"score", 3.0}, {"chosen", true}}));
    EXPECT_EQ(why["published"][0]["value"], "2023-01-24T08:00:00+01:00");
    EXPECT_EQ(why["title"][0]["value"], "Pasqal lève 100 millions d'euros");
    EXPECT_GT(why["title"][0]["score"], 0);
    EXPECT_GT(why["containers"].size(), 0U);
    std::size_t dropped = 0;
    for (const auto& block : why["blocks"]) {
      EXPECT_EQ(block["kept"], block["reason"].is_null());
      EXPECT_TRUE(block["zones"].is_array());
      dropped += block["kept"] ? 0 : 1;
    }
    EXPECT_EQ(dropped, 3U);
    EXPECT_EQ(lines_of(ran.out).size() == 1, std::string_view(format) == "jsonl");
  }
}

TEST(Extract, PaintsThePageWithoutItsMarkup) {
  const TempFolder folder;
  folder.write("evil.html",
               "<html><head><title>A &lt;script&gt;alert(1)&lt;/script&gt;</title></head><body>"
               "<div id='\"><script>' class=\"'><img src=x onerror=y>\">"
               "<p>Un texte &lt;/div&gt;&lt;img src=x onerror=alert(2)&gt; qui dure assez pour un "
               "article, avec des mots, des virgules et une fin.</p></div></body></html>");
  const Ran ran = run_pige({"extract", "--format", "html", folder.name("evil.html")});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.out.rfind("<!DOCTYPE html>", 0), 0U);
  EXPECT_EQ(ran.out.find("<script"), std::string::npos) << ran.out;
  EXPECT_EQ(ran.out.find("<img"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("&lt;img src=x onerror=alert(2)&gt;"), std::string::npos);
  // An attribute of the page cannot end the one it stands in.
  EXPECT_NE(ran.out.find("title=\"html &gt; body &gt; div#&quot;&gt;"), std::string::npos)
      << ran.out;
  EXPECT_NE(ran.out.find("class=\"block kept"), std::string::npos);
}

TEST(Extract, ReadsStandardInput) {
  const Ran ran = run_pige({"extract", "--format", "jsonl", "-"}, {.input = kDocument});
  ASSERT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ordered_json::parse(ran.out)["text"], "Pasqal a levé 100 millions d'euros.");
}

}  // namespace
}  // namespace pige
