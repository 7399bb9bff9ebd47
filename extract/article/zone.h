// What part of a page an element is, by its own mark-up or its class and id names, and by those
// it stands in. A set: a caption inside a related-articles box is both.

#pragma once

#include <cstdint>

namespace pige {

enum class Zone : std::uint32_t {
  none = 0,
  navigation = 1U << 0,
  aside = 1U << 1,
  header = 1U << 2,
  footer = 1U << 3,
  form = 1U << 4,
  hidden = 1U << 5,
  comments = 1U << 6,
  related = 1U << 7,
  share = 1U << 8,
  promotion = 1U << 9,  // newsletter, subscription, advertisement
  consent = 1U << 10,   // cookies, and other boxes laid over the page
  metadata = 1U << 11,  // byline, date, tags
  caption = 1U << 12,
  author_box = 1U << 13,
  quotation = 1U << 14,
  list = 1U << 15,
  table = 1U << 16,
  heading = 1U << 17,
  code = 1U << 18,
  link = 1U << 19,
  standfirst = 1U << 20,
  body = 1U << 21,  // named as the article's text
  headline = 1U << 22,
  figure = 1U << 23,
  button = 1U << 24,
  author = 1U << 25,  // named as the author's name or the byline
};

constexpr Zone operator|(Zone a, Zone b) {
  return static_cast<Zone>(static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b));
}
constexpr Zone operator&(Zone a, Zone b) {
  return static_cast<Zone>(static_cast<std::uint32_t>(a) & static_cast<std::uint32_t>(b));
}
constexpr Zone operator~(Zone a) { return static_cast<Zone>(~static_cast<std::uint32_t>(a)); }
constexpr Zone& operator|=(Zone& a, Zone b) { return a = a | b; }
constexpr bool any(Zone zones) { return zones != Zone::none; }

// Where an article's text does not stand.
inline constexpr Zone kOutside = Zone::navigation | Zone::aside | Zone::footer | Zone::form |
                                 Zone::hidden | Zone::comments | Zone::related | Zone::share |
                                 Zone::promotion | Zone::consent | Zone::metadata |
                                 Zone::author_box | Zone::button;

}  // namespace pige
