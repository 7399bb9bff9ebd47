// The steps that leave an article's own blocks in a draft, in the order in which main_text.cc
// takes them: each block alone, then what repeats, then boxes, then the ends, then what belongs
// to the article outside its element.

#pragma once

#include "extract/article/draft.h"

namespace pige {

// Each block of the container, seen alone. (block_verdict.cc)
void judge_each(Draft& draft);

// Other articles and second copies. (repetition.cc)
void keep_one_article(Draft& draft);
void keep_to_headlines_article(Draft& draft);
void keep_first_story(Draft& draft);
void drop_small_articles(Draft& draft);
void drop_hidden_copy(Draft& draft);
void drop_copies(Draft& draft);
void drop_pull_quotes(Draft& draft);

// Boxes inside the text. (boxes.cc)
void drop_phrase_boxes(Draft& draft);
void drop_summaries(Draft& draft);
void drop_clutter(Draft& draft);

// Before the first and behind the last sentence. (ends.cc)
void keep_to_vouched(Draft& draft);
void cut_tail(Draft& draft);
void cut_author_notes(Draft& draft);
void cut_head(Draft& draft);
void cut_datelines(Draft& draft);

// What stands above the text, and headings. (standfirst.cc)
void add_standfirst(Draft& draft);
void drop_lone_headings(Draft& draft);

}  // namespace pige
