// Input that is broken, or hostile: each is told with its name, its reason and the mend, the
// batch goes on, and the exit status says how it went.

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <zlib.h>

#include <chrono>
#include <filesystem>
#include <fstream>

#include "program.h"

namespace pige {
namespace {

namespace fs = std::filesystem;

constexpr const char* kGoodPage =
    "<!DOCTYPE html><html lang=fr><title>Pasqal</title><body><article><h1>Pasqal</h1><p>Pasqal a "
    "lev\u00e9 100 millions d'euros en 2023, a annonc\u00e9 mardi la start-up, qui emploie une "
    "centaine de personnes \u00e0 Massy.</p></article></body></html>";

// `count` zero bytes as gzip.
std::string gzip_of_zeros(std::size_t count) {
  z_stream stream{};
  deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
  std::string zeros(1 << 20, '\0');
  std::string out;
  std::string buffer(1 << 16, '\0');
  int status = Z_OK;
  while (status != Z_STREAM_END) {
    if (stream.avail_in == 0 && count > 0) {
      stream.next_in = reinterpret_cast<Bytef*>(zeros.data());
      stream.avail_in = static_cast<uInt>(std::min(count, zeros.size()));
      count -= stream.avail_in;
    }
    stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream.avail_out = static_cast<uInt>(buffer.size());
    status = deflate(&stream, count == 0 ? Z_FINISH : Z_NO_FLUSH);
    out.append(buffer, 0, buffer.size() - stream.avail_out);
  }
  deflateEnd(&stream);
  return out;
}

// A folder with one good page, a bad one between it and another good one.
class BadPage : public ::testing::Test {
 protected:
  // The batch goes on past `name`: status 1, both good pages kept, one complaint about it.
  void expect_refused(const std::string& name, const std::string& reason,
                      const std::vector<std::string>& more = {}) {
    folder_.write("pages/a.html", kGoodPage);
    folder_.write("pages/z.html", kGoodPage);
    std::vector<std::string> arguments = {"run", folder_.name("pages"), "--store",
                                          folder_.name("store.sqlite")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Ran ran = run_pige(arguments);
    EXPECT_EQ(ran.status, 1) << ran.err;
    const auto lines = lines_of(ran.err);
    ASSERT_FALSE(lines.empty());
    EXPECT_EQ(lines[0], "pige: " + folder_.name("pages/" + name) + ": " + reason);
    EXPECT_NE(ran.err.find("2 pages read"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("1 page failed"), std::string::npos) << ran.err;

    std::vector<std::string> alone = {"extract", folder_.name("pages/" + name)};
    alone.insert(alone.end(), more.begin(), more.end());
    EXPECT_EQ(run_pige(alone).out, "");
  }

  TempFolder folder_;
};

TEST_F(BadPage, Empty) {
  folder_.write("pages/b.html", "");
  expect_refused("b.html", "empty");
}

TEST_F(BadPage, Binary) {
  folder_.write("pages/b.html", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
  expect_refused("b.html", "binary, not HTML or text (PNG image)");
}

TEST_F(BadPage, TooLarge) {
  folder_.write("pages/b.html", "<html>");
  fs::resize_file(folder_.name("pages/b.html"), 200'000'000);  // sparse: takes no room
  expect_refused("b.html", "larger than 64 MB: raise it with --max-bytes");
}

TEST_F(BadPage, LargerThanAsked) {
  folder_.write("pages/b.html", std::string(2000, 'x'));
  expect_refused("b.html", "larger than 1500 bytes: raise it with --max-bytes",
                 {"--max-bytes", "1500"});
  const Ran raised = run_pige({"extract", "--max-bytes", "2kb", folder_.name("pages/b.html")});
  EXPECT_EQ(raised.status, 0) << raised.err;
}

TEST_F(BadPage, GzipBomb) {
  const std::string bomb = gzip_of_zeros(300'000'000);
  ASSERT_LT(bomb.size(), 3'000'000U);
  folder_.write("pages/b.html.gz", bomb);
  expect_refused("b.html.gz", "larger than 64 MB: raise it with --max-bytes");
}

TEST_F(BadPage, CutShortGzip) {
  const std::string whole = gzip_of_zeros(100'000);
  folder_.write("pages/b.html.gz", whole.substr(0, whole.size() / 2));
  expect_refused("b.html.gz", "cut short: its gzip data has no end");
}

TEST_F(BadPage, DanglingLink) {
  fs::create_directories(folder_.name("pages"));
  fs::create_symlink("nowhere.html", folder_.name("pages/b.html"));
  expect_refused("b.html", "cannot be opened: No such file or directory");
}

TEST_F(BadPage, FailureIsForgottenOnceThePageIsGood) {
  folder_.write("pages/b.html", "");
  expect_refused("b.html", "empty");
  folder_.write("pages/b.html", kGoodPage);
  const Ran again =
      run_pige({"run", folder_.name("pages"), "--store", folder_.name("store.sqlite")});
  EXPECT_EQ(again.status, 0) << again.err;
  EXPECT_NE(again.err.find("1 added, 0 changed, 2 unchanged"), std::string::npos) << again.err;
}

TEST(HostilePage, OfNestedElementsIsReadInTime) {
  const TempFolder folder;
  std::string page = "<!DOCTYPE html><html lang=fr><title>Profond</title><body>";
  for (int i = 0; i < 100'000; ++i) page += "<div>";
  page += "<p>Pasqal a lev\u00e9 100 millions d'euros en 2023.</p>";
  const auto start = std::chrono::steady_clock::now();
  const Ran ran = run_pige({"claims", "--format", "jsonl", folder.write("deep.html", page)});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_NE(ran.out.find("\"deep\""), std::string::npos);
  // Gumbo alone takes over a minute.
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

TEST(HostilePage, OfBrokenUtf8IsRead) {
  const TempFolder folder;
  std::string page = kGoodPage;
  page.insert(page.find("annonc"), "\xff\xfe\xc3\x28 \xed\xa0\x80 ");
  const std::string file = folder.write("broken.html", page);
  const Ran ran = run_pige({"extract", "--format", "jsonl", file});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_NE(ran.out.find("100 millions"), std::string::npos) << ran.out;
  EXPECT_EQ(run_pige({"claims", file}).status, 0);
}

TEST(BadDocuments, AreNamedByTheirLine) {
  const Ran ran = run_pige({"claims", "--format", "jsonl", "-"},
                           {.input = "{\"id\":\"a\",\"lang\":\"fr\",\"text\":\"Rien.\"}\n"
                                     "{\"id\":\"b\"\n"
                                     "{\"id\":\"c\",\"path\":\"/nowhere/c.html\"}\n"
                                     "{\"id\":\"d\",\"lang\":\"fr\",\"text\":\"Rien.\"}\n"});
  EXPECT_EQ(ran.status, 1) << ran.err;
  EXPECT_EQ(ran.out, "{\"id\":\"a\",\"claims\":[]}\n{\"id\":\"d\",\"claims\":[]}\n");
  EXPECT_NE(ran.err.find("standard input:2: "), std::string::npos) << ran.err;
  EXPECT_NE(ran.err.find("/nowhere/c.html"), std::string::npos) << ran.err;
}

TEST(BadSource, OfWhichNothingCanRunIsStatus2) {
  const TempFolder folder;
  const std::string store = folder.name("store.sqlite");
  const Ran missing = run_pige({"run", folder.name("nosuch"), "--store", store});
  EXPECT_EQ(missing.status, 2);
  EXPECT_EQ(missing.err, "pige: " + folder.name("nosuch") + ": there is no such file or folder\n");
  EXPECT_FALSE(fs::exists(store));

  fs::create_directories(folder.name("bare"));
  const Ran empty = run_pige({"extract", folder.name("bare")});
  EXPECT_EQ(empty.status, 2);
  EXPECT_NE(empty.err.find("no page was found"), std::string::npos) << empty.err;
}

TEST(BadSource, BesideAGoodOneIsStatus1) {
  const TempFolder folder;
  const std::string page = folder.write("a.html", kGoodPage);
  const Ran ran = run_pige({"extract", folder.name("nosuch.html"), page, "--format", "jsonl"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(lines_of(ran.out).size(), 1U);
  EXPECT_NE(ran.err.find("nosuch.html"), std::string::npos) << ran.err;
}

// A language pack is whole or the program does not start: no page is read with half a pack.
class BadPack : public ::testing::Test {
 protected:
  void SetUp() override {
    fs::copy(lang_dir(), folder_.name("lang"), fs::copy_options::recursive);
    page_ = folder_.write("a.html", kGoodPage);
  }
  Ran run() { return run_pige({"claims", page_, "--lang-dir", folder_.name("lang")}); }
  fs::path some_rule_file() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder_.path() / "lang/fr/rules")) {
      files.push_back(entry.path());
    }
    return *std::min_element(files.begin(), files.end());
  }
  TempFolder folder_;
  std::string page_;
};

TEST_F(BadPack, WholeCopyWorks) { EXPECT_EQ(run().status, 0) << run().err; }

TEST_F(BadPack, RuleFileWithASyntaxErrorIsNamedWithItsLine) {
  const fs::path file = some_rule_file();
  const auto lines = lines_of(read_file(file));
  std::ofstream(file, std::ios::app) << "[[rule]]\nid = \"fr.unclosed\n";
  const Ran ran = run();
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.out, "");
  const std::string place =
      "pige: " + file.string() + ":" + std::to_string(lines.size() + 2) + ": ";
  EXPECT_EQ(ran.err.rfind(place, 0), 0U) << place << "\n" << ran.err;
}

TEST_F(BadPack, UnknownKeyIsNamedWithItsLine) {
  const fs::path file = some_rule_file();
  const std::string rules = read_file(file);
  std::ofstream(file) << "colour = \"red\"\n" << rules;
  const Ran ran = run();
  EXPECT_EQ(ran.status, 2);
  EXPECT_NE(ran.err.find(file.string() + ":1: "), std::string::npos) << ran.err;
  EXPECT_NE(ran.err.find("'colour'"), std::string::npos) << ran.err;
}

TEST_F(BadPack, MissingFolderIsNamedWithTheFlag) {
  const Ran ran = run_pige({"claims", page_, "--lang-dir", folder_.name("nosuch")});
  EXPECT_EQ(ran.status, 2);
  EXPECT_NE(ran.err.find("nosuch"), std::string::npos) << ran.err;
  EXPECT_NE(ran.err.find("--lang-dir"), std::string::npos) << ran.err;
}

TEST(BadStore, OfAnotherProgramIsLeftUntouched) {
  const TempFolder folder;
  const std::string page = folder.write("a.html", kGoodPage);
  const std::string file = folder.name("other.sqlite");
  sqlite3* db = nullptr;
  ASSERT_EQ(sqlite3_open(file.c_str(), &db), SQLITE_OK);
  sqlite3_exec(db, "CREATE TABLE bookmarks (url TEXT); INSERT INTO bookmarks VALUES ('x')", nullptr,
               nullptr, nullptr);
  sqlite3_close(db);
  const std::string before = read_file(file);
  for (const std::vector<std::string>& command :
       std::vector<std::vector<std::string>>{{"run", page, "--store", file},
                                             {"query", "--store", file},
                                             {"export", "--store", file}}) {
    const Ran ran = run_pige(command);
    EXPECT_EQ(ran.status, 2) << command.front();
    EXPECT_EQ(ran.err.rfind("pige: " + file + ": it is another program's SQLite file", 0), 0U)
        << ran.err;
    EXPECT_EQ(read_file(file), before);
  }
}

TEST(BadStore, ThatIsNoStoreOrNotThere) {
  const TempFolder folder;
  const std::string page = folder.write("a.html", kGoodPage);
  const Ran text = run_pige({"run", page, "--store", page});
  EXPECT_EQ(text.status, 2);
  EXPECT_NE(text.err.find("it is not a store"), std::string::npos) << text.err;
  EXPECT_EQ(read_file(page), kGoodPage);
  const Ran none = run_pige({"query", "--store", folder.name("none.sqlite")});
  EXPECT_EQ(none.status, 2);
  EXPECT_NE(none.err.find("there is no such store"), std::string::npos) << none.err;
}

TEST(FullDisk, EndsARunWithTheMendAndLosesNothing) {
  const TempFolder folder;
  for (int i = 0; i < 40; ++i) {
    // What does not compress, so that the disk fills.
    std::string page = kGoodPage;
    unsigned random = static_cast<unsigned>(i) + 1;
    for (int j = 0; j < 20'000; ++j) {
      random = random * 1'664'525U + 1'013'904'223U;
      page += static_cast<char>('!' + (random >> 24) % 90);
    }
    folder.write("pages/" + std::to_string(i) + ".html", page);
  }
  const std::string store = folder.name("store.sqlite");
  const std::vector<std::string> command = {"run", folder.name("pages"), "--store", store};
  const Ran full = run_pige(command, {.largest_file = 300'000});
  EXPECT_EQ(full.status, 2) << full.err;
  EXPECT_NE(full.err.find(store), std::string::npos) << full.err;
  EXPECT_NE(full.err.find("free some space"), std::string::npos) << full.err;
  const Ran again = run_pige(command);
  EXPECT_EQ(again.status, 0) << again.err;
  EXPECT_NE(again.err.find("40 pages read"), std::string::npos) << again.err;
}

TEST(FullDisk, OfTheOutputIsNoSuccess) {
  const TempFolder folder;
  const std::string page = folder.write("a.html", kGoodPage);
  for (const char* command : {"extract", "claims"}) {
    const Ran ran = run_pige({command, page}, {.output = "/dev/full"});
    EXPECT_EQ(ran.status, 2) << command;
    EXPECT_EQ(ran.err,
              "pige: standard output: No space left on device: the output is cut short; make room "
              "or write elsewhere\n");
  }
}

}  // namespace
}  // namespace pige
