#include "cli/run_summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "cli/page_batch.h"

namespace pige {
namespace {

using Counts = std::map<std::string, std::size_t>;

std::size_t total(const Counts& counts) {
  std::size_t sum = 0;
  for (const auto& [name, count] : counts) sum += count;
  return sum;
}

std::string plural(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

// "funding 12, price 3": the most first.
std::string listed(const Counts& counts) {
  std::vector<std::pair<std::string, std::size_t>> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string text;
  for (const auto& [name, count] : sorted) {
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", name, count);
  }
  return text;
}

}  // namespace

void RunReport::read(Outcome outcome) {
  if (outcome == Outcome::added) ++added_;
  if (outcome == Outcome::changed) ++changed_;
  if (outcome == Outcome::unchanged) ++unchanged_;
}

void RunReport::failed(const Error& why) { ++failures_[why.what]; }

void RunReport::claimed(const std::string& type) { ++claims_[type]; }

void RunReport::no_article(std::string_view type) { ++no_articles_[std::string(type)]; }

void RunReport::without_rules(const std::string& language) {
  ++without_rules_[language.empty() ? "unknown" : language];
}

double RunReport::seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - started_).count();
}

std::string RunReport::progress_line() const {
  const std::size_t failed = total(failures_);
  const std::size_t pages = added_ + changed_ + unchanged_ + failed;
  return fmt::format("{}, {:.0f} a second, {}{}", plural(pages, "page"),
                     static_cast<double>(pages) / std::max(seconds(), 0.001),
                     plural(total(claims_), "claim"),
                     failed == 0 ? "" : fmt::format(", {} failed", failed));
}

std::string RunReport::summary(std::size_t skipped) const {
  const std::size_t read = added_ + changed_ + unchanged_;
  std::string text = fmt::format(
      "{} read in {:.2f} s ({:.0f} a second): {} added, {} changed, {} unchanged",
      plural(read, "page"), seconds(), static_cast<double>(read) / std::max(seconds(), 0.001),
      added_, changed_, unchanged_);
  if (!failures_.empty()) {
    text += fmt::format("\n{} failed:", plural(total(failures_), "page"));
    for (const auto& [reason, count] : failures_) text += fmt::format("\n  {} x {}", count, reason);
  }
  if (skipped > 0)
    text += fmt::format("\n{} skipped: not pages by their names", plural(skipped, "file"));
  if (!no_articles_.empty()) {
    text += fmt::format("\n{} without an article: {}", plural(total(no_articles_), "page"),
                        listed(no_articles_));
  }
  if (!without_rules_.empty()) {
    text += fmt::format("\n{} in languages without rules: {}",
                        plural(total(without_rules_), "page"), listed(without_rules_));
  }
  if (!claims_.empty()) {
    text += fmt::format("\n{}: {}", plural(total(claims_), "claim"), listed(claims_));
  }
  return text;
}

ExitStatus RunReport::status() const {
  return batch_status(added_ + changed_ + unchanged_, total(failures_));
}

}  // namespace pige
