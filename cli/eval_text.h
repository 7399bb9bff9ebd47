// Text as the measures of `pige eval article` compare it. Each follows the scorer that the
// published figures of the benchmarks were made with, which is written in Python: \w and \s, case
// and normal forms are what they are there.

#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/result.h"

namespace pige::eval {

// Runs of letters, digits and "_", the case kept.
std::vector<std::string> tokens(std::string_view text);

// White space runs made one space, none at the ends.
std::string squash(std::string_view text);

std::string normal_form(std::string_view text);  // NFC
std::string lower(std::string_view text);
std::string folded(std::string_view text);  // without case

// NFC, curly quotes made straight, squashed.
std::string title(std::string_view text);

// The names of persons in what stands for authors.
class AuthorNames {
 public:
  // From lang/und/eval.toml.
  static Result<AuthorNames> load(const std::filesystem::path& lang_dir);

  // "By Ann Lee and Bob Ray" are "ann lee" and "bob ray".
  std::set<std::string> read(const std::vector<std::string>& authors) const;

 private:
  std::string without_by(const std::string& name) const;
  std::vector<std::string> parts(const std::string& name) const;
  std::size_t joint_at(const std::string& name, std::size_t at) const;

  std::vector<std::string> before_;
  std::vector<std::string> between_;
};

// Whether two dates are one calendar day: as written, or as the same instant in the gold's zone.
bool same_day(std::string_view gold, std::string_view found);
// Whether it starts with a day at all.
bool tells_day(std::string_view date);

}  // namespace pige::eval
