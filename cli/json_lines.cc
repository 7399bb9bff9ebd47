#include "cli/json_lines.h"

#include <nlohmann/json.hpp>

#include "cli/claim_json.h"
#include "cli/or_null.h"
#include "extract/article/page_type.h"
#include "extract/claims/claim.h"

namespace pige {
namespace {

using nlohmann::ordered_json;

std::string line(const ordered_json& json) {
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

// A field that may be absent or null, of one type where it is there.
bool read_text(const ordered_json& object, const char* key, std::string& into) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return true;
  if (found->is_number_integer()) {  // ids are numbers in many data sets
    into = found->dump();
    return true;
  }
  if (!found->is_string()) return false;
  into = found->get<std::string>();
  return true;
}

}  // namespace

Result<TextDocument> parse_text_document(std::string_view text) {
  const ordered_json json = ordered_json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object()) return failure("", "not a JSON object");
  TextDocument document;
  if (!read_text(json, "id", document.id)) return failure("", "'id' is not a string");
  if (!read_text(json, "lang", document.lang)) return failure("", "'lang' is not a string");
  if (!read_text(json, "reference", document.reference)) {
    return failure("", "'reference' is not a string");
  }
  if (!json.contains("text") || !json["text"].is_string()) {
    return failure("", "has no 'text', or it is not a string");
  }
  document.text = json["text"].get<std::string>();
  return document;
}

std::string_view kind_name(const Item& item) {
  const bool two_ends = item.min && item.max && item.unit.empty();
  return item.kind == ItemKind::number && two_ends ? "range" : to_string(item.kind);
}

namespace {

std::string_view source_name(LanguageSource source) {
  switch (source) {
    case LanguageSource::given:
      return "given";
    case LanguageSource::declared:
      return "declared";
    case LanguageSource::detected:
      return "detected";
    case LanguageSource::unknown:
      break;
  }
  return "";
}

std::string_view author_kind_name(AuthorKind kind) {
  switch (kind) {
    case AuthorKind::people:
      return "people";
    case AuthorKind::pen_names:
      return "pen names";
    case AuthorKind::desks:
      return "desks";
  }
  return "people";
}

ordered_json object_of(const Article& article) {
  ordered_json json;
  json["id"] = article.id;
  json["url"] = or_null(article.url);
  json["title"] = or_null(article.title);
  json["authors"] = article.authors;
  json["published"] = or_null(article.published);
  json["lang"] = or_null(article.lang);
  json["site"] = or_null(article.site);
  json["type"] = type_name(article.type);
  json["modified"] = or_null(article.modified);
  json["canonical_url"] = or_null(article.canonical_url);
  json["section"] = or_null(article.section);
  json["tags"] = article.tags;
  json["free"] = article.paywall == Paywall::unknown
                     ? ordered_json(nullptr)
                     : ordered_json(article.paywall == Paywall::none);
  json["lang_source"] = or_null(std::string(source_name(article.lang_source)));
  json["authors_are"] = article.authors.empty()
                            ? ordered_json(nullptr)
                            : ordered_json(author_kind_name(article.author_kind));
  json["text"] = article.text;
  return json;
}

}  // namespace

std::string article_line(const Article& article) { return line(object_of(article)); }

std::string article_json(const Article& article) {
  return object_of(article).dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

namespace {

ordered_json span_of(const Span& span, const CodePoints& code_points) {
  ordered_json json;
  json["start"] = code_points.offset(span.begin);
  json["end"] = code_points.offset(span.end);
  return json;
}

// What few items have: a key is there only where it says something.
void add_links(const Item& item, const CodePoints& code_points, ordered_json& json) {
  if (item.fraction) json["fraction"] = true;
  if (!item.per.empty()) json["per"] = item.per;
  if (item.counted) {
    json["counted"] = span_of(item.counted->span, code_points);
    json["counted"]["unit"] = item.counted->unit;
    json["counted"]["class"] = item.counted->class_;
  }
  if (item.converts) json["converts"] = *item.converts;
  if (item.elided) {
    json["elided"]["item"] = item.elided->item;
    json["elided"]["value"] = to_string(item.elided->value);
    json["elided"]["unit"] = item.elided->unit;
  }
  if (item.settled_by) json["settled_by"] = span_of(*item.settled_by, code_points);
}

}  // namespace

std::string items_line(const TextDocument& document, const std::vector<Item>& items) {
  const CodePoints code_points(document.text);
  ordered_json list = ordered_json::array();
  for (const Item& item : items) {
    ordered_json json;
    json["start"] = code_points.offset(item.span.begin);
    json["end"] = code_points.offset(item.span.end);
    json["kind"] = kind_name(item);
    json["text"] = quote(document.text, item.span);
    json["value"] = or_null(item.value);
    json["min"] = or_null(item.min);
    json["max"] = or_null(item.max);
    json["unit"] = or_null(item.unit);
    json["date"] = or_null(item.date);
    json["bound"] = to_string(item.bound);
    if (!item.rivals.empty()) json["alts"] = item.rivals;
    if (item.from_reference) json["anchor"] = document.reference;
    if (item.told_from) json["anchor"] = items[*item.told_from].date;
    if (item.fiscal) json["fiscal"] = true;
    if (item.multiple) json["multiple"] = true;
    add_links(item, code_points, json);
    list.push_back(std::move(json));
  }
  ordered_json json;
  json["id"] = document.id;
  json["items"] = std::move(list);
  return line(json);
}

std::string claims_line(const Reading& reading) {
  const CodePoints code_points(reading.article.text);
  ordered_json list = ordered_json::array();
  for (const Claim& claim : reading.claims) {
    list.push_back(to_json(claim, reading.article, code_points));
  }
  ordered_json json;
  json["id"] = reading.article.id;
  json["claims"] = std::move(list);
  return line(json);
}

}  // namespace pige
