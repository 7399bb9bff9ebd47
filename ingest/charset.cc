#include "ingest/charset.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "ingest/converter.h"
#include "ingest/encoding_label.h"
#include "ingest/meta_prescan.h"

namespace pige {
namespace {

// Where browsers may still meet a <meta> after the prescan gave up.
constexpr std::size_t kHeadBytes = 65'536;
constexpr std::size_t kEnoughToOverrule = 8;

std::optional<std::string_view> byte_order_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return "UTF-8";
  if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
  if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
  return std::nullopt;
}

bool is_utf8_beyond_doubt(std::string_view bytes) {
  std::size_t leads = 0;  // in valid UTF-8, each character beyond ASCII has one byte >= 0xC0
  for (std::size_t i = 0; i < bytes.size() && leads < kEnoughToOverrule; ++i) {
    leads += static_cast<unsigned char>(bytes[i]) >= 0xC0 ? 1 : 0;
  }
  return leads == kEnoughToOverrule && is_valid_utf8(bytes);
}

std::size_t count_of(std::string_view text, std::string_view piece) {
  std::size_t count = 0;
  for (std::size_t at = text.find(piece); at != std::string_view::npos;
       at = text.find(piece, at + piece.size())) {
    ++count;
  }
  return count;
}

// More of what UTF-8 forbids than of characters beyond ASCII.
bool is_no_utf8(std::string_view bytes) {
  if (is_valid_utf8(bytes)) return false;
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  const std::string repaired = repair_utf8(bytes);
  const std::size_t replaced = count_of(repaired, kReplacement) - count_of(bytes, kReplacement);
  const auto leads = static_cast<std::size_t>(std::ranges::count_if(
      repaired, [](char c) { return static_cast<unsigned char>(c) >= 0xC0; }));
  return replaced * 2 > leads;
}

bool is_clean_utf8(std::string_view bytes) {
  return bytes.find('\0') == std::string_view::npos && is_valid_utf8(bytes);
}

std::string without_zeros(std::string text) {
  std::size_t zero = text.find('\0');
  if (zero == std::string::npos) return text;
  std::string out;
  out.reserve(text.size() + 64);
  std::size_t from = 0;
  for (; zero != std::string::npos; zero = text.find('\0', from)) {
    out.append(text, from, zero - from);
    append_utf8(out, 0xFFFD);
    from = zero + 1;
  }
  out.append(text, from);
  return out;
}

}  // namespace

std::string_view find_encoding(std::string_view bytes, std::string_view given, PageKind kind) {
  if (const auto encoding = byte_order_mark(bytes)) return *encoding;
  const bool is_markup = kind == PageKind::html;
  const auto unless_it_lies = [&](std::string_view encoding) {
    return encoding == "UTF-8" && is_no_utf8(bytes) ? detect_encoding(bytes, is_markup) : encoding;
  };
  if (const auto encoding = encoding_of_label(given)) return unless_it_lies(*encoding);
  if (is_markup) {
    if (const auto encoding = prescan_encoding(bytes.substr(0, kPrescanBytes))) {
      const bool saved = *encoding != "UTF-8" && is_utf8_beyond_doubt(bytes);
      return saved ? "UTF-8" : unless_it_lies(*encoding);
    }
  }
  if (is_valid_utf8(bytes)) return "UTF-8";
  if (is_markup) {
    if (const auto encoding = prescan_encoding(bytes.substr(0, kHeadBytes))) {
      return unless_it_lies(*encoding);
    }
  }
  return detect_encoding(bytes, is_markup);
}

Result<void> decode_page(Page& page, std::string_view given) {
  page.charset = find_encoding(page.bytes, given, page.kind);
  page.decoded.clear();
  if (page.charset == "UTF-8" && is_clean_utf8(page.bytes)) {
    if (page.markup().empty()) return failure(page.source, "empty");
    return {};
  }
  std::string_view bytes = page.bytes;
  if (byte_order_mark(bytes) && page.charset != "UTF-8") bytes.remove_prefix(2);
  auto text = to_utf8(bytes, page.charset);
  if (!text) {
    return failure(page.source, "its encoding, \"" + page.charset +
                                    "\", is one that browsers refuse: save it as UTF-8");
  }
  page.decoded = without_zeros(std::move(*text));
  if (page.decoded.empty()) return failure(page.source, "empty");
  return {};
}

}  // namespace pige
