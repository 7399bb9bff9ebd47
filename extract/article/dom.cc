// The one file that knows Gumbo. It parses on an arena, one a thread: an allocation is an
// addition, nothing is freed before the tree is ours, and Gumbo's recursive destruction never
// runs. Its tree is walked once, with a stack of our own, into the array of a Dom; what text the
// Dom shows then stands in the page, in its scan, or on a second arena.

#include "extract/article/dom.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <optional>
#include <utility>

#include "extract/article/arena.h"
#include "extract/article/stand_in.h"
#include "ingest/utf8.h"

namespace pige {
namespace {

void* allocate_on_arena(void* arena, std::size_t size) {
  return static_cast<Arena*>(arena)->allocate(size);
}
void keep_until_the_end(void*, void*) {}

// Gumbo's tag numbers to ours, made once from the names.
constexpr std::pair<GumboTag, Tag> kTags[] = {
    {GUMBO_TAG_HTML, Tag::html},
    {GUMBO_TAG_HEAD, Tag::head},
    {GUMBO_TAG_BODY, Tag::body},
    {GUMBO_TAG_TITLE, Tag::title},
    {GUMBO_TAG_META, Tag::meta},
    {GUMBO_TAG_LINK, Tag::link},
    {GUMBO_TAG_BASE, Tag::base},
    {GUMBO_TAG_H1, Tag::h1},
    {GUMBO_TAG_H2, Tag::h2},
    {GUMBO_TAG_H3, Tag::h3},
    {GUMBO_TAG_H4, Tag::h4},
    {GUMBO_TAG_H5, Tag::h5},
    {GUMBO_TAG_H6, Tag::h6},
    {GUMBO_TAG_P, Tag::p},
    {GUMBO_TAG_DIV, Tag::div},
    {GUMBO_TAG_SPAN, Tag::span},
    {GUMBO_TAG_SECTION, Tag::section},
    {GUMBO_TAG_ARTICLE, Tag::article},
    {GUMBO_TAG_MAIN, Tag::main},
    {GUMBO_TAG_ASIDE, Tag::aside},
    {GUMBO_TAG_NAV, Tag::nav},
    {GUMBO_TAG_HEADER, Tag::header},
    {GUMBO_TAG_FOOTER, Tag::footer},
    {GUMBO_TAG_ADDRESS, Tag::address},
    {GUMBO_TAG_HGROUP, Tag::hgroup},
    {GUMBO_TAG_UL, Tag::ul},
    {GUMBO_TAG_OL, Tag::ol},
    {GUMBO_TAG_LI, Tag::li},
    {GUMBO_TAG_DL, Tag::dl},
    {GUMBO_TAG_DT, Tag::dt},
    {GUMBO_TAG_DD, Tag::dd},
    {GUMBO_TAG_BLOCKQUOTE, Tag::blockquote},
    {GUMBO_TAG_PRE, Tag::pre},
    {GUMBO_TAG_LISTING, Tag::pre},
    {GUMBO_TAG_XMP, Tag::pre},
    {GUMBO_TAG_HR, Tag::hr},
    {GUMBO_TAG_BR, Tag::br},
    {GUMBO_TAG_CENTER, Tag::center},
    {GUMBO_TAG_DETAILS, Tag::details},
    {GUMBO_TAG_SUMMARY, Tag::summary},
    {GUMBO_TAG_FIGURE, Tag::figure},
    {GUMBO_TAG_FIGCAPTION, Tag::figcaption},
    {GUMBO_TAG_IMG, Tag::img},
    {GUMBO_TAG_IMAGE, Tag::img},
    {GUMBO_TAG_VIDEO, Tag::video},
    {GUMBO_TAG_AUDIO, Tag::audio},
    {GUMBO_TAG_OBJECT, Tag::object},
    {GUMBO_TAG_EMBED, Tag::embed},
    {GUMBO_TAG_IFRAME, Tag::iframe},
    {GUMBO_TAG_CANVAS, Tag::canvas},
    {GUMBO_TAG_TABLE, Tag::table},
    {GUMBO_TAG_CAPTION, Tag::caption},
    {GUMBO_TAG_COLGROUP, Tag::colgroup},
    {GUMBO_TAG_COL, Tag::col},
    {GUMBO_TAG_THEAD, Tag::thead},
    {GUMBO_TAG_TBODY, Tag::tbody},
    {GUMBO_TAG_TFOOT, Tag::tfoot},
    {GUMBO_TAG_TR, Tag::tr},
    {GUMBO_TAG_TD, Tag::td},
    {GUMBO_TAG_TH, Tag::th},
    {GUMBO_TAG_A, Tag::a},
    {GUMBO_TAG_B, Tag::b},
    {GUMBO_TAG_STRONG, Tag::strong},
    {GUMBO_TAG_I, Tag::i},
    {GUMBO_TAG_EM, Tag::em},
    {GUMBO_TAG_U, Tag::u},
    {GUMBO_TAG_S, Tag::s},
    {GUMBO_TAG_STRIKE, Tag::s},
    {GUMBO_TAG_SMALL, Tag::small},
    {GUMBO_TAG_BIG, Tag::big},
    {GUMBO_TAG_FONT, Tag::font},
    {GUMBO_TAG_SUB, Tag::sub},
    {GUMBO_TAG_SUP, Tag::sup},
    {GUMBO_TAG_CODE, Tag::code},
    {GUMBO_TAG_KBD, Tag::kbd},
    {GUMBO_TAG_SAMP, Tag::samp},
    {GUMBO_TAG_TT, Tag::tt},
    {GUMBO_TAG_Q, Tag::q},
    {GUMBO_TAG_CITE, Tag::cite},
    {GUMBO_TAG_ABBR, Tag::abbr},
    {GUMBO_TAG_TIME, Tag::time},
    {GUMBO_TAG_MARK, Tag::mark},
    {GUMBO_TAG_DEL, Tag::del},
    {GUMBO_TAG_INS, Tag::ins},
    {GUMBO_TAG_LABEL, Tag::label},
    {GUMBO_TAG_DFN, Tag::dfn},
    {GUMBO_TAG_WBR, Tag::wbr},
    {GUMBO_TAG_FORM, Tag::form},
    {GUMBO_TAG_FIELDSET, Tag::fieldset},
    {GUMBO_TAG_LEGEND, Tag::legend},
    {GUMBO_TAG_INPUT, Tag::input},
    {GUMBO_TAG_BUTTON, Tag::button},
    {GUMBO_TAG_SELECT, Tag::select},
    {GUMBO_TAG_OPTION, Tag::option},
    {GUMBO_TAG_OPTGROUP, Tag::optgroup},
    {GUMBO_TAG_TEXTAREA, Tag::textarea},
    {GUMBO_TAG_OUTPUT, Tag::output},
    {GUMBO_TAG_MENU, Tag::menu},
    {GUMBO_TAG_NOSCRIPT, Tag::noscript},
    {GUMBO_TAG_NOEMBED, Tag::noembed},
    {GUMBO_TAG_NOFRAMES, Tag::noframes},
    {GUMBO_TAG_SCRIPT, Tag::script},
    {GUMBO_TAG_STYLE, Tag::style},
    {GUMBO_TAG_TEMPLATE, Tag::template_},
    {GUMBO_TAG_SVG, Tag::svg},
    {GUMBO_TAG_MATH, Tag::math},
    {GUMBO_TAG_RT, Tag::ruby_text},
    {GUMBO_TAG_RP, Tag::ruby_text},
};

constexpr auto kTagOf = [] {
  std::array<Tag, GUMBO_TAG_LAST + 1> table{};
  table.fill(Tag::other);
  for (const auto& [gumbo, tag] : kTags) table[gumbo] = tag;
  return table;
}();

constexpr std::pair<std::string_view, AttributeName> kAttributes[] = {
    {"class", AttributeName::class_},
    {"id", AttributeName::id},
    {"href", AttributeName::href},
    {"rel", AttributeName::rel},
    {"itemprop", AttributeName::itemprop},
    {"datetime", AttributeName::datetime},
    {"content", AttributeName::content},
    {"property", AttributeName::property},
    {"role", AttributeName::role},
    {"lang", AttributeName::lang},
    {"xml:lang", AttributeName::lang},
    {"hidden", AttributeName::hidden},
    {"type", AttributeName::type},
    {"title", AttributeName::title},
    {"aria-hidden", AttributeName::aria_hidden},
    {"style", AttributeName::style},
    {"name", AttributeName::name},
    {"http-equiv", AttributeName::http_equiv},
    {"aria-modal", AttributeName::aria_modal},
};

std::optional<AttributeName> attribute_name(std::string_view name) {
  for (const auto& [known, value] : kAttributes) {
    if (known == name) return value;
  }
  return std::nullopt;
}

// The name of an element Gumbo does not know, as written: "<amp-img src=x>" gives "amp-img".
std::string_view written_name(const GumboElement& element) {
  std::string_view tag(element.original_tag.data, element.original_tag.length);
  if (tag.empty()) return {};
  tag.remove_prefix(1);
  return tag.substr(0, std::min(tag.find_first_of(" \t\n\f\r/>"), tag.size()));
}

}  // namespace

std::string_view Dom::attribute(NodeId n, AttributeName name) const {
  for (const NodeAttribute& attribute : attributes(n)) {
    if (attribute.name == name) return attribute.value;
  }
  return {};
}

bool Dom::has(NodeId n, AttributeName name) const {
  return std::ranges::any_of(attributes(n),
                             [name](const NodeAttribute& a) { return a.name == name; });
}

class DomBuilder {
 public:
  DomBuilder(const Prescan& scan, Arena& arena) : scan_(scan), arena_(arena) {
    document_.nodes_.reserve(scan.nodes + 16);
    document_.attributes_ = scan.attributes;
  }

  Dom build(const GumboNode* root) {
    struct Open {
      const GumboVector* children;
      unsigned next;
      NodeId node;
    };
    std::vector<Open> open;
    add(root, 0, 0);
    open.push_back({children_of(root), 0, 0});
    while (!open.empty()) {
      Open& top = open.back();
      if (top.children == nullptr || top.next == top.children->length) {
        document_.nodes_[top.node].end = document_.size();
        open.pop_back();
        continue;
      }
      const auto* child = static_cast<const GumboNode*>(top.children->data[top.next++]);
      if (!wanted(child)) continue;
      const NodeId id = document_.size();
      add(child, top.node, open.size());
      if (const GumboVector* children = children_of(child)) open.push_back({children, 0, id});
    }
    return std::move(document_);
  }

 private:
  static const GumboVector* children_of(const GumboNode* node) {
    switch (node->type) {
      case GUMBO_NODE_DOCUMENT:
        return &node->v.document.children;
      case GUMBO_NODE_ELEMENT:
        return &node->v.element.children;
      default:
        return nullptr;
    }
  }

  // Comments, templates and what a script or a style still left holds are nobody's text.
  static bool wanted(const GumboNode* node) {
    switch (node->type) {
      case GUMBO_NODE_COMMENT:
      case GUMBO_NODE_TEMPLATE:
        return false;
      case GUMBO_NODE_ELEMENT: {
        const GumboTag tag = node->v.element.tag;
        return tag != GUMBO_TAG_SCRIPT && tag != GUMBO_TAG_STYLE && tag != GUMBO_TAG_SVG &&
               tag != GUMBO_TAG_TEMPLATE;
      }
      default:
        return true;
    }
  }

  void add(const GumboNode* gumbo, NodeId parent, std::size_t depth) {
    Node node;
    node.parent = parent;
    node.depth = static_cast<std::uint16_t>(std::min<std::size_t>(depth, UINT16_MAX));
    node.end = document_.size() + 1;
    switch (gumbo->type) {
      case GUMBO_NODE_DOCUMENT:
        node.tag = Tag::document;
        break;
      case GUMBO_NODE_ELEMENT:
        add_attributes(gumbo->v.element, node);
        node.tag = kTagOf[gumbo->v.element.tag];
        if (node.tag == Tag::other) node.text = written_name(gumbo->v.element);
        break;
      default:
        node.tag = Tag::text;
        node.text = text_of(gumbo->v.text.text);
        break;
    }
    document_.nodes_.push_back(node);
  }

  void add_attributes(const GumboElement& element, Node& node) {
    if (const auto* tag = start_tag_of(element)) {
      node.attributes = tag->attributes;
      node.attribute_count = static_cast<std::uint8_t>(tag->attribute_count);
      return;
    }
    node.attributes = static_cast<std::uint32_t>(document_.attributes_.size());
    for (unsigned i = 0; i < element.attributes.length && node.attribute_count < UINT8_MAX; ++i) {
      const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
      if (const auto name = attribute_name(attribute->name)) {
        document_.attributes_.push_back({*name, kept(attribute->value)});
        ++node.attribute_count;
      }
    }
  }

  // The start tag it was made of, if its attributes were put aside. Most come in the page's order.
  const Prescan::StartTag* start_tag_of(const GumboElement& element) {
    const char* const begin = scan_.markup.data();
    if (element.original_tag.data == nullptr || scan_.start_tags.empty()) return nullptr;
    const auto at = static_cast<std::size_t>(element.original_tag.data - begin);
    const auto& tags = scan_.start_tags;
    if (next_tag_ == tags.size() || tags[next_tag_].at != at) {
      const auto found = std::ranges::lower_bound(tags, at, {}, &Prescan::StartTag::at);
      if (found == tags.end() || found->at != at) return nullptr;
      next_tag_ = static_cast<std::size_t>(found - tags.begin());
    }
    return &tags[next_tag_++];
  }

  std::string_view kept(std::string_view text) { return copied(repaired(text)); }

  // Of a reference like "&#4294967399;" Gumbo makes a byte that is no character.
  std::string_view repaired(std::string_view text) {
    return is_valid_utf8(text) ? text : copied(repair_utf8(text));
  }

  std::string_view copied(std::string_view text) {
    char* const copy = static_cast<char*>(arena_.allocate(text.size()));
    std::ranges::copy(text, copy);
    return {copy, text.size()};
  }

  // With the pieces in place of what stands for them.
  std::string_view text_of(std::string_view parsed) {
    parsed = repaired(parsed);
    if (scan_.pieces.empty()) return copied(parsed);
    const auto each = [&](auto&& use) {
      for (std::size_t at = 0; at < parsed.size();) {
        const std::size_t next = std::min(parsed.find(stand_in::kFirstByte, at), parsed.size());
        if (next > at) use(parsed.substr(at, next - at));
        if (next == parsed.size()) break;
        const bool stands = stand_in::stands_at(parsed, next);
        use(stands ? scan_.piece(stand_in::number_at(parsed, next))
                   : parsed.substr(next, stand_in::kBytes));
        at = next + stand_in::kBytes;
      }
    };
    std::size_t size = 0;
    std::size_t parts = 0;
    std::string_view only;
    each([&](std::string_view part) {
      size += part.size();
      ++parts;
      only = part;
    });
    if (parts < 2) return only.data() == parsed.data() ? copied(only) : only;
    char* const text = static_cast<char*>(arena_.allocate(size));
    char* end = text;
    each([&](std::string_view part) { end = std::ranges::copy(part, end).out; });
    return {text, size};
  }

  const Prescan& scan_;
  Arena& arena_;
  Dom document_;
  std::size_t next_tag_ = 0;
};

std::string_view tag_name(const Node& node) {
  if (node.tag == Tag::other) return node.text;
  for (const auto& [gumbo, tag] : kTags) {
    if (tag == node.tag) return gumbo_normalized_tagname(gumbo);
  }
  return {};
}

Dom parse_dom(const Prescan& scan) {
  thread_local Arena tree;
  thread_local Arena text;
  text.clear();
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate_on_arena;
  options.deallocator = keep_until_the_end;
  options.userdata = &tree;
  options.max_errors = 0;
  const GumboOutput* output =
      gumbo_parse_with_options(&options, scan.markup.data(), scan.markup.size());
  Dom document = DomBuilder(scan, text).build(output->document);
  tree.clear();
  return document;
}

std::size_t parse_plainly(std::string_view markup) {
  GumboOutput* output =
      gumbo_parse_with_options(&kGumboDefaultOptions, markup.data(), markup.size());
  const std::size_t children = output->root->v.element.children.length;
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  return children;
}

}  // namespace pige
