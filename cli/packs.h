// Everything the program knows of languages, shared by all threads.
//
//   Result<Packs> packs = Packs::load(lang_dir);
//   const Language* fr = packs->find("fr-BE");      // lang/fr; null: no such rules
//
//   ValuePacks values(lang_dir);
//   Result<const Pack*> de = values.find("de-AT");  // lang/de; null: no such values
//
// A folder of lang/ is a language. One that holds boilerplate.toml alone serves the extraction of
// articles; one with the files of values is read by `pige normalize`, when a text asks for it; one
// with rules/ states claims as well. Those are loaded before the first page, and any error in any
// of their files ends the program: a word list half read would make claims that nobody can explain.

#pragma once

#include <filesystem>
#include <map>
#include <mutex>
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
  Grammar grammar;
};

class Packs {
 public:
  static Result<Packs> load(const std::filesystem::path& lang_dir);

  // By BCP 47 tag, its primary subtag being what counts. Null where it has no rules.
  const Language* find(std::string_view tag) const;
  std::vector<std::string> codes() const;
  // The one language with rules, or nothing where there are several.
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

// The languages whose values can be read, each loaded when it is first asked for. May be shared
// between threads.
class ValuePacks {
 public:
  explicit ValuePacks(std::filesystem::path lang_dir) : folder_(std::move(lang_dir)) {}

  // By BCP 47 tag; null where no folder has it. An Error, every time, where its files are wrong.
  Result<const Pack*> find(std::string_view tag) const;
  // The one language there is, or nothing where there are several.
  Result<std::string> only_code() const;
  const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, Result<Pack>, std::less<>> packs_;  // nodes stay where they are
};

// Where the language folder is: as given, else $PIGE_LANG_DIR, else the installed one (beside
// the program, ../share/pige/lang), else that of the source tree the program was built in.
Result<std::filesystem::path> find_lang_dir(const std::filesystem::path& given);

}  // namespace pige
