// Which currencies share a name or a sign, by what CLDR calls them: "peso" is Mexico's, Chile's,
// Colombia's, ...; "$" is that of some twenty dollars.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "normalize/cldr_words.h"
#include "normalize/vocabulary.h"

namespace pige::values {

class CurrencyFamilies {
 public:
  // `listed`: the codes of the language's own file; of the rest only those in use count.
  CurrencyFamilies(const std::vector<CldrCurrency>& known, std::vector<std::string> listed)
      : known_(known), listed_(std::move(listed)) {}

  // The family of a name or a sign that the language gives to `code`: its place in all(), from 1;
  // 0 where no other currency shares it.
  int of_name(const std::string& name, const std::string& code, bool abroad);
  // The same of a name that others have word for word: "franc CFA" is two.
  int of_equals(const std::string& name, const std::string& code);
  int of_sign(const std::string& sign, const std::string& code, bool abroad);

  // What tells one of a family from the others: "canadien" of "dollar canadien".
  struct Mark {
    std::string words;
    std::string code;
  };
  std::vector<Mark> marks() const;

  const std::vector<CurrencyFamily>& all() const { return families_; }

 private:
  bool counts(const CldrCurrency& currency) const;
  int place_of(CurrencyFamily family);

  const std::vector<CldrCurrency>& known_;
  std::vector<std::string> listed_;
  std::vector<CurrencyFamily> families_;
  std::vector<std::string> shared_;  // the names that are: "peso", "pesos"
};

}  // namespace pige::values
