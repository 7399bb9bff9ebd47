// The line around an article's text that says who wrote it, where no mark-up says so.
//
//   "Posted on 15 April 2016 by Ann Lee"   "Ann Lee / 22.04.2020 / 150 comments"   "Von Ann Lee"

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/article/byline.h"
#include "extract/article/page_text.h"
#include "extract/article/visible_date.h"

namespace pige {

// The first and the last block of an article's text, in PageText::blocks.
struct TextRange {
  std::size_t first = 0;
  std::size_t last = 0;
};

class BylineFinder {
 public:
  BylineFinder(const PageText& page, TextRange text, const NameReader& reader,
               const Boilerplate& boilerplate, const MonthNames& months);

  // The nearest line above the text with a byline's words: "By Ann Lee", or "By" and the line
  // behind it. Where none names anybody, the agency or newsroom that one does.
  Names introduced() const;
  // Where there is none: such a line below it, a name beside a date, a signature under the text.
  Names unintroduced() const;

 private:
  struct Line {
    std::string_view text;
    std::size_t block = 0;
  };
  bool is_candidate(std::size_t block, bool by_words) const;
  std::vector<Line> lines_near(bool by_words) const;
  Names introduced(const Line& line) const;
  Names introduced(std::string_view line) const;
  Names beside_date(const Line& line) const;
  Names signature() const;
  Names signature_inside() const;
  bool tells_day(std::size_t block) const;
  bool day_follows(std::size_t block) const;
  bool says_nothing(std::string_view line) const;

  const PageText& page_;
  TextRange text_;
  const NameReader& reader_;
  const Boilerplate& boilerplate_;
  const BylineWords& words_;
  const MonthNames& months_;
};

}  // namespace pige
