// What a page's site is called, and titles without it.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/article/headings.h"
#include "extract/article/page_facts.h"

namespace pige {

class SiteNames {
 public:
  // From the metadata, the host's name, and the headings that lead home.
  SiteNames(const MetaFacts& meta, const JsonLdFacts& json_ld, std::string_view url,
            const std::vector<Heading>& headings);

  // As a reader would say it; empty where the page does not tell.
  const std::string& name() const { return name_; }

  // Whether a title, or the part of one, is the site's name and no more.
  bool is_site(std::string_view line) const;
  // The same for what stands at a title's end, where less is proof enough: "STERN" of "stern.de".
  bool names_site(std::string_view part) const;

  // "Title" of "Title - Section | Site" and of "Site: Title": parts are cut at either end while
  // they name the site, and the sections beyond them with them.
  std::string without_site(const std::string& title) const;

 private:
  bool is_site_or_host(std::string_view part) const;

  std::string name_;
  std::vector<std::string> names_;  // as wordings
  std::string host_;                // "lemondefr"
  std::string host_label_;          // "lemonde"
};

}  // namespace pige
