// Writes the articles of a benchmark's pages, one JSON object a line, for eval/article.py:
//   article_predict LANG_DIR DATASET... > predictions.jsonl
//   article_predict LANG_DIR --set teasers=0 --set named=1.1 DATASET...   // see tuning.h
//   article_predict LANG_DIR --tuning                // the names that can be set, with defaults
//   article_predict LANG_DIR --explain PAGE...       // each block, and why it was left out
// DATASET holds gold.jsonl (id, url, charset are read) and pages/ID.html.gz.

#include <cstdlib>
#include <exception>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "bench/page_files.h"
#include "extract/article/boilerplate.h"
#include "extract/article/explanation.h"
#include "extract/article/extract_article.h"
#include "ingest/charset.h"
#include "ingest/page.h"

namespace {

constexpr std::pair<std::string_view, double pige::Tuning::*> kNumbers[] = {
    {"against", &pige::Tuning::against},
    {"named", &pige::Tuning::named},
    {"under_headline", &pige::Tuning::under_headline},
    {"weak_name", &pige::Tuning::weak_name},
    {"strong_name", &pige::Tuning::strong_name},
    {"any_name", &pige::Tuning::any_name},
    {"any_markup", &pige::Tuning::any_markup},
    {"hidden_page", &pige::Tuning::hidden_page},
    {"head_line", &pige::Tuning::head_line},
    {"tail_line", &pige::Tuning::tail_line},
    {"box_line", &pige::Tuning::box_line},
    {"before_end", &pige::Tuning::before_end},
    {"phrase_box", &pige::Tuning::phrase_box},
};

constexpr std::pair<std::string_view, bool pige::Tuning::*> kMechanisms[] = {
    {"names", &pige::Tuning::names},
    {"phrases", &pige::Tuning::phrases},
    {"teasers", &pige::Tuning::teasers},
    {"small_articles", &pige::Tuning::small_articles},
    {"one_article", &pige::Tuning::one_article},
    {"copies", &pige::Tuning::copies},
    {"clutter", &pige::Tuning::clutter},
    {"ends", &pige::Tuning::ends},
    {"flow", &pige::Tuning::flow},
    {"author_notes", &pige::Tuning::author_notes},
    {"mixed_groups", &pige::Tuning::mixed_groups},
    {"addresses", &pige::Tuning::addresses},
    {"json_ld", &pige::Tuning::json_ld},
    {"state", &pige::Tuning::state},
    {"standfirst", &pige::Tuning::standfirst},
    {"under_the_headline", &pige::Tuning::under_the_headline},
};

// "teasers=0"; whether there is such a name.
bool set(pige::Tuning& tuning, std::string_view assignment) {
  const std::size_t sign = assignment.find('=');
  if (sign == std::string_view::npos) return false;
  const std::string_view name = assignment.substr(0, sign);
  const double value = std::strtod(assignment.data() + sign + 1, nullptr);
  for (const auto& [known, member] : kNumbers) {
    if (known == name) return tuning.*member = value, true;
  }
  for (const auto& [known, member] : kMechanisms) {
    if (known == name) return tuning.*member = value != 0, true;
  }
  return false;
}

void list_tuning() {
  const pige::Tuning defaults;
  for (const auto& [name, member] : kNumbers) {
    std::cout << "number " << name << ' ' << defaults.*member << '\n';
  }
  for (const auto& [name, member] : kMechanisms) {
    std::cout << "mechanism " << name << ' ' << defaults.*member << '\n';
  }
}

void explain(const std::string& path, const pige::Boilerplate& boilerplate) {
  pige::Page page;
  page.bytes = bench::read_file(path);
  if (!pige::decode_page(page)) return;
  const auto why = pige::explain_article(page, boilerplate);
  if (!why) return;
  for (const auto& block : why->blocks) {
    std::cout << (block.reason.empty() ? "+ " : "- ") << static_cast<int>(block.kind) << ' '
              << block.weight << " [" << block.reason << "; " << block.zones << "] {" << block.path
              << "} " << block.text << '\n';
  }
}

int run(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: article_predict LANG_DIR DATASET... > predictions.jsonl\n";
    return 2;
  }
  const auto boilerplate = pige::Boilerplate::load(argv[1]);
  if (!boilerplate) {
    std::cerr << boilerplate.error().message() << '\n';
    return 2;
  }
  if (std::string_view(argv[2]) == "--explain") {
    for (int i = 3; i < argc; ++i) explain(argv[i], *boilerplate);
    return 0;
  }
  if (std::string_view(argv[2]) == "--tuning") {
    list_tuning();
    return 0;
  }
  pige::Tuning tuning;
  int first = 2;
  for (; first + 1 < argc && std::string_view(argv[first]) == "--set"; first += 2) {
    if (set(tuning, argv[first + 1])) continue;
    std::cerr << argv[first + 1] << ": see --tuning for what can be set\n";
    return 2;
  }
  for (int i = first; i < argc; ++i) {
    const std::string folder = argv[i];
    std::ifstream gold(folder + "/gold.jsonl");
    for (std::string line; std::getline(gold, line);) {
      const auto entry = nlohmann::json::parse(line);
      pige::Page page;
      page.id = entry["id"];
      if (entry["url"].is_string()) page.url = entry["url"];
      page.bytes = bench::read_file(folder + "/pages/" + page.id + ".html.gz");
      const std::string charset = entry["charset"].is_string() ? entry["charset"] : "";
      if (!pige::decode_page(page, charset)) continue;
      const auto article = pige::extract_article(page, *boilerplate, tuning);
      if (!article) continue;
      std::cout << nlohmann::json{{"id", article->id},
                                  {"dataset", entry["dataset"]},
                                  {"title", article->title},
                                  {"authors", article->authors},
                                  {"published", article->published},
                                  {"lang", article->lang},
                                  {"text", article->text}}
                       .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)
                << '\n';
    }
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {  // a gold file that is no JSON
    std::cerr << error.what() << '\n';
    return 1;
  }
}
