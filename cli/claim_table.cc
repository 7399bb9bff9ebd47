#include "cli/claim_table.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "cli/console.h"

namespace pige {
namespace {

using console::Colour;

constexpr std::size_t kTypeColumns = 14;
constexpr std::size_t kSubjectColumns = 22;
constexpr std::size_t kValueColumns = 28;
constexpr std::size_t kTimeColumns = 11;
constexpr unsigned kUnknownWidth = 110;  // written to a file or a pipe

int columns_of(UChar32 c) {
  const auto width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  const auto category = u_charType(c);
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) {
    return 0;
  }
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

UChar32 next_character(std::string_view text, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(bytes, at, text.size(), c);
  return c;
}

// "1 200 000": digits in threes, as ISO 80000-1 prints them.
std::string grouped(const Decimal& value) {
  std::string digits = to_string(value);
  const std::size_t first = digits.starts_with('-') ? 1 : 0;
  std::size_t at = std::min(digits.find('.'), digits.size());
  if (at - first <= 4) return digits;
  while (at > first + 3) {
    at -= 3;
    digits.insert(at, " ");
  }
  return digits;
}

std::string with_unit(std::string amount, const std::string& unit) {
  if (unit.empty()) return amount;
  return std::move(amount) + " " + (unit == "percent" ? "%" : unit);
}

// One line: a quotation may hold a line break.
std::string on_one_line(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return line;
}

// As many whole words of the end of `text` as `columns` hold.
std::string last_words(std::string_view text, std::size_t columns) {
  while (display_width(text) > columns) {
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos) return {};
    text.remove_prefix(space + 1);
  }
  return std::string(text);
}

// As many of its beginning.
std::string first_words(std::string_view text, std::size_t columns) {
  while (display_width(text) > columns) {
    const std::size_t space = text.rfind(' ');
    if (space == std::string_view::npos) return {};
    text.remove_suffix(text.size() - space);
  }
  return std::string(text);
}

// The quotation inside its sentence, on one line of at most `columns`.
std::string in_context(Words words, std::size_t columns) {
  const std::string quote = on_one_line(words.quote);
  const std::string sentence = on_one_line(words.sentence);
  const std::size_t at = sentence.find(quote);
  constexpr std::size_t kAround = 10;  // quotation marks, and dots with their spaces
  const std::size_t taken = display_width(quote) + kAround;
  if (at == std::string::npos || taken >= columns) {
    const std::string quoted = "\"" + quote + "\"";
    return display_width(quoted) <= columns ? quoted : fit(quoted, columns);
  }
  const std::string_view before(sentence.data(), at);
  const std::string_view after = std::string_view(sentence).substr(at + quote.size());
  const std::size_t room = columns - taken;
  const std::size_t wanted = display_width(after);
  // What one side does not need is the other's.
  const std::string left =
      last_words(before, std::max(room / 2, room > wanted ? room - wanted : 0));
  const std::string right = first_words(after, room - display_width(left));
  return "\"" + std::string(left.size() < before.size() ? "... " : "") + left +
         console::paint(quote, Colour::green) + right +
         (right.size() < after.size() ? " ...\"" : "\"");
}

// The words beside the value that a reader should not miss.
std::string remarks(const Claim& claim) {
  std::string text;
  const auto add = [&text](const std::string& remark) {
    if (!remark.empty()) text += (text.empty() ? "" : ", ") + remark;
  };
  if (claim.modality != Modality::asserted) add(std::string(to_string(claim.modality)));
  add(claim.title);
  add(claim.object ? "-> " + claim.object->name : "");
  for (const Party& participant : claim.participants) add(participant.name);
  add(claim.aspect);
  add(claim.attribution.empty() ? "" : "says " + claim.attribution);
  return text;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    width += static_cast<std::size_t>(columns_of(next_character(text, at)));
  }
  return width;
}

std::string fit(std::string_view text, std::size_t columns) {
  std::size_t used = 0;
  std::size_t kept = 0;          // bytes that leave room for the dots
  std::size_t columns_kept = 0;  // what they take
  constexpr std::string_view kDots = "...";
  for (std::size_t at = 0; at < text.size();) {
    used += static_cast<std::size_t>(columns_of(next_character(text, at)));
    if (used + kDots.size() <= columns) {
      kept = at;
      columns_kept = used;
    }
    if (used > columns) {
      return fit(std::string(text.substr(0, kept)) + std::string(kDots),
                 std::max(columns, columns_kept + kDots.size()));
    }
  }
  return std::string(text) + std::string(columns - used, ' ');
}

std::string to_text(const Value& value, std::string_view per) {
  std::string text;
  if (value.bound == Bound::vague || (!value.amount && !value.min && !value.max)) {
    text = with_unit("\"" + on_one_line(value.text) + "\"", value.unit);
  } else if (!value.amount) {
    const std::string from = value.min ? grouped(*value.min) : "";
    const std::string to = value.max ? grouped(*value.max) : "";
    text = with_unit(from +
                         (from.empty() ? "up to "
                          : to.empty() ? " or more"
                                       : " to ") +
                         to,
                     value.unit);
  } else {
    text = with_unit(grouped(*value.amount), value.unit);
    if (value.bound == Bound::about) text = "about " + text;
    if (value.bound == Bound::at_least) text = "at least " + text;
    if (value.bound == Bound::at_most) text = "at most " + text;
  }
  if (!per.empty()) text += " a " + std::string(per);
  return text;
}

std::string ClaimTable::heading() const {
  return console::paint(fit("TYPE", kTypeColumns) + fit("WHO", kSubjectColumns) +
                            fit("HOW MUCH", kValueColumns) + fit("WHEN", kTimeColumns) + "MORE",
                        Colour::bold) +
         "\n";
}

std::string ClaimTable::row(const Claim& claim, Words words, std::string_view document) const {
  const std::size_t width = console::width(console::Stream::output, kUnknownWidth);
  const std::string value = claim.value ? to_text(*claim.value, claim.per) : "";
  std::string row = console::paint(fit(claim.type, kTypeColumns - 1), Colour::cyan) + " " +
                    console::paint(fit(claim.subject.name, kSubjectColumns - 1), Colour::bold) +
                    " " + fit(value, kValueColumns - 1) + " " + fit(claim.time, kTimeColumns - 1) +
                    " " + remarks(claim);
  row.erase(row.find_last_not_of(' ') + 1);
  row += "\n" + std::string(kTypeColumns, ' ');

  const std::size_t named = document.empty() ? 0 : display_width(document) + 2;
  const std::size_t room = width > kTypeColumns + named + 20 ? width - kTypeColumns - named : 20;
  row += in_context(words, room);
  if (!document.empty()) row += "  " + console::paint(document, Colour::dim);
  return row + "\n";
}

}  // namespace pige
