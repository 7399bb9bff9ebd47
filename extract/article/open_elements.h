// The elements that stand open at a point of a page, counted so that nesting can be bounded.
// Not the parser's stack: elements that the next of their kind closes (<p>, <li>, <td>, <a>, ...)
// nest no deeper than what holds them, and are not on it.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "extract/article/markup_scan.h"

namespace pige {

class OpenElements {
 public:
  // A start tag. False where it must be left out, since it stands too deep.
  bool open(markup::Name name);
  // An end tag. False where it must be left out, with the start tag it belongs to.
  bool close(markup::Name name);

  // Formatting elements that may be opened again in the next block.
  std::size_t formatting() const;

  // A <template> starts, out of which no end tag reaches; and it ends, with all that is open in it.
  struct Mark {
    std::size_t elements = 0;
    std::array<std::uint16_t, 16> formatting{};
  };
  Mark enter_template();
  void leave_template(const Mark& mark);

 private:
  struct Element {
    markup::Name name;
    bool written;
  };

  void pop_to(std::size_t size);

  std::vector<Element> stack_;
  std::size_t written_ = 0;
  std::size_t fence_ = 0;
  std::array<std::uint32_t, 256> open_of_{};    // by the name's low byte
  std::array<std::uint16_t, 16> formatting_{};  // open, or to be opened again, by kind
};

}  // namespace pige
