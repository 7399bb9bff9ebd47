#include "extract/article/script_value.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <nlohmann/json.hpp>

#include "extract/article/markup_scan.h"

namespace pige {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kParse = "JSON.parse(";
constexpr std::string_view kFunction = "(function(";

bool is_name(char c) {
  return markup::is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '$' || c == '.' ||
         c == '-' || c == '+';
}

bool is_quote(char c) { return c == '"' || c == '\'' || c == '`'; }

std::size_t behind_space(std::string_view script, std::size_t at) {
  while (at < script.size() && markup::is_space(script[at])) ++at;
  return at;
}

// From the bracket of an object or array on, its JSON, as far as that goes.
class Translation {
 public:
  Translation(std::string_view script, std::size_t at) : script_(script), at_(at) {}

  std::string value() {
    while (at_ < script_.size()) {
      const char c = script_[at_];
      if (is_quote(c)) {
        add_string();
      } else if (c == '!') {
        at_ += 2;  // "!0" and "!1" are how a minifier writes them
        json_ += at_ <= script_.size() && script_[at_ - 1] == '0' ? "true" : "false";
      } else if (c == '(') {
        skip_call();
      } else if (is_name(c)) {
        add_name();
      } else {
        ++at_;
        if (add_sign(c)) return std::move(json_);
      }
    }
    return {};
  }

  // The string that starts here.
  std::string string() {
    add_string();
    return std::move(json_);
  }

 private:
  // Whether the value ends with it.
  bool add_sign(char c) {
    if (c == ',') {
      const std::size_t next = behind_space(script_, at_);
      if (next < script_.size() && (script_[next] == '}' || script_[next] == ']')) return false;
    }
    if (c == '{' || c == '[') ++depth_;
    if (c == '}' || c == ']') --depth_;
    json_.push_back(c);
    return depth_ <= 0;
  }

  void add_name() {
    const std::size_t begin = at_;
    while (at_ < script_.size() && is_name(script_[at_])) ++at_;
    const std::string_view name = script_.substr(begin, at_ - begin);
    const std::size_t next = behind_space(script_, at_);
    if (next < script_.size() && script_[next] == ':') {
      json_.append("\"").append(name).append("\"");
    } else if (name == "true" || name == "false" || Json::accept(name)) {
      json_ += name;
    } else if (name != "new" && name != "void") {
      json_ += "null";
    }
  }

  // What is called with what does not matter; its strings may hold brackets.
  void skip_call() {
    int depth = 0;
    while (at_ < script_.size()) {
      const char c = script_[at_];
      if (is_quote(c)) {
        const std::size_t size = json_.size();
        add_string();
        json_.resize(size);
        continue;
      }
      ++at_;
      if (c == '(') ++depth;
      if (c == ')' && --depth == 0) return;
    }
  }

  void add_string() {
    const char quote = script_[at_++];
    json_.push_back('"');
    while (at_ < script_.size() && script_[at_] != quote) {
      const char c = script_[at_++];
      if (c == '\\') {
        add_escaped();
      } else if (c == '"') {
        json_ += "\\\"";
      } else {
        json_.push_back(static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
      }
    }
    ++at_;
    json_.push_back('"');
  }

  void add_escaped() {
    constexpr std::string_view kSame = "\"\\/bfnrtu";
    if (at_ >= script_.size()) return;
    const char c = script_[at_++];
    if (kSame.find(c) != std::string_view::npos) {
      json_.append("\\").push_back(c);
    } else if (c == 'x') {
      json_ += "\\u00";
    } else if (c != '\n') {
      json_.push_back(c);
    }
  }

  std::string_view script_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::string json_;
};

bool starts_with(std::string_view script, std::size_t at, std::string_view what) {
  return script.substr(std::min(at, script.size())).starts_with(what);
}

// Where what is assigned at the script's start begins; npos where nothing is.
std::size_t assigned_at(std::string_view script) {
  constexpr std::size_t kStart = 200;
  constexpr std::array<std::string_view, 3> kGlobal = {"window", "self", "globalThis"};
  const std::size_t begin = behind_space(script, 0);
  const bool global = std::ranges::any_of(
      kGlobal, [&](std::string_view name) { return starts_with(script, begin, name); });
  for (std::size_t at = script.find('='); at < std::min(kStart, script.size());
       at = script.find('=', at + 1)) {
    const std::size_t value = behind_space(script, at + 1);
    if (value >= script.size()) break;
    if (script[value] == '{' || script[value] == '[') return value;
    if (starts_with(script, value, kParse)) return value;
    if (global && starts_with(script, value, kFunction)) return value;
  }
  return std::string_view::npos;
}

}  // namespace

bool assigns_value(std::string_view script) {
  constexpr std::size_t kLong = 500;  // an article is longer
  return script.size() >= kLong && assigned_at(script) != std::string_view::npos;
}

std::string json_of_script(std::string_view script) {
  std::size_t at = assigned_at(script);
  if (at == std::string_view::npos) return {};
  if (starts_with(script, at, kParse)) {
    at = behind_space(script, at + kParse.size());
    if (at >= script.size() || !is_quote(script[at])) return {};
    const Json text = Json::parse(Translation(script, at).string(), nullptr, false);
    return text.is_string() ? text.get<std::string>() : std::string();
  }
  if (starts_with(script, at, kFunction)) {
    at = script.find('{', script.find("return", at));
    if (at == std::string_view::npos) return {};
  }
  return Translation(script, at).value();
}

}  // namespace pige
