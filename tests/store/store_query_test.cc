// Which claims a query finds: every condition narrows, and all of them hold.

#include "tests/store/records.h"

namespace pige {
namespace {

struct Row {
  const char* meaning;
  void (*set)(Query&);
  std::vector<std::string> documents;  // in the order they come
};

class StoreQuery : public testing::Test {
 protected:
  StoreQuery() : store_(open_or_die(":memory:")) {
    // A claim about 2023 told in 2024; one without a time; one that is to happen by 2030; one in a
    // page whose date is a month; one in a page without a date.
    PageRecord a = funding("a", "Écrin", "1", "2024-03-15T08:00:00+01:00");
    a.claims[0].time = "2023";
    PageRecord b = funding("b", "Soft-Bank", "2", "2024-06-01");
    b.claims[0].subject.id = "Q201653";
    b.claims[0].modality = Modality::uncertain;
    PageRecord c = funding("c", "Calanque", "3", "2025-01-10");
    c.claims[0].type = "revenue";
    c.claims[0].time = "../2030";
    c.claims[0].object = Party{"SoftBank", "", "l'actionnaire"};
    PageRecord d = funding("d", "Dune", "4", "2024-02");
    d.claims[0].participants = {{"Écrin", "", ""}};
    d.claims[0].modality = Modality::future;
    PageRecord e = funding("e", "Estran", "5", "");
    run(*store_, {c, a, e, d, b});
  }

  std::vector<std::string> documents(void (*set)(Query&)) {
    Query query;
    set(query);
    std::vector<std::string> ids;
    for (const StoredClaim& claim : claims_of(*store_, query)) ids.push_back(claim.document);
    return ids;
  }

  std::unique_ptr<Store> store_;
};

TEST_F(StoreQuery, FindsWhatMeetsEveryCondition) {
  const Row rows[] = {
      {"no condition", [](Query&) {}, {"a", "b", "c", "d", "e"}},
      {"a name without case and accents; a participant too",
       [](Query& q) { q.entities = {"ecrin"}; },
       {"a", "d"}},
      {"a name without spaces and hyphens; an object too",
       [](Query& q) { q.entities = {"soft bank"}; },
       {"b", "c"}},
      {"a Wikidata id", [](Query& q) { q.entities = {"Q201653"}; }, {"b"}},
      {"any of several",
       [](Query& q) {
         q.entities = {"Dune", "Estran"};
       },
       {"d", "e"}},
      {"nobody", [](Query& q) { q.entities = {"Personne"}; }, {}},
      {"a type", [](Query& q) { q.types = {"revenue"}; }, {"c"}},
      {"any of several types",
       [](Query& q) {
         q.types = {"revenue", "funding"};
       },
       {"a", "b", "c", "d", "e"}},
      {"a modality", [](Query& q) { q.modality = Modality::uncertain; }, {"b"}},
      {"a document", [](Query& q) { q.document = "d"; }, {"d"}},
      {"words of the article", [](Query& q) { q.search = "calanque"; }, {"c"}},
      {"words that stand nowhere", [](Query& q) { q.search = "xyz"; }, {}},
      {"words that are none", [](Query& q) { q.search = " \" "; }, {}},
      {"two conditions",
       [](Query& q) {
         q.entities = {"Écrin"};
         q.types = {"funding"};
         q.modality = Modality::future;
       },
       {"d"}},
      {"two that exclude each other",
       [](Query& q) {
         q.entities = {"Écrin"};
         q.types = {"revenue"};
       },
       {}},
      {"a limit", [](Query& q) { q.limit = 2; }, {"a", "b"}},
      {"the newest first", [](Query& q) { q.order = Order::newest; }, {"c", "b", "a", "d", "e"}},
      {"the newest alone",
       [](Query& q) {
         q.limit = 1;
         q.order = Order::newest;
       },
       {"c"}},
  };
  for (const Row& row : rows) EXPECT_EQ(documents(row.set), row.documents) << row.meaning;
}

TEST_F(StoreQuery, ComparesTheDaysOfTheClaimOrElseOfThePage) {
  const Row rows[] = {
      {"the claim is about 2023, whenever it was told",
       [](Query& q) {
         q.since = "2023";
         q.until = "2023-06";
       },
       {"a", "c"}},
      {"from a day on; by 2030 reaches into it",
       [](Query& q) { q.since = "2024-03-15"; },
       {"b", "c"}},
      {"a page of February is of that whole month",
       [](Query& q) {
         q.since = "2024-02-20";
         q.until = "2024-02";
       },
       {"c", "d"}},
      {"up to the end of a month", [](Query& q) { q.until = "2024-02"; }, {"a", "c", "d"}},
      {"after the last year that is meant", [](Query& q) { q.since = "2031"; }, {}},
      {"the page's day alone",
       [](Query& q) {
         q.since = "2024-03";
         q.until = "2024";
         q.date_of = DateOf::publication;
       },
       {"a", "b"}},
      {"the page's own day",
       [](Query& q) {
         q.since = "2024-03-15";
         q.until = "2024-03-15";
         q.date_of = DateOf::publication;
       },
       {"a"}},
      {"the claim's time alone",
       [](Query& q) {
         q.until = "2030";
         q.date_of = DateOf::claim;
       },
       {"a", "c"}},
      {"an EDTF quarter",
       [](Query& q) {
         q.since = "2024-34";
         q.until = "2024-34";
       },
       {"b", "c"}},
  };
  for (const Row& row : rows) EXPECT_EQ(documents(row.set), row.documents) << row.meaning;
}

TEST_F(StoreQuery, RefusesADateThatIsNone) {
  const std::pair<const char*, void (*)(Query&)> bad[] = {
      {"since", [](Query& q) { q.since = "yesterday"; }},
      {"until", [](Query& q) { q.until = "2024-13"; }},
  };
  for (const auto& [name, set] : bad) {
    Query query;
    set(query);
    const auto done = store_->each_claim(query, [](const StoredClaim&) { return true; });
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().where, name);
    EXPECT_NE(done.error().what.find("write 2024, 2024-03 or 2024-03-15"), std::string::npos);
  }
}

TEST_F(StoreQuery, StopsWhenItsReaderHasEnough) {
  int taken = 0;
  ASSERT_TRUE(store_->each_claim({}, [&](const StoredClaim&) { return ++taken < 2; }));
  EXPECT_EQ(taken, 2);
  // And can be asked again.
  EXPECT_EQ(claims_of(*store_).size(), 5u);
}

TEST_F(StoreQuery, CannotBeTalkedIntoSql) {
  EXPECT_TRUE(documents([](Query& q) { q.entities = {"' OR 1=1 --"}; }).empty());
  EXPECT_TRUE(documents([](Query& q) { q.types = {"') OR (1=1"}; }).empty());
  EXPECT_EQ(store_->counts()->claims, 5u);
}

TEST(StoreQueryOrder, TellsTheClaimsOfAPageAsTheArticleDoes) {
  const auto store = open_or_die(":memory:");
  PageRecord record = funding("a", "Un", "1");
  for (const char* type : {"valuation", "acquisition"}) {
    record.claims.push_back(record.claims[0]);
    record.claims.back().type = type;
  }
  run(*store, {record});
  std::vector<std::string> types;
  for (const StoredClaim& claim : claims_of(*store)) types.push_back(claim.claim.type);
  EXPECT_EQ(types, (std::vector<std::string>{"funding", "valuation", "acquisition"}));
}

}  // namespace
}  // namespace pige
