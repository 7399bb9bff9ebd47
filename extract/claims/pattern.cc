// The only file that includes Boost.Regex: its exceptions end here.

#include "extract/claims/pattern.h"

#include <algorithm>
#include <boost/regex.hpp>
#include <stdexcept>
#include <utility>

#include "extract/claims/encoding.h"

namespace pige {

struct Pattern::Compiled {
  boost::regex regex;
  std::vector<int> groups;  // the capture group of each slot
  int trigger = 0;          // likewise; 0 where the pattern holds no trigger class
};

namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\^$.|?*+()[]{}/").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

// One token of a given form, whatever verb classes hang on it.
std::string token_regex(std::string_view word) {
  return "[\\x05\\x06]?" + escaped(word) + "(?:/[^ ]*)? ";
}

// Words between two parts of a pattern. Another amount or percent ends the reach of the words
// before it; inside a clause so does a verb with a subject of its own.
constexpr std::string_view kNear =
    "(?:(?!\\x05|\\x02[mp]|\\x02n\\$)(?:\\x02[^ ]+|[^ ,;:.()]+) ){0,6}?";
constexpr std::string_view kClause =
    "(?:(?!\\x02[mp]|\\x02n\\$)(?:\\x02[^ ]+|[^ ,;:.()]+) ){0,10}?";
constexpr std::string_view kFar = "(?:(?!\\x02[mp]|\\x02n\\$)(?:\\x02[^ ]+|[^ ;.]+) ){0,16}?";

// The regular expression of a slot's type; empty where there is no such type.
std::string slot_regex(std::string_view type, std::string_view argument) {
  std::string alternatives;
  for (const char c : argument)
    alternatives += c == '|' ? std::string("|") : escaped(std::string(1, c));
  if (type == "money" && argument == "small") return "\\x02ms[^ ]* ";
  if (type == "money" && argument == "large") return "\\x02(?:ml|n\\$)[^ ]* ";
  if (type == "money") return "\\x02(?:m|n\\$)[^ ]* ";
  if (type == "pronoun") return "\\x06[^ ]+ ";
  if (type == "number" && argument == "whole") return "\\x02n(?!f)[^ ]* ";
  if (type == "number") return "\\x02n[^ ]* ";
  if (type == "percent" && argument == "majority") return "\\x02(?:p|nf)>[^ ]* ";
  if (type == "percent" && argument == "minority") return "\\x02(?:p|nf)(?!>)[^ ]* ";
  if (type == "percent") return "\\x02(?:p|nf)[^ ]* ";
  if (type == "count") return "\\x02n[^ :]*:(?:" + alternatives + ") ";
  if (type == "quantity")
    return alternatives.empty() ? "\\x02q[^ ]* " : "\\x02q:(?:" + alternatives + ") ";
  if (type == "date") return "\\x02d[^ ]* ";
  if (type == "duration") return "\\x02t[^ ]* ";
  if (type == "org") return "[\\x01\\x03][ou] ";
  if (type == "product") return "[\\x01\\x03][rju] ";
  if (type == "person") return "\\x01[hu] ";
  if (type == "party") return "[\\x01\\x03][orju] ";
  if (type == "place") return "\\x01l ";
  if (type == "name") return "\\x01. ";
  if (type == "any") return "[\\x01\\x03]. ";
  if (type == "title") return "\\x04t ";
  if (type == "founder") return "\\x04f ";
  return {};
}

// What a slot cannot do without, as an Ingredient.
std::uint32_t ingredient_of(std::string_view type) {
  if (type == "money") return kMoney;
  if (type == "number" || type == "count") return kNumber;
  if (type == "percent") return kPercent;
  if (type == "quantity") return kQuantity;
  if (type == "date") return kDate;
  if (type == "duration") return kDuration;
  if (type == "title" || type == "founder") return kPost;
  if (type == "pronoun") return kPronoun;
  return kParty;
}

class Compiler {
 public:
  Compiler(std::string_view pattern, std::string_view trigger, const PatternWords& words)
      : pattern_(pattern), trigger_(trigger), words_(words) {}

  std::string regex;
  std::vector<std::string> slots;
  std::vector<bool> money;
  std::vector<int> groups;
  std::uint32_t required = 0;
  int trigger_group = 0;
  std::string error;

  void run() {
    while (at_ < pattern_.size() && error.empty()) element();
    if (error.empty() && !closers_.empty()) fail(std::string("unclosed '") + closers_.back() + "'");
  }

 private:
  void fail(const std::string& what) {
    if (error.empty()) error = what + " at character " + std::to_string(at_ + 1);
  }

  void element() {
    const char c = pattern_[at_];
    switch (c) {
      case ' ':
        ++at_;
        return;
      case '[':
        return open(']');
      case '(':
        return open(')');
      case ']':
      case ')':
        return close(c);
      case '|':
        if (closers_.empty()) return fail("'|' stands outside brackets");
        ++at_;
        regex += '|';
        return;
      case '<':
        return word_class();
      case '{':
        return slot();
      default:
        return word();
    }
  }

  void open(char closer) {
    ++at_;
    closers_.push_back(closer);
    regex += "(?:";
  }

  void close(char closer) {
    if (closers_.empty() || closers_.back() != closer)
      return fail(std::string("stray '") + closer + "'");
    ++at_;
    closers_.pop_back();
    regex += closer == ']' ? ")?" : ")";
  }

  std::string_view up_to(char closer) {
    const std::size_t end = pattern_.find(closer, at_);
    if (end == std::string_view::npos) {
      fail(std::string("'") + closer + "' is missing");
      return {};
    }
    const std::string_view inside = pattern_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    return inside;
  }

  void word_class() {
    const std::string_view name = up_to('>');
    if (!error.empty()) return;
    std::string body;
    if (words_.is_verb_class(name)) {
      body = "[^ /]+(?:/[^ /]+)*?/" + escaped(name) + "(?:/[^ ]*)? ";
    } else if (const auto* nouns = words_.nouns(name); nouns != nullptr) {
      // The longest first: "profit margin" before "profit".
      std::vector<std::vector<std::string>> phrases = *nouns;
      std::stable_sort(phrases.begin(), phrases.end(),
                       [](const auto& a, const auto& b) { return a.size() > b.size(); });
      for (const std::vector<std::string>& phrase : phrases) {
        if (!body.empty()) body += '|';
        for (const std::string& token : phrase) body += literal(token);
      }
    } else {
      return fail("no class is called <" + std::string(name) + ">");
    }
    if (name == trigger_ && trigger_group == 0) {
      trigger_group = ++count_;
      regex += "(" + body + ")";
    } else {
      regex += "(?:" + body + ")";
    }
  }

  void slot() {
    const std::string_view inside = up_to('}');
    if (!error.empty()) return;
    const std::size_t colon = inside.find(':');
    if (colon == std::string_view::npos || colon == 0) return fail("a slot is {name:type}");
    std::string_view type = inside.substr(colon + 1);
    std::string_view argument;
    if (const std::size_t open_at = type.find('(');
        open_at != std::string_view::npos && type.ends_with(')')) {
      argument = type.substr(open_at + 1, type.size() - open_at - 2);
      type = type.substr(0, open_at);
    }
    const std::string body = slot_regex(type, argument);
    if (body.empty()) return fail("no slot type is called '" + std::string(type) + "'");
    slots.emplace_back(inside.substr(0, colon));
    if (slots.back() == trigger_ && trigger_group == 0) trigger_group = count_ + 1;
    money.push_back(type == "money");
    groups.push_back(++count_);
    if (closers_.empty()) required |= ingredient_of(type);
    regex += "(" + body + ")";
  }

  void word() {
    const std::size_t end = std::min(pattern_.find_first_of(" [](){}<>|", at_), pattern_.size());
    if (end == at_) return fail(std::string("stray '") + pattern_[at_] + "'");
    const std::string_view text = pattern_.substr(at_, end - at_);
    at_ = end;
    if (text == "..") {
      regex += kNear;
    } else if (text == "~") {
      regex += kClause;
    } else if (text == "...") {
      regex += kFar;
    } else {
      for (const std::string& token : words_.tokens(text)) regex += literal(token);
    }
  }

  std::string literal(const std::string& token) const {
    const std::vector<std::string> forms = words_.contractions(token);
    if (forms.size() == 1) return token_regex(forms.front());
    std::string body = "(?:";
    for (const std::string& form : forms) {
      if (body.size() > 3) body += '|';
      body += token_regex(form);
    }
    return body + ")";
  }

  std::string_view pattern_;
  std::string_view trigger_;
  const PatternWords& words_;
  std::size_t at_ = 0;
  int count_ = 0;
  std::vector<char> closers_;
};

std::size_t next_segment(const std::string& line, std::size_t from) {
  const std::size_t space = line.find(' ', from);
  return space == std::string::npos ? line.size() : space + 1;
}

std::optional<Captured> captured(const boost::smatch& match, int group, std::size_t searched_from) {
  const auto& part = match[group];
  if (!part.matched) return std::nullopt;
  const std::size_t begin =
      searched_from + static_cast<std::size_t>(match.position(static_cast<std::size_t>(group)));
  return Captured{begin, begin + static_cast<std::size_t>(part.length())};
}

}  // namespace

Result<Pattern> Pattern::compile(std::string_view pattern, std::string_view trigger,
                                 const PatternWords& words) {
  Compiler compiler(pattern, trigger, words);
  compiler.run();
  if (!compiler.error.empty()) return failure("", "pattern: " + compiler.error);
  if (compiler.trigger_group == 0) {
    return failure("", "pattern: the trigger <" + std::string(trigger) + "> stands nowhere in it");
  }
  try {
    auto compiled = std::make_shared<Compiled>();
    compiled->regex.assign(compiler.regex, boost::regex::perl | boost::regex::no_mod_m);
    compiled->groups = compiler.groups;
    compiled->trigger = compiler.trigger_group;
    Pattern out;
    out.slots_ = std::move(compiler.slots);
    out.money_ = std::move(compiler.money);
    out.required_ = compiler.required;
    out.compiled_ = std::move(compiled);
    return out;
  } catch (const boost::regex_error& error) {
    return failure("", std::string("pattern: ") + error.what());
  }
}

// Matches begin where a segment begins, so only there is one tried.
Result<std::vector<PatternMatch>> Pattern::find(const std::string& line) const {
  std::vector<PatternMatch> matches;
  const auto here = boost::match_default | boost::match_continuous;
  try {
    boost::smatch found;
    std::size_t start = 0;
    while (start < line.size()) {
      const auto from = line.cbegin() + static_cast<std::ptrdiff_t>(start);
      if (!boost::regex_search(from, line.cend(), found, compiled_->regex, here)) {
        start = next_segment(line, start);
        continue;
      }
      PatternMatch match;
      match.whole = *captured(found, 0, start);
      match.trigger = captured(found, compiled_->trigger, start);
      if (!match.trigger) {  // it stands in a part of the pattern that may be left out
        start = next_segment(line, start);
        continue;
      }
      for (const int group : compiled_->groups)
        match.slots.push_back(captured(found, group, start));
      start = match.whole.end;
      matches.push_back(std::move(match));
    }
  } catch (const std::runtime_error& error) {
    // regex_error is one too: the work bound was hit.
    return failure("", std::string("matching was given up: ") + error.what());
  }
  return matches;
}

}  // namespace pige
