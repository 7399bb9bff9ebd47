#include "ingest/byte_reader.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/ingest/scratch.h"

namespace pige {
namespace {

Result<std::string> bytes_of(const std::string& path, const Limits& limits = {}) {
  auto reader = ByteReader::open(path, "x");
  if (!reader) return tl::unexpected(reader.error());
  return read_all(*reader, limits, "x");
}

// No byte of it compresses well.
std::string noise(std::size_t size) {
  std::string bytes(size, '\0');
  std::uint32_t state = 12345;
  for (char& c : bytes) {
    state = state * 1664525 + 1013904223;
    c = static_cast<char>(static_cast<unsigned char>(state >> 24));
  }
  return bytes;
}

TEST(ByteReader, GivesAFilesBytes) {
  const Scratch scratch;
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{1}, std::size_t{65536}, std::size_t{200'000}}) {
    const std::string bytes = noise(size);
    const auto read = bytes_of(scratch.write("plain", bytes));
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_TRUE(*read == bytes) << size;
  }
}

TEST(ByteReader, InflatesWhateverTheFilesName) {
  const Scratch scratch;
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{200'000}}) {
    const std::string bytes = noise(size);
    const auto read = bytes_of(scratch.write("a.html", gzip(bytes)));
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_TRUE(*read == bytes) << size;
  }
}

// RFC 1952 2.2: "A gzip file consists of a series of members". The second begins at every place
// around the end of the reader's own 64 KiB.
TEST(ByteReader, ReadsEveryMemberWhereverItBegins) {
  const Scratch scratch;
  const std::string first = gzip(noise(65536));
  for (std::size_t cut = 0; cut < 4; ++cut) {
    const std::string head = noise(65536 - (first.size() - 65536) - 2 + cut);
    const auto read =
        bytes_of(scratch.write("two.gz", gzip(head) + gzip("second") + gzip("third")));
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_TRUE(*read == head + "secondthird") << cut;
  }
}

TEST(ByteReader, IgnoresPaddingAfterTheLastMember) {
  const Scratch scratch;
  const auto read = bytes_of(scratch.write("a.gz", gzip("page") + std::string(512, '\0')));
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, "page");
}

TEST(ByteReader, SaysWhatIsWrongWithTheGzip) {
  const Scratch scratch;
  const std::string whole = gzip("une page entière");
  const auto cut = bytes_of(scratch.write("cut.gz", whole.substr(0, whole.size() - 4)));
  ASSERT_FALSE(cut);
  EXPECT_EQ(cut.error().message(), "x: cut short: its gzip data has no end");

  std::string broken = whole;
  broken[12] = static_cast<char>(broken[12] ^ 0x7F);
  const auto bad = bytes_of(scratch.write("broken.gz", broken));
  ASSERT_FALSE(bad);
  EXPECT_TRUE(bad.error().what.starts_with("broken gzip data (")) << bad.error().what;
}

TEST(ByteReader, RefusesAFileByItsSizeWithoutReadingIt) {
  const Scratch scratch;
  const std::string path = scratch.write("big.html", "<p>");
  ASSERT_EQ(::truncate(path.c_str(), 200'000'000), 0);  // sparse: it takes no disk
  const auto read = bytes_of(path);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().message(), "x: larger than 64 MB: raise it with --max-bytes");
}

TEST(ByteReader, AllowsExactlyTheLimit) {
  const Scratch scratch;
  const std::string plain = scratch.write("a", "12345678");
  const std::string packed = scratch.write("a.gz", gzip("12345678"));
  EXPECT_TRUE(bytes_of(plain, {8}));
  EXPECT_TRUE(bytes_of(packed, {8}));
  ASSERT_FALSE(bytes_of(plain, {7}));
  ASSERT_FALSE(bytes_of(packed, {7}));
  EXPECT_EQ(bytes_of(packed, {7}).error().message(),
            "x: larger than 7 bytes: raise it with --max-bytes");
}

TEST(ByteReader, AGzipBombStopsAtTheLimit) {
  const Scratch scratch;
  const std::string bomb = gzip(std::string(8'000'000, ' '));
  ASSERT_LT(bomb.size(), 100'000u);
  const auto read = bytes_of(scratch.write("bomb.html.gz", bomb), {1'000'000});
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().message(), "x: larger than 1 MB: raise it with --max-bytes");
}

TEST(ByteReader, SaysWhyAFileCannotBeRead) {
  const Scratch scratch;
  EXPECT_EQ(bytes_of(scratch.path("absent")).error().message(),
            "x: cannot be opened: No such file or directory");
  EXPECT_EQ(bytes_of(scratch.path()).error().message(), "x: cannot be read: Is a directory");
}

std::vector<std::string> lines_of(const std::string& path, const Limits& limits = {}) {
  auto reader = ByteReader::open(path, "x");
  if (!reader) return {reader.error().message()};
  LineReader lines(std::move(*reader), limits, "x");
  std::vector<std::string> all;
  while (const auto line = lines.next()) {
    all.push_back(std::to_string(lines.line()) + " " + (*line ? **line : line->error().message()));
  }
  return all;
}

using Lines = std::vector<std::string>;

TEST(LineReader, GivesLinesWithoutTheirEnds) {
  const Scratch scratch;
  EXPECT_EQ(lines_of(scratch.write("a", "un\ndeux\r\n\nquatre")),
            (Lines{"1 un", "2 deux", "3 ", "4 quatre"}));
  EXPECT_EQ(lines_of(scratch.write("a", "un\n")), (Lines{"1 un"}));
  EXPECT_EQ(lines_of(scratch.write("a", "")), Lines{});
}

TEST(LineReader, JoinsWhatItsPiecesCut) {
  const Scratch scratch;
  const std::string longer(150'000, 'x');
  EXPECT_EQ(lines_of(scratch.write("a", longer + "\nfin")), (Lines{"1 " + longer, "2 fin"}));
}

TEST(LineReader, PassesOverALineThatIsTooLong) {
  const Scratch scratch;
  EXPECT_EQ(lines_of(scratch.write("a", "un\n" + std::string(150'000, 'x') + "\ntrois"), {1000}),
            (Lines{"1 un", "2 x:2: larger than 1000 bytes: raise it with --max-bytes", "3 trois"}));
}

TEST(LineReader, TellsThatItsSourceBroke) {
  const Scratch scratch;
  const std::string whole = gzip("un\ndeux\ntrois");
  const auto lines = lines_of(scratch.write("a.gz", whole.substr(0, whole.size() - 9)));
  ASSERT_FALSE(lines.empty());
  EXPECT_TRUE(lines.back().ends_with("x: cut short: its gzip data has no end")) << lines.back();
}

}  // namespace
}  // namespace pige
