// The run loop, the only place that knows every stage: one thread pulls pages, every core reads
// them, and this thread writes to the store, in the input's order.

#include <algorithm>
#include <chrono>
#include <ctime>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <utility>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/interrupt.h"
#include "cli/page_batch.h"
#include "cli/parallel.h"
#include "cli/pipeline.h"
#include "cli/run_summary.h"
#include "cli/version.h"
#include "extract/article/page_type.h"
#include "store/store.h"

namespace pige {
namespace {

// A page on its way from the source.
struct Pulled {
  Result<Page> page;
  bool unchanged = false;  // the store holds what this program would read from it
};

// What became of it, ready for the store.
struct Finished {
  std::string id;
  std::string source;
  std::string language;  // of the article, where it has no rules
  bool has_rules = true;
  bool unchanged = false;
  Result<PageRecord> record;
};

std::string now_utc() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm utc{};
  gmtime_r(&now, &utc);
  std::string text(20, '\0');
  text.resize(std::strftime(text.data(), text.size() + 1, "%Y-%m-%dT%H:%M:%SZ", &utc));
  return text;
}

class Run {
 public:
  Run(const RunOptions& options, const Packs& packs, Store& store)
      : options_(options),
        packs_(packs),
        store_(store),
        source_(open_source(options.input)),
        reader_version_(program_version() + "+" + program_fingerprint() + " " + packs.version()) {}

  ExitStatus operator()();

 private:
  std::optional<Pulled> pull();
  bool is_unchanged(const Page& page);
  Finished read(Pulled pulled) const;
  bool keep(const Finished& finished);
  Result<Outcome> put(const Finished& finished);
  void show_progress();

  const RunOptions& options_;
  const Packs& packs_;
  Store& store_;
  std::mutex store_mutex_;  // the reader asks it what is known, the writer writes
  PageSource source_;
  std::string reader_version_;  // whatever a page's reading depends on, beside the page
  std::set<std::string, std::less<>> failed_before_;
  RunReport report_;
  std::optional<Error> broken_;  // the store's own failure, which ends the run
};

std::optional<Pulled> Run::pull() {
  if (interrupted()) return std::nullopt;
  std::optional<Result<Page>> page = source_.next();
  if (!page) return std::nullopt;
  const bool unchanged = page->has_value() && !options_.force && is_unchanged(**page);
  return Pulled{std::move(*page), unchanged};
}

// A source that failed the last time is read again, so that the store forgets its failure.
bool Run::is_unchanged(const Page& page) {
  if (failed_before_.contains(page.source)) return false;
  const std::lock_guard lock(store_mutex_);
  const auto known = store_.find_page(page.id);
  return known && *known && (*known)->pack == reader_version_ &&
         (*known)->fingerprint == fingerprint(page);
}

Finished Run::read(Pulled pulled) const {
  if (!pulled.page) {
    return {"", pulled.page.error().where, "", true, false, tl::unexpected(pulled.page.error())};
  }
  const Page& page = *pulled.page;
  Finished finished{page.id, page.source, "", true, pulled.unchanged, PageRecord{}};
  if (pulled.unchanged) return finished;
  Result<Reading> reading = read_claims(page, packs_);
  if (!reading) {
    finished.record = tl::unexpected(reading.error());
    return finished;
  }
  finished.language = reading->article.lang;
  finished.has_rules = reading->language != nullptr;
  finished.record =
      make_record(page, std::move(reading->article), std::move(reading->claims), reader_version_);
  return finished;
}

Result<Outcome> Run::put(const Finished& finished) {
  const std::lock_guard lock(store_mutex_);
  if (!finished.record) {
    return store_.put_failure(finished.id, finished.source, finished.record.error());
  }
  return finished.unchanged ? Outcome::unchanged : store_.put(*finished.record);
}

// False ends the run.
bool Run::keep(const Finished& finished) {
  const Result<Outcome> outcome = put(finished);
  if (!outcome) {
    broken_ = outcome.error();
    return false;
  }
  if (!finished.record) {
    console::complain(finished.record.error());
    report_.failed(finished.record.error());
  } else if (*outcome == Outcome::refused) {
    const Error twice{finished.source, "another page of this run has the id '" + finished.id +
                                           "': give each its own"};
    console::complain(twice);
    report_.failed(twice);
  } else {
    report_.read(*outcome);
    for (const Claim& claim : finished.record->claims) report_.claimed(claim.type);
    const PageType type = finished.record->article.type;
    if (!finished.unchanged && !holds_article(type)) {
      report_.no_article(type_name(type));
    } else if (!finished.has_rules) {
      report_.without_rules(finished.language);
    }
  }
  show_progress();
  return true;
}

void Run::show_progress() {
  if (!console::is_terminal(console::Stream::error)) return;
  console::progress(report_.progress_line());
}

ExitStatus Run::operator()() {
  Result<void> well = store_.each_failure([this](const StoredFailure& failure) {
    failed_before_.insert(failure.source);
    return true;
  });
  if (well) well = store_.begin_run({.program = program_version(), .started = now_utc()});
  if (!well) {
    console::complain(well.error());
    return ExitStatus::unusable;
  }

  ordered_map<Pulled, Finished>(
      {.threads = worker_count(options_.work.jobs)}, [this] { return pull(); },
      [this](Pulled pulled) { return read(std::move(pulled)); },
      [this](const Finished& finished) { return keep(finished); });
  console::progress("");

  if (!broken_) {
    const Result<RunSummary> summary = store_.finish_run(now_utc());
    if (!summary) broken_ = summary.error();
  }
  console::note(report_.summary(source_.skipped()));
  if (broken_) {
    console::complain(*broken_);
    return ExitStatus::unusable;
  }
  if (const Result<StoreCounts> holds = store_.counts()) {
    console::note(options_.store.string() + " now holds " + std::to_string(holds->claims) +
                  " claims of " + std::to_string(holds->documents) + " pages.");
  }
  if (interrupted()) {
    console::note("Stopped by a signal: the same command goes on where it stopped.");
    return ExitStatus::some_failed;
  }
  return report_.status();
}

}  // namespace

ExitStatus run_command(const RunOptions& options) {
  if (!any_source_exists(options.input)) return ExitStatus::unusable;
  const std::optional<Packs> packs = load_packs(options.work);
  if (!packs) return ExitStatus::unusable;
  const Result<std::unique_ptr<Store>> store = open_store(options.store.string(), Access::create);
  if (!store) {
    console::complain(store.error());
    return ExitStatus::unusable;
  }
  heed_interrupts();
  return Run(options, *packs, **store)();
}

}  // namespace pige
