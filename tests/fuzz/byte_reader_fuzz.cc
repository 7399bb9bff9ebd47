// Any bytes as a file: no more than the limit comes out, in one piece or in lines.

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <string>

#include "ingest/byte_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const int file = memfd_create("input", MFD_CLOEXEC);
  if (file < 0 || write(file, bytes, size) != static_cast<ssize_t>(size)) std::abort();
  const std::string path = "/proc/self/fd/" + std::to_string(file);
  const pige::Limits limits{100'000};

  auto whole = pige::ByteReader::open(path, "x");
  if (whole) {
    const auto read = pige::read_all(*whole, limits, "x");
    if (read && read->size() > limits.max_bytes) std::abort();
  }
  auto again = pige::ByteReader::open(path, "x");
  if (again) {
    pige::LineReader lines(std::move(*again), limits, "x");
    while (const auto line = lines.next()) {
      if (*line && (*line)->size() > limits.max_bytes) std::abort();
    }
  }
  close(file);
  return 0;
}
