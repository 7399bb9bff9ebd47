#include "extract/article/span.h"

#include <bit>

namespace pige {

CodePoints::CodePoints(std::string_view text) : size_(text.size()) {
  const std::size_t strides = text.size() / kStride + 1;
  before_.assign(strides + 1, 0);
  starts_.assign(strides, 0);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool continuation = (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
    if (!continuation) starts_[i / kStride] |= 1ULL << (i % kStride);
  }
  for (std::size_t s = 0; s < strides; ++s) {
    before_[s + 1] = before_[s] + static_cast<std::size_t>(std::popcount(starts_[s]));
  }
}

std::size_t CodePoints::offset(std::size_t byte) const {
  if (byte >= size_) return before_.back();
  // Characters that start before `byte`; inside a character, its own start is among them.
  const std::size_t bit = byte % kStride;
  const unsigned long long bits = starts_[byte / kStride];
  const unsigned long long mask = bit == 0 ? 0 : (~0ULL >> (kStride - bit));
  const std::size_t before =
      before_[byte / kStride] + static_cast<std::size_t>(std::popcount(bits & mask));
  return (bits >> bit & 1ULL) != 0 ? before : before - 1;
}

}  // namespace pige
