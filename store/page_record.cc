// A page as it is kept: its bytes compressed, its fingerprint.

#include <xxhash.h>
#include <zstd.h>

#include <cassert>
#include <string>
#include <utility>

#include "store/record_hash.h"
#include "store/store.h"

namespace pige {
namespace {

// The bytes are archived, not served: level 3 takes a 174 kB page to about a fifth in half a
// millisecond.
constexpr int kLevel = 3;

// What a store may hold was once within the reader's own limit; this only keeps a damaged size
// from asking for all the memory there is.
constexpr std::size_t kLargest = std::size_t{4} << 30U;

}  // namespace

CompressedBytes compress(std::string_view bytes) {
  std::string zstd(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size =
      ZSTD_compress(zstd.data(), zstd.size(), bytes.data(), bytes.size(), kLevel);
  assert(ZSTD_isError(size) == 0);  // the buffer is large enough by contract
  zstd.resize(size);
  zstd.shrink_to_fit();
  return {.zstd = std::move(zstd), .size = bytes.size(), .hash = hash_of(bytes)};
}

Result<std::string> decompress(const CompressedBytes& bytes) {
  constexpr const char* kDamaged = "the page's bytes are damaged: read the page again";
  if (bytes.size > kLargest) return failure("", kDamaged);
  std::string plain(bytes.size, '\0');
  const std::size_t size =
      ZSTD_decompress(plain.data(), plain.size(), bytes.zstd.data(), bytes.zstd.size());
  if (ZSTD_isError(size) != 0 || size != bytes.size || hash_of(plain) != bytes.hash) {
    return failure("", kDamaged);
  }
  return plain;
}

PageRecord make_record(const Page& page, Article article, std::vector<Claim> claims,
                       std::string pack) {
  return {.id = page.id,
          .source = page.source,
          .url = page.url,
          .charset = page.charset,
          .kind = page.kind,
          .lang = page.lang,
          .published = page.published,
          .bytes = compress(page.bytes),
          .article = std::move(article),
          .claims = std::move(claims),
          .pack = std::move(pack)};
}

}  // namespace pige
