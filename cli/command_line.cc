// The only file that includes CLI11. Each subcommand is one function here: its options, bound to
// its plain struct, and a help that teaches with an example.

#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <functional>
#include <map>
#include <memory>
#include <utility>

#include "cli/console.h"
#include "cli/version.h"
#include "ingest/limits.h"

namespace pige {
namespace {

using Chosen = std::function<ExitStatus()>;

const std::map<std::string, Format> kFormats = {{"text", Format::text},   {"table", Format::table},
                                                {"jsonl", Format::jsonl}, {"json", Format::json},
                                                {"csv", Format::csv},     {"html", Format::html}};

// A subcommand whose options live as long as its action.
template <class Options>
std::pair<CLI::App*, std::shared_ptr<Options>> subcommand(CLI::App& parent, Chosen& chosen,
                                                          const char* name, const char* summary,
                                                          const std::string& footer,
                                                          ExitStatus (*command)(const Options&)) {
  auto options = std::make_shared<Options>();
  CLI::App* app = parent.add_subcommand(name, summary);
  app->footer(footer);
  app->callback([options, command, &chosen] { chosen = [=] { return command(*options); }; });
  return {app, options};
}

// The first of `names` is the default.
void add_format(CLI::App& app, Format& format, const std::vector<std::string>& names) {
  format = kFormats.at(names.front());
  std::string described;
  for (const std::string& name : names) described += (described.empty() ? "" : ", ") + name;
  app.add_option_function<std::string>(
         "--format", [&format](const std::string& name) { format = kFormats.at(name); },
         "How to print: " + described + " [" + names.front() + "]")
      ->check(CLI::IsMember(names))
      ->option_text("NAME");
}

void add_work(CLI::App& app, Work& work, bool many) {
  if (many) {
    app.add_option("-j,--jobs", work.jobs, "Threads [one a core]; the order stays the input's")
        ->check(CLI::Range(1, 1024))
        ->option_text("N");
  }
  app.add_option("--lang-dir", work.lang_dir,
                 "Folder of the languages [$PIGE_LANG_DIR, or the program's own]")
      ->type_name("DIR");
}

constexpr const char* kSources = "Files, folders, addresses, or - for standard input";
constexpr const char* kWhatSourcesAre =
    "A page is a file ending in .html, .htm, .xhtml or .txt, an http:// or https:// address, or a\n"
    "line of a .jsonl file: {\"id\",\"url\",\"charset\",\"lang\",\"published\"} with \"html\", "
    "\"text\"\n"
    "or \"path\". Any file may end in .gz as well. Folders are read with all that is in them.\n\n";

void add_input(CLI::App& app, Input& input) {
  input.max_bytes = Limits{}.max_bytes;
  app.add_option("SOURCE", input.sources, kSources)->type_name("");
  app.add_option("--urls", input.url_lists, "File of addresses to read, one a line")
      ->type_name("FILE");
  app.add_option("--max-bytes", input.max_bytes,
                 "Refuse pages larger than this: 500kb, 200mb [64mb]")
      ->transform(CLI::AsSizeValue(true))
      ->option_text("SIZE");
  app.add_flag("--allow-private", input.allow_private,
               "Fetch from loopback and private networks too");
  app.add_option("--user-agent", input.user_agent, "How to present ourselves to web sites")
      ->type_name("TEXT");
}

void require_input(const Input& input) {
  if (input.sources.empty() && input.url_lists.empty()) {
    throw CLI::RequiredError("SOURCE: a file, a folder, an address or -");
  }
}

// `app`'s own callback, after a check of its input.
template <class Options>
void check_input(CLI::App& app, const std::shared_ptr<Options>& options, Chosen& chosen,
                 ExitStatus (*command)(const Options&)) {
  app.callback([options, command, &chosen] {
    require_input(options->input);
    chosen = [=] { return command(*options); };
  });
}

void add_run(CLI::App& parent, Chosen& chosen) {
  auto [app, options] = subcommand(
      parent, chosen, "run", "Read pages and keep their claims in a store",
      std::string(kWhatSourcesAre) +
          "A run can be stopped at any moment and repeated: nothing is lost, nothing is\n"
          "written twice, and pages that have not changed are not read again.\n\n"
          "Example:\n  pige run corpus/ --store claims.sqlite\n"
          "  pige query --store claims.sqlite --type funding",
      run_command);
  add_input(*app, options->input);
  app->add_option("--store", options->store, "SQLite file, made where there is none")
      ->required()
      ->type_name("FILE");
  app->add_flag("--force", options->force, "Read again also what the store holds unchanged");
  add_work(*app, options->work, true);
  check_input(*app, options, chosen, run_command);
}

void add_extract(CLI::App& parent, Chosen& chosen) {
  auto [app, options] = subcommand(
      parent, chosen, "extract", "Print the article of each page: title, authors, date, text",
      std::string(kWhatSourcesAre) +
          "Examples:\n  pige extract page.html\n"
          "  pige extract --explain page.html\n"
          "  pige extract --format html page.html >why.html\n"
          "  pige extract --explain --format json page.html | jq .title\n"
          "  pige extract --format jsonl corpus/ | jq -r .title\n"
          "  curl -s https://example.org/a | pige extract -",
      extract_command);
  add_input(*app, options->input);
  add_format(*app, options->format, {"text", "json", "jsonl", "html"});
  app->add_flag("--explain", options->explain,
                "Show what title, authors, date and text were chosen among, with scores, and for\n"
                "each block of the page why it was kept or left out; --format html shows the same\n"
                "in colours, json and jsonl as an object a page");
  add_work(*app, options->work, true);
  check_input(*app, options, chosen, extract_command);
}

void add_normalize(CLI::App& parent, Chosen& chosen) {
  auto [app, options] = subcommand(
      parent, chosen, "normalize",
      "Find the numbers, amounts, percents, quantities and dates of texts",
      "Reads JSON Lines {\"id\",\"lang\",\"reference\",\"text\"}, `reference` being the date that\n"
      "relative dates are resolved against. A line that is no JSON object is a text itself.\n\n"
      "Example:\n"
      "  echo '3,5 M$, 12 %' | pige normalize --lang fr --format text\n"
      "  pige normalize --format jsonl sentences.jsonl >items.jsonl",
      normalize_command);
  app->add_option("FILE", options->files, "Files to read; none, or -: standard input")
      ->type_name("");
  app->add_option("--lang", options->lang, "Language of the lines that do not say theirs")
      ->type_name("CODE");
  app->add_option("--reference", options->reference, "Reference date of those that do not say")
      ->type_name("DATE");
  add_format(*app, options->format, {"text", "jsonl"});
  add_work(*app, options->work, true);
}

void add_claims(CLI::App& parent, Chosen& chosen) {
  auto [app, options] = subcommand(parent, chosen, "claims",
                                   "Print the claims of each page, with the words that say them",
                                   std::string(kWhatSourcesAre) +
                                       "Examples:\n  pige claims page.html\n"
                                       "  pige claims --format jsonl corpus/ >claims.jsonl\n"
                                       "  pige claims --format jsonl - <documents.jsonl   # "
                                       "{\"id\",\"lang\",\"published\",\"text\"}",
                                   claims_command);
  add_input(*app, options->input);
  add_format(*app, options->format, {"table", "jsonl"});
  add_work(*app, options->work, true);
  check_input(*app, options, chosen, claims_command);
}

void add_explain(CLI::App& parent, Chosen& chosen) {
  auto [app, options] = subcommand(
      parent, chosen, "explain", "Show how a phrase is read, and what the rules tried on it lacked",
      "Of each sentence: the values and names recognised, the line that patterns are matched\n"
      "against, each rule whose trigger stands in it and what came of it; then the claims.\n\n"
      "Example:\n  pige explain --lang fr \"A sentence in French.\"",
      explain_command);
  app->add_option("PHRASE", options->phrases, "Phrases; none: standard input, one a line")
      ->type_name("");
  app->add_option("--lang", options->lang, "Language of the phrases")->type_name("CODE");
  app->add_option("--published", options->published, "Date the phrase was published on")
      ->type_name("DATE");
  add_work(*app, options->work, false);
}

void add_rules(CLI::App& parent, Chosen& chosen) {
  CLI::App* rules = parent.add_subcommand("rules", "Work on the rules of lang/<code>/rules");
  rules->require_subcommand(1);
  rules->footer("Example:\n  pige rules test --lang fr");
  auto [app, options] =
      subcommand(*rules, chosen, "test", "Run the sentences that stand beside each rule",
                 "A rule finds what its [[rule.finds]] say and nothing in its [[rule.ignores]].\n\n"
                 "Example:\n  pige rules test --lang fr",
                 rules_test_command);
  app->add_option("--lang", options->lang, "This language alone [all that have rules]")
      ->type_name("CODE");
  add_work(*app, options->work, false);
}

void add_eval(CLI::App& parent, Chosen& chosen) {
  CLI::App* eval = parent.add_subcommand("eval", "Measure a stage on a benchmark");
  eval->require_subcommand(1);
  eval->footer("Example:\n  pige eval article bench/article");
  auto [app, options] = subcommand(
      *eval, chosen, "article",
      "Measure the articles of benchmark pages, by the sets' own measures",
      "A benchmark is a folder with gold.jsonl, a page a line: {\"id\",\"dataset\",\"url\",\n"
      "\"charset\"} and what is right of it, and pages/ID.html.gz. \"dataset\" says the measure:\n"
      "  aeb          4-gram shingles of \"text\"\n"
      "  trafilatura  pieces that must (\"with\") and must not (\"without\") stand in the text\n"
      "  fundus       words of \"text\"; \"title\", \"authors\", \"published\"\n"
      "  readability  the same; \"byline\", \"lang\"\n"
      "A page that cannot be read counts as an empty answer.\n\n"
      "Examples:\n  pige eval article bench/article\n"
      "  pige eval article bench/article/aeb --worst 10 --format json",
      eval_article_command);
  app->add_option("DIR", options->folders, "Benchmarks, or a folder of benchmarks")
      ->required()
      ->check(CLI::ExistingDirectory)
      ->type_name("");
  app->add_option("--worst", options->worst, "List the N worst pages of each")->option_text("N");
  add_format(*app, options->format, {"table", "json"});
  add_work(*app, options->work, true);
}

void add_selection(CLI::App& app, Selection& selection) {
  app.add_option("--store", selection.store, "SQLite file that pige run wrote")
      ->required()
      ->type_name("FILE");
  app.add_option("--entity", selection.entities,
                 "Claims about this name; repeat it for any of several")
      ->type_name("NAME");
  app.add_option("--type", selection.types, "Claims of this type; likewise")->type_name("TYPE");
  app.add_option("--since", selection.since,
                 "Of this day or later, else published: 2024, 2024-03, 2024-03-15")
      ->type_name("DATE");
  app.add_option("--until", selection.until, "Of this day or earlier")->type_name("DATE");
  app.add_option("--modality", selection.modality, "asserted, uncertain, future or negated")
      ->check(CLI::IsMember({"asserted", "uncertain", "future", "negated"}))
      ->option_text("NAME");
  app.add_option("--document", selection.document, "Claims of this document")->type_name("ID");
  app.add_option("--search", selection.search, "In articles that hold these words")
      ->type_name("WORDS");
  app.add_option("--limit", selection.limit, "At most so many claims")->type_name("N");
}

void add_query(CLI::App& parent, Chosen& chosen) {
  auto [app, options] = subcommand(parent, chosen, "query", "Show the claims of a store",
                                   "Example:\n  pige query --store claims.sqlite --entity OpenAI "
                                   "--type funding --since 2024-01-01",
                                   query_command);
  add_selection(*app, options->selection);
  add_format(*app, options->format, {"table", "json", "jsonl"});
}

void add_export(CLI::App& parent, Chosen& chosen) {
  auto [app, options] = subcommand(
      parent, chosen, "export", "Write the claims of a store for other programs",
      "Example:\n  pige export --store claims.sqlite --format csv >claims.csv", export_command);
  add_selection(*app, options->selection);
  add_format(*app, options->format, {"jsonl", "csv"});
}

}  // namespace

ExitStatus run_command_line(int argc, const char* const* argv) {
  Chosen chosen;
  CLI::App app(
      "pige reads tech-news pages and writes down who raised, spent, sold, bought or owns\n"
      "how much, when, how sure the text is, and who says so: each claim with its words.",
      "pige");
  app.set_version_flag("--version", "pige " + program_version());
  app.require_subcommand(1);
  app.get_formatter()->column_width(24);
  app.footer(
      "Start with:\n  pige run corpus/ --store claims.sqlite\n"
      "  pige query --store claims.sqlite\n\n"
      "Exit status: 0 all well, 1 some pages failed, 2 misuse or nothing could run.");
  for (const auto add : {add_run, add_extract, add_normalize, add_claims, add_explain, add_rules,
                         add_eval, add_query, add_export}) {
    add(app, chosen);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& asked) {  // --help, --version
    app.exit(asked);
    return ExitStatus::ok;
  } catch (const CLI::ParseError& error) {
    const CLI::App* used = &app;
    while (!used->get_subcommands().empty()) used = used->get_subcommands().front();
    const std::string name = used == &app ? "pige" : "pige " + used->get_name();
    console::complain({"", std::string(error.what()) + " (" + name + " --help shows how)"});
    return ExitStatus::unusable;
  }
  return chosen();
}

}  // namespace pige
