#include "extract/article/main_text.h"

#include <utility>

#include "extract/article/cleaning.h"
#include "extract/article/container.h"
#include "extract/article/html_text.h"
#include "extract/article/state_text.h"

namespace pige {
namespace {

void clean(Draft& draft) {
  const Tuning& tuning = draft.tuning;
  judge_each(draft);
  if (tuning.one_article) {
    keep_one_article(draft);
    keep_to_headlines_article(draft);
    keep_first_story(draft);
  }
  if (tuning.small_articles) drop_small_articles(draft);
  if (tuning.copies) {
    drop_hidden_copy(draft);
    drop_copies(draft);
    drop_pull_quotes(draft);
  }
  if (tuning.phrases) drop_phrase_boxes(draft);
  if (tuning.clutter) {
    drop_summaries(draft);
    drop_clutter(draft);
  }
  if (tuning.ends) {
    keep_to_vouched(draft);
    cut_tail(draft);
    if (tuning.author_notes) cut_author_notes(draft);
    cut_head(draft);
    cut_datelines(draft);
  }
  if (tuning.standfirst) add_standfirst(draft);
  drop_lone_headings(draft);
}

void add(MainText& main, std::string_view line, BlockKind kind) {
  if (!main.text.empty()) main.text.push_back('\n');
  const std::size_t begin = main.text.size();
  main.text.append(line);
  main.blocks.push_back({kind, {begin, main.text.size()}});
}

// The text that stands in a script, where it is much more than what the page shows.
void read_instead(MainText& main, const std::vector<std::string>& paragraphs) {
  std::size_t size = 0;
  for (const std::string& paragraph : paragraphs) size += paragraph.size();
  if (size <= main.text.size() * 2) return;
  main.text.clear();
  main.blocks.clear();
  for (const std::string& paragraph : paragraphs) add(main, paragraph, BlockKind::paragraph);
}

}  // namespace

Judgement judge_blocks(const Dom& document, const PageText& page, const TextClues& clues,
                       const Boilerplate& boilerplate, const Tuning& tuning) {
  Draft draft(document, page, clues, boilerplate, tuning);
  Judgement judgement;
  if (!page.blocks.empty()) {
    judgement.candidates = choose_container(draft);
    if (draft.begin != draft.end) clean(draft);
  }
  judgement.weights = std::move(draft.weights);
  judgement.verdicts = std::move(draft.verdicts);
  return judgement;
}

MainText main_text(const PageText& page, const Judgement& judgement, const TextClues& clues,
                   const Tuning& tuning) {
  constexpr std::size_t kText = 400;  // bytes: less is no article
  MainText main;
  main.first = page.blocks.size();
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    if (!judgement.verdicts[i].kept()) continue;
    if (main.first == page.blocks.size()) main.first = i;
    add(main, page.of(page.blocks[i]), judgement.verdicts[i].kind);
  }
  if (tuning.json_ld && clues.json_ld_body.size() > kText &&
      main.text.size() * 2 < clues.json_ld_body.size()) {
    read_instead(main, paragraphs_of(clues.json_ld_body));
  }
  if (tuning.state && main.text.size() < kText) {
    if (const std::string state = state_text(clues.state); state.size() > kText) {
      read_instead(main, paragraphs_of(state));
    }
  }
  return main;
}

}  // namespace pige
