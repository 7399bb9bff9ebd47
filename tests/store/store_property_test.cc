// Whatever is put, in whatever order and however often: the store holds the last record of each
// page, and nothing else.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

#include "tests/store/records.h"

namespace pige {
namespace {

// Any bytes between two characters of two bytes, so that offsets differ from bytes.
rc::Gen<std::string> any_text() {
  return rc::gen::map(rc::gen::string<std::string>(), [](std::string text) {
    for (char& c : text) c = static_cast<char>(c & 0x7f);
    return "é" + text + "ß";
  });
}

rc::Gen<Party> any_party() {
  return rc::gen::apply(
      [](int name, int id) {
        return Party{"Maison " + std::to_string(name), id == 0 ? "" : "Q" + std::to_string(id),
                     "la maison"};
      },
      rc::gen::inRange(0, 5), rc::gen::inRange(0, 3));
}

// A claim of a text of `size` bytes that starts and ends with a character of two.
rc::Gen<Claim> any_claim(std::size_t size) {
  return rc::gen::exec([size] {
    Claim claim;
    claim.type = *rc::gen::element<std::string>("funding", "revenue", "role");
    claim.subject = *any_party();
    if (*rc::gen::arbitrary<bool>()) claim.object = *any_party();
    claim.participants = *rc::gen::resize(3, rc::gen::container<std::vector<Party>>(any_party()));
    if (*rc::gen::arbitrary<bool>()) {
      Value value;
      value.amount = Decimal(*rc::gen::arbitrary<std::int32_t>(), *rc::gen::inRange(-3, 4));
      value.unit = "EUR";
      claim.value = value;
    }
    claim.time = *rc::gen::element<std::string>("", "2024", "../2030", "nonsense");
    claim.modality = *rc::gen::element(Modality::asserted, Modality::negated);
    const auto begin = *rc::gen::inRange<std::size_t>(2, size - 1);
    const auto end = *rc::gen::inRange<std::size_t>(begin, size - 1);
    claim.sentence = {0, size};
    claim.span = {begin, end};
    return claim;
  });
}

rc::Gen<PageRecord> any_record() {
  return rc::gen::exec([] {
    PageRecord record;
    record.id = std::to_string(*rc::gen::inRange(0, 6));
    record.source = "pages/" + record.id;
    record.bytes = compress(*any_text());
    record.article.title = *any_text();
    record.article.text = *any_text();
    record.pack = *rc::gen::element<std::string>("1", "2");
    record.claims = *rc::gen::resize(
        4, rc::gen::container<std::vector<Claim>>(any_claim(record.article.text.size())));
    return record;
  });
}

rc::Gen<std::vector<PageRecord>> any_records() {
  return rc::gen::resize(12, rc::gen::container<std::vector<PageRecord>>(any_record()));
}

RC_GTEST_PROP(StoreProperty, HoldsTheLastRecordOfEachPageAndNothingElse, ()) {
  const auto records = *any_records();
  const auto store = open_or_die(":memory:");
  for (const PageRecord& record : records) run(*store, {record});

  std::map<std::string, PageRecord> last;
  for (const PageRecord& record : records) last[record.id] = record;
  const auto fresh = open_or_die(":memory:");
  std::vector<PageRecord> kept;
  kept.reserve(last.size());
  for (const auto& [id, record] : last) kept.push_back(record);
  run(*fresh, kept);
  RC_ASSERT(dump(*store) == dump(*fresh));
}

RC_GTEST_PROP(StoreProperty, IsNotChangedByTheSameAgain, ()) {
  const auto records = *any_records();
  std::map<std::string, PageRecord> by_id;
  for (const PageRecord& record : records) by_id[record.id] = record;
  const auto store = open_or_die(":memory:");
  std::vector<PageRecord> once;
  once.reserve(by_id.size());
  for (const auto& [id, record] : by_id) once.push_back(record);
  run(*store, once);
  const std::string before = dump(*store);
  const RunSummary again = run(*store, once);
  RC_ASSERT(again.unchanged == once.size());
  RC_ASSERT(again.added + again.changed + again.failed == 0u);
  RC_ASSERT(dump(*store) == before);
}

RC_GTEST_PROP(StoreProperty, NoticesEveryDifference, ()) {
  const auto a = *any_record();
  auto b = *any_record();
  b.id = a.id;
  b.source = a.source;
  const auto of = [](const PageRecord& record) {
    const auto store = open_or_die(":memory:");
    run(*store, {record});
    return dump(*store);
  };
  const auto store = open_or_die(":memory:");
  run(*store, {a});
  const RunSummary summary = run(*store, {b});
  RC_ASSERT((summary.unchanged == 1u) == (of(a) == of(b)));
}

}  // namespace
}  // namespace pige
