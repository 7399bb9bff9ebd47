#include "extract/article/block_name.h"

namespace pige {

std::string_view name_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::heading:
      return "heading";
    case BlockKind::standfirst:
      return "standfirst";
    case BlockKind::paragraph:
      return "paragraph";
    case BlockKind::list_item:
      return "list_item";
    case BlockKind::quotation:
      return "quotation";
    case BlockKind::table:
      return "table";
    case BlockKind::code:
      return "code";
    case BlockKind::caption:
      return "caption";
    case BlockKind::boilerplate:
      return "boilerplate";
  }
  return "";
}

}  // namespace pige
