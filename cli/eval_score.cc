#include "cli/eval_score.h"

#include <algorithm>
#include <unordered_map>

namespace pige::eval {
namespace {

using Counts = std::unordered_map<std::string, std::size_t>;

std::size_t total(const Counts& counts) {
  std::size_t sum = 0;
  for (const auto& [item, count] : counts) sum += count;
  return sum;
}

std::size_t common(const Counts& a, const Counts& b) {
  std::size_t sum = 0;
  for (const auto& [item, count] : a) {
    const auto other = b.find(item);
    if (other != b.end()) sum += std::min(count, other->second);
  }
  return sum;
}

// Four words in a row; a text of fewer is one.
Counts shingles(const std::vector<std::string>& words) {
  constexpr std::size_t kSize = 4;
  Counts counts;
  if (words.empty()) return counts;
  const std::size_t last = words.size() > kSize ? words.size() - kSize : 0;
  for (std::size_t i = 0; i <= last; ++i) {
    std::string shingle;
    for (std::size_t k = i; k < std::min(i + kSize, words.size()); ++k) {
      shingle.append(words[k]).push_back(' ');
    }
    ++counts[shingle];
  }
  return counts;
}

PageScore score_shingles(const Gold& gold, const Article& article) {
  const auto wanted = tokens(gold.text);
  const auto found = tokens(article.text);
  const Counts a = shingles(wanted);
  const Counts b = shingles(found);
  auto hit = static_cast<double>(common(a, b));
  double wrong = static_cast<double>(total(b)) - hit;
  double lost = static_cast<double>(total(a)) - hit;
  const double all = hit + wrong + lost;
  if (all > 0) {
    hit /= all;
    wrong /= all;
    lost /= all;
  }
  const double f1 = hit > 0 ? 2 * hit / (2 * hit + wrong + lost) : (all > 0 ? 0.0 : 1.0);
  return {{"score", f1},
          {"hit", hit},
          {"wrong", wrong},
          {"lost", lost},
          {"accuracy", wanted == found ? 1.0 : 0.0}};
}

double count_in(const std::string& text, const std::vector<std::string>& pieces) {
  return static_cast<double>(std::ranges::count_if(pieces, [&](const std::string& piece) {
    return text.find(squash(piece)) != std::string::npos;
  }));
}

PageScore score_pieces(const Gold& gold, const Article& article) {
  const std::string text = squash(article.text);
  const double hit = count_in(text, gold.wanted);
  const double wrong = count_in(text, gold.unwanted);
  const double lost = static_cast<double>(gold.wanted.size()) - hit;
  const double avoided = static_cast<double>(gold.unwanted.size()) - wrong;
  const double all = hit + wrong + lost + avoided;
  return {{"score", all > 0 ? (hit + avoided) / all : 1.0},
          {"hit", hit},
          {"wrong", wrong},
          {"lost", lost},
          {"avoided", avoided}};
}

Counts words_of(const std::string& text) {
  Counts counts;
  for (const std::string& word : tokens(lower(normal_form(text)))) ++counts[word];
  return counts;
}

PageScore score_words(const Gold& gold, const Article& article) {
  const Counts wanted = words_of(gold.text);
  const Counts found = words_of(article.text);
  const auto hit = static_cast<double>(common(wanted, found));
  const auto of_wanted = static_cast<double>(total(wanted));
  const auto of_found = static_cast<double>(total(found));
  if (of_wanted + of_found == 0) {
    return {{"score", 1.0}, {"body", 1.0}, {"precision", 1.0}, {"recall", 1.0}};
  }
  const double f1 = 2 * hit / (of_wanted + of_found);
  return {{"score", f1},
          {"body", f1},
          {"precision", of_found > 0 ? hit / of_found : 0.0},
          {"recall", of_wanted > 0 ? hit / of_wanted : 0.0}};
}

void add_metadata(const Gold& gold, const Article& article, const AuthorNames& names,
                  PageScore& score) {
  if (!gold.title.empty()) score["title"] = title(gold.title) == title(article.title) ? 1 : 0;
  if (const auto wanted = names.read(gold.authors); !wanted.empty()) {
    const auto found = names.read(article.authors);
    const auto hit = std::ranges::count_if(
        wanted, [&](const std::string& name) { return found.contains(name); });
    score["authors"] =
        2.0 * static_cast<double>(hit) / static_cast<double>(wanted.size() + found.size());
  }
  if (tells_day(gold.published)) {
    score["date"] = same_day(gold.published, article.published) ? 1 : 0;
  }
}

std::string spaced_words(std::string_view text) {
  std::string line = " ";
  for (const std::string& word : tokens(text)) line.append(word).push_back(' ');
  return line;
}

std::string primary_tag(std::string_view lang) {
  const std::string tag = lower(squash(lang));
  return tag.substr(0, tag.find_first_of("-_"));
}

void add_byline(const Gold& gold, const Article& article, const AuthorNames& names,
                PageScore& score) {
  if (!gold.byline.empty()) {
    const std::string line = spaced_words(folded(title(gold.byline)));
    const auto found = names.read(article.authors);
    const bool all = std::ranges::all_of(found, [&](const std::string& name) {
      return line.find(spaced_words(name)) != std::string::npos;
    });
    score["byline"] = !found.empty() && all ? 1 : 0;
  }
  if (!gold.lang.empty()) {
    score["lang"] = primary_tag(gold.lang) == primary_tag(article.lang) ? 1 : 0;
  }
}

double sum_of(const std::vector<PageScore>& pages, std::string_view part) {
  double sum = 0;
  for (const PageScore& page : pages) sum += page.find(part)->second;
  return sum;
}

double share(double part, double all) { return all > 0 ? part / all : 0; }

// The mean over the pages that have any of it, of the share that was hit.
double mean_share(const std::vector<PageScore>& pages, std::string_view missed) {
  double sum = 0;
  double count = 0;
  for (const PageScore& page : pages) {
    const double hit = page.find("hit")->second;
    const double all = hit + page.find(missed)->second;
    if (all <= 0) continue;
    sum += hit / all;
    ++count;
  }
  return share(sum, count);
}

std::vector<Figure> text_figures(Measure measure, const std::vector<PageScore>& pages) {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
  double accuracy = 0;
  const auto count = static_cast<double>(pages.size());
  if (measure == Measure::shingles) {
    precision = mean_share(pages, "wrong");
    recall = mean_share(pages, "lost");
    f1 = share(2 * precision * recall, precision + recall);
    accuracy = share(sum_of(pages, "accuracy"), count);
  } else {
    const double hit = sum_of(pages, "hit");
    const double wrong = sum_of(pages, "wrong");
    const double lost = sum_of(pages, "lost");
    const double avoided = sum_of(pages, "avoided");
    precision = share(hit, hit + wrong);
    recall = share(hit, hit + lost);
    f1 = share(2 * hit, 2 * hit + wrong + lost);
    accuracy = share(hit + avoided, hit + avoided + wrong + lost);
  }
  return {{"f1", f1, pages.size()},
          {"precision", precision, pages.size()},
          {"recall", recall, pages.size()},
          {"accuracy", accuracy, pages.size()}};
}

}  // namespace

std::optional<Measure> measure_of(std::string_view dataset) {
  if (dataset == "aeb") return Measure::shingles;
  if (dataset == "trafilatura") return Measure::pieces;
  if (dataset == "fundus") return Measure::words;
  if (dataset == "readability") return Measure::words_and_byline;
  return std::nullopt;
}

PageScore score_page(Measure measure, const Gold& gold, const Article& article,
                     const AuthorNames& names) {
  if (measure == Measure::shingles) return score_shingles(gold, article);
  PageScore score =
      measure == Measure::pieces ? score_pieces(gold, article) : score_words(gold, article);
  add_metadata(gold, article, names, score);
  if (measure == Measure::words_and_byline) add_byline(gold, article, names, score);
  return score;
}

std::vector<Figure> figures_of(Measure measure, const std::vector<PageScore>& pages) {
  const bool counted = measure == Measure::shingles || measure == Measure::pieces;
  std::vector<Figure> figures;
  if (counted) figures = text_figures(measure, pages);
  constexpr std::string_view kMeans[] = {"body",   "precision", "recall", "title",
                                         "byline", "authors",   "date",   "lang"};
  for (const std::string_view name : kMeans) {
    if (std::ranges::find(figures, name, &Figure::name) != figures.end()) continue;
    // The measure of bylines takes the place of authors there.
    if (measure == Measure::words_and_byline && name == "authors") continue;
    Figure figure{std::string(name)};
    for (const PageScore& page : pages) {
      const auto found = page.find(name);
      if (found == page.end()) continue;
      figure.value += found->second;
      ++figure.pages;
    }
    if (figure.pages == 0) continue;
    figure.value /= static_cast<double>(figure.pages);
    figures.push_back(std::move(figure));
  }
  return figures;
}

}  // namespace pige::eval
