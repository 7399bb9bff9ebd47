// Everything the program knows of languages, loaded once and shared by all threads.
//
//   Result<Packs> packs = Packs::load(lang_dir);
//   const Language* fr = packs->find("fr-BE");      // lang/fr; null: no such folder
//
// A folder of lang/ is a language. One that holds boilerplate.toml alone serves the extraction of
// articles; one without rules/ reads values but states no claims. Any error in any file ends the
// program before its first page: a word list half read would make claims that nobody can explain.

#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/article/boilerplate.h"
#include "extract/claims/extract_claims.h"
#include "ingest/result.h"
#include "normalize/gazetteer.h"
#include "normalize/pack.h"

namespace pige {

struct Language {
  Pack pack;
  std::optional<Grammar> grammar;  // where lang/<code>/rules/ is
};

class Packs {
 public:
  static Result<Packs> load(const std::filesystem::path& lang_dir);

  // By BCP 47 tag, its primary subtag being what counts.
  const Language* find(std::string_view tag) const;
  std::vector<std::string> codes() const;
  // The one language there is, or nothing where there are several.
  std::string only_code() const;

  const Gazetteer& gazetteer() const { return gazetteer_; }
  const Boilerplate& boilerplate() const { return boilerplate_; }
  const std::filesystem::path& folder() const { return folder_; }
  // Changes whenever any file under the folder does: a hash of them all, as hex.
  const std::string& version() const { return version_; }

 private:
  Packs(Gazetteer gazetteer, Boilerplate boilerplate)
      : gazetteer_(std::move(gazetteer)), boilerplate_(std::move(boilerplate)) {}

  std::filesystem::path folder_;
  std::string version_;
  std::map<std::string, Language, std::less<>> languages_;
  Gazetteer gazetteer_;
  Boilerplate boilerplate_;
};

// Where the language folder is: as given, else $PIGE_LANG_DIR, else the installed one (beside
// the program, ../share/pige/lang), else that of the source tree the program was built in.
Result<std::filesystem::path> find_lang_dir(const std::filesystem::path& given);

}  // namespace pige
