// What one language knows of numbers, money, dates and names: lang/<code>/*.toml on top of CLDR.
//
//   Result<Pack> fr = Pack::load(lang_dir, "fr");
//
// The seven files of values make a pack; names.toml and descriptions.toml, both or neither, let it
// find names as well.
//
// A Pack never changes once loaded and may be shared between threads.

#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "ingest/result.h"

namespace pige {

struct Vocabulary;  // normalize/vocabulary.h: the tables behind a Pack, for the normaliser itself

class Pack {
 public:
  // `language` is the folder's name, a BCP 47 tag. An Error names the file and the line.
  static Result<Pack> load(const std::filesystem::path& lang_dir, const std::string& language);

  const std::string& language() const;
  const Vocabulary& vocabulary() const { return *vocabulary_; }

 private:
  explicit Pack(std::shared_ptr<const Vocabulary> vocabulary)
      : vocabulary_(std::move(vocabulary)) {}
  std::shared_ptr<const Vocabulary> vocabulary_;
};

}  // namespace pige
