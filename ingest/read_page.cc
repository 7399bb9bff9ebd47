#include "ingest/read_page.h"

#include <cctype>
#include <utility>

#include "ingest/charset.h"
#include "ingest/content_kind.h"
#include "ingest/encoding_label.h"
#include "ingest/meta_prescan.h"
#include "ingest/source.h"

namespace pige {
namespace {

struct NamedEnding {
  std::string_view letters;
  Ending ending;
};
constexpr NamedEnding kEndings[] = {
    {".html", Ending::html},      {".htm", Ending::html},        {".xhtml", Ending::html},
    {".txt", Ending::text},       {".jsonl", Ending::documents}, {".ndjson", Ending::documents},
    {".urls", Ending::addresses},
};

bool ends_with_folded(std::string_view text, std::string_view ending) {
  if (text.size() < ending.size()) return false;
  text.remove_prefix(text.size() - ending.size());
  for (std::size_t i = 0; i < ending.size(); ++i) {
    if (std::tolower(static_cast<unsigned char>(text[i])) != ending[i]) return false;
  }
  return true;
}

std::string_view without_gz(std::string_view path) {
  if (ends_with_folded(path, ".gz")) path.remove_suffix(3);
  return path;
}

const NamedEnding* named_ending(std::string_view path) {
  for (const NamedEnding& row : kEndings) {
    if (ends_with_folded(without_gz(path), row.letters)) return &row;
  }
  return nullptr;
}

bool is_utf16(std::string_view bytes, std::string_view charset) {
  if (bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE")) return true;
  auto encoding = encoding_of_label(charset);
  if (!encoding) encoding = prescan_encoding(bytes.substr(0, kPrescanBytes));
  return encoding && encoding->starts_with("UTF-16");
}

}  // namespace

Ending ending_of(std::string_view path) {
  const NamedEnding* row = named_ending(path);
  return row == nullptr ? Ending::other : row->ending;
}

std::optional<PageKind> page_kind(std::string_view path) {
  const Ending ending = ending_of(path);
  if (ending == Ending::html) return PageKind::html;
  if (ending == Ending::text) return PageKind::text;
  return std::nullopt;
}

std::string page_name(std::string_view path) {
  std::string_view name = path.substr(path.find_last_of('/') + 1);
  const std::string_view whole = name;
  name = without_gz(name);
  if (const NamedEnding* row = named_ending(name)) name.remove_suffix(row->letters.size());
  return repair_utf8(name.empty() ? whole : name);
}

Result<Page> page_from_bytes(Page page, std::string_view charset) {
  if (page.bytes.empty()) return failure(page.source, "empty");
  if (const auto binary = binary_kind(page.bytes, is_utf16(page.bytes, charset))) {
    return failure(page.source, "binary, not HTML or text (" + std::string(*binary) + ")");
  }
  if (auto decoded = decode_page(page, charset); !decoded) {
    return tl::unexpected(std::move(decoded.error()));
  }
  return page;
}

Result<Page> page_from_reader(ByteReader& reader, const Limits& limits, Page page,
                              std::optional<PageKind> kind, std::string_view charset) {
  auto bytes = read_all(reader, limits, page.source);
  if (!bytes) return tl::unexpected(std::move(bytes.error()));
  page.bytes = std::move(*bytes);
  page.kind = kind ? *kind : looks_like_markup(page.bytes) ? PageKind::html : PageKind::text;
  return page_from_bytes(std::move(page), charset);
}

Result<Page> read_page(const std::string& path, const Limits& limits, const std::string& charset) {
  Page page;
  page.id = page_name(path);
  page.source = repair_utf8(path);
  auto reader = ByteReader::open(path, page.source);
  if (!reader) return tl::unexpected(std::move(reader.error()));
  return page_from_reader(*reader, limits, std::move(page), page_kind(path), charset);
}

}  // namespace pige
