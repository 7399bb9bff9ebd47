// An article: what a reader would call the text of the page, with its title, its authors and
// its date, and nothing of the site around it.

#pragma once

#include <string>
#include <vector>

#include "extract/article/span.h"

namespace pige {

// What a block of the main text is. Claims are read from the first five kinds; a caption or a
// boilerplate line of a plain text is kept, since offsets count it, but claims nothing.
enum class BlockKind {
  heading,
  standfirst,  // the summary between the headline and the body
  paragraph,
  list_item,
  quotation,
  table,
  code,
  caption,
  boilerplate,
};

struct Block {
  BlockKind kind = BlockKind::paragraph;
  Span span;  // in Article::text, without the newline that ends it
};

// Who the names of Article::authors are. Where a page names no person, it may name an agency, its
// newsroom or the site, or a name that somebody writes under: those are no people to claim
// anything of.
enum class AuthorKind { people, pen_names, desks };

// What a page is. Claims are read from the first four; the others hold no article, though there
// is text on them.
enum class PageType { article, live_blog, gallery, video, list, homepage, other };
constexpr bool holds_article(PageType type) { return type <= PageType::video; }

// Whether a part of the article is for those who pay, as far as the page tells.
enum class Paywall { unknown, none, present };

// How Article::lang is known: it was given with the page, the page declares it, or the text was
// looked at.
enum class LanguageSource { unknown, given, declared, detected };

struct Article {
  std::string id;
  std::string url;
  std::string title;
  std::vector<std::string> authors;  // in the page's order
  AuthorKind author_kind = AuthorKind::people;
  std::string published;  // ISO 8601, as precise as the page says; empty if unknown
  std::string modified;   // likewise
  std::string site;
  std::string canonical_url;
  std::string section;            // "Economy"
  std::vector<std::string> tags;  // keywords, each once
  PageType type = PageType::article;
  Paywall paywall = Paywall::unknown;
  std::string lang;  // BCP 47 primary tag ("fr"); empty if unknown
  LanguageSource lang_source = LanguageSource::unknown;
  std::string text;           // valid UTF-8; the blocks, separated by newlines
  std::vector<Block> blocks;  // in order, not overlapping
};

}  // namespace pige
