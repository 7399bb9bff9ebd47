// The line is read as events, not as a tree: only the strings we keep are stored, and neither a
// deep nor a wide document we do not understand costs memory.

#include "ingest/document.h"

#include <array>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <utility>

#include "ingest/utf8.h"

namespace pige {
namespace {

using Json = nlohmann::json;

enum Key { kId, kUrl, kCharset, kLang, kPublished, kHtml, kText, kPath, kKeys };
constexpr std::array<std::string_view, kKeys> kNames = {"id",        "url",  "charset", "lang",
                                                        "published", "html", "text",    "path"};

class DocumentReader final : public nlohmann::json_sax<Json> {
 public:
  std::array<std::optional<std::string>, kKeys> values;
  std::string problem;
  bool is_object = false;

  bool null() override {
    if (key_) values[*key_].reset();
    return scalar("");
  }
  bool boolean(bool) override { return scalar("true or false"); }
  bool number_integer(number_integer_t) override { return scalar("a number"); }
  bool number_unsigned(number_unsigned_t) override { return scalar("a number"); }
  bool number_float(number_float_t, const string_t&) override { return scalar("a number"); }
  bool binary(binary_t&) override { return scalar("binary"); }

  bool string(string_t& value) override {
    if (depth_ == 1 && key_) values[*key_] = std::move(value);
    return scalar("");
  }
  bool key(string_t& name) override {
    if (depth_ != 1) return true;
    key_.reset();
    for (std::size_t i = 0; i < kNames.size(); ++i) {
      if (kNames[i] == name) key_ = i;
    }
    return true;
  }
  bool start_object(std::size_t) override {
    if (depth_ == 0) is_object = true;
    return open("an object");
  }
  bool start_array(std::size_t) override { return open("a list"); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool parse_error(std::size_t at, const std::string&, const Json::exception&) override {
    problem = "not JSON: it breaks at byte " + std::to_string(at);
    return false;
  }

 private:
  static constexpr std::size_t kDeepest = 100;

  bool scalar(std::string_view wrong) { return accept(wrong); }

  bool open(std::string_view wrong) {
    if (!accept(wrong)) return false;
    if (++depth_ <= kDeepest) return true;
    problem = "not a document: nested too deep";
    return false;
  }

  bool close() {
    --depth_;
    return true;
  }

  // A value that starts here; `wrong` names a type that no key of ours has.
  bool accept(std::string_view wrong) {
    if (depth_ == 0 && !is_object) {
      problem = "not a document: give an object, {\"id\": ..., \"text\": ...}";
      return false;
    }
    if (depth_ == 1 && key_ && !wrong.empty()) {
      problem =
          "\"" + std::string(kNames[*key_]) + "\" is " + std::string(wrong) + ": give a string";
      return false;
    }
    return true;
  }

  std::size_t depth_ = 0;
  std::optional<std::size_t> key_;  // of ours, in the outermost object
};

// The value of the four digits of a \u escape at `at`, or nothing.
std::optional<unsigned> escaped_unit(std::string_view line, std::size_t at) {
  if (at + 6 > line.size() || line[at] != '\\' || line[at + 1] != 'u') return std::nullopt;
  unsigned unit = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    const char c = line[i];
    unsigned digit;
    if (c >= '0' && c <= '9') {
      digit = static_cast<unsigned>(c - '0');
    } else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f') {
      digit = static_cast<unsigned>((c | 0x20) - 'a') + 10;
    } else {
      return std::nullopt;
    }
    unit = unit * 16 + digit;
  }
  return unit;
}

bool is_high(unsigned unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low(unsigned unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

// "\ud83d" without its other half is written by programs that cut strings; JSON allows it
// (RFC 8259 8.2), UTF-8 does not.
std::string pair_surrogates(std::string line) {
  for (std::size_t at = 0; at + 1 < line.size();) {
    if (line[at] != '\\') {
      ++at;
      continue;
    }
    const auto unit = escaped_unit(line, at);
    if (!unit) {
      at += 2;  // the escaped character, which may be a backslash
      continue;
    }
    if (is_high(*unit)) {
      const auto low = escaped_unit(line, at + 6);
      if (low && is_low(*low)) {
        at += 12;
        continue;
      }
    }
    if (is_high(*unit) || is_low(*unit)) line.replace(at, 6, "\\ufffd");
    at += 6;
  }
  return line;
}

bool has_surrogates(std::string_view line) {
  for (std::size_t at = line.find("\\u"); at != std::string_view::npos;
       at = line.find("\\u", at + 2)) {
    const auto unit = escaped_unit(line, at);
    if (unit && (is_high(*unit) || is_low(*unit))) return true;
  }
  return false;
}

Result<Document> to_document(DocumentReader& reader, const std::string& where) {
  const auto take = [&reader](Key key) { return std::move(reader.values[key]).value_or(""); };
  Document document;
  document.id = take(kId);
  document.url = take(kUrl);
  document.charset = take(kCharset);
  document.lang = take(kLang);
  document.published = take(kPublished);
  constexpr std::pair<Key, Document::Content> kContents[] = {
      {kHtml, Document::Content::html},
      {kText, Document::Content::text},
      {kPath, Document::Content::path},
  };
  for (const auto& [key, content] : kContents) {
    if (!reader.values[key]) continue;
    document.content = content;
    document.body = take(key);
    return document;
  }
  return failure(where, "holds no page: give it \"html\", \"text\" or \"path\"");
}

}  // namespace

Result<Document> parse_document(std::string_view line, const std::string& where) {
  std::string mended;  // valid UTF-8 and pairs, only where the line needs it
  if (!is_valid_utf8(line)) {
    mended = repair_utf8(line);
    line = mended;
  }
  if (has_surrogates(line)) {
    mended = pair_surrogates(std::string(line));
    line = mended;
  }
  DocumentReader reader;
  if (!Json::sax_parse(line, &reader)) return failure(where, reader.problem);
  return to_document(reader, where);
}

}  // namespace pige
