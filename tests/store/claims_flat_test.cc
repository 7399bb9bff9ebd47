// What a person with sqlite3, or a notebook, sees: the view needs no join and no knowledge of ours.
// docs/store.md shows the same statements.

#include <sqlite3.h>

#include <algorithm>

#include "tests/store/records.h"

namespace pige {
namespace {

class ClaimsFlat : public testing::Test {
 protected:
  ClaimsFlat() : path_(folder_ / "s.sqlite") {
    PageRecord a = funding("a", "Écrin", "12.50");
    Claim& claim = a.claims[0];
    claim.subject.id = "Q42";
    claim.object = Party{"Fonds Bleu", "", "le fonds"};
    claim.participants = {{"Un", "", ""}, {"Deux", "", ""}};
    claim.time = "2024-35";
    PageRecord b = funding("b", "Dune", "3000000000");
    b.url.clear();
    b.article.canonical_url = "https://exemple.fr/canonique";
    b.claims[0].value->amount.reset();
    b.claims[0].value->min = Decimal::parse("2000000000");
    b.claims[0].value->max = Decimal::parse("3000000000");
    b.claims[0].value->bound = Bound::range;
    PageRecord c = funding("c", "Calanque", "7");
    c.claims[0].type = "launch";
    c.claims[0].value.reset();
    run(path_, {a, b, c});
    EXPECT_EQ(sqlite3_open_v2(path_.c_str(), &db_, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
  }
  void TearDown() override { sqlite3_close(db_); }

  // As the sqlite3 shell prints it: columns by "|", NULL as "~".
  std::string select(const std::string& sql) {
    std::string rows;
    const auto add = [](void* text, int count, char** columns, char**) {
      auto& out = *static_cast<std::string*>(text);
      if (!out.empty()) out += '\n';
      for (int i = 0; i < count; ++i) {
        if (i > 0) out += '|';
        out += columns[i] == nullptr ? "~" : columns[i];
      }
      return 0;
    };
    char* message = nullptr;
    EXPECT_EQ(sqlite3_exec(db_, sql.c_str(), add, &rows, &message), SQLITE_OK) << message;
    sqlite3_free(message);
    return rows;
  }

  TemporaryFolder folder_;
  std::string path_;
  sqlite3* db_ = nullptr;
};

TEST_F(ClaimsFlat, TellsWhoWhatAndHowMuch) {
  EXPECT_EQ(select("SELECT document, type, subject, subject_id, object, participants, amount, unit,"
                   " bound, aspect, time, modality FROM claims_flat WHERE document = 'a'"),
            "a|funding|Écrin|Q42|Fonds Bleu|Un; Deux|12.5|EUR|exact|round|2024-35|asserted");
}

TEST_F(ClaimsFlat, TellsWhereItStands) {
  EXPECT_EQ(select("SELECT url, site, lang, published, headline, quote, sentence, rule, pack"
                   " FROM claims_flat WHERE document = 'a'"),
            "https://exemple.fr/a|Exemple|fr|2024-03-15|Écrin lève des fonds|a levé 12.50 €|"
            "Cet été, Écrin a levé 12.50 €.|fr.funding.raise|pack-1");
  // The page's own address, else the one it calls canonical.
  EXPECT_EQ(select("SELECT url FROM claims_flat WHERE document = 'b'"),
            "https://exemple.fr/canonique");
}

TEST_F(ClaimsFlat, CutsTheQuoteOutOfTheArticleByItsOffsets) {
  EXPECT_EQ(select("SELECT count(*) FROM claims_flat f JOIN documents d ON d.id = f.document"
                   " JOIN articles a"
                   " ON a.document = d.document WHERE substr(a.text, f.span_start + 1, f.span_end "
                   "- f.span_start) = f.quote"
                   " AND substr(a.text, f.sentence_start + 1, f.sentence_end - f.sentence_start)"
                   " = f.sentence"),
            "3");
}

TEST_F(ClaimsFlat, SortsByTheApproximateAmount) {
  EXPECT_EQ(select("SELECT subject, coalesce(amount, min || '-' || max) FROM claims_flat"
                   " WHERE unit = 'EUR' ORDER BY amount_approx DESC"),
            "Dune|2000000000-3000000000\nÉcrin|12.5");
}

TEST_F(ClaimsFlat, ComparesDatesOfAnyPrecisionByTheirDays) {
  EXPECT_EQ(select("SELECT subject, first_day, last_day FROM claims_flat"
                   " WHERE first_day <= '2024-08-15' AND last_day >= '2024-08-15'"),
            "Écrin|2024-07-01|2024-09-30");
}

TEST_F(ClaimsFlat, HasNullForWhatIsNotSaid) {
  EXPECT_EQ(select("SELECT object, object_id, participants, kind, amount, amount_approx, min, unit,"
                   " bound, value_text, per, time, first_day, attribution, title"
                   " FROM claims_flat WHERE document = 'c'"),
            "~|~|~|~|~|~|~|~|~|~|~|~|~|~|~");
}

TEST_F(ClaimsFlat, IsSearchedByTheWordsOfTheArticle) {
  EXPECT_EQ(select("SELECT a.title FROM articles_fts JOIN articles a"
                   " ON a.document = articles_fts.rowid WHERE articles_fts MATCH 'ecrin leve'"),
            "Écrin lève des fonds");
}

TEST_F(ClaimsFlat, ComesWithAuthorsAndBlocksAsJson) {
  EXPECT_EQ(select("SELECT a.value FROM articles, json_each(authors) a WHERE document ="
                   " (SELECT document FROM documents WHERE id = 'a')"),
            "Zoé \"Zo\" Müller\nLuc Petit");
  EXPECT_EQ(select("SELECT json_extract(b.value, '$[0]'), substr(text, 1 +"
                   " json_extract(b.value, '$[1]'), json_extract(b.value, '$[2]') -"
                   " json_extract(b.value, '$[1]')) FROM articles, json_each(blocks) b"
                   " WHERE document = (SELECT document FROM documents WHERE id = 'a')"),
            "heading|Écrin lève des fonds\nparagraph|Cet été, Écrin a levé 12.50 €.");
}

// What docs/store.md shows is what there is.
TEST_F(ClaimsFlat, IsDocumentedWithStatementsThatRun) {
  const std::string page = read_file(PIGE_SOURCE_DIR "/docs/store.md");
  constexpr std::string_view kFence = "```sql\n";
  int statements = 0;
  for (std::size_t at = page.find(kFence); at != std::string::npos; at = page.find(kFence, at)) {
    at += kFence.size();
    const std::size_t end = page.find("```", at);
    ASSERT_NE(end, std::string::npos);
    select(page.substr(at, end - at));
    at = end;
    ++statements;
  }
  EXPECT_EQ(statements, 6);
  const std::string columns = select(
      "SELECT name FROM pragma_table_info('claims_flat') UNION"
      " SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%fts\\__%'"
      " ESCAPE '\\'");
  for (std::size_t at = 0; at < columns.size();) {
    const std::size_t end = std::min(columns.find('\n', at), columns.size());
    const std::string name = columns.substr(at, end - at);
    EXPECT_NE(page.find('`' + name + '`'), std::string::npos) << name;
    at = end + 1;
  }
}

TEST_F(ClaimsFlat, TellsOfTheRunsThatChangedSomething) {
  run(path_, {});
  run(path_, {funding("d", "Dune", "1")});
  EXPECT_EQ(select("SELECT program, added, changed, unchanged, failed, finished FROM runs"),
            "1.0|3|0|0|0|2026-01-01T00:00:01Z\n1.0|1|0|0|0|2026-01-01T00:00:01Z");
}

TEST_F(ClaimsFlat, IsSound) {
  EXPECT_EQ(select("PRAGMA integrity_check"), "ok");
  EXPECT_EQ(select("PRAGMA foreign_key_check"), "");
  EXPECT_EQ(select("PRAGMA journal_mode"), "delete");
}

}  // namespace
}  // namespace pige
