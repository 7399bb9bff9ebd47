// From an article and its annotations to its claims.
//
//   Result<Grammar> fr = Grammar::load(lang_dir, "fr");
//   std::vector<Claim> claims = extract_claims(article, annotations, *fr, gazetteer);

#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "extract/article/article.h"
#include "extract/claims/claim.h"
#include "ingest/result.h"
#include "normalize/annotate.h"

namespace pige {

struct GrammarTables;  // extract/claims/grammar.h: lexicon, rules, word lists

// What one language knows of claims: verbs, clause words, modality, attribution and rules, from
// lang/<code>/. Never changes once loaded; may be shared between threads.
class Grammar {
 public:
  // An Error names the file, the line and the rule.
  static Result<Grammar> load(const std::filesystem::path& lang_dir, const std::string& language);

  const std::string& language() const;
  // Changes whenever a word or a rule of the pack does: a hash of its files, as hex.
  const std::string& version() const;
  const GrammarTables& tables() const { return *tables_; }

 private:
  explicit Grammar(std::shared_ptr<const GrammarTables> tables) : tables_(std::move(tables)) {}
  std::shared_ptr<const GrammarTables> tables_;
};

// In the order of their evidence. Thread-safe; never throws.
std::vector<Claim> extract_claims(const Article& article, const Annotations& annotations,
                                  const Grammar& grammar, const Gazetteer& gazetteer);

}  // namespace pige
