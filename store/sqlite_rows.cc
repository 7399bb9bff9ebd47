#include "store/sqlite_rows.h"

#include <cstdlib>
#include <optional>
#include <set>
#include <utility>

#include "normalize/gazetteer.h"
#include "store/day_range.h"
#include "store/json_columns.h"
#include "store/record_hash.h"

namespace pige {
namespace {

using sqlite::Blob;
using sqlite::Connection;
using sqlite::Cursor;

// What is absent is NULL in the tables, so that `IS NULL`, count() and coalesce() work there.
std::optional<std::string_view> or_null(std::string_view text) {
  if (text.empty()) return std::nullopt;
  return text;
}

std::string_view kind_name(PageKind kind) { return kind == PageKind::html ? "html" : "text"; }

// The entity's key, its row made where there is none.
std::int64_t put_entity(Connection& db, const Party& party) {
  {
    Cursor row =
        db.rows("SELECT entity FROM entities WHERE name = ?1 AND coalesce(wikidata, '') = ?2",
                party.name, party.id);
    if (row.next()) return row.integer(0);
  }
  db.rows("INSERT INTO entities (name, wikidata, key) VALUES (?, ?, ?)", party.name,
          or_null(party.id), Gazetteer::key(party.name));
  return db.last_row_id();
}

// For sorting and comparing only; `amount` is the exact one.
std::optional<double> approximate(const Value& value) {
  const std::optional<Decimal>& nearest = value.amount ? value.amount
                                          : value.min  ? value.min
                                                       : value.max;
  if (!nearest) return std::nullopt;
  return std::strtod(to_string(*nearest).c_str(), nullptr);
}

std::optional<std::string> printed(const std::optional<Decimal>& value) {
  if (!value) return std::nullopt;
  return to_string(*value);
}

void insert_claim(Connection& db, std::int64_t document, std::size_t position, const Claim& claim,
                  const Evidence& evidence) {
  const std::int64_t subject = put_entity(db, claim.subject);
  std::optional<std::int64_t> object;
  if (claim.object) object = put_entity(db, *claim.object);
  const Value value = claim.value.value_or(Value{});
  const auto if_valued = [&](std::string_view text) {
    return claim.value ? or_null(text) : std::nullopt;
  };
  const DayRange days = day_range(claim.time).value_or(DayRange{});
  db.rows(
      "INSERT INTO claims (document, position, type, subject, subject_mention, object,"
      " object_mention, kind, amount, amount_approx, min, max, unit, bound, value_text, per,"
      " aspect, time, first_day, last_day, modality, attribution, title, rule, confidence)"
      " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
      document, position, claim.type, subject, or_null(claim.subject.mention), object,
      claim.object ? or_null(claim.object->mention) : std::nullopt,
      if_valued(to_string(value.kind)), printed(value.amount), approximate(value),
      printed(value.min), printed(value.max), if_valued(value.unit),
      if_valued(to_string(value.bound)), if_valued(value.text), or_null(claim.per),
      or_null(claim.aspect), or_null(claim.time), or_null(days.first), or_null(days.last),
      to_string(claim.modality), or_null(claim.attribution), or_null(claim.title),
      or_null(claim.rule), claim.confidence);
  const std::int64_t key = db.last_row_id();

  db.rows(
      "INSERT INTO evidence (claim, position, sentence_start, sentence_end, span_start, span_end,"
      " sentence, quote) VALUES (?, 0, ?, ?, ?, ?, ?, ?)",
      key, evidence.sentence_start, evidence.sentence_end, evidence.start, evidence.end,
      evidence.sentence, evidence.quote);

  for (std::size_t i = 0; i < claim.participants.size(); ++i) {
    const std::int64_t entity = put_entity(db, claim.participants[i]);
    db.rows("INSERT INTO participants (claim, position, entity, mention) VALUES (?, ?, ?, ?)", key,
            i, entity, or_null(claim.participants[i].mention));
  }
}

void insert_claims(Connection& db, std::int64_t document, const PageRecord& record,
                   const CodePoints& code_points) {
  for (std::size_t i = 0; i < record.claims.size(); ++i) {
    insert_claim(db, document, i, record.claims[i],
                 evidence_of(record.claims[i], record.article, code_points));
  }
}

void delete_claims(Connection& db, std::int64_t document) {
  db.rows("DELETE FROM claims WHERE document = ?", document);
}

std::set<std::int64_t> entities_of(Connection& db, std::int64_t document) {
  std::set<std::int64_t> entities;
  for (Cursor row =
           db.rows("SELECT subject FROM claims WHERE document = ?1"
                   " UNION SELECT object FROM claims WHERE document = ?1 AND object IS NOT NULL"
                   " UNION SELECT entity FROM participants JOIN claims USING (claim)"
                   " WHERE document = ?1",
                   document);
       row.next();) {
    entities.insert(row.integer(0));
  }
  return entities;
}

// An entity lives as long as a claim names it: the store tells nothing of what it held before.
void delete_unnamed(Connection& db, const std::set<std::int64_t>& entities) {
  for (const std::int64_t entity : entities) {
    db.rows(
        "DELETE FROM entities WHERE entity = ?1"
        " AND NOT EXISTS (SELECT 1 FROM claims WHERE subject = ?1)"
        " AND NOT EXISTS (SELECT 1 FROM claims WHERE object = ?1)"
        " AND NOT EXISTS (SELECT 1 FROM participants WHERE entity = ?1)",
        entity);
  }
}

template <class T>
T from_name(const std::string& name, std::initializer_list<T> values, T fallback) {
  for (const T value : values) {
    if (to_string(value) == name) return value;
  }
  return fallback;
}

std::optional<Decimal> decimal(const Cursor& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return Decimal::parse(row.text(column));
}

}  // namespace

StoredDocument find_document(Connection& db, std::string_view id) {
  Cursor row = db.rows(
      "SELECT document, source, fingerprint, content_hash FROM documents JOIN articles"
      " USING (document) WHERE id = ?",
      id);
  if (!row.next()) return {};
  return {.document = row.integer(0),
          .source = row.text(1),
          .fingerprint = row.text(2),
          .content_hash = row.text(3)};
}

void insert_record(Connection& db, const PageRecord& record, std::string_view content_hash) {
  db.rows(
      "INSERT INTO documents (id, source, url, charset, kind, given_lang, given_published,"
      " fingerprint, hash, size, bytes) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
      record.id, record.source, or_null(record.url), or_null(record.charset),
      kind_name(record.kind), or_null(record.lang), or_null(record.published), fingerprint(record),
      record.bytes.hash, record.bytes.size, Blob{record.bytes.zstd});
  const std::int64_t document = db.last_row_id();
  const Article& article = record.article;
  const CodePoints code_points(article.text);
  db.rows(
      "INSERT INTO articles (document, title, authors, published, modified, site, canonical_url,"
      " lang, text, blocks, pack, content_hash) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
      document, or_null(article.title), authors_column(article), or_null(article.published),
      or_null(article.modified), or_null(article.site), or_null(article.canonical_url),
      or_null(article.lang), article.text, blocks_column(article, code_points), record.pack,
      content_hash);
  insert_claims(db, document, record, code_points);
}

void update_record(Connection& db, const StoredDocument& stored, const PageRecord& record,
                   std::string_view content_hash) {
  // A new pack reads the same page again: its bytes, the bulk of the store, are left alone.
  const std::string print = fingerprint(record);
  if (stored.fingerprint != print || stored.source != record.source) {
    db.rows(
        "UPDATE documents SET source = ?, url = ?, charset = ?, kind = ?, given_lang = ?,"
        " given_published = ?, fingerprint = ?, hash = ?, size = ?, bytes = ? WHERE document = ?",
        record.source, or_null(record.url), or_null(record.charset), kind_name(record.kind),
        or_null(record.lang), or_null(record.published), print, record.bytes.hash,
        record.bytes.size, Blob{record.bytes.zstd}, stored.document);
  }
  const Article& article = record.article;
  const CodePoints code_points(article.text);
  db.rows(
      "UPDATE articles SET title = ?, authors = ?, published = ?, modified = ?, site = ?,"
      " canonical_url = ?, lang = ?, text = ?, blocks = ?, pack = ?, content_hash = ?"
      " WHERE document = ?",
      or_null(article.title), authors_column(article), or_null(article.published),
      or_null(article.modified), or_null(article.site), or_null(article.canonical_url),
      or_null(article.lang), article.text, blocks_column(article, code_points), record.pack,
      content_hash, stored.document);

  const std::set<std::int64_t> named_before = entities_of(db, stored.document);
  delete_claims(db, stored.document);
  insert_claims(db, stored.document, record, code_points);
  delete_unnamed(db, named_before);
}

const char* const kClaimColumns =
    "document, url, headline, published, site, lang,"                                  // 0
    " type, subject, subject_id, subject_mention, object, object_id, object_mention,"  // 6
    " kind, amount, min, max, unit, bound, value_text,"                                // 13
    " per, aspect, time, modality, attribution, title, rule, confidence,"              // 20
    " sentence_start, sentence_end, span_start, span_end, sentence, quote,"            // 28
    " participants, claim";                                                            // 34

StoredClaim read_claim(Connection& db, const Cursor& row) {
  StoredClaim stored;
  stored.document = row.text(0);
  stored.url = row.text(1);
  stored.headline = row.text(2);
  stored.published = row.text(3);
  stored.site = row.text(4);
  stored.lang = row.text(5);

  Claim& claim = stored.claim;
  claim.type = row.text(6);
  claim.subject = {.name = row.text(7), .id = row.text(8), .mention = row.text(9)};
  if (!row.is_null(10)) {
    claim.object = Party{.name = row.text(10), .id = row.text(11), .mention = row.text(12)};
  }
  if (!row.is_null(13)) {
    Value value;
    value.kind = from_name(
        row.text(13), {ValueKind::money, ValueKind::count, ValueKind::percent, ValueKind::quantity},
        value.kind);
    value.amount = decimal(row, 14);
    value.min = decimal(row, 15);
    value.max = decimal(row, 16);
    value.unit = row.text(17);
    value.bound = from_name(
        row.text(18),
        {Bound::exact, Bound::about, Bound::at_least, Bound::at_most, Bound::range, Bound::vague},
        value.bound);
    value.text = row.text(19);
    claim.value = std::move(value);
  }
  claim.per = row.text(20);
  claim.aspect = row.text(21);
  claim.time = row.text(22);
  claim.modality = from_name(
      row.text(23), {Modality::asserted, Modality::uncertain, Modality::future, Modality::negated},
      claim.modality);
  claim.attribution = row.text(24);
  claim.title = row.text(25);
  claim.rule = row.text(26);
  claim.confidence = row.real(27);
  stored.evidence = {.sentence_start = row.size(28),
                     .sentence_end = row.size(29),
                     .start = row.size(30),
                     .end = row.size(31),
                     .sentence = row.text(32),
                     .quote = row.text(33)};

  if (!row.is_null(34)) {
    for (Cursor participant =
             db.rows("SELECT name, wikidata, mention FROM participants JOIN entities USING (entity)"
                     " WHERE claim = ? ORDER BY position",
                     row.integer(35));
         participant.next();) {
      claim.participants.push_back(
          {.name = participant.text(0), .id = participant.text(1), .mention = participant.text(2)});
    }
  }
  return stored;
}

}  // namespace pige
