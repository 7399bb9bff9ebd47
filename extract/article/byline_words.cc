#include "extract/article/byline_words.h"

#include <algorithm>

#include "extract/article/boilerplate.h"
#include "extract/article/language_file.h"
#include "extract/article/unicode.h"

namespace pige {
namespace {

bool is_boundary(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return true;
  std::size_t before = at - 1;
  while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80U) --before;
  const CodePoint left = code_point_at(text, before);
  const CodePoint right = code_point_at(text, at);
  return !is_alphabetic(left.value) || !is_alphabetic(right.value);
}

std::string_view without_edges(std::string_view text) {
  constexpr std::string_view kEdges = " .:!?*>-|,;()[]\"";
  const std::size_t begin = text.find_first_not_of(kEdges);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kEdges) - begin + 1);
}

}  // namespace

void BylineWords::read(const Section& root) {
  const auto start = [&](Starts& to, std::string_view key) {
    for (const std::string& word : root.words_if_any(key)) to.add(fold(word));
  };
  const auto add = [&](Words& to, std::string_view key) {
    for (const std::string& word : root.words_if_any(key)) to.insert(fold(word));
  };
  start(prefixes_, "byline");
  start(date_prefixes_, "dateline");
  for (const std::string& word : root.words_if_any("updated")) updates_.push_back(fold(word));
  add(joiners_, "joins_names");
  add(name_ends_, "after_names");
  add(desks_, "desks");
  add(roles_, "roles");
}

void BylineWords::read_shared(const Section& root) {
  for (const std::string& word : root.words_if_any("particles")) particles_.insert(word);
  for (const std::string& word : root.words_if_any("organisation_words")) {
    organisation_words_.insert(fold(word));
  }
}

void BylineWords::read_given_names(const Section& root) {
  for (const std::string& name : root.words("given_names")) given_names_.insert(fold(name));
}

std::size_t BylineWords::prefix(std::string_view text) const {
  const std::string folded = fold(text);
  std::size_t longest = 0;
  for (const std::string& prefix : prefixes_.of(folded)) {
    if (prefix.size() <= longest || !folded.starts_with(prefix)) continue;
    if (is_boundary(folded, prefix.size())) longest = prefix.size();
  }
  return std::min(longest, text.size());
}

bool BylineWords::starts_date(std::string_view text) const {
  const std::string folded = fold(text);
  return std::ranges::any_of(date_prefixes_.of(folded), [&](const std::string& prefix) {
    return folded.starts_with(prefix) && is_boundary(folded, prefix.size());
  });
}

bool BylineWords::says_updated(std::string_view text) const {
  const std::string folded = fold(text);
  return std::ranges::any_of(updates_, [&](const std::string& word) {
    const std::size_t at = folded.find(word);
    return at != std::string::npos && is_boundary(folded, at) &&
           is_boundary(folded, at + word.size());
  });
}

bool BylineWords::joins_names(std::string_view word) const { return joiners_.contains(word); }

bool BylineWords::ends_name(std::string_view word) const {
  return name_ends_.contains(std::string_view(fold(without_edges(word))));
}

bool BylineWords::is_role(std::string_view name) const {
  const std::string folded = fold(name);
  for (std::size_t i = 0; i < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(" ,.;:()/-'", i), folded.size());
    if (roles_.contains(std::string_view(folded).substr(i, end - i))) return true;
    i = end + 1;
  }
  return roles_.contains(folded);
}

// All of it, or "ANSA ROMA": the agency and its town; or a word that makes a company of it.
bool BylineWords::is_desk(std::string_view name) const {
  const std::string folded = fold(name);
  if (desks_.contains(without_edges(folded))) return true;
  bool first = true;
  for (std::size_t i = 0; i < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', i), folded.size());
    const std::string_view word = std::string_view(folded).substr(i, end - i);
    if (first && end < folded.size() && desks_.contains(word)) return true;
    const std::size_t hyphen = word.rfind('-');
    const std::string_view last = word.substr(hyphen == std::string_view::npos ? 0 : hyphen + 1);
    const bool alone = first && end == folded.size() && hyphen == std::string_view::npos;
    if (!alone && (organisation_words_.contains(word) || organisation_words_.contains(last))) {
      return true;
    }
    first = false;
    i = end + 1;
  }
  return false;
}

bool BylineWords::has_given_name(std::string_view name) const {
  const std::string folded = fold(name);
  const std::string_view first = std::string_view(folded).substr(0, folded.find(' '));
  return given_names_.contains(first) || given_names_.contains(first.substr(0, first.find('-')));
}

bool BylineWords::is_particle(std::string_view word) const { return particles_.contains(word); }

}  // namespace pige
