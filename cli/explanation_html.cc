// Text of the page is escaped wherever it is put, in attributes as between tags, and a policy in
// the head forbids scripts and loads, should one slip through.

#include <fmt/format.h>

#include "cli/explanation.h"
#include "extract/article/block_name.h"

namespace pige {
namespace {

constexpr std::string_view kHead = R"(<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>pige extract</title>
<style>
body { font: 16px/1.5 sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; color: #222; }
h1 { line-height: 1.2; }
table { border-collapse: collapse; font-size: 85%; margin: 0 0 1em; }
th { text-align: left; padding: 0.6em 0 0; }
td { padding: 0.1em 1em 0.1em 0; vertical-align: top; overflow-wrap: anywhere; }
.chosen { font-weight: bold; color: #14622a; }
.block { margin: 0.3em 0; padding: 0.3em 0.6em; border-left: 4px solid; white-space: pre-line;
  overflow-wrap: anywhere; }
.kept { background: #e6f5e9; border-color: #2e8b48; }
.dropped { background: #fbeaea; border-color: #c0504d; color: #666; font-size: 85%; }
.heading, .standfirst { font-weight: bold; }
.why { float: right; margin-left: 1em; font-size: 13px; font-weight: normal; color: #555; }
</style>
</head>
<body>
)";

std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    switch (c) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      case '\'':
        safe += "&#39;";
        break;
      default:
        safe += c;
    }
  }
  return safe;
}

std::string row(bool chosen, const std::string& score, std::string_view value,
                std::string_view place) {
  return fmt::format("<tr{}><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                     chosen ? " class=\"chosen\"" : "", score, escaped(value), escaped(place));
}

std::string evidence(std::string_view heading, const std::vector<Evidence>& candidates) {
  std::string rows = fmt::format("<tr><th colspan=\"3\">{}</th></tr>\n", heading);
  for (const Evidence& one : candidates) {
    rows += row(one.chosen, fmt::format("{:.2f}", one.score), one.value, one.place);
  }
  return rows;
}

std::string shown(const ExplainedBlock& block) {
  const bool kept = block.reason.empty();
  const std::string_view kind = name_of(block.kind);
  std::string why = kept ? std::string(kind) : block.reason;
  if (!block.zones.empty()) why += " [" + block.zones + "]";
  return fmt::format(
      "<div class=\"block {}{}\" title=\"{}\"><span class=\"why\">{} {:.1f}</span>{}</div>\n",
      kept ? "kept " : "dropped", kept ? kind : "", escaped(block.path), escaped(why), block.weight,
      escaped(block.text));
}

}  // namespace

std::string explanation_head() { return std::string(kHead); }

std::string explanation_html(const Explanation& explanation) {
  const Article& article = explanation.article;
  std::string html = fmt::format("<h1>{}</h1>\n<p>{} {}</p>\n<table>\n", escaped(article.title),
                                 escaped(article.id), escaped(article.url));
  html += evidence("Title", explanation.titles);
  html += evidence("Authors", explanation.authors);
  html += evidence("Published", explanation.dates);
  html += "<tr><th colspan=\"3\">Main text</th></tr>\n";
  for (const ExplainedContainer& one : explanation.containers) {
    html += row(one.chosen, fmt::format("{:.1f}", one.weight), one.path, one.reading);
  }
  html += "</table>\n";
  for (const ExplainedBlock& block : explanation.blocks) html += shown(block);
  return html;
}

}  // namespace pige
