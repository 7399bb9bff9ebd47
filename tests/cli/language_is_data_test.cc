// Language is data: the words of a language live in lang/, never in C++.
//
// Two things are looked for in every C++ source outside tests/, comments aside (they may quote a
// newspaper): a letter beyond ASCII, spelled out or escaped; and a string that is a word of some
// language's lists. The program's own vocabulary is English, so a word that English has too
// ("total", "article") is let pass: a list of another language's words always holds some that it
// has not. For English itself, a few words that every list of its words would hold stand here.

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <hunspell/hunspell.hxx>
#include <map>
#include <set>

#include "program.h"

namespace pige {
namespace {

namespace fs = std::filesystem;

// Of the program's schema, formats and libraries, and in no English dictionary. "und" is the
// language tag of what is in no language; "kbit" is UCUM's, the months are RFC 2822's.
const std::set<std::string> kSchema = {
    "datacenters", "gbit", "ghz", "gmt",          "gpu",  "gpus", "html", "http", "json", "kbit",
    "mbit",        "mhz",  "pdf", "organisation", "tbit", "und",  "url",  "utc",  "jan",  "feb",
    "mar",         "apr",  "may", "jun",          "jul",  "aug",  "sep",  "oct",  "nov",  "dec",
};

// Of English lists: numbers, months, days, verbs of the press, words around names.
const std::set<std::string> kEnglishLists = {
    "acquired", "billion", "bought", "february", "founded",  "january", "million", "monday",
    "raised",   "said",    "sold",   "the",      "thousand", "three",   "two",     "yesterday",
};

struct Literal {
  std::string text;  // escapes resolved
  std::size_t line = 0;
};

void append(std::string& out, UChar32 c) {
  char bytes[U8_MAX_LENGTH];
  std::int32_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, c);
  out.append(bytes, static_cast<std::size_t>(size));
}

// A C++ source as this test needs it: comments gone, its string and character literals apart.
class Source {
 public:
  explicit Source(std::string text) : text_(std::move(text)) {
    while (at_ < text_.size()) step();
  }
  std::vector<Literal> literals;
  std::string code;  // what is neither comment nor literal

 private:
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  char take() {
    if (text_[at_] == '\n') ++line_;
    return text_[at_++];
  }
  void step() {
    if (peek() == '/' && peek(1) == '/') {
      while (at_ < text_.size() && peek() != '\n') take();
    } else if (peek() == '/' && peek(1) == '*') {
      const std::size_t end = text_.find("*/", at_ + 2);
      while (at_ < text_.size() && at_ < end + 2) take();
    } else if (peek() == 'R' && peek(1) == '"') {
      raw_literal();
    } else if (peek() == '"' || (peek() == '\'' && !is_digit_separator())) {
      literal(take());
    } else {
      code += take();
    }
  }
  bool is_digit_separator() const { return !code.empty() && std::isxdigit(code.back()) != 0; }

  void raw_literal() {
    const std::size_t open = text_.find('(', at_);
    const std::string close = ")" + text_.substr(at_ + 2, open - at_ - 2) + "\"";
    const std::size_t end = text_.find(close, open);
    literals.push_back({text_.substr(open + 1, end - open - 1), line_});
    while (at_ < end + close.size()) take();
  }
  void literal(char quote) {
    Literal read{"", line_};
    while (at_ < text_.size() && peek() != quote && peek() != '\n') {
      if (peek() != '\\') {
        read.text += take();
        continue;
      }
      take();
      const char kind = take();
      if (kind == 'x') {
        read.text += static_cast<char>(number(2));
      } else if (kind == 'u' || kind == 'U') {
        append(read.text, static_cast<UChar32>(number(kind == 'u' ? 4 : 8)));
      } else {
        read.text += kind == 'n' || kind == 't' ? ' ' : kind;
      }
    }
    if (at_ < text_.size()) take();
    literals.push_back(std::move(read));
  }
  unsigned long number(int digits) {
    std::string hex;
    while (digits-- > 0 && std::isxdigit(static_cast<unsigned char>(peek())) != 0) hex += take();
    return hex.empty() ? 0 : std::stoul(hex, nullptr, 16);
  }

  std::string text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

// Bytes that are no UTF-8 are no text: the first bytes of a file format, say.
bool has_foreign_letter(const std::string& text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  bool found = false;
  for (std::size_t at = 0; at < text.size();) {
    UChar32 c = 0;
    U8_NEXT(bytes, at, text.size(), c);
    if (c < 0) return false;
    found = found || (c > 0x7f && u_isalpha(c));
  }
  return found;
}

// A string that could be a word of an article: ASCII letters, more than two of them.
bool is_word(const std::string& text) {
  return text.size() > 2 && std::all_of(text.begin(), text.end(), [](unsigned char c) {
           return std::isalpha(c) != 0 || c == '-';
         });
}

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

std::vector<fs::path> files(const std::string& folder, const std::set<std::string>& endings) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (endings.contains(entry.path().extension().string())) found.push_back(entry.path());
  }
  return found;
}

std::map<std::string, Source> sources() {
  std::map<std::string, Source> all;
  for (const char* stage : {"bench", "cli", "extract", "ingest", "normalize", "store"}) {
    for (const fs::path& file :
         files(std::string(PIGE_SOURCE_DIR) + "/" + stage, {".cc", ".h", ".cpp"})) {
      all.emplace(file.string(), Source(read_file(file)));
    }
  }
  return all;
}

// The words that the lists of lang/<code>/ hold, and the file of each. Rules are left out: their
// strings are names of slots and types.
std::map<std::string, std::string> listed_words() {
  std::map<std::string, std::string> words;
  for (const fs::path& file : files(lang_dir(), {".toml"})) {
    const std::string path = file.lexically_relative(lang_dir()).string();
    if (path.starts_with("und/") || path.starts_with("en/") ||
        path.find("/rules/") != std::string::npos) {
      continue;
    }
    bool in_list = false;
    for (std::string line : lines_of(read_file(file))) {
      line = line.substr(0, line.starts_with('#') ? 0 : line.find(" #"));
      in_list = in_list || line.find("= [") != std::string::npos;
      for (std::size_t open = line.find('"'); in_list && open != std::string::npos;) {
        const std::size_t close = line.find('"', open + 1);
        if (close == std::string::npos) break;
        words.emplace(lower(line.substr(open + 1, close - open - 1)), path);
        open = line.find('"', close + 1);
      }
      if (line.find(']') != std::string::npos) in_list = false;
    }
  }
  return words;
}

TEST(LanguageIsData, TheTestItselfReadsSources) {
  const Source source(
      "int a = 1'000; // l\u00e9ger\n/* \"lev\u00e9\" */ f(\"lev\\u00e9\", 'x', R\"(mille)\");\n"
      "g(\"\\xC3\\xA9\\n\");");
  EXPECT_EQ(source.code, "int a = 1'000; \n f(, , );\ng();");
  ASSERT_EQ(source.literals.size(), 4U);
  EXPECT_EQ(source.literals[0].text, "lev\u00e9");
  EXPECT_EQ(source.literals[0].line, 2U);
  EXPECT_EQ(source.literals[2].text, "mille");
  EXPECT_TRUE(has_foreign_letter(source.literals[3].text));
  EXPECT_FALSE(has_foreign_letter("\u00a0\u20ac\u2019\u00ab"));  // spaces and signs are no letters
}

TEST(LanguageIsData, NoSourceHoldsALetterBeyondAscii) {
  const auto all = sources();
  ASSERT_GT(all.size(), 50U);
  for (const auto& [file, source] : all) {
    EXPECT_FALSE(has_foreign_letter(source.code)) << file;
    for (const Literal& literal : source.literals) {
      EXPECT_FALSE(has_foreign_letter(literal.text))
          << file << ":" << literal.line << ": \"" << literal.text << "\" belongs into lang/";
    }
  }
}

TEST(LanguageIsData, NoSourceHoldsAWordOfALanguage) {
  const auto words = listed_words();
  ASSERT_GT(words.size(), 500U);
  Hunspell english("/usr/share/hunspell/en_US.aff", "/usr/share/hunspell/en_US.dic");
  ASSERT_TRUE(english.spell(std::string("word")));
  for (const auto& [file, source] : sources()) {
    for (const Literal& literal : source.literals) {
      const std::string word = lower(literal.text);
      if (!is_word(word) || kSchema.contains(word)) continue;
      const std::string place = fmt::format("{}:{}: \"{}\"", file, literal.line, word);
      EXPECT_FALSE(kEnglishLists.contains(word)) << place << " is a word of English";
      const auto found = words.find(word);
      if (found != words.end() && !english.spell(word)) {
        ADD_FAILURE() << place << " is a word of lang/" << found->second;
      }
    }
  }
}

}  // namespace
}  // namespace pige
