// What the tests of the rule engine share: French, loaded once, and texts read with it.
//
//   claims_in("Calame a levé 40 millions d'euros auprès de Temasek.")
//     "funding Calame > Temasek, 40000000 EUR, round"

#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/claims/clause.h"
#include "extract/claims/discourse.h"
#include "extract/claims/extract_claims.h"
#include "extract/claims/grammar.h"
#include "normalize/annotate.h"
#include "normalize/pack.h"

namespace pige {

struct French {
  Pack pack;
  Grammar grammar;
  Gazetteer gazetteer;
};

template <class T>
T loaded_or_abort(Result<T> result) {
  if (!result) {
    std::cerr << result.error().message() << "\n";
    std::abort();
  }
  return std::move(*result);
}

inline const French& french() {
  static const French kFrench = {
      loaded_or_abort(Pack::load(PIGE_LANG_DIR, "fr")),
      loaded_or_abort(Grammar::load(PIGE_LANG_DIR, "fr")),
      loaded_or_abort(Gazetteer::load(std::string(PIGE_LANG_DIR) + "/und/entities"))};
  return kFrench;
}

inline constexpr const char* kPublished = "2024-06-14";  // a Friday

// A paragraph a line.
inline Article article_of(std::string_view text, std::string_view published = kPublished) {
  Article article;
  article.text = std::string(text);
  article.lang = "fr";
  article.published = std::string(published);
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) article.blocks.push_back({BlockKind::paragraph, {begin, end}});
    begin = end + 1;
  }
  return article;
}

// A text with everything that is known of it before rules are tried.
class ReadText {
 public:
  explicit ReadText(std::string_view text, std::string_view published = kPublished)
      : article(article_of(text, published)),
        annotations(annotate(article, french().pack, french().gazetteer)),
        sentences(find_sentences(article, annotations, tables().lexicon, tables().syntax)),
        discourse(article, sentences, annotations, tables().descriptions, tables().syntax,
                  french().gazetteer),
        clauses(sentences, discourse, tables().syntax) {}
  ReadText(const ReadText&) = delete;
  ReadText& operator=(const ReadText&) = delete;

  static const GrammarTables& tables() { return french().grammar.tables(); }

  struct Place {
    std::size_t sentence = 0;
    std::size_t first = 0;  // tokens [first, last)
    std::size_t last = 0;
  };

  // The tokens of the text's last occurrence of `words`.
  Place place(std::string_view words) const {
    const std::size_t begin = article.text.rfind(words);
    if (begin == std::string::npos) {
      ADD_FAILURE() << "'" << words << "' does not stand in: " << article.text;
      return {};
    }
    const Span span = {begin, begin + words.size()};
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      if (!sentences[s].span.contains(span)) continue;
      const auto& tokens = sentences[s].tokens;
      std::size_t first = 0;
      while (first < tokens.size() && tokens[first].span.end <= span.begin) ++first;
      std::size_t last = first;
      while (last < tokens.size() && tokens[last].span.begin < span.end) ++last;
      return {s, first, last};
    }
    ADD_FAILURE() << "'" << words << "' stands in no sentence of: " << article.text;
    return {};
  }

  // A party's name; "-" where nobody was found, "nobody" where it is nobody in particular.
  std::string name(const Who& who) const {
    if (who.party) return discourse.parties()[who.party->party].name;
    return who.unspecific ? "nobody" : "-";
  }
  std::string name(const std::optional<Resolved>& party) const { return name(Who{party}); }

  Article article;
  Annotations annotations;
  std::vector<Sentence> sentences;
  Discourse discourse;
  Clauses clauses;
};

inline std::string amount_of(const Value& value) {
  if (value.min || value.max) {
    return (value.min ? to_string(*value.min) : "") + ".." +
           (value.max ? to_string(*value.max) : "");
  }
  return value.amount ? to_string(*value.amount) : "?";
}

// A claim as one line. What is exact, asserted, untimed or unattributed is not said.
inline std::string meaning(const Claim& claim) {
  std::string line = claim.type + " " + claim.subject.name;
  if (claim.object) line += " > " + claim.object->name;
  if (claim.value) {
    line += ", " + amount_of(*claim.value) + " " + claim.value->unit;
    if (claim.value->bound != Bound::exact && claim.value->bound != Bound::range) {
      line += " " + std::string(to_string(claim.value->bound));
    }
  }
  if (!claim.per.empty()) line += " per " + claim.per;
  if (!claim.title.empty()) line += ", " + claim.title;
  if (!claim.aspect.empty()) line += ", " + claim.aspect;
  if (!claim.time.empty()) line += ", " + claim.time;
  if (claim.modality != Modality::asserted) line += ", " + std::string(to_string(claim.modality));
  if (!claim.attribution.empty()) line += ", says " + claim.attribution;
  return line;
}

inline std::vector<Claim> extract_from(const Article& article) {
  const Annotations annotations = annotate(article, french().pack, french().gazetteer);
  return extract_claims(article, annotations, french().grammar, french().gazetteer);
}

// The claims of a text, a line each.
inline std::string claims_in(std::string_view text, std::string_view published = kPublished) {
  std::string all;
  for (const Claim& claim : extract_from(article_of(text, published))) {
    if (!all.empty()) all += '\n';
    all += meaning(claim);
  }
  return all;
}

}  // namespace pige
