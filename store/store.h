// Where pages and their claims are kept: one SQLite file, or later a shared PostgreSQL, behind one
// interface.
//
//   auto store = open_store("pige.sqlite", Access::create);
//   if (!store) return tl::unexpected(store.error());
//   (*store)->begin_run({.program = "0.1.0", .started = "2026-11-21T20:42:44Z"});
//   PageRecord record = make_record(page, article, claims, grammar.version());  // on any thread
//   Result<Outcome> outcome = (*store)->put(record);                            // on one thread
//   ...
//   Result<RunSummary> summary = (*store)->finish_run("2026-11-21T20:43:10Z");
//
// What a store holds is a function of the last record of each page and of nothing else: not of
// the clock, nor of the order, nor of how many runs it took. So putting the same record again
// changes nothing, not a row, and a killed run is completed by running it again. docs/store.md
// has the schema, for those who read the file with other tools.
//
// A Store is used by one thread at a time. Nothing here throws.

#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/article/article.h"
#include "extract/claims/claim.h"
#include "ingest/page.h"
#include "ingest/result.h"
#include "store/evidence.h"

namespace pige {

// A page's bytes as they are kept. Compressing is the dear part of a put, hence a value that any
// thread can make.
struct CompressedBytes {
  std::string zstd;
  std::size_t size = 0;  // of the bytes themselves
  std::string hash;      // XXH3-64 of the bytes themselves, as 16 hex digits
};
CompressedBytes compress(std::string_view bytes);
// An Error where `bytes` do not decompress to what their size and their hash promise.
Result<std::string> decompress(const CompressedBytes& bytes);

// One page: its facts, and what the stages made of it.
struct PageRecord {
  std::string id;  // the key: two pages with the same id are one page, read twice
  std::string source;
  std::string url;
  std::string charset;
  PageKind kind = PageKind::html;
  std::string lang;       // as given with the page, so that it can be read again from the store
  std::string published;  // likewise
  CompressedBytes bytes;
  Article article;
  std::vector<Claim> claims;  // spans in bytes of article.text; the store converts them
  std::string pack;           // what read it: the version of the language pack, of the program
};

// Takes the facts of `page` and compresses its bytes. Thread-safe.
PageRecord make_record(const Page& page, Article article, std::vector<Claim> claims,
                       std::string pack);

// Of all that a page's reading depends on (its bytes, charset, kind, address, and what was given
// with it) but not where it was found: a page whose fingerprint and pack are those of the stored
// one need not be read again. 16 hex digits. Thread-safe.
std::string fingerprint(const Page& page);

enum class Access {
  read,    // an existing store, nothing written (but a store of an older schema is migrated)
  write,   // an existing store
  create,  // made where there is none
};

enum class Outcome {
  added,
  changed,
  unchanged,
  refused,  // another page of this run, with other content, has the same id: kept as a failure
};

struct RunFacts {
  std::string program;  // the program's version
  std::string started;  // ISO 8601, UTC
};

// What put() and put_failure() did since begin_run().
struct RunSummary {
  std::size_t added = 0;
  std::size_t changed = 0;
  std::size_t unchanged = 0;
  std::size_t failed = 0;
};

// Which days since/until are compared with.
enum class DateOf {
  claim_or_publication,  // the claim's time where it has one, else the article's date
  claim,
  publication,
};

enum class Order {
  document,  // by document id, then as the article tells them: stable, for exports
  newest,    // the latest published first, then as above
};

// Which claims: all conditions that are set must hold.
struct Query {
  // Subject, object or participant is any of these: names as Gazetteer::key compares them, or ids.
  std::vector<std::string> entities;
  std::vector<std::string> types;  // any of these
  std::string since;  // "2024", "2024-03" or "2024-03-15": the claim's days reach into the range
  std::string until;
  DateOf date_of = DateOf::claim_or_publication;
  std::optional<Modality> modality;
  std::string search;     // words that the article holds, in any order; "quoted" words as a phrase
  std::string document;   // one document's id
  std::size_t limit = 0;  // 0: no limit
  Order order = Order::document;
};

// A claim as it is kept. The spans of `claim` are empty: `evidence` has them, in code points.
struct StoredClaim {
  std::string document;  // the page's id
  std::string url;       // the page's, else the canonical one
  std::string headline;
  std::string published;
  std::string site;
  std::string lang;
  Claim claim;
  Evidence evidence;
};

// An article found by its words.
struct SearchHit {
  std::string document;
  std::string url;
  std::string headline;
  std::string published;
  std::string excerpt;  // the passage that holds the words, each between [ and ]
};

// What the store knows of a page, for a run to decide whether to read it again.
struct KnownPage {
  std::string fingerprint;
  std::string lang;  // the article's
  std::string pack;
};

struct StoredFailure {
  std::string id;
  std::string source;
  std::string reason;
};

struct StoreCounts {
  std::size_t documents = 0;
  std::size_t articles = 0;
  std::size_t claims = 0;
  std::size_t entities = 0;
  std::size_t failures = 0;
};

class Store {
 public:
  virtual ~Store() = default;  // what was not committed is dropped
  Store() = default;
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  // Writing. A run that changes nothing leaves no trace: its row in `runs` is written with its
  // first change.
  virtual Result<void> begin_run(RunFacts facts) = 0;
  // Pages are committed some at a time: a kill loses the last few, never half of one. Put them in
  // the input's order. An Error here is the store's (a full disk, a lock) and ends the run.
  virtual Result<Outcome> put(const PageRecord& record) = 0;
  // A page that find_page() showed to be what it was, and that was not read again.
  virtual Result<Outcome> put_unchanged(std::string_view id, std::string_view source) = 0;
  // A page that could not be read, and why; forgotten once a page is read from that source. What
  // an earlier run read from it stays. `id` may be empty.
  virtual Result<Outcome> put_failure(std::string_view id, std::string_view source,
                                      const Error& why) = 0;
  // Makes all that was put durable. put() does so every now and then.
  virtual Result<void> commit() = 0;
  // Commits, and completes the run's row if there is one. `finished` as RunFacts::started.
  virtual Result<RunSummary> finish_run(std::string finished) = 0;

  // Reading. The callback returns false to stop; it must not use the store.
  virtual Result<void> each_claim(const Query& query,
                                  const std::function<bool(const StoredClaim&)>& take) = 0;
  virtual Result<void> each_failure(const std::function<bool(const StoredFailure&)>& take) = 0;
  // Articles by their words, the best match first; words as in Query::search.
  virtual Result<std::vector<SearchHit>> search(std::string_view words, std::size_t limit) = 0;
  // The page as it was put, its bytes decompressed; nothing if there is none of this id.
  virtual Result<std::optional<Page>> get_page(std::string_view id) = 0;
  virtual Result<std::optional<KnownPage>> find_page(std::string_view id) = 0;
  virtual Result<StoreCounts> counts() = 0;

  // Everything the store holds but the history of its runs, a line at a time, in an order and a
  // form that depend on the content alone: two stores are equal if their dumps are.
  virtual Result<void> canonical_dump(const std::function<void(std::string_view)>& line) = 0;
};

// `location` is a path. An Error says what it is if it is no store of ours (which is then left
// untouched), which schema versions meet if it is a newer one, and how to mend the rest.
// `patience` is how long to wait for another writer before giving up.
Result<std::unique_ptr<Store>> open_store(
    const std::string& location, Access access,
    std::chrono::milliseconds patience = std::chrono::seconds(10));

}  // namespace pige
