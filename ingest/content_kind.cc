#include "ingest/content_kind.h"

#include <algorithm>
#include <cstddef>

namespace pige {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::string_view bytes;
  std::string_view kind;
};

// https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern and its neighbours.
constexpr Magic kMagics[] = {
    {"%PDF-"sv, "PDF"},
    {"\x89PNG\r\n\x1A\n"sv, "PNG image"},
    {"\xFF\xD8\xFF"sv, "JPEG image"},
    {"GIF87a"sv, "GIF image"},
    {"GIF89a"sv, "GIF image"},
    {"RIFF"sv, "RIFF media"},
    {"II*\0"sv, "TIFF image"},
    {"MM\0*"sv, "TIFF image"},
    {"\0\0\1\0"sv, "icon"},
    {"PK\3\4"sv, "ZIP archive"},
    {"PK\5\6"sv, "ZIP archive"},
    {"7z\xBC\xAF\x27\x1C"sv, "7-Zip archive"},
    {"Rar!\x1A\7"sv, "RAR archive"},
    {"\xFD"
     "7zXZ\0"sv,
     "xz data"},
    {"BZh"sv, "bzip2 data"},
    {"\x28\xB5\x2F\xFD"sv, "zstd data"},
    {"\x7F"
     "ELF"sv,
     "ELF program"},
    {"SQLite format 3\0"sv, "SQLite database"},
    {"OggS\0"sv, "Ogg media"},
    {"ID3"sv, "MP3 sound"},
    {"wOFF"sv, "font"},
    {"wOF2"sv, "font"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "Office document"},
};

// The standard's "binary data byte": a control character that no text uses.
bool is_binary_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte <= 0x08 || byte == 0x0B || (byte >= 0x0E && byte <= 0x1A) ||
         (byte >= 0x1C && byte <= 0x1F);
}

// What comes after a byte order mark and white space; in UTF-16 too, by leaving zero bytes out.
std::string_view::size_type first_visible(std::string_view head) {
  std::size_t at = 0;
  if (head.starts_with("\xEF\xBB\xBF")) at = 3;
  if (head.starts_with("\xFE\xFF") || head.starts_with("\xFF\xFE")) at = 2;
  while (at < head.size() && "\t\n\f\r \0"sv.find(head[at]) != std::string_view::npos) ++at;
  return at;
}

}  // namespace

std::optional<std::string_view> binary_kind(std::string_view head, bool is_utf16) {
  constexpr std::size_t kLookedAt = 8000;
  constexpr std::size_t kTolerated = 50;  // one stray control character in fifty is a text's
  head = head.substr(0, kLookedAt);
  for (const Magic& magic : kMagics) {
    if (head.starts_with(magic.bytes)) return magic.kind;
  }
  if (is_utf16) return std::nullopt;
  if (head.find('\0') != std::string_view::npos) return "binary data";
  const auto binary = std::count_if(head.begin(), head.end(), is_binary_byte);
  if (static_cast<std::size_t>(binary) * kTolerated > head.size()) return "binary data";
  return std::nullopt;
}

bool looks_like_markup(std::string_view head) {
  const std::size_t at = first_visible(head);
  if (at >= head.size() || head[at] != '<') return false;
  const std::size_t next = head.find_first_not_of('\0', at + 1);
  if (next == std::string_view::npos) return false;
  const char c = head[next];
  return c == '!' || c == '?' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool looks_like_json_lines(std::string_view head) {
  const std::size_t at = first_visible(head);
  return at < head.size() && head[at] == '{';
}

}  // namespace pige
