// Reading the store: claims by condition, articles by their words, pages by id.

#include <algorithm>
#include <utility>

#include "normalize/gazetteer.h"
#include "store/day_range.h"
#include "store/search_words.h"
#include "store/sqlite_store.h"

namespace pige {
namespace {

using sqlite::Cursor;
using sqlite::to_value;

// A SELECT over claims_flat in the making: conditions that all hold, and what their ? stand for.
class Conditions {
 public:
  explicit Conditions(std::string sql) : sql_(std::move(sql)) {}

  // The values must outlive the statement: they are views.
  void add(const std::string& condition, std::initializer_list<sqlite::Value> values = {}) {
    sql_ += is_first_ ? " WHERE (" : " AND (";
    sql_ += condition + ")";
    is_first_ = false;
    values_.insert(values_.end(), values);
  }
  void append(const std::string& clause) { sql_ += clause; }
  void bind(sqlite::Value value) { values_.push_back(value); }

  const std::string& sql() const { return sql_; }
  const std::vector<sqlite::Value>& values() const { return values_; }

 private:
  std::string sql_;
  std::vector<sqlite::Value> values_;
  bool is_first_ = true;
};

std::string question_marks(std::size_t count) {
  std::string marks;
  for (std::size_t i = 0; i < count; ++i) marks += i == 0 ? "?" : ", ?";
  return marks;
}

void add_types(Conditions& conditions, const std::vector<std::string>& types) {
  if (types.empty()) return;
  conditions.add("type IN (" + question_marks(types.size()) + ")");
  for (const std::string& type : types) conditions.bind(to_value(type));
}

// `keys` are the entities' as Gazetteer::key makes them.
void add_entities(Conditions& conditions, const std::vector<std::string>& entities,
                  const std::vector<std::string>& keys) {
  if (entities.empty()) return;
  const std::string marks = question_marks(entities.size());
  const std::string wanted =
      "(SELECT entity FROM entities WHERE key IN (" + marks + ") OR wikidata IN (" + marks + "))";
  conditions.add("claim IN (SELECT claim FROM claims WHERE subject IN " + wanted +
                 " UNION SELECT claim FROM claims WHERE object IN " + wanted +
                 " UNION SELECT claim FROM participants WHERE entity IN " + wanted + ")");
  for (int part = 0; part < 3; ++part) {
    for (const std::string& key : keys) conditions.bind(to_value(key));
    for (const std::string& id : entities) conditions.bind(to_value(id));
  }
}

// The days a claim's time spans reach into the range. An article's date may be a month or a year
// alone, which a shorter bound is compared with.
constexpr const char* kClaimSince =
    "(last_day >= ? OR (last_day IS NULL AND first_day IS NOT NULL))";
constexpr const char* kClaimUntil =
    "(first_day <= ? OR (first_day IS NULL AND last_day IS NOT NULL))";
constexpr const char* kPublishedSince =
    "(substr(published, 1, 10) >= substr(?, 1, length(published)))";
constexpr const char* kPublishedUntil = "(substr(published, 1, 10) <= ?)";
constexpr const char* kHasTime = "(first_day IS NOT NULL OR last_day IS NOT NULL)";

void add_date(Conditions& conditions, DateOf date_of, const std::string& day,
              const std::string& claim, const std::string& publication) {
  if (day.empty()) return;
  switch (date_of) {
    case DateOf::claim:
      return conditions.add(claim, {to_value(day)});
    case DateOf::publication:
      return conditions.add(publication, {to_value(day)});
    case DateOf::claim_or_publication:
      return conditions.add(
          std::string("CASE WHEN ") + kHasTime + " THEN " + claim + " ELSE " + publication + " END",
          {to_value(day), to_value(day)});
  }
}

// The first (or last) day of what the user gave.
Result<std::string> bound_day(const char* name, const std::string& given,
                              std::string DayRange::*end) {
  if (given.empty()) return std::string();
  const auto range = day_range(given);
  if (!range || ((*range).*end).empty()) {
    return failure(name, "\"" + given + "\" is no date: write 2024, 2024-03 or 2024-03-15");
  }
  return (*range).*end;
}

}  // namespace

Result<void> SqliteStore::each_claim(const Query& query,
                                     const std::function<bool(const StoredClaim&)>& take) {
  const auto since = bound_day("since", query.since, &DayRange::first);
  if (!since) return tl::unexpected(since.error());
  const auto until = bound_day("until", query.until, &DayRange::last);
  if (!until) return tl::unexpected(until.error());
  std::vector<std::string> keys;
  for (const std::string& entity : query.entities) keys.push_back(Gazetteer::key(entity));
  const std::string words = match_expression(query.search);
  if (words.empty() && !query.search.empty()) return {};

  Conditions conditions(std::string("SELECT ") + kClaimColumns + " FROM claims_flat");
  add_types(conditions, query.types);
  add_entities(conditions, query.entities, keys);
  add_date(conditions, query.date_of, *since, kClaimSince, kPublishedSince);
  add_date(conditions, query.date_of, *until, kClaimUntil, kPublishedUntil);
  if (query.modality) conditions.add("modality = ?", {to_value(to_string(*query.modality))});
  if (!query.document.empty()) conditions.add("document = ?", {to_value(query.document)});
  if (!words.empty()) {
    conditions.add(
        "claim IN (SELECT claim FROM articles_fts JOIN claims ON articles_fts.rowid ="
        " claims.document WHERE articles_fts MATCH ?)",
        {to_value(words)});
  }
  conditions.append(query.order == Order::newest ? " ORDER BY published DESC, document, position"
                                                 : " ORDER BY document, position");
  if (query.limit != 0) {
    conditions.append(" LIMIT ?");
    conditions.bind(to_value(query.limit));
  }
  for (Cursor row = db_->rows_of(conditions.sql(), conditions.values()); row.next();) {
    if (!take(read_claim(*db_, row))) break;
  }
  return db_->checked();
}

Result<void> SqliteStore::each_failure(const std::function<bool(const StoredFailure&)>& take) {
  for (Cursor row = db_->rows("SELECT id, source, reason FROM failures ORDER BY source");
       row.next();) {
    if (!take({.id = row.text(0), .source = row.text(1), .reason = row.text(2)})) break;
  }
  return db_->checked();
}

Result<std::vector<SearchHit>> SqliteStore::search(std::string_view words, std::size_t limit) {
  std::vector<SearchHit> hits;
  const std::string expression = match_expression(words);
  if (expression.empty()) return hits;
  // A word in the title weighs as much as four in the text; equal matches stay in a fixed order.
  for (Cursor row =
           db_->rows("SELECT d.id, coalesce(d.url, a.canonical_url), a.title, a.published,"
                     " snippet(articles_fts, -1, '[', ']', '...', 24)"
                     " FROM articles_fts JOIN articles a ON a.document = articles_fts.rowid"
                     " JOIN documents d ON d.document = a.document WHERE articles_fts MATCH ?"
                     " ORDER BY bm25(articles_fts, 4.0, 1.0), d.id LIMIT ?",
                     expression, limit == 0 ? std::int64_t{-1} : static_cast<std::int64_t>(limit));
       row.next();) {
    hits.push_back({.document = row.text(0),
                    .url = row.text(1),
                    .headline = row.text(2),
                    .published = row.text(3),
                    .excerpt = row.text(4)});
  }
  if (auto done = db_->checked(); !done) return tl::unexpected(done.error());
  return hits;
}

Result<std::optional<Page>> SqliteStore::get_page(std::string_view id) {
  Page page;
  CompressedBytes bytes;
  {
    Cursor row = db_->rows(
        "SELECT source, url, charset, kind, given_lang, given_published, hash, size, bytes"
        " FROM documents WHERE id = ?",
        id);
    if (!row.next()) {
      if (auto done = db_->checked(); !done) return tl::unexpected(done.error());
      return std::nullopt;
    }
    page = {.kind = row.text(3) == "text" ? PageKind::text : PageKind::html,
            .id = std::string(id),
            .source = row.text(0),
            .url = row.text(1),
            .bytes = {},
            .charset = row.text(2),
            .decoded = {},
            .lang = row.text(4),
            .published = row.text(5)};
    bytes = {.zstd = row.blob(8), .size = row.size(7), .hash = row.text(6)};
  }
  auto plain = decompress(bytes);
  if (!plain) return failure(path_ + ": " + page.id, plain.error().what);
  page.bytes = std::move(*plain);
  return page;
}

Result<std::optional<KnownPage>> SqliteStore::find_page(std::string_view id) {
  std::optional<KnownPage> known;
  if (Cursor row =
          db_->rows("SELECT fingerprint, lang, pack FROM documents JOIN articles USING (document)"
                    " WHERE id = ?",
                    id);
      row.next()) {
    known = {.fingerprint = row.text(0), .lang = row.text(1), .pack = row.text(2)};
  }
  if (auto done = db_->checked(); !done) return tl::unexpected(done.error());
  return known;
}

Result<StoreCounts> SqliteStore::counts() {
  const auto count = [this](const char* sql) { return static_cast<std::size_t>(db_->number(sql)); };
  const StoreCounts counts{.documents = count("SELECT count(*) FROM documents"),
                           .articles = count("SELECT count(*) FROM articles"),
                           .claims = count("SELECT count(*) FROM claims"),
                           .entities = count("SELECT count(*) FROM entities"),
                           .failures = count("SELECT count(*) FROM failures")};
  if (auto done = db_->checked(); !done) return tl::unexpected(done.error());
  return counts;
}

}  // namespace pige
