// A half-open range of bytes of an article's UTF-8 text.
//
// Inside the program a span costs nothing to quote. What a user sees is in Unicode code
// points: CodePoints converts, once, at the edge.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace pige {

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool empty() const { return begin == end; }
  std::size_t size() const { return end - begin; }
  bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend bool operator==(const Span&, const Span&) = default;
};

// The words a span points at. The span must lie inside `text`.
inline std::string_view quote(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

// Byte offsets of one text as code point offsets. Building it is one pass over the text, a
// question is one look-up. `text` must be valid UTF-8; it is not kept.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text);

  // `byte` may be the text's size; inside a character it counts as that character's start.
  std::size_t offset(std::size_t byte) const;

 private:
  static constexpr std::size_t kStride = 64;
  std::vector<std::size_t> before_;         // code points before each stride of bytes
  std::vector<unsigned long long> starts_;  // one bit a byte: a character starts here
  std::size_t size_ = 0;
};

}  // namespace pige
