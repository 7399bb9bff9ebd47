#include "ingest/document.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <string_view>

#include "ingest/utf8.h"

namespace pige {
namespace {

using Content = Document::Content;

TEST(Document, GivesWhatTheLineSays) {
  const auto document =
      parse_document(R"({"id":"a12","url":"https://example.org/a","charset":"latin1","lang":"fr",)"
                     R"("published":"2026-02-11","html":"<p>d\u00e9j\u00e0 \ud83d\udcb6\n"})",
                     "docs.jsonl:1");
  ASSERT_TRUE(document);
  EXPECT_EQ(document->id, "a12");
  EXPECT_EQ(document->url, "https://example.org/a");
  EXPECT_EQ(document->charset, "latin1");
  EXPECT_EQ(document->lang, "fr");
  EXPECT_EQ(document->published, "2026-02-11");
  EXPECT_EQ(document->content, Content::html);
  EXPECT_EQ(document->body, "<p>déjà \U0001F4B6\n");
}

struct Body {
  std::string_view line;
  Content content;
  std::string_view body;
};

constexpr Body kBodies[] = {
    {R"({"text":"Bonjour"})", Content::text, "Bonjour"},
    {R"({"path":"pages/a.html"})", Content::path, "pages/a.html"},
    // The first of html, text, path.
    {R"({"path":"a","text":"b","html":"c"})", Content::html, "c"},
    // Null is absent.
    {R"({"id":null,"html":null,"text":"b","lang":null})", Content::text, "b"},
    // An empty page is there, and is reported as empty, not as missing.
    {R"({"text":""})", Content::text, ""},
    // Other keys, of any shape, are none of ours; ours inside them neither.
    {R"({"title":["a",{"id":3,"text":{}}],"n":1.5e3,"ok":true,"text":"b","x":{"text":"c"}})",
     Content::text, "b"},
    // A key twice: the last one, as most readers have it.
    {R"({"text":"a","text":"b"})", Content::text, "b"},
};

TEST(Document, FindsThePage) {
  for (const auto& [line, content, body] : kBodies) {
    const auto document = parse_document(line, "x:1");
    ASSERT_TRUE(document) << line << document.error().message();
    EXPECT_EQ(document->content, content) << line;
    EXPECT_EQ(document->body, body) << line;
    EXPECT_EQ(document->id, "") << line;
  }
}

struct Refused {
  std::string_view line;
  std::string_view message;
};

constexpr Refused kRefused[] = {
    {R"({"id":"a","text":)", "docs.jsonl:3: not JSON: it breaks at byte 18"},
    {"Bonjour", "docs.jsonl:3: not JSON: it breaks at byte 1"},
    {R"({"text":"a"} {"text":"b"})", "docs.jsonl:3: not JSON: it breaks at byte 14"},
    {R"(["a"])", R"(docs.jsonl:3: not a document: give an object, {"id": ..., "text": ...})"},
    {"3", R"(docs.jsonl:3: not a document: give an object, {"id": ..., "text": ...})"},
    {"{}", R"(docs.jsonl:3: holds no page: give it "html", "text" or "path")"},
    {R"({"id":"a","url":"https://example.org"})",
     R"(docs.jsonl:3: holds no page: give it "html", "text" or "path")"},
    {R"({"id":12,"text":"a"})", R"(docs.jsonl:3: "id" is a number: give a string)"},
    {R"({"text":["a"]})", R"(docs.jsonl:3: "text" is a list: give a string)"},
    {R"({"text":"a","lang":{"code":"fr"}})", R"(docs.jsonl:3: "lang" is an object: give a string)"},
    {R"({"html":false,"text":"a"})", R"(docs.jsonl:3: "html" is true or false: give a string)"},
};

TEST(Document, SaysWhereAndWhyItIsNone) {
  for (const auto& [line, message] : kRefused) {
    const auto document = parse_document(line, "docs.jsonl:3");
    ASSERT_FALSE(document) << line;
    EXPECT_EQ(document.error().message(), message);
  }
}

// Depth costs no stack and no memory.
TEST(Document, DepthIsBounded) {
  const std::string deep = "{\"x\":" + std::string(1'000'000, '[');
  const auto document = parse_document(deep, "x:1");
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().message(), "x:1: not a document: nested too deep");
}

struct Mended {
  std::string_view line;
  std::string_view body;
};

constexpr Mended kMended[] = {
    // RFC 8259 8.2: an unpaired surrogate is JSON, and no character.
    {R"({"text":"a\ud83d."})", "a\uFFFD."},
    {R"({"text":"a\udcb6\ud83d"})", "a\uFFFD\uFFFD"},
    {R"({"text":"a\uD83D\uD83D\uDCB6"})", "a\uFFFD\U0001F4B6"},
    // An escaped backslash before "ud83d" is no escape of ours.
    {R"({"text":"a\\ud83d \ud83d"})", "a\\ud83d \uFFFD"},
    // Bytes that are no UTF-8.
    {"{\"text\":\"d\xE9j\xC3\xA0\"}", "d\uFFFDjà"},
};

TEST(Document, MendsItsStrings) {
  for (const auto& [line, body] : kMended) {
    const auto document = parse_document(line, "x:1");
    ASSERT_TRUE(document) << line << document.error().message();
    EXPECT_EQ(document->body, body);
  }
}

RC_GTEST_PROP(Document, AnyBytesInAStringGiveValidUtf8, (const std::string& bytes)) {
  const auto document = parse_document("{\"text\":\"" + bytes + "\"}", "x:1");
  if (document) RC_ASSERT(is_valid_utf8(document->body));
}

}  // namespace
}  // namespace pige
