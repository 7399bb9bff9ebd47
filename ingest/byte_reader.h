// Bytes of a file or of standard input, piece by piece, decompressed where they are gzip
// (RFC 1952, several members too), whatever the file is called.

#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/limits.h"
#include "ingest/result.h"

namespace pige {

class ByteReader {
 public:
  // `where` names the source in errors.
  static Result<ByteReader> open(const std::string& path, const std::string& where);
  static Result<ByteReader> standard_input(const std::string& where);

  ByteReader(ByteReader&&) noexcept;
  ByteReader& operator=(ByteReader&&) noexcept;
  ~ByteReader();

  // The first bytes, decompressed, without consuming them: at most 64 KiB, fewer only at the end
  // of a short source or where a pipe has not more to say yet. Empty for an empty source.
  Result<std::string_view> peek();

  // The next piece, valid until the next call; empty at the end.
  Result<std::string_view> next();

  // Bytes still to come, where that is known before reading: a plain file's size.
  std::optional<std::uintmax_t> known_size() const;

 private:
  class State;
  explicit ByteReader(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// All the bytes, refused once they pass the limit: at once where the size is known, else
// without reading or inflating further.
Result<std::string> read_all(ByteReader& reader, const Limits& limits, const std::string& where);

// The lines of a source, without their ends. One line is held in memory.
class LineReader {
 public:
  LineReader(ByteReader reader, const Limits& limits, std::string where);

  // A line, or an error for one that is too long (the next call goes on after it) or a source
  // that cannot be read further (then the end follows), or nothing at the end.
  std::optional<Result<std::string>> next();

  std::size_t line() const { return line_; }  // of what next() gave last, from 1

 private:
  bool refill();

  ByteReader reader_;
  Limits limits_;
  std::string where_;
  std::string_view piece_;
  std::optional<Error> broken_;
  std::size_t line_ = 0;
  bool ended_ = false;
};

}  // namespace pige
