#include "store/schema.h"

namespace pige {
namespace {

// Integer keys (document, claim, entity, run) are for joins alone: what names a row to the outside
// is a document's id, a claim's position in its document, an entity's name and Wikidata id.
constexpr const char* kTables = R"sql(
CREATE TABLE documents (
  document        INTEGER PRIMARY KEY,
  id              TEXT NOT NULL UNIQUE,
  source          TEXT NOT NULL,
  url             TEXT,
  charset         TEXT,
  kind            TEXT NOT NULL,
  given_lang      TEXT,
  given_published TEXT,
  fingerprint     TEXT NOT NULL,
  hash            TEXT NOT NULL,
  size            INTEGER NOT NULL,
  bytes           BLOB NOT NULL
);

CREATE TABLE articles (
  document      INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
  title         TEXT,
  authors       TEXT NOT NULL,
  published     TEXT,
  modified      TEXT,
  site          TEXT,
  canonical_url TEXT,
  lang          TEXT,
  text          TEXT NOT NULL,
  blocks        TEXT NOT NULL,
  pack          TEXT NOT NULL,
  content_hash  TEXT NOT NULL
);
CREATE INDEX articles_published ON articles (published);

CREATE TABLE entities (
  entity   INTEGER PRIMARY KEY,
  name     TEXT NOT NULL,
  wikidata TEXT,
  key      TEXT NOT NULL
);
CREATE UNIQUE INDEX entities_identity ON entities (name, coalesce(wikidata, ''));
CREATE INDEX entities_key ON entities (key);
CREATE INDEX entities_wikidata ON entities (wikidata);

CREATE TABLE claims (
  claim           INTEGER PRIMARY KEY,
  document        INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  position        INTEGER NOT NULL,
  type            TEXT NOT NULL,
  subject         INTEGER NOT NULL REFERENCES entities,
  subject_mention TEXT,
  object          INTEGER REFERENCES entities,
  object_mention  TEXT,
  kind            TEXT,
  amount          TEXT,
  amount_approx   REAL,
  min             TEXT,
  max             TEXT,
  unit            TEXT,
  bound           TEXT,
  value_text      TEXT,
  per             TEXT,
  aspect          TEXT,
  time            TEXT,
  first_day       TEXT,
  last_day        TEXT,
  modality        TEXT NOT NULL,
  attribution     TEXT,
  title           TEXT,
  rule            TEXT,
  confidence      REAL NOT NULL,
  UNIQUE (document, position)
);
CREATE INDEX claims_type ON claims (type);
CREATE INDEX claims_subject ON claims (subject);
CREATE INDEX claims_object ON claims (object);

CREATE TABLE participants (
  claim    INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
  position INTEGER NOT NULL,
  entity   INTEGER NOT NULL REFERENCES entities,
  mention  TEXT,
  PRIMARY KEY (claim, position)
) WITHOUT ROWID;
CREATE INDEX participants_entity ON participants (entity);

CREATE TABLE evidence (
  claim          INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
  position       INTEGER NOT NULL,
  sentence_start INTEGER NOT NULL,
  sentence_end   INTEGER NOT NULL,
  span_start     INTEGER NOT NULL,
  span_end       INTEGER NOT NULL,
  sentence       TEXT NOT NULL,
  quote          TEXT NOT NULL,
  PRIMARY KEY (claim, position)
) WITHOUT ROWID;

CREATE TABLE runs (
  run       INTEGER PRIMARY KEY,
  program   TEXT NOT NULL,
  started   TEXT NOT NULL,
  finished  TEXT,
  added     INTEGER,
  changed   INTEGER,
  unchanged INTEGER,
  failed    INTEGER
);

CREATE TABLE failures (
  source TEXT PRIMARY KEY,
  id     TEXT,
  reason TEXT NOT NULL
) WITHOUT ROWID;

CREATE VIEW claims_flat AS
SELECT
  d.id AS document,
  coalesce(d.url, a.canonical_url) AS url,
  a.site, a.lang, a.published,
  a.title AS headline,
  c.type,
  s.name AS subject, s.wikidata AS subject_id, c.subject_mention,
  o.name AS object, o.wikidata AS object_id, c.object_mention,
  (SELECT group_concat(name, '; ')
     FROM (SELECT p.name FROM participants JOIN entities p USING (entity)
            WHERE participants.claim = c.claim ORDER BY participants.position)) AS participants,
  c.kind, c.amount, c.amount_approx, c.min, c.max, c.unit, c.bound, c.value_text,
  c.per, c.aspect, c.time, c.first_day, c.last_day, c.modality, c.attribution, c.title,
  e.quote, e.sentence, e.span_start, e.span_end, e.sentence_start, e.sentence_end,
  c.rule, c.confidence, a.pack,
  c.position, c.claim
FROM claims c
JOIN documents d USING (document)
JOIN articles a USING (document)
JOIN entities s ON s.entity = c.subject
LEFT JOIN entities o ON o.entity = c.object
LEFT JOIN evidence e ON e.claim = c.claim AND e.position = 0;
)sql";

// Search over the articles' words. The index keeps no copy of the text; the triggers keep it in
// step with the articles whoever writes them.
constexpr const char* kSearch = R"sql(
CREATE VIRTUAL TABLE articles_fts USING fts5(
  title, text, content = 'articles', content_rowid = 'document',
  tokenize = "unicode61 remove_diacritics 2"
);
CREATE TRIGGER articles_fts_insert AFTER INSERT ON articles BEGIN
  INSERT INTO articles_fts (rowid, title, text) VALUES (new.document, new.title, new.text);
END;
CREATE TRIGGER articles_fts_delete AFTER DELETE ON articles BEGIN
  INSERT INTO articles_fts (articles_fts, rowid, title, text)
    VALUES ('delete', old.document, old.title, old.text);
END;
CREATE TRIGGER articles_fts_update AFTER UPDATE OF title, text ON articles BEGIN
  INSERT INTO articles_fts (articles_fts, rowid, title, text)
    VALUES ('delete', old.document, old.title, old.text);
  INSERT INTO articles_fts (rowid, title, text) VALUES (new.document, new.title, new.text);
END;
INSERT INTO articles_fts (articles_fts) VALUES ('rebuild');
)sql";

constexpr Migration kMigrations[] = {
    {1, kTables},
    {2, kSearch},
};

}  // namespace

std::span<const Migration> migrations() { return kMigrations; }

}  // namespace pige
