#include "cli/page_batch.h"

#include <optional>
#include <utility>

#include "cli/console.h"
#include "cli/parallel.h"

namespace pige {

PageSource open_source(const Input& input) {
  SourceOptions options;
  options.limits.max_bytes = input.max_bytes;
  options.fetch.allow_private = input.allow_private;
  if (!input.user_agent.empty()) options.fetch.user_agent = input.user_agent;
  options.url_lists = input.url_lists;
  return PageSource(input.sources, std::move(options));
}

std::optional<Packs> load_packs(const Work& work) {
  const Result<std::filesystem::path> folder = find_lang_dir(work.lang_dir);
  if (!folder) {
    console::complain(folder.error());
    return std::nullopt;
  }
  Result<Packs> packs = Packs::load(*folder);
  if (!packs) {
    console::complain(packs.error());
    return std::nullopt;
  }
  return std::move(*packs);
}

bool any_source_exists(const Input& input) {
  std::error_code ignored;
  for (const std::string& source : input.sources) {
    if (source == "-" || is_web_address(source) || std::filesystem::exists(source, ignored)) {
      return true;
    }
  }
  if (!input.url_lists.empty()) return true;
  for (const std::string& source : input.sources) {
    console::complain({source, "there is no such file or folder"});
  }
  return false;
}

ExitStatus batch_status(std::size_t read, std::size_t failed) {
  if (failed != 0) return ExitStatus::some_failed;
  if (read != 0) return ExitStatus::ok;
  console::complain({"", "no page was found: a page ends in .html, .htm, .txt or .jsonl"});
  return ExitStatus::unusable;
}

ExitStatus print_pages(const Input& input, const Work& work, std::string heading,
                       const std::function<Result<std::string>(const Page&)>& read) {
  if (!any_source_exists(input)) return ExitStatus::unusable;
  PageSource source = open_source(input);
  console::Output out;
  std::size_t printed = 0;
  std::size_t failed = 0;
  ordered_map<Result<Page>, Result<std::string>>(
      {.threads = worker_count(work.jobs)}, [&] { return source.next(); },
      [&](Result<Page> page) -> Result<std::string> {
        if (!page) return tl::unexpected(page.error());
        return read(*page);
      },
      [&](Result<std::string> text) {
        if (!text) {
          ++failed;
          console::complain(text.error());
          return true;
        }
        if (printed++ == 0 && !out.write(heading)) return false;
        return out.write(*text);
      });
  if (!out.close()) return ExitStatus::unusable;
  return batch_status(printed, failed);
}

}  // namespace pige
