#include "tests/normalize/spell_out.h"

#include <unicode/rbnf.h>

#include <stdexcept>

namespace pige::test {

struct SpellOut::Format {
  Format(const std::string& locale, UErrorCode& status)
      : rules(icu::URBNF_SPELLOUT, icu::Locale(locale.c_str()), status) {}
  icu::RuleBasedNumberFormat rules;
};

SpellOut::SpellOut(const std::string& locale) {
  UErrorCode status = U_ZERO_ERROR;
  format_ = std::make_unique<Format>(locale, status);
  if (U_FAILURE(status) != 0) throw std::runtime_error("ICU spells no numbers in " + locale);
  for (std::int32_t i = 0; i < format_->rules.getNumberOfRuleSetNames(); ++i) {
    std::string name;
    format_->rules.getRuleSetName(i).toUTF8String(name);
    const bool cardinal = name.find("spellout-cardinal") != std::string::npos ||
                          name.find("spellout-numbering") != std::string::npos;
    if (cardinal && name.find("-year") == std::string::npos) rule_sets_.push_back(name);
  }
}

SpellOut::~SpellOut() = default;
SpellOut::SpellOut(SpellOut&&) noexcept = default;

std::string SpellOut::spell(std::int64_t number, const std::string& rule_set) const {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text;
  icu::FieldPosition ignored;
  format_->rules.format(number, icu::UnicodeString::fromUTF8(rule_set), text, ignored, status);
  std::string result;
  return U_SUCCESS(status) != 0 ? text.toUTF8String(result) : result;
}

}  // namespace pige::test
