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
#include "cli/page_batch.h"
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
  if (!item.date.empty()) return item.date;
  std::string text;
  if (item.value) {
    text = to_string(*item.value);
  } else if (item.min || item.max) {
    text = (item.min ? to_string(*item.min) : "") + " to " + (item.max ? to_string(*item.max) : "");
  }
  if (!item.unit.empty()) text += (text.empty() ? "" : " ") + item.unit;
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

class Normalizer {
 public:
  Normalizer(const NormalizeOptions& options, const Packs& packs)
      : options_(options), packs_(packs) {}

  Result<std::string> operator()(Line line) const {
    if (line.error) return failure(line.where, *line.error);
    Result<TextDocument> document = parse(line.text);
    if (!document) return failure(line.where, document.error().what);
    const Language* language = packs_.find(document->lang);
    if (language == nullptr) {
      return failure(line.where, document->lang.empty() ? "does not say its language: give --lang"
                                                        : "no language '" + document->lang +
                                                              "' in " + packs_.folder().string());
    }
    const std::optional<Day> reference = parse_day(document->reference);
    if (!reference && !document->reference.empty()) {
      return failure(line.where, "'" + document->reference + "' is not a date such as 2024-05-02");
    }
    const std::vector<Item> items = find_items(document->text, language->pack, reference);
    return options_.format == Format::jsonl ? items_line(*document, items)
                                            : picture(*document, items);
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
    if (document.lang.empty()) document.lang = packs_.only_code();
    if (document.reference.empty()) document.reference = options_.reference;
    return document;
  }

  const NormalizeOptions& options_;
  const Packs& packs_;
};

}  // namespace

ExitStatus normalize_command(const NormalizeOptions& options) {
  const std::optional<Packs> packs = load_packs(options.work);
  if (!packs) return ExitStatus::unusable;
  const Normalizer normalize(options, *packs);
  Lines lines(options.files);
  console::Output out;
  std::size_t failed = 0;
  ordered_map<Line, Result<std::string>>(
      {.threads = worker_count(options.work.jobs), .window = 256},
      [&] {
        std::optional<Line> line = lines.next();
        while (line && line->text.empty() && !line->error) line = lines.next();
        return line;
      },
      [&](Line line) { return normalize(std::move(line)); },
      [&](Result<std::string> text) {
        if (!text) {
          ++failed;
          console::complain(text.error());
          return true;
        }
        return out.write(*text);
      });
  if (!out.close()) return ExitStatus::unusable;
  return failed == 0 ? ExitStatus::ok : ExitStatus::some_failed;
}

}  // namespace pige
