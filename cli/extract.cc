#include <fmt/format.h>

#include <string>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/explanation.h"
#include "cli/json_lines.h"
#include "cli/packs.h"
#include "cli/page_batch.h"
#include "extract/article/extract_article.h"
#include "extract/article/page_type.h"

namespace pige {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

// The article as a reader would like it: headline, who and when, text.
std::string readable(const Article& article) {
  std::string about;
  for (const std::string& fact : {article.site, joined(article.authors), article.published}) {
    if (!fact.empty()) about += (about.empty() ? "" : " | ") + fact;
  }
  using console::Colour;
  std::string text;
  if (!holds_article(article.type)) {
    text += console::paint(fmt::format("no article: {}", type_name(article.type)), Colour::yellow) +
            "\n";
  }
  text += console::paint(article.title.empty() ? article.id : article.title, Colour::bold) + "\n";
  if (!about.empty()) text += console::paint(about, Colour::dim) + "\n";
  text += "\n";
  for (const Block& block : article.blocks) {
    const std::string words(quote(article.text, block.span));
    text += console::paint(words, block.kind == BlockKind::heading ? Colour::bold : Colour::none);
    text += "\n\n";
  }
  return text;
}

}  // namespace

ExitStatus extract_command(const ExtractOptions& options) {
  // The phrases alone: a rule that is being written, and is wrong, is no matter here.
  const auto folder = find_lang_dir(options.work.lang_dir);
  const auto boilerplate = folder ? Boilerplate::load(*folder) : tl::unexpected(folder.error());
  if (!boilerplate) {
    console::complain(boilerplate.error());
    return ExitStatus::unusable;
  }
  const auto explained = [&](const Page& page) -> Result<std::string> {
    const Result<Explanation> why = explain_article(page, *boilerplate);
    if (!why) return tl::unexpected(why.error());
    switch (options.format) {
      case Format::html:
        return explanation_html(*why);
      case Format::json:
        return explanation_json(*why, 2);
      case Format::jsonl:
        return explanation_json(*why, -1);
      default:
        return explanation_text(*why);
    }
  };
  if (options.format == Format::html) {
    return print_pages(options.input, options.work, explanation_head(), explained);
  }
  if (options.explain) return print_pages(options.input, options.work, "", explained);
  return print_pages(options.input, options.work, "", [&](const Page& page) -> Result<std::string> {
    const Result<Article> article = extract_article(page, *boilerplate);
    if (!article) return tl::unexpected(article.error());
    switch (options.format) {
      case Format::json:
        return article_json(*article);
      case Format::jsonl:
        return article_line(*article);
      default:
        return readable(*article);
    }
  });
}

}  // namespace pige
