// What each subcommand is asked to do, as plain values, and the functions that do it.
//
// command_line.cc turns arguments into these (it alone knows CLI11), and each xxx_command lives
// in a file of its own (cli/query.cc). A command prints its results on standard output, its
// complaints on standard error by way of console.h, and returns the status to exit with.

#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace pige {

enum class ExitStatus : int {
  ok = 0,
  some_failed = 1,  // the batch went on without them
  unusable = 2,     // misuse, or nothing could run
};

// Each command takes some of these; command_line.cc refuses the others.
enum class Format { text, table, jsonl, json, csv, html };

// Where pages come from: files, folders, addresses, "-" for standard input.
struct Input {
  std::vector<std::string> sources;
  std::vector<std::string> url_lists;  // files of addresses, one a line
  std::size_t max_bytes = 0;           // a page larger than this is refused
  bool allow_private = false;          // fetch from private and loopback addresses too
  std::string user_agent;              // empty: the program's own
};

// How the pure stages are run.
struct Work {
  unsigned jobs = 0;               // threads; 0: one a core
  std::filesystem::path lang_dir;  // empty: the installed one, or the source tree's
};

struct RunOptions {
  Input input;
  Work work;
  std::filesystem::path store;
  bool force = false;  // read pages again that the store already holds unchanged
};
ExitStatus run_command(const RunOptions& options);

struct ExtractOptions {
  Input input;
  Work work;
  Format format = Format::text;  // or json, jsonl, html
  bool explain = false;          // what was chosen among, and each block; html always is
};
ExitStatus extract_command(const ExtractOptions& options);

struct NormalizeOptions {
  std::vector<std::string> files;  // JSON Lines; empty: standard input
  Work work;
  Format format = Format::text;  // or jsonl
  std::string lang;              // of lines that do not say
  std::string reference;         // likewise: the date that relative dates are resolved against
};
ExitStatus normalize_command(const NormalizeOptions& options);

struct ClaimsOptions {
  Input input;
  Work work;
  Format format = Format::table;  // or jsonl
};
ExitStatus claims_command(const ClaimsOptions& options);

struct ExplainOptions {
  std::vector<std::string> phrases;  // empty: standard input, one phrase a line
  Work work;
  std::string lang;
  std::string published;  // the article's date, for relative dates
};
ExitStatus explain_command(const ExplainOptions& options);

struct RulesTestOptions {
  Work work;
  std::string lang;  // empty: every language that has rules
};
ExitStatus rules_test_command(const RulesTestOptions& options);

struct EvalArticleOptions {
  std::vector<std::string> folders;  // each a benchmark, or holding some
  Work work;
  Format format = Format::table;  // or json: an object a benchmark
  std::size_t worst = 0;          // pages to list of each
};
ExitStatus eval_article_command(const EvalArticleOptions& options);

// Which claims of a store: those that meet every condition that is given.
struct Selection {
  std::filesystem::path store;
  std::vector<std::string> entities;  // subject, object or participant: any of these
  std::vector<std::string> types;     // any of these
  std::string since;  // "2024", "2024-03" or "2024-03-15", of what it says or was published
  std::string until;
  std::string modality;   // "asserted", "uncertain", "future", "negated"
  std::string document;   // one document's id
  std::string search;     // words of the article's text
  std::size_t limit = 0;  // 0: all
};

struct QueryOptions {
  Selection selection;
  Format format = Format::table;  // or json, jsonl
};
ExitStatus query_command(const QueryOptions& options);

struct ExportOptions {
  Selection selection;
  Format format = Format::jsonl;  // or csv
};
ExitStatus export_command(const ExportOptions& options);

}  // namespace pige
