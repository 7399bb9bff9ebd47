// Opening: whose file it is, which schema it has, and what to do where it cannot be opened.

#include <sqlite3.h>
#include <unistd.h>

#include "store/schema.h"
#include "tests/store/records.h"

namespace pige {
namespace {

namespace fs = std::filesystem;

void write_file(const std::string& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

// What any program could do to a file with SQLite.
void execute(const std::string& path, const std::string& sql) {
  sqlite3* db = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &db), SQLITE_OK);
  char* message = nullptr;
  EXPECT_EQ(sqlite3_exec(db, sql.c_str(), nullptr, nullptr, &message), SQLITE_OK) << message;
  sqlite3_free(message);
  sqlite3_close(db);
}

std::string why_not(const std::string& path, Access access = Access::create) {
  const auto store = open_store(path, access);
  return store ? "it opened" : store.error().message();
}

constexpr Access kEveryAccess[] = {Access::read, Access::write, Access::create};

TEST(OpenStore, RefusesAnotherProgramsSqliteFileAndLeavesItAlone) {
  const TemporaryFolder folder;
  const std::string path = folder / "bookmarks.sqlite";
  execute(path, "PRAGMA application_id = 7; PRAGMA user_version = 1; CREATE TABLE t (x);");
  const std::string before = read_file(path);
  for (const Access access : kEveryAccess) {
    EXPECT_EQ(why_not(path, access),
              path +
                  ": it is another program's SQLite file (application id 7): name another path; "
                  "this file was left untouched");
  }
  EXPECT_EQ(read_file(path), before);
  EXPECT_EQ(folder.files().size(), 1u);
}

// SQLite's own open would roll the transaction of a killed program back.
TEST(OpenStore, LeavesTheJournalOfAnotherProgramAlone) {
  const TemporaryFolder folder;
  const std::string path = folder / "other.sqlite";
  execute(path, "CREATE TABLE t (x)");
  write_file(path + "-journal", "whatever it holds");
  EXPECT_NE(why_not(path).find("another program's"), std::string::npos);
  EXPECT_EQ(read_file(path + "-journal"), "whatever it holds");
}

TEST(OpenStore, RefusesWhatIsNoSqliteFile) {
  const TemporaryFolder folder;
  const std::string path = folder / "notes.txt";
  for (const std::string& bytes : {std::string("short"), std::string(5000, 'x')}) {
    write_file(path, bytes);
    for (const Access access : kEveryAccess) {
      EXPECT_EQ(why_not(path, access),
                path +
                    ": it is not a store but some other file: name another path; this file was "
                    "left untouched");
    }
    EXPECT_EQ(read_file(path), bytes);
  }
}

TEST(OpenStore, RefusesANewerSchemaAndNamesBothVersions) {
  const TemporaryFolder folder;
  const std::string path = folder / "s.sqlite";
  run(path, {funding("a", "Un", "1")});
  execute(path, "PRAGMA user_version = 99");
  const std::string before = read_file(path);
  for (const Access access : kEveryAccess) {
    EXPECT_EQ(why_not(path, access),
              path + ": its schema is version 99 and this program knows up to " +
                  std::to_string(newest_schema()) + ": use the newer program that wrote it");
  }
  EXPECT_EQ(read_file(path), before);
}

TEST(OpenStore, SaysWhatIsMissing) {
  const TemporaryFolder folder;
  const std::string path = folder / "s.sqlite";
  EXPECT_EQ(why_not(path, Access::read), path + ": there is no such store");
  EXPECT_EQ(why_not(path, Access::write), path + ": there is no such store");
  EXPECT_FALSE(fs::exists(path));

  const std::string astray = folder / "none/s.sqlite";
  EXPECT_EQ(why_not(astray),
            astray + ": there is no folder " + (folder / "none") + ": make it first");
  EXPECT_EQ(why_not(folder.path()), folder.path() + ": it is a folder: name a file in it");
  EXPECT_EQ(why_not(""), "a store needs a path: give one");
  EXPECT_EQ(why_not("postgresql://host/base"),
            "postgresql://host/base: stores are kept in SQLite files so far: give a path");
}

TEST(OpenStore, TakesAnEmptyFileForANewStoreButNotForAnExistingOne) {
  const TemporaryFolder folder;
  const std::string path = folder / "s.sqlite";
  write_file(path, "");
  EXPECT_EQ(why_not(path, Access::read), path + ": it is an empty file, not a store");
  run(path, {funding("a", "Un", "1")});
  EXPECT_EQ(open_or_die(path, Access::read)->counts()->documents, 1u);
}

TEST(OpenStore, SaysThatTheFileIsDamaged) {
  const TemporaryFolder folder;
  const std::string path = folder / "s.sqlite";
  run(path, {funding("a", "Un", "1")});
  // The header is sound, the rest is not.
  std::string bytes = read_file(path);
  std::fill(bytes.begin() + 100, bytes.end(), '\xff');
  write_file(path, bytes);
  EXPECT_NE(why_not(path).find("it is damaged"), std::string::npos) << why_not(path);
}

// Root may write anything, so root becomes nobody for a while.
class AsNobody {
 public:
  explicit AsNobody(const std::string& folder) {
    if (!was_root_) return;
    EXPECT_EQ(chown(folder.c_str(), kNobody, kNobody), 0);
    EXPECT_EQ(seteuid(kNobody), 0);
  }
  ~AsNobody() {
    if (was_root_) {
      EXPECT_EQ(seteuid(0), 0);
    }
  }
  AsNobody(const AsNobody&) = delete;
  AsNobody& operator=(const AsNobody&) = delete;

 private:
  static constexpr uid_t kNobody = 65534;
  const bool was_root_ = geteuid() == 0;
};

TEST(OpenStore, SaysThatItMayNotWrite) {
  const TemporaryFolder folder;
  const AsNobody nobody(folder.path());
  const std::string path = folder / "s.sqlite";
  run(path, {funding("a", "Un", "1")});
  fs::permissions(path, fs::perms::owner_read);
  EXPECT_EQ(why_not(path, Access::write),
            path + ": it cannot be written: allow writing to the file and to its folder");
  EXPECT_EQ(open_or_die(path, Access::read)->counts()->documents, 1u);
  fs::permissions(path, fs::perms::none);
  EXPECT_NE(why_not(path, Access::read).find("check its permissions"), std::string::npos);
}

TEST(OpenStore, SaysThatAnotherProgramIsWriting) {
  const TemporaryFolder folder;
  const std::string path = folder / "s.sqlite";
  run(path, {funding("a", "Un", "1")});
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &other), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(other, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr), SQLITE_OK);
  const auto store = open_store(path, Access::write, std::chrono::milliseconds(0));
  EXPECT_FALSE(store);
  EXPECT_EQ(store.error().message(),
            path + ": another program is writing to it: wait until that ends, then run again");
  sqlite3_close(other);
  EXPECT_EQ(open_or_die(path)->counts()->documents, 1u);
}

// The second writer finds out when it has something to write, and leaves the first one's alone.
TEST(OpenStore, LetsOneWriteAtATime) {
  const TemporaryFolder folder;
  const std::string path = folder / "s.sqlite";
  const auto first = open_or_die(path);
  ASSERT_TRUE(first->begin_run({"1.0", "t"}));
  ASSERT_TRUE(first->put(funding("a", "Un", "1")));
  {
    auto second = open_store(path, Access::write, std::chrono::milliseconds(0));
    ASSERT_TRUE(second);
    ASSERT_TRUE((*second)->begin_run({"1.0", "t"}));
    const auto outcome = (*second)->put(funding("b", "Deux", "2"));
    ASSERT_FALSE(outcome);
    EXPECT_NE(outcome.error().what.find("another program is writing"), std::string::npos);
    EXPECT_FALSE((*second)->finish_run("t"));  // what failed stays failed
  }
  EXPECT_EQ(first->finish_run("t")->added, 1u);
}

TEST(Migrations, AreNumberedInOrderFromOne) {
  int expected = 0;
  for (const Migration& migration : migrations()) EXPECT_EQ(migration.version, ++expected);
  EXPECT_EQ(newest_schema(), expected);
}

// Version 1 as it was, with a page in it. Never changes: it stands for the files that are out
// there.
constexpr const char* kVersion1 = R"sql(PRAGMA application_id = 1346979653;
PRAGMA user_version = 1;
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
INSERT INTO documents VALUES (1, 'a', 'a.html', NULL, 'UTF-8', 'html', NULL, NULL,
  '0123456789abcdef', '0123456789abcdef', 1, x'00');
INSERT INTO articles VALUES (1, 'Une levée', '[]', '2024-03-15', NULL, NULL, NULL, 'fr',
  'Une levée' || char(10) || 'Écrin a levé 5 €.', '[]', 'pack-0', 'none');
INSERT INTO entities VALUES (1, 'Écrin', NULL, 'ecrin');
INSERT INTO claims (claim, document, position, type, subject, kind, amount, amount_approx, unit,
  bound, modality, confidence)
  VALUES (1, 1, 0, 'funding', 1, 'money', '5', 5.0, 'EUR', 'exact', 'asserted', 0.9);
INSERT INTO evidence VALUES (1, 0, 10, 27, 16, 26, 'Écrin a levé 5 €.', 'a levé 5 €');
)sql";

TEST(Migrations, OpenAStoreOfVersion1) {
  for (const Access access : kEveryAccess) {
    const TemporaryFolder folder;
    const std::string path = folder / "s.sqlite";
    execute(path, kVersion1);
    const auto store = open_or_die(path, access);
    const auto claims = claims_of(*store);
    ASSERT_EQ(claims.size(), 1u);
    EXPECT_EQ(claims[0].evidence.quote, "a levé 5 €");
    EXPECT_EQ(store->search("écrin", 5)->size(), 1u);  // version 2 finds what version 1 held
  }
}

TEST(Migrations, LeadToTheSchemaOfANewStore) {
  const TemporaryFolder folder;
  execute(folder / "old.sqlite", kVersion1);
  open_or_die(folder / "old.sqlite");
  open_or_die(folder / "new.sqlite");
  const auto schema = [&](const char* name) {
    sqlite3* db = nullptr;
    EXPECT_EQ(sqlite3_open((folder / name).c_str(), &db), SQLITE_OK);
    std::string sql;
    const auto add = [](void* text, int, char** columns, char**) {
      *static_cast<std::string*>(text) += std::string(columns[0]) + ";\n";
      return 0;
    };
    EXPECT_EQ(sqlite3_exec(db, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name",
                           add, &sql, nullptr),
              SQLITE_OK);
    sqlite3_close(db);
    return sql;
  };
  EXPECT_EQ(schema("old.sqlite"), schema("new.sqlite"));
}

TEST(Migrations, AreAppliedWholeOrNotAtAll) {
  const TemporaryFolder folder;
  const std::string path = folder / "s.sqlite";
  execute(path, std::string(kVersion1) + "CREATE TABLE articles_fts (in_the_way);");
  const std::string before = read_file(path);
  EXPECT_NE(why_not(path).find("already exists"), std::string::npos) << why_not(path);
  EXPECT_EQ(read_file(path), before);
}

}  // namespace
}  // namespace pige
