// money.toml and CLDR's currencies: names, signs, codes, and which of them several countries share.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "normalize/cldr_places.h"
#include "normalize/cldr_words.h"
#include "normalize/currency_family.h"
#include "normalize/pack_words.h"
#include "normalize/tokens.h"

namespace pige::values {
namespace {

// "mxn$ 15", "NZD$15": a code before the sign it shares.
void add_code_with_sign(PackWords& words, const std::string& code, const std::string& sign) {
  words.add_exact(code + sign, coded(Role::currency, code));
  words.add_exact(lower(code) + sign, coded(Role::currency, code));
}

void add_compacts(const Section& entry, PackWords& words, const std::string& code,
                  const std::vector<std::pair<std::string, int>>& shared) {
  for (const Section& compact : entry.sections("compact")) {
    const int power = static_cast<int>(compact.integer("power", 0));
    for (const std::string& sign : compact.words("signs")) {
      Sense what = coded(Role::currency_compact, code, power);
      for (const auto& [part, family] : shared) {
        if (sign.ends_with(part)) what.family = family;
      }
      words.add_exact(sign, what);
    }
  }
}

void add_currency(const Section& entry, PackWords& words, CurrencyFamilies& families) {
  const std::string code = entry.text("code");
  const bool abroad = entry.flag("abroad", false);
  for (const std::string& name : entry.words_if_any("names")) {
    Sense what = coded(Role::currency, code);
    what.family = families.of_name(name, code, abroad);
    words.add(name, what);
  }
  // "5,000 won", but not "3 won".
  words.add_words(entry, "names_of_large", coded(Role::currency, code, kNoBareNumber));
  // "361 million pounds" are money, two pounds of flour are not.
  constexpr int kMillion = 6;
  words.add_words(entry, "names_of_millions", coded(Role::currency, code, kMillion));
  std::vector<std::pair<std::string, int>> shared;
  for (const std::string& sign : entry.words_if_any("signs")) {
    Sense what = coded(Role::currency, code);
    what.family = families.of_sign(sign, code, abroad);
    if (what.family > 0) shared.emplace_back(sign, what.family);
    words.add_exact(sign, what);
  }
  words.add_words(entry, "hundredths", coded(Role::subunit, code));
  for (const std::string& sign : entry.words_if_any("hundredth_signs")) {
    words.add_exact(sign, coded(Role::subunit, code));
  }
  words.add_words(entry, "places", coded(Role::currency_place, code));
  add_compacts(entry, words, code, shared);
}

// A compact form of two readings: "B" in Spanish.
bool is_ambiguous(const Lexicon& lexicon, const std::string& form) {
  const Lexicon::Node* node = lexicon.start(lexicon.word(form));
  return node != nullptr &&
         std::any_of(node->senses.begin(), node->senses.end(), [&form](const Sense& sense) {
           return sense.role == Role::compact && sense.number == kAmbiguousPower &&
                  sense.exact == form;
         });
}

// "450 MEUR", "12 kUSD": a scale of one letter before the code or the sign.
void add_shortened(PackWords& words, const std::vector<CldrCurrency>& known) {
  for (const CldrNumber& form : cldr_compact_forms(words.tables().language)) {
    if (form.text.size() != 1 || is_ambiguous(words.tables().lexicon, form.text)) continue;
    for (const CldrCurrency& currency : known) {
      if (!currency.in_use) continue;
      const Sense what = coded(Role::currency_compact, currency.code, form.value);
      words.add_exact(form.text + currency.code, what);
      for (const std::string& sign : currency.signs) words.add_exact(form.text + sign, what);
    }
  }
}

void add_names(PackWords& words, const std::vector<std::string>& names, Sense what,
               CurrencyFamilies& families) {
  for (const std::string& name : names) {
    what.family = families.of_equals(name, what.code);
    words.add(name, what);
  }
}

void add_places(PackWords& words, const CurrencyFamilies& families) {
  for (const CurrencyFamilies::Mark& mark : families.marks()) {
    words.add(mark.words, coded(Role::currency_place, mark.code));
  }
  for (const CldrPlace& place : cldr_places(words.tables().language)) {
    std::string codes;
    for (const std::string& code : place.currencies) codes += (codes.empty() ? "" : " ") + code;
    words.add(place.name, coded(Role::currency_place, codes));
  }
}

}  // namespace

void read_money(const Section& root, PackWords& words) {
  words.add_words(root, "of", sense(Role::of));
  words.add_words(root, "of_which", sense(Role::of_which));
  words.add_words(root, "and_cents", sense(Role::and_cents));
  const std::vector<CldrCurrency> known = cldr_currencies(words.tables().language);
  std::vector<std::string> listed;
  for (const Section& entry : root.sections("currency")) listed.push_back(entry.text("code"));
  CurrencyFamilies families(known, listed);
  for (const Section& entry : root.sections("currency")) add_currency(entry, words, families);

  const std::vector<std::string> refused = root.words_if_any("not_codes");
  const auto is_word = [&](const std::string& code) {
    return std::find(refused.begin(), refused.end(), code) != refused.end();
  };
  for (const CldrCurrency& currency : known) {
    const Sense what = coded(Role::currency, currency.code);
    add_names(words, currency.names, what, families);
    for (const std::string& sign : currency.signs) {
      words.add_exact(sign, what);
      if (sign.size() == 1) add_code_with_sign(words, currency.code, sign);
    }
    words.add_exact(currency.code, is_word(currency.code)
                                       ? coded(Role::currency, currency.code, kNoBareNumber)
                                       : what);
  }
  for (const CldrCurrency& currency : known) {
    add_names(words, currency.short_names, coded(Role::currency, currency.code), families);
  }
  add_shortened(words, known);
  // In small letters too, of the currencies that the language's newsrooms print.
  for (const std::string& code : listed) {
    if (!is_word(code)) words.add_exact(lower(code), coded(Role::currency, code));
  }
  add_places(words, families);
  words.tables().currencies = families.all();
}

}  // namespace pige::values
