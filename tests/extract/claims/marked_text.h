// Sentences of tests, marked by hand so that nothing else need recognise their values and names:
//
//   "[OpenAI] aurait *levé* {40 milliards de dollars}."
//     a name, the trigger of the claim, an amount

#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/claims/sentence.h"
#include "extract/claims/syntax.h"

namespace pige {

struct MarkedText {
  Article article;
  Annotations annotations;
  Span trigger;
};

// A name's text is also its canonical name, and its kind organisation; "[=Name|mention]" says
// another canonical name, "[@Name]" a person.
inline MarkedText read_marked(std::string_view marked) {
  MarkedText result;
  std::string& text = result.article.text;
  std::size_t open = 0;
  bool in_trigger = false;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    const char c = marked[i];
    if (c == '*') {
      (in_trigger ? result.trigger.end : result.trigger.begin) = text.size();
      in_trigger = !in_trigger;
    } else if (c == '{' || c == '[') {
      open = text.size();
    } else if (c == '}') {
      Item item;
      item.kind = ItemKind::money;
      item.span = item.qualified = {open, text.size()};
      result.annotations.items.push_back(item);
    } else if (c == ']') {
      std::string name = text.substr(open);
      Entity entity;
      entity.kind = EntityKind::organisation;
      if (name.starts_with('@')) {
        entity.kind = EntityKind::person;
        name.erase(0, 1);
      }
      entity.name = name;
      if (name.starts_with('=')) {
        entity.name = name.substr(1, name.find('|') - 1);
        name.erase(0, name.find('|') + 1);
      }
      text.resize(open);
      text += name;
      auto& names = result.annotations.names;
      names.mentions.push_back({{open, text.size()}, names.entities.size()});
      names.entities.push_back({entity, nullptr});
    } else {
      text += c;
    }
  }
  result.article.blocks.push_back({BlockKind::paragraph, {0, text.size()}});
  return result;
}

// The tokens of a sentence that a span of the text covers.
inline std::pair<std::size_t, std::size_t> tokens_in(const Sentence& sentence, Span span) {
  std::size_t first = 0;
  while (first < sentence.tokens.size() && sentence.tokens[first].span.end <= span.begin) ++first;
  std::size_t last = first;
  while (last < sentence.tokens.size() && sentence.tokens[last].span.begin < span.end) ++last;
  return {first, last};
}

inline const Lexicon& french_lexicon() {
  static const Lexicon lexicon = [] {
    auto loaded = Lexicon::load(PIGE_LANG_DIR, "fr");
    EXPECT_TRUE(loaded) << loaded.error().message();
    return std::move(loaded).value();
  }();
  return lexicon;
}

inline const Syntax& french_syntax() {
  static const Syntax syntax = [] {
    auto loaded = Syntax::load(PIGE_LANG_DIR, "fr");
    EXPECT_TRUE(loaded) << loaded.error().message();
    return std::move(loaded).value();
  }();
  return syntax;
}

}  // namespace pige
