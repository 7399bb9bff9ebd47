// The scan keeps three things beside its position: what it has written, a stack of the elements
// it believes open (only to bound nesting: it does not build the tree, and elements that close
// themselves, like <p> and <li>, are not on it), and whether white space is kept.

#include "extract/article/prescan.h"

#include <algorithm>
#include <utility>

#include "extract/article/flight_data.h"
#include "extract/article/foreign_content.h"
#include "extract/article/markup_scan.h"
#include "extract/article/open_elements.h"
#include "extract/article/page_writer.h"
#include "extract/article/prescan_names.h"
#include "extract/article/script_value.h"
#include "extract/article/start_tag.h"

namespace pige {
namespace {

using markup::Attribute;
using markup::Name;
using markup::name_of;
using markup::StartTag;
using markup::TagReader;
using markup::Treatment;

// The position behind the tag whose name starts at `name`.
std::size_t tag_end(std::string_view html, std::size_t name) {
  TagReader tag(html, name);
  Attribute ignored;
  while (tag.next(ignored)) {
  }
  return tag.end();
}

class Scan {
 public:
  Scan(std::string_view html, bool stand_ins) : html_(html), out_(html.size(), stand_ins) {}

  void run() {
    while (at_ < html_.size() && !out_.is_ambiguous()) {
      const std::size_t tag = std::min(html_.find('<', at_), html_.size());
      write_text(html_.substr(at_, tag - at_));
      at_ = tag;
      if (at_ < html_.size()) {
        if (out_.has_room()) {
          read_markup();
        } else {
          skip_markup();
        }
      }
    }
  }

  bool is_ambiguous() const { return out_.is_ambiguous(); }
  Prescan result() { return std::move(out_.page); }

 private:
  // A <template>'s start: what to go back to when its end tag comes.
  struct Mark {
    PageWriter::Mark written;
    OpenElements::Mark open;
    std::size_t pre = 0;
    bool select = false;
    bool body = false;
  };

  void write_text(std::string_view text) {
    if (!body_ && !std::ranges::all_of(text, markup::is_space)) started_ = body_ = true;
    out_.write_text(text, pre_ > 0);
  }

  // A start tag that is no head's opens the body, in which some elements are read by other rules;
  // so the first that is left out leaves another behind.
  void stand_for_body() {
    left_out_of_body_ = true;
    if (!body_) out_.write_markup("<span></span>");
    body_ = true;
  }

  // Called where something is left out. In <pre> white space counts, and in a table it goes
  // elsewhere than text does.
  void separate() { out_.separate(pre_ > 0 || tables_ > 0); }

  void read_markup() {
    const std::string_view tail = html_.substr(at_);
    const char next = tail.size() > 1 ? tail[1] : '\0';
    if (next == '!') {
      read_declaration(tail);
    } else if (next == '/') {
      read_end_tag(tail);
    } else if (next == '?') {
      separate();
      at_ = markup::after(html_, '>', at_);
    } else if (markup::is_letter(next)) {
      started_ = true;
      read_start_tag();
    } else {
      copy(1);
    }
  }

  // Where there is no room for more elements: the text of the rest of the page makes one.
  void skip_markup() {
    const std::string_view tail = html_.substr(at_);
    const bool closing = tail.starts_with("</");
    const std::size_t name = closing ? 2 : 1;
    if (name >= tail.size() || !markup::is_letter(tail[name])) {
      const bool is_text = !closing && !tail.starts_with("<!") && !tail.starts_with("<?");
      return is_text ? copy(1) : read_markup();
    }
    const StartTag tag(html_, at_ + name);
    at_ = tag.end;
    if (!closing) skip_content(tag);
    out_.write_text(" ", true);
  }

  void skip_content(const StartTag& tag) {
    switch (tag.treatment) {
      case Treatment::script:
        return skip_script(tag);
      case Treatment::raw:
      case Treatment::raw_kept:
        return skip_end_tag(markup::raw_text_end(html_, at_, tag.name_written));
      default:
        return;
    }
  }

  void copy(std::size_t size) {
    out_.write_markup(html_.substr(at_, size));
    at_ += size;
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
      if (!std::exchange(started_, true)) return copy(end - at_);
    }
    separate();  // else a bogus comment, "<![CDATA[" outside foreign content among them
    at_ = end;
  }

  void read_end_tag(std::string_view tail) {
    if (tail.size() == 2) return copy(2);
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
    started_ = true;
    const Name name = name_of(tag.name());
    if (name == name_of("template") && close_template()) return;
    if (name == name_of("select")) select_ = false;
    if (name == name_of("table") && tables_ > 0) --tables_;
    if ((name == name_of("pre") || name == name_of("listing")) && pre_ > 0) --pre_;
    if (!open_.close(name)) return separate();
    // These make an element of their own, and behind any formatting is opened again.
    const bool makes_one = name == name_of("p") || name == name_of("br");
    out_.count_nodes((makes_one ? 1U : 0U) + open_.formatting());
    out_.write_end_tag(tag.name());
  }

  bool close_template() {
    if (templates_ == 0 || --templates_ > 0) return false;
    if (template_marked_) {
      select_ = select_ || template_.select;
      open_.leave_template(template_.open);
      return false;
    }
    left_out_of_body_ = true;
    out_.go_back(template_.written);
    open_.leave_template(template_.open);
    pre_ = template_.pre;
    select_ = template_.select;
    body_ = template_.body;
    separate();
    return true;
  }

  void read_start_tag() {
    const StartTag tag(html_, at_ + 1);
    if (templates_ > 0 && markup::leaves_marker(tag.name)) template_marked_ = true;
    // A <col> of a template's own makes it ignore start tags, so nothing switches the tokenizer.
    if (templates_ > 0 && tag.name == name_of("col")) return copy_rest();
    if (select_ && !tag.cut_off && is_ignored_in_select(tag.treatment)) return copy_rest();

    const std::size_t begin = at_;
    at_ = tag.end;
    if (tag.cut_off) return;
    switch (tag.treatment) {
      case Treatment::script:
        separate();
        return skip_script(tag);
      case Treatment::raw:
        return skip_raw_text(tag);
      case Treatment::raw_kept:
        return copy_raw_text(tag);
      case Treatment::plaintext:
        out_.write_start_tag(tag);
        return copy(html_.size() - at_);
      case Treatment::svg:
      case Treatment::math:
        return read_foreign(tag, begin);
      case Treatment::frameset:
        at_ = begin;
        return copy_rest();
      case Treatment::link:
      case Treatment::meta:
        if (!tag.worth) return separate();
        break;
      case Treatment::dropped:
        separate();
        return stand_for_body();
      case Treatment::templ:
        if (templates_++ == 0) {
          template_marked_ = false;
          template_ = {out_.mark(), open_.enter_template(), pre_, select_, body_};
        }
        break;
      case Treatment::pre:
        ++pre_;
        break;
      case Treatment::select:
        select_ = true;
        break;
      case Treatment::table:
        ++tables_;
        break;
      case Treatment::plain:
        break;
    }
    if (!markup::belongs_in_head(tag.name)) body_ = true;
    if (!open_.open(tag.name)) return separate();
    write_start_tag(tag);
  }

  void write_start_tag(const StartTag& tag) {
    out_.count_nodes(1 + open_.formatting());
    out_.write_start_tag(tag);
  }

  // In <select> most start tags are ignored, so nothing switches the tokenizer.
  static bool is_ignored_in_select(Treatment treatment) {
    switch (treatment) {
      case Treatment::raw_kept:
      case Treatment::raw:
      case Treatment::plaintext:
      case Treatment::svg:
      case Treatment::math:
      case Treatment::frameset:
        return true;
      default:
        return false;
    }
  }

  void skip_script(const StartTag& tag) {
    const std::size_t end = markup::script_end(html_, at_);
    const std::string_view content = html_.substr(at_, end - at_);
    if (tag.json_ld) out_.page.json_ld.push_back(content);
    if (tag.data || assigns_value(content) || is_flight(content))
      out_.page.state.push_back(content);
    skip_end_tag(end);
  }

  void skip_raw_text(const StartTag& tag) {
    separate();
    skip_end_tag(markup::raw_text_end(html_, at_, tag.name_written));
    if (!markup::belongs_in_head(tag.name)) stand_for_body();
  }

  void copy_raw_text(const StartTag& tag) {
    if (!markup::belongs_in_head(tag.name)) body_ = true;
    write_start_tag(tag);
    out_.count_nodes(1);  // its text
    const std::size_t end = markup::raw_text_end(html_, at_, tag.name_written);
    copy(end - at_);
    out_.write_end_tag(tag.name_written);
    skip_end_tag(end);
  }

  // The end tag starts at `at`, unless that is the page's end.
  void skip_end_tag(std::size_t at) {
    at_ = at < html_.size() ? tag_end(html_, at + 2) : html_.size();
  }

  void read_foreign(const StartTag& tag, std::size_t begin) {
    const bool is_svg = tag.treatment == Treatment::svg;
    const std::size_t end =
        tag.self_closing ? at_ : markup::foreign_end(html_, at_, tag.name, is_svg);
    if (end == std::string_view::npos) {
      at_ = begin;
      return copy_rest();
    }
    if (is_svg) {
      at_ = end;
      separate();
      return stand_for_body();
    }
    if (!open_.open(tag.name)) return separate();
    write_start_tag(tag);
  }

  // From here on the scan cannot tell what the tokenizer sees: it changes nothing any more, and
  // ends the page where it might be too deep or large, or a tag too long, for the parser. A
  // <frameset> takes the place of the body where that holds no text yet, nor <iframe>: what was
  // left out may tell, so that the page is copied from its beginning.
  void copy_rest() {
    constexpr std::size_t kMaxAttributes = 512;
    out_.page.copied = true;
    std::size_t at = at_;
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
      } else if (name == name_of("frameset") && left_out_of_body_) {
        left_out_of_body_ = false;
        out_.go_back({});
        open_ = {};
        at = at_ = 0;
      } else if (attributes == kMaxAttributes || (!tag.self_closing() && !open_.open(name))) {
        at = tag_at;
        break;
      }
      out_.count_nodes(2 + open_.formatting());  // with the text behind it
      if (!out_.has_room()) break;
    }
    copy(at - at_);
    at_ = html_.size();
  }

  std::string_view html_;
  std::size_t at_ = 0;
  PageWriter out_;
  OpenElements open_;
  std::size_t templates_ = 0;  // open, one in the other
  Mark template_;              // the outermost
  bool template_marked_ = false;
  std::size_t pre_ = 0;
  std::size_t tables_ = 0;
  bool select_ = false;  // one may be open; only </select> is sure to close it
  bool body_ = false;    // the parser is past the page's <head>, to be sure
  bool left_out_of_body_ = false;
  bool started_ = false;  // something that is no comment or white space was seen
};

}  // namespace

Prescan prescan(std::string_view html) {
  Scan scan(html, true);
  scan.run();
  if (!scan.is_ambiguous()) return scan.result();
  Scan plain(html, false);
  plain.run();
  return plain.result();
}

}  // namespace pige
