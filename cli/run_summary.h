// What a run did, counted as it goes and told at its end.

#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "cli/commands.h"
#include "ingest/result.h"
#include "store/store.h"

namespace pige {

class RunReport {
 public:
  void read(Outcome outcome);
  void failed(const Error& why);
  void claimed(const std::string& type);
  // A page that was read and holds no article: a front page, a list of others.
  void no_article(std::string_view type);
  // A page in a language ("" where unknown) that has no rules.
  void without_rules(const std::string& language);

  std::string progress_line() const;
  // The closing lines: pages read, failed and why, claims by type, pages a second. `skipped` are
  // files of the folders that are no pages.
  std::string summary(std::size_t skipped) const;
  ExitStatus status() const;

 private:
  double seconds() const;

  std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
  std::size_t added_ = 0;
  std::size_t changed_ = 0;
  std::size_t unchanged_ = 0;
  std::map<std::string, std::size_t> failures_;  // by reason
  std::map<std::string, std::size_t> claims_;    // by type
  std::map<std::string, std::size_t> without_rules_;
  std::map<std::string, std::size_t> no_articles_;  // by type
};

}  // namespace pige
