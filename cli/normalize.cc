#include <filesystem>
#include <fstream>
#include <iostream>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "cli/claim_table.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/json_lines.h"
#include "cli/packs.h"
#include "cli/parallel.h"
#include "extract/claims/claim.h"
#include "ingest/limits.h"
#include "ingest/utf8.h"
#include "normalize/find_items.h"

namespace pige {
namespace {

// A line of the input, or why it could not be read.
struct Line {
  std::string where;  // "standard input:12"
  std::string text;
  std::optional<std::string> error;
};

// The files one after the other, a line at a time. An over-long line is skipped, not held.
class Lines {
 public:
  explicit Lines(std::vector<std::string> files) : files_(std::move(files)) {
    if (files_.empty()) files_.emplace_back("-");
  }

  std::optional<Line> next() {
    while (file_ < files_.size()) {
      if (std::istream* in = current(); in == nullptr) {
        return Line{files_[file_++], "", "cannot be read: is it a file, and yours to read?"};
      } else if (std::optional<Line> line = read(*in)) {
        return line;
      }
      ++file_;
      number_ = 0;
      if (opened_.is_open()) opened_.close();
    }
    return std::nullopt;
  }

 private:
  std::istream* current() {
    if (files_[file_] == "-") return &std::cin;
    if (!opened_.is_open()) opened_.open(files_[file_], std::ios::binary);
    // A folder opens, but nothing can be read from it.
    return opened_.is_open() && (opened_.peek(), !opened_.bad()) ? &opened_ : nullptr;
  }

  std::optional<Line> read(std::istream& in) {
    const std::string name = files_[file_] == "-" ? "standard input" : files_[file_];
    constexpr auto kEnd = std::char_traits<char>::eof();
    std::string text;
    bool too_long = false;
    int c = in.rdbuf()->sbumpc();
    if (c == kEnd) return std::nullopt;
    for (; c != kEnd && c != '\n'; c = in.rdbuf()->sbumpc()) {
      if (text.size() < limits_.max_bytes) {
        text += static_cast<char>(c);
      } else {
        too_long = true;
      }
    }
    if (!text.empty() && text.back() == '\r') text.pop_back();
    Line line{name + ":" + std::to_string(++number_), std::move(text), std::nullopt};
    if (too_long) line.error = too_large(limits_);
    return line;
  }

  std::vector<std::string> files_;
  Limits limits_;
  std::size_t file_ = 0;
  std::size_t number_ = 0;
  std::ifstream opened_;
};

// "100000000 EUR", "2000000 to 3500000 EUR a month", "2023-01".
std::string value_of(const Item& item) {
  std::string rivals;
  for (const std::string& rival : item.rivals) rivals += " or " + rival;
  if (item.kind == ItemKind::date) return item.date + rivals;
  std::string text;
  if (item.value) {
    text = to_string(*item.value);
  } else if (item.min || item.max) {
    text = (item.min ? to_string(*item.min) : "") + " to " + (item.max ? to_string(*item.max) : "");
  }
  if (!item.unit.empty()) text += (text.empty() ? "" : " ") + item.unit + rivals;
  if (!item.per.empty()) text += " a " + item.per;
  if (item.bound != Bound::exact) text += ", " + std::string(to_string(item.bound));
  if (item.counted) text += ", of " + item.counted->unit;
  return text;
}

// The text with its items marked, and their values beneath.
std::string picture(const TextDocument& document, const std::vector<Item>& items) {
  using console::Colour;
  std::string marked;
  std::string values;
  std::size_t at = 0;
  for (const Item& item : items) {
    const std::string words(quote(document.text, item.span));
    marked += document.text.substr(at, item.span.begin - at);
    marked += console::paint("[" + words + "]", Colour::green);
    at = item.span.end;
    values += "  " + fit(words, 30) + "  " + fit(kind_name(item), 9) + "  " + value_of(item) + "\n";
  }
  return marked + document.text.substr(at) + "\n" + values;
}

// What is printed for a line, or why nothing is. A language that cannot be read ends the program.
struct Normalized {
  Result<std::string> text;
  bool ends = false;
};

class Normalizer {
 public:
  Normalizer(const NormalizeOptions& options, const ValuePacks& packs, std::string only_code)
      : options_(options), packs_(packs), only_code_(std::move(only_code)) {}

  Normalized operator()(Line line) const {
    if (line.error) return {failure(line.where, *line.error)};
    Result<TextDocument> document = parse(line.text);
    if (!document) return {failure(line.where, document.error().what)};
    const Result<const Pack*> pack = packs_.find(document->lang);
    if (!pack) return {tl::unexpected(pack.error()), true};
    if (*pack == nullptr) {
      return {failure(line.where, document->lang.empty() ? "does not say its language: give --lang"
                                                         : "no language '" + document->lang +
                                                               "' in " + packs_.folder().string())};
    }
    const std::optional<Day> reference = parse_day(document->reference);
    if (!reference && !document->reference.empty()) {
      return {
          failure(line.where, "'" + document->reference + "' is not a date such as 2024-05-02")};
    }
    const std::vector<Item> items = find_items(document->text, **pack, reference);
    return {options_.format == Format::jsonl ? items_line(*document, items)
                                             : picture(*document, items)};
  }

 private:
  // A line that is no JSON object is a text itself, for people who type.
  Result<TextDocument> parse(const std::string& line) const {
    TextDocument document;
    if (line.starts_with('{')) {
      Result<TextDocument> parsed = parse_text_document(line);
      if (!parsed) return parsed;
      document = std::move(*parsed);
    } else {
      document.text = repair_utf8(line);
    }
    if (document.lang.empty()) document.lang = options_.lang;
    if (document.lang.empty()) document.lang = only_code_;
    if (document.reference.empty()) document.reference = options_.reference;
    return document;
  }

  const NormalizeOptions& options_;
  const ValuePacks& packs_;
  std::string only_code_;
};

ExitStatus unusable(const Error& error) {
  console::complain(error);
  return ExitStatus::unusable;
}

}  // namespace

ExitStatus normalize_command(const NormalizeOptions& options) {
  const Result<std::filesystem::path> lang_dir = find_lang_dir(options.work.lang_dir);
  if (!lang_dir) return unusable(lang_dir.error());
  const ValuePacks packs(*lang_dir);
  const Result<std::string> only_code = packs.only_code();
  if (!only_code) return unusable(only_code.error());
  // A broken language is told before the first line is read.
  const Result<const Pack*> asked = packs.find(options.lang.empty() ? *only_code : options.lang);
  if (!asked) return unusable(asked.error());

  const Normalizer normalize(options, packs, *only_code);
  Lines lines(options.files);
  console::Output out;
  std::size_t failed = 0;
  bool broken = false;
  ordered_map<Line, Normalized>(
      {.threads = worker_count(options.work.jobs), .window = 256},
      [&] {
        std::optional<Line> line = lines.next();
        while (line && line->text.empty() && !line->error) line = lines.next();
        return line;
      },
      [&](Line line) { return normalize(std::move(line)); },
      [&](Normalized line) {
        if (line.text) return out.write(*line.text);
        ++failed;
        broken = line.ends;
        console::complain(line.text.error());
        return !broken;
      });
  if (!out.close() || broken) return ExitStatus::unusable;
  return failed == 0 ? ExitStatus::ok : ExitStatus::some_failed;
}

}  // namespace pige
