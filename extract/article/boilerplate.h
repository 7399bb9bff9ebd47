// The phrases and names that tell a site's furniture from its articles, of all languages.
//
//   Result<Boilerplate> boilerplate = Boilerplate::load("lang");
//   boilerplate->phrase("Laisser un commentaire")   // PhraseKind::comments
//   boilerplate->phrase("Il a laisse un commentaire amer.")   // nothing
//
// From lang/<code>/boilerplate.toml: lines as readers see them; and lang/und/boilerplate.toml:
// class and id names, which speak English wherever the site is. Structure decides first, these
// second. Never changes once loaded; may be shared between threads.

#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/article/byline_words.h"
#include "extract/article/zone.h"
#include "ingest/result.h"

namespace pige {

enum class PhraseKind {
  advertisement,
  comments,
  consent,
  credit,  // of a photograph
  end,     // what follows is no longer the article
  navigation,
  newsletter,
  notice,  // of copyright, of whose opinion it is, of where it was published first
  paywall,
  promotion,
  rating,
  related,
  share,
};

class Boilerplate {
 public:
  // An Error names the file and the line.
  static Result<Boilerplate> load(const std::filesystem::path& lang_dir);

  struct Tables;

  // What kind of furniture a whole line is, if its words say so.
  std::optional<PhraseKind> phrase(std::string_view line) const;

  // The zones that the words of a class or id attribute name: "post-content has-sidebar".
  Zone zones(std::string_view class_names) const;

  // Whether a page of this title is an error, a wall, a form or the small print: "Page not found",
  // "Erreur 404 : page introuvable", "Mentions légales | Le Calepin".
  bool titles_no_article(std::string_view title) const;

  // The words of bylines and date lines.
  const BylineWords& bylines() const;

 private:
  explicit Boilerplate(std::shared_ptr<const Tables> tables) : tables_(std::move(tables)) {}
  std::shared_ptr<const Tables> tables_;
};

// Lower case, straight apostrophes, plain spaces, one each: what phrases are compared in.
std::string fold(std::string_view text);

}  // namespace pige
