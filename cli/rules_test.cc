#include <fmt/format.h>

#include <string>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/page_batch.h"
#include "extract/claims/rule_test.h"

namespace pige {
namespace {

// One language's failures and count.
std::string described(const std::string& code, const RuleReport& report) {
  std::string text;
  for (const RuleFailure& failure : report.failures) {
    text += fmt::format("{}: {}: {}\n    {}\n", failure.where, failure.rule,
                        console::paint(failure.what, console::Colour::red), failure.text);
  }
  return text + fmt::format("{}: {} rules, {} sentences, {} failed\n", code, report.rules,
                            report.examples, report.failures.size());
}

}  // namespace

ExitStatus rules_test_command(const RulesTestOptions& options) {
  const std::optional<Packs> packs = load_packs(options.work);
  if (!packs) return ExitStatus::unusable;
  console::Output out;
  bool tested = false;
  bool failed = false;
  for (const std::string& code : packs->codes()) {
    const Language& language = *packs->find(code);
    if (!options.lang.empty() && options.lang != code) continue;
    const RuleReport report = test_rules(language.pack, language.grammar, packs->gazetteer());
    tested = true;
    failed = failed || !report.failures.empty();
    out.write(described(code, report));
  }
  if (!out.close()) return ExitStatus::unusable;
  if (!tested) {
    console::complain({packs->folder().string(), "no language '" + options.lang + "' with rules"});
    return ExitStatus::unusable;
  }
  return failed ? ExitStatus::some_failed : ExitStatus::ok;
}

}  // namespace pige
