#include "cli/stored_claims.h"

#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "cli/claim_csv.h"
#include "cli/claim_json.h"
#include "cli/claim_table.h"
#include "cli/console.h"

namespace pige {
namespace {

using nlohmann::ordered_json;

// One form: what stands before the first claim, between two, after the last; and the claim itself.
class Form {
 public:
  virtual ~Form() = default;
  virtual std::string before() const { return ""; }
  virtual std::string between() const { return ""; }
  virtual std::string after() const { return ""; }
  virtual std::string none() const { return before() + after(); }
  virtual std::string claim(const StoredClaim& stored) const = 0;
};

class TableForm final : public Form {
 public:
  std::string before() const override { return table_.heading(); }
  std::string claim(const StoredClaim& stored) const override {
    return table_.row(stored.claim, {stored.evidence.quote, stored.evidence.sentence},
                      stored.document);
  }

 private:
  ClaimTable table_;
};

std::string json_of(const StoredClaim& stored) {
  return to_json(stored).dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

class JsonLinesForm final : public Form {
 public:
  std::string claim(const StoredClaim& stored) const override { return json_of(stored) + "\n"; }
};

class JsonForm final : public Form {
 public:
  std::string before() const override { return "[\n"; }
  std::string between() const override { return ",\n"; }
  std::string after() const override { return "\n]\n"; }
  std::string none() const override { return "[]\n"; }
  std::string claim(const StoredClaim& stored) const override { return json_of(stored); }
};

class CsvForm final : public Form {
 public:
  std::string before() const override { return claim_csv_heading(); }
  std::string claim(const StoredClaim& stored) const override { return claim_csv_row(stored); }
};

std::unique_ptr<Form> form_of(Format format) {
  switch (format) {
    case Format::json:
      return std::make_unique<JsonForm>();
    case Format::jsonl:
      return std::make_unique<JsonLinesForm>();
    case Format::csv:
      return std::make_unique<CsvForm>();
    case Format::text:
    case Format::html:
    case Format::table:
      break;
  }
  return std::make_unique<TableForm>();
}

Error no_such_type(const std::string& type) {
  std::string known;
  for (const ClaimType& each : claim_types()) {
    if (!known.empty()) known += ", ";
    known += each.name;
  }
  return {.where = "--type", .what = "there is no type \"" + type + "\": take one of " + known};
}

Result<Query> to_query(const Selection& selection, Order order) {
  Query query;
  for (const std::string& type : selection.types) {
    if (find_claim_type(type) == nullptr) return tl::unexpected(no_such_type(type));
  }
  query.types = selection.types;
  query.entities = selection.entities;
  query.since = selection.since;
  query.until = selection.until;
  for (const Modality modality :
       {Modality::asserted, Modality::uncertain, Modality::future, Modality::negated}) {
    if (to_string(modality) == selection.modality) query.modality = modality;
  }
  if (!selection.modality.empty() && !query.modality) {
    return failure("--modality", "there is no modality \"" + selection.modality + "\"");
  }
  query.document = selection.document;
  query.search = selection.search;
  query.limit = selection.limit;
  query.order = order;
  return query;
}

// How many were printed.
Result<std::size_t> print(Store& store, const Query& query, const Form& form,
                          console::Output& out) {
  std::size_t printed = 0;
  const Result<void> done = store.each_claim(query, [&](const StoredClaim& stored) {
    return out.write((printed++ == 0 ? form.before() : form.between()) + form.claim(stored));
  });
  if (!done) return tl::unexpected(done.error());
  return printed;
}

}  // namespace

ExitStatus print_stored_claims(const Selection& selection, Format format, Order order) {
  const auto complain = [](const Error& error) {
    console::complain(error);
    return ExitStatus::unusable;
  };
  const Result<Query> query = to_query(selection, order);
  if (!query) return complain(query.error());
  const auto store = open_store(selection.store.string(), Access::read);
  if (!store) return complain(store.error());

  const std::unique_ptr<Form> form = form_of(format);
  console::Output out;
  const Result<std::size_t> printed = print(**store, *query, *form, out);
  if (!printed) return complain(printed.error());
  // A program that reads the output gets a whole one, though empty: a list, a line of headings.
  const bool for_people = format == Format::table || format == Format::text;
  if (*printed == 0 && for_people) {
    console::note("no claim of the store meets that");
  } else if (*printed == 0) {
    out.write(form->none());
  } else {
    out.write(form->after());
  }
  return out.close() ? ExitStatus::ok : ExitStatus::unusable;
}

}  // namespace pige
