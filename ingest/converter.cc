#include "ingest/converter.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include "ingest/encoding_label.h"
#include "ingest/utf8.h"

namespace pige {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};
using Detector = std::unique_ptr<UCharsetDetector, CloseDetector>;

// ICU opens most encodings by the standard's name. These names it reads as a narrower or
// another encoding than browsers do.
struct IcuName {
  std::string_view encoding;
  const char* icu;
};
constexpr IcuName kIcuNames[] = {
    {"ISO-8859-8-I", "ISO-8859-8"},  // same bytes, other direction
    {"GBK", "gb18030"},              // the standard's GBK decoder is gb18030's
    {"Big5", "ibm-1375_P100-2008"},  // with the Hong Kong characters
    {"EUC-KR", "windows-949-2000"},  // with the syllables Windows added
    {"Shift_JIS", "ibm-943_P15A-2003"},
};

// The one encoding of the standard that ICU lacks: Latin-1 but for these.
struct Cell {
  unsigned char byte;
  char16_t code_unit;
};
constexpr Cell kIso8859_16[] = {
    {0xA1, 0x0104}, {0xA2, 0x0105}, {0xA3, 0x0141}, {0xA4, 0x20AC}, {0xA5, 0x201E}, {0xA6, 0x0160},
    {0xA8, 0x0161}, {0xAA, 0x0218}, {0xAC, 0x0179}, {0xAE, 0x017A}, {0xAF, 0x017B}, {0xB2, 0x010C},
    {0xB3, 0x0142}, {0xB4, 0x017D}, {0xB5, 0x201D}, {0xB8, 0x017E}, {0xB9, 0x010D}, {0xBA, 0x0219},
    {0xBC, 0x0152}, {0xBD, 0x0153}, {0xBE, 0x0178}, {0xBF, 0x017C}, {0xC3, 0x0102}, {0xC5, 0x0106},
    {0xD0, 0x0110}, {0xD1, 0x0143}, {0xD5, 0x0150}, {0xD7, 0x015A}, {0xD8, 0x0170}, {0xDD, 0x0118},
    {0xDE, 0x021A}, {0xE3, 0x0103}, {0xE5, 0x0107}, {0xF0, 0x0111}, {0xF1, 0x0144}, {0xF5, 0x0151},
    {0xF7, 0x015B}, {0xF8, 0x0171}, {0xFD, 0x0119}, {0xFE, 0x021B},
};

// What each byte of a single-byte encoding stands for.
using ByteTable = std::array<char16_t, 256>;

ByteTable identity() {
  ByteTable table{};
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = static_cast<char16_t>(i);
  return table;
}

ByteTable iso8859_16() {
  ByteTable table = identity();
  for (const Cell& cell : kIso8859_16) table[cell.byte] = cell.code_unit;
  return table;
}

// https://encoding.spec.whatwg.org/#x-user-defined-decoder
ByteTable user_defined() {
  ByteTable table = identity();
  for (std::size_t i = 0x80; i < table.size(); ++i) {
    table[i] = static_cast<char16_t>(0xF780 + i - 0x80);
  }
  return table;
}

// Markup is ASCII for the most part, and ASCII in every table of the standard.
std::string decode_bytes(std::string_view bytes, const ByteTable& table) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  while (!bytes.empty()) {
    const std::size_t ascii = ascii_prefix(bytes);
    out.append(bytes.substr(0, ascii));
    bytes.remove_prefix(ascii);
    while (!bytes.empty() && static_cast<unsigned char>(bytes.front()) >= 0x80) {
      append_utf8(out, table[static_cast<unsigned char>(bytes.front())]);
      bytes.remove_prefix(1);
    }
  }
  return out;
}

// ICU's own substitution writes U+001A for some single bytes; the standard, always U+FFFD. And
// the standard reads the byte 0x80 in Chinese, where Windows wrote it: `euro_at_80` says so.
void put_replacement(const void* euro_at_80, UConverterToUnicodeArgs* args, const char* bytes,
                     int32_t length, UConverterCallbackReason reason, UErrorCode* error) {
  if (reason > UCNV_IRREGULAR) return;  // a reset or a close, not a character
  const bool is_euro = euro_at_80 != nullptr && length == 1 && bytes[0] == '\x80';
  const UChar unit = is_euro ? 0x20AC : 0xFFFD;
  *error = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(args, &unit, 1, 0, error);
}

Converter open_converter(std::string_view encoding) {
  std::string name(encoding);
  for (const IcuName& row : kIcuNames) {
    if (row.encoding == encoding) name = row.icu;
  }
  UErrorCode error = U_ZERO_ERROR;
  Converter converter(ucnv_open(name.c_str(), &error));
  if (U_FAILURE(error)) return nullptr;
  static constexpr char kYes = 1;
  const bool is_chinese = encoding == "GBK" || encoding == "gb18030";
  ucnv_setToUCallBack(converter.get(), put_replacement, is_chinese ? &kYes : nullptr, nullptr,
                      nullptr, &error);
  return U_FAILURE(error) ? nullptr : std::move(converter);
}

// The table of ICU's converter, where it reads each byte alone.
std::optional<ByteTable> byte_table(UConverter* converter) {
  if (ucnv_getMinCharSize(converter) != 1 || ucnv_getMaxCharSize(converter) != 1) {
    return std::nullopt;
  }
  std::array<char, 256> every_byte;
  for (std::size_t i = 0; i < every_byte.size(); ++i) every_byte[i] = static_cast<char>(i);
  ByteTable table;
  UErrorCode error = U_ZERO_ERROR;
  const std::int32_t units = ucnv_toUChars(converter, table.data(), table.size(), every_byte.data(),
                                           every_byte.size(), &error);
  if (U_FAILURE(error) || units != static_cast<std::int32_t>(table.size())) return std::nullopt;
  return table;
}

// UTF-16 to UTF-8, a pair of surrogates possibly cut between two calls.
class Utf16Sink {
 public:
  explicit Utf16Sink(std::string& out) : out_(out) {}

  void write(const UChar* begin, const UChar* end) {
    for (const UChar* unit = begin; unit != end; ++unit) {
      const char32_t value = *unit;
      if (high_ != 0 && value >= 0xDC00 && value <= 0xDFFF) {
        append_utf8(out_, 0x10000 + ((high_ - 0xD800) << 10) + (value - 0xDC00));
        high_ = 0;
        continue;
      }
      finish();
      if (value >= 0xD800 && value <= 0xDBFF) {
        high_ = value;
      } else {
        append_utf8(out_, value);
      }
    }
  }

  void finish() {
    if (high_ != 0) append_utf8(out_, high_);  // alone: U+FFFD
    high_ = 0;
  }

 private:
  std::string& out_;
  char32_t high_ = 0;
};

}  // namespace

std::optional<std::string> to_utf8(std::string_view bytes, std::string_view encoding) {
  if (encoding == "UTF-8") return repair_utf8(bytes);
  if (encoding == "ISO-8859-16") return decode_bytes(bytes, iso8859_16());
  if (encoding == "x-user-defined") return decode_bytes(bytes, user_defined());
  const Converter converter = open_converter(encoding);
  if (!converter) return std::nullopt;
  if (const auto table = byte_table(converter.get())) return decode_bytes(bytes, *table);

  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  Utf16Sink sink(out);
  std::array<UChar, 4096> units;
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  UErrorCode error = U_BUFFER_OVERFLOW_ERROR;
  while (error == U_BUFFER_OVERFLOW_ERROR) {
    error = U_ZERO_ERROR;
    UChar* target = units.data();
    ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &at, end, nullptr,
                   /*flush=*/1, &error);
    sink.write(units.data(), target);
  }
  sink.finish();
  if (U_FAILURE(error)) return std::nullopt;
  return out;
}

std::string_view detect_encoding(std::string_view bytes, bool is_markup) {
  constexpr std::string_view kUnsure = "windows-1252";
  constexpr std::size_t kSample = 262'144;  // more does not change the answer, only its time
  constexpr std::int32_t kConfident = 20;   // of 100; below, ICU guesses among everything
  UErrorCode error = U_ZERO_ERROR;
  const Detector detector(ucsdet_open(&error));
  if (U_FAILURE(error)) return kUnsure;
  ucsdet_enableInputFilter(detector.get(), is_markup ? 1 : 0);
  const auto length = static_cast<std::int32_t>(std::min(bytes.size(), kSample));
  ucsdet_setText(detector.get(), bytes.data(), length, &error);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &error);
  if (U_FAILURE(error) || match == nullptr) return kUnsure;
  if (ucsdet_getConfidence(match, &error) < kConfident || U_FAILURE(error)) return kUnsure;
  const char* name = ucsdet_getName(match, &error);
  if (U_FAILURE(error) || name == nullptr) return kUnsure;
  const auto encoding = encoding_of_label(name);
  // Bytes that are no valid UTF-8 and that nobody declared are not UTF-8 with mistakes.
  if (!encoding || *encoding == "UTF-8" || *encoding == "replacement") return kUnsure;
  return *encoding;
}

}  // namespace pige
