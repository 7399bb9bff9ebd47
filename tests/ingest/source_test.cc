#include "ingest/source.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/folder.h"
#include "tests/ingest/scratch.h"

namespace pige {
namespace {

using Lines = std::vector<std::string>;
using namespace std::string_view_literals;

// What a source gives, a line each: "id: markup" or the error.
Lines read_all_of(PageSource& source) {
  Lines lines;
  while (const auto page = source.next()) {
    lines.push_back(*page ? (*page)->id + ": " + std::string((*page)->markup())
                          : "! " + page->error().message());
  }
  return lines;
}

Lines read_sources(const std::vector<std::string>& sources, const SourceOptions& options = {}) {
  PageSource source(sources, options);
  return read_all_of(source);
}

// Standard input is a file's bytes while this lives.
class StandardInput {
 public:
  explicit StandardInput(const std::string& path) : saved_(dup(STDIN_FILENO)) {
    const int file = open(path.c_str(), O_RDONLY);
    dup2(file, STDIN_FILENO);
    close(file);
  }
  ~StandardInput() {
    dup2(saved_, STDIN_FILENO);
    close(saved_);
  }

 private:
  int saved_;
};

TEST(PageSource, ReadsFilesByTheirEnding) {
  const Scratch scratch;
  const Lines read = read_sources({
      scratch.write("un.html", "<p>1"),
      scratch.write("deux.htm", "<p>2"),
      scratch.write("trois.html.gz", gzip("<p>3")),
      scratch.write("quatre.TXT", "4"),
      scratch.write("cinq.2026.XHTML.GZ", gzip("<p>5")),
  });
  EXPECT_EQ(read, (Lines{"un: <p>1", "deux: <p>2", "trois: <p>3", "quatre: 4", "cinq.2026: <p>5"}));
}

TEST(PageSource, TellsHtmlFromText) {
  const Scratch scratch;
  PageSource source({
      scratch.write("a.html", "sans balise"),
      scratch.write("b.txt", "<p>une balise"),
      scratch.write("c", "<!doctype html>"),
      scratch.write("d.text", "du texte"),
  });
  const PageKind kinds[] = {PageKind::html, PageKind::text, PageKind::html, PageKind::text};
  for (const PageKind kind : kinds) {
    const auto page = source.next();
    ASSERT_TRUE(page && *page);
    EXPECT_EQ((*page)->kind, kind) << (*page)->id;
  }
}

TEST(PageSource, ReadsAFolderInTheOrderOfItsPaths) {
  const Scratch scratch;
  for (const char* const name : {"b.html", "a/z.html", "a/y/x.txt", "c.jsonl", "B.html"}) {
    scratch.write(name, name == "c.jsonl"sv ? R"({"id":"doc","text":"c"})" : name);
  }
  const Lines expected{"B: B.html", "x: a/y/x.txt", "z: a/z.html", "b: b.html", "doc: c"};
  EXPECT_EQ(read_sources({scratch.path()}), expected);
  EXPECT_EQ(read_sources({scratch.path() + "/"}), expected);
}

TEST(PageSource, SkipsAndCountsWhatAFolderHoldsBesides) {
  const Scratch scratch;
  scratch.write("a.html", "a");
  scratch.write("a.json", "{}");
  scratch.write("README", "x");
  scratch.write("logo.png", "x");
  scratch.write("liste.urls", "http://127.0.0.1:1/");  // a folder does not send us to the web
  scratch.write(".cache.html", "x");
  scratch.write(".git/index.html", "x");
  std::filesystem::create_directory_symlink(scratch.path(), scratch.path("loop"));
  PageSource source({scratch.path()});
  EXPECT_EQ(read_all_of(source), Lines{"a: a"});
  EXPECT_EQ(source.skipped(), 7u);
}

TEST(ListFolder, NamesAFolderThatCannotBeListed) {
  const Folder folder = list_folder("/absent");
  ASSERT_EQ(folder.unreadable.size(), 1u);
  EXPECT_EQ(folder.unreadable[0].message(), "/absent: cannot be listed: No such file or directory");
  EXPECT_TRUE(folder.files.empty());
}

TEST(PageSource, AnEmptyFolderHoldsNoPage) {
  const Scratch scratch;
  EXPECT_EQ(read_sources({scratch.path()}), Lines{});
  EXPECT_EQ(read_sources({}), Lines{});
}

TEST(PageSource, GivesEachPageOfAFolderItsOwnId) {
  const Scratch scratch;
  for (const char* const name :
       {"2024/a.html", "2025/a.html", "2025/a.txt", "2025/b.html", "a.html.gz"}) {
    scratch.write(name, name);
  }
  EXPECT_EQ(read_sources({scratch.path()}),
            (Lines{"2024/a: 2024/a.html", "2025/a.html: 2025/a.html", "2025/a.txt: 2025/a.txt",
                   "b: 2025/b.html", "a: a.html.gz"}));
}

TEST(PageSource, NumbersIdsThatSourcesShare) {
  const Scratch scratch;
  EXPECT_EQ(read_sources({
                scratch.write("x/a.html", "1"),
                scratch.write("y/a.html", "2"),
                scratch.write("docs.jsonl",
                              "{\"id\":\"a\",\"text\":\"3\"}\n"
                              "{\"id\":\"a-2\",\"text\":\"4\"}\n"),
            }),
            (Lines{"a: 1", "a-2: 2", "a-3: 3", "a-2-2: 4"}));
}

// An id must not depend on whether the pages before it could be read.
TEST(PageSource, AFailedPageKeepsItsId) {
  const Scratch scratch;
  const std::string failed = scratch.write("x/a.html", "");
  EXPECT_EQ(read_sources({failed, scratch.write("y/a.html", "2")}),
            (Lines{"! " + failed + ": empty", "a-2: 2"}));
}

TEST(PageSource, ReadsOnceWhatIsNamedTwice) {
  const Scratch scratch;
  const std::string a = scratch.write("a.html", "a");
  EXPECT_EQ(read_sources({a, scratch.path(), a, scratch.path() + "/./a.html"}), Lines{"a: a"});
}

// One complaint, not one a line; what is named after it is read.
TEST(PageSource, RefusesJsonPrintedOverManyLinesOnce) {
  const Scratch scratch;
  for (const char* const printed :
       {"\n{\n  \"id\": \"a\",\n  \"text\": \"x\"\n}\n", "[\n  {\"text\": \"x\"}\n]\n",
        "{\"id\": \"a\",\n \"text\": \"x\"}\n", "[{\"text\": \"x\"},\n {\"text\": \"y\"}]\n"}) {
    const std::string docs = scratch.write("docs.jsonl", printed);
    const Lines read = read_sources({docs, scratch.write("b.html", "b")});
    ASSERT_EQ(read.size(), 2U) << printed;
    EXPECT_NE(read[0].find("JSON over several lines"), std::string::npos) << read[0];
    EXPECT_EQ(read[1], "b: b");
  }
}

TEST(PageSource, ReadsDocumentsLineByLine) {
  const Scratch scratch;
  scratch.write("pages/p.html", "<meta charset=utf-8><p>caf\xE9");
  PageSource source(
      {scratch.write("docs.jsonl",
                     "\xEF\xBB\xBF{\"id\":\"un\",\"url\":\"https://example.org/1\",\"lang\":\"fr\","
                     "\"published\":\"2026-02-11\",\"html\":\"<p>d\\u00e9j\\u00e0\"}\r\n"
                     "\n"
                     "{\"text\":\"sans identifiant\",\"charset\":\"koi8-r\"}\n"
                     "{\"path\":\"pages/p.html\",\"charset\":\"iso-8859-15\"}")});

  auto page = source.next();
  ASSERT_TRUE(page && *page);
  EXPECT_EQ((*page)->id, "un");
  EXPECT_EQ((*page)->kind, PageKind::html);
  EXPECT_EQ((*page)->url, "https://example.org/1");
  EXPECT_EQ((*page)->lang, "fr");
  EXPECT_EQ((*page)->published, "2026-02-11");
  EXPECT_EQ((*page)->markup(), "<p>déjà");
  EXPECT_EQ((*page)->source, scratch.path("docs.jsonl") + ":1");

  // A string of JSON is UTF-8 already, whatever the page was in before.
  page = source.next();
  ASSERT_TRUE(page && *page);
  EXPECT_EQ((*page)->id, "docs-3");
  EXPECT_EQ((*page)->kind, PageKind::text);
  EXPECT_EQ((*page)->charset, "UTF-8");
  EXPECT_EQ((*page)->markup(), "sans identifiant");

  // The file beside it is read by what the document says of it.
  page = source.next();
  ASSERT_TRUE(page && *page) << page->error().message();
  EXPECT_EQ((*page)->id, "p");
  EXPECT_EQ((*page)->charset, "ISO-8859-15");
  EXPECT_EQ((*page)->markup(), "<meta charset=utf-8><p>café");
  EXPECT_FALSE(source.next());
}

TEST(PageSource, ABadLineDoesNotStopTheOthers) {
  const Scratch scratch;
  const std::string docs = scratch.write("docs.jsonl",
                                         "{\"id\":\"un\",\"text\":\"1\"}\n"
                                         "{\"id\":\n"
                                         "{\"id\":\"trois\",\"text\":3}\n"
                                         "{\"id\":\"quatre\"}\n"
                                         "{\"id\":\"cinq\",\"text\":\"\"}\n"
                                         "{\"id\":\"six\",\"path\":\"absent.html\"}\n"
                                         "{\"id\":\"sept\",\"text\":\"7\"}\n");
  EXPECT_EQ(read_sources({docs}),
            (Lines{"un: 1", "! " + docs + ":2: not JSON: it breaks at byte 7",
                   "! " + docs + R"(:3: "text" is a number: give a string)",
                   "! " + docs + R"(:4: holds no page: give it "html", "text" or "path")",
                   "! " + docs + ":5: empty",
                   "! " + docs + ":6: " + scratch.path("absent.html") +
                       ": cannot be opened: No such file or directory",
                   "sept: 7"}));
}

TEST(PageSource, ABadFileDoesNotStopTheOthers) {
  const Scratch scratch;
  const std::string empty = scratch.write("b.html", "");
  const std::string image = scratch.write("c.html", "\x89PNG\r\n\x1A\n\0\0\0\r"sv);
  const std::string zeros = scratch.write("d.html", "<p>\0\0"sv);
  const std::string cut = scratch.write("e.html.gz", gzip("page").substr(0, 15));
  const std::string large = scratch.write("f.html", std::string(2000, 'x'));
  scratch.write("g.html", "\u00E9t\u00E9 d\xE9j\u00E0 <meta charset=utf-8>");
  std::filesystem::create_symlink("absent", scratch.path("h.html"));
  // Its first byte cannot be read, not even by root.
  std::filesystem::create_symlink("/proc/self/mem", scratch.path("i.html"));
  scratch.write("j.html", "fin");
  SourceOptions options;
  options.limits.max_bytes = 1000;
  EXPECT_EQ(
      read_sources({scratch.path()}, options),
      (Lines{"! " + empty + ": empty", "! " + image + ": binary, not HTML or text (PNG image)",
             "! " + zeros + ": binary, not HTML or text (binary data)",
             "! " + cut + ": cut short: its gzip data has no end",
             "! " + large + ": larger than 1000 bytes: raise it with --max-bytes",
             "g: \u00E9t\u00E9 d\uFFFDj\u00E0 <meta charset=utf-8>",
             "! " + scratch.path("h.html") + ": cannot be opened: No such file or directory",
             "! " + scratch.path("i.html") + ": cannot be read: Input/output error", "j: fin"}));
}

TEST(PageSource, AFileThatIsNotThereIsNamed) {
  EXPECT_EQ(read_sources({"/absent/a.html"}),
            Lines{"! /absent/a.html: cannot be opened: No such file or directory"});
}

TEST(PageSource, ReadsOnePageFromStandardInput) {
  const Scratch scratch;
  const StandardInput input(scratch.write("x", "<p>bonjour"));
  PageSource source({"-"});
  const auto page = source.next();
  ASSERT_TRUE(page && *page);
  EXPECT_EQ((*page)->id, "stdin");
  EXPECT_EQ((*page)->source, "standard input");
  EXPECT_EQ((*page)->kind, PageKind::html);
  EXPECT_EQ((*page)->markup(), "<p>bonjour");
  EXPECT_FALSE(source.next());
}

TEST(PageSource, ReadsDocumentsFromStandardInput) {
  const Scratch scratch;
  const StandardInput input(scratch.write("x",
                                          "{\"id\":\"a\",\"text\":\"1\"}\n"
                                          "{\"text\":\"2\"}\n"
                                          "{\"id\":3}\n"));
  EXPECT_EQ(read_sources({"-"}),
            (Lines{"a: 1", "stdin-2: 2", "! standard input:3: \"id\" is a number: give a string"}));
}

TEST(PageSource, AnEmptyStandardInputIsAnError) {
  const StandardInput input("/dev/null");
  EXPECT_EQ(read_sources({"-"}), Lines{"! standard input: empty"});
}

TEST(PageSource, AListOfAddressesNamesItsBadLines) {
  const Scratch scratch;
  const std::string list = scratch.write("liste.urls",
                                         "# les sites à lire\n"
                                         "\n"
                                         "ftp://example.org/a  # ancien\n"
                                         "http://127.0.0.1:9/a#b   # nous-mêmes\n"
                                         "http://127.0.0.1:9/a#b\n");
  const Lines expected{
      "! " + list + ":3: not a web address: start it with http:// or https://",
      "! http://127.0.0.1:9/a#b: leads to a network that is not public (loopback): allow it with "
      "--allow-private"};
  EXPECT_EQ(read_sources({list}), expected);
  SourceOptions options;
  options.url_lists = {list};
  EXPECT_EQ(read_sources({}, options), expected);
}

TEST(PageSource, KnowsHowManyPagesAreToCome) {
  const Scratch scratch;
  const std::string a = scratch.write("a.html", "a");
  const std::string b = scratch.write("b.html", "");
  PageSource pages({a, b});
  EXPECT_EQ(pages.expected().pages, 2u);
  EXPECT_TRUE(pages.expected().is_final);
  (void)read_all_of(pages);
  EXPECT_EQ(pages.expected().pages, 2u);

  PageSource documents({scratch.write("d.jsonl", "{\"text\":\"1\"}\n{\"text\":\"2\"}\n"), a});
  EXPECT_EQ(documents.expected().pages, 2u);
  EXPECT_FALSE(documents.expected().is_final);
  (void)documents.next();
  EXPECT_EQ(documents.expected().pages, 3u);
  EXPECT_FALSE(documents.expected().is_final);
  (void)read_all_of(documents);
  EXPECT_EQ(documents.expected().pages, 3u);
  EXPECT_TRUE(documents.expected().is_final);
}

TEST(ReadPage, ReadsOneFile) {
  const Scratch scratch;
  const auto page = read_page(scratch.write("a.html", "<p>3,5 M\xA4"), {}, "iso-8859-15");
  ASSERT_TRUE(page);
  EXPECT_EQ(page->id, "a");
  EXPECT_EQ(page->markup(), "<p>3,5 M€");
}

}  // namespace
}  // namespace pige
