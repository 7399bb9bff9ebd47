#include "extract/claims/explain.h"

#include <fmt/format.h>

#include <iostream>
#include <string>

#include "cli/claim_table.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/page_batch.h"
#include "extract/article/extract_article.h"
#include "ingest/page.h"
#include "ingest/utf8.h"
#include "normalize/annotate.h"

namespace pige {
namespace {

using console::Colour;

// What each rule made of a sentence, those that matched first in the eye: "+" against "-".
std::string tried_rules(const ExplainedSentence& sentence) {
  if (sentence.tried.empty()) return "  no rule: none has a trigger in this sentence\n";
  std::string text;
  for (const TriedRule& rule : sentence.tried) {
    const std::string mark =
        console::paint(rule.matched ? "+" : "-", rule.matched ? Colour::green : Colour::red);
    text += fmt::format("  {} {}  {}  {}\n", mark, fit(rule.id, 32), fit(rule.outcome, 44),
                        console::paint(rule.where, Colour::dim));
  }
  return text;
}

std::string described(const Article& article, const Explanation& explanation) {
  std::string text;
  for (const ExplainedSentence& sentence : explanation.sentences) {
    text += console::paint(quote(article.text, sentence.span), Colour::bold) + "\n";
    for (const Recognised& found : sentence.recognised) {
      text += fmt::format("  {}  {}  {}\n", fit(quote(article.text, found.span), 32),
                          fit(found.kind, 14), found.value);
    }
    text += "  " + console::paint(sentence.line, Colour::dim) + "\n" + tried_rules(sentence) + "\n";
  }
  if (explanation.claims.empty()) return text + "No claim.\n";
  const ClaimTable table;
  text += table.heading();
  for (const Claim& claim : explanation.claims) {
    text += table.row(claim, {quote(article.text, claim.span), {}}, claim.rule);
  }
  return text;
}

Result<std::string> explained(const std::string& phrase, const ExplainOptions& options,
                              const Packs& packs) {
  Page page;
  page.kind = PageKind::text;
  page.id = "phrase";
  page.source = "phrase";
  page.bytes = repair_utf8(phrase);
  page.charset = "UTF-8";
  page.lang = options.lang.empty() ? packs.only_code() : options.lang;
  page.published = options.published;
  const Result<Article> article = extract_article(page, packs.boilerplate());
  if (!article) return tl::unexpected(article.error());
  const Language* language = packs.find(article->lang);
  if (language == nullptr) {
    return failure("", fmt::format("there are no rules for the language '{}': name another with "
                                   "--lang",
                                   article->lang));
  }
  const Annotations annotations = annotate(*article, language->pack, packs.gazetteer());
  return described(*article, explain(*article, annotations, language->grammar, packs.gazetteer()));
}

}  // namespace

ExitStatus explain_command(const ExplainOptions& options) {
  const std::optional<Packs> packs = load_packs(options.work);
  if (!packs) return ExitStatus::unusable;
  std::vector<std::string> phrases = options.phrases;
  if (phrases.empty()) {
    for (std::string line; std::getline(std::cin, line);) phrases.push_back(line);
  }
  console::Output out;
  for (const std::string& phrase : phrases) {
    const Result<std::string> text = explained(phrase, options, *packs);
    if (!text) {
      console::complain(text.error());
      return ExitStatus::unusable;
    }
    if (!out.write(*text)) break;
  }
  return out.close() ? ExitStatus::ok : ExitStatus::unusable;
}

}  // namespace pige
