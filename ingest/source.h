// The pages that a command line names, one at a time and always in the same order.
//
//   PageSource source({"corpus/fr", "page.html.gz", "docs.jsonl", "https://example.org/a", "-"});
//   while (std::optional<Result<Page>> page = source.next()) {
//     if (!*page) { report(page->error()); continue; }   // one bad page, then the next one
//     read(**page);
//   }
//
// A source is one of
//   a folder           everything under it, sorted by path: .html .htm .xhtml .txt .jsonl, each
//                      also with .gz; hidden names, other endings and links to folders are
//                      skipped (and counted)
//   a file             by its ending; where the ending says nothing, by its first bytes
//   a .jsonl file      one document a line: {"id","url","charset","lang","published"} and the
//                      page as "html", "text" or "path" (relative to the file); the first of the
//                      three counts, null is absent, other keys are ignored
//   a .urls file       one web address a line, "#" starts a comment
//   http:// https://   a page to fetch (ingest/fetch.h)
//   -                  standard input: JSON Lines if it starts with "{", else one page
// Compressed bytes are known by their content, not by the ending.
//
// Ids are unique in a run and do not depend on anything but its arguments:
//   - a file's name without its ending ("a" for a.html, a.htm, a.html.gz);
//   - inside a folder where two files share that, their paths in it ("2024/a", and with the
//     ending if that is still the same: "2024/a.txt");
//   - what a document gives, else its file's name and line ("docs-12", "stdin-12"); a document
//     with a "path" and no id takes the path's name;
//   - a web address is its own id;
//   - whatever id is taken already gets "-2", "-3"...
// A file or address named twice is read once.

#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ingest/fetch.h"
#include "ingest/limits.h"
#include "ingest/page.h"
#include "ingest/result.h"

namespace pige {

struct SourceOptions {
  Limits limits;                       // for every page, wherever it comes from
  FetchOptions fetch;                  // its `limits` are replaced by those above
  std::vector<std::string> url_lists;  // files of web addresses (--urls), read after the sources
};

class PageSource {
 public:
  // Lists the folders; opens no file and reads no byte of a page.
  explicit PageSource(const std::vector<std::string>& sources, SourceOptions options = {});
  PageSource(PageSource&&) noexcept;
  PageSource& operator=(PageSource&&) noexcept;
  ~PageSource();

  // The next page, decoded, or why there is none ("docs.jsonl:3: ..."), or nothing at the end.
  // One page is held in memory, whatever the run's size. Not thread safe: one reader pulls.
  std::optional<Result<Page>> next();

  // For a progress line: the pages given so far and those still to come, as far as they are
  // known. A file of documents counts as one until it is read: then `is_final` is false.
  struct Expected {
    std::size_t pages = 0;
    bool is_final = true;
  };
  Expected expected() const;

  // Files met in folders and not read, because of their ending or because they are hidden.
  std::size_t skipped() const;

 private:
  class State;
  std::unique_ptr<State> state_;
};

// One file, as PageSource reads it: decompressed, bounded, decoded, its kind known by ending
// or content. `charset` is what the file's owner says of it, empty if nothing.
Result<Page> read_page(const std::string& path, const Limits& limits = {},
                       const std::string& charset = {});

}  // namespace pige
