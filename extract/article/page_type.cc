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
constexpr std::size_t kManyLinks = 15;
constexpr std::size_t kPictures = 8;
constexpr std::size_t kEntries = 6;  // of a live blog

struct Shape {
  std::uint32_t letters = 0;  // of the text
  std::uint32_t longest = 0;  // between two linked headlines
  std::size_t headlines = 0;  // linked
  std::size_t paragraphs = 0;
  std::size_t sentences = 0;  // blocks that hold one
  std::size_t captions = 0;
  std::size_t links = 0;             // lines that are a link each
  std::uint32_t linked_letters = 0;  // in them
  std::size_t entries = 0;           // an hour, and paragraphs behind it
};

// "10:32", "10h32", "10.32 Uhr", "8:05 a.m.": a line that is an hour and nothing else.
bool is_clock(std::string_view line) {
  constexpr std::size_t kLongest = 14;
  if (line.size() > kLongest) return false;
  const auto digit = [&](std::size_t i) {
    return i < line.size() && line[i] >= '0' && line[i] <= '9';
  };
  std::size_t at = 0;
  while (at < 2 && digit(at)) ++at;
  if (at == 0 || at >= line.size() || std::string_view(":.hH").find(line[at]) == line.npos) {
    return false;
  }
  if (!digit(at + 1) || !digit(at + 2)) return false;
  return std::ranges::none_of(line.substr(at + 3), [](char c) { return c >= '0' && c <= '9'; });
}

// "https://site.example/" and "https://site.example/index.html", "/fr/".
bool is_front(std::string_view url) {
  url = url.substr(0, url.find_first_of("?#"));
  const std::size_t begin = url.find("//");
  if (begin == std::string_view::npos) return false;
  const std::size_t slash = url.find('/', begin + 2);
  if (slash == std::string_view::npos) return true;
  const std::string_view path = url.substr(slash + 1);
  if (path.empty() || path.starts_with("index.")) return true;
  // "fr", "fr/", "fr-FR", "en_gb/".
  std::string_view locale = path;
  if (locale.ends_with('/')) locale.remove_suffix(1);
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const bool two = locale.size() == 2 && std::ranges::all_of(locale, letter);
  const bool five = locale.size() == 5 && (locale[2] == '-' || locale[2] == '_') &&
                    std::ranges::all_of(locale.substr(0, 2), letter) &&
                    std::ranges::all_of(locale.substr(3), letter);
  return two || five;
}

class TypeFinder {
 public:
  TypeFinder(const Dom& document, const PageText& page, const Judgement& judgement,
             const PageFacts& facts, const Boilerplate& boilerplate, const Article& article)
      : document_(document),
        page_(page),
        judgement_(judgement),
        facts_(facts),
        boilerplate_(boilerplate),
        article_(article),
        dated_(!article.published.empty()),
        shape_(shape()) {}

  PageType find() const {
    const JsonLdFacts& json_ld = facts_.json_ld;
    if (json_ld.is_live_blog || shape_.entries >= kEntries) return PageType::live_blog;
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
    if (is_nothing()) return PageType::other;
    if (front && (!dated_ || lists_headlines())) {
      // Plug-ins call any page an article.
      if (!called_article() || lists_headlines()) return PageType::homepage;
    }
    if (lists_headlines() || lists_links()) return PageType::list;
    if (json_ld.is_list && shape_.longest < kTeaser) return PageType::list;
    const bool empty =
        shape_.letters < kNoText && shape_.sentences == 0 && article_.text.size() < 2 * kNoText;
    return empty && !dated_ && !called_article() ? PageType::other : PageType::article;
  }

 private:
  // The page says itself that it is an article, by more than og:type.
  bool is_declared() const {
    return facts_.json_ld.is_article || !facts_.meta.published.empty() ||
           !facts_.json_ld.published.empty();
  }

  bool called_article() const { return facts_.meta.type.find("article") != std::string::npos; }

  // An error, a wall before the site, the small print; a thing for sale.
  bool is_nothing() const {
    if (dated_) return false;
    if (boilerplate_.titles_no_article(article_.title) ||
        boilerplate_.titles_no_article(facts_.meta.title_element)) {
      return true;
    }
    if (called_article()) return false;
    return facts_.meta.type.starts_with("product") ||
           (facts_.json_ld.is_offer && shape_.letters < kShortText);
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

  // Links in lines of their own, much more than text.
  bool lists_links() const {
    return shape_.links >= kManyLinks && shape_.longest < kTeaser &&
           shape_.linked_letters > 2 * shape_.letters;
  }

  static bool is_beside(const PageBlock& block) {
    constexpr Zone kBeside = Zone::navigation | Zone::aside | Zone::related | Zone::footer |
                             Zone::comments | Zone::hidden;
    return any(block.zones & kBeside);
  }

  bool is_linked(const PageBlock& block) const {
    if (block.link_density() < 0.8 || block.words < 3) return false;
    if (is_beside(block)) return false;
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
    bool hour = false;  // no paragraph stood behind it yet
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      const PageBlock& block = page_.blocks[i];
      if (is_linked(block)) {
        ++shape.headlines;
        run = 0;
        continue;
      }
      const Verdict& verdict = judgement_.verdicts[i];
      if (!is_beside(block)) {
        constexpr std::uint32_t kTitleWords = 5;
        if (block.link_density() >= 0.8 && block.words >= kTitleWords) {
          ++shape.links;
          shape.linked_letters += block.letters;
        }
        if (verdict.kind == BlockKind::caption && block.words >= kTitleWords) ++shape.captions;
        if (!any(block.zones & Zone::table) && is_clock(page_.of(block))) hour = true;
      }
      if (!verdict.kept()) continue;
      shape.letters += block.letters;
      if (block.stops > 0 && block.words >= 5) {
        ++shape.sentences;
        if (hour) ++shape.entries;
        hour = false;
      }
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
  const Boilerplate& boilerplate_;
  const Article& article_;  // its text may come from the page's data
  bool dated_;
  Shape shape_;
};

}  // namespace

PageType page_type(const Dom& document, const PageText& page, const Judgement& judgement,
                   const PageFacts& facts, const Boilerplate& boilerplate, const Article& article) {
  return TypeFinder(document, page, judgement, facts, boilerplate, article).find();
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
