// A plain text document: its text stays to the byte, its lines are told apart.

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "extract/article/extract_article.h"
#include "tests/extract/article/pages.h"

namespace pige {
namespace {

Article read(std::string text) {
  Page page;
  page.kind = PageKind::text;
  page.id = "t1";
  page.lang = "fr-FR";
  page.published = "2026-02-11";
  page.bytes = std::move(text);
  return *extract_article(page, phrases());
}

TEST(PlainText, KeepsItsTextToTheByte) {
  const std::string text =
      "  Un titre de trois mots  \r\n\r\n\tLa phrase, avec ses 3,5\xC2\xA0M\xE2\x82\xAC.\n\n\n";
  const Article article = read(text);
  EXPECT_EQ(article.text, text);
  EXPECT_EQ(article.id, "t1");
  EXPECT_EQ(article.lang, "fr");
  EXPECT_EQ(article.published, "2026-02-11");
  ASSERT_EQ(article.blocks.size(), 2u);
  EXPECT_EQ(quote(article.text, article.blocks[0].span), "Un titre de trois mots");
  EXPECT_EQ(quote(article.text, article.blocks[1].span),
            "La phrase, avec ses 3,5\xC2\xA0M\xE2\x82\xAC.");
}

TEST(PlainText, TakesATitleFromTheFirstLineIfItLooksLikeOne) {
  EXPECT_EQ(read("Calame lève douze millions\n\nLe reste.").title, "Calame lève douze millions");
  EXPECT_EQ(read("Combien vaut Calame ?\nLe reste.").title, "Combien vaut Calame ?");
  EXPECT_EQ(read("Calame a levé douze millions d'euros mardi.\nLe reste.").title, "");
  EXPECT_EQ(
      read("La firme nantaise a un plan pour se passer de ses fournisseurs d'ici cinq ans. Et il "
           "pourrait bien réussir !\nLe reste.")
          .title,
      "");
  EXPECT_EQ(read("Partager sur Facebook\nLe reste est une phrase.").title, "");
}

TEST(PlainText, TellsItsLinesApart) {
  const struct {
    std::string_view line;
    BlockKind kind;
  } kRows[] = {
      {"Calame a levé 12 millions d'euros auprès de deux fonds.", BlockKind::paragraph},
      {"Une machine gourmande en capitaux", BlockKind::heading},
      {"Et maintenant, que faire ?", BlockKind::heading},
      {"\xC2\xA9 Jeanne Martin / Agence Trois", BlockKind::caption},
      {"Jeanne Martin \xC2\xA9 Agence Trois", BlockKind::caption},
      {"9 / 10", BlockKind::boilerplate},
      {"4,5/5", BlockKind::boilerplate},
      {"- Traduire et résumer un texte", BlockKind::list_item},
      {"\xE2\x80\xA2 Traduire et résumer un texte", BlockKind::list_item},
      {"Laisser un commentaire", BlockKind::boilerplate},
      {"Gérer mes choix", BlockKind::boilerplate},
      {"Rejoins nos 40 000 lecteurs et reçois la lettre du soir", BlockKind::boilerplate},
      {"Cliquez pour commenter", BlockKind::boilerplate},
      {"* * *", BlockKind::boilerplate},
      // A sentence that opens with a quotation, a figure, a name stays one.
      {"« Nous vaudrons dix milliards », promet son PDG.", BlockKind::paragraph},
      {"2024 aura coûté 5 milliards de dollars à OpenAI.", BlockKind::paragraph},
  };
  for (const auto& [line, kind] : kRows) {
    const Article article = read("Premier titre de page\n\n" + std::string(line) + "\n");
    ASSERT_EQ(article.blocks.size(), 2u) << line;
    EXPECT_EQ(static_cast<int>(article.blocks[1].kind), static_cast<int>(kind)) << line;
  }
}

TEST(PlainText, AnEmptyOneIsAnArticleWithoutText) {
  EXPECT_TRUE(read("").blocks.empty());
  EXPECT_TRUE(read("\n \n").blocks.empty());
}

}  // namespace
}  // namespace pige
