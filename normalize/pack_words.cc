#include "normalize/pack_words.h"

#include "normalize/tokens.h"

namespace pige::values {
namespace {

// The letters of a phrase without its joints, as Sense::exact holds them.
std::string letters_of(const std::string& phrase) {
  static const Lexicon kNoWords;
  std::string letters;
  for (const Token& token : cut(phrase, kNoWords)) {
    letters += phrase.substr(token.begin, token.size());
  }
  return letters;
}

}  // namespace

Sense sense(Role role, int number) {
  Sense result;
  result.role = role;
  result.number = number;
  return result;
}

Sense coded(Role role, std::string code, int number) {
  Sense result = sense(role, number);
  result.code = std::move(code);
  return result;
}

Sense valued(Role role, Decimal value) {
  Sense result = sense(role);
  result.value = value;
  return result;
}

void PackWords::add(const std::string& phrase, const Sense& what) {
  for (const std::string& way : written_ways(phrase, letters_)) tables_.lexicon.add(way, what);
}

void PackWords::add_exact(const std::string& phrase, Sense what) {
  what.exact = letters_of(phrase);
  tables_.lexicon.add(phrase, std::move(what));
}

void PackWords::add_glued(const Section& section, const char* key, const Sense& what) {
  for (const std::string& word : section.words_if_any(key)) {
    add(word, what);
    for (const std::string& way : written_ways(word, letters_)) {
      tables_.lexicon.glued.add(way, Piece::unit);
    }
  }
}

void PackWords::add_words(const Section& section, const char* key, const Sense& what) {
  for (const std::string& word : section.words_if_any(key)) add(word, what);
}

Decimal decimal(const Section& section, const char* key) {
  const auto value = Decimal::parse(section.text(key));
  if (!value) section.fail(key, std::string("'") + key + "' must be a decimal number");
  return value.value_or(Decimal(1));
}

std::vector<std::string> written_ways(
    const std::string& phrase, const std::vector<std::pair<std::string, std::string>>& letters) {
  std::vector<std::string> ways = {phrase};
  std::string other = phrase;
  for (const auto& [from, to] : letters) {
    for (std::size_t at = other.find(from); at != std::string::npos; at = other.find(from, at)) {
      other.replace(at, from.size(), to);
      at += to.size();
    }
  }
  if (other != phrase) ways.push_back(std::move(other));
  return ways;
}

}  // namespace pige::values
