// Records to put in a store, made by hand, and what a store holds, as one text.

#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/store.h"

namespace pige {

// A folder of its own for one test, gone with it.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string path = (std::filesystem::temp_directory_path() / "pige-store-XXXXXX").string();
    if (mkdtemp(path.data()) == nullptr) std::abort();
    path_ = path;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  std::string operator/(std::string_view name) const { return (path_ / name).string(); }
  std::string path() const { return path_.string(); }
  std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(path_)) {
      names.push_back(entry.path().filename().string());
    }
    return names;
  }

 private:
  std::filesystem::path path_;
};

inline std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline Span span_of(std::string_view text, std::string_view words) {
  const std::size_t begin = text.find(words);
  if (begin == std::string_view::npos) std::abort();
  return {begin, begin + words.size()};
}

inline Value money(std::string_view amount, std::string unit = "EUR") {
  Value value;
  value.amount = Decimal::parse(amount);
  value.unit = std::move(unit);
  return value;
}

// An article of one sentence that says one thing; tests change what they are about.
inline PageRecord funding(const std::string& id, const std::string& subject,
                          std::string_view amount, std::string published = "2024-03-15") {
  const std::string sentence = "Cet été, " + subject + " a levé " + std::string(amount) + " €.";
  Page page;
  page.id = id;
  page.source = "pages/" + id + ".html";
  page.url = "https://exemple.fr/" + id;
  page.charset = "UTF-8";
  page.bytes = "<p>" + sentence + "</p>";

  Article article;
  article.id = id;
  article.url = page.url;
  article.title = subject + " lève des fonds";
  article.authors = {"Zoé \"Zo\" Müller", "Luc Petit"};
  article.published = std::move(published);
  article.site = "Exemple";
  article.lang = "fr";
  article.text = article.title + "\n" + sentence;
  article.blocks = {{BlockKind::heading, span_of(article.text, article.title)},
                    {BlockKind::paragraph, span_of(article.text, sentence)}};

  Claim claim;
  claim.type = "funding";
  claim.subject = {.name = subject, .id = "", .mention = subject};
  claim.value = money(amount);
  claim.value->text = std::string(amount) + " €";
  claim.aspect = "round";
  claim.sentence = span_of(article.text, sentence);
  claim.span = span_of(article.text, "a levé " + std::string(amount) + " €");
  claim.rule = "fr.funding.raise";
  claim.confidence = 0.9;
  return make_record(page, std::move(article), {claim}, "pack-1");
}

inline std::unique_ptr<Store> open_or_die(const std::string& path, Access access = Access::create) {
  auto store = open_store(path, access);
  if (!store) {
    ADD_FAILURE() << store.error().message();
    std::abort();
  }
  return std::move(*store);
}

inline std::string dump(Store& store) {
  std::string text;
  const auto done = store.canonical_dump([&](std::string_view line) {
    text += line;
    text += '\n';
  });
  if (!done) ADD_FAILURE() << done.error().message();
  return text;
}

inline std::string dump(const std::string& path) { return dump(*open_or_die(path, Access::read)); }

// One run over some records, from its beginning to its end.
inline RunSummary run(Store& store, const std::vector<PageRecord>& records) {
  EXPECT_TRUE(store.begin_run({.program = "1.0", .started = "2026-01-01T00:00:00Z"}));
  for (const PageRecord& record : records) {
    const auto outcome = store.put(record);
    EXPECT_TRUE(outcome) << outcome.error().message();
  }
  const auto summary = store.finish_run("2026-01-01T00:00:01Z");
  EXPECT_TRUE(summary) << summary.error().message();
  return summary.value_or(RunSummary{});
}

inline RunSummary run(const std::string& path, const std::vector<PageRecord>& records) {
  return run(*open_or_die(path), records);
}

inline std::vector<StoredClaim> claims_of(Store& store, const Query& query = {}) {
  std::vector<StoredClaim> claims;
  const auto done = store.each_claim(query, [&](const StoredClaim& claim) {
    claims.push_back(claim);
    return true;
  });
  EXPECT_TRUE(done) << done.error().message();
  return claims;
}

}  // namespace pige
