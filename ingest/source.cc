// The sources become a queue of entries when they are named (folders listed, nothing opened).
// An entry gives one page, or, for documents and lists of addresses, a stream that gives one page
// a line; the stream being read stands before the rest of the queue.

#include "ingest/source.h"

#include <deque>
#include <filesystem>
#include <functional>
#include <unordered_set>
#include <utility>

#include "ingest/charset.h"
#include "ingest/content_kind.h"
#include "ingest/document.h"
#include "ingest/folder.h"
#include "ingest/read_page.h"
#include "ingest/utf8.h"

namespace pige {
namespace {

namespace fs = std::filesystem;

struct Entry {
  // `unknown`: a file whose ending says nothing.
  enum class Kind { page, unknown, documents, addresses, address, standard_input };
  Kind kind = Kind::page;
  std::string path;  // or the address
  std::string id;
};

// Whether only reading it tells how many pages an entry holds.
bool is_open_ended(const Entry& entry) {
  return entry.kind != Entry::Kind::page && entry.kind != Entry::Kind::address;
}

std::string trimmed(std::string_view text) {
  constexpr std::string_view kSpace = "\t\f\v\r ";
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(kSpace) - first + 1));
}

// A "#" opens a comment at the start of a line or after white space: inside an address it is a
// fragment.
std::string without_comment(const std::string& line) {
  for (std::size_t at = line.find('#'); at != std::string::npos; at = line.find('#', at + 1)) {
    if (at == 0 || line[at - 1] == ' ' || line[at - 1] == '\t') return trimmed(line.substr(0, at));
  }
  return line;
}

constexpr const char* kNotOneALine =
    "JSON over several lines: put each document on a line of its own (jq -c . FILE, or jq -c '.[]' "
    "FILE for a list)";

// Whether a line can only be the beginning of JSON printed over many.
bool goes_on_below(std::string_view line) {
  return line.back() == '{' || line.back() == '[' || line.back() == ',';
}

}  // namespace

class PageSource::State {
 public:
  State(const std::vector<std::string>& sources, SourceOptions options)
      : options_(std::move(options)) {
    options_.fetch.limits = options_.limits;
    for (const std::string& source : sources) add(source);
    for (const std::string& list : options_.url_lists) {
      add_file({Entry::Kind::addresses, list, page_name(list)});
    }
  }

  std::optional<Result<Page>> next() {
    for (;;) {
      std::optional<Result<Page>> page;
      if (!failures_.empty()) {
        page = Result<Page>(tl::unexpected(std::move(failures_.front())));
        failures_.pop_front();
      } else if (stream_) {
        page = next_in_stream();
      } else if (!queue_.empty()) {
        const Entry entry = std::move(queue_.front());
        queue_.pop_front();
        if (is_open_ended(entry)) --open_ended_;
        page = open(entry);
      } else {
        return std::nullopt;
      }
      if (!page) continue;  // a stream was opened, or ended
      ++given_;
      return page;
    }
  }

  Expected expected() const {
    return {given_ + failures_.size() + queue_.size() + (stream_ ? 1 : 0),
            open_ended_ == 0 && !stream_};
  }
  std::size_t skipped() const { return skipped_; }

 private:
  struct Stream {
    LineReader lines;
    Entry::Kind kind;
    std::string where;   // "docs.jsonl", "standard input"
    std::string name;    // "docs", "stdin": of documents without an id
    std::string folder;  // that the documents' paths start from
    bool begun = false;  // its first document was met
  };

  void add(const std::string& source) {
    if (is_web_address(source)) return add_once({Entry::Kind::address, source, source}, source);
    if (source == "-") return add_once({Entry::Kind::standard_input, source, "stdin"}, source);
    std::error_code error;
    if (fs::is_directory(source, error)) return add_folder(source);
    add_file(file_entry(source, page_name(source)));
  }

  void add_folder(const std::string& path) {
    Folder folder = list_folder(path);
    skipped_ += folder.skipped;
    for (FolderFile& file : folder.files) add_file(file_entry(file.path, std::move(file.id)));
    for (Error& error : folder.unreadable) failures_.push_back(std::move(error));
  }

  static Entry file_entry(const std::string& path, std::string id) {
    switch (ending_of(path)) {
      case Ending::html:
      case Ending::text:
        return {Entry::Kind::page, path, std::move(id)};
      case Ending::documents:
        return {Entry::Kind::documents, path, std::move(id)};
      case Ending::addresses:
        return {Entry::Kind::addresses, path, std::move(id)};
      case Ending::other:
        break;
    }
    return {Entry::Kind::unknown, path, std::move(id)};
  }

  void add_file(Entry entry) {
    std::error_code error;
    const fs::path whole = fs::absolute(entry.path, error).lexically_normal();
    const std::string identity = error ? entry.path : whole.string();
    add_once(std::move(entry), identity);
  }

  void add_once(Entry entry, const std::string& identity) {
    if (!named_.insert(std::hash<std::string>{}(identity)).second) return;
    if (is_open_ended(entry)) ++open_ended_;
    queue_.push_back(std::move(entry));
  }

  std::optional<Result<Page>> open(const Entry& entry);
  std::optional<Result<Page>> open_unknown(Result<ByteReader> reader, Page page,
                                           const std::string& folder);
  std::optional<Result<Page>> open_lines(Result<ByteReader> reader, Entry::Kind kind,
                                         const Page& page, const std::string& folder);
  std::optional<Result<Page>> next_in_stream();
  Result<Page> next_address(const std::string& address);
  Result<Page> next_document(std::string_view line, const std::string& where);
  std::string unique(std::string id);

  SourceOptions options_;
  std::deque<Error> failures_;  // of listing, told first
  std::deque<Entry> queue_;
  std::optional<Stream> stream_;
  // Hashes of 64 bits instead of the strings: a run of ten million documents keeps their ids.
  std::unordered_set<std::size_t> named_;
  std::unordered_set<std::size_t> ids_;
  std::size_t open_ended_ = 0;  // entries of the queue whose number of pages is not known
  std::size_t given_ = 0;
  std::size_t skipped_ = 0;
};

std::optional<Result<Page>> PageSource::State::open(const Entry& entry) {
  if (entry.kind == Entry::Kind::address) return next_address(entry.path);
  Page page;
  page.id = entry.id;
  if (entry.kind == Entry::Kind::standard_input) {
    page.source = "standard input";
    auto reader = ByteReader::standard_input(page.source);
    return open_unknown(std::move(reader), std::move(page), "");
  }
  page.source = repair_utf8(entry.path);
  auto reader = ByteReader::open(entry.path, page.source);
  const std::string folder = fs::path(entry.path).parent_path().string();
  switch (entry.kind) {
    case Entry::Kind::documents:
    case Entry::Kind::addresses:
      return open_lines(std::move(reader), entry.kind, page, folder);
    case Entry::Kind::unknown:
      return open_unknown(std::move(reader), std::move(page), folder);
    default:
      break;
  }
  page.id = unique(std::move(page.id));
  if (!reader) return Result<Page>(tl::unexpected(std::move(reader.error())));
  return page_from_reader(*reader, options_.limits, std::move(page), page_kind(entry.path), {});
}

std::optional<Result<Page>> PageSource::State::open_unknown(Result<ByteReader> reader, Page page,
                                                            const std::string& folder) {
  if (!reader) return Result<Page>(tl::unexpected(std::move(reader.error())));
  const auto head = reader->peek();
  if (!head) return Result<Page>(tl::unexpected(head.error()));
  if (looks_like_json_lines(*head)) {
    return open_lines(std::move(reader), Entry::Kind::documents, page, folder);
  }
  page.id = unique(std::move(page.id));
  return page_from_reader(*reader, options_.limits, std::move(page), std::nullopt, {});
}

std::optional<Result<Page>> PageSource::State::open_lines(Result<ByteReader> reader,
                                                          Entry::Kind kind, const Page& page,
                                                          const std::string& folder) {
  if (!reader) return Result<Page>(tl::unexpected(std::move(reader.error())));
  stream_.emplace(Stream{LineReader(std::move(*reader), options_.limits, page.source), kind,
                         page.source, page.id, folder});
  return std::nullopt;
}

std::optional<Result<Page>> PageSource::State::next_in_stream() {
  auto line = stream_->lines.next();
  if (!line) {
    stream_.reset();
    return std::nullopt;
  }
  if (!*line) return Result<Page>(tl::unexpected(std::move(line->error())));
  std::string_view text = **line;
  if (stream_->lines.line() == 1 && text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::string written = trimmed(text);
  if (written.empty()) return std::nullopt;
  const std::string where = stream_->where + ":" + std::to_string(stream_->lines.line());
  if (stream_->kind == Entry::Kind::documents) {
    if (!std::exchange(stream_->begun, true) && goes_on_below(written)) {
      stream_.reset();
      return Result<Page>(failure(where, kNotOneALine));
    }
    return next_document(written, where);
  }
  const std::string address = without_comment(written);
  if (address.empty()) return std::nullopt;
  if (!is_web_address(address)) {
    return Result<Page>(failure(where, "not a web address: start it with http:// or https://"));
  }
  if (!named_.insert(std::hash<std::string>{}(address)).second) return std::nullopt;
  return next_address(address);
}

Result<Page> PageSource::State::next_address(const std::string& address) {
  const std::string id = unique(repair_utf8(address));
  auto page = fetch_page(address, options_.fetch);
  if (page) page->id = id;
  return page;
}

Result<Page> PageSource::State::next_document(std::string_view line, const std::string& where) {
  auto document = parse_document(line, where);
  if (!document) return tl::unexpected(std::move(document.error()));
  Page page;
  page.source = where;
  page.url = std::move(document->url);
  page.lang = std::move(document->lang);
  page.published = std::move(document->published);
  page.id = std::move(document->id);
  const bool is_path = document->content == Document::Content::path;
  if (page.id.empty()) {
    page.id = is_path ? page_name(document->body)
                      : stream_->name + "-" + std::to_string(stream_->lines.line());
  }
  page.id = unique(std::move(page.id));
  if (is_path) {
    const std::string path = (fs::path(stream_->folder) / document->body).string();
    page.source += ": " + path;
    auto reader = ByteReader::open(path, page.source);
    if (!reader) return tl::unexpected(std::move(reader.error()));
    return page_from_reader(*reader, options_.limits, std::move(page), page_kind(path),
                            document->charset);
  }
  // JSON is UTF-8 (RFC 8259 8.1): whatever the page was in, its string is not any more.
  page.kind = document->content == Document::Content::html ? PageKind::html : PageKind::text;
  page.bytes = std::move(document->body);
  if (auto decoded = decode_page(page, "utf-8"); !decoded) {
    return tl::unexpected(std::move(decoded.error()));
  }
  return page;
}

std::string PageSource::State::unique(std::string id) {
  const auto claim = [this](const std::string& name) {
    return ids_.insert(std::hash<std::string>{}(name)).second;
  };
  if (claim(id)) return id;
  for (std::size_t n = 2;; ++n) {
    std::string numbered = id + "-" + std::to_string(n);
    if (claim(numbered)) return numbered;
  }
}

PageSource::PageSource(const std::vector<std::string>& sources, SourceOptions options)
    : state_(std::make_unique<State>(sources, std::move(options))) {}
PageSource::PageSource(PageSource&&) noexcept = default;
PageSource& PageSource::operator=(PageSource&&) noexcept = default;
PageSource::~PageSource() = default;

std::optional<Result<Page>> PageSource::next() { return state_->next(); }
PageSource::Expected PageSource::expected() const { return state_->expected(); }
std::size_t PageSource::skipped() const { return state_->skipped(); }

}  // namespace pige
