#include "extract/article/visible_date.h"

#include <unicode/udat.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "extract/article/boilerplate.h"
#include "extract/article/iso_date.h"
#include "extract/article/unicode.h"

namespace pige {
namespace {

struct CloseFormat {
  void operator()(UDateFormat* format) const { udat_close(format); }
};

std::string to_utf8(const UChar* text, int32_t length) {
  std::array<char, 256> bytes{};
  int32_t written = 0;
  UErrorCode error = U_ZERO_ERROR;
  u_strToUTF8(bytes.data(), bytes.size(), &written, text, length, &error);
  return U_FAILURE(error) ? std::string()
                          : std::string(bytes.data(), static_cast<std::size_t>(written));
}

// One of a language's names, folded, without an abbreviation's stop.
std::string symbol(const UDateFormat* format, UDateFormatSymbolType type, int32_t i) {
  std::array<UChar, 64> name{};
  UErrorCode failed = U_ZERO_ERROR;
  const int32_t length = udat_getSymbols(format, type, i, name.data(), name.size(), &failed);
  if (U_FAILURE(failed)) return {};
  std::string folded = fold(to_utf8(name.data(), length));
  while (!folded.empty() && folded.back() == '.') folded.pop_back();
  return folded;
}

struct Piece {
  std::string word;  // folded letters, or digits
  int number = -1;
  std::size_t digits = 0;
  bool dashed = false;  // joined to the next piece by "-", "/" or "."
  std::size_t begin = 0;
  std::size_t end = 0;
};

constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";

// Whether a sign leads on to the next figure: "4.2.", "4. 2.", "4-2".
bool is_joined(const std::string& line, std::size_t at) {
  const auto digit = [&](std::size_t i) {
    return i < line.size() && line[i] >= '0' && line[i] <= '9';
  };
  if (at >= line.size()) return false;
  if (line[at] == '.' && at + 1 < line.size() && line[at + 1] == ' ') return digit(at + 2);
  return (line[at] == '-' || line[at] == '/' || line[at] == '.') && digit(at + 1);
}

// Words and numbers of a line, in order.
std::vector<Piece> pieces_of(const std::string& folded) {
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < folded.size();) {
    const CodePoint c = code_point_at(folded, i);
    if (c.value >= '0' && c.value <= '9') {
      Piece piece;
      piece.begin = i;
      piece.number = 0;
      while (i < folded.size() && folded[i] >= '0' && folded[i] <= '9' && piece.digits < 9) {
        piece.number = piece.number * 10 + (folded[i++] - '0');
        ++piece.digits;
      }
      piece.dashed = is_joined(folded, i);
      // "29th": the ordinal's ending.
      const std::size_t end = std::min(folded.find_first_not_of(kLetters, i), folded.size());
      if (end > i && end - i <= 2 && (end == folded.size() || folded[end] == ' ')) i = end;
      piece.end = i;
      pieces.push_back(std::move(piece));
    } else if (is_alphabetic(c.value)) {
      Piece piece;
      piece.begin = i;
      while (i < folded.size()) {
        const CodePoint letter = code_point_at(folded, i);
        if (!is_alphabetic(letter.value)) break;
        piece.word.append(folded, i, letter.bytes);
        i += letter.bytes;
      }
      piece.end = i;
      pieces.push_back(std::move(piece));
    } else {
      i += c.bytes;
    }
  }
  return pieces;
}

bool is_year(const Piece& piece) {
  return piece.digits == 4 && piece.number >= 1990 && piece.number <= 2100;
}
bool is_day(const Piece& piece) {
  return piece.digits >= 1 && piece.digits <= 2 && piece.number >= 1 && piece.number <= 31;
}

std::optional<std::string> date_of(int year, int month, int day) {
  const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return parse_iso_date(std::to_string(year) + "-" + two(month) + "-" + two(day));
}

// Sunday is 0.
int weekday_of(int year, int month, int day) {
  const std::chrono::year_month_day date(std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)});
  return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(date)).c_encoding());
}

struct ReadDay {
  std::string date;
  std::size_t pieces = 0;  // that tell it
};

class DayReader {
 public:
  DayReader(const std::vector<Piece>& pieces, const MonthNames& months)
      : pieces_(pieces), months_(months) {}

  // The day that begins at a piece; two more follow it.
  std::optional<ReadDay> read(std::size_t i) const {
    const Piece& a = pieces_[i];
    const Piece& b = pieces_[i + 1];
    const Piece& c = pieces_[i + 2];
    if (a.dashed && b.dashed) {
      if (auto date = in_figures(i)) return ReadDay{std::move(*date), 3};
    }
    if (is_day(a) && !b.word.empty()) {
      // A word may stand between, as in "28 de abril de 2020".
      for (std::size_t m = i + 1; m < i + 3 && m + 1 < pieces_.size(); ++m) {
        const auto month = months_.month(pieces_[m].word);
        if (!month) continue;
        for (std::size_t y = m + 1; y < m + 3 && y < pieces_.size(); ++y) {
          if (is_year(pieces_[y])) return read(pieces_[y].number, *month, a.number, y + 1 - i);
        }
      }
    }
    if (!a.word.empty() && is_day(b) && is_year(c)) {
      if (const auto month = months_.month(a.word)) return read(c.number, *month, b.number, 3);
    }
    // Year, month and day with a sign behind each, as Chinese, Japanese and Korean write.
    if (is_year(a) && i + 4 < pieces_.size() && !b.word.empty() && b.word.size() <= 4 &&
        is_day(c) && c.number <= 12 && pieces_[i + 3].word.size() <= 4 && is_day(pieces_[i + 4])) {
      return read(a.number, c.number, pieces_[i + 4].number, 5);
    }
    return std::nullopt;
  }

 private:
  static std::optional<ReadDay> read(int year, int month, int day, std::size_t pieces) {
    auto date = date_of(year, month, day);
    if (!date) return std::nullopt;
    return ReadDay{std::move(*date), pieces};
  }

  std::optional<std::string> in_figures(std::size_t i) const {
    const Piece& a = pieces_[i];
    const Piece& b = pieces_[i + 1];
    const Piece& c = pieces_[i + 2];
    if (is_year(a)) return date_of(a.number, b.number, c.number);
    if (is_day(a) && is_year(c)) {
      return b.number <= 12 && !starts_with_month(i) ? date_of(c.number, b.number, a.number)
                                                     : date_of(c.number, a.number, b.number);
    }
    if (is_day(a) && c.digits == 2 && b.number <= 12) {
      return date_of(2000 + c.number, b.number, a.number);
    }
    return std::nullopt;
  }

  // "Wed, 02/11/2026": a Wednesday in February, a Monday in November.
  bool starts_with_month(std::size_t i) const {
    if (i == 0) return false;
    const auto weekday = months_.weekday(pieces_[i - 1].word);
    const int first = pieces_[i].number;
    const int second = pieces_[i + 1].number;
    const int year = pieces_[i + 2].number;
    const auto is_that = [&](int month, int day) {
      return date_of(year, month, day) && weekday_of(year, month, day) == *weekday;
    };
    return weekday && is_that(first, second) && !is_that(second, first);
  }

  const std::vector<Piece>& pieces_;
  const MonthNames& months_;
};

}  // namespace

MonthNames::MonthNames(std::string_view language) {
  if (!language.empty()) add(std::string(language));
  if (language != "en") add("en");
}

const MonthNames& MonthNames::of(const std::string& language) {
  static std::mutex mutex;
  static std::unordered_map<std::string, MonthNames> known;
  const std::lock_guard lock(mutex);
  return known.try_emplace(language, language).first->second;
}

void MonthNames::add(const std::string& locale) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UDateFormat, CloseFormat> format(
      udat_open(UDAT_DEFAULT, UDAT_DEFAULT, locale.c_str(), nullptr, 0, nullptr, 0, &error));
  if (U_FAILURE(error)) return;
  for (const UDateFormatSymbolType type :
       {UDAT_MONTHS, UDAT_SHORT_MONTHS, UDAT_STANDALONE_MONTHS, UDAT_STANDALONE_SHORT_MONTHS}) {
    const int32_t count = std::min(udat_countSymbols(format.get(), type), 12);
    for (int32_t i = 0; i < count; ++i) {
      std::string name = symbol(format.get(), type, i);
      if (name.size() >= 3) months_.emplace_back(std::move(name), i + 1);
    }
  }
  for (const UDateFormatSymbolType type : {UDAT_WEEKDAYS, UDAT_SHORT_WEEKDAYS}) {
    for (int32_t i = 1; i <= 7; ++i) {  // ICU counts from Sunday, 1
      std::string name = symbol(format.get(), type, i);
      if (name.size() >= 2) weekdays_.emplace_back(std::move(name), i - 1);
    }
  }
}

std::optional<int> MonthNames::month(std::string_view word) const {
  for (const auto& [name, number] : months_) {
    if (name == word) return number;
  }
  return std::nullopt;
}

std::optional<int> MonthNames::weekday(std::string_view word) const {
  for (const auto& [name, number] : weekdays_) {
    if (name == word) return number;
  }
  return std::nullopt;
}

std::vector<FoundDay> find_days(std::string_view folded, const MonthNames& months) {
  std::vector<FoundDay> days;
  const std::vector<Piece> pieces = pieces_of(std::string(folded));
  const DayReader reader(pieces, months);
  for (std::size_t i = 0; i + 2 < pieces.size(); ++i) {
    auto found = reader.read(i);
    if (!found) continue;
    const std::size_t last = i + found->pieces - 1;
    days.push_back({std::move(found->date), pieces[i].begin, pieces[last].end});
    i = last;
  }
  return days;
}

std::optional<std::string> find_day(std::string_view line, const MonthNames& months) {
  std::vector<FoundDay> days = find_days(fold(line), months);
  if (days.empty()) return std::nullopt;
  return std::move(days.front().date);
}

}  // namespace pige
