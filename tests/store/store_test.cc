// What a store promises its writer: the same again changes nothing, what changed is replaced, and
// what it holds depends on the records alone.

#include "store/store.h"

#include "tests/store/records.h"

namespace pige {
namespace {

TEST(Store, GivesBackTheClaimsThatWerePut) {
  const auto store = open_or_die(":memory:");
  PageRecord record = funding("a", "Écrin", "12.50");
  Claim& claim = record.claims[0];
  claim.subject.id = "Q42";
  claim.object = Party{.name = "Fonds Bleu", .id = "", .mention = "le fonds"};
  claim.participants = {{.name = "Un", .id = "Q1", .mention = "un"}, {"Deux", "", ""}};
  claim.value->bound = Bound::range;
  claim.value->min = Decimal::parse("10");
  claim.value->max = Decimal::parse("15");
  claim.per = "year";
  claim.time = "2024-35";
  claim.modality = Modality::future;
  claim.attribution = "Le Journal";
  claim.title = "PDG";
  run(*store, {record});

  const auto claims = claims_of(*store);
  ASSERT_EQ(claims.size(), 1u);
  const StoredClaim& kept = claims[0];
  EXPECT_EQ(kept.document, "a");
  EXPECT_EQ(kept.url, "https://exemple.fr/a");
  EXPECT_EQ(kept.headline, "Écrin lève des fonds");
  EXPECT_EQ(kept.published, "2024-03-15");
  EXPECT_EQ(kept.site, "Exemple");
  EXPECT_EQ(kept.lang, "fr");
  EXPECT_EQ(kept.claim.type, "funding");
  EXPECT_EQ(kept.claim.subject.name, "Écrin");
  EXPECT_EQ(kept.claim.subject.id, "Q42");
  EXPECT_EQ(kept.claim.subject.mention, "Écrin");
  ASSERT_TRUE(kept.claim.object);
  EXPECT_EQ(kept.claim.object->name, "Fonds Bleu");
  EXPECT_EQ(kept.claim.object->mention, "le fonds");
  ASSERT_EQ(kept.claim.participants.size(), 2u);
  EXPECT_EQ(kept.claim.participants[0].id, "Q1");
  EXPECT_EQ(kept.claim.participants[1].name, "Deux");
  ASSERT_TRUE(kept.claim.value);
  EXPECT_EQ(to_string(*kept.claim.value->amount), "12.5");
  EXPECT_EQ(to_string(*kept.claim.value->min), "10");
  EXPECT_EQ(to_string(*kept.claim.value->max), "15");
  EXPECT_EQ(kept.claim.value->kind, ValueKind::money);
  EXPECT_EQ(kept.claim.value->bound, Bound::range);
  EXPECT_EQ(kept.claim.value->unit, "EUR");
  EXPECT_EQ(kept.claim.value->text, "12.50 €");
  EXPECT_EQ(kept.claim.per, "year");
  EXPECT_EQ(kept.claim.aspect, "round");
  EXPECT_EQ(kept.claim.time, "2024-35");
  EXPECT_EQ(kept.claim.modality, Modality::future);
  EXPECT_EQ(kept.claim.attribution, "Le Journal");
  EXPECT_EQ(kept.claim.title, "PDG");
  EXPECT_EQ(kept.claim.rule, "fr.funding.raise");
  EXPECT_DOUBLE_EQ(kept.claim.confidence, 0.9);
  EXPECT_EQ(kept.evidence.quote, "a levé 12.50 €");
  EXPECT_EQ(kept.evidence.sentence, "Cet été, Écrin a levé 12.50 €.");
}

TEST(Store, PointsAtItsEvidenceInCodePoints) {
  const auto store = open_or_die(":memory:");
  run(*store, {funding("a", "Écrin", "5")});
  const auto claims = claims_of(*store);
  ASSERT_EQ(claims.size(), 1u);
  const Evidence& evidence = claims[0].evidence;
  // "Écrin lève des fonds" and a newline are 21 characters, in 23 bytes.
  EXPECT_EQ(evidence.sentence_start, 21u);
  EXPECT_EQ(evidence.sentence_end, 21u + 26u);
  EXPECT_EQ(evidence.start, 21u + 15u);
  EXPECT_EQ(evidence.end, 21u + 25u);
}

TEST(Store, KeepsAClaimWithoutValueOrObject) {
  const auto store = open_or_die(":memory:");
  PageRecord record = funding("a", "Écrin", "5");
  record.claims[0].value.reset();
  run(*store, {record});
  const auto claims = claims_of(*store);
  ASSERT_EQ(claims.size(), 1u);
  EXPECT_FALSE(claims[0].claim.value);
  EXPECT_FALSE(claims[0].claim.object);
  EXPECT_TRUE(claims[0].claim.participants.empty());
}

TEST(Store, ChangesNotAByteWhenTheSameIsPutAgain) {
  const TemporaryFolder folder;
  const std::string path = folder / "s.sqlite";
  const std::vector<PageRecord> records = {funding("a", "Un", "1"), funding("b", "Deux", "2")};
  RunSummary summary = run(path, records);
  EXPECT_EQ(summary.added, 2u);
  const std::string before = read_file(path);

  summary = run(path, records);
  EXPECT_EQ(summary.added, 0u);
  EXPECT_EQ(summary.changed, 0u);
  EXPECT_EQ(summary.unchanged, 2u);
  EXPECT_EQ(read_file(path), before);  // the runs table is in it too
}

TEST(Store, IsOneFileOnceItIsClosed) {
  const TemporaryFolder folder;
  run(folder / "s.sqlite", {funding("a", "Un", "1")});
  EXPECT_EQ(folder.files(), std::vector<std::string>{"s.sqlite"});
}

TEST(Store, ReplacesThePageThatChanged) {
  const auto store = open_or_die(":memory:");
  run(*store, {funding("a", "Un", "1"), funding("b", "Deux", "2")});
  const RunSummary summary = run(*store, {funding("a", "Trois", "3"), funding("b", "Deux", "2")});
  EXPECT_EQ(summary.changed, 1u);
  EXPECT_EQ(summary.unchanged, 1u);

  const auto fresh = open_or_die(":memory:");
  run(*fresh, {funding("b", "Deux", "2"), funding("a", "Trois", "3")});
  EXPECT_EQ(dump(*store), dump(*fresh));  // no trace of "Un", in any table
}

TEST(Store, ReplacesTheClaimsThatAnotherPackReads) {
  const auto store = open_or_die(":memory:");
  PageRecord record = funding("a", "Un", "1");
  record.claims.push_back(record.claims[0]);
  record.claims[1].type = "valuation";
  run(*store, {record});
  record.claims.pop_back();
  record.claims[0].modality = Modality::uncertain;
  record.pack = "pack-2";
  EXPECT_EQ(run(*store, {record}).changed, 1u);

  const auto claims = claims_of(*store);
  ASSERT_EQ(claims.size(), 1u);
  EXPECT_EQ(claims[0].claim.modality, Modality::uncertain);
  const auto known = store->find_page("a");
  ASSERT_TRUE(known && *known);
  EXPECT_EQ((*known)->pack, "pack-2");
  EXPECT_EQ((*known)->lang, "fr");
}

TEST(Store, KeepsAnEntityForAsLongAsAClaimNamesIt) {
  const auto store = open_or_die(":memory:");
  PageRecord other = funding("b", "Deux", "2");
  other.claims[0].participants = {{"Un", "", ""}};
  run(*store, {funding("a", "Un", "1"), other});
  EXPECT_EQ(store->counts()->entities, 2u);
  run(*store, {funding("a", "Trois", "3")});
  EXPECT_EQ(store->counts()->entities, 3u);
  run(*store, {funding("b", "Trois", "2")});
  EXPECT_EQ(store->counts()->entities, 1u);
}

TEST(Store, HoldsTheSameWhateverTheOrder) {
  const auto forward = open_or_die(":memory:");
  const auto backward = open_or_die(":memory:");
  const auto a = funding("a", "Un", "1");
  const auto b = funding("b", "Deux", "2");
  const auto c = funding("c", "Un", "3");
  run(*forward, {a, b, c});
  run(*backward, {c, b});
  run(*backward, {a});
  EXPECT_EQ(dump(*forward), dump(*backward));
}

TEST(Store, GivesAPageBackAsItWasPut) {
  const auto store = open_or_die(":memory:");
  const Page page{.kind = PageKind::text,
                  .id = "a",
                  .source = "standard input:1",
                  .url = "",
                  .bytes = std::string("d\xe9j\xe0\0vu", 7),
                  .charset = "windows-1252",
                  .decoded = "not kept",
                  .lang = "fr",
                  .published = "2024-01"};
  run(*store, {make_record(page, Article{}, {}, "p")});

  const auto kept = store->get_page("a");
  ASSERT_TRUE(kept && *kept);
  EXPECT_EQ((*kept)->kind, page.kind);
  EXPECT_EQ((*kept)->id, page.id);
  EXPECT_EQ((*kept)->source, page.source);
  EXPECT_EQ((*kept)->url, page.url);
  EXPECT_EQ((*kept)->bytes, page.bytes);
  EXPECT_EQ((*kept)->charset, page.charset);
  EXPECT_EQ((*kept)->lang, page.lang);
  EXPECT_EQ((*kept)->published, page.published);
  EXPECT_EQ(store->find_page("a")->value().fingerprint, fingerprint(page));

  EXPECT_FALSE(store->get_page("b")->has_value());
  EXPECT_FALSE(store->find_page("b")->has_value());
}

TEST(Store, RemembersAFailureUntilThePageIsRead) {
  const TemporaryFolder folder;
  const std::string path = folder / "s.sqlite";
  const PageRecord record = funding("a", "Un", "1");
  const auto fail_once = [&] {
    const auto store = open_or_die(path);
    EXPECT_TRUE(store->begin_run({"1.0", "t"}));
    const auto outcome =
        store->put_failure(record.id, record.source, {record.source, "larger than 20 MB"});
    EXPECT_EQ(store->finish_run("t")->failed, 1u);
    return *outcome;
  };
  EXPECT_EQ(fail_once(), Outcome::added);
  const std::string before = read_file(path);
  EXPECT_EQ(fail_once(), Outcome::unchanged);
  EXPECT_EQ(read_file(path), before);

  const auto store = open_or_die(path);
  std::vector<std::string> reasons;
  ASSERT_TRUE(store->each_failure([&](const StoredFailure& failure) {
    EXPECT_EQ(failure.id, "a");
    EXPECT_EQ(failure.source, record.source);
    reasons.push_back(failure.reason);
    return true;
  }));
  EXPECT_EQ(reasons, std::vector<std::string>{"larger than 20 MB"});

  run(*store, {record});
  EXPECT_EQ(store->counts()->failures, 0u);
  // What was read stays when the page fails later.
  ASSERT_TRUE(store->put_failure(record.id, record.source, {"", "unreadable"}));
  EXPECT_EQ(store->counts()->documents, 1u);
  // And the failure is forgotten though the page is what it was.
  run(*store, {record});
  EXPECT_EQ(store->counts()->failures, 0u);
}

TEST(Store, RefusesTwoPagesOfOneRunWithTheSameId) {
  const TemporaryFolder folder;
  const std::string path = folder / "s.sqlite";
  const PageRecord first = funding("index", "Un", "1");
  PageRecord second = funding("index", "Deux", "2");
  second.source = "autre/index.html";
  const auto both = [&] {
    const auto store = open_or_die(path);
    EXPECT_TRUE(store->begin_run({"1.0", "t"}));
    EXPECT_TRUE(store->put(first));
    EXPECT_EQ(*store->put(second), Outcome::refused);
    EXPECT_EQ(store->finish_run("t")->failed, 1u);
    EXPECT_EQ(store->counts()->failures, 1u);
    EXPECT_EQ(claims_of(*store)[0].claim.subject.name, "Un");
  };
  both();
  const std::string before = read_file(path);
  both();
  EXPECT_EQ(read_file(path), before);

  // Likewise where the first was known to be unchanged and not read again.
  {
    const auto store = open_or_die(path);
    ASSERT_TRUE(store->begin_run({"1.0", "t"}));
    ASSERT_TRUE(store->put_unchanged(first.id, first.source));
    EXPECT_EQ(*store->put(second), Outcome::refused);
    ASSERT_TRUE(store->finish_run("t"));
  }
  EXPECT_EQ(read_file(path), before);

  // In a later run it is the page that has moved and changed.
  EXPECT_EQ(run(path, {second}).changed, 1u);
}

TEST(Store, TakesTheSamePageFoundTwiceForOne) {
  const auto store = open_or_die(":memory:");
  const PageRecord first = funding("a", "Un", "1");
  PageRecord again = first;
  again.source = "./pages/a.html";
  const RunSummary summary = run(*store, {first, again});
  EXPECT_EQ(summary.added, 1u);
  EXPECT_EQ(summary.unchanged, 1u);
}

TEST(Store, TellsThatAKnownPageWasSeen) {
  const auto store = open_or_die(":memory:");
  const PageRecord record = funding("a", "Un", "1");
  run(*store, {record});
  ASSERT_TRUE(store->put_failure("a", record.source, {"", "unreadable"}));
  ASSERT_TRUE(store->begin_run({"1.0", "t"}));
  EXPECT_EQ(*store->put_unchanged("a", record.source), Outcome::unchanged);
  EXPECT_EQ(store->finish_run("t")->unchanged, 1u);
  EXPECT_EQ(store->counts()->failures, 0u);
}

TEST(Store, DropsWhatWasNotCommitted) {
  const TemporaryFolder folder;
  const std::string path = folder / "s.sqlite";
  {
    const auto store = open_or_die(path);
    ASSERT_TRUE(store->begin_run({"1.0", "t"}));
    ASSERT_TRUE(store->put(funding("a", "Un", "1")));
    ASSERT_TRUE(store->commit());
    ASSERT_TRUE(store->put(funding("b", "Deux", "2")));
  }
  EXPECT_EQ(open_or_die(path)->counts()->documents, 1u);
}

TEST(Store, OpenedForReadingIsNotWritten) {
  const TemporaryFolder folder;
  const std::string path = folder / "s.sqlite";
  run(path, {funding("a", "Un", "1")});
  const auto store = open_or_die(path, Access::read);
  EXPECT_FALSE(store->put(funding("b", "Deux", "2")));
  EXPECT_FALSE(store->begin_run({}));
  EXPECT_EQ(store->counts()->documents, 1u);
}

TEST(Store, CanBeReadWhileItIsWritten) {
  const TemporaryFolder folder;
  const std::string path = folder / "s.sqlite";
  const auto writer = open_or_die(path);
  ASSERT_TRUE(writer->begin_run({"1.0", "t"}));
  ASSERT_TRUE(writer->put(funding("a", "Un", "1")));
  ASSERT_TRUE(writer->commit());
  ASSERT_TRUE(writer->put(funding("b", "Deux", "2")));
  {
    const auto reader = open_or_die(path, Access::read);
    EXPECT_EQ(claims_of(*reader).size(), 1u);
  }
  EXPECT_EQ(writer->finish_run("t")->added, 2u);
}

TEST(Store, FindsArticlesByTheirWords) {
  const auto store = open_or_die(":memory:");
  run(*store, {funding("a", "Écrin", "12"), funding("b", "Bastide", "34")});
  const auto ids = [&](std::string_view words) {
    std::string found;
    const auto hits = store->search(words, 10);
    if (!hits) return hits.error().message();
    for (const SearchHit& hit : *hits) found += hit.document;
    return found;
  };
  EXPECT_EQ(ids("ecrin"), "a");           // neither case nor accents matter
  EXPECT_EQ(ids("leve fonds"), "ab");     // all the words, in any order
  EXPECT_EQ(ids("\"des fonds\""), "ab");  // side by side
  EXPECT_EQ(ids("\"fonds des\""), "");
  EXPECT_EQ(ids("NOT * ' \""), "");  // nothing is an operator
  EXPECT_EQ(ids(""), "");

  const auto hits = store->search("12", 10);
  ASSERT_TRUE(hits);
  ASSERT_EQ(hits->size(), 1u);
  EXPECT_EQ(hits->front().headline, "Écrin lève des fonds");
  EXPECT_NE(hits->front().excerpt.find("[12]"), std::string::npos) << hits->front().excerpt;

  // The index follows the articles.
  run(*store, {funding("a", "Calanque", "56")});
  EXPECT_EQ(ids("ecrin"), "");
  EXPECT_EQ(ids("calanque"), "a");
}

}  // namespace
}  // namespace pige
