#include "extract/article/byline.h"

#include <algorithm>

#include "extract/article/html_text.h"
#include "extract/article/unicode.h"
#include "extract/article/wording.h"

namespace pige {
namespace {

constexpr std::size_t kLongestName = 60;
constexpr std::size_t kMostNames = 12;
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

// The same first and last word: "Evan Symon" is "Evan V. Symon".
bool same_person(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const auto ends = [](const std::string& name) {
    return std::pair(name.substr(0, name.find(' ')), name.substr(name.rfind(' ') + 1));
  };
  return a.find(' ') != std::string::npos && b.find(' ') != std::string::npos && ends(a) == ends(b);
}

void add_once(std::vector<std::string>& names, const std::vector<std::string>& more) {
  for (const std::string& name : more) {
    const std::string folded = fold(name);
    const bool known = std::ranges::any_of(
        names, [&](const std::string& other) { return same_person(fold(other), folded); });
    if (!known && names.size() < kMostNames) names.push_back(name);
  }
}

// The commas of scripts that write others: ideographic, full-width, Arabic.
std::size_t wide_comma_at(std::string_view line, std::size_t at) {
  for (const std::string_view comma : {"\xE3\x80\x81", "\xEF\xBC\x8C", "\xD8\x8C"}) {
    if (line.substr(at).starts_with(comma)) return comma.size();
  }
  return 0;
}

struct Shape {
  std::size_t words = 0;
  std::size_t capitals = 0;  // words that begin with one
  bool starts_capital = false;
  bool wide = false;   // of a script without spaces
  bool cased = false;  // holds letters that have a case
  bool digits = false;
  std::size_t letters = 0;
};

Shape shape_of(std::string_view name) {
  Shape shape;
  bool start = true;
  for (std::size_t i = 0; i < name.size();) {
    const CodePoint c = code_point_at(name, i);
    i += c.bytes;
    if (is_decimal_digit(c.value)) shape.digits = true;
    if (c.is_wide) shape.wide = true;
    if (c.is_space || c.is_no_break_space) {
      start = true;
      continue;
    }
    const bool letter = is_alphabetic(c.value);
    if (letter) {
      ++shape.letters;
      const bool capital = is_uppercase(c.value);
      std::string lower;
      append_lower(lower, c.value);
      if (capital || is_lowercase(c.value)) shape.cased = true;
      if (start && capital) {
        ++shape.capitals;
        if (shape.words == 0) shape.starts_capital = true;
      }
    }
    if (start && letter) {
      ++shape.words;
      start = false;
    }
  }
  return shape;
}

// Behind the words before it, and their colon.
std::size_t name_begin(std::string_view line, std::size_t prefix) {
  constexpr std::string_view kWideColon = "\xEF\xBC\x9A";
  std::size_t at = std::min(line.find_first_not_of(" :", prefix), line.size());
  if (line.substr(at).starts_with(kWideColon)) at += kWideColon.size();
  return at;
}

std::string_view word_behind(std::string_view line, std::size_t space) {
  return line.substr(space + 1, line.find(' ', space + 1) - space - 1);
}

// The stop behind a word that is no abbreviation and no initial.
bool ends_statement(std::string_view line, std::size_t stop) {
  constexpr std::size_t kLongWord = 5;
  if (stop + 1 >= line.size() || line[stop + 1] != ' ') return false;
  const std::size_t before = line.find_last_of(" .", stop - 1);
  return before < stop && stop - before - 1 >= kLongWord;
}

bool is_address(std::string_view name) {
  return name.find_first_of("@/\\<>{}#=") != std::string_view::npos ||
         name.find("http") != std::string_view::npos || name.find("www.") != std::string_view::npos;
}

// "ann.lee", "spektrumverlag": one word of small letters, or with a dot or digit inside.
bool is_handle(std::string_view name, const Shape& shape) {
  if (name.find(' ') != std::string_view::npos) return false;
  if (name.find('_') != std::string_view::npos || shape.digits) return true;
  const std::size_t dot = name.find('.');
  if (dot != std::string_view::npos && dot + 1 < name.size()) return true;
  return shape.cased && shape.capitals == 0;
}

// "site.de": ends like a host's name.
bool is_host(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot < 3 || name.find(' ') != std::string_view::npos) {
    return false;
  }
  const std::string_view end = name.substr(dot + 1);
  return end.size() >= 2 && end.size() <= 4 &&
         std::ranges::all_of(end, [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

void Names::add(const Names& more) {
  add_once(people, more.people);
  add_once(pen_names, more.pen_names);
  add_once(desks, more.desks);
}

NameReader::NameReader(const Boilerplate& boilerplate, const PageFacts& facts,
                       const MonthNames& months)
    : boilerplate_(boilerplate), words_(boilerplate.bylines()), facts_(facts), months_(months) {
  for (const std::string& name : facts.json_ld.organisations) organisations_.push_back(fold(name));
  organisations_.push_back(fold(facts.meta.site));
  for (const std::string& name : facts.meta.applications) organisations_.push_back(fold(name));
  std::erase(organisations_, std::string());
}

bool NameReader::is_organisation(std::string_view folded) const {
  return std::ranges::find(organisations_, folded) != organisations_.end();
}

bool NameReader::names_site(std::string_view name) const {
  const std::string words = wording(name);
  if (words.empty()) return false;
  if (words == wording(facts_.meta.site) || words == wording(facts_.json_ld.site)) return true;
  const std::size_t begin = facts_.url.find("//");
  if (begin == std::string::npos || words.size() < 4) return false;
  const std::string host =
      wording(facts_.url.substr(begin + 2, facts_.url.find('/', begin + 2) - begin - 2));
  return host.find(words) != std::string::npos;
}

Names NameReader::read(std::string_view line, NameSource source) const {
  Names names;
  if (line.find("://") != std::string_view::npos) return names;
  std::string rest(line);
  for (std::size_t at = rest.find(kNoBreakSpace); at != std::string::npos;
       at = rest.find(kNoBreakSpace)) {
    rest.replace(at, kNoBreakSpace.size(), " ");
  }
  rest = collapsed(rest);
  bool introduced = false;
  if (const std::size_t prefix = words_.prefix(rest); prefix > 0 && prefix < rest.size()) {
    rest.erase(0, name_begin(rest, prefix));
    introduced = true;
  }
  if (words_.prefix(rest) > 0 &&
      rest.find_first_not_of(" :", words_.prefix(rest)) == std::string::npos) {
    return names;
  }
  bool first = true;
  bool strangers = false;
  for (const std::string& part : split(rest)) {
    std::string name = cleaned(part, source);
    const Kind kind = kind_of(name, source);
    // "site.example, Lille, France": what follows is the site's address.
    if (first && source == NameSource::field && kind != Kind::person && names_site(name)) {
      names.desks.push_back(std::move(name));
      return names;
    }
    if (!name.empty()) first = false;
    if (kind == Kind::nobody && shape_of(part).letters > 0 && !shape_of(part).digits) {
      // "By Ann | 3 comments": a byline's words vouch for the name that follows them.
      strangers = strangers || !introduced || names.pen_names.empty();
    }
    if (kind == Kind::person) add_once(names.people, {name});
    if (kind == Kind::pen_name) add_once(names.pen_names, {name});
    if (kind == Kind::desk) add_once(names.desks, {name});
  }
  // "The ministry of trade and industry": the rest of a desk's name.
  if (source == NameSource::field && !names.desks.empty()) {
    std::erase_if(names.people, [](const std::string& one) { return one.find(' ') == one.npos; });
  }
  // One word among others that are no names is no name either: "the section US & Canada".
  if (strangers && source == NameSource::page) names.pen_names.clear();
  return names;
}

bool NameReader::is_full_name(std::string_view line) const {
  const Shape shape = shape_of(line);
  if (shape.words < 2 || shape.words > 4 || shape.capitals < 2 || !shape.starts_capital) {
    return false;
  }
  if (ends_sentence(line) || line.find_first_of(",:;!?|") != std::string_view::npos) return false;
  const Names names = read(line, NameSource::page);
  return names.people.size() == 1 && fold(names.people.front()) == fold(line) &&
         !boilerplate_.phrase(line);
}

std::vector<std::string> NameReader::only_full_names(std::string_view line) const {
  std::vector<std::string> names;
  for (const std::string& part : split(collapsed(line))) {
    const std::string name = collapsed(part);
    if (!is_full_name(name)) return {};
    names.push_back(name);
  }
  return names;
}

// At separators, and at the word "and" in the languages that bylines are written in.
std::vector<std::string> NameReader::split(const std::string& line) const {
  std::vector<std::string> parts;
  std::string part;
  const auto finish = [&] {
    parts.push_back(std::move(part));
    part.clear();
  };
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (std::string_view(",;|/&\n()").find(c) != std::string_view::npos ||
        (c == '.' && i > 0 && ends_statement(line, i))) {
      finish();
    } else if (const std::size_t comma = wide_comma_at(line, i); comma > 0) {
      finish();
      i += comma - 1;
    } else if (c == ' ') {
      const std::size_t end = std::min(line.find(' ', i + 1), line.size());
      const std::string_view word = std::string_view(line).substr(i + 1, end - i - 1);
      const bool dash = word == "-" || word == "\xE2\x80\x93" || word == "\xE2\x80\x94" ||
                        word == "\xC2\xB7" || word == "\xE2\x80\xA2";
      if (dash || (end < line.size() && words_.joins_names(to_lower(word)))) {
        finish();
        i = end - 1;
      } else {
        part.push_back(c);
      }
    } else {
      part.push_back(c);
    }
  }
  finish();
  return parts;
}

// On a page a name ends where small words, a figure or an address begin: "Ann Lee on Monday".
std::string NameReader::without_tail(const std::string& name) const {
  std::size_t end = 0;
  bool any = false;
  for (std::size_t i = 0; i < name.size();) {
    const std::size_t stop = std::min(name.find(' ', i), name.size());
    const std::string_view word = std::string_view(name).substr(i, stop - i);
    const Shape shape = shape_of(word);
    const bool particle = words_.is_particle(word);
    const bool small = shape.cased && !shape.starts_capital && !particle;
    if (small && i == 0 && stop < name.size()) return {};  // no name, but the words of a line
    if (shape.digits) {
      // "Ann Lee March 2": the month goes with its day.
      const std::size_t last = name.rfind(' ', end == 0 ? 0 : end - 1);
      if (last != std::string::npos &&
          months_.month(fold(std::string_view(name).substr(last + 1, end - last - 1)))) {
        end = last;
      }
      break;
    }
    if (any && (small || shape.letters == 0 || is_address(word) || words_.ends_name(word))) break;
    if (!particle) {
      end = stop;
      any = true;
    }
    i = stop + 1;
  }
  // "Ann Lee. Photos: Ben Ray"
  if (end < name.size() && end > 0 && name[end - 1] == '.' &&
      words_.ends_name(word_behind(name, end))) {
    --end;
  }
  return name.substr(0, end);
}

// "Reporter Ann Lee", "Ann Lee Reporter" and "Ann Lee Senior Reporter".
std::string NameReader::without_role(std::string name) const {
  const std::size_t first = name.find(' ');
  const std::size_t last = name.rfind(' ');
  if (first == std::string::npos || first == last) return name;
  if (words_.is_role(name.substr(0, first))) return name.substr(first + 1);
  if (words_.is_role(name.substr(last + 1))) name.resize(last);
  std::size_t end = name.find(' ', first + 1);
  while (end != std::string::npos) {
    const std::size_t next = std::min(name.find(' ', end + 1), name.size());
    if (words_.is_role(name.substr(end + 1, next - end - 1))) {
      name.resize(end);
      break;
    }
    end = next == name.size() ? std::string::npos : next;
  }
  return name;
}

std::string NameReader::cleaned(std::string_view part, NameSource source) const {
  std::string name = collapsed(part);
  // "Ann Lee @annlee": the login behind the name.
  if (const std::size_t login = name.find(" @"); login != std::string::npos) name.resize(login);
  if (source == NameSource::page) {
    if (words_.starts_date(name)) return {};
    if (const std::size_t prefix = words_.prefix(name);
        prefix > 0 && prefix + 1 < name.size() && (name[prefix] == ' ' || name[prefix] == ':')) {
      name.erase(0, name_begin(name, prefix));
    }
    name = without_tail(name);
  }
  constexpr std::string_view kEdges = " .:-\"'*+";
  const std::size_t begin = name.find_first_not_of(kEdges);
  if (begin == std::string::npos) return {};
  name = name.substr(begin, name.find_last_not_of(" :-\"'*+") - begin + 1);
  if (words_.is_desk(name)) return name;
  return source == NameSource::page ? without_role(std::move(name))
                                    : without_credit(std::move(name));
}

// "Ann Lee for the Courier": in a field what follows the name.
std::string NameReader::without_credit(std::string name) const {
  const std::size_t second = name.find(' ');
  for (std::size_t i = second; i != std::string::npos;) {
    const std::size_t next = name.find(' ', i + 1);
    const std::string_view word = std::string_view(name).substr(i + 1, next - i - 1);
    if (i > second && words_.ends_name(word)) {
      name.resize(i);
      break;
    }
    i = next;
  }
  return name;
}

// "The voice of the valley": a word in small letters, no particle, between others that are not.
bool NameReader::has_small_word(std::string_view name) const {
  if (!shape_of(name).starts_capital) return false;
  for (std::size_t i = 0; i < name.size();) {
    const std::size_t end = std::min(name.find(' ', i), name.size());
    const std::string_view word = name.substr(i, end - i);
    const Shape one = shape_of(word);
    if (one.cased && !one.starts_capital && one.letters > 1 && one.capitals == 0 &&
        !words_.is_particle(word))
      return true;
    i = end + 1;
  }
  return false;
}

NameReader::Kind NameReader::kind_of(std::string_view name, NameSource source) const {
  if (name.size() < 2 || name.size() > kLongestName || is_address(name)) return Kind::nobody;
  if (words_.starts_date(name)) return Kind::nobody;
  const Shape shape = shape_of(name);
  if (shape.letters == 0 || shape.words > 6) return Kind::nobody;
  const std::string folded = fold(name);
  if (words_.is_desk(name) || is_organisation(folded)) return Kind::desk;
  if (is_host(name)) return names_site(name) ? Kind::desk : Kind::nobody;
  const bool role = words_.is_role(name);
  if (source == NameSource::page) {
    if (role || boilerplate_.phrase(name)) return Kind::nobody;
    if (is_handle(name, shape)) return Kind::pen_name;
    if (shape.digits || months_.month(folded)) return Kind::nobody;
    if (shape.wide) return Kind::person;
    if (shape.words < 2) return Kind::pen_name;
    const bool small = shape.cased && (!shape.starts_capital || shape.capitals < 2) &&
                       !words_.is_particle(name.substr(0, name.find(' ')));
    return small ? Kind::nobody : Kind::person;
  }
  if (is_handle(name, shape)) return Kind::pen_name;
  if (shape.digits) return Kind::nobody;
  if (role && shape.words < 2) return Kind::nobody;
  if (name.size() < 3) return Kind::pen_name;
  if (shape.words < 2 ? names_site(name) : has_small_word(name)) return Kind::desk;
  if (names_site(name) && !words_.has_given_name(name)) return Kind::desk;
  return Kind::person;
}

}  // namespace pige
