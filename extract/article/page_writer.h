// Writes what the scan keeps of a page: the markup for the parser, and beside it the text and the
// attributes that are put aside (see prescan.h).

#pragma once

#include <cstddef>
#include <string_view>

#include "extract/article/prescan.h"
#include "extract/article/start_tag.h"

namespace pige {

class PageWriter {
 public:
  // Without stand-ins all text is written into the markup: for pages that hold such characters
  // themselves.
  PageWriter(std::size_t page_size, bool stand_ins);

  // Of the page's text; with `as_it_is` white space is kept, as in <pre>.
  void write_text(std::string_view text, bool as_it_is);
  void write_start_tag(const markup::StartTag& tag);
  void write_end_tag(std::string_view name);
  // For the parser as it stands.
  void write_markup(std::string_view piece);

  // Called where something is left out, so that what stands before and after it stays apart.
  // White space may be left alone between the two where it means nothing.
  void separate(bool space_counts);

  // Where the writing stands, and back to there.
  struct Mark {
    std::size_t markup = 0;
    std::size_t start_tags = 0;
    std::size_t attributes = 0;
  };
  Mark mark() const;
  void go_back(const Mark& mark);

  void count_nodes(std::size_t nodes) { page.nodes += nodes; }
  bool has_room() const { return page.nodes < most_nodes_; }

  // A stand-in may be mistaken for what the page says: it must be scanned again without.
  bool is_ambiguous() const { return ambiguous_; }

  Prescan page;

 private:
  std::string& markup() { return page.markup; }
  std::size_t write_space(std::string_view text, std::size_t at, bool as_it_is);
  std::size_t write_piece(std::string_view text, std::size_t at, bool as_it_is);
  std::size_t write_character(std::string_view text, std::size_t at);

  std::size_t most_nodes_;
  std::size_t most_pieces_;
  bool stand_ins_;
  bool ambiguous_ = false;
};

}  // namespace pige
