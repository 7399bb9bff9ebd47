// The words of a class or id name.

#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace pige {

// A class name as small words joined by "-": "relatedPosts_list-2" gives "related-posts-list-2".
// Names are short; what is beyond the room is left out.
class ClassWords {
 public:
  explicit ClassWords(std::string_view name) {
    for (std::size_t i = 0; i < name.size() && size_ + 1 < text_.size(); ++i) {
      const char c = name[i];
      const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      const bool capital = c >= 'A' && c <= 'Z';
      const bool after_small = i > 0 && name[i - 1] >= 'a' && name[i - 1] <= 'z';
      if ((!letter && !capital) || (capital && after_small)) end_word();
      if (letter) text_[size_++] = c;
      if (capital) text_[size_++] = static_cast<char>(c + 32);
    }
    end_word();
  }

  // Each run of words, as long as `use` wants a longer one from the same start; none that starts
  // behind a word that says "has" or "no": what has a sidebar is none.
  template <class Modifies, class Use>
  void each_run(Modifies modifies, Use use) const {
    // What has many words is a sentence: sites make ids of headings.
    if (words_ > kMostWords) return;
    for (std::size_t first = 0; first < words_; ++first) {
      if (first > 0 && modifies(word(first - 1))) continue;
      for (std::size_t last = first; last < words_; ++last) {
        if (!use(std::string_view(text_.data() + begins_[first], ends_[last] - begins_[first]))) {
          break;
        }
      }
    }
  }

 private:
  void end_word() {
    if (size_ == begin_ || words_ == begins_.size()) return;
    begins_[words_] = begin_;
    ends_[words_++] = size_;
    text_[size_++] = '-';
    begin_ = size_;
  }

  std::string_view word(std::size_t i) const {
    return {text_.data() + begins_[i], ends_[i] - begins_[i]};
  }

  static constexpr std::size_t kMostWords = 6;

  std::array<char, 120> text_{};
  std::array<std::size_t, 16> begins_{};
  std::array<std::size_t, 16> ends_{};
  std::size_t size_ = 0;
  std::size_t begin_ = 0;
  std::size_t words_ = 0;
};

}  // namespace pige
