// Writes the articles of a benchmark's pages, one JSON object a line, for eval/article.py:
//   article_predict LANG_DIR DATASET... > predictions.jsonl
//   article_predict LANG_DIR --explain PAGE...       // each block, and why it was left out
// DATASET holds gold.jsonl (id, url, charset are read) and pages/ID.html.gz.

#include <zlib.h>

#include <array>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "extract/article/boilerplate.h"
#include "extract/article/extract_article.h"
#include "ingest/charset.h"
#include "ingest/page.h"

namespace {

std::string read_gz(const std::string& path) {
  std::string bytes;
  gzFile file = gzopen(path.c_str(), "rb");
  if (file == nullptr) return bytes;
  std::array<char, 1U << 16U> buffer{};
  for (int n = 0; (n = gzread(file, buffer.data(), buffer.size())) > 0;) {
    bytes.append(buffer.data(), static_cast<std::size_t>(n));
  }
  gzclose(file);
  return bytes;
}

void explain(const std::string& path, const pige::Boilerplate& boilerplate) {
  pige::Page page;
  page.bytes = read_gz(path);
  if (!pige::decode_page(page)) return;
  for (const auto& block : pige::explain_blocks(page, boilerplate)) {
    std::cout << (block.reason.empty() ? "+ " : "- ") << static_cast<int>(block.kind) << ' '
              << block.weight << " [" << block.reason << "; " << block.zones << "] {" << block.path
              << "} " << block.text << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
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
  for (int i = 2; i < argc; ++i) {
    const std::string folder = argv[i];
    std::ifstream gold(folder + "/gold.jsonl");
    for (std::string line; std::getline(gold, line);) {
      const auto entry = nlohmann::json::parse(line);
      pige::Page page;
      page.id = entry["id"];
      if (entry["url"].is_string()) page.url = entry["url"];
      page.bytes = read_gz(folder + "/pages/" + page.id + ".html.gz");
      const std::string charset = entry["charset"].is_string() ? entry["charset"] : "";
      if (!pige::decode_page(page, charset)) continue;
      const auto article = pige::extract_article(page, *boilerplate);
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
}
