// Names out of what stands in an author's place.
//
//   reader.read("Von Anna Lee und Ben Ray, dpa", Source::page)
//       // people: Anna Lee, Ben Ray; desks: dpa
//
// A person, a name that somebody writes under (a nickname, initials, a login), or a desk: an
// agency, a newsroom, the site. Addresses, jobs and dates are nobody.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/article/boilerplate.h"
#include "extract/article/page_facts.h"
#include "extract/article/visible_date.h"

namespace pige {

struct Names {
  std::vector<std::string> people;
  std::vector<std::string> pen_names;
  std::vector<std::string> desks;

  // Each name once, in the order they came.
  void add(const Names& more);
};

// Where a line stands: in a field for authors, where any letters are a name; or on the page,
// where it may be something else.
enum class NameSource { field, page };

class NameReader {
 public:
  NameReader(const Boilerplate& boilerplate, const PageFacts& facts, const MonthNames& months);

  // All names of a line, its words before them ("By") left out.
  Names read(std::string_view line, NameSource source) const;

  // Whether the whole line is one person's name as print has it: two to four words.
  bool is_full_name(std::string_view line) const;
  // The people of a line that holds such names and nothing else: "Ann Lee and Ben Ray".
  std::vector<std::string> only_full_names(std::string_view line) const;

  bool names_site(std::string_view name) const;

 private:
  enum class Kind { nobody, person, pen_name, desk };
  Kind kind_of(std::string_view name, NameSource source) const;
  std::vector<std::string> split(const std::string& line) const;
  std::string cleaned(std::string_view part, NameSource source) const;
  std::string without_tail(const std::string& name) const;
  std::string without_role(std::string name) const;
  std::string without_credit(std::string name) const;
  bool has_small_word(std::string_view name) const;
  bool is_organisation(std::string_view folded) const;

  const Boilerplate& boilerplate_;
  const BylineWords& words_;
  const PageFacts& facts_;
  const MonthNames& months_;
  std::vector<std::string> organisations_;  // folded
};

}  // namespace pige
