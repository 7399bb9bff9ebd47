// Words to numbers, for the one look-up that every word of every text pays for.
//
// Open addressing with linear probing, at most half full: a miss, the common case, mostly ends at
// the first slot.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pige::values {

class WordTable {
 public:
  struct Entry {
    std::uint32_t word = 0;    // spelled just so; 0 is none
    std::uint32_t folded = 0;  // the word that is spelled so without its accents
  };

  WordTable() : slots_(16) {}

  // The entry of a key; an empty one where there is none.
  Entry find(std::string_view key) const {
    const std::uint32_t hash = hash_of(key);
    for (std::size_t i = hash & (slots_.size() - 1);; i = (i + 1) & (slots_.size() - 1)) {
      const Slot& slot = slots_[i];
      if (!slot.used) return {};
      if (slot.hash == hash && slot.key == key) return slot.entry;
    }
  }

  // The same to be filled in, added where it is missing.
  Entry& at(std::string_view key) {
    if (2 * (used_ + 1) > slots_.size()) grow();
    Slot& slot = place(slots_, hash_of(key), key);
    if (!slot.used) {
      slot = {std::string(key), hash_of(key), true, {}};
      ++used_;
    }
    return slot.entry;
  }

 private:
  struct Slot {
    std::string key;
    std::uint32_t hash = 0;
    bool used = false;
    Entry entry;
  };

  // FNV-1a: words are short.
  static std::uint32_t hash_of(std::string_view key) {
    std::uint32_t hash = 2166136261U;
    for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash ^ (hash >> 15U);
  }

  static Slot& place(std::vector<Slot>& slots, std::uint32_t hash, std::string_view key) {
    std::size_t i = hash & (slots.size() - 1);
    while (slots[i].used && (slots[i].hash != hash || slots[i].key != key)) {
      i = (i + 1) & (slots.size() - 1);
    }
    return slots[i];
  }

  void grow() {
    std::vector<Slot> larger(2 * slots_.size());
    for (Slot& slot : slots_) {
      if (slot.used) place(larger, slot.hash, slot.key) = std::move(slot);
    }
    slots_ = std::move(larger);
  }

  std::vector<Slot> slots_;  // a power of two of them
  std::size_t used_ = 0;
};

}  // namespace pige::values
