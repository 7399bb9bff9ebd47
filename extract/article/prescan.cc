// The scan keeps three things beside its position: what it has written, a stack of the elements
// it believes open (only to bound nesting: it does not build the tree, and elements that close
// themselves, like <p> and <li>, are not on it), and whether white space is kept.
//
// Leaving a piece out joins what stood around it. "<" and "b>", "&am" and "p;", or a carriage
// return and a line feed must not become one token, so where the text before could go on, an
// empty comment takes the place of what is left out.

#include "extract/article/prescan.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "extract/article/foreign_content.h"
#include "extract/article/markup_scan.h"
#include "extract/article/open_elements.h"
#include "extract/article/prescan_names.h"

namespace pige {
namespace {

using markup::Attribute;
using markup::Name;
using markup::name_of;
using markup::TagReader;
using markup::Treatment;

constexpr std::string_view kSeparator = "<!---->";

// "display : none", whatever the case and the white space.
bool hides(std::string_view style) {
  constexpr std::string_view kProperty = "display";
  for (std::size_t at = 0; at + kProperty.size() < style.size(); ++at) {
    if (!markup::equals_ignoring_case(style.substr(at, kProperty.size()), kProperty)) continue;
    std::size_t i = at + kProperty.size();
    while (i < style.size() && (markup::is_space(style[i]) || style[i] == ':')) ++i;
    if (i + 4 <= style.size() && markup::equals_ignoring_case(style.substr(i, 4), "none")) {
      return true;
    }
  }
  return false;
}

bool contains_ignoring_case(std::string_view text, std::string_view lower) {
  for (std::size_t i = 0; i + lower.size() <= text.size(); ++i) {
    if (markup::equals_ignoring_case(text.substr(i, lower.size()), lower)) return true;
  }
  return false;
}

class Scan {
 public:
  explicit Scan(std::string_view html) : html_(html) { result_.markup.reserve(html.size() / 2); }

  Prescan run() {
    while (at_ < html_.size()) {
      const std::size_t tag = std::min(html_.find('<', at_), html_.size());
      write_text(html_.substr(at_, tag - at_));
      at_ = tag;
      if (at_ < html_.size()) read_markup();
    }
    return std::move(result_);
  }

 private:
  // A <template>'s start: what to go back to when its end tag comes.
  struct Mark {
    std::size_t written = 0;
    OpenElements::Mark open;
    std::size_t pre = 0;
    bool select = false;
    bool body = false;
  };

  void write_text(std::string_view text) {
    std::string& out = result_.markup;
    if (!body_ && !std::ranges::all_of(text, markup::is_space)) started_ = body_ = true;
    if (pre_ > 0) {
      out.append(text);
      return;
    }
    std::size_t i = 0;
    while (i < text.size()) {
      if (!markup::is_space(text[i])) {
        std::size_t j = i + 1;
        while (j < text.size() && !markup::is_space(text[j])) ++j;
        out.append(text, i, j - i);
        i = j;
        continue;
      }
      bool line = false;
      for (; i < text.size() && markup::is_space(text[i]); ++i) {
        line = line || text[i] == '\n' || text[i] == '\r';
      }
      out.push_back(line ? '\n' : ' ');
    }
  }

  // A start tag that is no head's opens the body, in which some elements are read by other rules;
  // so the first that is left out leaves another behind.
  void stand_for_body() {
    if (!body_) result_.markup.append("<span></span>");
    body_ = true;
  }

  // Called where something is left out, so that what stands before and after it stays apart.
  // In <pre> white space counts, and in a table it goes elsewhere than text does.
  void separate() {
    std::string& out = result_.markup;
    if (out.empty()) return;
    const char last = out.back();
    if (pre_ > 0 || tables_ > 0 || (last != '>' && last != ' ' && last != '\n'))
      out.append(kSeparator);
  }

  void read_markup() {
    const std::string_view tail = html_.substr(at_);
    if (tail.size() == 1) {
      result_.markup.push_back('<');
      at_ = html_.size();
    } else if (tail[1] == '!') {
      read_declaration(tail);
    } else if (tail[1] == '/') {
      started_ = true;
      read_end_tag(tail);
    } else if (tail[1] == '?') {
      separate();
      at_ = markup::after(html_, '>', at_);
    } else if (markup::is_letter(tail[1])) {
      started_ = true;
      read_start_tag();
    } else {
      result_.markup.push_back('<');
      ++at_;
    }
  }

  void read_declaration(std::string_view tail) {
    constexpr std::string_view kDoctype = "doctype";
    if (tail.starts_with("<!--")) {
      separate();
      at_ = markup::comment_end(html_, at_ + 4);
      return;
    }
    const std::size_t end = markup::after(html_, '>', at_);
    if (tail.size() > 9 && markup::equals_ignoring_case(tail.substr(2, 7), kDoctype)) {
      // Only the first thing of a page is its doctype; what is left out before counts too.
      if (started_) {
        separate();
      } else {
        result_.markup.append(html_, at_, end - at_);
      }
      started_ = true;
    } else {
      separate();  // a bogus comment, "<![CDATA[" outside foreign content among them
    }
    at_ = end;
  }

  void read_end_tag(std::string_view tail) {
    if (tail.size() == 2) {
      result_.markup.append("</");
      at_ = html_.size();
      return;
    }
    if (!markup::is_letter(tail[2])) {
      separate();  // "</>" is nothing, the rest is a bogus comment
      at_ = markup::after(html_, '>', at_);
      return;
    }
    TagReader tag(html_, at_ + 2);
    Attribute ignored;
    while (tag.next(ignored)) {
    }
    at_ = tag.end();
    if (tag.cut_off()) return;
    const Name name = name_of(tag.name());
    if (name == name_of("template") && close_template()) return;
    if (name == name_of("select")) select_ = false;
    if (name == name_of("table") && tables_ > 0) --tables_;
    if ((name == name_of("pre") || name == name_of("listing")) && pre_ > 0) --pre_;
    if (!open_.close(name)) {
      separate();
      return;
    }
    result_.markup.append("</").append(tag.name()).push_back('>');
  }

  bool close_template() {
    if (templates_ == 0 || --templates_ > 0) return false;
    if (template_marked_) {
      select_ = select_ || template_.select;
      open_.leave_template(template_.open);
      return false;
    }
    result_.markup.resize(template_.written);
    open_.leave_template(template_.open);
    pre_ = template_.pre;
    select_ = template_.select;
    body_ = template_.body;
    separate();
    return true;
  }

  void read_start_tag() {
    TagReader tag(html_, at_ + 1);
    const std::string_view name_written = tag.name();
    const Name name = name_of(name_written);
    const Treatment treatment = markup::treatment_of(name);
    const std::size_t begin = at_;
    const std::size_t written = result_.markup.size();
    if (templates_ > 0 && markup::leaves_marker(name)) template_marked_ = true;
    // A <col> of a template's own makes it ignore start tags, so nothing switches the tokenizer.
    if (templates_ > 0 && name == name_of("col")) return copy_rest(begin, written);

    result_.markup.push_back('<');
    result_.markup.append(name_written);
    const Kept kept = write_attributes(tag, name, treatment);
    at_ = tag.end();
    if (tag.cut_off()) {  // the standard drops a tag that the page's end cuts
      result_.markup.resize(written);
      return;
    }
    if (select_ && treatment != Treatment::plain && treatment != Treatment::script &&
        treatment != Treatment::templ) {
      // In <select> most start tags are ignored, so nothing switches the tokenizer.
      if (treatment == Treatment::raw_kept || treatment == Treatment::raw ||
          treatment == Treatment::plaintext || treatment == Treatment::svg ||
          treatment == Treatment::math || treatment == Treatment::frameset) {
        return copy_rest(begin, written);
      }
    }
    switch (treatment) {
      case Treatment::script:
        result_.markup.resize(written);
        separate();
        return skip_script(kept);
      case Treatment::raw: {
        result_.markup.resize(written);
        separate();
        const std::size_t end = markup::raw_text_end(html_, at_, lower(name_written));
        at_ = end_tag_end(end);
        if (!markup::belongs_in_head(name)) stand_for_body();
        return;
      }
      case Treatment::raw_kept: {
        if (!markup::belongs_in_head(name)) body_ = true;
        const std::size_t end = markup::raw_text_end(html_, at_, lower(name_written));
        if (!kept.hidden_tag) result_.markup.push_back('>');
        result_.markup.append(html_, at_, end - at_);
        result_.markup.append("</").append(name_written).push_back('>');
        at_ = end_tag_end(end);
        return;
      }
      case Treatment::plaintext:
        result_.markup.push_back('>');
        result_.markup.append(html_, at_);
        at_ = html_.size();
        return;
      case Treatment::svg:
      case Treatment::math:
        return read_foreign(tag, name, treatment == Treatment::svg, begin, written);
      case Treatment::templ:
        if (templates_++ == 0) template_marked_ = false;
        if (templates_ == 1) template_ = {written, open_.enter_template(), pre_, select_, body_};
        break;
      case Treatment::pre:
        ++pre_;
        break;
      case Treatment::select:
        select_ = true;
        break;
      case Treatment::frameset:
        return copy_rest(begin, written);
      case Treatment::link:
      case Treatment::meta:
        if (!kept.worth) return leave_out(written);
        break;
      case Treatment::dropped:
        leave_out(written);
        return stand_for_body();
      case Treatment::table:
        ++tables_;
        break;
      case Treatment::plain:
        break;
    }
    if (!markup::belongs_in_head(name)) body_ = true;
    if (!open_.open(name)) return leave_out(written);
    if (tag.self_closing()) result_.markup.append(" /");
    result_.markup.push_back('>');
  }

  void leave_out(std::size_t written) {
    result_.markup.resize(written);
    separate();
  }

  // What the attributes said that decides about the element.
  struct Kept {
    bool worth = false;  // a <link> or <meta> that tells something of the page
    bool json_ld = false;
    bool json = false;
    bool hidden_tag = false;
  };

  Kept write_attributes(TagReader& tag, Name name, Treatment treatment) {
    std::string& out = result_.markup;
    Kept kept;
    const unsigned readers = markup::readers_of(name);
    std::uint32_t seen = 0;
    Attribute attribute;
    while (tag.next(attribute)) {
      const markup::Reading reading = markup::reading_of(attribute.name);
      if ((reading.readers & readers) == 0 || (seen >> reading.bit & 1U) != 0) continue;
      seen |= 1U << reading.bit;
      if (reading.style) {
        if (hides(attribute.value)) out.append(" style=none");
        continue;
      }
      if (treatment == Treatment::script && markup::equals_ignoring_case(attribute.name, "type")) {
        kept.json_ld = contains_ignoring_case(attribute.value, "ld+json");
        kept.json = markup::equals_ignoring_case(attribute.value, "application/json");
      }
      if (treatment == Treatment::link && markup::equals_ignoring_case(attribute.name, "rel")) {
        kept.worth = contains_ignoring_case(attribute.value, "canonical");
      }
      if (treatment == Treatment::meta) {
        kept.worth = kept.worth || !markup::equals_ignoring_case(attribute.name, "content");
      }
      out.push_back(' ');
      out.append(attribute.written);
    }
    return kept;
  }

  void skip_script(const Kept& kept) {
    const std::size_t end = markup::script_end(html_, at_);
    const std::string_view content = html_.substr(at_, end - at_);
    if (kept.json_ld) result_.json_ld.push_back(content);
    if (kept.json) result_.state.push_back(content);
    at_ = end_tag_end(end);
  }

  // The position behind the end tag that starts at `at`, which may be the page's end.
  std::size_t end_tag_end(std::size_t at) const {
    if (at >= html_.size()) return html_.size();
    TagReader tag(html_, at + 2);
    Attribute ignored;
    while (tag.next(ignored)) {
    }
    return tag.end();
  }

  void read_foreign(const TagReader& tag, Name name, bool is_svg, std::size_t begin,
                    std::size_t written) {
    const std::size_t end =
        tag.self_closing() ? at_ : markup::foreign_end(html_, at_, name, is_svg);
    if (end == std::string_view::npos) return copy_rest(begin, written);
    if (is_svg) {
      at_ = end;
      leave_out(written);
      return stand_for_body();
    }
    if (!open_.open(name)) return leave_out(written);
    result_.markup.append(tag.self_closing() ? " />" : ">");
  }

  // From here on the scan cannot tell what the tokenizer sees: it changes nothing any more, and
  // ends the page where it might be too deep or a tag too long for the parser.
  void copy_rest(std::size_t begin, std::size_t written) {
    constexpr std::size_t kMaxAttributes = 512;
    result_.markup.resize(written);
    result_.copied = true;
    std::size_t at = begin;
    while (at < html_.size()) {
      const std::size_t tag_at = html_.find('<', at);
      if (tag_at == std::string_view::npos || tag_at + 2 >= html_.size()) {
        at = html_.size();
        break;
      }
      at = tag_at + 1;
      const bool closing = html_[at] == '/';
      if (!markup::is_letter(html_[at + (closing ? 1U : 0U)])) continue;
      TagReader tag(html_, at + (closing ? 1U : 0U));
      const Name name = name_of(tag.name());
      Attribute ignored;
      std::size_t attributes = 0;
      while (attributes < kMaxAttributes && tag.next(ignored)) ++attributes;
      if (closing) {
        open_.close(name);
      } else if (attributes == kMaxAttributes || (!tag.self_closing() && !open_.open(name))) {
        at = tag_at;
        break;
      }
    }
    result_.markup.append(html_, begin, at - begin);
    at_ = html_.size();
  }

  // Raw text ends are sought by lower-case names; there are few.
  static std::string_view lower(std::string_view name) {
    for (const std::string_view known :
         {"style", "iframe", "noembed", "noframes", "title", "textarea", "xmp"}) {
      if (markup::equals_ignoring_case(name, known)) return known;
    }
    return name;
  }

  std::string_view html_;
  std::size_t at_ = 0;
  Prescan result_;
  OpenElements open_;
  std::size_t templates_ = 0;  // open, one in the other
  Mark template_;              // the outermost
  bool template_marked_ = false;
  std::size_t pre_ = 0;
  std::size_t tables_ = 0;
  bool select_ = false;   // one may be open; only </select> is sure to close it
  bool body_ = false;     // the parser is past the page's <head>, to be sure
  bool started_ = false;  // something that is no comment or white space was seen
};

}  // namespace

Prescan prescan(std::string_view html) { return Scan(html).run(); }

}  // namespace pige
