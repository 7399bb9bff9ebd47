#include "extract/article/prescan_names.h"

namespace pige::markup {

Treatment treatment_of(Name name) {
  switch (name) {
    case name_of("script"):
      return Treatment::script;
    case name_of("style"):
    case name_of("iframe"):
    case name_of("noembed"):
    case name_of("noframes"):
      return Treatment::raw;
    case name_of("title"):
    case name_of("textarea"):
    case name_of("xmp"):
      return Treatment::raw_kept;
    case name_of("plaintext"):
      return Treatment::plaintext;
    case name_of("svg"):
      return Treatment::svg;
    case name_of("math"):
      return Treatment::math;
    case name_of("template"):
      return Treatment::templ;
    case name_of("pre"):
    case name_of("listing"):
      return Treatment::pre;
    case name_of("select"):
      return Treatment::select;
    case name_of("frameset"):
      return Treatment::frameset;
    case name_of("link"):
      return Treatment::link;
    case name_of("meta"):
      return Treatment::meta;
    case name_of("table"):
      return Treatment::table;
    case name_of("source"):
    case name_of("track"):
      return Treatment::dropped;
    default:
      return Treatment::plain;
  }
}

bool leaves_marker(Name name) {
  switch (name) {
    case name_of("object"):
    case name_of("applet"):
    case name_of("marquee"):
    case name_of("td"):
    case name_of("th"):
    case name_of("caption"):
      return true;
    default:
      return false;
  }
}

bool attributes_matter(Name name) {
  switch (name) {
    case name_of("b"):
    case name_of("big"):
    case name_of("code"):
    case name_of("em"):
    case name_of("font"):
    case name_of("i"):
    case name_of("nobr"):
    case name_of("s"):
    case name_of("small"):
    case name_of("strike"):
    case name_of("strong"):
    case name_of("tt"):
    case name_of("u"):
    case name_of("html"):
    case name_of("body"):
    case name_of("input"):
      return true;
    default:
      return false;
  }
}

bool belongs_in_head(Name name) {
  switch (name) {
    case name_of("html"):
    case name_of("head"):
    case name_of("title"):
    case name_of("meta"):
    case name_of("link"):
    case name_of("base"):
    case name_of("basefont"):
    case name_of("bgsound"):
    case name_of("style"):
    case name_of("noscript"):
    case name_of("noframes"):
    case name_of("template"):
      return true;
    default:
      return false;
  }
}

namespace {

// Which elements an attribute is read of, one bit each.
enum Reader : unsigned {
  kNobody = 0,
  kAnyElement = 1U << 0,  // but pictures and icons
  kLink = 1U << 1,
  kMeta = 1U << 2,
  kTime = 1U << 3,
  kHtml = 1U << 4,
  kScript = 1U << 5,
  kInput = 1U << 6,
  kPicture = 1U << 7,
};

}  // namespace

unsigned readers_of(Name element) {
  switch (element) {
    case name_of("a"):
    case name_of("link"):
    case name_of("base"):
      return kAnyElement | kLink;
    case name_of("meta"):
      return kAnyElement | kMeta;
    case name_of("time"):
    case name_of("abbr"):
      return kAnyElement | kTime;
    case name_of("html"):
      return kAnyElement | kHtml;
    case name_of("script"):
      return kScript;
    case name_of("input"):
      return kInput;
    case name_of("img"):
    case name_of("i"):
    case name_of("br"):
    case name_of("hr"):
    case name_of("option"):
      return kPicture;
    default:
      return kAnyElement;
  }
}

Reading reading_of(std::string_view name) {
  if (name.size() > 16) return {};
  switch (name_of(name)) {
    case name_of("class"):
      return {kAnyElement, AttributeName::class_};
    case name_of("id"):
      return {kAnyElement, AttributeName::id};
    case name_of("href"):
      return {kLink, AttributeName::href};
    case name_of("rel"):
      return {kAnyElement, AttributeName::rel};
    case name_of("itemprop"):
      return {kAnyElement, AttributeName::itemprop};
    case name_of("datetime"):
      return {kAnyElement, AttributeName::datetime};
    case name_of("content"):
      return {kAnyElement, AttributeName::content};
    case name_of("property"):
      return {kAnyElement, AttributeName::property};
    case name_of("role"):
      return {kAnyElement, AttributeName::role};
    case name_of("lang"):
    case name_of("xml:lang"):
      return {kHtml, AttributeName::lang};
    case name_of("hidden"):
      return {kAnyElement, AttributeName::hidden};
    case name_of("type"):
      return {kScript | kInput, AttributeName::type};
    case name_of("title"):
      return {kTime, AttributeName::title};
    case name_of("aria-hidden"):
      return {kAnyElement, AttributeName::aria_hidden};
    case name_of("aria-modal"):
      return {kAnyElement, AttributeName::aria_modal};
    case name_of("name"):
      return {kMeta, AttributeName::name};
    case name_of("http-equiv"):
      return {kMeta, AttributeName::http_equiv};
    case name_of("style"):
      return {kAnyElement, AttributeName::style};
    default:
      return {};
  }
}

}  // namespace pige::markup
