// The numbers and the mechanisms by which the main text is decided, in one place, so that
// bench/article_ablation.py can show what each is worth and fit the numbers on one half of the
// sites to try them on the other. Readers of articles take the defaults; they were fitted on the
// development halves of the four benchmarks (docs/quality.md).

#pragma once

namespace pige {

struct Tuning {
  // What speaks against an element, relative to what speaks for it, when the element that holds
  // the article is sought.
  double against = 0.5;
  // How much more an element weighs that is named as the text of an article.
  double named = 1.3;
  // Of the heaviest element's weight, what the one under the headline must reach to be preferred.
  double under_headline = 0.4;
  // Of the page's prose, what an element must hold for its name ("promo") or its being hidden not
  // to count. Names that are seldom given by mistake count up to a larger share.
  double weak_name = 0.15;
  double strong_name = 0.5;
  double any_name = 0.667;
  double any_markup = 0.9;
  double hidden_page = 0.8;  // being hidden by mark-up
  // Letters of a line that says nothing: at the head and at the tail of the text, in boxes.
  double head_line = 90;
  double tail_line = 90;
  double box_line = 40;
  // Of the kept weight, what stands before a line that ends the article.
  double before_end = 0.8;
  // Of the kept weight, the most that a box opened by a phrase may hold.
  double phrase_box = 0.2;

  // Mechanisms.
  bool names = true;               // boxes known by class and id names
  bool phrases = true;             // lines known by their words, and the boxes they open
  bool teasers = true;             // boxes alike, each with a link for its title
  bool small_articles = true;      // <article> elements inside the article
  bool one_article = true;         // further articles behind the first
  bool copies = true;              // what is said twice
  bool clutter = true;             // short lines in boxes without sentences
  bool ends = true;                // cuts at the head and at the tail
  bool flow = true;                // short lines between paragraphs are the article's
  bool author_notes = true;        // who wrote it, behind the text
  bool mixed_groups = true;        // lists and tables are links only as a whole
  bool addresses = true;           // a written-out address is text
  bool json_ld = true;             // articleBody vouches for blocks, and stands in for them
  bool state = true;               // text that stands in the data of scripts alone
  bool standfirst = true;          // the summary between the headline and the text
  bool under_the_headline = true;  // the element under the headline is a reading of its own
};

}  // namespace pige
