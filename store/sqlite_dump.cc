// The store's content in a form that depends on nothing else: natural keys instead of row numbers,
// a fixed order, hashes instead of compressed bytes. The runs are history, not content.

#include <string>

#include "store/sqlite_store.h"

namespace pige {
namespace {

constexpr const char* kParts[] = {
    "SELECT json_array('document', id, source, url, charset, kind, given_lang, given_published,"
    " fingerprint, hash, size) FROM documents ORDER BY id",

    "SELECT json_array('article', id, title, json(authors), published, modified, site,"
    " canonical_url, lang, text, json(blocks), pack, content_hash)"
    " FROM articles JOIN documents USING (document) ORDER BY id",

    "SELECT json_array('entity', name, wikidata, key) FROM entities"
    " ORDER BY name, coalesce(wikidata, '')",

    "SELECT json_array('claim', document, position, type, subject, subject_id, subject_mention,"
    " object, object_id, object_mention, participants, kind, amount, amount_approx, min, max, unit,"
    " bound, value_text, per, aspect, time, first_day, last_day, modality, attribution, title,"
    " rule, confidence) FROM claims_flat ORDER BY document, position",

    "SELECT json_array('participant', d.id, c.position, p.position, e.name, e.wikidata, p.mention)"
    " FROM participants p JOIN claims c USING (claim) JOIN documents d USING (document)"
    " JOIN entities e USING (entity) ORDER BY d.id, c.position, p.position",

    "SELECT json_array('evidence', d.id, c.position, e.position, sentence_start, sentence_end,"
    " span_start, span_end, sentence, quote)"
    " FROM evidence e JOIN claims c USING (claim) JOIN documents d USING (document)"
    " ORDER BY d.id, c.position, e.position",

    "SELECT json_array('failure', source, id, reason) FROM failures ORDER BY source",
};

}  // namespace

Result<void> SqliteStore::canonical_dump(const std::function<void(std::string_view)>& line) {
  for (const char* part : kParts) {
    for (sqlite::Cursor row = db_->rows(part); row.next();) line(row.text(0));
  }
  return db_->checked();
}

}  // namespace pige
