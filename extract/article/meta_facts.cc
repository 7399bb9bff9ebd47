#include <algorithm>
#include <array>

#include "extract/article/html_text.h"
#include "extract/article/page_facts.h"
#include "extract/article/unicode.h"

namespace pige {
namespace {

constexpr std::string_view kTitles[] = {"og:title",       "twitter:title", "dc.title",
                                        "dcterms.title",  "title",         "parsely-title",
                                        "sailthru.title", "headline"};
constexpr std::string_view kDescriptions[] = {"description", "og:description",
                                              "twitter:description", "dc.description",
                                              "sailthru.description"};
// The surest first: "author" is often the site's, or the account that published.
constexpr std::string_view kAuthors[] = {"citation_author",
                                         "parsely-author",
                                         "dc.creator",
                                         "dcterms.creator",
                                         "byl",
                                         "byline",
                                         "article:byline",
                                         "article:author_name",
                                         "articleauthor",
                                         "article_author",
                                         "article-author",
                                         "author",
                                         "authors",
                                         "article:author",
                                         "article.author",
                                         "og:article:author",
                                         "sailthru.author",
                                         "cxenseparse:author",
                                         "shareaholic:article_author_name",
                                         "mediator_author",
                                         "creator",
                                         "itemprop author"};
constexpr std::string_view kPublished[] = {"article:published_time",
                                           "datepublished",
                                           "date",
                                           "dc.date",
                                           "dc.date.issued",
                                           "dcterms.created",
                                           "dcterms.date",
                                           "dc.date.created",
                                           "dcterms.issued",
                                           "parsely-pub-date",
                                           "sailthru.date",
                                           "pubdate",
                                           "publishdate",
                                           "publish-date",
                                           "publish_date",
                                           "publication_date",
                                           "og:published_time",
                                           "og:article:published_time",
                                           "article:published",
                                           "article.published",
                                           "ptime",
                                           "pdate",
                                           "cxenseparse:recs:publishtime",
                                           "published_time_telegram",
                                           "datecreated",
                                           "last-published-date",
                                           "displaydate",
                                           "originalpublicationdate",
                                           "date.release",
                                           "article_date_original",
                                           "created",
                                           "publish_time",
                                           "published",
                                           "citation_publication_date",
                                           "prism.publicationdate",
                                           "release_date",
                                           "search.published"};
constexpr std::string_view kModified[] = {
    "article:modified_time", "og:updated_time",  "datemodified",     "lastmod",
    "last-modified",         "dcterms.modified", "dc.date.modified", "revised",
    "updated_time",          "article:modified"};

constexpr std::string_view kSections[] = {"article:section", "og:article:section",
                                          "parsely-section", "articlesection",
                                          "dcterms.subject", "section"};

template <std::size_t kSize>
bool is_one_of(std::string_view name, const std::string_view (&names)[kSize]) {
  return std::ranges::find(names, name) != std::end(names);
}

std::string text_below(const Dom& document, NodeId n) {
  std::string text;
  for (NodeId t = n + 1; t < document[n].end; ++t) {
    if (document[t].tag == Tag::text) text.append(document[t].text);
  }
  return collapsed(text);
}

// Dublin Core is written "DC.title", "dc:title" and "dcterms:title".
std::string normal_name(std::string name) {
  if (name.starts_with("dc:") || name.starts_with("dcterms:")) name[name.find(':')] = '.';
  return name;
}

void add_author(const std::string& name, const std::string& value, MetaFacts& facts) {
  const auto known = std::ranges::find(facts.authors, name, &MetaField::name);
  if (known == facts.authors.end()) {
    facts.authors.push_back({name, {value}});
  } else if (known->values.size() < kMostFacts) {
    known->values.push_back(value);
  }
}

// Facebook's "free", "metered" and "locked"; schema.org's "true" and "false".
void take_paywall(const std::string& value, MetaFacts& facts) {
  const std::string said = to_lower(value);
  if (said == "free" || said == "true") facts.paywall = Paywall::none;
  if (said == "metered" || said == "locked" || said == "false") facts.paywall = Paywall::present;
}

void take(const std::string& name, const std::string& value, MetaFacts& facts) {
  const auto add = [&value](std::vector<std::string>& list) {
    if (list.size() < kMostFacts) list.push_back(value);
  };
  if (is_one_of(name, kTitles)) add(facts.titles);
  if (name == "og:title" && facts.og_title.empty()) facts.og_title = value;
  if (is_one_of(name, kDescriptions)) add(facts.descriptions);
  if (is_one_of(name, kAuthors)) add_author(name, value, facts);
  if (is_one_of(name, kPublished)) add(facts.published);
  if (is_one_of(name, kModified)) add(facts.modified);
  if (name == "og:site_name" && facts.site.empty()) facts.site = value;
  if (name == "application-name" || name == "apple-mobile-web-app-title") {
    add(facts.applications);
  }
  if (name == "og:type" && facts.type.empty()) facts.type = to_lower(value);
  if (is_one_of(name, kSections) && facts.section.empty()) facts.section = value;
  if (name == "article:tag" || name == "og:article:tag") facts.tags.push_back(value);
  if (name == "news_keywords" || name == "keywords") facts.keywords.push_back(value);
  if (name == "article:content_tier" || name == "isaccessibleforfree") take_paywall(value, facts);
  if (name == "og:url" && facts.canonical.empty()) facts.canonical = value;
  if ((name == "og:locale" || name == "content-language" || name == "inlanguage") &&
      facts.locale.empty()) {
    facts.locale = value;
  }
}

void read_meta(const Dom& document, NodeId n, MetaFacts& facts) {
  const std::string value = plain_text_of(document.attribute(n, AttributeName::content));
  if (value.empty()) return;
  constexpr AttributeName kNames[] = {AttributeName::property, AttributeName::name,
                                      AttributeName::itemprop, AttributeName::http_equiv};
  for (const AttributeName attribute : kNames) {
    // RDFa lists several: property="dc:title og:title".
    const std::string names = to_lower(document.attribute(n, attribute));
    for (std::size_t i = 0; i < names.size();) {
      const std::size_t end = std::min(names.find(' ', i), names.size());
      if (end > i) {
        std::string name = normal_name(names.substr(i, end - i));
        // An item of its own may be what the page cites.
        if (attribute == AttributeName::itemprop && name == "author") name = "itemprop author";
        take(name, value, facts);
      }
      i = end + 1;
    }
  }
}

}  // namespace

MetaFacts meta_facts(const Dom& document) {
  MetaFacts facts;
  std::string canonical;
  for (NodeId n = 1; n < document.size(); ++n) {
    switch (document[n].tag) {
      case Tag::html:
        facts.lang = std::string(document.attribute(n, AttributeName::lang));
        break;
      case Tag::title:
        if (facts.title_element.empty()) facts.title_element = text_below(document, n);
        break;
      case Tag::meta:
        read_meta(document, n, facts);
        break;
      case Tag::link:
        if (canonical.empty() && document.attribute(n, AttributeName::rel) == "canonical") {
          canonical = collapsed(document.attribute(n, AttributeName::href));
        }
        break;
      default:
        break;
    }
  }
  if (!canonical.empty()) facts.canonical = std::move(canonical);
  std::ranges::stable_sort(facts.authors, {}, [](const MetaField& field) {
    return std::ranges::find(kAuthors, field.name) - std::begin(kAuthors);
  });
  return facts;
}

}  // namespace pige
