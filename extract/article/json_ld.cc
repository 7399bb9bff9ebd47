// Reads JSON-LD. Sites break JSON-LD in a few known ways: raw line breaks inside
// strings, HTML comments or CDATA marks around it, character references in the text, a comma too
// many. What cannot be read after mending is as if it were not there.

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "extract/article/html_text.h"
#include "extract/article/json_brackets.h"
#include "extract/article/page_facts.h"
#include "extract/article/unicode.h"

namespace pige {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxNodes = 20000;
constexpr int kMaxDepth = 24;

std::string mended(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  bool quoted = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (quoted) {
      if (c == '\\' && i + 1 < json.size()) {
        const char next = json[i + 1];
        if (std::string_view("\"\\/bfnrtu").find(next) != std::string_view::npos) out.push_back(c);
        out.push_back(next == '\n' || next == '\r' ? ' ' : next);
        ++i;
        continue;
      }
      if (c == '"') quoted = false;
      if (c == '\n') {
        out.append("\\n");
      } else {
        out.push_back(static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
      }
    } else if (c == ',') {
      std::size_t next = json.find_first_not_of(" \t\r\n,", i + 1);
      if (next != std::string_view::npos && json[next] != '}' && json[next] != ']') {
        out.push_back(',');
      }
      i = std::min(next, json.size()) - 1;
    } else {
      if (c == '"') quoted = true;
      out.push_back(c);
    }
  }
  return out;
}

std::optional<Json> parse(std::string_view json) {
  constexpr std::string_view kCdata = "<![CDATA[";
  if (const std::size_t cdata = json.find(kCdata); cdata < json.find('{')) {
    json.remove_prefix(cdata + kCdata.size());
    json = json.substr(0, json.rfind("]]>"));
  }
  const std::size_t begin = json.find_first_of("{[");
  const std::size_t end = json.find_last_of("}]");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) {
    return std::nullopt;
  }
  json = json.substr(begin, end - begin + 1);
  if (nests_too_deep(json)) return std::nullopt;
  Json parsed = Json::parse(json, nullptr, false, true);
  if (parsed.is_discarded()) parsed = Json::parse(mended(json), nullptr, false, true);
  if (parsed.is_discarded()) return std::nullopt;
  return parsed;
}

std::string text_of(const Json& value) {
  if (value.is_string()) return plain_text_of(value.get_ref<const std::string&>());
  if (value.is_array() && !value.empty()) return text_of(value.front());
  if (value.is_object()) {
    for (const char* key : {"name", "@value", "url", "@id"}) {
      if (const auto found = value.find(key); found != value.end() && found->is_string()) {
        return plain_text_of(found->get_ref<const std::string&>());
      }
    }
  }
  return {};
}

std::string member(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? std::string() : text_of(*found);
}

bool has_type(const Json& object, std::string_view type, bool as_ending = false) {
  const auto found = object.find("@type");
  if (found == object.end()) return false;
  const auto matches = [&](const Json& value) {
    if (!value.is_string()) return false;
    const std::string& name = value.get_ref<const std::string&>();
    return as_ending ? name.ends_with(type) : name == type;
  };
  if (found->is_array()) return std::ranges::any_of(*found, matches);
  return matches(*found);
}

// How surely an object speaks of the article: its type, and what it holds.
int article_rank(const Json& object) {
  int rank = 0;
  if (has_type(object, "Article", true) || has_type(object, "BlogPosting") ||
      has_type(object, "Report") || has_type(object, "LiveBlogPosting")) {
    rank = 4;
  } else if (has_type(object, "WebPage") || has_type(object, "VideoObject") ||
             has_type(object, "CreativeWork") || has_type(object, "Recipe") ||
             has_type(object, "HowTo") || has_type(object, "Review") ||
             has_type(object, "Gallery", true) || has_type(object, "CollectionPage") ||
             has_type(object, "SearchResultsPage") || has_type(object, "ProfilePage")) {
    rank = 1;
  } else {
    return 0;
  }
  if (object.contains("headline")) ++rank;
  if (object.contains("articleBody")) ++rank;
  if (object.contains("datePublished")) ++rank;
  if (object.contains("author")) ++rank;
  return rank;
}

class Reader {
 public:
  JsonLdFacts read(const std::vector<std::string_view>& blocks) {
    for (const std::string_view block : blocks) {
      if (auto json = parse(block)) {
        documents_.push_back(std::move(*json));
      }
    }
    for (const Json& json : documents_) visit(json, 0);
    std::ranges::stable_sort(candidates_, std::greater<>(), &Candidate::rank);
    for (const Candidate& candidate : candidates_) take(*candidate.object, candidate.rank >= 4);
    if (facts_.site.empty()) facts_.site = website_;
    return std::move(facts_);
  }

 private:
  struct Candidate {
    const Json* object;
    int rank;
  };

  void visit(const Json& value, int depth) {
    if (depth > kMaxDepth || ++visited_ > kMaxNodes) return;
    if (value.is_array()) {
      for (const Json& element : value) visit(element, depth + 1);
      return;
    }
    if (!value.is_object()) return;
    if (const int rank = article_rank(value); rank > 0) candidates_.push_back({&value, rank});
    note_name(value);
    constexpr int kTop = 2;  // of "@graph", or of a list
    if (depth <= kTop && (has_type(value, "Product") || has_type(value, "JobPosting"))) {
      facts_.is_offer = true;
    }
    for (const auto& [key, inner] : value.items()) {
      // What a page links to is not the page.
      if (key == "itemListElement" || key == "hasPart" || key == "relatedLink" ||
          key == "citation" || key == "comment" || key == "review" || key == "liveBlogUpdate") {
        continue;
      }
      if (inner.is_structured()) visit(inner, depth + 1);
    }
  }

  void note_name(const Json& object) {
    const bool person = has_type(object, "Person");
    const bool organisation = has_type(object, "Organization", true) ||
                              has_type(object, "WebSite") || has_type(object, "Corporation");
    if (!person && !organisation) return;
    const std::string name = member(object, "name");
    if (const auto id = object.find("@id"); id != object.end() && id->is_string()) {
      auto& known = person ? people_ : organisations_;
      if (known.size() < kMostFacts) known.emplace_back(id->get<std::string>(), name);
    }
    if (organisation && !name.empty()) add(facts_.organisations, name);
    if (website_.empty() && has_type(object, "WebSite")) website_ = name;
  }

  void take(const Json& object, bool article) {
    const auto fill = [&object](std::string& field, const char* key) {
      if (field.empty()) field = member(object, key);
    };
    facts_.is_article = facts_.is_article || article;
    if (article) {
      fill(facts_.headline, "headline");
      if (facts_.body.empty()) {
        if (const auto body = object.find("articleBody");
            body != object.end() && body->is_string()) {
          facts_.body = body->get<std::string>();
        }
      }
    }
    fill(facts_.description, "description");
    fill(facts_.published, "datePublished");
    fill(facts_.published, "dateCreated");
    fill(facts_.modified, "dateModified");
    fill(facts_.lang, "inLanguage");
    fill(facts_.url, "url");
    take_publisher(object);
    take_kind(object, article);
    fill(facts_.section, "articleSection");
    if (facts_.tags.empty()) add_tags(object);
    if (facts_.paywall == Paywall::unknown) facts_.paywall = paywall_of(object);
    if (facts_.authors.empty()) {
      for (const char* key : {"author", "creator"}) {
        const auto author = object.find(key);
        if (author == object.end()) continue;
        add_authors(*author);
        if (!facts_.authors.empty()) break;
      }
    }
  }

  static void add(std::vector<std::string>& list, std::string fact) {
    if (list.size() < kMostFacts) list.push_back(std::move(fact));
  }

  // {"@id": "https://.../#organization"} points at a publisher; it is not its name.
  void take_publisher(const Json& object) {
    if (!facts_.site.empty()) return;
    const auto publisher = object.find("publisher");
    if (publisher == object.end()) return;
    const Json& one =
        publisher->is_array() && !publisher->empty() ? publisher->front() : *publisher;
    if (one.is_object() && !one.contains("name")) {
      const std::string id = member(one, "@id");
      for (const auto& [known, name] : organisations_) {
        if (known == id) facts_.site = name;
      }
      return;
    }
    const std::string name = text_of(one);
    if (!name.starts_with("http") && !name.starts_with('#')) facts_.site = name;
  }

  void take_kind(const Json& object, bool article) {
    facts_.is_live_blog = facts_.is_live_blog || has_type(object, "LiveBlogPosting");
    facts_.is_gallery = facts_.is_gallery || has_type(object, "Gallery", true);
    facts_.is_video = facts_.is_video || has_type(object, "VideoObject");
    facts_.is_list = facts_.is_list || has_type(object, "CollectionPage") ||
                     has_type(object, "SearchResultsPage") || has_type(object, "ProfilePage");
    if (!article) return;
    const std::string headline = member(object, "headline");
    if (std::ranges::find(headlines_, headline) != headlines_.end()) return;
    add(headlines_, headline);
    ++facts_.articles;
  }

  // "a, b" or ["a", "b"], or terms with names.
  void add_tags(const Json& object) {
    const auto keywords = object.find("keywords");
    if (keywords == object.end()) return;
    if (!keywords->is_array()) {
      add(facts_.tags, text_of(*keywords));
      return;
    }
    for (const Json& keyword : *keywords) add(facts_.tags, text_of(keyword));
  }

  // Of the article or of a part of it: a part behind a paywall is enough.
  static Paywall paywall_of(const Json& object) {
    Paywall paywall = is_free(object);
    const auto parts = object.find("hasPart");
    if (parts == object.end()) return paywall;
    const auto take_part = [&paywall](const Json& part) {
      if (part.is_object() && is_free(part) == Paywall::present) paywall = Paywall::present;
    };
    if (parts->is_array()) {
      for (const Json& part : *parts) take_part(part);
    } else {
      take_part(*parts);
    }
    return paywall;
  }

  // true, "True", "https://schema.org/True".
  static Paywall is_free(const Json& object) {
    const auto free = object.find("isAccessibleForFree");
    if (free == object.end()) return Paywall::unknown;
    if (free->is_boolean()) return free->get<bool>() ? Paywall::none : Paywall::present;
    const std::string said = to_lower(text_of(*free));
    if (said.ends_with("true")) return Paywall::none;
    return said.ends_with("false") ? Paywall::present : Paywall::unknown;
  }

  void add_authors(const Json& author) {
    if (author.is_array()) {
      for (const Json& one : author) add_authors(one);
      return;
    }
    if (author.is_object()) {
      if (has_type(author, "Organization", true)) {
        add(facts_.author_organisations, member(author, "name"));
        return;
      }
      const auto name = author.find("name");
      if (name != author.end() && name->is_array()) {
        for (const Json& one : *name) add_author(text_of(one));
      } else if (name != author.end()) {
        add_author(text_of(*name));
      } else if (author.contains("familyName")) {
        add_author(collapsed(member(author, "givenName") + " " + member(author, "familyName")));
      } else if (const auto id = author.find("@id"); id != author.end() && id->is_string()) {
        for (const auto& [known, person] : people_) {
          if (known == id->get_ref<const std::string&>()) return add_author(person);
        }
      }
      return;
    }
    if (author.is_string()) add_author(text_of(author));
  }

  void add_author(const std::string& name) {
    if (!name.empty() && std::ranges::find(facts_.authors, name) == facts_.authors.end()) {
      add(facts_.authors, name);
    }
  }

  std::vector<Json> documents_;
  std::vector<Candidate> candidates_;
  std::vector<std::pair<std::string, std::string>> people_;  // by @id
  std::vector<std::pair<std::string, std::string>> organisations_;
  std::vector<std::string> headlines_;
  std::string website_;
  std::size_t visited_ = 0;
  JsonLdFacts facts_;
};

}  // namespace

JsonLdFacts json_ld_facts(const std::vector<std::string_view>& blocks) {
  try {
    return Reader().read(blocks);
  } catch (const Json::exception&) {  // a value of a type nobody expects
    return {};
  }
}

}  // namespace pige
