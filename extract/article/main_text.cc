#include "extract/article/main_text.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>

#include "extract/article/block_weight.h"
#include "extract/article/html_text.h"
#include "extract/article/unicode.h"

namespace pige {
namespace {

constexpr std::string_view kElsewhere = "outside the article's element";

// The element whose blocks weigh most together, and among those that hold nearly as much the
// innermost.
NodeId heaviest(const Dom& document, const PageText& page, const std::vector<double>& weights) {
  std::vector<double> sums(document.size(), 0);
  for (std::size_t i = 0; i < page.blocks.size(); ++i) sums[page.blocks[i].node] += weights[i];
  for (NodeId n = document.size(); n-- > 1;) sums[document[n].parent] += sums[n];
  NodeId best = 0;
  double best_sum = 0;
  for (NodeId n = 1; n < document.size(); ++n) {
    if (document[n].tag == Tag::text || sums[n] <= 0) continue;
    const bool named = any(page.zones[n] & Zone::body) &&
                       !any(page.zones[document[n].parent] & Zone::body) &&
                       !any(page.zones[n] & kOutside);
    const double sum = named ? sums[n] * 1.1 + 100 : sums[n];
    if (sum >= best_sum) {
      best = n;
      best_sum = sum;
    }
  }
  return best;
}

class Judge {
 public:
  Judge(const Dom& document, const PageText& page, const TextClues& clues,
        const Boilerplate& boilerplate)
      : document_(document), page_(page) {
    for (const std::string& title : clues.titles) titles_.push_back(fold(title));
    for (const std::string& summary : clues.summaries) summaries_.push_back(fold(summary));
    signs_ = block_signs(document, page, clues.json_ld_body, boilerplate);
    result_.weights.reserve(page.blocks.size());
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
      result_.weights.push_back(block_weight(page.blocks[i], signs_[i]));
    }
    result_.verdicts.assign(page.blocks.size(), {kElsewhere});
  }

  Judgement judge() {
    if (page_.blocks.empty()) return std::move(result_);
    result_.container = heaviest(document_, page_, result_.weights);
    find_range();
    if (begin_ == end_) return std::move(result_);
    for (std::size_t i = begin_; i < end_; ++i) result_.verdicts[i] = verdict(i);
    keep_one_article();
    drop_repeated();
    drop_boxes();
    keep_to_vouched();
    cut_tail();
    cut_head();
    add_standfirst();
    drop_lone_headings();
    return std::move(result_);
  }

 private:
  void find_range() {
    begin_ = 0;
    const auto& blocks = page_.blocks;
    while (begin_ < blocks.size() && !document_.contains(result_.container, blocks[begin_].node)) {
      ++begin_;
    }
    end_ = begin_;
    while (end_ < blocks.size() && document_.contains(result_.container, blocks[end_].node)) {
      ++end_;
    }
  }

  bool is_title(std::size_t i) const {
    const PageBlock& block = page_.blocks[i];
    if (block.span.size() > 400) return false;
    const std::string folded = fold(page_.of(block));
    return std::ranges::find(titles_, folded) != titles_.end();
  }

  bool is_summary(std::size_t i) const {
    const PageBlock& block = page_.blocks[i];
    if (block.letters < 30 || block.span.size() > 1200) return false;
    const std::string folded = fold(page_.of(block));
    return std::ranges::any_of(summaries_, [&](const std::string& summary) {
      if (summary.size() < 30) return false;
      const std::size_t compared = std::min({folded.size(), summary.size(), std::size_t{60}});
      return compared >= 30 && folded.compare(0, compared, summary, 0, compared) == 0;
    });
  }

  static BlockKind kind_of(const PageBlock& block, const Dom& document) {
    if (any(block.zones & Zone::heading)) return BlockKind::heading;
    if (any(block.zones & Zone::caption)) return BlockKind::caption;
    if (any(block.zones & Zone::code)) return BlockKind::code;
    const Tag tag = document[block.node].tag;
    if (any(block.zones & Zone::quotation)) return BlockKind::quotation;
    if (tag == Tag::td || tag == Tag::th) return BlockKind::table;
    if (any(block.zones & Zone::list)) return BlockKind::list_item;
    return BlockKind::paragraph;
  }

  Verdict verdict(std::size_t i) const {
    const PageBlock& block = page_.blocks[i];
    const BlockSigns& signs = signs_[i];
    const BlockKind kind = kind_of(block, document_);
    const double links = block.link_density();
    if (any(block.zones & Zone::hidden) && !signs.vouched) return {"hidden"};
    if (document_[block.node].tag == Tag::h1 || is_title(i)) return {"the headline"};
    if (any(block.zones & Zone::caption)) return {"a caption"};
    if (any(block.zones & kOutside) && !signs.vouched) return {"a box of the page"};
    if (signs.teaser && !signs.vouched) return {"one of several teasers"};
    if (signs.phrase && !signs.vouched) return {"a phrase of the site's own"};
    if (signs.vouched) return {{}, kind};
    if (links > 0.8 && block.letters < 400) return {"links"};
    if (links > 0.5 && !signs.prose) return {"links"};
    return {{}, kind};
  }

  double kept_weight(std::size_t begin, std::size_t end) const {
    double sum = 0;
    for (std::size_t i = begin; i < end; ++i) {
      if (result_.verdicts[i].kept()) sum += std::max(result_.weights[i], 0.0);
    }
    return sum;
  }

  // Pages for several screens hold the same paragraph twice, in different places.
  void drop_repeated() {
    std::unordered_map<std::string_view, NodeId> seen;
    for (std::size_t i = begin_; i < end_; ++i) {
      const PageBlock& block = page_.blocks[i];
      if (!result_.verdicts[i].kept() || block.letters < 50) continue;
      const NodeId holder = document_[block.node].parent;
      const auto [first, added] = seen.try_emplace(page_.of(block), holder);
      if (!added && first->second != holder) result_.verdicts[i] = {"said before"};
    }
  }

  // A phrase such as "read also" as the first line of a small element speaks for all of it.
  void drop_boxes() {
    const double whole = kept_weight(begin_, end_);
    for (std::size_t i = begin_; i < end_; ++i) {
      if (!signs_[i].opens_box || signs_[i].vouched) continue;
      std::size_t last = i + 1;
      for (NodeId n = page_.blocks[i].node; n != result_.container && n != 0;
           n = document_[n].parent) {
        if (i > begin_ && document_.contains(n, page_.blocks[i - 1].node)) break;
        std::size_t end = i + 1;
        while (end < end_ && document_.contains(n, page_.blocks[end].node)) ++end;
        if (kept_weight(i, end) > 0.2 * whole) break;
        last = end;
      }
      for (std::size_t k = i + 1; k < last; ++k) {
        if (result_.verdicts[k].kept() && !signs_[k].vouched) {
          result_.verdicts[k] = {"in a box opened by such a phrase"};
        }
      }
    }
  }

  // Where JSON-LD holds the whole text, what stands before and behind it is something else.
  void keep_to_vouched() {
    std::size_t first = end_;
    std::size_t last = begin_;
    double vouched = 0;
    for (std::size_t i = begin_; i < end_; ++i) {
      if (!signs_[i].vouched || !result_.verdicts[i].kept()) continue;
      first = std::min(first, i);
      last = i;
      vouched += page_.blocks[i].letters;
    }
    double body = 0;
    for (std::size_t i = begin_; i < end_; ++i) {
      if (result_.verdicts[i].kept()) body += page_.blocks[i].letters;
    }
    if (first == end_ || vouched < 0.6 * body) return;
    drop_range(last + 1, end_, "behind the text that JSON-LD holds");
    const auto headline = headline_before(first);
    for (std::size_t i = begin_; i < first; ++i) {
      // A stand-first is often no part of it.
      if (headline && i > *headline && signs_[i].prose) continue;
      drop_range(i, i + 1, "before the text that JSON-LD holds");
    }
  }

  // Behind most of the text, a line that opens comments or further articles ends the article.
  void cut_tail() {
    const double whole = kept_weight(begin_, end_);
    double seen = 0;
    std::size_t last_prose = begin_;
    for (std::size_t i = begin_; i < end_; ++i) {
      if (signs_[i].ends_article && !signs_[i].vouched && seen > 0.85 * whole &&
          !text_goes_on(last_prose, i)) {
        drop_range(i, end_, "behind the article's end");
        break;
      }
      if (!result_.verdicts[i].kept()) continue;
      seen += std::max(result_.weights[i], 0.0);
      if (signs_[i].prose || signs_[i].vouched) last_prose = i;
    }
    for (std::size_t i = last_prose + 1; i < end_; ++i) {
      const PageBlock& block = page_.blocks[i];
      if (!result_.verdicts[i].kept() || any(block.zones & (Zone::list | Zone::table))) continue;
      if (block.letters < 60) result_.verdicts[i] = {"a short line behind the last sentence"};
    }
  }

  // Whether the element that holds the last paragraph holds further ones behind `at`.
  bool text_goes_on(std::size_t last_prose, std::size_t at) const {
    const auto holder = [this](std::size_t i) { return document_[page_.blocks[i].node].parent; };
    for (std::size_t i = at + 1; i < end_; ++i) {
      if (result_.verdicts[i].kept() && signs_[i].prose && holder(i) == holder(last_prose))
        return true;
    }
    return false;
  }

  // Pages that load the next article under this one hold each in an <article>.
  void keep_one_article() {
    const auto article_of = [this](std::size_t i) {
      NodeId outermost = 0;
      for (NodeId n = page_.blocks[i].node; n != result_.container && n != 0;
           n = document_[n].parent) {
        if (document_[n].tag == Tag::article) outermost = n;
      }
      return outermost;
    };
    NodeId wanted = 0;
    double wanted_weight = 0;
    for (std::size_t i = begin_; i < end_; ++i) {
      if (!result_.verdicts[i].kept()) continue;
      const NodeId article = article_of(i);
      if (article == 0 || (wanted != 0 && article != wanted)) continue;
      wanted = article;
      wanted_weight += std::max(result_.weights[i], 0.0);
    }
    if (wanted == 0 || wanted_weight < 0.3 * kept_weight(begin_, end_)) return;
    for (std::size_t i = begin_; i < end_; ++i) {
      const NodeId article = article_of(i);
      if (article == 0 || article == wanted || !has_headline(article)) continue;
      drop_range(i, i + 1, "in another article");
    }
  }

  bool has_headline(NodeId article) const {
    for (NodeId n = article; n < document_[article].end; ++n) {
      if (document_[n].tag == Tag::h1 || document_[n].tag == Tag::h2) return true;
    }
    return false;
  }

  // Before the first sentence stand date, byline, section: short lines.
  void cut_head() {
    std::size_t first = begin_;
    while (first < end_ && !(result_.verdicts[first].kept() && signs_[first].prose)) ++first;
    if (first == end_) return;  // a text without sentences: a table, a list
    for (std::size_t i = begin_; i < first; ++i) {
      if (!result_.verdicts[i].kept() || signs_[i].vouched) continue;
      const BlockKind kind = kind_of(page_.blocks[i], document_);
      if (kind == BlockKind::heading && i + 1 == first) continue;
      if (kind == BlockKind::table) continue;
      if (page_.blocks[i].letters < 90) {
        result_.verdicts[i] = {"a short line before the first sentence"};
      }
    }
  }

  // The headline's place: the last <h1>, or line of the title's wording, before the text.
  std::optional<std::size_t> headline_before(std::size_t text) const {
    for (std::size_t i = text; i-- > 0;) {
      if (document_[page_.blocks[i].node].tag == Tag::h1 || is_title(i)) return i;
    }
    return std::nullopt;
  }

  void add_standfirst() {
    std::size_t text = begin_;
    while (text < end_ && !result_.verdicts[text].kept()) ++text;
    if (text == end_) return;
    for (std::size_t i = begin_; i <= text && i < end_; ++i) {
      const bool named = any(page_.blocks[i].zones & Zone::standfirst) && signs_[i].prose &&
                         result_.verdicts[i].kept();
      if (any(page_.blocks[i].zones & Zone::caption)) continue;
      if ((named || is_summary(i)) && !any(page_.blocks[i].zones & Zone::hidden)) {
        result_.verdicts[i] = {{}, BlockKind::standfirst};
      }
    }
    const auto headline = headline_before(text);
    const std::size_t from = headline ? *headline + 1 : (begin_ > 12 ? begin_ - 12 : 0);
    for (std::size_t i = from; i < begin_; ++i) {
      const PageBlock& block = page_.blocks[i];
      if (any(block.zones & (Zone::hidden | Zone::caption))) continue;
      const bool named = any(block.zones & Zone::standfirst) && block.letters >= 40;
      const bool boxed = any(block.zones & (kOutside & ~Zone::metadata));
      const bool prose = headline && signs_[i].prose && block.letters >= 60 && !boxed &&
                         block.link_density() < 0.3;
      if (signs_[i].phrase) continue;
      if (is_summary(i) || (named && !boxed && headline) || prose) {
        if (!is_title(i)) result_.verdicts[i] = {{}, BlockKind::standfirst};
      }
    }
    drop_repeated_standfirst();
  }

  void drop_repeated_standfirst() {
    std::vector<std::string> seen;
    for (std::size_t i = 0; i < page_.blocks.size() && i < end_; ++i) {
      if (result_.verdicts[i].kind != BlockKind::standfirst || !result_.verdicts[i].kept())
        continue;
      std::string folded = fold(page_.of(page_.blocks[i]));
      if (std::ranges::find(seen, folded) != seen.end()) {
        result_.verdicts[i] = {"said before"};
      } else {
        seen.push_back(std::move(folded));
      }
    }
  }

  // A heading is kept for what follows it.
  void drop_lone_headings() {
    bool followed = false;
    for (std::size_t i = page_.blocks.size(); i-- > 0;) {
      Verdict& verdict = result_.verdicts[i];
      if (!verdict.kept()) continue;
      if (verdict.kind == BlockKind::heading) {
        if (!followed) verdict = {"a heading of nothing"};
      } else {
        followed = true;
      }
    }
  }

  void drop_range(std::size_t begin, std::size_t end, std::string_view reason) {
    for (std::size_t i = begin; i < end; ++i) {
      if (result_.verdicts[i].kept()) result_.verdicts[i] = {reason};
    }
  }

  const Dom& document_;
  const PageText& page_;
  std::vector<std::string> titles_;
  std::vector<std::string> summaries_;
  std::vector<BlockSigns> signs_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  Judgement result_;
};

}  // namespace

Judgement judge_blocks(const Dom& document, const PageText& page, const TextClues& clues,
                       const Boilerplate& boilerplate) {
  return Judge(document, page, clues, boilerplate).judge();
}

MainText main_text(const PageText& page, const Judgement& judgement, const TextClues& clues) {
  MainText main;
  main.first = page.blocks.size();
  const auto add = [&main](std::string_view line, BlockKind kind) {
    if (!main.text.empty()) main.text.push_back('\n');
    const std::size_t begin = main.text.size();
    main.text.append(line);
    main.blocks.push_back({kind, {begin, main.text.size()}});
  };
  std::size_t letters = 0;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    if (!judgement.verdicts[i].kept()) continue;
    if (main.first == page.blocks.size()) main.first = i;
    add(page.of(page.blocks[i]), judgement.verdicts[i].kind);
    letters += page.blocks[i].letters;
  }
  // Where the page shows little of what its JSON-LD holds, the text stands there alone.
  if (clues.json_ld_body.size() > 400 && letters * 2 < clues.json_ld_body.size()) {
    std::vector<std::string> paragraphs = paragraphs_of(clues.json_ld_body);
    std::size_t size = 0;
    for (const std::string& paragraph : paragraphs) size += paragraph.size();
    if (size > letters * 2) {
      main.text.clear();
      main.blocks.clear();
      for (const std::string& paragraph : paragraphs) add(paragraph, BlockKind::paragraph);
    }
  }
  return main;
}

}  // namespace pige
