// What a page says of its article outside the text a reader sees: <meta>, <link>, JSON-LD.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/article/dom.h"

namespace pige {

// No list is longer than this: a page that says more of a kind says nothing of its article.
constexpr std::size_t kMostFacts = 64;

// What all <meta> of one name say.
struct MetaField {
  std::string name;
  std::vector<std::string> values;
};

// Every value is text of the page with character references decoded, white space collapsed; empty
// where there is none.
struct MetaFacts {
  std::string title_element;
  std::string og_title;
  std::vector<std::string> titles;        // og:title, twitter:title, ...
  std::vector<std::string> descriptions;  // description, og:description, ...
  std::vector<MetaField> authors;         // the surest field first
  std::vector<std::string> published;
  std::vector<std::string> modified;
  std::string site;                       // og:site_name
  std::vector<std::string> applications;  // application-name and the like
  std::string canonical;
  std::string lang;    // <html lang>
  std::string locale;  // og:locale, content-language
};

MetaFacts meta_facts(const Dom& document);

// From all JSON-LD blocks of a page, read leniently; the object that speaks of an article wins.
struct JsonLdFacts {
  bool is_article = false;
  std::string headline;
  std::string description;
  std::vector<std::string> authors;
  std::string published;
  std::string modified;
  std::string site;
  std::string lang;
  std::string url;
  std::string body;  // articleBody, with markup and its line breaks if it has them
  std::vector<std::string> author_organisations;  // named as author, but no person
  std::vector<std::string> organisations;         // all names that are no person's
};

JsonLdFacts json_ld_facts(const std::vector<std::string_view>& blocks);

// All that a page says of itself.
struct PageFacts {
  MetaFacts meta;
  JsonLdFacts json_ld;
  std::string url;
};

}  // namespace pige
