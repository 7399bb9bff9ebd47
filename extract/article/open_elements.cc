#include "extract/article/open_elements.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "extract/article/prescan.h"

namespace pige {
namespace {

using markup::Name;
using markup::name_of;

bool closes_itself(Name name) {
  switch (name) {
    // Void elements.
    case name_of("area"):
    case name_of("base"):
    case name_of("basefont"):
    case name_of("bgsound"):
    case name_of("br"):
    case name_of("col"):
    case name_of("embed"):
    case name_of("frame"):
    case name_of("hr"):
    case name_of("img"):
    case name_of("image"):
    case name_of("input"):
    case name_of("keygen"):
    case name_of("link"):
    case name_of("meta"):
    case name_of("param"):
    case name_of("source"):
    case name_of("track"):
    case name_of("wbr"):
    // Elements that the next of their kind closes, and those there is one of.
    case name_of("p"):
    case name_of("li"):
    case name_of("dd"):
    case name_of("dt"):
    case name_of("option"):
    case name_of("optgroup"):
    case name_of("tr"):
    case name_of("td"):
    case name_of("th"):
    case name_of("tbody"):
    case name_of("thead"):
    case name_of("tfoot"):
    case name_of("colgroup"):
    case name_of("rb"):
    case name_of("rt"):
    case name_of("rp"):
    case name_of("rtc"):
    case name_of("a"):
    case name_of("html"):
    case name_of("head"):
    case name_of("body"):
    case name_of("button"):
    case name_of("form"):
    case name_of("nobr"):
    case name_of("h1"):
    case name_of("h2"):
    case name_of("h3"):
    case name_of("h4"):
    case name_of("h5"):
    case name_of("h6"):
    case name_of("select"):
      return true;
    default:
      return false;
  }
}

// Formatting elements are opened again after the block that cut them off (§13.2.4.3).
std::optional<std::size_t> formatting_kind(Name name) {
  constexpr std::array<Name, 12> kNames = {name_of("b"),      name_of("big"),   name_of("code"),
                                           name_of("em"),     name_of("font"),  name_of("i"),
                                           name_of("s"),      name_of("small"), name_of("strike"),
                                           name_of("strong"), name_of("tt"),    name_of("u")};
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return i;
  }
  return std::nullopt;
}

// An end tag is matched among this many elements; what is deeper is not written anyway.
constexpr std::size_t kLookBack = 1024;

}  // namespace

bool OpenElements::open(Name name) {
  if (closes_itself(name)) return true;
  bool written = written_ < Prescan::kMaxDepth;
  if (const auto kind = formatting_kind(name)) {
    written = written && formatting_[*kind] < Prescan::kMaxFormatting;
    if (written) ++formatting_[*kind];
  }
  stack_.push_back({name, written});
  if (written) ++written_;
  ++open_of_[name & 0xFFU];
  return written;
}

bool OpenElements::close(Name name) {
  if (closes_itself(name)) return true;
  const auto kind = formatting_kind(name);
  std::size_t match = stack_.size();
  if (open_of_[name & 0xFFU] > 0) {
    const std::size_t reach = stack_.size() > kLookBack ? stack_.size() - kLookBack : 0;
    const std::size_t floor = std::max(reach, fence_);
    while (match > floor && stack_[match - 1].name != name) --match;
    if (match == floor) match = stack_.size() + 1;
  } else {
    match = stack_.size() + 1;
  }
  if (match > stack_.size()) {  // it closes nothing here, but perhaps a formatting element
    if (kind && formatting_[*kind] > 0) --formatting_[*kind];
    return true;
  }
  const bool written = stack_[match - 1].written;
  if (kind && written) --formatting_[*kind];
  pop_to(match - 1);
  return written;
}

std::size_t OpenElements::formatting() const {
  return std::accumulate(formatting_.begin(), formatting_.end(), std::size_t{0});
}

void OpenElements::pop_to(std::size_t size) {
  while (stack_.size() > size) {
    if (stack_.back().written) --written_;
    --open_of_[stack_.back().name & 0xFFU];
    stack_.pop_back();
  }
}

OpenElements::Mark OpenElements::enter_template() {
  fence_ = stack_.size();
  return {stack_.size(), formatting_};
}

void OpenElements::leave_template(const Mark& mark) {
  pop_to(mark.elements);
  formatting_ = mark.formatting;
  fence_ = 0;
}

}  // namespace pige
