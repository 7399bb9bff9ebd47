#include "normalize/currency_family.h"

#include <algorithm>
#include <optional>

#include "normalize/tokens.h"

namespace pige::values {
namespace {

// The words of a longer name that starts or ends with `shared`, without it.
std::optional<std::vector<std::string>> rest_of(const std::string& name,
                                                const std::string& shared) {
  std::vector<std::string> words = cut_words(name);
  if (words.size() < 2) return std::nullopt;
  if (words.front() == shared) {
    words.erase(words.begin());
  } else if (words.back() == shared) {
    words.pop_back();
  } else {
    return std::nullopt;
  }
  return words;
}

bool holds(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

bool CurrencyFamilies::counts(const CldrCurrency& currency) const {
  return currency.in_use ||
         std::find(listed_.begin(), listed_.end(), currency.code) != listed_.end();
}

int CurrencyFamilies::place_of(CurrencyFamily family) {
  if (family.codes.size() < 2) return 0;
  const auto found =
      std::find_if(families_.begin(), families_.end(), [&](const CurrencyFamily& other) {
        return other.codes == family.codes && other.abroad == family.abroad;
      });
  if (found != families_.end()) return static_cast<int>(found - families_.begin()) + 1;
  family.last_year = cldr_last_year(family.codes.front());
  families_.push_back(std::move(family));
  return static_cast<int>(families_.size());
}

int CurrencyFamilies::of_name(const std::string& name, const std::string& code, bool abroad) {
  const std::vector<std::string> words = cut_words(name);
  if (words.size() != 1) return of_equals(name, code);
  CurrencyFamily family{{code}, abroad, 0};
  for (const CldrCurrency& other : known_) {
    if (other.code == code || !counts(other)) continue;
    const bool shares = std::any_of(
        other.names.begin(), other.names.end(),
        [&](const std::string& full) { return rest_of(full, words.front()).has_value(); });
    if (shares) family.codes.push_back(other.code);
  }
  if (family.codes.size() > 1) shared_.push_back(words.front());
  return place_of(std::move(family));
}

int CurrencyFamilies::of_equals(const std::string& name, const std::string& code) {
  CurrencyFamily family{{code}, false, 0};
  for (const CldrCurrency& other : known_) {
    if (other.code == code || !counts(other)) continue;
    if (holds(other.names, name) || holds(other.short_names, name)) {
      family.codes.push_back(other.code);
    }
  }
  return place_of(std::move(family));
}

int CurrencyFamilies::of_sign(const std::string& sign, const std::string& code, bool abroad) {
  CurrencyFamily family{{code}, abroad, 0};
  for (const CldrCurrency& other : known_) {
    if (other.code == code || !counts(other)) continue;
    if (holds(other.signs, sign)) family.codes.push_back(other.code);
  }
  return place_of(std::move(family));
}

std::vector<CurrencyFamilies::Mark> CurrencyFamilies::marks() const {
  std::vector<Mark> marks;
  for (const CldrCurrency& currency : known_) {
    if (!counts(currency)) continue;
    for (const std::string& name : currency.names) {
      for (const std::string& shared : shared_) {
        const auto rest = rest_of(name, shared);
        if (!rest) continue;
        std::string words;
        for (const std::string& word : *rest) words += (words.empty() ? "" : " ") + word;
        marks.push_back({std::move(words), currency.code});
      }
    }
  }
  return marks;
}

}  // namespace pige::values
