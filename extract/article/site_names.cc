#include "extract/article/site_names.h"

#include <algorithm>

#include "extract/article/wording.h"

namespace pige {
namespace {

// "www.lemonde.fr" of its address.
std::string_view host_of(std::string_view url) {
  const std::size_t begin = url.find("//");
  if (begin == std::string_view::npos) return {};
  std::string_view host = url.substr(begin + 2, url.find('/', begin + 2) - begin - 2);
  if (host.starts_with("www.")) host.remove_prefix(4);
  return host;
}

}  // namespace

SiteNames::SiteNames(const MetaFacts& meta, const JsonLdFacts& json_ld, std::string_view url,
                     const std::vector<Heading>& headings) {
  const std::string_view host = host_of(url.empty() ? std::string_view(meta.canonical) : url);
  host_ = wording(host);
  host_label_ = wording(host.substr(0, host.rfind('.')));
  // A field filled with the article's own headline is no site's name.
  const auto is_headline = [&](const std::string& words) {
    if (words == wording(json_ld.headline)) return true;
    return std::ranges::any_of(headings, [&](const Heading& heading) {
      return heading.level == 1 && !heading.leads_home && wording(heading.text) == words &&
             words.size() > 20;
    });
  };
  const auto add = [&](const std::string& name) {
    std::string words = wording(name);
    if (words.empty() || is_headline(words)) return;
    if (name_.empty()) name_ = name;
    names_.push_back(std::move(words));
  };
  add(meta.site);
  add(json_ld.site);
  for (const std::string& name : meta.applications) add(name);
  for (const Heading& heading : headings) {
    if (heading.leads_home) names_.push_back(wording(heading.text));
  }
  std::erase(names_, std::string());
}

bool SiteNames::is_site(std::string_view line) const {
  const std::string words = wording(line);
  return words.empty() || std::ranges::find(names_, words) != names_.end();
}

// A title may begin with a word that the host's name begins with too.
bool SiteNames::is_site_or_host(std::string_view part) const {
  if (is_site(part)) return true;
  const std::string words = wording(part);
  return words.size() >= 3 && (words == host_ || words == host_label_);
}

bool SiteNames::names_site(std::string_view part) const {
  const std::string words = wording(part);
  if (words.empty()) return true;
  for (const std::string& name : names_) {
    if (words == name) return true;
    const std::string_view longer = words.size() > name.size() ? words : name;
    const std::string_view shorter = words.size() > name.size() ? name : words;
    // "Le Calepin" and "Le Calepin, journal en ligne"; "STERN" and "stern.de".
    if (shorter.size() >= 4 && longer.size() < shorter.size() + 14 &&
        longer.find(shorter) != std::string_view::npos) {
      return true;
    }
  }
  // The host's name: "lemonde" in "https://www.lemonde.fr/".
  return words.size() >= 3 && words.size() <= 30 && host_.find(words) != std::string::npos;
}

std::string SiteNames::without_site(const std::string& title) const {
  std::vector<LinePart> parts = line_parts(title, false);
  if (parts.empty()) return title;
  const auto of = [&](const LinePart& part) {
    return std::string_view(title).substr(part.begin, part.end - part.begin);
  };
  const std::size_t whole = wording(title).size();
  const auto long_enough = [&](std::size_t begin, std::size_t end) {
    const std::string_view left =
        std::string_view(title).substr(parts[begin].begin, parts[end].end - parts[begin].begin);
    return wording(left).size() * 5 >= whole;
  };
  std::size_t first = 0;
  std::size_t last = parts.size() - 1;
  bool cut = false;
  while (last > first && names_site(of(parts[last])) && long_enough(first, last - 1)) {
    --last;
    cut = true;
  }
  // "Title - News - Site": what stood between was a section.
  while (!cut && last > first && is_site_or_host(of(parts[first])) &&
         long_enough(first + 1, last)) {
    ++first;
  }
  if (first == 0 && last + 1 == parts.size()) {
    // "Site: Title", where nothing else was cut.
    const std::vector<LinePart> sides = line_parts(title, true);
    if (sides.size() == 2 && parts.size() == 1) {
      if (is_site(of(sides[0]))) return std::string(of(sides[1]));
      if (is_site(of(sides[1]))) return std::string(of(sides[0]));
    }
    return title;
  }
  return title.substr(parts[first].begin, parts[last].end - parts[first].begin);
}

}  // namespace pige
