// What a page says of its article outside the text a reader sees: <meta>, <link>, JSON-LD.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/article/article.h"
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
  std::string type;    // og:type
  std::string section;
  std::vector<std::string> tags;      // article:tag
  std::vector<std::string> keywords;  // news_keywords, keywords
  Paywall paywall = Paywall::unknown;
};

MetaFacts meta_facts(const Dom& document);

// From all JSON-LD blocks of a page, read leniently; the object that speaks of an article wins.
struct JsonLdFacts {
  bool is_article = false;
  std::size_t articles = 0;  // objects of such a type, each of another headline
  bool is_live_blog = false;
  bool is_gallery = false;
  bool is_video = false;
  bool is_list = false;   // a collection, search results, a profile
  bool is_offer = false;  // of a product, a job
  std::string headline;
  std::string description;
  std::vector<std::string> authors;
  std::string published;
  std::string modified;
  std::string site;
  std::string lang;
  std::string url;
  std::string body;  // articleBody, with markup and its line breaks if it has them
  std::string section;
  std::vector<std::string> tags;
  Paywall paywall = Paywall::unknown;
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
