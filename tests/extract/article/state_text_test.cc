// What is read of a page's scripts: by the shapes that frameworks give it.

#include "extract/article/state_text.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "extract/article/extract_article.h"
#include "extract/article/html_text.h"
#include "tests/extract/article/pages.h"

namespace pige {
namespace {

using Json = nlohmann::json;
using Lines = std::vector<std::string>;

const std::string kFirst =
    "Calame a levé douze millions d'euros auprès de deux fonds européens, dit sa directrice.";
const std::string kSecond =
    "La jeune pousse nantaise, qui emploie 40 personnes, veut doubler ses effectifs.";
const std::string kTeaser =
    "Le concurrent berlinois de la société a fermé hier son bureau de Paris, faute de clients.";

std::string p(std::string_view text) { return "<p>" + std::string(text) + "</p>"; }

Lines read(const std::vector<std::string>& scripts) {
  return paragraphs_of(state_text({scripts.begin(), scripts.end()}));
}

std::string push(std::string_view chunk) {
  return "self.__next_f.push(" + Json{1, chunk}.dump() + ")";
}

std::string text_row(std::string_view number, std::string_view text) {
  char size[20];
  std::snprintf(size, sizeof size, "%zx", text.size());
  return std::string(number) + ":T" + size + "," + std::string(text);
}

Json element(std::string_view tag, Json children) {
  return {"$",
          tag,
          nullptr,
          {{"className", std::string(90, 'c') + " mx-auto"}, {"children", std::move(children)}}};
}

std::string row(std::string_view number, const Json& value) {
  return std::string(number) + ":" + value.dump() + "\n";
}

// The rows of a page, cut where it hurts.
std::vector<std::string> pushed(const std::string& rows, std::size_t chunk) {
  std::vector<std::string> scripts = {"(self.__next_f=self.__next_f||[]).push([0])"};
  for (std::size_t at = 0; at < rows.size();) {
    std::size_t end = std::min(at + chunk, rows.size());
    while (end < rows.size() && (static_cast<unsigned char>(rows[end]) & 0xC0U) == 0x80U) ++end;
    scripts.push_back(push(rows.substr(at, end - at)));
    at = end;
  }
  return scripts;
}

struct Flight {
  std::string_view what;
  std::string rows;
  Lines text;
};

const Flight kFlights[] = {
    {"an article as HTML, in a row of its own",
     "1:I[123,[],\"Article\"]\n" + text_row("2", p(kFirst) + p(kSecond)) +
         row("0", {"$", "$L1", nullptr, {{"title", "Calame"}, {"html", "$2"}}}),
     {kFirst, kSecond}},
    {"blocks, of which the long ones stand in rows of their own",
     text_row("a", kFirst) +
         row("0", {{"blocks", {{{"type", "p"}, {"text", "$a"}}, {{"text", kSecond}}}}}),
     {kFirst, kSecond}},
    {"elements of the page",
     row("4",
         element("main",
                 {element("h1", "Calame lève"),
                  element("div", {element("p", kFirst), element("h2", "Et après ?"),
                                  element("p", {"La jeune pousse ", element("b", "nantaise"),
                                                ", qui emploie 40 personnes, veut doubler ses "
                                                "effectifs."}),
                                  element("ul", {element("li", "Deux fonds"),
                                                 element("li", element("a", "Les fonds"))})})})),
     {kFirst, "Et après ?", kSecond, "Deux fonds"}},
    {"the article, not what it leads to",
     row("0", {{"article", {{"html", p(kFirst) + p(kSecond)}}}, {"more", {{{"text", kTeaser}}}}}),
     {kFirst, kSecond}},
    {"HTML given to an element",
     row("0", {"$",
               "div",
               nullptr,
               {{"dangerouslySetInnerHTML", {{"__html", p(kFirst) + p(kSecond)}}}}}),
     {kFirst, kSecond}},
};

TEST(StateText, ReadsFlightData) {
  for (const auto& [what, rows, text] : kFlights) {
    for (const std::size_t chunk : {rows.size(), std::size_t{40}, std::size_t{7}}) {
      EXPECT_EQ(read(pushed(rows, chunk)), text) << what << ", by " << chunk;
    }
  }
}

struct Assigned {
  std::string_view what;
  std::string script;
};

std::string in_single_quotes(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? "\\'" : std::string(1, c);
  return quoted + "'";
}

const std::string kEscaped = Json(p(kFirst) + p(kSecond)).dump(-1, ' ', true);

const Assigned kAssigned[] = {
    {"JSON", "window.__STATE__ = {\"a\":{\"body\":" + kEscaped + "}};start()"},
    {"JSON in a string",
     "window.__STATE__ = JSON.parse(" + Json("{\"body\":" + kEscaped + "}").dump() + ");"},
    {"JSON in a string of the other quotes",
     "window.__STATE__=JSON.parse(" +
         in_single_quotes("{\"body\":[\"" + kFirst + "\",\"" + kSecond + "\"]}") + ")"},
    {"an object as scripts write it",
     "window.__STATE__={open:!0,video:undefined,since:new "
     "Date(2026,1,11,\"}\"),'a-b':.5,list:[void "
     "0,],body:" +
         in_single_quotes(p(kFirst) + p(kSecond)) + ",};"},
    {"what a function returns",
     "window.__NUXT__=(function(a,b){return {data:[{article:{free:a,body:" + kEscaped +
         ",next:{title:\"Nubia\",open:b}}}]}}(!0,null));"},
};

TEST(StateText, ReadsWhatScriptsAssign) {
  for (const auto& [what, script] : kAssigned)
    EXPECT_EQ(read({script}), (Lines{kFirst, kSecond})) << what;
}

TEST(StateText, FlightDataOfAPageThatShowsNothing) {
  std::string html = "<title>Calame lève douze millions</title><body><div id=__next></div>";
  const std::string body = p(kFirst) + p(kSecond) + p(kTeaser) + p(kFirst) + p(kSecond);
  for (const std::string& script : pushed(text_row("2", body) + row("0", {{"body", "$2"}}), 100)) {
    html += "<script>" + script + "</script>";
  }
  Page page;
  page.bytes = html;
  EXPECT_EQ(extract_article(page, phrases())->text,
            kFirst + "\n" + kSecond + "\n" + kTeaser + "\n" + kFirst + "\n" + kSecond);
  page.bytes = "<article>" + body + "</article>" + html;
  EXPECT_EQ(extract_article(page, phrases())->text.find(kFirst), 0u);
}

// Whatever is cut off, doubled or overwritten: no crash, and UTF-8 comes out.
class Damage {
 public:
  std::size_t below(std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_);
  }
  void edit(std::string& text) {
    constexpr std::string_view kSigns = "T:,\n[]{}()\"'$0f\\!=";
    for (int edit = 0; edit < 3; ++edit) {
      const std::size_t at = below(text.size());
      if ((text[at] & 0x80) != 0) continue;
      switch (below(3)) {
        case 0:
          text[at] = kSigns[below(kSigns.size())];
          break;
        case 1:
          text.resize(at + 1);
          break;
        default:
          text.insert(at, text.substr(at));
          break;
      }
    }
  }

 private:
  std::mt19937 random_{7};
};

TEST(StateText, BrokenScriptsAreHarmless) {
  Damage damage;
  for (int round = 0; round < 4000; ++round) {
    std::string rows = kFlights[damage.below(std::size(kFlights))].rows;
    damage.edit(rows);
    std::vector<std::string> scripts = pushed(rows, 1 + damage.below(60));
    scripts.push_back(kAssigned[damage.below(std::size(kAssigned))].script);
    damage.edit(scripts.back());
    damage.edit(scripts[damage.below(scripts.size())]);
    const std::string text = state_text({scripts.begin(), scripts.end()});
    EXPECT_NO_THROW(Json(text).dump()) << rows;  // throws where it is no UTF-8
  }
}

// A long row that is referred to again and again is not read without end.
TEST(StateText, ReferencesDoNotMultiply) {
  const std::string text = p(kFirst) + p(std::string(200'000, 'a') + " b.");
  Json references = Json::array();
  for (int i = 0; i < 50'000; ++i) references.push_back(Json::array({"$2"}));
  const auto scripts = pushed(text_row("2", text) + row("0", references), 1 << 20);
  EXPECT_LT(state_text({scripts.begin(), scripts.end()}).size(), 3 * text.size());
}

}  // namespace
}  // namespace pige
