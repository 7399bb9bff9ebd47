#include "ingest/meta_prescan.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace pige {
namespace {

using namespace std::string_view_literals;

struct Head {
  std::string_view bytes;
  std::string_view encoding;  // empty: none found
};

// https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding, step by step.
constexpr Head kHeads[] = {
    // Step 1: UTF-16 that declares itself in XML.
    {"<\0?\0x\0m\0l\0"sv, "UTF-16LE"},
    {"\0<\0?\0x\0m\0l"sv, "UTF-16BE"},
    // "charset" alone.
    {"<meta charset=utf-8>", "UTF-8"},
    {"<META CharSet = 'ISO-8859-15'>", "ISO-8859-15"},
    {"<meta/charset=koi8-r/>", ""},  // unquoted, the value takes the slash: no such label
    {"<meta/charset='koi8-r'/>", "KOI8-R"},
    {"<meta name=x charset=big5>", "Big5"},
    {"<!doctype html>\n<html lang=fr>\n<head>\n<meta charset=\"windows-1252\">", "windows-1252"},
    // The pragma, in both orders; it needs its http-equiv.
    {"<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>", "windows-1252"},
    {"<meta content='text/html; charset=gb2312' http-equiv=\"content-type\">", "GBK"},
    {"<meta content='text/html; charset=gb2312'>", ""},
    {"<meta name=description content='charset=koi8-r'>", ""},
    {"<meta http-equiv=refresh content='charset=koi8-r'>", ""},
    // "charset" is stronger than the pragma, and an attribute counts once.
    {"<meta http-equiv=content-type content='charset=koi8-r' charset=big5>", "Big5"},
    {"<meta charset=big5 charset=koi8-r>", "Big5"},
    {"<meta charset=bogus content='charset=koi8-r' http-equiv=content-type>", ""},
    // An unknown label is passed over; the next <meta> may do better.
    {"<meta charset=bogus><meta charset=euc-kr>", "EUC-KR"},
    // "UTF-16" written in ASCII cannot be true; "x-user-defined" is an old misuse.
    {"<meta charset=utf-16>", "UTF-8"},
    {"<meta charset=utf-16be>", "UTF-8"},
    {"<meta charset=x-user-defined>", "windows-1252"},
    // Comments hide; "<!-->" is a whole one; an open one hides all.
    {"<!-- <meta charset=koi8-r> --><meta charset=big5>", "Big5"},
    {"<!--><meta charset=koi8-r>-->", "KOI8-R"},
    {"<!-- <meta charset=koi8-r>", ""},
    // What stands in another tag's attribute is no tag.
    {"<a title='<meta charset=koi8-r>'><meta charset=big5>", "Big5"},
    {"</a title='<meta charset=koi8-r>'><meta charset=big5>", "Big5"},
    {"<!x '<meta charset=koi8-r>'", ""},
    // But a script is read like anything else: the prescan does not parse.
    {"<script>'<meta charset=koi8-r>'</script>", "KOI8-R"},
    // Not a <meta>.
    {"<metadata charset=koi8-r>", ""},
    {"<meta", ""},
    {"< meta charset=koi8-r>", ""},
    // Out of bytes in the middle of the tag: it does not count.
    {"<meta charset=koi8-r", ""},
    {"<meta charset=koi8-r ", ""},
    {"<meta charset='koi8-r", ""},
    // "get an XML encoding", the last to be asked.
    {"<?xml version='1.0' encoding='ISO-8859-15'?><html>", "ISO-8859-15"},
    {"<?xml version='1.0' encoding = \"big5\" ?>", "Big5"},
    {"<?xml version='1.0' encoding='utf-16'?>", "UTF-8"},
    {"<?xml version='1.0' encoding='big5'?><meta charset=koi8-r>", "KOI8-R"},
    {"<?xml version='1.0' encoding='big 5'?>", ""},
    {"<?xml version='1.0'?><p>encoding='big5'", ""},
    {" <?xml version='1.0' encoding='big5'?>", ""},
    {"", ""},
    {"Rien d'autre que du texte.", ""},
};

TEST(MetaPrescan, FollowsTheStandard) {
  for (const auto& [bytes, encoding] : kHeads) {
    EXPECT_EQ(prescan_encoding(bytes).value_or(""), encoding) << bytes;
  }
}

struct ContentType {
  std::string_view content;
  std::string_view label;
};

// https://html.spec.whatwg.org/#algorithm-for-extracting-a-character-encoding-from-a-meta-element
constexpr ContentType kContentTypes[] = {
    {"text/html; charset=utf-8", "utf-8"},
    {"text/html;CHARSET = utf-8 ; x=y", "utf-8"},
    {"text/html; charset=\"utf-8\"", "utf-8"},
    {"text/html; charset='utf-8'", "utf-8"},
    {"charset charset=koi8-r", "koi8-r"},  // the first is followed by no "="
    {"charset=\"utf-8", ""},               // an unmatched quote
    {"charset=", ""},
    {"charset", ""},
    {"text/html", ""},
};

TEST(MetaPrescan, FindsTheCharsetOfAContentType) {
  for (const auto& [content, label] : kContentTypes) {
    EXPECT_EQ(charset_of_content_type(content).value_or(""), label) << content;
  }
}

}  // namespace
}  // namespace pige
