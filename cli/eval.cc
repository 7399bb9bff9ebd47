// `pige eval article`: the articles of benchmark pages beside what is known to be right of them.

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/eval_score.h"
#include "cli/packs.h"
#include "cli/parallel.h"
#include "extract/article/boilerplate.h"
#include "extract/article/extract_article.h"
#include "ingest/byte_reader.h"
#include "ingest/charset.h"
#include "ingest/limits.h"

namespace pige {
namespace {

using eval::Gold;
using eval::PageScore;
using Json = nlohmann::json;

struct Dataset {
  std::filesystem::path folder;
  std::string name;
  eval::Measure measure = eval::Measure::words;
  std::vector<Gold> pages;
};

struct Scored {
  std::string id;
  PageScore score;
  std::optional<Error> error;  // why the page could not be read: it counts as an empty answer
};

// The folders with a gold.jsonl among `paths` and right below them.
std::vector<std::filesystem::path> dataset_folders(const std::vector<std::string>& paths) {
  std::error_code error;
  std::vector<std::filesystem::path> folders;
  for (const std::string& path : paths) {
    if (std::filesystem::exists(std::filesystem::path(path) / "gold.jsonl", error)) {
      folders.emplace_back(path);
      continue;
    }
    std::vector<std::filesystem::path> below;
    for (std::filesystem::directory_iterator entry(path, error), end; entry != end;
         entry.increment(error)) {
      if (error) break;
      if (std::filesystem::exists(entry->path() / "gold.jsonl", error)) {
        below.push_back(entry->path());
      }
    }
    std::ranges::sort(below);
    folders.insert(folders.end(), below.begin(), below.end());
  }
  return folders;
}

std::string text_in(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<std::string> texts_in(const Json& object, const char* key) {
  std::vector<std::string> texts;
  const auto found = object.find(key);
  if (found == object.end()) return texts;
  if (found->is_string()) texts.push_back(found->get<std::string>());
  if (found->is_array()) {
    for (const Json& one : *found) {
      if (one.is_string()) texts.push_back(one.get<std::string>());
    }
  }
  return texts;
}

Gold gold_of(const Json& line) {
  return {text_in(line, "id"),        text_in(line, "url"),      text_in(line, "charset"),
          text_in(line, "text"),      texts_in(line, "with"),    texts_in(line, "without"),
          text_in(line, "title"),     texts_in(line, "authors"), text_in(line, "byline"),
          text_in(line, "published"), text_in(line, "lang")};
}

Result<Dataset> load_dataset(const std::filesystem::path& folder) {
  const std::string path = (folder / "gold.jsonl").string();
  auto reader = ByteReader::open(path, path);
  if (!reader) return tl::unexpected(reader.error());
  LineReader lines(std::move(*reader), Limits{}, path);
  Dataset dataset{folder, {}, {}, {}};
  while (auto line = lines.next()) {
    if (!*line) return tl::unexpected(line->error());
    if ((*line)->empty()) continue;
    const std::string where = path + ":" + std::to_string(lines.line());
    const Json gold = Json::parse(**line, nullptr, false);
    if (!gold.is_object()) return tl::unexpected(Error{where, "this is no JSON object"});
    const std::string name = text_in(gold, "dataset");
    const auto measure = eval::measure_of(name);
    if (!measure || (!dataset.name.empty() && dataset.name != name)) {
      return tl::unexpected(
          Error{where,
                "\"dataset\" must be one of aeb, trafilatura, fundus and readability, the "
                "same in all lines"});
    }
    dataset.name = name;
    dataset.measure = *measure;
    dataset.pages.push_back(gold_of(gold));
  }
  if (dataset.pages.empty()) return tl::unexpected(Error{path, "no page is named in it"});
  return dataset;
}

Result<Article> article_of(const Dataset& dataset, const Gold& gold,
                           const Boilerplate& boilerplate) {
  const std::filesystem::path pages = dataset.folder / "pages";
  std::string path = (pages / (gold.id + ".html.gz")).string();
  std::error_code error;
  if (!std::filesystem::exists(path, error)) path = (pages / (gold.id + ".html")).string();
  auto reader = ByteReader::open(path, path);
  if (!reader) return tl::unexpected(reader.error());
  Result<std::string> bytes = read_all(*reader, Limits{}, path);
  if (!bytes) return tl::unexpected(bytes.error());
  Page page;
  page.id = gold.id;
  page.source = path;
  page.url = gold.url;
  page.bytes = std::move(*bytes);
  if (const auto decoded = decode_page(page, gold.charset); !decoded) {
    return tl::unexpected(decoded.error());
  }
  return extract_article(page, boilerplate);
}

std::vector<Scored> score(const Dataset& dataset, const Boilerplate& boilerplate,
                          const eval::AuthorNames& names, unsigned jobs) {
  std::vector<Scored> scored;
  std::size_t next = 0;
  ordered_map<const Gold*, Scored>(
      {.threads = worker_count(jobs)},
      [&]() -> std::optional<const Gold*> {
        return next < dataset.pages.size() ? std::optional(&dataset.pages[next++]) : std::nullopt;
      },
      [&](const Gold* gold) {
        const Result<Article> article = article_of(dataset, *gold, boilerplate);
        Scored page{gold->id, {}, {}};
        if (!article) page.error = article.error();
        page.score =
            eval::score_page(dataset.measure, *gold, article ? *article : Article{}, names);
        return page;
      },
      [&](Scored page) {
        scored.push_back(std::move(page));
        return true;
      });
  return scored;
}

// Worst first.
std::vector<const Scored*> worst_of(const std::vector<Scored>& pages, std::size_t count) {
  std::vector<const Scored*> worst;
  worst.reserve(pages.size());
  for (const Scored& page : pages) worst.push_back(&page);
  std::ranges::sort(worst, {}, [](const Scored* page) {
    return std::pair<double, std::string_view>(page->score.at("score"), page->id);
  });
  worst.resize(std::min(worst.size(), count));
  return worst;
}

std::string table(const Dataset& dataset, const std::vector<eval::Figure>& figures,
                  const std::vector<const Scored*>& worst) {
  std::string text = fmt::format("{:<12} {:4} pages ", dataset.name, dataset.pages.size());
  for (const eval::Figure& figure : figures) {
    text += fmt::format("  {} {:.4f}", figure.name, figure.value);
    if (figure.pages != dataset.pages.size()) text += fmt::format(" ({})", figure.pages);
  }
  text += "\n";
  for (const Scored* page : worst) {
    text += fmt::format("  {:.4f}  {}", page->score.at("score"), page->id);
    for (const auto& [name, value] : page->score) {
      if (name != "score") text += fmt::format("  {} {:.3g}", name, value);
    }
    text += "\n";
  }
  return text;
}

std::string json_line(const Dataset& dataset, const std::vector<eval::Figure>& figures,
                      const std::vector<const Scored*>& worst) {
  nlohmann::ordered_json line = {{"dataset", dataset.name}, {"n", dataset.pages.size()}};
  for (const eval::Figure& figure : figures) {
    line["figures"][figure.name] = {{"value", figure.value}, {"n", figure.pages}};
  }
  for (const Scored* page : worst) {
    nlohmann::ordered_json one = {{"id", page->id}};
    for (const auto& [name, value] : page->score) one[name] = value;
    line["worst"].push_back(std::move(one));
  }
  return line.dump() + "\n";
}

}  // namespace

ExitStatus eval_article_command(const EvalArticleOptions& options) {
  const auto fail = [](const Error& error) {
    console::complain(error);
    return ExitStatus::unusable;
  };
  const auto lang_dir = find_lang_dir(options.work.lang_dir);
  if (!lang_dir) return fail(lang_dir.error());
  const auto boilerplate = Boilerplate::load(*lang_dir);
  if (!boilerplate) return fail(boilerplate.error());
  const auto names = eval::AuthorNames::load(*lang_dir);
  if (!names) return fail(names.error());

  std::vector<Dataset> datasets;
  for (const auto& folder : dataset_folders(options.folders)) {
    Result<Dataset> dataset = load_dataset(folder);
    if (!dataset) return fail(dataset.error());
    datasets.push_back(std::move(*dataset));
  }
  if (datasets.empty()) return fail({options.folders.front(), "no gold.jsonl is in it"});

  console::Output out;
  bool failed = false;
  for (const Dataset& dataset : datasets) {
    const std::vector<Scored> pages = score(dataset, *boilerplate, *names, options.work.jobs);
    std::vector<PageScore> scores;
    for (const Scored& page : pages) {
      scores.push_back(page.score);
      if (!page.error) continue;
      failed = true;
      console::complain(*page.error);
    }
    const auto figures = eval::figures_of(dataset.measure, scores);
    const auto worst = worst_of(pages, options.worst);
    const bool json = options.format == Format::json;
    out.write(json ? json_line(dataset, figures, worst) : table(dataset, figures, worst));
  }
  if (!out.close()) return ExitStatus::unusable;
  return failed ? ExitStatus::some_failed : ExitStatus::ok;
}

}  // namespace pige
