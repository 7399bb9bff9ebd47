// Memory that is given out by addition, and taken back all at once.

#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <vector>

namespace pige {

// Blocks are kept from page to page; after a huge page all but the first go back.
class Arena {
 public:
  void* allocate(std::size_t size) {
    size = (size + kAlign - 1) / kAlign * kAlign;
    if (size > static_cast<std::size_t>(end_ - next_)) grow(size);
    std::byte* const piece = next_;
    next_ += size;
    return piece;
  }

  void clear() {
    std::size_t kept = 0;
    std::size_t bytes = 0;
    while (kept < blocks_.size() && bytes + blocks_[kept].size <= kKept) {
      bytes += blocks_[kept++].size;
    }
    blocks_.resize(kept);
    used_ = 0;
    next_ = end_ = nullptr;
  }

 private:
  static constexpr std::size_t kAlign = alignof(void*);  // Gumbo keeps nothing wider
  static constexpr std::size_t kBlock = std::size_t{1} << 18;
  static constexpr std::size_t kKept = std::size_t{4} << 20;

  struct Block {
    std::unique_ptr<std::byte[]> bytes;
    std::size_t size;
  };

  void grow(std::size_t size) {
    while (used_ < blocks_.size() && blocks_[used_].size < size) ++used_;
    if (used_ == blocks_.size()) {
      const std::size_t wanted = std::max(kBlock, size);
      blocks_.push_back({std::unique_ptr<std::byte[]>(new std::byte[wanted]), wanted});
    }
    next_ = blocks_[used_].bytes.get();
    end_ = next_ + blocks_[used_].size;
    ++used_;
  }

  std::vector<Block> blocks_;
  std::size_t used_ = 0;
  std::byte* next_ = nullptr;
  std::byte* end_ = nullptr;
};

}  // namespace pige
