// Metadata settles most: JSON-LD of an article's type, og:type, a date of publication. Without it
// the shape of the text does. A list shows headlines that are links with a few lines between
// them; an article's text runs on.

#include "extract/article/page_type.h"

#include <algorithm>

#include "extract/article/headings.h"

namespace pige {
namespace {

constexpr std::size_t kNoText = 160;        // letters: less, with no sentence, is no article
constexpr std::uint32_t kTeaser = 700;      // between two headlines of a list, at most
constexpr std::uint32_t kShortText = 1200;  // beside a video
constexpr std::size_t kFewHeadlines = 5;
constexpr std::size_t kManyHeadlines = 10;
constexpr std::size_t kPictures = 8;

struct Shape {
  std::uint32_t letters = 0;  // of the text
  std::uint32_t longest = 0;  // between two linked headlines
  std::size_t headlines = 0;  // linked
  std::size_t paragraphs = 0;
  std::size_t sentences = 0;  // blocks that hold one
  std::size_t captions = 0;
};

// "https://site.example/" and "https://site.example/index.html", "/fr/".
bool is_front(std::string_view url) {
  url = url.substr(0, url.find_first_of("?#"));
  const std::size_t begin = url.find("//");
  if (begin == std::string_view::npos) return false;
  const std::size_t slash = url.find('/', begin + 2);
  if (slash == std::string_view::npos) return true;
  const std::string_view path = url.substr(slash + 1);
  if (path.empty() || path.starts_with("index.")) return true;
  return path.size() == 3 && path.back() == '/';
}

class TypeFinder {
 public:
  TypeFinder(const Dom& document, const PageText& page, const Judgement& judgement,
             const PageFacts& facts, std::string_view text, bool dated)
      : document_(document),
        page_(page),
        judgement_(judgement),
        facts_(facts),
        text_(text),
        dated_(dated),
        shape_(shape()) {}

  PageType find() const {
    const JsonLdFacts& json_ld = facts_.json_ld;
    if (json_ld.is_live_blog) return PageType::live_blog;
    const std::string& url = facts_.url.empty() ? facts_.meta.canonical : facts_.url;
    const bool front = is_front(url);
    if (front && json_ld.articles > 3) return PageType::homepage;
    const bool pictures =
        (json_ld.is_gallery && (!json_ld.is_article || shape_.letters < kShortText)) ||
        (shape_.captions >= kPictures && shape_.captions > 2 * shape_.paragraphs);
    if (is_declared()) {
      if (pictures) return PageType::gallery;
      return is_video() && !json_ld.is_article ? PageType::video : PageType::article;
    }
    if (is_video()) return PageType::video;
    if (pictures) return PageType::gallery;
    if (front && (!dated_ || lists_headlines())) return PageType::homepage;
    if (lists_headlines()) return PageType::list;
    if (json_ld.is_list && shape_.longest < kTeaser) return PageType::list;
    const bool empty =
        shape_.letters < kNoText && shape_.sentences == 0 && text_.size() < 2 * kNoText;
    return empty && !dated_ ? PageType::other : PageType::article;
  }

 private:
  // The page says itself that it is an article.
  bool is_declared() const {
    return facts_.json_ld.is_article || facts_.meta.type.find("article") != std::string::npos ||
           !facts_.meta.published.empty() || !facts_.json_ld.published.empty();
  }

  bool is_video() const {
    const bool video = facts_.json_ld.is_video || facts_.meta.type.starts_with("video");
    return video && shape_.letters < kShortText;
  }

  bool lists_headlines() const {
    if (shape_.longest >= kTeaser) return false;
    return shape_.headlines >= kManyHeadlines ||
           (shape_.headlines >= kFewHeadlines && shape_.longest * 2 < kTeaser);
  }

  bool is_linked(const PageBlock& block) const {
    if (block.link_density() < 0.8 || block.words < 3) return false;
    constexpr Zone kBeside = Zone::navigation | Zone::aside | Zone::related | Zone::footer |
                             Zone::comments | Zone::hidden;
    if (any(block.zones & kBeside)) return false;
    for (NodeId n = block.first; n != 0; n = document_[n].parent) {
      if (is_heading(document_[n].tag)) return has_link(n);
    }
    return false;
  }

  // Not to a place of this page, as the titles of a manual's sections are.
  bool has_link(NodeId heading) const {
    for (NodeId n = document_[heading].parent; n != 0; n = document_[n].parent) {
      if (document_[n].tag == Tag::a) return leads_away(n);
    }
    for (NodeId n = heading + 1; n < document_[heading].end; ++n) {
      if (document_[n].tag == Tag::a) return leads_away(n);
    }
    return false;
  }

  bool leads_away(NodeId link) const {
    const std::string_view href = document_.attribute(link, AttributeName::href);
    return !href.empty() && href.front() != '#' && href.find("/#") == std::string_view::npos;
  }

  Shape shape() const {
    Shape shape;
    std::uint32_t run = 0;
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      const PageBlock& block = page_.blocks[i];
      if (is_linked(block)) {
        ++shape.headlines;
        run = 0;
        continue;
      }
      const Verdict& verdict = judgement_.verdicts[i];
      if (!verdict.kept()) continue;
      shape.letters += block.letters;
      if (block.stops > 0 && block.words >= 5) ++shape.sentences;
      if (verdict.kind == BlockKind::caption) ++shape.captions;
      if (verdict.kind == BlockKind::paragraph) ++shape.paragraphs;
      run += block.letters;
      shape.longest = std::max(shape.longest, run);
    }
    return shape;
  }

  const Dom& document_;
  const PageText& page_;
  const Judgement& judgement_;
  const PageFacts& facts_;
  std::string_view text_;  // which may come from its data
  bool dated_;
  Shape shape_;
};

}  // namespace

PageType page_type(const Dom& document, const PageText& page, const Judgement& judgement,
                   const PageFacts& facts, std::string_view text, bool dated) {
  return TypeFinder(document, page, judgement, facts, text, dated).find();
}

std::string_view type_name(PageType type) {
  switch (type) {
    case PageType::article:
      return "article";
    case PageType::live_blog:
      return "live blog";
    case PageType::gallery:
      return "gallery";
    case PageType::video:
      return "video";
    case PageType::list:
      return "list";
    case PageType::homepage:
      return "homepage";
    case PageType::other:
      return "other";
  }
  return "other";
}

}  // namespace pige
