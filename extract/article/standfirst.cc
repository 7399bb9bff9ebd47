// The summary between the headline and the text, which often stands outside the text's element;
// and the headings, each of which is kept for what follows it.

#include <algorithm>

#include "extract/article/boilerplate.h"
#include "extract/article/cleaning.h"
#include "extract/article/wording.h"

namespace pige {
namespace {

void drop_copies_of_standfirst(Draft& draft) {
  std::vector<std::string> seen;
  for (std::size_t i = 0; i < draft.end; ++i) {
    if (draft.verdicts[i].kind != BlockKind::standfirst || !draft.kept(i)) continue;
    std::string line = fold(draft.page.of(draft.block(i)));
    if (std::ranges::find(seen, line) != seen.end()) {
      draft.drop(i, "said before");
    } else {
      seen.push_back(std::move(line));
    }
  }
}

// Inside the container, a stand-first is told from a first paragraph by its name or its words.
void mark_inside(Draft& draft, std::size_t text) {
  const auto headline = draft.headline_before(text);
  const std::size_t from = headline ? std::max(draft.begin, *headline) : draft.begin;
  for (std::size_t i = from; i <= text && i < draft.end; ++i) {
    if (draft.in(i, Zone::caption | Zone::hidden)) continue;
    const bool named = draft.is_standfirst(i) && draft.kept(i);
    if (named || draft.is_summary(i)) draft.verdicts[i] = {{}, BlockKind::standfirst};
  }
}

// A long line right under the headline, without a full stop.
bool is_subtitle(const Draft& draft, std::size_t i, std::size_t headline) {
  constexpr std::uint32_t kLine = 60;
  const Tag tag = draft.tag(i);
  if (i != headline + 1 || (tag != Tag::p && !is_heading(tag))) return false;
  if (draft.block(i).letters < kLine || draft.block(i).link_letters > 0) return false;
  return likeness(wording(draft.page.of(draft.block(i))),
                  wording(draft.page.of(draft.block(headline)))) < 0.5;
}

bool is_above(const Draft& draft, std::size_t i, std::optional<std::size_t> headline) {
  constexpr std::uint32_t kSentence = 60;
  const PageBlock& block = draft.block(i);
  if (draft.in(i, Zone::hidden | Zone::caption)) return false;
  if (draft.signs[i].phrase || draft.titles[i]) return false;
  if (draft.is_summary(i)) return true;
  if (!headline || draft.in(i, kOutside & ~Zone::metadata)) return false;
  if (draft.signs[i].dateline) return false;
  if (draft.is_standfirst(i) || is_subtitle(draft, i, *headline)) return true;
  if (draft.is_key_point(i)) return true;
  if (draft.in(i, Zone::heading) && draft.is_key_point(i + 1)) return true;  // "In short"
  return draft.signs[i].prose && block.letters >= kSentence && block.link_density() < 0.3;
}

}  // namespace

void add_standfirst(Draft& draft) {
  constexpr std::size_t kFar = 12;  // blocks above the container, where there is no headline
  std::size_t text = draft.begin;
  while (text < draft.end && !draft.kept(text)) ++text;
  if (text == draft.end) return;
  mark_inside(draft, text);
  const auto headline = draft.headline_before(text);
  const std::size_t nearby = draft.begin > kFar ? draft.begin - kFar : 0;
  for (std::size_t i = headline ? *headline + 1 : nearby; i < draft.begin; ++i) {
    if (is_above(draft, i, headline)) draft.verdicts[i] = {{}, BlockKind::standfirst};
  }
  drop_copies_of_standfirst(draft);
}

void drop_lone_headings(Draft& draft) {
  constexpr std::uint32_t kTitle = 40;  // of a list of links; longer ones may be read alone
  const bool text = std::ranges::any_of(draft.verdicts, [](const Verdict& verdict) {
    return verdict.kept() && verdict.kind != BlockKind::heading;
  });
  if (!text) return;  // headings are all there is to read
  bool followed = false;
  bool links = false;  // were cut since the last block that is kept
  Tag next = Tag::other;
  for (std::size_t i = draft.page.blocks.size(); i-- > 0;) {
    const Verdict& verdict = draft.verdicts[i];
    if (!verdict.kept()) {
      links = links || verdict.reason == "links" || verdict.reason == "one of several teasers";
      continue;
    }
    if (verdict.kind != BlockKind::heading) {
      followed = true;
      next = Tag::other;
    } else if (!followed) {
      draft.drop(i, "a heading of nothing");
      continue;
    } else if (links && draft.tag(i) == next && draft.block(i).letters < kTitle) {
      draft.drop(i, "a heading of links");
      continue;
    } else {
      next = draft.tag(i);
    }
    links = false;
  }
}

}  // namespace pige
