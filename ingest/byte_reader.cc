#include "ingest/byte_reader.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

namespace pige {
namespace {

constexpr std::size_t kPiece = 65'536;
constexpr std::string_view kGzipMagic = "\x1f\x8b";

std::string error_text(int number) { return std::generic_category().message(number); }

struct EndInflate {
  void operator()(z_stream* stream) const {
    inflateEnd(stream);
    delete stream;
  }
};

}  // namespace

class ByteReader::State {
 public:
  State(int file, bool owned, std::string where)
      : file_(file), owned_(owned), where_(std::move(where)) {}
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    if (owned_) ::close(file_);
  }

  // Reads the first raw bytes, which tell whether this is gzip.
  std::optional<Error> begin() {
    struct stat status {};
    if (::fstat(file_, &status) == 0 && S_ISREG(status.st_mode)) {
      size_ = static_cast<std::uintmax_t>(status.st_size);
    }
    while (raw_size_ < kGzipMagic.size()) {
      const std::size_t before = raw_size_;
      if (auto error = fill()) return error;
      if (raw_size_ == before) break;
    }
    if (!raw().starts_with(kGzipMagic)) return std::nullopt;
    inflate_.reset(new z_stream{});
    // 15 bits of window, the format's most; 16 asks for the gzip wrapper.
    if (inflateInit2(inflate_.get(), 15 + 16) != Z_OK) return Error{where_, "out of memory"};
    return std::nullopt;
  }

  Result<std::string_view> read() {
    if (inflate_) return inflate_piece();
    if (raw_at_ == raw_size_) {
      if (auto error = fill()) return tl::unexpected(*error);
    }
    const std::string_view piece = raw();
    raw_at_ = raw_size_;
    return piece;
  }

  std::optional<std::uintmax_t> known_size() const { return inflate_ ? std::nullopt : size_; }

  std::optional<std::string_view> peeked;  // what read() gave and next() has still to give

 private:
  std::string_view raw() const { return {raw_.data() + raw_at_, raw_size_ - raw_at_}; }

  // More raw bytes behind those there are; none at the end.
  std::optional<Error> fill() {
    if (raw_at_ == raw_size_) raw_at_ = raw_size_ = 0;
    for (;;) {
      const ssize_t got = ::read(file_, raw_.data() + raw_size_, raw_.size() - raw_size_);
      if (got >= 0) {
        raw_size_ += static_cast<std::size_t>(got);
        return std::nullopt;
      }
      if (errno != EINTR) return Error{where_, "cannot be read: " + error_text(errno)};
    }
  }

  Result<std::string_view> inflate_piece() {
    inflate_->next_out = plain_.data();
    inflate_->avail_out = static_cast<uInt>(plain_.size());
    while (!finished_ && inflate_->avail_out > 0) {
      if (raw_at_ == raw_size_) {
        if (auto error = fill()) return tl::unexpected(*error);
        if (raw_at_ == raw_size_) return failure(where_, "cut short: its gzip data has no end");
      }
      inflate_->next_in = reinterpret_cast<Bytef*>(raw_.data() + raw_at_);
      inflate_->avail_in = static_cast<uInt>(raw_size_ - raw_at_);
      const int status = ::inflate(inflate_.get(), Z_NO_FLUSH);
      raw_at_ = raw_size_ - inflate_->avail_in;
      if (status == Z_STREAM_END) {
        if (auto error = next_member()) return tl::unexpected(*error);
      } else if (status != Z_OK && status != Z_BUF_ERROR) {
        const std::string why = inflate_->msg != nullptr ? inflate_->msg : "unknown error";
        return failure(where_, "broken gzip data (" + why + ")");
      }
    }
    return std::string_view(reinterpret_cast<const char*>(plain_.data()),
                            plain_.size() - inflate_->avail_out);
  }

  // After a member comes another one, or padding that gzip(1) ignores too.
  std::optional<Error> next_member() {
    if (raw_size_ - raw_at_ == 1) {  // the magic may be cut between two reads
      raw_[0] = raw_[raw_at_];
      raw_at_ = 0;
      raw_size_ = 1;
    }
    if (raw().size() < kGzipMagic.size()) {
      if (auto error = fill()) return error;
    }
    if (raw().starts_with(kGzipMagic)) {
      inflateReset(inflate_.get());
    } else {
      finished_ = true;
    }
    return std::nullopt;
  }

  int file_;
  bool owned_;
  std::string where_;
  std::optional<std::uintmax_t> size_;
  std::array<char, kPiece> raw_{};
  std::size_t raw_at_ = 0;
  std::size_t raw_size_ = 0;
  std::array<Bytef, kPiece> plain_{};
  std::unique_ptr<z_stream, EndInflate> inflate_;
  bool finished_ = false;
};

ByteReader::ByteReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
ByteReader::ByteReader(ByteReader&&) noexcept = default;
ByteReader& ByteReader::operator=(ByteReader&&) noexcept = default;
ByteReader::~ByteReader() = default;

Result<ByteReader> ByteReader::open(const std::string& path, const std::string& where) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return failure(where, "cannot be opened: " + error_text(errno));
  ByteReader reader(std::make_unique<State>(file, true, where));
  if (auto error = reader.state_->begin()) return tl::unexpected(*error);
  return reader;
}

Result<ByteReader> ByteReader::standard_input(const std::string& where) {
  ByteReader reader(std::make_unique<State>(STDIN_FILENO, false, where));
  if (auto error = reader.state_->begin()) return tl::unexpected(*error);
  return reader;
}

Result<std::string_view> ByteReader::peek() {
  if (!state_->peeked) {
    auto piece = state_->read();
    if (!piece) return piece;
    state_->peeked = *piece;
  }
  return *state_->peeked;
}

Result<std::string_view> ByteReader::next() {
  if (state_->peeked) return *std::exchange(state_->peeked, std::nullopt);
  return state_->read();
}

std::optional<std::uintmax_t> ByteReader::known_size() const { return state_->known_size(); }

Result<std::string> read_all(ByteReader& reader, const Limits& limits, const std::string& where) {
  const auto size = reader.known_size();
  if (size && *size > limits.max_bytes) return failure(where, too_large(limits));
  std::string bytes;
  if (size) bytes.reserve(static_cast<std::size_t>(*size));
  for (;;) {
    const auto piece = reader.next();
    if (!piece) return tl::unexpected(piece.error());
    if (piece->empty()) return bytes;
    if (piece->size() > limits.max_bytes - bytes.size()) return failure(where, too_large(limits));
    bytes.append(*piece);
  }
}

LineReader::LineReader(ByteReader reader, const Limits& limits, std::string where)
    : reader_(std::move(reader)), limits_(limits), where_(std::move(where)) {}

bool LineReader::refill() {
  if (!piece_.empty()) return true;
  if (ended_) return false;
  auto piece = reader_.next();
  if (!piece) {
    broken_ = piece.error();
    ended_ = true;
    return false;
  }
  piece_ = *piece;
  ended_ = piece_.empty();
  return !ended_;
}

std::optional<Result<std::string>> LineReader::next() {
  std::string line;
  bool started = false;
  bool too_long = false;
  bool complete = false;
  while (!complete && refill()) {
    started = true;
    const std::size_t newline = piece_.find('\n');
    complete = newline != std::string_view::npos;
    const std::string_view part = piece_.substr(0, newline);
    piece_.remove_prefix(complete ? newline + 1 : piece_.size());
    too_long = too_long || part.size() > limits_.max_bytes - line.size();
    if (too_long) {
      line = std::string();
    } else {
      line.append(part);
    }
  }
  if (broken_) {
    Error error = *std::exchange(broken_, std::nullopt);
    return Result<std::string>(tl::unexpected(std::move(error)));
  }
  if (!started) return std::nullopt;
  ++line_;
  if (too_long) {
    return Result<std::string>(failure(where_ + ":" + std::to_string(line_), too_large(limits_)));
  }
  if (line.ends_with('\r')) line.pop_back();
  return Result<std::string>(std::move(line));
}

}  // namespace pige
